import { flatMappedInTurns, type InTurns } from '../../base/turns.ts';
import { changeAll, times } from '../../linter/changes.ts';
import { textBefore } from '../../linter/people.ts';
import { type ArticleView, articleRule, type Problem } from '../../linter/rule.ts';
import type { Mention, Participant } from '../../model.ts';
import { type RankUse, ranksOf, writeRank } from '../support/ranks.ts';

interface Ranked extends RankUse {
  readonly mention: Mention;
}

/** Ranks a promoted officer passes through are told by these words. */
const PROMOTED = /\b(?:promot\w+|then|former|demot\w+|rose to|elevated)\b/i;

export const rankDrift = articleRule({
  id: 'rank-drift',
  category: 'titles',
  scope: 'article',
  severity: 'info',
  claim: 'warning',
  summary: 'One officer with two ranks.',
  why: 'Colonel Shah here, General Shah there: one is wrong, unless the article is about a promotion.',
  outranks: ['title-drift', 'rank-abbrev-mixed'],
  examples: {
    flagged: [
      {
        text: 'Col Adil Shah led the column. Col Shah came in May.\n\nOn Monday {Gen Shah} left.',
        message: '“Gen” here, but “Col” twice',
        fixed: 'Col Adil Shah led the column. Col Shah came in May.\n\nOn Monday Col Shah left.',
      },
      { text: 'Sergeant Ann Roe called for help. When it came, {Inspector Roe} was gone.' },
      {
        text: 'Lieutenant General Omar Lone spoke on Monday. “We wait,” {Major General Lone} said.',
        fixed: 'Lieutenant General Omar Lone spoke on Monday. “We wait,” Lieutenant General Lone said.',
      },
    ],
    accepted: [
      { text: 'Lt Gen Omar Lone spoke. General Lone left.', why: '“General” is short for the higher ranks of general' },
      { text: 'Col Adil Shah was promoted in May. Brigadier Shah left.', why: 'a promotion' },
      { text: 'Col Adil Shah met Gen Tariq Shah.', why: 'two people' },
      { text: 'Lieutenant Colonel Ann Roe spoke. Colonel Roe left.', why: 'the usual short form' },
    ],
  },
  concludePerson: problemOf,
});

function* problemOf(person: Participant, view: ArticleView): InTurns<Problem[]> {
  const ranked = yield* flatMappedInTurns(view.narrated(person.id), (mention): Ranked[] => {
    const before = textBefore(view, mention, 34);
    const rank = ranksOf(`${before}Xx`).at(-1);
    if (!rank || before.slice(rank.end).trim() !== '') return [];
    const start = mention.start - (before.length - rank.start);
    return [{ ...rank, mention, start, end: start + rank.text.length }];
  });
  const usual = ranked[0];
  if (!usual) return [];
  const odd = ranked.filter(({ rank }) => clash(rank, usual.rank));
  const first = odd[0];
  if (!first || PROMOTED.test(view.block(first.mention.block)!.facts.text)) return [];
  if (PROMOTED.test(view.block(usual.mention.block)!.facts.text)) return [];
  const same = ranked.filter(({ rank }) => !clash(rank, usual.rank));
  const rewritten = writeRank(usual.rank, first.written);
  return [
    {
      start: first.start,
      end: first.mention.end,
      message: `“${first.text}” here, but “${usual.text}” ${times(same.length)} elsewhere for “${usual.mention.text}”.`,
      fixes: [changeAll(odd, usual.written === first.written ? usual.text : rewritten)],
      related: same.map(({ start, mention, text }) => ({ start, end: mention.end, message: `“${text}” here.` })),
    },
  ];
}

/** Whether neither rank is the short form of the other: a lieutenant general is a general. */
function clash(a: string, b: string): boolean {
  return a !== b && !a.endsWith(` ${b}`) && !b.endsWith(` ${a}`);
}
