import { grouped } from '../../base/grouped.ts';
import variantsFile from '../../data/en/usage/word-variants.txt';
import { entries, tellingWords } from '../../lexicon/lists.ts';
import { isNarration } from '../../linter/narration.ts';
import { articleRule, PROSE_KINDS } from '../../linter/rule.ts';
import { likeCase } from '../../linter/words.ts';
import { type FormUse, mixedForms, placedUses } from '../support/forms.ts';

interface VariantUse extends FormUse {
  /** The commonest variant: what the others have in common. */
  readonly word: string;
}

/** Each variant with the first of its line. */
const VARIANTS: ReadonlyMap<string, string> = new Map(
  entries(variantsFile).flatMap((line) => {
    const forms = line.split(/\s+/);
    return forms.map((form) => [form, forms[0]!] as const);
  }),
);

export const wordVariantDrift = articleRule<readonly VariantUse[]>({
  id: 'word-variant-drift',
  category: 'spelling',
  scope: 'article',
  kinds: PROSE_KINDS,
  triggers: tellingWords(VARIANTS.keys()),
  severity: 'info',
  claim: 'warning',
  summary: 'A word with two spellings, both of them used.',
  why: '“Adviser” and “advisor” are the same person. Either is right; the article should choose. Names of posts and bodies, which have capitals, keep their own spelling.',
  houseNotes: ['Guardian, AP: adviser.', 'BBC: Koran; AP: Quran.'],
  examples: {
    flagged: [
      {
        text: 'His adviser resigned in May. A new {advisor} was named in June, and that adviser stayed.',
        message: 'advisor',
        fixed: 'His adviser resigned in May. A new adviser was named in June, and that adviser stayed.',
      },
      { text: 'Two protesters were held. The {protestors} had met in Hull, and more protesters came.' },
      { text: 'He read from the Koran. A copy of the {Quran} lay there, and a second Koran on a shelf.' },
    ],
    accepted: [
      { text: 'His adviser met the National Security Advisor.', why: 'the name of a post' },
      { text: 'His adviser left. “My advisor lied,” he wrote.', why: 'a quotation' },
      { text: 'They burned the boat while the crew slept.' },
      { text: 'The adviser spoke, and two advisers left.' },
    ],
  },
  collect(block) {
    const uses: VariantUse[] = [];
    for (let i = 0; i < block.tokens.length; i++) {
      const { start, end, text, kind, capital } = block.tokens[i]!;
      if (kind !== 'word') continue;
      const word = VARIANTS.get(text.replace("'", '’'));
      if (!word || !isNarration(block, { start, end })) continue;
      // "Burnt Island", "learned counsel": an adjective before its noun is not the verb.
      if (
        !capital &&
        /^(?:burnt|learned|spilt|spoilt)$/.test(text) &&
        /^(?:the|a|an)$/.test(block.tokens[i - 1]?.lower ?? '')
      )
        continue;
      uses.push({ start, end, form: text, text, word });
    }
    return uses.length ? uses : undefined;
  },
  conclude(parts) {
    return [...grouped(placedUses(parts), ({ word }) => word).values()].flatMap((uses) =>
      mixedForms(uses, { rewrite: ({ text }, form) => likeCase(text, form) }),
    );
  },
});
