import { grouped } from '../../base/grouped.ts';
import { flatMappedInTurns } from '../../base/turns.ts';
import { changeAll } from '../../linter/changes.ts';
import { isNamed, named, nameWords } from '../../linter/people.ts';
import { type ArticleView, articleRule, type Problem } from '../../linter/rule.ts';
import type { Mention, Participant } from '../../model.ts';

export const captionNameMismatch = articleRule({
  id: 'caption-name-mismatch',
  category: 'names',
  scope: 'article',
  severity: 'info',
  claim: 'warning',
  summary: 'A caption names somebody in a form the body does not know.',
  why: 'Captions come from another desk: Omer Farooq under the picture, Umar Farooq in the text. Take the body’s form, or check which is right.',
  outranks: ['name-only-in-furniture', 'surname-before-introduction', 'same-surname-ambiguity', 'name-form-drift'],
  comparesNames: true,
  examples: {
    flagged: [
      {
        text: 'date 2026-02-12 {Omer Farooq} waves to the crowd on February 12, 2026. — APP\n\nUmar Farooq has won the seat, officials said on Monday.\n\n“I am proud,” Farooq said.',
        message: '“Umar Farooq”',
        fixed:
          'date 2026-02-12 Umar Farooq waves to the crowd on February 12, 2026. — APP\n\nUmar Farooq has won the seat, officials said on Monday.\n\n“I am proud,” Farooq said.',
      },
      {
        text: 'date 2026-02-12 Captain {Sara Malik} holds the cup on February 12, 2026. — APP\n\nCaptain Sarah Malik has won the cup, officials said on Monday.\n\nMalik scored twice.',
      },
      {
        text: 'date 2026-02-12 {Yousef Iqbal} at the gate on February 12, 2026. — AFP\n\nYusuf Iqbal will run the port, officials said on Monday.\n\nIqbal is 50.',
      },
    ],
    accepted: [
      {
        text: 'date 2026-02-12 Umar Farooq waves on February 12, 2026. — APP\n\nUmar Farooq has won the seat, officials said on Monday.',
        why: 'the same form',
      },
      {
        text: 'date 2026-02-12 Asif Farooq and Umar Farooq wave on February 12, 2026. — APP\n\nAsif and Umar Farooq won, officials said on Monday. Asif Farooq and Umar Farooq are brothers.',
        why: 'two people',
      },
      { text: 'Omer Farooq came. Umar Farooq left.', why: 'no caption' },
    ],
  },
  *conclude(_parts, view) {
    if (view.firstOf('caption') === undefined) return [];
    const inCaption = yield* flatMappedInTurns(
      view.participants,
      (person) => (isOnlyInCaptions(person, view) ? [person] : []),
      ({ mentions }) => mentions.length,
    );
    if (inCaption.length === 0) return [];
    const bySurname = grouped(view.participants, ({ name }) => view.name(name).keys.at(-1)!);
    return inCaption.flatMap((person) => problemOf(person, bySurname.get(view.name(person.name).keys.at(-1)!)!, view));
  },
});

/** Most people are in the body, where the first look ends. */
function isOnlyInCaptions({ mentions }: Participant, view: ArticleView): boolean {
  for (const mention of mentions)
    if (isNamed(mention) && kindOf(view, mention) !== 'caption' && view.name(mention.text).isFull) return false;
  return true;
}

function fullMentions(person: Participant, view: ArticleView): Mention[] {
  return named(person).filter(({ text }) => view.name(text).isFull);
}

function kindOf(view: ArticleView, mention: Mention): string {
  return view.kindOf(mention.block);
}

function problemOf(person: Participant, sameSurname: readonly Participant[], view: ArticleView): Problem[] {
  const words = nameWords(person.name);
  const twin = sameSurname.find(
    (other) =>
      other !== person &&
      isVariant(words, nameWords(other.name)) &&
      fullMentions(other, view).every((mention) => kindOf(view, mention) !== 'caption'),
  );
  const known = twin && named(twin).find(({ text }) => nameWords(text).length === words.length);
  if (!known) return [];
  const mentions = named(person).filter(({ text }) => text === person.name);
  const at = mentions[0];
  if (!at) return [];
  return [
    {
      start: at.start,
      end: at.end,
      message: `“${at.text}” in the caption, but “${known.text}” in the body.`,
      fixes: [changeAll(mentions, known.text)],
      related: [{ start: known.start, end: known.end, message: `“${known.text}” here.` }],
    },
  ];
}

/** The same surname, and given names that begin and sound alike: the consonants agree, or all but one letter. */
function isVariant(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || a.length < 2 || a.at(-1) !== b.at(-1)) return false;
  const [x, y] = [a.slice(0, -1).join(' '), b.slice(0, -1).join(' ')];
  return x !== y && consonants(x) === consonants(y) && consonants(x).length > 1;
}

function consonants(word: string): string {
  return word.replace(/[aeiouyh\s]/g, '').replace(/(.)\1+/g, '$1');
}
