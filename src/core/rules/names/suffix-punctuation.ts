import { grouped } from '../../base/grouped.ts';
import { narrated } from '../../linter/narration.ts';
import { articleRule } from '../../linter/rule.ts';
import { type FormUse, mixedForms, placedUses } from '../support/forms.ts';

interface Use extends FormUse {
  readonly suffix: string;
}

export const suffixPunctuation = articleRule<readonly Use[]>({
  id: 'suffix-punctuation',
  category: 'names',
  scope: 'article',
  triggers: ['jr', 'sr'],
  severity: 'hint',
  claim: 'info',
  summary: 'Cole Jr. here, Cole, Jr there.',
  why: 'Comma and point of Jr and Sr take one form throughout.',
  houseNotes: ['AP and Reuters: no comma.', 'Guardian: neither comma nor point.'],
  examples: {
    flagged: [
      {
        text: 'Ben Cole Jr. came in May. Tom Hale Jr. left. Ann thanked Ben Cole{, Jr.} for it.',
        message: '“, Jr.” here',
        fixed: 'Ben Cole Jr. came in May. Tom Hale Jr. left. Ann thanked Ben Cole Jr. for it.',
      },
      { text: 'Ben Cole Jr came. Ben Cole Jr left. Ben Cole{ Jr.} came back.' },
      { text: 'Omar Lone, Sr. spoke. Adil Lone, Sr. listened. Tariq Lone{ Sr} left.' },
    ],
    accepted: [
      { text: 'Ben Cole Jr. came. Tom Hale Sr. left.', why: 'one form' },
      { text: 'Ben Cole Jr came. He is a junior.' },
      { text: 'Ben Cole Jr. came. “Cole, Jr” stands on the plate.', why: 'inside a quotation' },
    ],
  },
  collect(block) {
    if (!/ [JS]r/.test(block.text)) return undefined;
    const uses = narrated(block, /(?=,? [JS]r)(?<=\p{Lu}[\p{L}’'-]+)(,?) (Jr|Sr)(\.?)(?![\p{L}])/gu).map(
      (match): Use => {
        const ends =
          /^\s*$/.test(block.text.slice(match.index + match[0].length)) ||
          /^\s+\p{Lu}/u.test(block.text.slice(match.index + match[0].length));
        // A point at the end of a sentence belongs to either.
        const point = ends && match[3] ? '.?' : match[3]!;
        return {
          start: match.index,
          end: match.index + match[0].length,
          text: match[0],
          form: match[1]! + point,
          suffix: match[2]!,
        };
      },
    );
    return uses.length > 0 ? uses : undefined;
  },
  conclude(parts) {
    const uses = placedUses(parts).filter(({ form }) => !form.includes('?'));
    return [...grouped(uses, ({ suffix }) => suffix).values()].flatMap((group) =>
      mixedForms(group, {
        describe: ({ text }) => text.trim(),
        rewrite: ({ suffix }, form) => `${form.startsWith(',') ? ',' : ''} ${suffix}${form.endsWith('.') ? '.' : ''}`,
      }),
    );
  },
});
