import { type Case, tryStatements } from './cast.ts';

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'phrases that lead in': [
    ['During a rally Tuesday night in Kiel, Larkana, Weber remarked upon a story that pleased the riders.'],
    ['On Friday morning, the third day in his four-day tour of the hills, Weber told a joke.'],
    [
      'With riders playing a larger role, they said, the mayor has mended the lake.',
      '(they) ~ With riders playing a larger role, they said, the mayor has mended the lake',
    ],
    [
      'Around 30 to 70 riders would come to each fair, Weber said.',
      'Weber ~ Around 30 to 70 riders would come to each fair',
    ],
    ['As Weber told the Star, the road is shut.', 'Weber ~ the road is shut'],
  ],
  'where what was said begins and ends': [
    [
      'Weber denied the claim through a spokesman, dismissing Okafor as tired.',
      'Weber ~ the claim',
      'Weber ~ Okafor as tired',
    ],
    ['Weber confirmed the news in a statement on the radio.', 'Weber ~ the news'],
    ['Weber said that is unlikely.', 'Weber ~ that is unlikely'],
    ['Weber said about half of the road was shut.', 'Weber ~ about half of the road was shut'],
    ['Weber warned the club not to shut the road.', 'Weber ~ the club not to shut the road'],
    [
      'Weber came but left as soon as it was late, Okafor said, adding, “He was tired.”',
      'Okafor ~ Weber came but left as soon as it was late',
      'Okafor: “He was tired.”',
    ],
  ],
  'ends of visits': [
    ['Weber concluded his farewell visits to field units at the headquarters in Kiel.'],
    ['The report concluded the council had failed.', '(The report) ~ the council had failed'],
  ],
};

tryStatements('more spans', CASES);
