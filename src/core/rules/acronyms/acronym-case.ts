import { grouped } from '../../base/grouped.ts';
import type { House } from '../../config/style.ts';
import wordsFile from '../../data/en/acronyms/acronyms-read-as-words.txt';
import { entrySet } from '../../lexicon/lists.ts';
import { isNarration } from '../../linter/narration.ts';
import { articleRule } from '../../linter/rule.ts';
import { type FormUse, mixedForms, placedUses } from '../support/forms.ts';

interface CaseUse extends FormUse {
  readonly letters: string;
}

const SAID_AS_WORDS = entrySet(wordsFile);
/** Also ordinary words, so that the small form is no evidence. */
const WORDS_TOO = new Set(['LED', 'NICE', 'RAM', 'SALT', 'SEAL', 'SIM', 'START', 'SWIFT', 'CITES']);
const HOUSE: Partial<Record<House, string>> = {
  guardian: 'small',
  bbc: 'small',
  ap: 'capitals',
  reuters: 'capitals',
  'south-asia': 'capitals',
};

export const acronymCase = articleRule<readonly CaseUse[]>({
  id: 'acronym-case',
  category: 'acronyms',
  scope: 'article',
  kinds: ['paragraph', 'deck', 'highlight', 'caption'],
  triggers: [...SAID_AS_WORDS].map((word) => word.toLowerCase()),
  severity: 'hint',
  claim: 'info',
  summary: 'NATO here and Nato there.',
  why: 'Acronyms that are said as words are written in capitals by some houses and like names by others. One article does one of the two.',
  houseNotes: ['Guardian, BBC: Nato, Unicef.', 'AP, Reuters: NATO, UNICEF.'],
  examples: {
    flagged: [
      {
        text: 'NATO met on Monday. The head of {Nato} spoke, and NATO will meet again.',
        message: 'Nato',
        fixed: 'NATO met on Monday. The head of NATO spoke, and NATO will meet again.',
      },
      { text: 'A report by Unicef says so. Officials of Unicef came, and {UNICEF} staff too.' },
      { text: 'Opec cut its output. The price rose after {OPEC} met.' },
    ],
    accepted: [
      { text: 'NATO met on Monday, and NATO will meet again.' },
      { text: 'NATO met on Monday. “Nato is late,” he wrote.', why: 'a quotation' },
      { text: 'The LED lamps were led away.', why: 'another word' },
      { text: 'Nato met. Unicef met. The UN met.' },
    ],
  },
  collect(block) {
    const uses: CaseUse[] = [];
    for (const { start, end, text, capital } of block.tokens) {
      if (!capital || text.length < 4 || text.length > 9) continue;
      const letters = text.toUpperCase();
      if (!SAID_AS_WORDS.has(letters) || WORDS_TOO.has(letters) || !isNarration(block, { start, end })) continue;
      uses.push({ start, end, letters, text, form: text === letters ? 'capitals' : 'small' });
    }
    return uses.length ? uses : undefined;
  },
  conclude(parts, _view, { style }) {
    return [...grouped(placedUses(parts), ({ letters }) => letters).values()].flatMap((uses) =>
      mixedForms(uses, {
        prefer: HOUSE[style.house],
        rewrite: ({ letters }, form) =>
          form === 'capitals' ? letters : letters.charAt(0) + letters.slice(1).toLowerCase(),
      }),
    );
  },
});
