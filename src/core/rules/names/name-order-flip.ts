import { grouped } from '../../base/grouped.ts';
import { changeAll, times } from '../../linter/changes.ts';
import { inNarration, nameWords, textAfter } from '../../linter/people.ts';
import { type ArticleView, articleRule, type Problem } from '../../linter/rule.ts';
import type { Mention } from '../../model.ts';
import { isTransliteration } from '../support/people/transliteration.ts';

/** As long as the longest word between two people who meet, with its spaces. */
const MEETING_LENGTH = 9;

export const nameOrderFlip = articleRule({
  id: 'name-order-flip',
  category: 'names',
  scope: 'article',
  severity: 'info',
  claim: 'warning',
  summary: 'Family name first here, given name first there.',
  why: 'Kim Min-ji and Min-ji Kim read like two people. Take the order the person or the house uses, throughout.',
  houseNotes: ['AP, BBC and Guardian: family name first for Chinese and Korean names.'],
  outranks: [
    'surname-before-introduction',
    'name-form-drift',
    'full-name-repeated-later',
    'name-only-in-furniture',
    'same-surname-ambiguity',
  ],
  comparesNames: true,
  examples: {
    flagged: [
      {
        text: 'Kim Min-ji won on Monday. The crowd cheered when Kim Min-ji waved. Later {Min-ji Kim} left.',
        message: '“Kim Min-ji” twice',
        fixed: 'Kim Min-ji won on Monday. The crowd cheered when Kim Min-ji waved. Later Kim Min-ji left.',
      },
      {
        text: 'Orban Viktor spoke first on Monday, then Viktor Orban spoke.'.replace(
          'then Viktor Orban',
          'then {Viktor Orban}',
        ),
      },
      { text: 'The winner was Haruki Tanaka. Haruki Tanaka thanked {Tanaka Haruki}’s mother.' },
    ],
    accepted: [
      { text: 'Kim Min-ji won on Monday. Kim said so.', why: 'the family name alone' },
      { text: 'Thomas James met James Thomas on Monday. Thomas James spoke to James Thomas.', why: 'two people met' },
      { text: 'Kim Min-ji won. “Min-ji Kim won,” the speaker called.', why: 'inside a quotation' },
      {
        text: 'The story is by Haruki Tanaka (田中春樹 Tanaka Haruki) of Hull. Haruki Tanaka won.',
        why: 'as his own country writes it',
      },
    ],
  },
  *conclude(_parts, view) {
    const full = view.called.filter((text) => view.name(text).isFull);
    const flipped = [...grouped(full, (text) => [...view.name(text).keys].sort().join(' ')).values()];
    yield;
    return flipped
      .filter((texts) => texts.length > 1)
      .map((texts) => texts.flatMap((text) => view.callsOf(text).map(({ mention }) => mention)))
      .map((mentions) => mentions.filter((mention) => isCompared(mention, view)).sort((a, b) => a.start - b.start))
      .flatMap((mentions) => problemOf(mentions, view));
  },
});

/** In the bracket behind a name it may stand as its own country writes it. */
function isCompared(mention: Mention, view: ArticleView): boolean {
  if (!inNarration(view, mention)) return false;
  const { facts, offset } = view.block(mention.block);
  return !isTransliteration(facts.text, mention.start - offset);
}

function problemOf(mentions: readonly Mention[], view: ArticleView): Problem[] {
  const forms = [...grouped(mentions, (mention) => nameWords(mention.text).join(' ')).values()];
  if (forms.length !== 2) return [];
  const [a, b] = forms as [Mention[], Mention[]];
  if (meet(a, b, view)) return [];
  const [odd, usual] = b.length > a.length ? [a, b] : [b, a];
  const at = odd[0]!;
  const fixes = [changeAll(odd, usual[0]!.text)];
  if (odd.length === usual.length) fixes.push(changeAll(usual, at.text));
  return [
    {
      start: at.start,
      end: at.end,
      message: `“${at.text}” here, but “${usual[0]!.text}” ${times(usual.length)} elsewhere.`,
      fixes,
      related: usual.map(({ start, end, text: form }) => ({ start, end, message: `“${form}” here.` })),
    },
  ];
}

/** Whether the two forms stand in one sentence as two people do: “Thomas James met James Thomas”. */
function meet(a: readonly Mention[], b: readonly Mention[], view: ArticleView): boolean {
  return meetsLater(a, b.at(-1)!, view) || meetsLater(b, a.at(-1)!, view);
}

/** Whether such a word follows one of the mentions and, somewhere behind it, the other form comes. */
function meetsLater(mentions: readonly Mention[], last: Mention, view: ArticleView): boolean {
  return mentions.some(
    (one) =>
      one.start < last.start &&
      /^\s(?:and|met|beat|with|told|sued|to|against|v|vs)\s/.test(textAfter(view, one, MEETING_LENGTH)),
  );
}
