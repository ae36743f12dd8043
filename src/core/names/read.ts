import type { TextFacts } from '../syntax/text/facts.ts';
import type { Token } from '../syntax/text/tokens.ts';
import { type Chain, chainsOf, tokenBits } from './chains.ts';
import { isAged, isHuman, standsForBody, standsForPerson } from './context.ts';
import { nameKey } from './conventions.ts';
import { Evidence, type EvidenceList } from './evidence.ts';
import { type Guess, guessName } from './guess.ts';
import { runsOn } from './heading.ts';
import { inLists } from './listed.ts';
import { stormsIn } from './storms.ts';
import { BODY_CLASS, classesOf, THING_CLASS, titleClass } from './tagging/classes.ts';
import type { Scope, SeenChain } from './tagging/features.ts';
import { ownerIn } from './titles/title-degree.ts';
import { isAddressAfter, type TitleSpan, titlesOf } from './titles/titles.ts';
import { Word } from './words.ts';

/** A run of name-like words with what the rules make of it. */
export interface ReadChain extends SeenChain {
  readonly scope: Scope;
  /** What stands around it tells that it is a person. */
  readonly human: boolean;
  /** The title before the name: its index among the block's titles, -1 for none. */
  readonly title: number;
  /** The words folded for comparison; '' for what is no word. */
  readonly keys: readonly string[];
  /** It stands in a list of places. */
  readonly placed: boolean;
}

/** A block as the rules read it: what the tagger scores and the article weighs. */
export interface ReadBlock {
  readonly titles: readonly TitleSpan[];
  readonly chains: readonly ReadChain[];
  readonly evidence: EvidenceList;
  /** Names of storms, which are nobody’s. */
  readonly storms: readonly string[];
}

const PLACE_PREPOSITIONS = new Set(['in', 'near', 'outside', 'across', 'throughout', 'into', 'at']);

/**
 * Reads a block by rules: titles, chains, and what they tell the rest of the article.
 * @param isBody the block is a paragraph, in which a name does not run into what stands beside it
 */
export function readBlock(
  { text, tokens, sentences }: Pick<TextFacts, 'text' | 'tokens' | 'sentences'>,
  isBody = true,
): ReadBlock {
  const bits = tokenBits(tokens);
  const classes = classesOf(tokens, bits);
  const titles: TitleSpan[] = [];
  const chains: ReadChain[] = [];
  const evidence = new Map<string, number>();
  for (const sentence of sentences) {
    const own = titlesOf(text, tokens, bits, sentence);
    const titleCase = isTitleCase(tokens, sentence.firstToken, sentence.endToken);
    const scope = { tokens, classes, first: sentence.firstToken, end: sentence.endToken, titleCase };
    markTitles(classes, own);
    const named = withoutTitles(tokens, chainsOf(tokens, bits, sentence), own);
    const read: ReadChain[] = [];
    for (const chain of named) {
      const { first, end, title } = chain;
      // "Dunam, the operator of an exchange,".
      const isBody = end - first === 1 && title < 0 && standsForBody(tokens, bits, chain, scope);
      const described = !isBody && standsForPerson(tokens, end, own);
      const around = { titled: title >= 0, described, opens: first === sentence.firstToken };
      const guess = guessName(tokens, bits, chain, around);
      const keys = keysOf(tokens, chain);
      const speaks = end - first > 1 ? ((bits[first - 1] ?? 0) | (bits[end] ?? 0)) & Word.cue : 0;
      const human = title >= 0 || described || speaks !== 0 || isHuman(tokens, chain, scope);
      const titleAt = title < 0 ? -1 : titles.length + title;
      read.push({ first, end, scope, guess, title: titleAt, keys, list: 0, human, placed: false });
    }
    for (const chain of inLists(read, tokens, bits)) {
      chains.push(chain);
      addEvidence(evidence, chain, tokens, bits, isBody);
    }
    titles.push(...own);
  }
  addLowerWords(evidence, tokens, bits);
  const told = { words: [...evidence.keys()], bits: [...evidence.values()] };
  return { titles, chains, evidence: told, storms: stormsIn(tokens, chains) };
}

/** Cuts the titles before names out of the chains; the name's chain keeps the index of its title. */
function withoutTitles(
  tokens: readonly Token[],
  chains: readonly Chain[],
  titles: readonly TitleSpan[],
): (Chain & { title: number })[] {
  const cut: (Chain & { title: number })[] = [];
  let at = 0;
  for (const chain of chains) {
    let { first } = chain;
    let own = -1;
    let reach = -1;
    for (; at < titles.length && titles[at]!.firstToken < chain.end; at++) {
      const { place, firstToken, endToken } = titles[at] as TitleSpan;
      const comma = tokens[endToken]?.text === ',' ? 1 : 0;
      if (place !== 'before' || endToken + comma < first) continue;
      if (firstToken > first) cut.push({ first, end: firstToken, title: own });
      const owner = ownerIn(tokens, firstToken, endToken);
      if (owner >= first && owner < chain.end) cut.push({ first: owner, end: owner + 1, title: -1 });
      first = Math.max(first, endToken);
      // "The shadow chancellor, Sir Hugo Lowe": the office tells more than the form of address.
      if (own < 0 || !isAddressAfter(titles[at]!, titles[own]!)) own = at;
      reach = endToken;
      if (endToken + comma > chain.end) break;
    }
    if (first >= chain.end) continue;
    const title = reach + 1 >= first ? own : -1;
    cut.push({ first, end: chain.end, title });
  }
  return cut;
}

