import { isNarration } from '../../linter/narration.ts';
import { articleRule } from '../../linter/rule.ts';
import type { AcronymUse } from '../../syntax/text/acronyms.ts';

interface Part {
  readonly defined: readonly {
    readonly start: number;
    readonly end: number;
    readonly letters: string;
    readonly name: string;
  }[];
  /** Acronyms of the block that stand outside such brackets. */
  readonly used: readonly string[];
}

export const acronymDefinedUnused = articleRule<Part>({
  id: 'acronym-defined-unused',
  category: 'acronyms',
  scope: 'article',
  needs: 'acronyms',
  severity: 'hint',
  summary: 'An acronym in brackets that is never used again.',
  why: 'A bracket prepares the reader for what comes later. If nothing comes, it is in the way. Many agencies give the acronym all the same, so this is a hint.',
  houseNotes: ['Reuters, Guardian: only where it is used again.'],
  examples: {
    flagged: [
      {
        text: 'The Rural Pay Board {(RPB)} met on Monday. The board will meet again.',
        message: 'RPB',
      },
      { text: 'He joined the Free Farmers Union {(FFU)} in May and left it in June.' },
      { text: 'The Lake Water Trust {(LWT)} sued. Its lawyers won.' },
    ],
    accepted: [
      { text: 'The Rural Pay Board (RPB) met on Monday. The RPB will meet again.' },
      { text: 'The Rural Pay Board (RPB) met. “The RPB is late,” he said.', why: 'used in a quotation' },
      { text: 'Ida Moss (SPD) spoke.', why: 'a party, not a definition' },
      { text: 'Two Rural Pay Boards (RPBs) met. Both RPBs will meet again.' },
    ],
  },
  collect(block) {
    if (!block.acronyms.length) return undefined;
    const isDefinition = (use: AcronymUse) => use.bracketed && use.expansion !== undefined;
    return {
      defined: block.acronyms
        .filter((use) => isDefinition(use) && isNarration(block, use) && block.kind === 'paragraph')
        .map(({ start, letters, token, expansion }) => ({
          start: start - 1,
          end: block.tokens[token + 1]!.end,
          letters,
          name: block.text.slice(expansion!.start, expansion!.end),
        })),
      used: block.acronyms.filter((use) => !isDefinition(use)).map(({ letters }) => letters),
    };
  },
  conclude(parts) {
    const used = new Set(parts.flatMap(({ part }) => part.used));
    const counts = new Map<string, number>();
    for (const { part } of parts)
      for (const { letters } of part.defined) counts.set(letters, (counts.get(letters) ?? 0) + 1);
    return parts.flatMap(({ part, offset }) =>
      part.defined
        .filter(({ letters }) => !used.has(letters) && counts.get(letters) === 1)
        .map(({ start, end, letters }) => ({
          start: start + offset,
          end: end + offset,
          message: `“${letters}” is not used again: the bracket can go.`,
        })),
    );
  },
});
