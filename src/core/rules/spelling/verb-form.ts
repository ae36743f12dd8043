import irregularFile from '../../data/en/usage/irregular-verbs.txt';
import { entries } from '../../lexicon/lists.ts';
import { isNarration } from '../../linter/narration.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';
import type { Token } from '../../syntax/text/tokens.ts';
import { beginsSentence } from '../support/tokens.ts';

/** What follows decides which form of the verb may stand there. */
type Before = 'modal' | 'have' | 'be' | 'not' | 'to' | 'they';

const BEFORE: ReadonlyMap<string, Before> = new Map([
  ...words('would could should shall can will must might may cannot', 'modal'),
  ...words('has have had', 'have'),
  ...words('be been being are were', 'be'),
  ...words('did does do', 'not'),
  ...words('to', 'to'),
  ...words('they we', 'they'),
]);
/** A negation that is one word with its auxiliary: didn’t, won’t. */
const NEGATED = /^(didn|doesn|don|won|can|couldn|wouldn|shouldn)['’]t$/;

function words(list: string, before: Before): (readonly [string, Before])[] {
  return list.split(' ').map((word) => [word, before] as const);
}

const VERBS = entries(irregularFile).map((line) => line.split(' '));
/** Past forms that are nouns, other verbs or participles as well, so that they may stand anywhere. */
const AMBIGUOUS =
  /^(?:bit|bore|bound|did|dove|drew|fell|felt|forgot|found|ground|had|hid|lay|led|left|read|rode|rose|saw|shed|shot|showed|spun|was|wound)$/;
/** Irregular past forms with the verb, where the verb itself looks different. */
const PAST: ReadonlyMap<string, string> = new Map(
  VERBS.filter(([verb, past]) => verb !== past && !AMBIGUOUS.test(past!)).map(([verb, past]) => [past!, verb!]),
);
/** Irregular past forms with the participle, where the two differ. */
const PARTICIPLE: ReadonlyMap<string, string> = new Map(
  VERBS.filter(([, past, participle]) => participle && participle !== past && !AMBIGUOUS.test(past!)).map(
    ([, past, participle]) => [past!, participle!],
  ),
);
/** Verbs whose plain form is neither a noun nor an adjective after “be”: “been hold”, “are schedule to”. */
const PLAIN =
  /^(?:accuse|allow|appoint|arrest|base|bring|build|choose|consider|create|describe|destroy|develop|elect|encourage|establish|expect|find|force|give|hold|inform|injure|introduce|invite|involve|keep|kill|know|locate|make|organi[sz]e|prepare|prevent|produce|provide|publish|receive|reduce|release|remove|replace|require|schedule|see|send|suspend|take|teach|tell|use)$/;
/** What goes on behind a participle. */
const GOES_ON = /^(?:to|in|by|for|on|at|as|from|with|into|[.,])$/;
/** Words that may stand between an auxiliary and its verb. */
const ADVERB = /^(?:not|also|never|always|only|already|still|even)$/;
/** A regular past form; “proceed” and “exceed” are none, and “provided” and “supposed” join clauses. */
const REGULAR = /^(?!embed|provided|supposed|naked|wicked|sacred|hundred|kindred|indeed)[a-z]{2,}[^e]ed$/;
/** Verbs with “to” and another verb behind them, so that no “to” of theirs ends a clause. */
const TAKES_TO =
  /^(?:wants?|wanted|able|unable|going|planned|tried|trying|decided|forced|continued?|needs?|needed|expected|likely|asked|hopes?|hoped|agreed|failed|refused|began|started|allowed|ready|willing)$/;
/** Of these words those with another verb behind “to”, and never a noun: want to used, able to used. */
const TAKES_VERB =
  /^(?:wants?|wanted|able|unable|tried|trying|decided|hopes?|hoped|failed|refused|willing|unwilling|managed|them|him|us)$/;
/** Words with “to” and a verb rather than its “-ing” behind them: efforts to achieve. */
const TAKES_PLAIN =
  /^(?:efforts?|attempts?|ability|inability|failure|desire|wants?|wanted|able|unable|tried|trying|decided|hopes?|hoped|failed|refused|willing|unwilling|managed|plans|supposed|forced|likely|unlikely|chance|in order)$/;
/** Plain verbs that end like a participle. */
const PLAIN_ING =
  /^(?:bring|sing|ring|swing|sting|spring|cling|fling|string|wing|ping|king|wring|sling|ding|bling|[a-z]{0,3}thing)$/;
/** A noun rather than an auxiliary: the political will, a can. */
const MAKES_NOUN = /^(?:an?|the|this|that|his|her|its|their|our|my|of|no|own|free|good|political|military|at)$/;
const QUESTION = /^(?:when|where|why|how|what|who)$/;
/** Third persons that are hardly ever nouns, with the verb. */
const THIRD: ReadonlyMap<string, string> = new Map(
  'become begin bring choose come create get give include keep make provide receive reduce require seem take'
    .split(' ')
    .map((verb) => [`${verb}s`, verb] as const),
);
const SUBJECT = /^(?:he|she|it|they|we|you|i|who|that|which)$/;

/** Whether a word can only be the subject of what follows, so that “will” is no noun: he, workers. */
function isSubject(token: Token | undefined): boolean {
  return token !== undefined && (SUBJECT.test(token.lower) || /[^s’']s$/.test(token.lower));
}

const SINGULAR: Readonly<Record<string, string>> = { was: 'were', has: 'have', does: 'do' };
/** After one of these “they” may end a clause that is the subject: what they were was a team. */
const OPENS_CLAUSE = /^(?:what|whatever|all|everything|who|whoever|how|where|of|and|like|as|than)$/;

export const verbForm = blockRule({
  id: 'verb-form',
  category: 'spelling',
  scope: 'block',
  kinds: ['paragraph', 'deck', 'caption', 'highlight'],
  severity: 'info',
  claim: 'warning',
  summary: '“Will increased”, “had became”, “been hold”: a form of the verb that cannot stand there.',
  why: 'After “will” or “did not” a verb stands in its plain form, after “has” and “been” as a participle. One of the two was changed and the other was not.',
  examples: {
    flagged: [
      { text: 'The harvest {will increased} in the spring.', message: 'base form' },
      { text: 'The clerk {did not wanted} to go, and she {didn’t went} home.', message: 'base form' },
      { text: 'She {had became} tired of the rain.', message: '“become”', fixed: 'She had become tired of the rain.' },
      { text: 'No vote has {been hold} in Hull. The boats {are schedule} to leave.', message: 'participle' },
      { text: 'He has {been allegedly involve} in it.', message: 'participle' },
      { text: 'They {want to went} home.', message: '“go”', fixed: 'They want to go home.' },
      { text: 'It {will makes} no profit, and the votes {must takes} place.', message: '“make”' },
      { text: 'The clerks {have be} asked to leave.', fixed: 'The clerks have been asked to leave.' },
      { text: 'In May {they was} at home.', message: '“were”', fixed: 'In May they were at home.' },
      { text: 'It is time for {them to used} the hall. The mill is not {able to used} in May.', message: 'base form' },
      { text: 'The council praised their {efforts to achieving} peace.', message: '“efforts to”' },
      {
        text: 'She spoke of the chances {been} given to the young.',
        message: '“being”',
        fixed: 'She spoke of the chances being given to the young.',
      },
    ],
    accepted: [
      { text: 'The harvest will proceed. It could succeed, and must never exceed a ton.' },
      { text: 'The popular will makes kings, and her last will takes time.', why: 'a noun' },
      { text: 'When will tired clerks rest? A good will tested them.', why: 'a question; a noun' },
      { text: 'They are close to home, and to be sure there must be hope.' },
      { text: 'Those who do tired him, and the man she spoke to went home.', why: 'clauses that end' },
      { text: 'What they was sure of, he wrote, is that all they has is hope.', why: 'what, all' },
      { text: 'They have showed no fear, and she has bit parts in films.', why: 'also a participle; a noun' },
      { text: 'He sold them to interested people. She failed to bring a rope, and tried to spring up.' },
      {
        text: 'Had the mill been sold, it would have, in time, been shut. She has never once been there, and he’s been late.',
        why: 'the auxiliary stands before it',
      },
      { text: '“It will increased,” he said.', why: 'a quotation' },
    ],
  },
  check(block): Problem[] {
    const { tokens } = block;
    const found: Problem[] = [];
    for (let i = 0; i < tokens.length - 1; i++) {
      const { lower, kind } = tokens[i]!;
      if (kind !== 'word' || lower.length > LONGEST) continue;
      const before = BEFORE.get(lower) ?? (NEGATED.test(lower) ? 'not' : undefined);
      const problem = before && problemAt(tokens, i, before);
      if (problem && isNarration(block, problem)) found.push(problem);
    }
    return found;
  },
});

/** The longest of the words of `BEFORE` and of those with a negation. */
const LONGEST = 9;

function problemAt(tokens: readonly Token[], i: number, before: Before): Problem | undefined {
  let at = i + 1;
  while (ADVERB.test(tokens[at]?.lower ?? '')) at++;
  const verb = tokens[at];
  if (verb?.kind !== 'word' || verb.capital || !verb.spaced) return undefined;
  const isNegated = at > i + 1 || NEGATED.test(tokens[i]!.lower);
  switch (before) {
    case 'modal':
      return isAuxiliary(tokens, i) ? plain(tokens, i, at) : undefined;
    case 'not':
      return isNegated ? plain(tokens, i, at) : undefined;
    case 'to':
      return afterTo(tokens, i, at);
    case 'have':
      return participle(tokens, i, at);
    case 'be':
      if (tokens[i]!.lower === 'been' && isWithoutHave(tokens, i)) return being(tokens, i, at);
      return at === i + 1 ? afterBe(tokens, i, /ly$/.test(verb.lower) ? i + 2 : at) : undefined;
    case 'they':
      return at === i + 1 ? afterThey(tokens, i) : undefined;
  }
}

/** Whether a modal verb has its subject right before it. */
function isAuxiliary(tokens: readonly Token[], i: number): boolean {
  if (tokens[i]!.capital || beginsSentence(tokens, i)) return false;
  const { lower, kind } = tokens[i - 1]!;
  return kind === 'word' && !MAKES_NOUN.test(lower) && !QUESTION.test(lower);
}

function plain(tokens: readonly Token[], first: number, at: number): Problem | undefined {
  const { lower } = tokens[at]!;
  const verb = PAST.get(lower) ?? (isSubject(tokens[first - 1]) ? THIRD.get(lower) : undefined);
  if (!verb && lower !== 'used' && !REGULAR.test(lower)) return undefined;
  const says = verb ? `: “${verb}”` : '';
  return problem(tokens, first, at, `After “${tokens[at - 1]!.text}” use the base form of the verb${says}.`, verb);
}

function afterTo(tokens: readonly Token[], i: number, at: number): Problem | undefined {
  const before = tokens[i - 1]?.lower ?? '';
  const { lower } = tokens[at]!;
  if (/ing$/.test(lower)) {
    if (!TAKES_PLAIN.test(before) || PLAIN_ING.test(lower)) return undefined;
    return problem(tokens, i - 1, at, `After “${before} to” use the base form of the verb.`);
  }
  const isPast = PAST.has(lower) ? TAKES_TO.test(before) : TAKES_VERB.test(before) && isNoAdjective(tokens, at);
  return isPast ? plain(tokens, i - 1, at) : undefined;
}

/** “Sold them to interested people”, “gave it to him to used cars”: with a noun right behind it a past form may describe that. */
function isNoAdjective(tokens: readonly Token[], i: number): boolean {
  return (
    (tokens[i]!.lower === 'used' || REGULAR.test(tokens[i]!.lower)) &&
    /^(?:the|an?|his|her|its|their|our|this|that|in|by|with|as|for|[.,])$/.test(tokens[i + 1]?.lower ?? '.')
  );
}

function participle(tokens: readonly Token[], i: number, at: number): Problem | undefined {
  const right = tokens[at]!.lower === 'be' ? 'been' : PARTICIPLE.get(tokens[at]!.lower);
  if (!right) return undefined;
  return problem(tokens, i, at, `After “${tokens[i]!.text}” use the past participle: “${right}”.`, right);
}

/** How far before “been” its auxiliary may stand. */
const HAVE_WITHIN = 40;
/** What “been” goes with; in a clause without it, or with “never”, the auxiliary may stand anywhere. */
const HAVE = /^(?:ha[sd]|have|having|haven|hasn|hadn|never|ever)$|['’](?:ve|d|s|t)$/;

function isWithoutHave(tokens: readonly Token[], been: number): boolean {
  if (
    been === 0 ||
    tokens[been - 1]!.kind !== 'word' ||
    /^(?:of|not|nor|than|there)$/.test(tokens[been - 1]!.lower) ||
    !tokens[been]!.spaced
  )
    return false;
  for (let i = been - 1; i >= 0 && i > been - HAVE_WITHIN; i--) {
    const { lower, kind } = tokens[i]!;
    if (kind === 'possessive' || HAVE.test(lower)) return false;
    if (/^[.!?;:]$/.test(lower)) break;
  }
  return true;
}

/** “The chances been given to them”: been that has no “have” before it. */
function being(tokens: readonly Token[], i: number, at: number): Problem | undefined {
  const { lower } = tokens[at]!;
  if (
    !REGULAR.test(lower) &&
    !/^(?:given|held|made|put|thrown|taken|seen|done|shown|paid|built|used|said)$/.test(lower)
  )
    return undefined;
  return problem(tokens, i, i, '“Been” goes with “have”; here it is “being”.', 'being');
}

function afterBe(tokens: readonly Token[], i: number, at: number): Problem | undefined {
  if (!PLAIN.test(tokens[at]?.lower ?? '') || !GOES_ON.test(tokens[at + 1]?.lower ?? '.')) return undefined;
  return problem(tokens, i, at, `After “${tokens[i]!.text}” use a participle.`);
}

function afterThey(tokens: readonly Token[], i: number): Problem | undefined {
  const right = SINGULAR[tokens[i + 1]!.lower];
  if (!right || OPENS_CLAUSE.test(tokens[i - 1]?.lower ?? '')) return undefined;
  return problem(tokens, i, i + 1, `“${tokens[i]!.text}” goes with “${right}”.`, right);
}

function problem(tokens: readonly Token[], first: number, at: number, message: string, right?: string): Problem {
  const { start, end } = tokens[at]!;
  const fixes = right ? [{ title: `Change to “${right}”`, edits: [{ start, end, text: right }] }] : [];
  return { start: tokens[first]!.start, end, message, fixes };
}
