import type { BlockFacts } from '../../analysis/facts.ts';
import { narrated } from '../../linter/narration.ts';
import { isFullName, named } from '../../linter/people.ts';
import { articleRule, type Problem } from '../../linter/rule.ts';
import { nameKey, nameParts } from '../../names/conventions.ts';

/** “the Khan's met”: article, name, apostrophe, and a verb where a noun is due. Relative to the block. */
interface Use {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly mark: number;
}

const PLURAL =
  /\bthe\s(\p{Lu}[\p{L}-]+)(['’])s(?=\s(?:and|are|were|have|had|met|said|say|who|left|live|lived|moved|will|would|bought|sold|came|went|won|lost|told|own|also|both|did|do|denied|agreed|arrived|wanted|want|fled|flew|paid|made)\b|[.,;])/giu;

export const pluralSurname = articleRule<readonly Use[]>({
  id: 'plural-surname',
  category: 'names',
  scope: 'article',
  kinds: ['paragraph'],
  triggers: ["'s", '’s'],
  severity: 'info',
  claim: 'warning',
  summary: 'A family’s plural written with an apostrophe.',
  why: 'The Khans met; the Khan’s army is the army of one khan.',
  examples: {
    flagged: [
      {
        text: 'Asif and Sara Khan came in May. {The Khan’s} met the mayor.',
        message: '“the Khans”',
        fixed: 'Asif and Sara Khan came in May. The Khans met the mayor.',
      },
      { text: "Tom Norton and Ann Norton are brother and sister. Neighbours said {the Norton's} were kind." },
      { text: 'Omar Dar lives here. Nobody likes {the Dar’s}.' },
    ],
    accepted: [
      { text: 'Omar Khan ruled. The Khan’s army left.', why: 'a true possessive' },
      { text: 'Asif Khan and Sara Khan came. The Khans met the mayor.' },
      { text: 'The Star’s and the Post’s reporters came.', why: 'newspapers' },
    ],
  },
  collect(block) {
    if (!hasArticle(block)) return undefined;
    const uses = narrated(block, PLURAL)
      .filter((match) => /^\p{Lu}/u.test(match[1]!))
      .map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        name: match[1]!,
        mark: match.index + match[0].length - 2,
      }));
    return uses.length > 0 ? uses : undefined;
  },
  conclude(parts, view): Problem[] {
    if (parts.length === 0) return [];
    const surnames = new Set(
      view.participants.flatMap((person) =>
        named(person)
          .filter(({ text }) => isFullName(text))
          .map(({ text }) => nameKey(nameParts(text).surname)),
      ),
    );
    return parts.flatMap(({ part, offset }) =>
      part
        .filter(({ name }) => surnames.has(nameKey(name)))
        .map(({ start, end, mark, name }) => {
          const ending = /(?:s|x|z|ch|sh)$/.test(name) ? 'es' : 's';
          const edit = { start: offset + mark, end: offset + end, text: ending };
          return {
            start: start + offset,
            end: end + offset,
            message: `The family is “the ${name}${ending}”; the apostrophe makes it a possessive.`,
            fixes: [{ title: `Change to “${name}${ending}”`, edits: [edit] }],
          };
        }),
    );
  },
});

/** A cheap look before the pattern: “the”, a capitalised word and a possessive ending. */
function hasArticle({ tokens }: BlockFacts): boolean {
  for (let i = 2; i < tokens.length; i++) {
    if (tokens[i]!.kind === 'possessive' && tokens[i - 1]!.capital && tokens[i - 2]!.lower === 'the') return true;
  }
  return false;
}
