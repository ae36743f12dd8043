import { isNarration } from '../../linter/narration.ts';
import { articleRule } from '../../linter/rule.ts';
import { type FormUse, mixedForms, namedForms, placedUses } from '../support/forms.ts';

interface LargeUse extends FormUse {
  readonly value: number;
}

export const largeNumberForm = articleRule<readonly LargeUse[]>({
  id: 'large-number-form',
  category: 'numbers',
  scope: 'article',
  kinds: ['paragraph'],
  needs: 'amounts',
  severity: 'hint',
  claim: 'info',
  summary: 'Round millions in figures here and in words there.',
  why: '“1,200,000” beside “1.3 million” makes two like numbers hard to compare. An exact count (1,203,418) keeps its figures.',
  examples: {
    flagged: [
      {
        text: 'The city has 1.3 million people. In May it had {1,200,000}, and the plan is for 1.5 million.',
        message: 'Round millions: all in figures here, with “million” twice elsewhere.',
        fixed: 'The city has 1.3 million people. In May it had 1.2 million, and the plan is for 1.5 million.',
      },
      { text: 'It sold 2 million cars and 3 million vans. In 2019 it sold {4,500,000} bikes.' },
      { text: 'It spent {$3,000,000} on roads. Schools got $4 million and clinics $6 million.' },
    ],
    accepted: [
      { text: 'The city has 1.3 million people. The census counted 1,203,418.', why: 'an exact count' },
      { text: 'The city has 1.3 million people and 200,000 cars.' },
      { text: 'It sold 2 million cars. “We sold 3,000,000,” he said.', why: 'a quotation' },
    ],
  },
  collect(block) {
    const uses = block.amounts.flatMap((amount) => {
      const { start, end, unit, figure, value } = amount;
      const form =
        unit === 'million' ? 'words' : !unit && /,\d{3},000$/.test(figure) && value % 10_000 === 0 ? 'figures' : '';
      return form && isNarration(block, amount)
        ? [{ start, end, form, value, text: block.text.slice(start, end) }]
        : [];
    });
    return uses.length ? uses : undefined;
  },
  conclude(parts) {
    const uses = placedUses(parts);
    return mixedForms(uses, {
      prefer: 'words',
      pattern: namedForms('Round millions', { words: 'with “million”', figures: 'all in figures' }),
      rewrite: ({ text, form, value }, to) => {
        if (form === to) return text;
        // Nobody writes “$490,000,000” for “$490 million”.
        return to === 'words' ? text.replace(/\d[\d,]+/, `${value / 1e6} million`) : undefined;
      },
    });
  },
});
