import { isFullName, named, nameWords, textAfter, textBefore } from '../../linter/people.ts';
import { type ArticleView, articleRule, type Problem } from '../../linter/rule.ts';
import type { Mention, Participant } from '../../model.ts';
import { bitsOf, Word } from '../../names/words.ts';

export const missingTitleFirstRef = articleRule({
  id: 'missing-title-first-ref',
  category: 'titles',
  scope: 'article',
  severity: 'info',
  off: true,
  summary: 'Somebody is quoted and nothing says who they are.',
  why: 'A name alone does not tell why the reader should listen. Say office, job or part in the article at the first mention. Off by default: what everybody knows of a public figure no list can tell.',
  houses: { reuters: 'info' },
  examples: {
    flagged: [
      {
        text: '{Peter Norwood} said prices would fall in May. “We wait,” Norwood said.',
        message: 'Who is Peter Norwood?',
      },
      { text: 'The road is shut. “We walk,” {Sarah Norton} said.' },
      { text: '{Helen Fisher} told reporters that the pool would open.' },
    ],
    accepted: [
      { text: 'Peter Norwood, a grain trader, said prices would fall.' },
      { text: 'Grain trader Peter Norwood said prices would fall.' },
      { text: 'Peter Norwood, 45, said prices would fall. He is the mayor’s cousin.', why: 'age and part follow' },
      { text: 'Peter Norwood won the race.', why: 'not quoted' },
    ],
  },
  concludePerson: problemOf,
});

function problemOf(person: Participant, view: ArticleView): Problem[] {
  const first = view.narrated(person.id)[0];
  if (!first || person.statements.length === 0 || !isFullName(first.text) || isDescribed(person, first, view))
    return [];
  return [{ start: first.start, end: first.end, message: `Who is ${first.text}? The article does not say.` }];
}

function isDescribed(person: Participant, first: Mention, view: ArticleView): boolean {
  if (named(person).some(({ title }) => title !== undefined)) return true;
  if (nameWords(person.name).some((word) => (bitsOf(word) & Word.famous) !== 0)) return true;
  const before = textBefore(view, first, 30);
  const after = textAfter(view, first, 60);
  const noun = /(?:^|\s)([\p{L}’'-]{3,})\s$/u.exec(before)?.[1]?.toLowerCase() ?? '';
  const described = noun !== '' && (bitsOf(noun) & (Word.grammar | Word.cue)) === 0 && !/[.”"]\s$/.test(before);
  return described || /^(?:,| \(|['’]s\s| (?:of|from|who|is|was|at|runs|heads|leads)\b)/.test(after);
}
