import { filteredInTurns } from '../../base/turns.ts';
import { changeAll } from '../../linter/changes.ts';
import { isQuotedAt, sentenceAt } from '../../linter/places.ts';
import { type ArticleView, articleRule } from '../../linter/rule.ts';
import type { Mention } from '../../model.ts';
import { titledMentions, titleOf, wholeOf } from '../support/titles.ts';

export const actingInterimDrift = articleRule({
  id: 'acting-interim-drift',
  category: 'titles',
  scope: 'article',
  severity: 'info',
  claim: 'warning',
  summary: 'Acting chair here, chair there.',
  why: 'Acting, interim and caretaker holders are not the holder. Keep the word, or use the surname.',
  examples: {
    flagged: [
      {
        text: 'Acting Mayor Ines Roy opened the pool on Monday.\n\nThe crowd cheered when {Mayor Roy} swam.',
        message: '“Acting Mayor”',
        fixed: 'Acting Mayor Ines Roy opened the pool on Monday.\n\nThe crowd cheered when Roy swam.',
      },
      { text: 'Interim Prime Minister Omar Lone spoke. {Prime Minister Lone} left on Friday.' },
      { text: 'President Ann Roe spoke on Monday. {Acting President Roe} left.' },
      {
        text: 'President Ann Roe spoke on Monday. {Acting President Roe} left. Acting President Roe came back.',
        fixed: 'President Ann Roe spoke on Monday. Roe left. Roe came back.',
      },
    ],
    accepted: [
      { text: 'Acting Mayor Ines Roy opened the pool. Acting Mayor Roy swam.' },
      { text: 'Acting Mayor Ines Roy met Mayor Tom Hale.', why: 'two people' },
      { text: 'Acting Mayor Ines Roy opened the pool. Roy swam.' },
      {
        text: 'In the vote of May 2019 Omar Lone lost to interim President Ann Roe.\n\nThe crowd asked President Roe to step down on Monday.',
        why: 'the sentence names the year when she was so called',
      },
    ],
  },
  *concludePerson(person, view) {
    const titled = yield* filteredInTurns(
      titledMentions(person),
      ({ mention, title, parts }) =>
        title.end <= mention.start && !parts.past && !isQuotedAt(view, mention.block, mention),
    );
    const first = titled[0];
    if (!first) return [];
    const others = titled.filter(({ parts }) => parts.head === first.parts.head && parts.acting !== first.parts.acting);
    const [other] = others;
    if (!other || namesYear(first.mention, view) || namesYear(other.mention, view)) return [];
    return [
      {
        ...wholeOf(other),
        message: `“${other.title.text}” here, but “${first.title.text}” before.`,
        fixes: [
          changeAll(others.map(titleOf), '', `Change to “${other.mention.text}”`),
          changeAll(
            others.map(({ title }) => title),
            first.title.text,
          ),
        ],
        related: [
          { ...wholeOf(first), message: `“${first.title.text}” here.` },
          ...others.slice(1).map((again) => ({ ...wholeOf(again), message: 'Here too.' })),
        ],
      },
    ];
  },
});

/** Whether the sentence around a mention names a year, not a day: then the title may be that of its time. */
function namesYear({ block, start }: Mention, view: ArticleView): boolean {
  const { facts } = view.block(block);
  const sentence = sentenceAt(facts, start - block);
  return sentence !== undefined && /(?<!\d,? )\b(?:19|20)\d\d\b/.test(facts.text.slice(sentence.start, sentence.end));
}
