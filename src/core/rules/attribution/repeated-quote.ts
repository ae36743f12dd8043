import type { BlockFacts } from '../../analysis/facts.ts';
import { flatMappedInTurns } from '../../base/turns.ts';
import { articleRule } from '../../linter/rule.ts';
import type { Span } from '../../model.ts';

interface Quoted extends Span {
  readonly key: string;
}

const SHORTEST = 8;
/** The credit of a pull quote has no more words. */
const LONGEST_CREDIT = 8;

/** The title of a report or a law: nearly all its long words have capitals. */
function isTitle(words: readonly string[]): boolean {
  const long = words.filter((word) => word.length > 3);
  return long.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length >= 0.7 * long.length;
}

/** A paragraph that is a quotation and a credit repeats the story, as pull quotes do. */
function isPulled({ text, quotes }: BlockFacts, own: readonly Quoted[]): boolean {
  const [only] = own;
  if (!only || quotes.length > 1 || text.slice(0, only.start).trim() !== '') return false;
  const rest = text.slice(only.end).trim();
  return (
    rest !== '' && !/[.!?]$/.test(rest) && rest.split(/\s+/).length <= LONGEST_CREDIT && !/\b(?:said|says)\b/.test(rest)
  );
}

export const repeatedQuote = articleRule<readonly Quoted[]>({
  id: 'repeated-quote',
  category: 'attribution',
  scope: 'article',
  kinds: ['paragraph'],
  needs: 'quotes',
  severity: 'info',
  claim: 'warning',
  summary: 'The same quotation twice in the body.',
  why: 'A quotation of eight words or more that comes again was pasted twice. A pull quote may repeat it.',
  examples: {
    flagged: [
      {
        text: '“We have waited nine years for this road to open,” Dar said.\n\nThe works cost more than planned.\n\n{“We have waited nine years for this road to open,”} she said.',
        message: 'appears earlier',
      },
      {
        text: 'Lone said: "Nobody from the company has ever come to see us." Later he left. {"Nobody from the company has ever come to see us,"} he said.',
      },
      {
        text: '“It is the best season that any of us remember.”\n\nMir said {“it is the best season that any of us remember”}.',
      },
    ],
    accepted: [
      { text: '“We waited,” Dar said. “We waited,” Lone said.', why: 'short quotations may come again' },
      {
        text: '“We have waited nine years for this road to open,” Dar said. “We have waited nine years for this road to close,” said Lone.',
        why: 'not the same',
      },
      {
        text: 'Dar said they had waited nine years for this road to open, and had waited nine years.',
        why: 'no quotation',
      },
      {
        text: 'Dar quoted the “Rules for the Safe Passage of Boats and Ferries in Winter” twice. The “Rules for the Safe Passage of Boats and Ferries in Winter” are old.',
        why: 'the title of a work',
      },
      {
        text: 'The road will open in May.\n\n“We have waited nine years for this road to open.” Salma Dar, farmer\n\n“We have waited nine years for this road to open,” Dar said.',
        why: 'a pull quote with its credit',
      },
    ],
  },
  collect(block) {
    const quotes = block.quotes.flatMap(({ start, end, depth }) => {
      const words = block.text.slice(start, end).match(/[\p{L}\p{N}'’]+/gu) ?? [];
      if (depth > 0 || words.length < SHORTEST || isTitle(words)) return [];
      return [{ start, end, key: words.join(' ').toLowerCase().replace(/’/g, "'") }];
    });
    if (isPulled(block, quotes)) return undefined;
    return quotes.length > 0 ? quotes : undefined;
  },
  *conclude(parts) {
    const first = new Map<string, Span>();
    return yield* flatMappedInTurns(parts, ({ part, offset }) =>
      part.flatMap(({ key, start, end }) => {
        const span = { start: start + offset, end: end + offset };
        const earlier = first.get(key);
        if (earlier)
          return [
            {
              ...span,
              message: 'The same quotation appears earlier in the article.',
              related: [{ ...earlier, message: 'First here.' }],
            },
          ];
        first.set(key, span);
        return [];
      }),
    );
  },
});
