import { grouped } from '../../base/grouped.ts';
import type { House } from '../../config/style.ts';
import { times } from '../../linter/changes.ts';
import { isNarration } from '../../linter/narration.ts';
import { articleRule } from '../../linter/rule.ts';
import { type FormUse, mixedForms, placedUses } from '../support/forms.ts';

interface UnitUse extends FormUse {
  readonly unit: string;
}

const UNITS = /^(?:km|kg|cm|mm|kph|mph|kmh|km\/h|kW|MW|GW|GHz|MHz|kHz|GB|MB|KB|TB|ft|lb|oz|ml|ha)$/;
const HOUSE: Partial<Record<House, string>> = { bbc: 'closed', guardian: 'closed' };

export const unitMissingSpace = articleRule<readonly UnitUse[]>({
  id: 'unit-missing-space',
  category: 'numbers',
  scope: 'article',
  kinds: ['paragraph'],
  needs: 'amounts',
  severity: 'hint',
  summary: 'A unit with and without a space before it.',
  why: '“5 km” and “7km” in one article: either is right, both are not.',
  houseNotes: ['Guardian, BBC: 5km.'],
  examples: {
    flagged: [
      {
        text: 'The road is 5 km long. A path of {7km} joins it, and a track of 9 km.',
        message: '“km” without a space here, with one twice elsewhere.',
        fixed: 'The road is 5 km long. A path of 7 km joins it, and a track of 9 km.',
      },
      { text: 'It weighs 40kg. The crate weighs {12 kg}, the lid 2kg.' },
      { text: 'It ran at 60mph, then at {70 mph}, then at 30mph.' },
    ],
    accepted: [
      { text: 'The road is 5 km long and the path 7 km.' },
      { text: 'The road is 5 km long; the crate weighs 40kg.', why: 'two units' },
      { text: 'The road is 5 km long. “It is 7km,” he said.', why: 'a quotation' },
    ],
  },
  collect(block) {
    const uses = block.amounts
      .filter(
        (amount) => amount.unit && UNITS.test(amount.unit) && amount.unitGap !== '-' && isNarration(block, amount),
      )
      .map(({ start, end, unit, unitGap }) => ({
        start,
        end,
        unit: unit!,
        form: unitGap ? 'spaced' : 'closed',
        text: block.text.slice(start, end),
      }));
    return uses.length ? uses : undefined;
  },
  conclude(parts, _view, { style }) {
    return [...grouped(placedUses(parts), ({ unit }) => unit).values()].flatMap((uses) =>
      mixedForms(uses, {
        prefer: HOUSE[style.house],
        pattern: ({ unit, form }, _usual, others) =>
          `“${unit}” ${form === 'closed' ? 'without' : 'with'} a space here, ${form === 'closed' ? 'with' : 'without'} one ${times(others)} elsewhere`,
        rewrite: ({ text, unit }, form) =>
          text.replace(new RegExp(`\\s?${unit}`), (form === 'spaced' ? ' ' : '') + unit),
      }),
    );
  },
});
