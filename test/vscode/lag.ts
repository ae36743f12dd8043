/** What of Node there is in an extension host on the desktop; in a worker there is none. */
interface NodeProcess {
  threadCpuUsage?(before?: object): { user: number; system: number };
  memoryUsage?(): { heapUsed: number };
}

const node = (globalThis as { process?: NodeProcess }).process;

/**
 * Looks how long the extension host stands still. What counts is the work of its own thread between two turns: on a busy
 * machine the clock goes on while nothing is done.
 * @returns undefined where the host cannot tell
 */
export function watchLag(): { stop(): number } | undefined {
  if (!node?.threadCpuUsage) return undefined;
  let longest = 0;
  let before = node.threadCpuUsage();
  let at = performance.now();
  const look = () => {
    const { user, system } = node.threadCpuUsage!(before);
    const worked = (user + system) / 1000;
    longest = Math.max(longest, Math.min(worked, performance.now() - at));
    before = node.threadCpuUsage!();
    at = performance.now();
  };
  const timer = setInterval(look);
  return {
    stop() {
      look();
      clearInterval(timer);
      return Math.round(longest);
    },
  };
}

/** Makes the host collect its garbage; false where it cannot be told to. */
function collectGarbage(): boolean {
  try {
    // Not there for the bundler, only for the host.
    const load = new Function(
      'id',
      'return process.mainModule ? process.mainModule.require(id) : process.getBuiltinModule(id)',
    );
    load('node:v8').setFlagsFromString('--expose-gc');
    load('node:vm').runInNewContext('gc')();
    return true;
  } catch {
    return false;
  }
}

/** The memory in use, in MB, garbage apart; undefined where the host cannot tell. */
export function memoryInUse(): number | undefined {
  if (!node?.memoryUsage || !collectGarbage()) return undefined;
  return node.memoryUsage().heapUsed / 2 ** 20;
}
