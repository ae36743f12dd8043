import source from '../../data/en/usage/confusions.txt';
import { phraseRule } from '../../linter/phrase-rule.ts';
import { phraseListWithFixes } from '../../linter/phrases.ts';

export const confusedWord = phraseRule({
  id: 'confused-word',
  category: 'spelling',
  severity: 'info',
  claim: 'warning',
  summary:
    'A word for another that sounds like it, or that goes with others: free reign, could of been, comprising of.',
  why: 'A dictionary has both words, so no speller marks them. Each is listed with the words around it, and only where these leave no other reading; names and titles, which have capitals, are left alone.',
  phrases: phraseListWithFixes(source, 'confusions.txt'),
  // With a capital in mid-sentence it is a name or a title.
  accept: ({ firstToken, phrase }, block, { words }) => {
    const first = block.tokens[firstToken]!;
    if (words?.has(first.lower)) return true;
    // Names that are misspelt or lack their capital.
    const [right = ''] = phrase.instead;
    if (right !== right.toLowerCase()) return right === first.text || !first.spaced;
    return first.capital && block.sentences.every((sentence) => sentence.firstToken !== firstToken);
  },
  message: (words, { phrase }) => `“${words}” should be “${phrase.instead[0]}” here.`,
  examples: {
    flagged: [
      {
        text: 'The coach gave them free {reign} in May.',
        message: '“rein”',
        fixed: 'The coach gave them free rein in May.',
      },
      { text: 'Clerks {poured} over the data for days.', fixed: 'Clerks pored over the data for days.' },
      { text: 'The fire could {of} been put out by noon.', fixed: 'The fire could have been put out by noon.' },
      { text: 'The rain has {lead} to floods in Hull.', fixed: 'The rain has led to floods in Hull.' },
      { text: 'The choir was {lead} by a baker.', fixed: 'The choir was led by a baker.' },
      { text: 'Voters were {mislead}, the clerk said.', fixed: 'Voters were misled, the clerk said.' },
      { text: 'They agreed in {principal} to share the barn.', fixed: 'They agreed in principle to share the barn.' },
      { text: 'The storm was {wrecking} havoc in Hull.', fixed: 'The storm was wreaking havoc in Hull.' },
      { text: 'More {then} 20 boats sank in the gale.', fixed: 'More than 20 boats sank in the gale.' },
      { text: 'She is the clerk {who’s} parents ran the mill.', fixed: 'She is the clerk whose parents ran the mill.' },
      { text: 'They said {their} had been no row.', fixed: 'They said there had been no row.' },
      { text: '{Their} are no boats in Hull.', fixed: 'There are no boats in Hull.' },
      { text: 'The team, {comprising of} clerks, won.', fixed: 'The team, comprising clerks, won.' },
      { text: 'She {urged for} more talks.', fixed: 'She called for more talks.' },
      { text: 'They went {according too} the plan.', fixed: 'They went according to the plan.' },
      { text: 'The council would {of} preferred a lift.', fixed: 'The council would have preferred a lift.' },
      { text: 'He stayed in on the {advise} of his doctor.', fixed: 'He stayed in on the advice of his doctor.' },
      { text: 'A {women} was hurt in the fire in Hull.', fixed: 'A woman was hurt in the fire in Hull.' },
      { text: 'The market is open {everyday}.', fixed: 'The market is open every day.' },
      { text: 'It ends a row that {begun} in May.', fixed: 'It ends a row that began in May.' },
      { text: 'Write it down to clear your head and keep {you} mind at rest.', message: '“your”' },
      { text: 'The firm has the {know how} to sell it.', fixed: 'The firm has the know-how to sell it.' },
      { text: 'She is a cook in her own {rights}.', fixed: 'She is a cook in her own right.' },
      { text: '{There is} several mills in Hull.', fixed: 'There are several mills in Hull.' },
      {
        text: 'It was a {light hearted} play of a {world wide} kind.',
        message: '“light-hearted”',
        fixed: 'It was a light-hearted play of a world wide kind.',
      },
      { text: 'The {run up} to the vote began on {monday}.', fixed: 'The run-up to the vote began on monday.' },
      { text: 'A {Portugese} team won the {Noble} Prize.', fixed: 'A Portuguese team won the Noble Prize.' },
      { text: 'They flew the {aircrafts} home.', message: '“aircraft”' },
      { text: 'They saw {thousand} of people. She will {able} to swim.' },
    ],
    accepted: [
      { text: 'It opens on Monday: write #monday. A wide spread of views, an overall run up the hill, at home made.' },
      { text: 'Ten thousand of them came, and she is able to swim.', why: 'a number of them' },
      { text: 'The coach gave them free rein, and they pored over the records.' },
      { text: 'Changes such as those effected by the law did not phase them out.', why: 'brought about; phased out' },
      { text: 'People in the role call it hard, and the line will roll models off in May.', why: 'two verbs' },
      {
        text: 'Had she begun? The work that had begun in May made art of the everyday.',
        why: 'had begun; the everyday',
      },
      { text: 'He sold it maybe that night. In principle reason won, and doctors best practise in peace.' },
      { text: 'They asked that their will be respected, and their wills be read.', why: 'what they want' },
      { text: 'Oil was poured over the records, and kings reign in Spain.', why: 'oil; they are kings' },
      { text: 'The pipes have lead in them. The bar is lead by weight, not tin.', why: 'the metal' },
      { text: 'It could of course have been put out by noon.', why: 'of course' },
      { text: 'Its principal actor is a dancer in principle only. A principle and a principal are two things.' },
      { text: 'They let loose the dogs, due to loose control of the gate.', why: 'not tied' },
      { text: 'It took the reigns of three kings to build the hall.', why: 'their years as kings' },
      { text: 'They cost more then, or rather then and in May.', why: 'at that time' },
      {
        text: 'Let their will be done, the priest wrote. Many people there own boats.',
        why: 'what they want; at that place',
      },
      { text: 'The lift was raised to the ground floor of the mill.', why: 'not razed' },
      { text: 'A women’s team from Hull won the cup.', why: 'of women' },
      { text: 'The band Free Reign played, and the film Sneak Peak ran in Hull.', why: 'names' },
      { text: 'There is many a mill in Hull. Those who know how to mend them keep you warm.', why: 'many a; a verb' },
      { text: '“It could of been worse,” he wrote.', why: 'a quotation' },
    ],
  },
});
