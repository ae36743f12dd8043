import type { BlockFacts } from '../../analysis/facts.ts';
import { isNarration } from '../../linter/narration.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';
import { FINITE } from '../../linter/words.ts';
import { bitsOf, Word } from '../../names/words.ts';
import type { Token } from '../../syntax/text/tokens.ts';

export const whichComma = blockRule({
  id: 'which-comma',
  category: 'consistency',
  scope: 'block',
  kinds: ['paragraph', 'deck', 'caption'],
  triggers: ['which'],
  severity: 'info',
  summary: 'A name with “which” right behind it: the comma is missing.',
  why: 'There is one of the kind, so that “which” can only tell more of it, and that takes a comma: “in London, which is …”. Without one it picks one of several.',
  examples: {
    flagged: [
      { text: 'It rained all day in {London which} is far from the sea.', message: 'comma' },
      { text: 'The plan went to the Mill {Trust which} runs the hall.' },
      { text: 'Ann Roe, a member of the Grain {Committee which} oversees the mills, left.' },
      { text: 'The talks begin on {Tuesday which} is a holiday.' },
      { text: 'In May she left the Mill {Trust which} they run.' },
    ],
    accepted: [
      { text: 'It rained all day in London, which is far from the sea.' },
      {
        text: 'He drives a Ford which was built in Hull. Firms like Ford which build cars left.',
        why: 'one of several',
      },
      { text: 'She owns two mills in Hull which are shut, and a mill in Hull which was sold.', why: 'the mills' },
      { text: 'The summit in Hull which started on Monday is over.', why: 'the summit' },
      { text: 'They block the URLs which led to the site, and met Germans which was odd.', why: 'some of many' },
      { text: 'Countries which failed to pay left.', why: 'a noun that opens the sentence' },
      { text: 'In which town is Hull which way?', why: 'questions' },
      { text: 'The plan of the Mill Trust which they changed in May is out.', why: 'the plan' },
      { text: '“It rained in London which is far away,” he said.', why: 'speech' },
    ],
  },
  check(block): Problem[] {
    const { tokens } = block;
    const found: Problem[] = [];
    for (let i = 1; i < tokens.length - 1; i++) {
      if (tokens[i]!.lower !== 'which' || !tellsMore(block, i)) continue;
      const span = { start: tokens[i - 1]!.start, end: tokens[i]!.end };
      if (isNarration(block, span)) found.push({ ...span, message: 'Add a comma before “which” after a name.' });
    }
    return found;
  },
});

/** Words before a name that make it one of several: a Ford Fiesta which, firms like Ford which, the same Ford which. */
const PICKS = /^(?:an?|any|some|every|each|no|one|other|another|same|only|like|as|than|those|these)$/;
/** What may stand between a noun and the name that tells where or whose it is: a firm in Hull which. */
const JOINS = /^(?:of|in|at|for|from|by|on|to|with|near|about|against)$/;
/** So many words before a name, or before the noun it belongs to, are looked at. */
const BEFORE = 4;
/** What “which” goes on with where the name is one, besides `FINITE`: a verb in the singular or the past, an adverb. */
const GOES_ON = /^(?:also|now|cut|(?!rely|apply|supply|comply|reply)[a-z]+(?:s|ed|ly))$/;
const PLURAL = /^(?:are|were|have|do)$/;
/** After “a summit in Hull” the summit rather than Hull has a past. */
const PRESENT = /^(?!was)[a-z]+s$/;
/** Or another subject, if no noun before the name can be meant. */
const SUBJECT = /^(?:he|she|it|they|we|i|the|his|her|their)$/;

/** Whether a name that there is one of stands right before “which”, and “which” is of it rather than of a noun before it. */
function tellsMore({ tokens, sentences }: BlockFacts, which: number): boolean {
  const next = tokens[which + 1]!;
  if (next.kind !== 'word') return false;
  const isVerb = (FINITE.test(next.lower) && !PLURAL.test(next.lower)) || GOES_ON.test(next.lower);
  if (!isVerb && !SUBJECT.test(next.lower)) return false;
  const first = nameStart(tokens, which - 1);
  if (first === which || !isOne(tokens, first, which)) return false;
  if (first === which - 1 && sentences.some(({ firstToken }) => firstToken === first)) return false;
  const noun = picked(tokens, first);
  if (noun === undefined || noun === first) return noun === first;
  if (!isVerb || (tokens[noun]!.lower !== 'of' && !PRESENT.test(next.lower))) return false;
  return isHuman(tokens[noun - 1]) || picked(tokens, noun) !== undefined;
}

/** The first of the words in capitals that end at a token; the index after it where it has none. */
function nameStart(tokens: readonly Token[], last: number): number {
  let first = last + 1;
  while (first > 0 && isNameWord(tokens[first - 1]!)) first--;
  return first;
}

function isNameWord({ kind, capital, lower }: Token): boolean {
  return kind === 'word' && capital && (bitsOf(lower) & Word.grammar) === 0;
}

/** A word in the plural, or a people, may be some of many: URLs which, Armenians which. */
function isOne(tokens: readonly Token[], first: number, end: number): boolean {
  const { lower, text } = tokens[end - 1]!;
  if ((bitsOf(lower) & (Word.nation | Word.calendar)) === Word.nation) return false;
  return first < end - 1 || !/[^s]s$/.test(text) || (bitsOf(lower) & Word.place) !== 0;
}

/** A person is never “which”: a member of the House Committee which. */
function isHuman(noun: Token | undefined): boolean {
  return noun !== undefined && (bitsOf(noun.lower) & Word.head) !== 0;
}

/**
 * Looks at the words before a name: undefined where they make it one of several, else where the preposition stands before
 * it, or the name itself where none does.
 */
function picked(tokens: readonly Token[], name: number): number | undefined {
  let noun = name;
  for (let i = name - 1; i >= Math.max(0, name - BEFORE); i--) {
    const { lower, kind } = tokens[i]!;
    if (kind === 'punctuation') break;
    if (PICKS.test(lower)) return undefined;
    if (JOINS.test(lower)) {
      noun = i;
      break;
    }
  }
  return noun;
}
