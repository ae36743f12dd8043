import { isNarration } from '../../linter/narration.ts';
import { articleRule } from '../../linter/rule.ts';

interface Part {
  readonly odd: readonly {
    readonly start: number;
    readonly end: number;
    readonly letters: string;
    readonly initials: string;
    readonly name: string;
    /** More words than letters: some of them may stand before the name. */
    readonly long: boolean;
  }[];
  readonly used: readonly string[];
}

const SMALL = new Set('of the and for in on to a an by with at de la'.split(' '));

export const acronymExpansionMismatch = articleRule<Part>({
  id: 'acronym-expansion-mismatch',
  category: 'acronyms',
  scope: 'article',
  needs: 'acronyms',
  severity: 'info',
  claim: 'warning',
  summary: 'Initials that do not fit the name before them.',
  why: '“Rural Pay Board (RBP)” has two letters changed round, or another body’s name. Only near misses are marked, and only where the article does not go on to use the odd form: the initials of foreign names often fit no English one.',
  examples: {
    flagged: [
      {
        text: 'The Rural Pay Board {(RBP)} met on Monday. The RPB will meet again.',
        message: 'RPB',
        fixed: 'The Rural Pay Board (RPB) met on Monday. The RPB will meet again.',
      },
      { text: 'He joined the Free Farmers Union {(FFA)} in May, and the FFU sent him to Hull.' },
      { text: 'The World Bank Group {(WBC)} paid for it.', message: 'WBG' },
    ],
    accepted: [
      { text: 'The Rural Pay Board (RPB) met on Monday.' },
      { text: 'The Social Democrats (SPD) and Free Democrats (FDP) met.', why: 'German initials' },
      { text: 'The Union for French Culture (UCF) met. The UCF will meet again.', why: 'used again in this form' },
      { text: 'Ida Anna Moss (CDU) spoke.', why: 'a party after a name' },
    ],
  },
  collect(block) {
    if (!block.acronyms.length) return undefined;
    const odd = block.acronyms.flatMap((use) => {
      if (!use.bracketed || use.expansion || !use.heading || use.letters.length < 3 || !isNarration(block, use))
        return [];
      const name = block.text.slice(use.heading.start, use.heading.end);
      const initials = nearInitials(name, use.letters);
      const long = name.split(/\s+/).length > use.letters.length + 3;
      return initials ? [{ long, start: use.start - 1, end: use.end + 1, letters: use.letters, initials, name }] : [];
    });
    const used = block.acronyms.filter(({ bracketed }) => !bracketed).map(({ letters }) => letters);
    return { odd, used };
  },
  conclude(parts) {
    const used = new Set(parts.flatMap(({ part }) => part.used));
    return parts.flatMap(({ part, offset }) =>
      part.odd
        .filter(
          ({ letters, initials, long }) =>
            !used.has(letters) && (used.has(initials) || (!long && letters[0] === initials[0])),
        )
        .map(({ start, end, letters, initials, name }) => ({
          start: start + offset,
          end: end + offset,
          message: `The initials of “${name}” are ${initials}, not ${letters}.`,
          fixes: [
            {
              title: `Change to “(${initials})”`,
              edits: [{ start: start + offset, end: end + offset, text: `(${initials})` }],
            },
          ],
        })),
    );
  },
});

/** The initials of the last words of a name where one letter, or two neighbours changed round, part them from the acronym. */
function nearInitials(name: string, letters: string): string | undefined {
  const all = name
    .split(/[\s-]+/)
    .filter((word) => !SMALL.has(word.toLowerCase()))
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
  const initials = all.slice(-letters.length);
  if (initials.length !== letters.length) return undefined;
  const differ = [...letters].flatMap((letter, i) => (letter === initials[i] ? [] : [i]));
  const [a, b] = differ as [number, number];
  const swapped = differ.length === 2 && b === a + 1 && letters[a] === initials[b] && letters[b] === initials[a];
  return differ.length === 1 || swapped ? initials : undefined;
}