/** A word before a name tells more as a title than by itself. */
function markTitles(classes: Uint8Array, titles: readonly TitleSpan[]): void {
  for (const { place, firstToken, endToken, honorific, capitalised } of titles) {
    if (place === 'before') classes.fill(titleClass(honorific, capitalised), firstToken, endToken);
  }
}

function isTitleCase(tokens: readonly Token[], first: number, end: number): boolean {
  let words = 0;
  let capitals = 0;
  for (let i = first; i < end; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word' || token.text.length < 4) continue;
    words++;
    if (token.capital) capitals++;
  }
  return words >= 3 && capitals >= words * 0.75;
}

function keysOf(tokens: readonly Token[], { first, end }: Chain): string[] {
  const keys: string[] = [];
  for (let i = first; i < end; i++) {
    const token = tokens[i] as Token;
    keys.push(token.kind === 'word' ? nameKey(token.text) : '');
  }
  return keys;
}

function addEvidence(
  evidence: Map<string, number>,
  chain: ReadChain,
  tokens: readonly Token[],
  bits: Int32Array,
  isBody: boolean,
): void {
  const { first, end, guess, keys, scope } = chain;
  const add = (i: number, bit: number): void => mark(evidence, keys[i - first], bit);
  const alone = guess.end - guess.first === 1;
  // In a title-case line the rules take in what stands beside the name.
  const clear = isBody || !scope.titleCase || !runsOn(keys, scope.classes[end - 1]!);
  if (guess.certainty === 'sure' && clear) {
    if (alone) add(guess.first, Evidence.titled);
    else {
      add(lastName(guess, bits), Evidence.surname);
      add(guess.first, Evidence.given);
    }
  }
  const neighbours = (bits[first - 1] ?? 0) | (bits[end] ?? 0);
  if (alone && neighbours & Word.cue) add(guess.first, Evidence.cued);
  const before = first > scope.first ? (tokens[first - 1] as Token).lower : '';
  if (PLACE_PREPOSITIONS.has(before) && tokens[end]?.kind !== 'possessive')
    for (let i = first; i < end; i++) add(i, Evidence.placed);
  if (guess.certainty === 'no' && end - first > 1) for (let i = first; i < end; i++) add(i, Evidence.body);
  const noun = first > scope.first ? scope.classes[first - 1] : 0;
  if (noun === THING_CLASS) add(first, Evidence.thing);
  if (scope.classes[first] === BODY_CLASS && end - first === 2) add(first + 1, Evidence.thing);
  if (before === 'the' && end - first === 1) add(first, Evidence.body);
  if (chain.placed || standsForBody(tokens, bits, chain, scope))
    for (let i = first; i < end; i++) add(i, Evidence.thing);
  if (isAged(tokens, end)) add(end - 1, Evidence.aged);
  if (chain.human && clear) {
    add(guess.first, Evidence.human);
    add(lastName(guess, bits), Evidence.human);
  }
  const marked = first > scope.first || bits[first] === 0;
  if (end - first === 1 && marked && !scope.titleCase) add(first, Evidence.alone);
  const opens = first === scope.first || opensQuotation(tokens, first);
  if (!scope.titleCase) for (let i = opens ? first + 1 : first; i < end; i++) add(i, Evidence.inside);
}

/** Whether a token comes right after an opening quotation mark, where every word may have a capital. */
function opensQuotation(tokens: readonly Token[], at: number): boolean {
  return at > 0 && !tokens[at]!.spaced && /^["“‘]$/.test(tokens[at - 1]!.text);
}

function mark(evidence: Map<string, number>, word: string | undefined, bit: number): void {
  if (!word) return;
  const known = evidence.get(word) ?? 0;
  if ((known | bit) !== known) evidence.set(word, known | bit);
}

function lastName(guess: Guess, bits: Int32Array): number {
  let last = guess.end - 1;
  while (last > guess.first + 1 && (bits[last] === 0 ? false : (bits[last]! & Word.suffix) !== 0)) last--;
  return last;
}

function addLowerWords(evidence: Map<string, number>, tokens: readonly Token[], bits: Int32Array): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word' || token.capital || bits[i]! & (Word.common | Word.particle)) continue;
    mark(evidence, token.lower, Evidence.lower);
  }
}
