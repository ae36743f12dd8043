import type { BlockFacts } from '../../analysis/facts.ts';
import { isNarration, narrated } from '../../linter/narration.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';
import { bitsOf, Word } from '../../names/words.ts';
import type { Sentence } from '../../syntax/text/sentences.ts';
import type { Token } from '../../syntax/text/tokens.ts';

/** Words whose phrase or clause, where it opens a sentence, a comma parts from the rest. */
const OPENERS = ['although', 'though', 'while', 'whereas', 'despite', 'according', 'unlike'];
/** The same for one who speaks: “Speaking to the paper the mayor said”. */
const SPEAKING =
  'speaking addressing commenting responding reacting asked talking briefing replying referring welcoming testifying'.split(
    ' ',
  );
/** What opens a clause; the one behind it begins with a pronoun and an auxiliary: “If we lose the case we will pay”. */
const CLAUSES = ['if', 'when', 'because', 'once', 'before', 'after', 'until', 'unless', 'since'];
const OPENS = new Set([...OPENERS, ...SPEAKING, ...CLAUSES]);
/** What came of something, behind the place where it happened. */
const RESULTING = ['resulting', 'leading', 'bringing', 'causing', 'forcing', 'sparking', 'prompting'];
/** A mark inside the sentence that may part the two. */
const PARTS = /[,;:()[\]?!–—…]| - |--/;
const SAYS =
  /^(?:said|says|told|stated|added|noted|explained|revealed|disclosed|claimed|confirmed|announced|stressed|urged|called|thanked|praised)$/;
