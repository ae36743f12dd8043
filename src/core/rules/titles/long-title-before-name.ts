import { inNarration } from '../../linter/people.ts';
import { articleRule } from '../../linter/rule.ts';
import { titledMentions } from '../support/titles.ts';

export const longTitleBeforeName = articleRule<undefined, { most: number }>({
  id: 'long-title-before-name',
  category: 'titles',
  scope: 'article',
  severity: 'hint',
  off: true,
  summary: 'A long title in front of a name.',
  why: 'A reader who meets seven words of office before the name has forgotten the first. Put a long title after the name, in small letters.',
  options: {
    most: {
      description: 'Words a title may have before the name.',
      default: 6,
      minimum: 1,
      houses: { 'south-asia': 8 },
    },
  },
  houses: { ap: 'hint', reuters: 'hint' },
  houseNotes: ['AP and Reuters: long titles after the name.'],
  examples: {
    flagged: [
      {
        text: 'They met {Deputy Assistant Secretary of State for South Asian Affairs} Peter Hale.',
        message: '9 words',
      },
      { text: '{Assistant Commissioner for Water Resources and Rural Development} Sarah Norton came.' },
      { text: 'The road was opened by {Federal Minister of State for Finance and Revenue} Omar Lone.' },
    ],
    accepted: [
      { text: 'They met Assistant Secretary of State Peter Hale.' },
      {
        text: 'They met Peter Hale, the deputy assistant secretary of state for South Asian affairs.',
        why: 'after the name',
      },
      {
        text: '“I met Deputy Assistant Secretary of State for South Asian Affairs Peter Hale,” she said.',
        why: 'inside a quotation',
      },
    ],
  },
  concludePerson(person, view, { options }) {
    const long = titledMentions(person).find(
      ({ mention, title }) =>
        title.end <= mention.start && inNarration(view, mention) && title.text.split(/\s+/).length > options.most,
    );
    if (!long) return [];
    const count = long.title.text.split(/\s+/).length;
    return [
      {
        start: long.title.start,
        end: long.title.end,
        message: `${count} words of title before “${long.mention.text}”; put them after the name.`,
      },
    ];
  },
});
