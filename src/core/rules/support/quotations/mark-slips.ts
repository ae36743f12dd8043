import type { Problem } from '../../../linter/rule.ts';
import type { LoneMark } from './balance.ts';

/** More marks that face the wrong way are one finding. */
export const FEW_REVERSED = 6;

/** One finding for many marks that face the wrong way. */
export function allOf([first, ...others]: readonly Problem[]): Problem {
  return {
    ...first!,
    message: `${others.length + 1} quotation marks face the wrong way.`,
    fixes: [{ title: 'Turn them round', edits: [first!, ...others].flatMap(({ fixes }) => fixes?.[0]?.edits ?? []) }],
    related: others.slice(0, 20).map(({ start, end }) => ({ start, end, message: 'Here too.' })),
  };
}

/** A quotation no longer than this is marked as a whole. */
const LONGEST_MARKED = 80;

/** A mark that is there, but not as it should be. */
export function slip(text: string, offset: number, { at, side, pair }: LoneMark): Problem {
  const char = text[at]!;
  const place = { start: offset + at, end: offset + at + (side === 'reversed' ? 1 : 2) };
  if (side === 'reversed') {
    const right = char === '“' ? '”' : '“';
    const [start, end] = pair && pair[1] - pair[0] <= LONGEST_MARKED ? pair : [at, at + 1];
    return {
      start: offset + start,
      end: offset + end,
      message: `This quotation mark faces the wrong way: it ${char === '“' ? 'closes' : 'opens'} the quotation.`,
      // ” We go on: the space behind a mark that opens goes with it.
      fixes: [
        { title: `Change to ${right}`, edits: [{ ...place, end: place.end + spaceAt(text, at, right), text: right }] },
      ],
    };
  }
  if (side === 'crossed') {
    const words = text.slice(at, at + 2);
    return {
      ...place,
      message: 'The quotation inside must close before the one around it.',
      fixes: [{ title: 'Swap the marks', edits: [{ ...place, text: words[1]! + words[0]! }] }],
    };
  }
  const right = char === "'" ? '"' : '”';
  return {
    ...place,
    message: 'Two apostrophes stand for a quotation mark.',
    fixes: [{ title: `Change to ${right}`, edits: [{ ...place, text: right }] }],
  };
}

/** How many characters of white space stand behind a mark that is to open a quotation. */
function spaceAt(text: string, at: number, right: string): number {
  return right === '“' ? /^\s*/.exec(text.slice(at + 1))![0].length : 0;
}
