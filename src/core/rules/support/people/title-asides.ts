import type { BlockFacts } from '../../../analysis/facts.ts';
import { sentenceAt } from '../../../linter/places.ts';
import { FINITE } from '../../../linter/words.ts';
import { bitsOf, Word } from '../../../names/words.ts';
import type { Token } from '../../../syntax/text/tokens.ts';

/** After “A graduate of the school, Ann Roe” they may tell of one who is described beforehand. */
export const AUXILIARY: ReadonlySet<string> = new Set(['is', 'was', 'has', 'had', 'will', 'would']);
/** A past form in “-ed”. */
export const PAST = /^\p{Ll}{3,}ed$/u;
/** What may stand before a title that opens the sentence. */
const OPENS = /^(?:the|its|his|her|their|our)$/;
/** Words of which one in the stretch makes it more than a title. */
const CLAUSE = /^(?:that|which|who|when|while|if|as|after|before|because|since|until|not)$/;
/** The title has its noun among its first words. */
const HEAD_WITHIN = 5;
/** An aside has no more words. */
export const MOST_WORDS = 18;
/** No word of a person’s name has one of these. */
export const NO_PERSON = Word.nation | Word.organisation | Word.body;

/** Whether a word is a verb that follows its subject: an auxiliary or a verb of saying. */
export function isVerb(word: string): boolean {
  return AUXILIARY.has(word) || (bitsOf(word) & Word.cue) !== 0;
}

/** The first of the words in capitals that end at a token; a name of a person has no word of a place or a body. */
export function nameStart(tokens: readonly Token[], last: number, most = 4): number {
  let first = last;
  for (let i = last; i >= 0 && i > last - most; i--) {
    const { capital, kind, lower, text } = tokens[i]!;
    if (text === '.' && tokens[i - 1]?.capital) continue;
    if (kind !== 'word' || !capital || (bitsOf(lower) & Word.grammar) !== 0) break;
    first = i;
  }
  return first;
}

/** Verbs other than those of saying that follow a person with a title. */
const DOES = /^(?:made|gave|thanked|commended|praised|congratulated|lauded|opines|opined|promised|presented|received)$/;
/** Words of a title that are read with a name, its points counted. */
const NAME_TOKENS = 6;
/** What opens a phrase before the subject: in May, on his part, speaking in the hall. */
const OPENING =
  /^(?:in|on|at|for|during|after|before|with|also|meanwhile|earlier|later|however|similarly|to|from|[a-z]{3,}(?:ing|ly))$/;

/** Whether an aside before a verb is not closed. */
export function closesAside(block: BlockFacts, verb: number): boolean {
  const { lower } = block.tokens[verb]!;
  if (isVerb(lower)) return closesName(block, verb) || closesTitle(block, verb);
  return DOES.test(lower) && closesName(block, verb);
}

/** Whether “TITLE, NAME” opens the sentence of a verb of saying, right before it. */
function closesName(block: BlockFacts, verb: number): boolean {
  const { tokens } = block;
  if (!tokens[verb - 1]!.capital) return false;
  const sentence = sentenceAt(block, tokens[verb]!.start);
  // What was said follows, in the same sentence.
  if (!sentence || verb + 2 >= sentence.endToken || /^(?:[.;]|on)$/.test(tokens[verb + 1]!.lower)) return false;
  if (tokens[verb + 1]!.text === ',' && !/^[“"]$/.test(tokens[verb + 2]!.text)) return false;
  const first = nameStart(tokens, verb - 1, NAME_TOKENS);
  const comma = first - 1;
  if (tokens[comma]?.text !== ',' || comma <= sentence.firstToken || first === verb - 1) return false;
  if ((bitsOf(tokens[verb - 1]!.lower) & NO_PERSON) !== 0) return false;
  const title = subjectStart(tokens, sentence.firstToken, comma);
  if (AUXILIARY.has(tokens[verb]!.lower) && (title > sentence.firstToken || !OPENS.test(tokens[title]!.lower)))
    return false;
  return isTitle(tokens, title, comma);
}

/** Where the subject begins that ends before a token: behind the comma of an opening phrase, if the sentence has one. */
function subjectStart(tokens: readonly Token[], sentence: number, end: number): number {
  let comma = end - 1;
  while (comma > sentence && tokens[comma]!.text !== ',') comma--;
  if (comma <= sentence || !OPENING.test(tokens[sentence]!.lower)) return sentence;
  for (let i = sentence; i < comma; i++) {
    const { kind, lower } = tokens[i]!;
    if (kind === 'punctuation' || FINITE.test(lower)) return sentence;
  }
  return comma + 1;
}

/** Whether “NAME, TITLE” opens the sentence of a verb of saying, or follows what was said, right before the verb. */
function closesTitle(block: BlockFacts, verb: number): boolean {
  const { tokens } = block;
  const sentence = sentenceAt(block, tokens[verb]!.start);
  if (/^also$|ly$/.test(tokens[verb - 1]!.lower)) return false;
  let comma = verb - 1;
  const from = Math.max(sentence?.firstToken ?? 0, verb - MOST_WORDS);
  while (comma > from && tokens[comma]!.text !== ',') comma--;
  if (!sentence || comma <= from || comma > verb - 3) return false;
  const first = nameStart(tokens, comma - 1);
  // Behind a quotation it is the speaker who is described, with whatever noun.
  const isSpeaker = /^[”"]$/.test(tokens[first - 1]?.text ?? '') && (bitsOf(tokens[verb]!.lower) & Word.cue) !== 0;
  if (first >= comma - 1 || !isTitle(tokens, comma + 1, verb, isSpeaker)) return false;
  if (!isSpeaker && (bitsOf(tokens[first]!.lower) & (Word.given | Word.honorific)) === 0) return false;
  if (first !== sentence.firstToken && !/^[”"]$/.test(tokens[first - 1]!.text)) return false;
  for (let i = verb + 1; i < sentence.endToken && i < verb + 6; i++) if (tokens[i]!.text === ',') return false;
  return true;
}

/** A noun phrase with the noun of a title among its first words, and no verb in it. */
function isTitle(tokens: readonly Token[], start: number, end: number, isKnown = false): boolean {
  const { lower: opener } = tokens[start]!;
  if (end - start > MOST_WORDS) return false;
  if ((bitsOf(opener) & Word.grammar) !== 0 && !OPENS.test(opener) && !/^an?$/.test(opener)) return false;
  let isHeaded = isKnown;
  for (let i = start; i < end; i++) {
    const { kind, lower } = tokens[i]!;
    if (kind === 'punctuation' || FINITE.test(lower) || PAST.test(lower) || CLAUSE.test(lower)) return false;
    if (i < start + HEAD_WITHIN && (bitsOf(lower) & Word.head) !== 0) isHeaded = true;
  }
  return isHeaded;
}
