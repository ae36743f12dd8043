// Starts child processes so that nothing of them outlives us: each in a group of its own, ended by its id.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

const running = new Set();

/**
 * Starts a program; its whole process group ends with ours.
 * @returns the child process; `child.stop()` ends it and everything it started, and waits for that
 */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { detached: process.platform !== 'win32', ...options });
  const gone = new Promise((resolve) => {
    child.once('exit', resolve);
    child.once('error', resolve);
  }).then(() => running.delete(child));
  child.gone = gone;
  child.stop = async () => {
    end(child, 'SIGTERM');
    const impatient = setTimeout(() => end(child, 'SIGKILL'), 3000);
    await gone;
    clearTimeout(impatient);
    end(child, 'SIGKILL'); // what the program started and left behind in its group
  };
  running.add(child);
  return child;
}

/** Runs a program to its end with our standard streams; gives its exit code. */
export async function run(command, args, options = {}) {
  const child = start(command, args, { stdio: 'inherit', ...options });
  const [code] = await once(child, 'exit');
  return code ?? 1;
}

/** Ends everything that is still running, for a signal's handler and for the end of the script. */
export async function stopAll() {
  await Promise.all([...running].map((child) => child.stop()));
}

/** Ctrl+C, `kill` and a closed terminal end what we started, then ourselves. */
export function endWithSignals() {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ]) {
    process.on(signal, () => stopAll().then(() => process.exit(code)));
  }
}

function end(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') spawnSync('taskkill', ['/pid', `${child.pid}`, '/T', '/F']);
    else process.kill(-child.pid, signal);
  } catch {
    // Gone already.
  }
}
