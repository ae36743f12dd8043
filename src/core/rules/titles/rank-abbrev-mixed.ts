import { grouped } from '../../base/grouped.ts';
import { isQuoted } from '../../linter/places.ts';
import { articleRule } from '../../linter/rule.ts';
import { type FormUse, mixedForms, placedUses } from '../support/forms.ts';
import { RANK_WORDS, ranksOf, writeRank } from '../support/ranks.ts';

interface Use extends FormUse {
  readonly rank: string;
}

/** Offices with a rank’s word in them: General Manager Tom Hale. */
const OFFICE = /^\s(?:Managers?|Secretar\w+|Counsel|Director|Editor|Superintendent|President|Officer)\b/;

export const rankAbbrevMixed = articleRule<readonly Use[]>({
  id: 'rank-abbrev-mixed',
  category: 'titles',
  scope: 'article',
  kinds: ['paragraph'],
  triggers: RANK_WORDS,
  severity: 'hint',
  claim: 'info',
  summary: 'A rank spelled out here and abbreviated there.',
  why: 'Lt Gen or Lieutenant General: one of them throughout the article.',
  houseNotes: ['AP abbreviates military ranks before names; some houses spell out the first and abbreviate the rest.'],
  examples: {
    flagged: [
      {
        text: 'Lt Gen Omar Lone spoke first. Lt Gen Tariq Mir followed. {Lieutenant General} Adil Shah was last.',
        message: '“Lieutenant General” here',
        fixed: 'Lt Gen Omar Lone spoke first. Lt Gen Tariq Mir followed. Lt Gen Adil Shah was last.',
      },
      { text: 'Sergeant Ann Roe met Sergeant Lee Park and {Sgt} Tom Hale.' },
      { text: 'Colonel Dar left on Monday and Colonel Lone on Friday. {Col.} Mir stayed.' },
    ],
    accepted: [
      { text: 'Gen. Omar Lone met General Manager Tom Hale.', why: 'an office, no rank' },
      { text: 'Lt Gen Omar Lone met Colonel Adil Shah.', why: 'two ranks' },
      { text: 'Major changes came. Major Dar stayed.', why: 'no rank' },
      { text: 'The general met Gen Lone.', why: 'no name follows' },
      { text: '“Lieutenant Dar,” he shouted as Lt Dar left.', why: 'inside a quotation' },
    ],
  },
  collect(block) {
    const uses = ranksOf(block.text)
      .filter(({ start, end }) => !isQuoted(block, start) && !OFFICE.test(block.text.slice(end, end + 14)))
      .map(({ start, end, text, rank, written }) => ({ start, end, text, rank, form: written }));
    return uses.length > 0 ? uses : undefined;
  },
  conclude(parts) {
    const groups = grouped(placedUses(parts), ({ rank }) => rank);
    return [...groups.values()].flatMap((uses) =>
      mixedForms(uses, { rewrite: ({ rank }, form) => writeRank(rank, form as 'full' | 'short') }),
    );
  },
});
