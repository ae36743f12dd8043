import type { Random } from '../random.ts';

/** What gets into copy from keyboards, clipboards and other programs, and what readers of text stumble over. */
export const ODD: readonly string[] = [
  ...['\u00a0', '\u200b', '\u00ad', '\ufeff', '\u2028', '\u0085', '\0', '\u001b[2J', '\u009b', '\t', '\ud83d\ude00'],
  ...['\ud800', '\udc00', '\u202e', '\u0301', '\u200d', '\ufffd', '“', '”', '"', "'", '’', '‘', '«', '—', '–', '…'],
  ...[
    '(',
    ')',
    '[',
    ']',
    '*',
    '_',
    '`',
    '>',
    '#',
    '|',
    '\\',
    '<',
    '&amp;',
    '\n',
    '\n\n',
    ' ',
    '  ',
    '.',
    ',',
    '؟',
    '漢',
  ],
];

/** Changes a text here and there: takes away, doubles, swaps, puts in. */
export function mutated(text: string, random: Random): string {
  let now = text;
  for (let i = random.between(1, 4); i > 0 && now; i--) now = random.pick(CHANGES)(now, random);
  return now;
}

const CHANGES: readonly ((text: string, random: Random) => string)[] = [
  (text, random) => {
    const at = random.below(text.length);
    return text.slice(0, at) + text.slice(at + random.between(1, 12));
  },
  (text, random) => {
    const at = random.below(text.length);
    const end = at + random.between(1, 40);
    return text.slice(0, end) + text.slice(at);
  },
  (text, random) => {
    const at = random.below(text.length + 1);
    return text.slice(0, at) + random.pick(ODD) + text.slice(at);
  },
  (text, random) => swapped(text, ' ', random),
  (text, random) => swapped(text, '\n\n', random),
  (text, random) => {
    const paragraphs = text.split('\n\n');
    paragraphs.splice(random.below(paragraphs.length), 0, random.pick(paragraphs));
    return paragraphs.join('\n\n');
  },
  (text, random) => {
    const [from, to] = random.pick([
      ['“', '"'],
      ['’', "'"],
      [' ', '\u00a0'],
      ['. ', '.\n'],
      ['\n\n', '\n'],
      [' said', ''],
      ['e', 'e\u0301'],
    ] as const);
    return random.chance(0.5) ? text.replaceAll(from, to) : text.replace(from, to);
  },
  cutOff,
];

/** Each paragraph begins or ends at another of its words and marks: what looks at the words beside finds none there. */
function cutOff(text: string, random: Random): string {
  const paragraphs = text.split('\n\n').map((paragraph) => {
    const parts = paragraph.split(/(?<=\s)|(?<=\p{L})(?=[^\p{L}\s])|(?<=[^\p{L}\s])(?=\p{L})/u);
    const at = random.below(parts.length);
    return random.chance(0.5) ? parts.slice(at).join('') : parts.slice(0, at + 1).join('');
  });
  return paragraphs.join('\n\n');
}

/** Two neighbours change places. */
function swapped(text: string, between: string, random: Random): string {
  const parts = text.split(between);
  if (parts.length < 2) return text;
  const at = random.below(parts.length - 1);
  const [first, second] = parts.slice(at, at + 2) as [string, string];
  parts.splice(at, 2, second, first);
  return parts.join(between);
}
