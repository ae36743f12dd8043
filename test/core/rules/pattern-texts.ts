import fc from 'fast-check';

/** Notes the patterns that are tried while something runs. */
export function patternsOf(run: () => void): RegExp[] {
  const patterns = new Map<string, RegExp>();
  const exec = RegExp.prototype.exec;
  RegExp.prototype.exec = function (text) {
    patterns.set(`${this.source}/${this.flags}`, this);
    return exec.call(this, text);
  };
  try {
    run();
  } finally {
    RegExp.prototype.exec = exec;
  }
  return [...patterns.values()];
}

/** Classes of characters by one range or two that stand for them. */
const CLASSES: Readonly<Record<string, string>> = {
  Lu: 'A-Z',
  Ll: 'a-z',
  L: 'a-z',
  N: '0-9',
  Nd: '0-9',
  P: ',;',
  M: '',
};

/** A longer pattern is one of the parser of prose. */
const LONGEST = 4_000;

/** Texts that a pattern matches, but for what it asks of the text around; none where it cannot be told. */
export function textsOf({ source, flags }: RegExp, count: number, seed: number): string[] {
  if (source.length > LONGEST || /\\u0000|\\0/.test(source)) return [];
  const plain = withoutAssertions(source)
    .replace(/\\[pP]\{(?:\w+=)?(\w+)\}/g, (_, name: string) => CLASSES[name] ?? 'a-z')
    .replace(/(?<![\\[\w-])((?:[aA]-[zZ]|0-9))(?![\w\]-])/g, '[$1]')
    .replace(
      /(?<!\\)\{(\d+),(\d*)\}/g,
      (_, least: string, most: string) => `{${least},${Math.min(Number(most || 99), Number(least) + 2)}}`,
    )
    .replace(/\\[bB]/g, '')
    .replace(/\\s/g, ' ')
    .replace(/\(\?<\w+>/g, '(');
  try {
    const pattern = new RegExp(`^(?:${plain})$`, flags.replace(/[giydv]/g, ''));
    return fc.sample(fc.stringMatching(pattern, { size: '-1' }), { numRuns: count, seed });
  } catch {
    return [];
  }
}

/** A pattern without what it asks of the text around: looks ahead and back, the text's ends. */
function withoutAssertions(source: string): string {
  let out = '';
  for (let at = 0; at < source.length; at++) {
    const char = source[at]!;
    if (char === '\\') out += char + source[++at];
    else if (char === '[') {
      const end = classEnd(source, at);
      out += source.slice(at, end);
      at = end - 1;
    } else if (/^\(\?<?[=!]/.test(source.slice(at, at + 4))) at = groupEnd(source, at) - 1;
    else if (char !== '^' && char !== '$') out += char;
  }
  return out;
}

function classEnd(source: string, from: number): number {
  let at = from + 1;
  while (at < source.length && source[at] !== ']') at += source[at] === '\\' ? 2 : 1;
  return at + 1;
}

function groupEnd(source: string, from: number): number {
  let depth = 0;
  for (let at = from; at < source.length; at++) {
    if (source[at] === '\\') at++;
    else if (source[at] === '[') at = classEnd(source, at) - 1;
    else if (source[at] === '(') depth++;
    else if (source[at] === ')' && --depth === 0) return at + 1;
  }
  return source.length;
}
