import { custom, marked, type Operator, paragraph, sentence, splice } from '../operator.ts';

/** Words that hang one clause on the next. */
const LONG =
  'The plan, which has been changed four times since it was first put forward in the spring, is to be looked at again by three committees, a panel of engineers and the people who live nearby before anybody decides whether the money that was set aside two years ago can still be spent on it.';

/** Length and clarity. */
export const READABILITY: readonly Operator[] = [
  custom('lead-too-long', (article) => {
    const lead = /^(?![ *#>-]|date |By )(?:[A-Z][^\n]{0,40}(?:—|:|\) -) )?([^\n]{90,}?)\.(?=\n\n)/m.exec(article);
    if (!lead) return undefined;
    const more =
      ', a step that had been talked about for years in the town and beyond it and that many people there, from shopkeepers to schoolteachers, had stopped believing in long before';
    const start = lead.index + lead[0].length - 1;
    return splice(article, start, 0, { ...marked(more), start: -20, end: more.length });
  }),
  paragraph('sentence-too-long', LONG, { accept: ['sentence-too-long', 'hard-to-read-sentence', 'subject-verb-gap'] }),
  paragraph(
    'paragraph-too-long',
    'The work has four parts. First the old pipes come out, which means that the road is closed for a week at a time and buses go round by the mill. Then the new pipes go in. After that comes the part that nobody likes, the testing, when the water is turned on and off at odd hours and people are asked to fill their kettles the night before. Last of all the road gets a new surface, if the frost is out of the ground, and the lines are painted, the signs come back and the buses, too.',
  ),
  sentence('passive-with-agent', 'The dinner {was attended by} Mayor Ines Roy.'),
  sentence('nominalisation', 'They {held a discussion on} the cost.'),
  sentence(
    'subject-verb-gap',
    'The bill, {which was put before the house in spring and has been changed four times by three committees since then}, passed.',
    { accept: ['subject-verb-gap', 'sentence-too-long'] },
  ),
  sentence('that-which-chain', 'A clerk said {that} the rule that the board made showed that it could act.'),
  sentence('wordy-phrase', 'They closed the road {in order to} mend it.'),
  paragraph(
    'hard-to-read-sentence',
    'Notwithstanding considerable parliamentary opposition, the constitutional commission recommended comprehensive institutional modernisation, particularly regarding administrative decentralisation, environmental responsibility, agricultural diversification and international telecommunications interoperability between neighbouring jurisdictions, administrations and intergovernmental organisations throughout southeastern Europe.',
  ),
];
