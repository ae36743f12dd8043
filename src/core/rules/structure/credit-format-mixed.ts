import { articleRule, type Problem } from '../../linter/rule.ts';

/** How a credit is written, without the names in it. */
interface Part {
  readonly shape: string;
  readonly text: string;
}

const SHAPES: readonly (readonly [shape: string, pattern: RegExp])[] = [
  ['a dash', /^\s*[—–-]/],
  ['a bar', /^\s*\|/],
  ['brackets', /^\s*\(/],
  ['“Photo:”', /^\s*(?:photo|photograph|picture|image|credit)\b/i],
];

export const creditFormatMixed = articleRule<Part>({
  id: 'credit-format-mixed',
  category: 'structure',
  scope: 'article',
  kinds: ['credit'],
  severity: 'hint',
  claim: 'info',
  summary: 'Picture credits written in two ways.',
  why: '“— APP” under one picture and “Photo: Reuters” under the next looks like two newspapers.',
  examples: {
    flagged: [
      {
        text: 'Floods reach the old town\n\nMayor Ines Roy (left) visits Hull on Monday. — APP\n\nThe river rose on Monday.\n\nIt fell on Tuesday.\n\nAnn Pike (right) meets farmers in Hull on Tuesday. {(AP Photo/Jan Duda)}\n\nIt rose again.',
        message: 'a dash',
      },
      {
        text: 'Floods reach the old town\n\nMayor Ines Roy (left) visits Hull on Monday. — APP\n\nThe river rose on Monday.\n\nIt fell on Tuesday.\n\nAnn Pike (right) meets farmers in Hull on Tuesday. {| Photo: White Star}\n\nIt rose again.',
      },
      {
        text: 'Floods reach the old town\n\nMayor Ines Roy (left) visits Hull on Monday. (AP Photo/Jan Duda)\n\nThe river rose on Monday.\n\nIt fell on Tuesday.\n\nAnn Pike (right) meets farmers in Hull on Tuesday. {— AP}\n\nIt rose again.',
      },
    ],
    accepted: [
      {
        text: 'Floods reach the old town\n\nMayor Ines Roy (left) visits Hull on Monday. — APP\n\nThe river rose on Monday.\n\nIt fell on Tuesday.\n\nAnn Pike (right) meets farmers in Hull on Tuesday. — Reuters\n\nIt rose again.',
      },
      {
        text: 'Floods reach the old town\n\nMayor Ines Roy (left) visits Hull on Monday. — APP\n\nThe river rose on Monday.\n\nIt fell on Tuesday.',
        why: 'one credit',
      },
      { text: 'The river rose on Monday – the first time since May.', why: 'a dash in the text' },
    ],
  },
  collect(block) {
    const shape = SHAPES.find(([, pattern]) => pattern.test(block.text))?.[0] ?? 'nothing';
    return { shape, text: block.text };
  },
  conclude(parts): Problem[] {
    const usual = usualShape(parts.map(({ part }) => part.shape));
    const first = parts.find(({ part }) => part.shape === usual);
    const others = parts.filter(({ part }) => part.shape !== usual);
    const other = others[0];
    if (!first || !other) return [];
    return [
      {
        start: other.offset,
        end: other.offset + other.part.text.length,
        message: `This credit is written with ${other.part.shape}, “${first.part.text}” with ${usual}.`,
        related: [first, ...others.slice(1)].map(({ part, offset }) => ({
          start: offset,
          end: offset + part.text.length,
          message: `Written with ${part.shape}.`,
        })),
      },
    ];
  },
});

/** The shape most credits have; of two as frequent, the first. */
function usualShape(shapes: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const shape of shapes) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  return [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)!)[0];
}
