import { grouped } from '../../base/grouped.ts';
import { matchesOf } from '../../base/matches.ts';
import { isNarration } from '../../linter/narration.ts';
import { articleRule } from '../../linter/rule.ts';
import { type FormUse, mixedForms, placedUses } from '../support/forms.ts';

interface NameUse extends FormUse {
  /** "ministry interior": the body whichever way it is written. */
  readonly body: string;
  readonly field: string;
}

const KIND = '(Ministry|Department|Office|Ministries)';
const FIELD = '((?:\\p{Lu}[\\p{L}-]+)(?:(?:,| and) \\p{Lu}[\\p{L}-]+)*)';
/** What makes the word after it one of several fields: “Health and”. */
const AND = '\\p{Lu}[\\p{L}-]+(?:,| and) ';
const PATTERNS = [
  {
    form: 'of',
    pattern: new RegExp(`(?<!\\p{L})${KIND} (?:of|for) (?:the )?${FIELD}(?!\\p{L})`, 'gu'),
    kind: 1,
    field: 2,
  },
  {
    form: 'before',
    pattern: new RegExp(`(?<!\\p{L})(?<!${AND})${FIELD} ${KIND}(?!\\p{L}| of| for)`, 'gu'),
    kind: 2,
    field: 1,
  },
];

export const orgNameDrift = articleRule<readonly NameUse[]>({
  id: 'org-name-drift',
  category: 'consistency',
  scope: 'article',
  kinds: ['paragraph'],
  triggers: ['department', 'ministries', 'ministry', 'office'],
  severity: 'hint',
  summary: '“Ministry of Interior” here and “Interior Ministry” there.',
  why: 'With capitals both are names, and a body has one. A paraphrase in small letters (“the interior ministry”) beside the formal name is fine.',
  examples: {
    flagged: [
      {
        text: 'The Ministry of Interior said so. The {Interior Ministry} has denied it, and the Ministry of Interior repeated it.',
        message: 'Interior Ministry',
      },
      {
        text: 'The Health Department closed two wards. The {Department of Health} gave no reason, the Health Department said.',
      },
      { text: 'The Ministry of Finance paid. The {Finance Ministry} did not know.' },
    ],
    accepted: [
      { text: 'The Ministry of Interior said so. The interior ministry has denied it.', why: 'a paraphrase' },
      {
        text: 'The Hull Department of Health said so. The call came from the York Health Department.',
        why: 'bodies of two towns',
      },
      { text: 'The Ministry of Interior and the Finance Ministry met.', why: 'two bodies' },
      { text: 'The Ministry of Interior said so. “The Interior Ministry lies,” he said.', why: 'a quotation' },
    ],
  },
  collect(block) {
    if (!/Ministry|Department|Office/.test(block.text)) return undefined;
    const uses = PATTERNS.flatMap(({ form, pattern, kind, field }) =>
      matchesOf(block.text, pattern).map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        form,
        text: match[0],
        field: match[field]!,
        body: `${placeBefore(block.text, match.index)} ${match[kind]} ${match[field]!.replace(/^The /, '')}`.toLowerCase(),
      })),
    )
      .filter((use) => isNarration(block, use))
      .sort((a, b) => a.start - b.start);
    return uses.length ? uses : undefined;
  },
  conclude(parts) {
    return [...grouped(placedUses(parts), ({ body }) => body).values()].flatMap((uses) => {
      const first = grouped(uses, ({ form }) => form);
      return mixedForms(uses, { rewrite: (_, form) => first.get(form)![0]!.text });
    });
  },
});

/** The capitalised word before the name, whose body it is: the Hull Department of Health. */
function placeBefore(text: string, at: number): string {
  const before = /(?<!\S)(\p{Lu}[\p{L}’'-]+)\s$/u.exec(text.slice(Math.max(0, at - 40), at))?.[1];
  return before && !/^(?:The|A|An|His|Her|Its|Their|Our|In|At|And|But)$/.test(before) ? before : '';
}
