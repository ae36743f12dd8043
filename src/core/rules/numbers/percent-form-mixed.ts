import type { House } from '../../config/style.ts';
import { times } from '../../linter/changes.ts';
import { narrated, spanOf } from '../../linter/narration.ts';
import { articleRule, PROSE_KINDS } from '../../linter/rule.ts';
import { type FormUse, mixedForms, placedUses } from '../support/forms.ts';

const PERCENT =
  /(?<![\p{L}\p{N}])(?<!\d[.,])(\d+(?:[.,]\d+)*[.,]*)(\s?%|[\s-]per cent\b|[\s-]percent\b|\s?pct?\b)(?!\s?(?:point|age))/gu;
const FORMS: Readonly<Record<string, string>> = {
  '%': '%',
  'per cent': ' per cent',
  percent: ' percent',
  pc: 'pc',
  pct: ' pct',
};
const HOUSE: Partial<Record<House, string>> = {
  ap: '%',
  guardian: '%',
  bbc: '%',
  oxford: 'per cent',
  reuters: '%',
  'south-asia': 'per cent',
};

export const percentFormMixed = articleRule<readonly FormUse[]>({
  id: 'percent-form-mixed',
  category: 'numbers',
  scope: 'article',
  kinds: PROSE_KINDS,
  triggers: ['%', 'cent', 'pc', 'pct', 'percent'],
  severity: 'info',
  claim: 'warning',
  summary: '%, percent and per cent in one article.',
  why: 'Every house picks one form after a figure and keeps it. A percentage in words (“five per cent”) and percentage points are left alone.',
  houseNotes: [
    'AP (since 2019), Guardian, BBC: %.',
    'Oxford: per cent.',
    'Dawn and much South Asian copy: per cent or pc.',
  ],
  examples: {
    flagged: [
      {
        text: 'Exports rose 5% in May. Imports fell by {6 per cent}, and prices by 2%.',
        message: '“per cent” here, but “%” twice elsewhere.',
        fixed: 'Exports rose 5% in May. Imports fell by 6%, and prices by 2%.',
      },
      { text: 'Turnout was 61 percent. In Hull it was 48 percent, in York {52.5%}.' },
      { text: 'Sales rose 7 per cent. Costs rose {3 percent}, the firm said.' },
    ],
    accepted: [
      { text: 'Exports rose 5%. The rate went up by two percentage points.', why: 'percentage points' },
      { text: 'Exports rose 5%. “It was 6 per cent,” he said.', why: 'a quotation' },
      { text: 'Five percent of the seats are empty. Last year it was 7%.', why: 'in words at the start of a sentence' },
      { text: 'The rate rose 5 percentage points. Exports fell 6%.' },
    ],
  },
  collect(block) {
    if (!/\d\s?(?:%|pc)|\d[\s-]per/.test(block.text)) return undefined;
    const uses = narrated(block, PERCENT).map((match) => ({
      ...spanOf(match),
      text: match[0],
      form: match[2]!.replace(/^[\s-]/, ''),
    }));
    return uses.length ? uses : undefined;
  },
  conclude(parts, _view, { style }) {
    return mixedForms(placedUses(parts), {
      prefer: HOUSE[style.house],
      pattern: (odd, usual, others) => `“${odd.form}” here, but “${usual.form}” ${times(others)} elsewhere`,
      rewrite: ({ text }, form) => /^[\d.,]*\d/.exec(text)![0] + (FORMS[form] ?? form),
    });
  },
});
