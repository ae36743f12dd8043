import { type Case, tryStatements } from './cast.ts';

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'whom a colon or the sentence before names': [
    ['The guards were attacked by Haris Malik: “They sleep in the daytime.”', 'Malik: “They sleep in the daytime.”'],
    ['In May, three clubs gave Martin Weber a week, saying he was late.', '(three clubs) ~ he was late'],
    ['The minister dismissed three aides in May.'],
    ['Weber dismissed the critics as fools.', 'Weber ~ the critics as fools'],
    ['Vets estimate Weber needs nine sacks.', '(Vets) ~ Weber needs nine sacks'],
  ],
  'a source in the paragraph before': [
    [
      'The ministry said: “We go on.\n\n“It is late and dark.”',
      '(The ministry): “We go on.',
      '(The ministry): “It is late and dark.”',
    ],
  ],
  'no source at all': [
    ['The band played “The Long Road Home” for Weber.'],
    ['It was the year of “never again” for all.'],
    ['The sign read as before. “Closed until further notice today.”', '?: “Closed until further notice today.”'],
    ['Weber was told that the road was closed.'],
    ['The report was late and the claims of the council grew.'],
    ['Weber could say that the road was closed.'],
    ['The US charge d’affaires met Weber.'],
    ['A man accused of theft paid Weber in cash.'],
    ['“ ” said Martin Weber.'],
  ],
  'quotations without a verb of saying': [
    ['The law bans the “excessive use of goats” by all.'],
    ['The reason is that all “are to be treated the same”.', '?: “are to be treated the same”'],
    ['“We go on,” Weber said.\n\n‘Better times’\n\nThe road is shut.', 'Weber: “We go on,”'],
    ['“We go on,” Weber said.\n\n“ALL ROADS LEAD HOME TO KIEL”\n\nIt is late.', 'Weber: “We go on,”'],
    ['Okafor chimed in. “It is late and dark.”', 'Okafor: “It is late and dark.”'],
    ['Had Okafor seen this? “It was late and dark.”', 'Okafor: “It was late and dark.”'],
    ['Weber greeted Okafor. “It is late and dark.”', '?: “It is late and dark.”'],
  ],
  'he after somebody newly brought in': [
    [
      'Weber said the street was safe. The clerk named the driver as Haris Malik, 22. He was fined. He said he was sorry.',
      'Weber ~ the street was safe',
      'Malik ~ he was sorry',
    ],
    [
      'Martin Weber said he would stay.\n\nHaris Malik of the board has shown no sign of it.\n\n“It is late,” he said.',
      'Weber ~ he would stay',
      'Malik: “It is late,”',
    ],
  ],
  'he and she': [
    [
      'The road will help us all, says Susan Petrov of Kiel, the head of the board, who said all was well.',
      'Petrov ~ The road will help us all',
      'Petrov ~ all was well',
    ],
    [
      'Laura Okafor met Susan Petrov. The road is shut, according to a letter from Susan Petrov. “It is late,” she wrote.',
      '(a letter from Susan Petrov) ~ The road is shut',
      'Petrov: “It is late,”',
    ],
    ['Martin Weber came late. He said the road was closed.', 'Weber ~ the road was closed'],
    ['Martin Weber met Laura Okafor. She said the road was closed.', 'Okafor ~ the road was closed'],
    ['“It is late,” Weber said.\n\n“We go on,” he added.', 'Weber: “It is late,”', 'Weber: “We go on,”'],
    ['Laura Okafor and Susan Petrov came. “We go on,” she said.', '(she): “We go on,”'],
    ['Martin Weber came late. “We go on,” she said.', '(she): “We go on,”'],
    ['Laura Okafor came late. “Malik is right,” she said.', 'Okafor: “Malik is right,”'],
  ],
  'an office for its holder': [
    ['Martin Weber came late. The interior minister said the road was closed.', 'Weber ~ the road was closed'],
    ['Susan Petrov came late. The US assistant secretary said the road was closed.', 'Petrov ~ the road was closed'],
    ['Haris Malik and Susan Petrov came. The mayor said all was well.', '(The mayor) ~ all was well'],
    [
      'Martin Weber came late. The finance minister said the road was closed.',
      '(The finance minister) ~ the road was closed',
    ],
  ],
  'questions and answers': [
    [
      'Who helped you most?\n\nThe book by Martin Weber did.\n\nWho else did you like?\n\nMy neighbour. He said the road was shut.',
      '(He) ~ the road was shut',
    ],
  ],
  'turns and signatures': [
    [
      '“Is it late?” Weber asked.\n\n“It is not,” Okafor said.\n\n“Then we go,” Weber said.\n\n“Not without me you do.”',
      'Weber: “Is it late?”',
      'Okafor: “It is not,”',
      'Weber: “Then we go,”',
      'Okafor: “Not without me you do.”',
    ],
    [
      'MARTIN WEBER: Is it late?\n\nLAURA OKAFOR: No.\n\nWEBER: Then go.\n\nMartin Weber and Laura Okafor met.',
      'Weber: Is it late?',
      'Okafor: No.',
      'Weber: Then go.',
    ],
    ['“We go on whatever it costs.”\n\n— Laura Okafor', 'Okafor: “We go on whatever it costs.”'],
  ],
};

tryStatements('whose a statement is', CASES);
