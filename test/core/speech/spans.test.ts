import assert from 'node:assert/strict';
import { line, speechOf } from './cast.ts';

type Case = readonly [text: string, ...statements: string[]];

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'forms that say nothing': [
    ['Farmers hail from the hills of Larkana.'],
    ['Farmers hail the new road.', '(Farmers) ~ the new road'],
    ['The keeper managed to get dismissed in the third over.'],
    ['Riders can rest assured that the road is dry.'],
    ['The club left even as it gave the town a hall said to have also been mended by its owners.'],
    ['The bridge will add greatly to costs she has met already.'],
    ['Weber added to loud applause: “We go on.”', 'Weber: “We go on.”'],
    ['Riders left the country over alleged crimes that shocked the town.'],
    ['Drivers read various proposed rules for the road.'],
    ['The clerk found eight observed faults in the wall.'],
    ['The app lets users highlight words that matter.'],
    ['But observe the hills of Larkana.'],
    ['The trail runs to Kiel, the former Baltic states and beyond.'],
    ['Amid incorrect claims that the road is shut, Weber went home.'],
    ['It was kept dry for an obvious reason: rain spoils it.'],
    ['The guards defended the territory for a year.'],
    ['Weber defended his record.', 'Weber ~ his record'],
    ['The river threatens to flood the road.'],
    ['Okafor threatened to shut the road.', 'Okafor ~ to shut the road'],
    ['Simply put, Weber bought the cart on the 25th of May, used it through June, charged it and went to Kiel.'],
    ['Weber joined the team, a huge project in the hills boasting US$29 million in funding, which is seeking owners.'],
    ['Vets estimate the weight of a cow, which is hard.'],
    ['Goats graze instead of emphasising their needs.'],
    [
      'The court confirmed a plan that the society “Odal” had made.',
      '(The court) ~ a plan that the society “Odal” had made',
    ],
    ['The hall will house the “Garun” people, Okafor said.', 'Okafor ~ The hall will house the “Garun” people'],
  ],
  'more that nobody said': [
    [
      'Long before it rained in Kiel this week, three juries in the town raised concerns about poorly maintained roads.',
    ],
    ['The town has over 1.3 million confirmed cases of flu.'],
    ['Weber has a gift, which delivers repeated shocks to rivals.'],
    ['Weber wants the land proposed to be sold by May.'],
    ['Weber is good at predicting storms in May.'],
    ['Three locally transmitted confirmed Flu-26 cases worry Weber.'],
    ['Weber knows the words of the late Laura Okafor: “All roads lead home.”', 'Okafor: “All roads lead home.”'],
    ['Malik claimed the honours with a total of 39 points, while Reyes came second.'],
    ['The judge dismissed the charges in May.'],
    ['The guide says much less about the hills.'],
    ['It is a day to sit and acknowledge those who came.'],
    ['In case you’re wondering why the road is shut, it rained.'],
    [
      'The film is so dull that a viewer sinks into a child-like state as they hear that ‘some roads are always bad’.',
      '?: ‘some roads are always bad’',
    ],
    [
      'Kiel has many goats (see ‘Goats climb every wall’), Weber said.',
      'Weber ~ Kiel has many goats (see ‘Goats climb every wall’)',
    ],
  ],
  'whose words they are': [
    ['Martin Weber came late. He’d told the council that it was shut.', 'Weber ~ that it was shut'],
    ['Okafor made a wall for the town and they said it was late.', '(they) ~ it was late'],
    ['Weber urged those who left to come back.', 'Weber ~ those who left to come back'],
    ['Weber cautioned against a plan that costs too much.', 'Weber ~ a plan that costs too much'],
    ['Once the road was mended he said it was safe. Martin Weber came.', '(he) ~ it was safe'],
    ['Since the storm in May the council has said it is late.', '(the council) ~ it is late'],
    ['Last week the mayor’s wife said it was late.', '(the mayor’s wife) ~ it was late'],
    ['The road shut early after the firm said it was unsafe.', '(the firm) ~ it was unsafe'],
    ['The road shut early after riders said it was unsafe.', '(riders) ~ it was unsafe'],
    ['A report released after the crash said it was late.', '(A report released after the crash) ~ it was late'],
    ['Both riders who signed the letter said it was late.', '(Both riders who signed the letter) ~ it was late'],
    ['Martin Weber, the first owner of the farm, on Friday said it was late.', 'Weber ~ it was late'],
    ['Martin Weber, the first owner of the farm, on Facebook said it was late.', 'Weber ~ it was late'],
    ['Martin Weber held up a sign saying “All roads lead to Kiel”.', '(a sign): “All roads lead to Kiel”'],
    ['Martin Weber renewed his vows saying it was time.', 'Weber ~ it was time'],
    ['Weber urged the clerk to open a road that would last.', 'Weber ~ the clerk to open a road that would last'],
    ['Weber told Post reporter Ines Roy that it was late.', 'Weber ~ that it was late'],
    ['Weber told one of his riders that it was late.', 'Weber ~ that it was late'],
    ['Weber told police officers that it was late.', 'Weber ~ that it was late'],
  ],
  'where what was said ends': [
    [
      'Weber said he would leave the board in May, a decision that pleased the riders.',
      'Weber ~ he would leave the board in May',
    ],
    ['The road would reopen, Weber said, a step that pleased the riders.', 'Weber ~ The road would reopen'],
    [
      'The road may be open, Weber said, but nobody should use it.',
      'Weber ~ The road may be open, Weber said, but nobody should use it',
    ],
    [
      'The road may be open, said Martin Weber, but is of no use.',
      'Weber ~ The road may be open, said Martin Weber, but is of no use',
    ],
    [
      'Weber said the road was not a gift, but a burden for all.',
      'Weber ~ the road was not a gift, but a burden for all',
    ],
    ['Weber said the road was open to all, but Malik stayed at home.', 'Weber ~ the road was open to all'],
    ['If it rained, Weber said he would stay at home.', 'Weber ~ If it rained, Weber said he would stay at home'],
    ['Mending the wall, Weber said, would cost too much.', 'Weber ~ Mending the wall, Weber said, would cost too much'],
    [
      'Weber said the road was shut to all riders — and that it would stay so.',
      'Weber ~ the road was shut to all riders — and that it would stay so',
    ],
    ['Weber’s promise to mend the road was kept in May.', 'Weber ~ to mend the road'],
    ['Weber’s promise to mend a road that is shut.', 'Weber ~ to mend a road that is shut'],
    ['(Weber did say the road was shut) and went home.', 'Weber ~ the road was shut'],
    ['Weber criticised the mayor and challenged him to a race.', 'Weber ~ the mayor'],
    ['Weber criticised the men who came and mended the wall.', 'Weber ~ the men who came and mended the wall'],
    ['Weber praised the riders during a meeting in Kiel.', 'Weber ~ the riders'],
    ['Weber criticised the mayor in a long interview with the Post.', 'Weber ~ the mayor'],
    ['Weber criticised the remarks in the speech.', 'Weber ~ the remarks in the speech'],
    ['Weber said on Friday he would come and that he would stay.', 'Weber ~ he would come and that he would stay'],
  ],
  'where what is told according to somebody ends': [
    [', according to Martin Weber, the road is shut.', 'Weber ~ the road is shut'],
    [
      'The road has two lanes, according to Weber, more than twice those of the bridge.',
      'Weber ~ The road has two lanes',
    ],
    [
      'The number of goats, according to Weber, is far too high.',
      'Weber ~ The number of goats, according to Weber, is far too high',
    ],
    [
      'When the road was shut, according to Weber, the riders took the bridge.',
      'Weber ~ When the road was shut, according to Weber, the riders took the bridge',
    ],
    ['The clerk said that, according to Weber, the road was shut for good.', 'Weber ~ the road was shut for good'],
  ],
  'what was said ends where another speaks': [
    [
      'The driver asked if it was dry there and I told him that it was.',
      '(The driver) ~ if it was dry there',
      '(I) ~ that it was',
    ],
    [
      'Weber said the town is quiet and he promised that he would stay.',
      'Weber ~ the town is quiet',
      'Weber ~ that he would stay',
    ],
    ['Weber pledged to continue the work and applauded the bakers for it.', 'Weber ~ to continue the work'],
    ['Weber pledged to mend the broken and neglected roads.', 'Weber ~ to mend the broken and neglected roads'],
    ['Weber announced the plan to reopen, as the river saw its largest flood.', 'Weber ~ the plan to reopen'],
    ['The court rejected the plan, paving the way for more goats.', '(The court) ~ the plan'],
    [
      'Weber accused him of pushing her to the ground, kicking her and holding her.',
      'Weber ~ him of pushing her to the ground, kicking her and holding her',
    ],
    ['Weber described how Malik, as a boy, fed goats.', 'Weber ~ how Malik, as a boy, fed goats'],
    [
      'Weber described a day in Kiel, at home, as the perfect day.',
      'Weber ~ a day in Kiel, at home, as the perfect day',
    ],
    ['Weber called him a kind, loving and able person.', 'Weber ~ him a kind, loving and able person'],
    ['Weber on Friday said all the stories of bakers are late.', 'Weber ~ all the stories of bakers are late'],
    ['The road is shut for good, Weber said this week.', 'Weber ~ The road is shut for good'],
    ['Weber said that Okafor, others and he were late.', 'Weber ~ that Okafor, others and he were late'],
    ['Some will praise the races, others will brand them a waste.', '(Some) ~ the races'],
  ],
};

describe('speech: where phrases and clauses begin and end', () => {
  for (const [group, cases] of Object.entries(CASES)) {
    describe(group, () => {
      for (const [text, ...statements] of cases) {
        it(text, () => {
          const said = speechOf(text).statements.map((statement) => line(text, statement));
          assert.deepEqual(said, statements);
        });
      }
    });
  }
});
