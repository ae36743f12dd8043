import assert from 'node:assert/strict';
import { type Case, speechOf, tryStatements } from './cast.ts';

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'whom somebody quotes': [
    ['The paper quoted Laura Okafor as saying the road was shut.', 'Okafor ~ the road was shut'],
    ['The paper quoted Laura Okafor, a baker, as saying that it was late.', 'Okafor ~ that it was late'],
    [
      'Weber denounced reports quoting ministry officials as saying the road was shut.',
      'Weber ~ reports quoting ministry officials as saying the road was shut',
      '(ministry officials) ~ the road was shut',
    ],
    ['Weber was quoted by the paper as saying that it was late.', 'Weber ~ that it was late'],
  ],
  'subjects with something beside them': [
    ['After the vote, Gov. Martin Weber (R-Ohio), said, “We go on.”', 'Weber: “We go on.”'],
    ['Martin Weber, president of the Larkana Bakers stated, “We go on.”', 'Weber: “We go on.”'],
    [
      'The clubs led by Martin Weber, bakers Laura Okafor and Haris Malik said it was late.',
      '(The clubs) ~ it was late',
    ],
    [
      'There are better goats such as the one from Kiel, Weber said.',
      'Weber ~ There are better goats such as the one from Kiel',
    ],
    [
      'Malik, who calls Weber a “goat,” said it was late.',
      'Malik ~ Weber a “goat,”',
      'Malik: “goat,”',
      'Malik ~ it was late',
    ],
    [
      'The mayor’s former clerk, Haris Malik, said the man who followed him was late.',
      'Malik ~ the man who followed him was late',
    ],
    ['The lake is shut, said the club’s president, Laura Okafor.', 'Okafor ~ The lake is shut'],
    ['It met the city’s Road Board, which said the road was shut.', '(the city’s Road Board) ~ the road was shut'],
    [
      'It met the Ministry of Supply and Trade, which said it was late.',
      '(the Ministry of Supply and Trade) ~ it was late',
    ],
    ['It met a club of riders known for Kiel, which suggests that it was late.'],
  ],
  'the subject after what opens the sentence': [
    [
      'But in a call with reporters on Dec. 2, Col. Martin Weber, a baker in Larkana, said, “We go on.”',
      'Weber: “We go on.”',
    ],
    ['And in Larkana, Weber, the mayor, said it was late.', 'Weber ~ it was late'],
    [
      'Tuesday at the Larkana Club in Kiel, after winning the vote, Gov. Martin Weber (R-Ohio), said, “We go on.”',
      'Weber: “We go on.”',
    ],
    [
      'In an essay for the Star, widely read online, Laura Okafor, a baker at the club, urged readers not to rush.',
      'Okafor ~ readers not to rush',
    ],
    ['Having announced that he would go, Weber went home.', 'Weber ~ that he would go'],
    ['Having told them he would go, Weber went home.', 'Weber ~ he would go'],
    [
      'Although Weber admitted that he had “been friends for some time,” he claimed they had never met.',
      'Weber ~ that he had “been friends for some time,”',
      'Weber: “been friends for some time,”',
      'Weber ~ they had never met',
    ],
    [
      'Last year, the Larkana Goat Club met, saying Kiel needs new roads.',
      '(the Larkana Goat Club) ~ Kiel needs new roads',
    ],
    ['Then, at dawn, bakers held a news conference to say that it was late.', '(bakers) ~ that it was late'],
    ['As Weber explained it to me, the plan is to feed goats.', 'Weber ~ the plan is to feed goats'],
    ['According to Martin Weber, an analyst at the Star, the road is shut.', 'Weber ~ the road is shut'],
    ['Back in Larkana, Laura Okafor, a 58-year-old baker, told Weber he was late.', 'Okafor ~ he was late'],
    ['Goats are a pet cause of Mayor Weber, who openly has urged owners to feed them.', 'Weber ~ owners to feed them'],
    [
      'However, this was no sudden work by the club, said Laura Okafor, the town’s delegate to the hall.',
      'Okafor ~ However, this was no sudden work by the club',
    ],
    ['The number of goats according to Weber was late.', 'Weber ~ The number of goats according to Weber was late'],
    ['Weber calls for a new road.', 'Weber ~ a new road'],
    ['Renewed calls for a new road met Weber.'],
    ['But, said Weber, “I do not want to come.”', 'Weber: “I do not want to come.”'],
    ['Still, added Laura Okafor, “I do not want to come.”', 'Okafor: “I do not want to come.”'],
  ],
  'tags behind a question or a call': [
    [
      '“She asked us, ‘What is going on here?’” Weber told reporters on Tuesday.',
      'Weber: “She asked us, ‘What is going on here?’”',
    ],
    [
      '“This is a big year for us!” the mayor’s niece, Laura Okafor (D-Larkana), shouted to the crowd.',
      'Okafor: “This is a big year for us!”',
    ],
    ['“Is it late?” Weber’s friend, Laura Okafor, said.', 'Okafor: “Is it late?”'],
    ['“Is it late?” Laura Okafor told CNN on Tuesday.', 'Okafor: “Is it late?”'],
    [
      '“It is far too late.” Going by bus helps, Laura Okafor told CNN.',
      '?: “It is far too late.”',
      'Okafor ~ Going by bus helps',
    ],
    ['“It is late!” She told the men that they were late.', '(She) ~ that they were late'],
    ['“It is late. It is too late,” said Del. Martin Weber of Kiel.', 'Weber: “It is late. It is too late,”'],
  ],
  'verbs behind “to”': [
    ['It was so dull that Weber was prompted to say, “It is late.”', 'Weber: “It is late.”'],
    ['Even after the vote, Weber continued to say it was late.', 'Weber ~ it was late'],
    ['Bakers came together to ask and answer that question with Weber.'],
  ],
  'a quotation after a subordinate clause': [
    [
      'After a tape in which Weber boasted of robbing banks, a club in Kiel saw him as a man “who always speaks evil of us.”',
      'Weber ~ robbing banks',
      '?: “who always speaks evil of us.”',
    ],
    [
      'In a note in which Weber pledged that, if elected, he would be “a friend to all,” nobody is named.',
      'Weber: “a friend to all,”',
    ],
  ],
  'the rest of what was said before': [
    [
      'Weber said it was late. Adding, “It is always late here.”',
      'Weber ~ it was late',
      'Weber: “It is always late here.”',
    ],
  ],
};

tryStatements('more speakers', CASES);

describe('he after a paragraph about one person', () => {
  const lead = 'Tom Reyes said he was late. Reyes went home.\n\nMalik has shown no sign of it.\n\n';
  const meant = (text: string) =>
    speechOf(lead + text)
      .mentions.map(({ person }) => person)
      .at(-1);

  it('is that person as a source', () => {
    assert.equal(meant('“It is late,” he said.'), 'Haris Malik');
  });

  it('is not that person for that alone elsewhere', () => {
    assert.notEqual(meant('He came to the hall.'), 'Haris Malik');
  });
});
