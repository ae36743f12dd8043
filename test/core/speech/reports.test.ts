import { type Case, tryStatements } from './cast.ts';

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'a tag that tells when and to whom': [
    ['The road, Weber said on Monday, will be shut.', 'Weber ~ The road, Weber said on Monday, will be shut'],
    [
      'The trouble, Weber told me on Friday, is that it rains.',
      'Weber ~ The trouble, Weber told me on Friday, is that it rains',
    ],
    ['Shifting winds could harm the bakers, Weber said in his speech.', 'Weber ~ Shifting winds could harm the bakers'],
    ['The road is open, Weber said on Monday, two days after it was shut.', 'Weber ~ The road is open'],
    ['After the shock of the noise, Weber informed the bakers, who ran.'],
    ['In a speech to the bakers, Weber pointed out to Malik, who ran.'],
  ],
  'a subject behind an opening': [
    ['On Monday Weber tried again to end the row, writing that it was late.', 'Weber ~ that it was late'],
    [
      'At a rally in Portsmouth, N.H., on Monday, Martin Weber backed Laura Okafor, saying that she was best.',
      'Weber ~ that she was best',
    ],
    ['Chastened by the row, Weber changed his plan, promising to bake.', 'Weber ~ to bake'],
    ['Likewise, Weber went after the bakers and called for a vote.', 'Weber ~ a vote'],
    ['Weber pushed back on those claims Thursday, saying that it was late.', 'Weber ~ that it was late'],
    ['The town shut the road and Weber fired his baker, admitting that it was late.', 'Weber ~ that it was late'],
    ['The talk ended with Okafor asking Weber whether it was late.', 'Okafor ~ whether it was late'],
    ['Weber was met by a group of bakers urging him to go.', '(a group of bakers) ~ him to go'],
    ['Weber was heard on the radio telling Malik to go.', 'Weber ~ Malik to go'],
    ['Okafor herself said the road was shut.', 'Okafor ~ the road was shut'],
  ],
  'who is asked and told': [
    ['Weber asked town leaders to open the road.', 'Weber ~ town leaders to open the road'],
    ['Weber has asked Green leaders to open the road.', 'Weber ~ Green leaders to open the road'],
    ['Weber asked Malik, who came late, to open the road.', 'Weber ~ Malik, who came late, to open the road'],
    [
      'Weber told his bakers to figure out how to open the road.',
      'Weber ~ his bakers to figure out how to open the road',
    ],
    ['Asked by Laura Okafor if the road was shut, Weber sighed.', 'Okafor ~ if the road was shut'],
    ['When asked by Okafor about the road, Weber sighed.', 'Okafor ~ the road'],
    [
      'Weber explained to Malik why the goat was chosen above all others.',
      'Weber ~ why the goat was chosen above all others',
    ],
    ['Owners warned not to leave their goats.'],
    ['A baker was sent out and told to look for a goat.'],
  ],
  'what follows a verb of saying': [
    ['Weber has described himself as a baker.', 'Weber ~ himself as a baker'],
    ['Weber described, in strong terms, a plan that failed.', 'Weber ~ a plan that failed'],
    ['Weber argued – pointing at Malik – that the road was shut.', 'Weber ~ that the road was shut'],
    ['Weber ran off, after insisting he was late.', 'Weber ~ he was late'],
    [
      'Weber said “it will be hard” if the rain goes on.',
      'Weber: “it will be hard”',
      'Weber ~ “it will be hard” if the rain goes on',
    ],
    ['Weber went on Twitter to say that the road was shut.', 'Weber ~ that the road was shut'],
    ['Weber continues to say that the road is shut.', 'Weber ~ that the road is shut'],
    ['Weber would have told Malik that it was late.'],
    ['At a firm called Dragon, Weber argues that it is late.', 'Weber ~ that it is late'],
    ['The towns have claims in the area.'],
    ['Weber ran from this crying wreck of a goat.'],
    ['Weber has reckoned with the bakers, who came.'],
  ],
  'verbs of saying that are rarer': [
    [
      'If all goats were sold, the auditors tallied, the town would gain.',
      '(the auditors) ~ If all goats were sold, the auditors tallied, the town would gain',
    ],
    ['The court ruled that the road must open.', '(The court) ~ that the road must open'],
    ['“Too late,” Weber chuckled.', 'Weber: “Too late,”'],
    ['Weber insinuated that Malik had lied.', 'Weber ~ that Malik had lied'],
    ['The court ruling in their favour shows that the road is open.'],
  ],
};

tryStatements('reports of many shapes', CASES);
