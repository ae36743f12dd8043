import { isNarration } from '../../linter/narration.ts';
import { articleRule } from '../../linter/rule.ts';
import { type FormUse, mixedForms, namedForms, placedUses } from '../support/forms.ts';

export const temperatureUnits = articleRule<readonly FormUse[]>({
  id: 'temperature-units',
  category: 'numbers',
  scope: 'article',
  needs: 'amounts',
  severity: 'hint',
  summary: 'Celsius here and Fahrenheit there.',
  why: 'A reader cannot compare 40C with 98F. Give one scale throughout, with the other in brackets where readers want both.',
  houseNotes: ['Reuters: both, one in brackets.'],
  examples: {
    flagged: [
      {
        text: 'It was 40C in Multan. In Lahore it was {98F}, and in Quetta 30C.',
        message: 'Temperatures: Fahrenheit here, Celsius twice elsewhere.',
      },
      { text: 'The night fell to -5°C, and the day rose to 12°C. In May it had been {70°F}.' },
      { text: 'The oven was at 200 C. The second stood at {400 F}, the third at 210 C.' },
    ],
    accepted: [
      { text: 'It was 40C (104F) in Multan and 39C in Lahore.', why: 'a conversion' },
      { text: 'It was 40C in Multan. “It felt like 110F,” he said.', why: 'a quotation' },
      { text: 'He sat in seat 12C and she in seat 14F.', why: 'seats' },
    ],
  },
  collect(block) {
    const uses = block.amounts
      .filter(({ unit }) => /^(?:°\s?)?[CF]$/.test(unit ?? ''))
      .filter(
        ({ start }) =>
          !/(?:[(/]|\bor|\bseats?|\brow|\bplatform|\bgate|\bflat)\s?[-−]?$/.test(block.text.slice(0, start)),
      )
      .filter((amount) => isNarration(block, amount))
      .map(({ start, end, unit }) => ({ start, end, form: unit!.at(-1)!, text: block.text.slice(start, end) }));
    return uses.length ? uses : undefined;
  },
  conclude(parts) {
    return mixedForms(placedUses(parts), { pattern: namedForms('Temperatures', { C: 'Celsius', F: 'Fahrenheit' }) });
  },
});
