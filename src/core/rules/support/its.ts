import afterFile from '../../data/en/usage/after-it-is.txt';
import startsFile from '../../data/en/usage/it-is-starts.txt';
import nounsFile from '../../data/en/usage/possessed-nouns.txt';
import { entries, entrySet } from '../../lexicon/lists.ts';
import type { Token } from '../../syntax/text/tokens.ts';
import { beginsSentence } from './tokens.ts';

const POSSESSED = entrySet(nounsFile);
const IT_IS_STARTS = entrySet(startsFile);
/** What shows that "its" is "it is": the next word, and the one after it where that is needed. */
const AFTER_IT_IS: ReadonlyMap<string, readonly string[]> = readAfter();
/** Before a possessive, hardly ever before "it is". */
const PREPOSITIONS = new Set(
  'of to in for from by with on at into under within against through despite during towards toward off across upon outside inside'.split(
    ' ',
  ),
);
/** Verbs that "it is" may follow: he said it's late. */
const REPORTING =
  /^(?:add|admit|agree|announc|argu|believ|claim|complain|conclud|confirm|decid|declar|deni|expect|explain|fear|feel|hop|insist|know|not|promis|prov|realis|realiz|reckon|remember|repli|report|say|see|show|stat|suggest|suppos|tell|think|warn|wish|wonder)(?:t?ed|ing)$/;
/** Irregular past forms that take an object. */
const TAKES_OBJECT = new Set(
  'began bought broke brought built chose cut gave held hit kept left lost made met paid put sold spent took won wrote'.split(
    ' ',
  ),
);
/** Before a bare or participle verb: to raise, has left, will cut. */
const AUXILIARIES = new Set('to has have had will would could can may might must should'.split(' '));
const CLAUSE_VERBS = new Set(
  'pretend imagine guess assume assumes figure swear bet realise realize understand find found ensure explain said say says think thought know known hope believe feel felt see seen show shown mean means tell told admit argue claim suggest add be been'.split(
    ' ',
  ),
);
/** Endings of adjectives, which may end a clause after “it is”. */
const ADJECTIVE = /(?:al|ous|ic|ive|able|ible|ful|less|ant|ent|ar|ary|ory)$/;

function readAfter(): Map<string, string[]> {
  const after = new Map<string, string[]>();
  for (const [word, next] of entries(afterFile).map((line) => line.split(' '))) {
    after.set(word!, [...(after.get(word!) ?? []), ...(next ? [next] : [])]);
  }
  return after;
}

/**
 * Whether "it's" at a token (its possessive ending is the next one) must be the possessive "its": by the noun after it,
 * or by a preposition or verb before it that wants an object.
 */
export function isPossessive(tokens: readonly Token[], i: number): boolean {
  const [before, own, noun] = [tokens[i - 1], tokens[i + 1], tokens[i + 2]];
  if (own?.kind !== 'possessive' || own.text.length !== 2 || noun?.kind !== 'word') return false;
  // Inside a title: Do They Know It's Christmas.
  if (noun.capital || (tokens[i]!.capital && !beginsSentence(tokens, i))) return false;
  const word = noun.lower;
  if (word === 'part' && before?.lower === 'for') return true;
  if (word === 'own' || POSSESSED.has(word)) return true;
  if (word === 'only' && before && TAKES_OBJECT.has(before.lower)) return true;
  if (before?.kind !== 'word' || IT_IS_STARTS.has(word) || /(?:ly|ing|ed)$/.test(word)) return false;
  // “to which it’s hard to get in”: a clause with a subject of its own.
  if (/^(?:which|whom|what|where|when|why|how|that)$/.test(before.lower)) return false;
  // “pretend it’s normal?”: an adjective that ends the clause.
  const after = tokens[i + 3];
  if (ADJECTIVE.test(word) && (!after || after.kind === 'punctuation')) return false;
  if (PREPOSITIONS.has(before.lower) || TAKES_OBJECT.has(before.lower)) return true;
  const verb = /(?:ed|ing)$/.test(before.lower) || AUXILIARIES.has(tokens[i - 2]?.lower ?? '');
  return verb && !REPORTING.test(before.lower) && !CLAUSE_VERBS.has(before.lower);
}

/** Whether "its" at a token must be "it is": by the words after it. */
export function isItIs(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  const wanted = next && AFTER_IT_IS.get(next.text);
  if (!wanted) return false;
  return wanted.length === 0 || wanted.includes(tokens[i + 2]?.lower ?? '');
}
