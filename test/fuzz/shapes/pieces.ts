import type { Random } from '../random.ts';
import type { Person } from './cast.ts';
import { filled, sentence } from './sentences.ts';

/** Makes one part of an article; parts stand between blank lines. */
type Piece = (random: Random, cast: readonly Person[]) => string;

const oneOf =
  (...templates: readonly string[]): Piece =>
  (random, cast) =>
    filled(random.pick(templates), random, cast);

const paragraph: Piece = (random, cast) =>
  Array.from({ length: random.between(1, 4) }, () => sentence(random, cast)).join(random.chance(0.05) ? '  ' : ' ');

/** A paragraph whose lines are broken at a margin. */
const wrapped: Piece = (random, cast) => {
  const margin = random.between(52, 90);
  const lines: string[] = [];
  let line = '';
  for (const word of `${paragraph(random, cast)} ${paragraph(random, cast)}`.split(' ')) {
    if (line && line.length + 1 + word.length > margin) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].join('\n');
};

const headline = oneOf(
  '{surname} opens bridge in {place}',
  'Council shuts {number} {things} after {title} {surname} says ‘{line}’',
  '{surname}: {line}?',
  'Works On The Bridge Begin, Says {full} of the {acronym}',
  'MAYOR OPENS BRIDGE',
);
const head: readonly Piece[] = [
  oneOf('By {full}', 'by {full} and {other}', 'By {full}, Staff Writer', 'From {full} in {place}', '{full}'),
  oneOf('* {surname} says no\n* {number} {things} shut', '- {line}\n- {surname} left\n- {percent} fell'),
  oneOf('The {body} met {surname} for {number} hours. Nobody won.'),
  oneOf('date {date} category news', 'date 2024-05-03'),
];
const leads: readonly Piece[] = [
  (random, cast) => `${filled('HULL, May 3 (Reuters) - ', random, cast)}${paragraph(random, cast)}`,
  (random, cast) => `${filled('{place}: ', random, cast)}${paragraph(random, cast)}`,
  (random, cast) => `${filled('{place} (AP) — ', random, cast)}${paragraph(random, cast)}`,
  paragraph,
];
const body: readonly Piece[] = [
  ...Array.from({ length: 9 }, () => paragraph),
  wrapped,
  oneOf(
    '{full} (left) and {other} in {place} on {date}. Picture: {full}/Reuters',
    '{surname} walks. — AP/File',
    'Photo: {full} / Getty / EPA / 2024',
  ),
  oneOf('Works begin', 'WHAT HAPPENED', '{place} and the {things}', '{line}'),
  oneOf('Q: {line}?\n\nA: {line}.', '{FULL}: {line}.\n\nQ. {line}?'),
  oneOf('“{line}. {line}.\n\n“{line},” {surname} said.', '“{line}.\n\n{line}.”'),
  oneOf('• {full}, {age}\n• {other}, {age}, {title}\n• {number} {things}', '1. {full}\n2. {other}\n3) {line}'),
];
const tail: readonly Piece[] = [
  oneOf('—ends—', '###', '(END)', 'ENDS', '-30-'),
  oneOf('Additional reporting by {full}; Editing by {other}', 'This article was corrected on {date}.', '[ed: {line}]'),
];

/** The parts of an article of wire text, in order. */
export function wirePieces(random: Random, cast: readonly Person[]): string[] {
  return [
    ...(random.chance(0.85) ? [headline(random, cast)] : []),
    ...random.some(head, random.below(3)).map((piece) => piece(random, cast)),
    ...(random.chance(0.5) ? [random.pick(leads)(random, cast)] : []),
    ...Array.from({ length: random.between(1, 4) }, () => random.pick(body)(random, cast)),
    ...(random.chance(0.25) ? [random.pick(tail)(random, cast)] : []),
  ];
}

const FRONT_MATTER = [
  '---\ntitle: {surname} opens bridge\nauthor: {full}\ndate: 2024-05-03\n---',
  '---\nheadline: "{line}, {surname} says"\nbyline: \'{full}\'\ndescription: >-\n  {line}\n  and {surname} left\n---',
  '---\nhed: {line}\nauthors: [{ name: {full} }, {other}]\n...',
  '---\ntitle: {line}: {line}\nlead: "{line}\\n{line}"\n',
];
const markup: readonly Piece[] = [
  oneOf('# {surname} opens bridge', '## Works begin', 'Works\n=====', '### {line} ###'),
  oneOf('![{full} in {place}]({url})\n*{full} in {place} on {date}. Photo: {other}*', '![]({url})', '![{line}][1]'),
  oneOf('> {line}\n> {surname} said\n>\n> {line}', '> “{line},” {surname} said.'),
  oneOf('* {full}\n* {line}', '1. {full}\n   {line}\n2. {line}', '- [ ] {line}'),
  oneOf('```\n{line} the the\n```', '~~~js\n{full}', '    {line}', '<div>{line}</div>', '<!-- {full}\n-->'),
  oneOf('| {full} | {age} |\n|---|---|\n| {other} | {number} |', '[1]: {url}', '***', '{{< figure >}}', '---'),
];
/** What makes a stretch of a paragraph Markdown. */
const INLINE: readonly ((words: string) => string)[] = [
  (words) => `**${words}**`,
  (words) => `*${words}*`,
  (words) => `_${words}_`,
  (words) => `[${words}](https://example.org/a "b")`,
  (words) => `[${words}][1]`,
  (words) => `\`${words}\``,
  (words) => `<b>${words}</b>`,
  (words) => `~~${words}~~`,
  (words) => `**${words.replace(' ', '** *')}*`,
  (words) => words.replace(/([.!])/, '\\$1').replace("'", '&#39;'),
  (words) => `${words}[^1]`,
];

/** The parts of a Markdown document, in order. */
export function markdownPieces(random: Random, cast: readonly Person[]): string[] {
  const pieces = wirePieces(random, cast).map((piece) => (random.chance(0.4) ? markedUp(piece, random) : piece));
  for (let i = random.below(4); i > 0; i--) {
    pieces.splice(random.below(pieces.length + 1), 0, random.pick(markup)(random, cast));
  }
  if (random.chance(0.4)) pieces.unshift(filled(random.pick(FRONT_MATTER), random, cast));
  return pieces;
}

function markedUp(piece: string, random: Random): string {
  const words = piece.split(' ');
  for (let i = random.between(1, 3); i > 0; i--) {
    const at = random.below(words.length);
    const count = random.between(1, Math.min(4, words.length - at));
    words.splice(at, count, random.pick(INLINE)(words.slice(at, at + count).join(' ')));
  }
  return words.join(' ');
}
