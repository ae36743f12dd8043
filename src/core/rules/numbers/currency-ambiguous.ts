import { isNarration } from '../../linter/narration.ts';
import { articleRule } from '../../linter/rule.ts';
import { placedUses } from '../support/forms.ts';

interface Use {
  readonly start: number;
  readonly end: number;
  readonly sign: string;
}

export const currencyAmbiguous = articleRule<readonly Use[]>({
  id: 'currency-ambiguous',
  category: 'numbers',
  scope: 'article',
  kinds: ['paragraph'],
  triggers: ['$'],
  severity: 'hint',
  summary: 'A bare $ beside the dollars of another country.',
  why: 'Where Australian, Canadian or other dollars are named with their own sign, the reader cannot be sure whose a bare “$” is. Write US$ (or A$, C$ …) throughout such an article.',
  houseNotes: ['Reuters: gives the conversion.'],
  examples: {
    flagged: [
      { text: 'The Sydney firm offered A$4m. Its New York rival bid {$5m} and won.', message: 'A$' },
      { text: 'The mine cost C$90m. It made {$12m} last year, and $14m the year before.' },
      { text: 'It paid HK$6,000 in May. The fee was {$700} in June.' },
    ],
    accepted: [
      { text: 'The firm paid $5m for the mill and $6m for the mine.' },
      { text: 'It paid A$5m (US$4m) for the mill.' },
      { text: 'It paid A$5m ($4m) for the mill.', why: 'a conversion in brackets can only be another dollar' },
    ],
  },
  collect(block) {
    const uses = block.amounts
      .filter((amount) => amount.currency?.endsWith('$') && isNarration(block, amount))
      .filter(({ start }) => !isBracketed(block.text.slice(Math.max(0, start - 30), start)))
      .map(({ start, end, currency }) => ({ start, end, sign: currency! }));
    return uses.length ? uses : undefined;
  },
  conclude(parts) {
    const uses = placedUses(parts);
    const other = uses.find(({ sign }) => sign !== '$' && sign !== 'US$');
    const [first, ...more] = uses.filter(({ sign }) => sign === '$');
    if (!other || !first) return [];
    const { start, end } = first;
    const related = [other, ...more].map((use) => ({ start: use.start, end: use.end, message: `“${use.sign}” here.` }));
    return [{ start, end, message: `Whose dollars are these? The article also has “${other.sign}”.`, related }];
  },
});

/** Whether the text ends inside a bracket. */
function isBracketed(before: string): boolean {
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}
