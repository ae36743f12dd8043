import { grouped } from '../../base/grouped.ts';
import nounsFile from '../../data/en/usage/collective-nouns.txt';
import { entrySet } from '../../lexicon/lists.ts';
import { isNarration } from '../../linter/narration.ts';
import { articleRule } from '../../linter/rule.ts';
import { type FormUse, mixedForms, placedUses } from '../support/forms.ts';

interface VerbUse extends FormUse {
  readonly noun: string;
}

const NOUNS = entrySet(nounsFile);
const NUMBER: ReadonlyMap<string, string> = new Map([
  ['is', 'singular'],
  ['was', 'singular'],
  ['has', 'singular'],
  ['are', 'plural'],
  ['were', 'plural'],
  ['have', 'plural'],
]);
const OTHER: Readonly<Record<string, string>> = {
  is: 'are',
  was: 'were',
  has: 'have',
  are: 'is',
  were: 'was',
  have: 'has',
};

export const collectiveNumber = articleRule<readonly VerbUse[]>({
  id: 'collective-number',
  category: 'consistency',
  scope: 'article',
  kinds: ['paragraph'],
  triggers: [...NOUNS],
  severity: 'hint',
  summary: '“The team is” here and “the team are” there.',
  why: 'American English takes the singular; British English takes either, one at a time.',
  houseNotes: ['AP: singular.', 'BBC sport: plural for teams.'],
  examples: {
    flagged: [
      {
        text: 'The team is in Hull. The team {are} late, and the team was warned.',
        message: 'are',
        fixed: 'The team is in Hull. The team is late, and the team was warned.',
      },
      { text: 'The band were loud. The band {has} a new drummer, and the band are proud of her.' },
      { text: 'The committee has met. The committee {have} decided.' },
    ],
    accepted: [
      { text: 'The team is in Hull, and the team was late.' },
      { text: 'The team is in Hull. The players of the team are late.', why: 'another subject' },
      { text: 'The team is in Hull. “The team are late,” he said.', why: 'a quotation' },
      { text: 'The team is in Hull. The board are late.', why: 'two bodies' },
    ],
  },
  collect(block) {
    const uses: VerbUse[] = [];
    for (let i = 2; i < block.tokens.length; i++) {
      const verb = block.tokens[i]!;
      const form = NUMBER.get(verb.text);
      const noun = block.tokens[i - 1]!;
      if (!form || !NOUNS.has(noun.text) || block.tokens[i - 2]!.lower !== 'the') continue;
      // "Members of the team are": the noun is not the subject.
      if (
        /^(?:of|in|for|with|by|to|from|and|on|at|against|between|that|than|as)$/.test(block.tokens[i - 3]?.lower ?? '')
      )
        continue;
      if (isNarration(block, verb))
        uses.push({ start: verb.start, end: verb.end, form, text: verb.text, noun: noun.text });
    }
    return uses.length ? uses : undefined;
  },
  conclude(parts) {
    return [...grouped(placedUses(parts), ({ noun }) => noun).values()].flatMap((uses) =>
      mixedForms(uses, { rewrite: ({ text }) => OTHER[text], describe: ({ noun, text }) => `the ${noun} ${text}` }),
    );
  },
});
