import falseTitles from '../../data/en/titles/false-titles.txt';
import { entrySet } from '../../lexicon/lists.ts';
import { inNarration, isFullName, textBefore } from '../../linter/people.ts';
import { articleRule } from '../../linter/rule.ts';
import { titledMentions } from '../support/titles.ts';

const JOBS = entrySet(falseTitles);

export const falseTitle = articleRule({
  id: 'false-title',
  category: 'titles',
  scope: 'article',
  severity: 'hint',
  off: true,
  summary: 'A job put before a name as if it were a title.',
  why: '“Driver Kay Lowe” saves a comma and an article and sounds like a headline. “Kay Lowe, a driver,” is English.',
  houses: { guardian: 'hint' },
  houseNotes: ['Guardian bans it.', 'AP accepts a lower-case description.', 'NYT avoids it.'],
  examples: {
    flagged: [
      {
        text: 'The fire was seen by {mechanic} Sarah Norton.',
        message: 'a mechanic”',
        fixed: 'The fire was seen by Sarah Norton, a mechanic.',
      },
      { text: 'It was written by {novelist} Peter Hale, who lives here.' },
      { text: 'The town cheered when {footballer} Helen Fisher came back.' },
    ],
    accepted: [
      { text: 'The fire was seen by Sarah Norton, a mechanic.' },
      { text: 'The fire was seen by the novelist Peter Hale.', why: 'with the article' },
      { text: 'The bill was signed by President Ann Hale.', why: 'a title' },
    ],
  },
  concludePerson(person, view) {
    return titledMentions(person).flatMap(({ mention, title, parts }) => {
      const before = textBefore(view, { ...mention, start: title.start }, 12);
      const articled = /\b(?:the|a|an|his|her|their|its|our)\s$|['’]s\s$/i.test(before);
      if (title.end > mention.start || articled || !isFullName(mention.text) || !inNarration(view, mention)) return [];
      if (!JOBS.has(parts.head) || /^\p{Lu}/u.test(title.text)) return [];
      const phrase = `${/^[aeiou]/i.test(title.text) ? 'an' : 'a'} ${title.text}`;
      const closing = /^\s*(?:[.,;:!?)]|$)/.test(view.slice(mention.end, mention.end + 2)) ? '' : ',';
      const text = `${mention.text}, ${phrase}${closing}`;
      return [
        {
          start: title.start,
          end: title.end,
          message: `“${title.text}” is a job, not a title: “${mention.text}, ${phrase}”.`,
          fixes: [{ title: `Change to “${text}”`, edits: [{ start: title.start, end: mention.end, text }] }],
        },
      ];
    });
  },
});
