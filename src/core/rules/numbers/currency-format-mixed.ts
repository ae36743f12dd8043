import type { House } from '../../config/style.ts';
import { times } from '../../linter/changes.ts';
import { isNarration } from '../../linter/narration.ts';
import { articleRule } from '../../linter/rule.ts';
import type { Amount } from '../../syntax/text/amounts.ts';
import { type FormUse, mixedForms, namedForms, usesInTurns } from '../support/forms.ts';

interface MoneyUse extends FormUse {
  readonly amount: Amount;
}

/** Rupees are written with either sign; the other signs have one form only. */
const RUPEES = /^(?:Rs\.?|PKR|INR|₹)$/;
const SHORT: Readonly<Record<string, string>> = { million: 'm', billion: 'bn' };
const LONG: Readonly<Record<string, string>> = {
  m: 'million',
  mn: 'million',
  mln: 'million',
  bn: 'billion',
  b: 'billion',
};
const SCALE_HOUSE: Partial<Record<House, string>> = { ap: 'long', reuters: 'long', guardian: 'short', bbc: 'short' };

const SCALES = namedForms('Sums of money', { long: '“million” or “billion” in full', short: 'shortened' });

export const currencyFormatMixed = articleRule<readonly MoneyUse[]>({
  id: 'currency-format-mixed',
  category: 'numbers',
  scope: 'article',
  kinds: ['paragraph'],
  needs: 'amounts',
  severity: 'hint',
  claim: 'info',
  summary: 'Sums of money in two formats.',
  why: '“Rs 500” beside “Rs600”, or “$5m” beside “$6 million”, are the joins between two texts. Each pattern is compared by itself: the sign of the rupee, and the way millions and billions are written.',
  houseNotes: ['Dawn: Rs100.', 'AP, Reuters: $5 million.', 'Guardian, BBC: $5m.'],
  examples: {
    flagged: [
      {
        text: 'A bag costs Rs500. Last year it was {Rs 450}, and the year before Rs400.',
        message: 'Rupees: “Rs” with a space here, “Rs” without a space twice elsewhere.',
        fixed: 'A bag costs Rs500. Last year it was Rs450, and the year before Rs400.',
      },
      {
        text: 'The firm paid $5m for the mill. It made {$6 million} last year, and £2m at home.',
        message: 'Sums of money: “million” or “billion” in full here, shortened twice elsewhere.',
        fixed: 'The firm paid $5m for the mill. It made $6m last year, and £2m at home.',
      },
      { text: 'The fine is PKR 500 a day. The firm owes PKR 9,000, and the bank {Rs4,000}.' },
    ],
    accepted: [
      { text: 'The firm paid $5m (£4m) for the mill and $6bn for the mine.' },
      { text: 'A bag costs Rs500. “I paid Rs 450,” he said.', why: 'a quotation' },
      { text: 'It cost $22 billion (20.6 billion euros).', why: 'another currency, in words' },
      { text: 'It cost $5m. Some 6 million people saw it.', why: 'people, not money' },
    ],
  },
  collect(block) {
    const uses = block.amounts
      .filter((amount) => amount.currency && isNarration(block, amount))
      .map((amount) => ({
        start: amount.start,
        end: amount.end,
        form: '',
        text: block.text.slice(amount.start, amount.end),
        amount,
      }));
    return uses.length ? uses : undefined;
  },
  *conclude(parts, _view, { style }) {
    const uses = yield* usesInTurns(parts);
    const rupees = uses
      .filter(({ amount }) => RUPEES.test(amount.currency!))
      .map((use) => ({ ...use, form: use.amount.currency! + use.amount.currencyGap }));
    const scaled = uses.flatMap((use) => {
      const form = scaleForm(use.amount);
      return form ? [{ ...use, form }] : [];
    });
    return [
      ...mixedForms(rupees, {
        rewrite: ({ text, amount }, form) => form + text.slice(amount.currency!.length + amount.currencyGap.length),
        pattern: (odd, usual, others) =>
          `Rupees: ${signOf(odd, usual)} here, ${signOf(usual, odd)} ${times(others)} elsewhere`,
      }),
      ...mixedForms(scaled, { prefer: SCALE_HOUSE[style.house], rewrite: rescaled, pattern: SCALES }),
    ];
  },
});

/** The sign, and where both uses have the same one, what comes after it. */
function signOf({ amount }: MoneyUse, other: MoneyUse): string {
  const gap = amount.currencyGap ? 'with a space' : 'without a space';
  return amount.currency === other.amount.currency ? `“${amount.currency}” ${gap}` : `“${amount.currency}”`;
}

function scaleForm({ unit }: Amount): 'short' | 'long' | undefined {
  if (unit === undefined) return undefined;
  return unit in SHORT ? 'long' : unit in LONG ? 'short' : undefined;
}

function rescaled({ text, amount: { unit, unitGap } }: MoneyUse, form: string): string {
  const stem = text.slice(0, text.lastIndexOf(unitGap + unit));
  return form === 'long' ? `${stem} ${LONG[unit!]}` : stem + SHORT[unit!];
}
