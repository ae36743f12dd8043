import { isNarration } from '../../linter/narration.ts';
import { articleRule } from '../../linter/rule.ts';

const VALUE: Readonly<Record<string, number>> = { lakh: 100_000, crore: 10_000_000 };

export const lakhCroreUnconverted = articleRule<readonly { start: number; end: number; converted: string }[]>({
  id: 'lakh-crore-unconverted',
  category: 'numbers',
  scope: 'article',
  needs: 'amounts',
  severity: 'hint',
  off: true,
  houses: { ap: 'hint', guardian: 'hint', reuters: 'hint', bbc: 'hint' },
  summary: 'Lakh or crore for readers elsewhere.',
  why: 'Readers outside South Asia do not know that a lakh is 100,000 and a crore 10 million. Give millions, with the local figure in brackets where it matters.',
  houseNotes: ['South Asian titles: lakh and crore, without a plural s.'],
  examples: {
    flagged: [
      {
        text: 'The road cost {Rs5 crore}, the ministry said.',
        message: 'Rs50 million',
        fixed: 'The road cost Rs50 million, the ministry said.',
      },
      { text: 'Some {3 lakh} voters stayed at home.', fixed: 'Some 300,000 voters stayed at home.' },
      { text: 'The fund holds {Rs 2.5 crores} now.', fixed: 'The fund holds Rs 25 million now.' },
    ],
    accepted: [
      { text: 'The road cost Rs50 million (5 crore), the ministry said.', why: 'converted' },
      { text: '“It cost Rs5 crore,” he said.', why: 'a quotation' },
      { text: 'The road cost Rs50 million.' },
    ],
  },
  collect(block) {
    const found = block.amounts
      .filter((amount) => /^(?:lakh|crore)s?$/.test(amount.unit ?? '') && isNarration(block, amount))
      .filter(({ start, end }) => block.text[start - 1] !== '(' && !/^\s?\(/.test(block.text.slice(end)))
      .map(({ start, end, currency = '', currencyGap, value, unit }) => ({
        start,
        end,
        converted: currency + currencyGap + readable(value * VALUE[unit!.replace(/s$/, '')]!),
      }));
    return found.length ? found : undefined;
  },
  conclude(parts) {
    return parts.flatMap(({ part, offset }) =>
      part.map(({ start, end, converted }) => {
        const span = { start: start + offset, end: end + offset };
        return {
          ...span,
          message: `Not all readers know lakh and crore: this is ${converted}.`,
          fixes: [{ title: `Change to “${converted}”`, edits: [{ ...span, text: converted }] }],
        };
      }),
    );
  },
});

/** Round figures: 300,000, 2.5 million, 12 billion. */
function readable(value: number): string {
  const round = (by: number) => String(Math.round((value / by) * 100) / 100);
  if (value >= 1e9) return `${round(1e9)} billion`;
  return value >= 1e6 ? `${round(1e6)} million` : Math.round(value).toLocaleString('en-GB');
}
