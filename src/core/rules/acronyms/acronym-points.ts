import { grouped } from '../../base/grouped.ts';
import type { House } from '../../config/style.ts';
import { isNarration } from '../../linter/narration.ts';
import { articleRule } from '../../linter/rule.ts';
import type { Span } from '../../model.ts';
import { type FormUse, mixedForms, placedUses } from '../support/forms.ts';

interface PointUse extends FormUse {
  readonly letters: string;
}

const HOUSE: Partial<Record<House, string>> = {
  guardian: 'plain',
  bbc: 'plain',
  oxford: 'plain',
  'south-asia': 'plain',
  ap: 'points',
  reuters: 'points',
};

/** A sign of money or the code of a share is none: US$, US:XYZ. */
function isWord(text: string, { start, end }: Span): boolean {
  return !/[$:/]/.test(text.charAt(start - 1)) && !/^(?:[$€£@]|:\S|\/)/.test(text.slice(end, end + 2));
}

export const acronymPoints = articleRule<readonly PointUse[]>({
  id: 'acronym-points',
  category: 'acronyms',
  scope: 'article',
  kinds: ['paragraph'],
  needs: 'acronyms',
  severity: 'hint',
  claim: 'info',
  summary: 'U.S. here and US there.',
  why: 'Pick one. Only the same letters are compared: “U.S.” beside “UK” is the rule of some houses. Headlines, which drop the points to save space, are not looked at.',
  houseNotes: ['AP, Reuters: U.S., U.N. in text.', 'Guardian, BBC, Oxford, Dawn: US, UN.'],
  examples: {
    flagged: [
      {
        text: 'The US envoy met the {U.S.} president. A US official said so.',
        message: 'U.S.',
        fixed: 'The US envoy met the US president. A US official said so.',
      },
      { text: 'The U.N. council met in May. An envoy of the {UN} left, and the U.N. said nothing.' },
      { text: 'He left the UK in May. The {U.K.} office closed, and its UK staff went home.' },
    ],
    accepted: [
      { text: 'The U.S. firm (US:ABC) made US$4m in the U.S. last year.', why: 'a code, a sign of money' },
      { text: 'The U.S. envoy flew to the UK and the EU.', why: 'a house may point one and not the other' },
      { text: 'The US envoy left. “The U.S. is big,” he wrote.', why: 'a quotation' },
      { text: 'J.K. Holt met JK officials.', why: 'a person’s initials' },
    ],
  },
  collect(block) {
    const uses = block.acronyms
      .filter(
        (use) =>
          /^(?:US|UK|UN|EU|USA|UAE|DC|UNSC|FBI|CIA)$/.test(use.letters) &&
          isNarration(block, use) &&
          isWord(block.text, use),
      )
      .map(({ start, end, letters, points }) => ({
        start,
        end,
        letters,
        form: points ? 'points' : 'plain',
        text: block.text.slice(start, end),
      }));
    return uses.length ? uses : undefined;
  },
  conclude(parts, _view, { style }) {
    return [...grouped(placedUses(parts), ({ letters }) => letters).values()].flatMap((uses) =>
      mixedForms(uses, {
        prefer: HOUSE[style.house],
        rewrite: ({ letters }, form) =>
          form === 'points' ? [...letters].map((letter) => `${letter}.`).join('') : letters,
      }),
    );
  },
});
