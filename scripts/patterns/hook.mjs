// Loaded before a program (`node --import`): notes every pattern that is built at run time, with the line that built it,
// and writes them to the file named by PATTERNS_TO when the program ends.
import { writeFileSync } from 'node:fs';

/** By pattern and place: one pattern may be built at several places. */
const seen = new Map();

function note(pattern) {
  const place = builder(new Error().stack);
  const key = `${place.file}:${place.line} /${pattern.source}/${pattern.flags}`;
  if (!seen.has(key)) seen.set(key, { source: pattern.source, flags: pattern.flags, ...place });
  return pattern;
}

/** The innermost line of a stack that belongs to the product or to a package. */
function builder(stack) {
  for (const line of stack.split('\n').slice(1)) {
    const [, file, number] = /((?:src|node_modules)\/[^:()]+):(\d+):\d+/.exec(line) ?? [];
    if (file) return { file, line: Number(number) };
  }
  return { file: 'elsewhere', line: 0 };
}

globalThis.RegExp = new Proxy(RegExp, {
  construct: (target, args, newTarget) => note(Reflect.construct(target, args, newTarget)),
  apply: (target, self, args) => note(Reflect.apply(target, self, args)),
});
process.on('exit', () => writeFileSync(process.env.PATTERNS_TO, JSON.stringify([...seen.values()])));
