import type { BlockFacts } from '../../analysis/facts.ts';
import { isNarration } from '../../linter/narration.ts';
import { articleRule, gathering, PROSE_KINDS } from '../../linter/rule.ts';
import { likeCase } from '../../linter/words.ts';
import type { Fix } from '../../model.ts';
import { CLOSED_COMPOUNDS, OPEN_COMPOUNDS } from '../support/compounds.ts';
import { type FormUse, isMixed, mixedForms } from '../support/forms.ts';
import { beginsSentence } from '../support/tokens.ts';

interface CompoundUse extends FormUse {
  /** The letters without hyphen or space: what the forms have in common. */
  readonly letters: string;
  readonly form: 'closed' | 'hyphen' | 'open';
  /** Length of the first part, 0 where it is not known. */
  readonly first: number;
}

/** A prefix that makes a closed word a likely rival of a hyphenated one. */
const PREFIXED = /^(?:anti|co|counter|inter|mid|multi|non|over|post|pre|re|semi|sub|super|trans|ultra|under)[a-z]{4,}$/;
/** Another word with the hyphen than without: to re-sign, to resign. */
const TWO_WORDS = new Set(
  'coop copress prejudge prepresent recollect recover recreate recreation reform reformed represent repress resent reserve resign resigned resort restore retreat untied'.split(
    ' ',
  ),
);

export const hyphenationDrift = articleRule<readonly CompoundUse[]>({
  id: 'hyphenation-drift',
  category: 'spelling',
  scope: 'article',
  kinds: PROSE_KINDS,
  severity: 'info',
  summary: 'The same compound with a hyphen, as one word or as two.',
  why: '“Cease-fire” and “ceasefire” in one article send the reader looking for a difference. Either may be right in your house; both are not. Compounds that change with their place (a long-term plan, in the long term) are left alone.',
  houseNotes: ['AP: counterterrorism, email.', 'Guardian, Reuters: counter-terrorism.'],
  examples: {
    flagged: [
      {
        text: 'The ceasefire held on Monday. A {cease-fire} had failed in May, and this ceasefire may too.',
        message: 'cease-fire',
        fixed: 'The ceasefire held on Monday. A ceasefire had failed in May, and this ceasefire may too.',
      },
      { text: 'Her re-election is likely. The {reelection} of the mayor is not, and no re-election was planned.' },
      { text: 'The state will {re-impose} the tax. It reimposed one in May, and reimposes one a year.' },
      { text: 'The website is slow. A new {web site} is planned, and that website will be fast.' },
      { text: 'The mega-city is new. A road leads to the {mega city}, and the mega-city pays for it.' },
      { text: 'He answers every e-mail. The last {email} came at nine, and an e-mail at ten.' },
      {
        text: 'They were friends. He was a life-long friend of hers. She was a {lifelong} friend.',
        fixed: 'They were friends. He was a lifelong friend of hers. She was a lifelong friend.',
      },
    ],
    accepted: [
      { text: 'A long-term plan helps in the long term.', why: 'before the noun and alone' },
      { text: 'He will re-sign the contract or resign.', why: 'two words' },
      { text: 'The ceasefire held. “That cease-fire is a joke,” he said.', why: 'a quotation' },
      { text: 'The take-off was smooth. They take off at nine.', why: 'noun and verb' },
      { text: 'The Cease-Fire Board praised the ceasefire.', why: 'a name' },
    ],
  },
  collect(block) {
    const uses: CompoundUse[] = [];
    for (let i = 0; i < block.tokens.length; i++) {
      const use = useAt(block, i);
      if (use && isNarration(block, use)) uses.push(use);
    }
    return uses.length ? uses : undefined;
  },
  gathers: [
    gathering<readonly CompoundUse[], CompoundUse>({
      each: (part, give) => {
        // “Reimpose” and “re-imposes” are one verb.
        for (const use of part)
          give(/^(?:re|co|pre)/.test(use.letters) ? use.letters.replace(INFLECTED, '') : use.letters, use);
      },
      isSought: isMixed,
      conclude: ({ sought }) =>
        sought.flatMap((uses) => {
          const first = uses.find((use) => use.first)?.first;
          return mixedForms(uses, { rewrite: ({ text }, form) => respelt(text, form, first) }).map((problem) =>
            CLOSED_COMPOUNDS.has(uses[0]!.letters) ? { ...problem, fixes: closedOnly(problem.fixes ?? []) } : problem,
          );
        }),
    }),
  ],
});

/** Of “life-long” and “lifelong” dictionaries have the one word: on a tie it alone is offered. */
function closedOnly(fixes: readonly Fix[]): readonly Fix[] {
  const closed = fixes.filter(({ edits }) => /^[^-‐‑ ]+$/.test(edits[0]!.text));
  return closed.length > 0 ? closed : fixes;
}

const INFLECTED = /(?:e?[ds]|e)$/;

function useAt({ tokens }: BlockFacts, i: number): CompoundUse | undefined {
  const { start, end, lower, text, kind, capital } = tokens[i]!;
  if (kind !== 'word' || (capital && !beginsSentence(tokens, i))) return undefined;
  const hyphen = hyphenIn(lower);
  if (hyphen > 0) {
    const letters = lower.replace(/[-‐‑]/, '');
    if (/[-‐‑]/.test(letters) || TWO_WORDS.has(letters) || text.slice(1) !== lower.slice(1)) return undefined;
    return { start, end, text, letters, form: 'hyphen', first: hyphen };
  }
  const second = OPEN_COMPOUNDS.get(lower)?.find((word) => word === tokens[i + 1]?.text);
  if (second && tokens[i + 1]!.start === end + 1) {
    const all = `${text} ${second}`;
    return { start, end: tokens[i + 1]!.end, text: all, letters: lower + second, form: 'open', first: lower.length };
  }
  if (lower.length < 5 || !(CLOSED_COMPOUNDS.has(lower) || (lower.length > 5 && PREFIXED.test(lower))))
    return undefined;
  return { start, end, text, letters: lower, form: 'closed', first: CLOSED_COMPOUNDS.get(lower) ?? 0 };
}

/** Where the first hyphen stands, -1 without one. */
function hyphenIn(word: string): number {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code === 0x2d || code === 0x2010 || code === 0x2011) return i;
  }
  return -1;
}

function respelt(text: string, form: string, first: number | undefined): string | undefined {
  const letters = text.replace(/[-‐‑ ]/, '');
  if (form === 'closed') return likeCase(text, letters);
  if (!first) return undefined;
  return letters.slice(0, first) + (form === 'hyphen' ? '-' : ' ') + letters.slice(first);
}