/** What follows a whole clause, so that a comma stands before it: “shut, adding that”, “a bomb went off, killing two”. */
const TRAILING =
  /(?<=[\p{L}\p{N}”"]) (adding that|(?:killing|injuring|wounding) (?:at least|\d+|one|two|three|four|five|six|several|dozens|hundreds|all|more than|over|about|scores|many)|(?:some|many|most|all|both|none|several) of (?:whom|which))(?![\p{L}-])/gu;
const TRAILS = / (?:adding that|killing|injuring|wounding|[a-z]{3,7} of wh(?:om|ich)) ?/;
/** What came of it, behind a place or a day: “it blew up in Hull causing panic”. */
const RESULT = / (resulting in|leading to|bringing|causing|forcing|sparking|prompting)(?![\p{L}-])/gu;
const RESULTS = / (?:resulting in|leading to|bringing|causing|forcing|sparking|prompting) /;
const PLACED = /(?:^| )(?:in|at|near|on|over|across) (?:\p{Lu}[\p{L}-]+ ){0,2}\p{Lu}[\p{L}-]+$/u;
/** Who says so, behind a whole clause: “the mill is shut according to the Hull Post”. */
const SOURCE =
  / (according) to (?:(?:the|an?|new|its) )?(?:police|reports?|officials?|data|figures|research|researchers|authorities|estimates|analysts|experts|sources?|media|local|stud(?:y|ies)|state|government|ministry|spokes\p{L}+|(?!His|Her|Their|Its|God|Plan)\p{Lu}\p{L}+)(?!\p{L})/gu;
const SOURCES = / according to /;
/** A word before “according to” that it belongs to: done according to, and according to, the Gospel according to. */
const DONE =
  /(?:^|[^\p{L}])(?:\p{L}+(?:ed|ing|ly|['’]s)|done|made|set|paid|sold|built|given|run|held|act|acts|vary|varies|differ|differs|grow|grows|go|goes|went|play|live|gospel|world|life|love|truth|law)$/iu;
/** Before these the words belong to what stands there: for killing two, nearly all of whom. */
const BELONGS =
  /(?:^|[^\p{L}])(?:of|for|by|in|at|with|to|from|on|as|about|after|before|without|against|while|when|and|or|but|not|nor|than|then|thus|only|nearly|almost|just|least|is|was|are|were|be|been|being|also|admit(?:s|ted)|stop(?:s|ped)?|start(?:s|ed)?|gunm[ae]n|attack(?:er)?s?|explosions?|blasts?|bomb(?:ing)?s?|fires?|crash(?:es)?|accidents?|incidents?|shootings?|strikes?|people|those|somebody|someone|[a-z]+s)$/u;
const PRONOUN = /^(?:he|she|they|it|we|i|you)$/;
const AUXILIARY = /^(?:is|are|was|were|has|have|had|will|would|can|could|should|must|did|do|does)$/;
/** Before a pronoun it belongs to the same clause: if you think we are, when he said he was. */
const SAME_CLAUSE =
  /^(?:and|or|but|that|than|as|if|when|what|who|whom|which|where|how|why|whether|because|while|of|to|for|with|from|by|in|on|at|about|before|after|since|until|think|thinks|thought|know|knows|knew|believe|believes|believed|say|says|said|feel|feels|felt|hope|hopes|hoped|sure|see|mean|means|understand|suppose|guess|wish|told|tell|tells|show|shows|showed|realise|realize|way|time|times|things?|everything|something|anything|all|everyone|people|only|like|not|even|is|are|was|were|had|has|have)$/;
/** So many characters before the words are looked at. */
const BEFORE = 24;
/** A shorter sentence may do without. */
const FEWEST_WORDS = 8;

export const clauseComma = blockRule({
  id: 'clause-comma',
  category: 'consistency',
  scope: 'block',
  kinds: ['paragraph'],
  triggers: [
    ...OPENERS,
    ...SPEAKING,
    ...CLAUSES,
    'adding',
    'killing',
    'injuring',
    'wounding',
    'whom',
    'which',
    ...RESULTING,
  ],
  severity: 'info',
  claim: 'warning',
  summary: '“Although it rained the match went on”, “a bus fell killing two”: a clause without its comma.',
  why: 'A clause with “although”, and a phrase with “despite” or “according to”, is parted from the rest by a comma; without one the reader finds its end only on a second reading. Where no main clause follows, the sentence is none. What follows a whole clause (“adding that”, “killing two”, “most of which”) has a comma before it.',
  examples: {
    flagged: [
      { text: '{Although} the rain had not stopped since Monday the match went on.', message: 'comma' },
      { text: '{According} to the report of the council the mill lost half its workers in May.' },
      { text: '{If} the town loses the case it will have to pay the costs of the mill.' },
      { text: '{Speaking} to the Hull Post in May Mary Norton said the mill would close.' },
      {
        text: 'She said on Monday that the mill would {close adding} that nobody would be hurt.',
        message: 'before “adding”',
        fixed: 'She said on Monday that the mill would close, adding that nobody would be hurt.',
      },
      { text: 'The bus fell into the river on {Monday killing} five people.' },
      { text: 'The lorry blew up near the mill in {Hull causing} panic.', message: 'before “causing”' },
      {
        text: 'The mill was shut on {Monday according} to police.',
        message: 'before “according”',
        fixed: 'The mill was shut on Monday, according to police.',
      },
      { text: 'He is known for his {singing most} of which was in Welsh.' },
    ],
    accepted: [
      { text: 'It fell, killing five. He was jailed for killing two, and for adding that they ran.' },
      {
        text: 'They asked five people, nearly all of whom ran. The blasts killing two were in May.',
        why: 'no clause ends',
      },
      {
        text: 'It was sold according to the law. This is according to Norton. That’s according to Roe. Fees vary according to state. They were paid according to Roe.',
        why: 'how it is done',
      },
      {
        text: 'The company in Hull made a film causing panic. Those leading to Hull are shut.',
        why: 'a film that did',
      },
      { text: 'Although the rain had not stopped since Monday, the match went on. While it rained they ate.' },
      { text: 'According to the council (and its report) the mill lost half its workers in May.', why: 'other marks' },
      {
        text: 'If they think it is over in the town of Hull then let them go. When asked she was ill in bed with a cold.',
        why: 'one clause',
      },
      { text: 'Speaking in front of so many people is what she had feared in those days.', why: 'a subject' },
      { text: '“Although the rain had not stopped since Monday the match went on.” He left.', why: 'a quotation' },
    ],
  },
  check(block): Problem[] {
    const opening = block.sentences.flatMap((sentence): Problem[] => {
      const first = block.tokens[sentence.firstToken];
      if (!first || !OPENS.has(first.lower) || !first.capital || !isUnparted(block, sentence)) return [];
      const message = `A comma belongs at the end of what “${first.text}” opens, or the sentence has no main clause.`;
      return [{ start: first.start, end: first.end, message }];
    });
    return [...opening, ...trailing(block)].sort((a, b) => a.start - b.start);
  },
});

function trailing(block: BlockFacts): Problem[] {
  const { text } = block;
  const upTo = (at: number) => text.slice(Math.max(0, at - BEFORE), at);
  const results = narrated(block, RESULT, RESULTS).filter(({ index }) => PLACED.test(upTo(index)));
  const sources = narrated(block, SOURCE, SOURCES).filter(({ index }) => endsClause(upTo(index)));
  return [...narrated(block, TRAILING, TRAILS), ...results, ...sources].flatMap((match): Problem[] => {
    const { index: at } = match;
    const before = upTo(at);
    // “It is real,” adding: the comma stands inside the mark.
    if ((match[1] !== 'according' && BELONGS.test(before)) || /[,.?!][”"]$/.test(before)) return [];
    const word = match[1]!.split(' ')[0]!;
    return [
      {
        start: at - (before.length - 1 - before.lastIndexOf(' ')),
        end: at + 1 + word.length,
        message: `A comma belongs before “${word}”.`,
        fixes: [{ title: 'Add the comma', edits: [{ start: at, end: at, text: ',' }] }],
      },
    ];
  });
}

/** Whether a clause may end with these words, so that a comma stands before “according to”. */
function endsClause(before: string): boolean {
  if (!/[\p{L}\p{N}%)”"]$/u.test(before) || DONE.test(before)) return false;
  const word = /(?<![\p{L}’'])[\p{L}’']+$/u.exec(before)?.[0].toLowerCase();
  return !word || (bitsOf(word) & Word.grammar) === 0;
}

function isUnparted(block: BlockFacts, { start, end, firstToken, endToken }: Sentence): boolean {
  const { tokens, text } = block;
  if (endToken - firstToken <= FEWEST_WORDS || tokens[endToken - 1]!.text !== '.') return false;
  if (PARTS.test(text.slice(start, end)) || !isNarration(block, { start, end })) return false;
  const { lower } = tokens[firstToken]!;
  if (lower === 'according' || lower === 'unlike') return lower === 'unlike' || tokens[firstToken + 1]!.lower === 'to';
  if (CLAUSES.includes(lower)) return hasSecondClause(tokens, firstToken, endToken);
  return OPENERS.includes(lower) || hasSpeaker(block, firstToken, endToken);
}

/** Whether the clause that opens the sentence has a verb, and another follows that begins with a pronoun. */
function hasSecondClause(tokens: readonly Token[], from: number, to: number): boolean {
  if (!/^(?:he|she|they|it|we|i|you|the|this|there|[a-z]+s)$/.test(tokens[from + 1]!.lower)) return false;
  let hasVerb = false;
  for (let i = from + 2; i < to - 2; i++) {
    const { lower } = tokens[i]!;
    if (hasVerb && i > from + 3 && PRONOUN.test(lower) && AUXILIARY.test(tokens[i + 1]!.lower))
      return !SAME_CLAUSE.test(tokens[i - 1]!.lower);
    if (AUXILIARY.test(lower) || /[a-z]{2}(?:ed|s)$|^(?:lose|win|stand|go|come|watched|want|need)$/.test(lower))
      hasVerb = true;
  }
  return false;
}

/** Whether a name stands right before a verb of saying. */
function hasSpeaker({ tokens }: BlockFacts, from: number, to: number): boolean {
  for (let i = from + 3; i < to; i++)
    if (SAYS.test(tokens[i]!.lower)) return tokens[i - 1]!.capital || /^(?:he|she|they)$/.test(tokens[i - 1]!.lower);
  return false;
}
