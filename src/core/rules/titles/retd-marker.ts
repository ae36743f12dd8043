import { narrated, spanOf } from '../../linter/narration.ts';
import { articleRule } from '../../linter/rule.ts';
import { type FormUse, mixedForms, placedUses } from '../support/forms.ts';

export const retdMarker = articleRule<readonly FormUse[]>({
  id: 'retd-marker',
  category: 'titles',
  scope: 'article',
  triggers: ['retd', 'rtd', 'retired'],
  severity: 'hint',
  claim: 'info',
  summary: '(retd), (Retd), (retired): several forms of one mark.',
  why: 'The mark of a retired officer takes one form throughout, in brackets after the rank.',
  houseNotes: ['Dawn: Lt Gen (retd) X.'],
  examples: {
    flagged: [
      {
        text: 'Gen (retd) Adil Shah and Col (retd) Omar Lone came with Maj {(Retd)} Tariq Mir.',
        message: '“(Retd)” here',
        fixed: 'Gen (retd) Adil Shah and Col (retd) Omar Lone came with Maj (retd) Tariq Mir.',
      },
      { text: 'Brig (Retd) Lone spoke. Brig (Retd) Mir listened. Capt {(retired)} Dar left.' },
      { text: 'Gen (retd) Shah met Gen (retd) Lone and Gen {(rtd)} Mir.' },
    ],
    accepted: [
      { text: 'Gen (retd) Adil Shah met Col (retd) Omar Lone.' },
      { text: 'He retired in May; the retired teacher met Gen (retd) Shah.', why: 'the word in running text' },
      { text: '“Gen (Retd) Shah,” the plate says; Gen (retd) Shah laughed.', why: 'inside a quotation' },
    ],
  },
  collect(block) {
    const uses = narrated(block, /\((?:retd\.?|rtd\.?|retired)\)/gi).map((match) => ({
      ...spanOf(match),
      text: match[0],
      form: match[0],
    }));
    return uses.length > 0 ? uses : undefined;
  },
  conclude: (parts) => mixedForms(placedUses(parts), { rewrite: (_use, form) => form, safe: true }),
});
