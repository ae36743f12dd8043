import { grouped } from '../../base/grouped.ts';
import abbreviationsFile from '../../data/en/usage/headline-abbreviations.txt';
import { entries } from '../../lexicon/lists.ts';
import { isNarration } from '../../linter/narration.ts';
import { articleRule } from '../../linter/rule.ts';
import { likeCase } from '../../linter/words.ts';
import { type FormUse, mixedForms, placedUses } from '../support/forms.ts';

interface ShortUse extends FormUse {
  readonly word: string;
}

const FULL: ReadonlyMap<string, string> = new Map(
  entries(abbreviationsFile).map((line) => line.split(/\s+/) as [string, string]),
);
const SHORT: ReadonlyMap<string, string> = new Map([...FULL].map(([short, full]) => [full, short]));

export const abbrevMixed = articleRule<readonly ShortUse[]>({
  id: 'abbrev-mixed',
  category: 'consistency',
  scope: 'article',
  kinds: ['paragraph'],
  triggers: [...FULL.keys(), ...SHORT.keys()],
  severity: 'hint',
  claim: 'info',
  summary: '“Govt” in the text beside “government”.',
  why: 'Shortenings are for headlines. In running text the full word is expected, all the more where it is there too.',
  examples: {
    flagged: [
      {
        text: 'The government met on Monday. A {govt} envoy left, and the government fell.',
        message: 'govt',
        fixed: 'The government met on Monday. A government envoy left, and the government fell.',
      },
      { text: 'He runs the transport department. The {dept} is late, and no other department is.' },
      { text: 'The {govt} spoke. The government fell.', fixed: 'The government spoke. The government fell.' },
    ],
    accepted: [
      { text: 'The government met on Monday.' },
      { text: 'The government met. “The govt lies,” he wrote.', why: 'a quotation' },
      { text: 'The government wants drawings, sent through www.arms.govt.xy, it says.', why: 'a web address' },
      { text: 'The Dept of Roads met the department.', why: 'a name' },
    ],
  },
  collect(block) {
    const uses: ShortUse[] = [];
    for (const { start, end, text, lower, capital } of block.tokens) {
      const form = FULL.has(lower) ? 'short' : SHORT.has(lower) ? 'full' : undefined;
      if (!form || capital || !isNarration(block, { start, end })) continue;
      // Part of a web address.
      if (/[./@-]/.test(block.text.charAt(start - 1)) || /^[./@-]\p{L}/u.test(block.text.slice(end, end + 2))) continue;
      uses.push({ start, end, form, text, word: FULL.get(lower) ?? lower });
    }
    return uses.length ? uses : undefined;
  },
  conclude(parts) {
    // The full word is right however often the short one stands: the text is not a headline.
    return [...grouped(placedUses(parts), ({ word }) => word).values()].flatMap((uses) => {
      const short = uses.filter(({ form }) => form === 'short');
      const full = uses.find(({ form }) => form === 'full');
      if (!short.length || !full) return [];
      const [problem] = mixedForms([short[0]!, full, full], { rewrite: ({ text, word }) => likeCase(text, word) });
      const edits = short.map(({ start, end, text, word }) => ({ start, end, text: likeCase(text, word) }));
      return [{ ...problem!, fixes: [{ title: `Change to “${full.word}”`, edits }] }];
    });
  },
});
