import assert from 'node:assert/strict';
import fc from 'fast-check';
import { line, speechOf } from './cast.ts';

type Case = readonly [text: string, ...statements: string[]];

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'a quotation and a tag': [
    ['“We go on,” said Martin Weber.', 'Weber: “We go on,”'],
    ['“We go on,” Weber said.', 'Weber: “We go on,”'],
    ['"We go on," Weber said.', 'Weber: "We go on,"'],
    ['‘We go on,’ Weber said.', 'Weber: ‘We go on,’'],
    ['“We go on”, Weber told reporters.', 'Weber: “We go on”'],
    ['“Do we go on?” Weber asked.', 'Weber: “Do we go on?”'],
    ['“Do we go on?” Laura Okafor, the head of the board, asked on Friday.', 'Okafor: “Do we go on?”'],
    ['“We go on,” said Haris Malik, mayor of Larkana.', 'Malik: “We go on,”'],
    ['“We go on,” Haris Malik, 44, a nurse from Larkana, said.', 'Malik: “We go on,”'],
    ['“We go on,” Okafor, who joined the company in 2019, told the Daily Post.', 'Okafor: “We go on,”'],
    ['“We go on,” Weber (Green, Kiel) said on Monday in a statement.', 'Weber: “We go on,”'],
    ['“We go on,” said party spokesman Tom Reyes.', 'Reyes: “We go on,”'],
    ['“We go on,” Martin Weber, 30, of Kiel, N.H., who was in the hall, said.', 'Weber: “We go on,”'],
    [
      'The race “is open,” as Okafor said on Monday, and nobody leads.',
      'Okafor ~ The race “is open,”',
      'Okafor: “is open,”',
    ],
    [
      '“We go on,” Weber said. “We go on with the road” and all that hangs on it.',
      'Weber: “We go on,”',
      'Weber: “We go on with the road”',
    ],
    ['“We go on,” fired back Okafor.', 'Okafor: “We go on,”'],
  ],
  'a tag before the quotation': [
    ['Weber said: “We go on.”', 'Weber: “We go on.”'],
    ['Weber said, “We go on.”', 'Weber: “We go on.”'],
    ['Weber told the council on Friday: “We go on.”', 'Weber: “We go on.”'],
    ['Speaking after the vote, Weber said, “We go on.”', 'Weber: “We go on.”'],
    ['In a letter to staff, Okafor wrote: “We go on.”', 'Okafor: “We go on.”'],
    ['One of her advisers, Tom Reyes, told reporters: “We go on.”', 'Reyes: “We go on.”'],
    ['Of Malik, Okafor, who knows him well, said, “He goes on and on.”', 'Okafor: “He goes on and on.”'],
    ['Weber said:\n\n“We go on with it.”', 'Weber: “We go on with it.”'],
  ],
  'interrupted and continued': [
    ['“We go on,” Weber said, “whatever it costs.”', 'Weber: “We go on,”', 'Weber: “whatever it costs.”'],
    ['“We go on,” said Weber. “It is late.”', 'Weber: “We go on,”', 'Weber: “It is late.”'],
    ['“We go on,” Weber said, adding: “It is late.”', 'Weber: “We go on,”', 'Weber: “It is late.”'],
    ['“We go on,” said Weber.\n\n“It is late and dark.”', 'Weber: “We go on,”', 'Weber: “It is late and dark.”'],
    [
      'Weber said: “We go on.\n\n“It is late.\n\n“It is dark.”',
      'Weber: “We go on.',
      'Weber: “It is late.',
      'Weber: “It is dark.”',
    ],
  ],
  'part of a sentence quoted': [
    [
      'Weber called the plan “a gift to speculators”.',
      'Weber ~ the plan “a gift to speculators”',
      'Weber: “a gift to speculators”',
    ],
    [
      'The plan is “a gift to speculators”, Okafor said.',
      'Okafor ~ The plan is “a gift to speculators”',
      'Okafor: “a gift to speculators”',
    ],
    [
      'Okafor said the plan was “a gift” and would fail.',
      'Okafor ~ the plan was “a gift” and would fail',
      'Okafor: “a gift”',
    ],
  ],
  'reported speech': [
    ['Weber said that the road would reopen.', 'Weber ~ that the road would reopen'],
    ['Weber said the road would reopen.', 'Weber ~ the road would reopen'],
    ['Weber has repeatedly said the road would reopen.', 'Weber ~ the road would reopen'],
    ['Weber on Thursday said the road would reopen.', 'Weber ~ the road would reopen'],
    ['Weber said on Thursday that the road would reopen.', 'Weber ~ that the road would reopen'],
    ['Weber said in an interview with the Post that the road would reopen.', 'Weber ~ that the road would reopen'],
    ['Weber told reporters the road would reopen.', 'Weber ~ the road would reopen'],
    ['Weber told the crowd he would stay.', 'Weber ~ he would stay'],
    ['Weber assured residents that the road would reopen.', 'Weber ~ that the road would reopen'],
    ['The road would reopen soon, Weber said.', 'Weber ~ The road would reopen soon'],
    ['The road would, Weber said, reopen soon.', 'Weber ~ The road would, Weber said, reopen soon'],
    ['The road will reopen soon, says Martin Weber.', 'Weber ~ The road will reopen soon'],
    ['As Weber said, the road would reopen.', 'Weber ~ the road would reopen'],
    [
      'Weber said the road would reopen, adding that it was late.',
      'Weber ~ the road would reopen',
      'Weber ~ that it was late',
    ],
    [
      'Weber welcomed the offer of the council and stressed that time was short.',
      'Weber ~ the offer of the council',
      'Weber ~ that time was short',
    ],
    ['Weber promised to reopen the road.', 'Weber ~ to reopen the road'],
    ['Weber asked whether the road was open.', 'Weber ~ whether the road was open'],
    ['While Weber said the road was safe, nobody used it.', 'Weber ~ the road was safe'],
    ['Weber, who said the road was safe, never used it.', 'Weber ~ the road was safe'],
    ['Weber assures safe passage for all drivers.', 'Weber ~ safe passage for all drivers'],
    ['Weber’s claim that the road was safe was wrong.', 'Weber ~ that the road was safe was wrong'],
    ['Okafor issued a statement saying the road was closed.', 'Okafor ~ the road was closed'],
  ],
  'a tag after a clause that tells of a deed or of words': [
    [
      'The council rejected a plan for the wall, mayor Tom Reyes said.',
      'Reyes ~ The council rejected a plan for the wall',
    ],
    ['The union welcomed the offer, Martin Weber told reporters.', 'Weber ~ The union welcomed the offer'],
    ['The firm warned of losses, said Martin Weber.', 'Weber ~ The firm warned of losses'],
    ['The firm warned of losses, the mayor, Tom Reyes, said.', 'Reyes ~ The firm warned of losses'],
    ['The firm warned of losses, Martin Weber, 44, its owner, said.', 'Weber ~ The firm warned of losses'],
    ['The bank agreed to lend more, Okafor told the court on Friday.', 'Okafor ~ The bank agreed to lend more'],
    [
      'The council rejected the plan, Weber said, and would vote again.',
      'Weber ~ The council rejected the plan, Weber said, and would vote again',
    ],
    [
      'Okafor said the road was “a ruin”, and Malik welcomed the plan, the Post reported.',
      '(the Post) ~ Okafor said the road was “a ruin”, and Malik welcomed the plan',
      'Okafor ~ the road was “a ruin”',
      'Okafor: “a ruin”',
    ],
    [
      'Weber said the road was closed by snow; the council rejected the plan for it, Okafor added.',
      'Weber ~ the road was closed by snow',
      'Okafor ~ the council rejected the plan for it',
    ],
    [
      'Weber rejected the plan, which Okafor said was late.',
      'Weber ~ the plan, which Okafor said was late',
      'Okafor ~ was late',
    ],
    ['The council met Susan Petrov, D-Kiel, who had the floor, said goodbye.'],
  ],
  'according to': [
    ['According to Weber, the road was closed.', 'Weber ~ the road was closed'],
    ['The road was closed, according to Weber.', 'Weber ~ The road was closed'],
    [
      'The road was closed, according to a statement of the ministry.',
      '(a statement of the ministry) ~ The road was closed',
    ],
    ['“The road is closed,” according to Weber.', 'Weber: “The road is closed,”'],
  ],
  'sources that are no single person': [
    ['“We go on,” the interior ministry said.', '(the interior ministry): “We go on,”'],
    ['Both sides agreed the road should reopen.', '(Both sides) ~ the road should reopen'],
    ['Critics say the road is unsafe.', '(Critics) ~ the road is unsafe'],
    ['“We go on,” Weber and Okafor said.', '(Weber and Okafor): “We go on,”'],
    ['“We go on,” said a spokesman for Martin Weber.', '(a spokesman for Martin Weber): “We go on,”'],
    ['“We go on,” Weber’s office said.', '(Weber’s office): “We go on,”'],
    ['“We go on,” the Weber campaign said.', '(the Weber campaign): “We go on,”'],
    ['“We go on,” one resident said.', '(one resident): “We go on,”'],
    ['“We go on,” they said.', '(they): “We go on,”'],
  ],
  'no statements': [
    ['Martin “Duke” Weber said the road was shut.', 'Weber ~ the road was shut'],
    ['Susan "Sue" Petrov agreed that the road was shut.', 'Petrov ~ that the road was shut'],
    ['Mayor Weber Says ‘Never’ Again.', 'Weber: ‘Never’'],
    ['Weber cried “like a child” for an hour.'],
    ['Okafor laughed “like a drain” at the joke.'],
    ['Profit was 1.5 billion, against a mean forecast of 1.6 billion.'],
    ['Numerous reports of stolen sheep reached Weber.'],
    ['Weber faces three charges of theft and fraud.'],
    ['Residents of the US state of Florida met Weber.'],
  ],
  'nouns that look like verbs': [
    ['Buses are rare in hill states that still use coal.'],
    ['Weber won in red states she had eyed.'],
    ['There are nagging questions about the road.'],
    ['The clerk answers detailed questions about Weber.'],
    ['Weber wants the final say on whether the road is shut.'],
    ['The mere mention of goats that eat hats makes Weber laugh.'],
    ['Weber faced charges that would have seen him jailed.'],
    ['The Harbour Express in Kiel was late for Weber.'],
    ['The second seed and defending champion beat Weber.'],
    ['Okafor heads Local Democracy Reporting in Larkana.'],
    ['The report states that the road was shut.', '(The report) ~ that the road was shut'],
    ['Weber states that the road was shut.', 'Weber ~ that the road was shut'],
    ['Okafor, an early friend of the road, claims the road was shut.', 'Okafor ~ the road was shut'],
    ['A third of the drivers, 33%, say the road is unsafe.', '(A third of the drivers) ~ the road is unsafe'],
    ['Malik’s false claims that the road was shut', 'Malik ~ that the road was shut'],
  ],
  'deeds that are no statements': [
    ['Haris Malik agreed to pay for the road.'],
    ['The judge denied the club’s request for a delay.'],
    ['The court rejected the appeal on Monday.'],
    ['Malik rejected the plan on Monday.', 'Malik ~ the plan on Monday'],
    ['Two officers questioned Malik for an hour.'],
    ['Okafor welcomed the guests and sat down.'],
    ['Okafor welcomed the decision and sat down.', 'Okafor ~ the decision and sat down'],
    ['The officer slammed him against a wall.'],
    ['Pupils asked a series of questions of the mayor.'],
    ['Weber said nothing about the road.'],
    ['Weber said nothing had changed.', 'Weber ~ nothing had changed'],
    ['Weber announced his candidacy in June.'],
    ['Malik claimed victory as the votes were counted.'],
    ['One official requested anonymity for the talk.'],
    ['Malik continued to walk “slowly enough”.'],
    ['He was charged in May with threats that worried the town.'],
    ['It was written by someone called “the Reeve” in 1920.'],
    ['She flew home, not disclosing her route to the airline.'],
    ['Could you please explain what has happened?'],
    ['The bill is lost if the mayor demands that it be read.'],
    ['Both sides agreed to reopen the road.'],
    ['Weber claimed the prize with a total of 39 points.'],
    ['The circus began admitting dogs in May.'],
    ['Malik declared for mayor in June.'],
    ['The rule would require disclosing his debts.'],
    ['Weber claimed the road was shut.', 'Weber ~ the road was shut'],
    ['The plan rejected on Monday was late.'],
    ['As the name suggests, the road is long.'],
    ['It is worth noting that the road is long.'],
    ['Malik was buried according to their rites.'],
    ['The day went according to plan.'],
    ['The road was sold according to the Land Act.'],
  ],
  'titles and names in quotation marks': [
    [
      'Weber said little of the film “The road of no return at night”.',
      'Weber ~ little of the film “The road of no return at night”',
    ],
    [
      'The council praised a group called “Safe roads for us all”.',
      '(The council) ~ a group called “Safe roads for us all”',
    ],
    ['“We go on,” Weber said on “The Late Road Show.”', 'Weber: “We go on,”'],
    ['In what Weber called “a gift to speculators”, the road was sold.', 'Weber: “a gift to speculators”'],
    [
      '“We go on,” Okafor says in the film “Dark,” warning of snow and ice.',
      'Okafor: “We go on,”',
      'Okafor ~ snow and ice',
    ],
  ],
  'what writers tell of themselves': [
    ['How do we explain that the road is shut?'],
    ['We urge you to share the letter of Weber.'],
    ['I said the road was shut.', '(I) ~ the road was shut'],
  ],
  'forms that are adjectives and subjects': [
    ['The views expressed in the hall pleased Weber.'],
    ['The trouble pointed out by Weber is that the road is long.'],
    ['The numbers help explain why the road is shut.'],
    ['The list of the recently announced winners is with Weber.'],
    [
      'Critics blasted the Alliance Defending Freedom of the road.',
      '(Critics) ~ the Alliance Defending Freedom of the road',
    ],
    ['The lack of a death reporting system worried Weber.'],
    ["I still can't reveal which road it is."],
    ['The head of the road office “KRO” met Weber.'],
    ['The spot ends with the paper’s slogan, “all roads lead to Kiel”.'],
    ['Weber sold something that deserves the name “a road to nowhere”.'],
    ['Demanding more of Weber would serve nobody.'],
    ['The council backs promising ideas that are given to Weber.'],
    ['The court stopped the ‘Rolling Road’ tabloid from naming more alleged thieves.'],
    [
      'The notes reveal that ten flats at ‘One the Road’ had been sold.',
      '(The notes) ~ that ten flats at ‘One the Road’ had been sold',
    ],
    ['Drivers stood in the street shouting “no more roads for us”.', '(Drivers): “no more roads for us”'],
    ['Susan Petrov can be heard shouting: “Mind the road, all of you!”', 'Petrov: “Mind the road, all of you!”'],
  ],
  'whom a colon or the sentence before names': [
    ['The guards were attacked by Haris Malik: “They sleep in the daytime.”', 'Malik: “They sleep in the daytime.”'],
    ['In May, three clubs gave Martin Weber a week, saying he was late.', '(three clubs) ~ he was late'],
    ['The minister dismissed three aides in May.'],
    ['Weber dismissed the critics as fools.', 'Weber ~ the critics as fools'],
    ['Vets estimate Weber needs nine sacks.', '(Vets) ~ Weber needs nine sacks'],
  ],
  'where what was said ends': [
    [
      'Weber said that the road — which is long — would reopen.',
      'Weber ~ that the road — which is long — would reopen',
    ],
    ['Weber called the plan “a gift” on Friday.', 'Weber ~ the plan “a gift”', 'Weber: “a gift”'],
    ['The plan would go on, Weber said, while the council slept.', 'Weber ~ The plan would go on'],
    ['In the end, Weber said, the road was shut.', 'Weber ~ the road was shut'],
    ['Okafor seemed tired: “Leave it be,” she said.', 'Okafor: “Leave it be,”'],
    ['When Weber said the road was “shut,” the council slept.', 'Weber ~ the road was “shut,”', 'Weber: “shut,”'],
    ['Noting that the road was shut, Weber went home.', 'Weber ~ that the road was shut'],
    ['In a letter condemning the plan, Weber went home.', 'Weber ~ the plan'],
    ['Weber said the road was shut, but that it would reopen.', 'Weber ~ the road was shut, but that it would reopen'],
    [
      'Weber said he would ride in May, and other drivers said he could not.',
      'Weber ~ he would ride in May',
      '(other drivers) ~ he could not',
    ],
    ['Weber proposed a tax on goats from the U.S. The plan has few friends.', 'Weber ~ a tax on goats from the U.S.'],
    ['Weber told Channel 4’s Morning programme he liked it.', 'Weber ~ he liked it'],
  ],
  'whose a second verb is': [
    ['Weber left the hall, saying the road was shut.', 'Weber ~ the road was shut'],
    ['Three clubs gave Martin Weber a week, saying he was late.', '(Three clubs) ~ he was late'],
    ['Okafor wrote to Martin Weber on Friday accusing him of theft.', 'Okafor ~ him of theft'],
    [
      'Weber said Okafor told him the road was shut, adding that it was late.',
      'Weber ~ Okafor told him the road was shut',
      'Okafor ~ the road was shut',
      'Weber ~ that it was late',
    ],
    ['Weber kept asking her why the road was shut.', 'Weber ~ why the road was shut'],
    ['Okafor shouted, “Go home!” Martin Weber replied, “I will not.”', 'Okafor: “Go home!”', 'Weber: “I will not.”'],
    [
      'Greeting forty farmers, most of them tired, the new mayor, Haris Malik, suggested that songs should rhyme.',
      'Malik ~ that songs should rhyme',
    ],
    ['Malik’s administration shut it by announcing it was late.', '(Malik’s administration) ~ it was late'],
    [
      'Tom Reyes (Kiel) and Haris Malik (East) said it was late.',
      '(Tom Reyes (Kiel) and Haris Malik (East)) ~ it was late',
    ],
    ['Years after Weber said the road was shut, it was.', 'Weber ~ the road was shut'],
  ],
  'words that are adverbs elsewhere': [['Weber said both roads were shut.', 'Weber ~ both roads were shut']],
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
  'findings of reports': [
    ['The audit found that the road was shut.', '(The audit) ~ that the road was shut'],
    ['The road was shut too soon, an inquiry has found.', '(an inquiry) ~ The road was shut too soon'],
    ['Weber found that the road was shut.'],
    ['Letters found in a wall show that the road was shut.'],
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
  'labels that are speakers and labels that are none': [
    [
      'SEN. LAURA OKAFOR: Is it late?\n\nMARTIN WEBER: No.\n\nSEN. LAURA OKAFOR: Then go.\n\nMartin Weber and Laura Okafor met.',
      'Okafor: Is it late?',
      'Weber: No.',
      'Okafor: Then go.',
    ],
    ['WHAT: Weber opens the road.\n\nWHEN: Monday at ten.\n\nWHERE: The hall in Kiel.\n\nMartin Weber will speak.'],
    [
      'LO: Is it late?\n\nMW: It is, and dark.\n\nLO: Then go.\n\nMartin Weber and Laura Okafor met.',
      'Okafor: Is it late?',
      'Weber: It is, and dark.',
      'Okafor: Then go.',
    ],
    [
      'Q. Is it late?\n\nA. It is, and dark.\n\nQ. Then what?',
      '(Q): Is it late?',
      '(A): It is, and dark.',
      '(Q): Then what?',
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

describe('statements and their speakers', () => {
  for (const [group, cases] of Object.entries(CASES)) {
    describe(group, () => {
      for (const [text, ...statements] of cases) {
        it(text.replace(/\n+/g, ' | '), () => {
          assert.deepEqual(
            speechOf(text).statements.map((statement) => line(text, statement)),
            statements,
          );
        });
      }
    });
  }
});

describe('evidence', () => {
  const evidence = (text: string) => speechOf(text).statements.map((statement) => statement.evidence);

  it('names the words that tie a quotation to its source', () => {
    assert.deepEqual(evidence('“We go on,” said Martin Weber.'), ['“said Martin Weber” follows what was said.']);
  });
  it('says where a quotation without a verb got its speaker', () => {
    assert.deepEqual(
      evidence('“We go on,” said Weber. “It is late.”')[1],
      'The quotation goes on after the one before in this paragraph.',
    );
  });
  it('says that there is none', () => {
    assert.deepEqual(evidence('“Closed until further notice today.”'), [
      'Nothing near the quotation says whose words these are.',
    ]);
  });
});

describe('mentions made certain by speech', () => {
  const mentions = (text: string) =>
    speechOf(text).mentions.map(({ person, mention }) => `${person}: ${mention.form} ${mention.text} ${mention.start}`);

  it('adds pronouns and offices at their place', () => {
    assert.deepEqual(mentions('Martin Weber came. He said no to it. The interior minister said all was well.'), [
      'Martin Weber: pronoun He 19',
      'Martin Weber: role The interior minister 37',
    ]);
  });
  it('adds none where two people are as near', () => {
    assert.deepEqual(mentions('Laura Okafor and Susan Petrov came. “We go on,” she said.'), []);
  });
});

describe('whatever the text', () => {
  const piece = fc.constantFrom(
    ...['“', '”', '"', '‘', '’', "'", ',', '.', ':', ';', ' — ', '(', ')', '?', '\n\n', '\uD83D', '\uFEFF', '12', '-'],
    ...[' said ', ' says', 'told ', ' Weber', ' Laura Okafor', ' he', ' who', ' that', ' according to ', ' saying'],
    ...[
      ' as',
      ' to',
      ' and',
      ' in',
      ' the',
      ' claim',
      '’s',
      ' on Friday',
      ' she',
      ' asked',
      ' called',
      ' road was closed',
    ],
  );

  it('gives statements that lie in it, in order', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end, cueSpan, sourceSpan } of speechOf(text).statements) {
          assert.ok(start >= last && end > start && end <= text.length);
          for (const span of [cueSpan, sourceSpan])
            assert.ok(!span || (span.end > span.start && span.end <= text.length));
          last = start;
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('cost', () => {
  it('grows with the length of the article', () => {
    const text = '“We go on,” Weber said, adding that it was late. He told Okafor, who said no, to stay.\n\n'.repeat(
      1_500,
    );
    const started = performance.now();
    assert.equal(speechOf(text).statements.length >= 3_000, true);
    assert.ok(performance.now() - started < 10_000);
  });
});
