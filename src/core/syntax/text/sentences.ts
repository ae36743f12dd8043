import source from '../../data/en/layout/sentence-abbreviations.txt';
import { entrySet } from '../../lexicon/lists.ts';
import type { Span } from '../../model.ts';
import type { Token } from './tokens.ts';

/** A sentence of a block: its span and its tokens, `[firstToken, endToken)`. */
export interface Sentence extends Span {
  readonly firstToken: number;
  readonly endToken: number;
}

/**
 * Divides a block's tokens into sentences.
 * @param tokens the tokens of one block
 * @returns sentences in text order that together hold every token
 */
export function sentencesOf(tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  for (let i = 0; i < tokens.length; i++) {
    const { text } = tokens[i]!;
    if (!ENDS.includes(text[text.length - 1]!) || !endsSentence(tokens, i)) continue;
    // Closing marks belong to the sentence they close.
    while (i + 1 < tokens.length && isClosing(tokens[i + 1]!)) i++;
    push(i + 1);
  }
  push(tokens.length);
  return sentences;

  function push(end: number): void {
    if (end <= first) return;
    sentences.push({ start: tokens[first]!.start, end: tokens[end - 1]!.end, firstToken: first, endToken: end });
    first = end;
  }
}

const ABBREVIATIONS = entrySet(source);
/** Abbreviations that are ordinary words without a capital. */
const COMMON = new Set(['co', 'det', 'est', 'fri', 'gen', 'jan', 'mar', 'mon', 'pres', 'rep', 'sat', 'sun', 'wed']);
const MARKS = new Set(['”', '’', '"', "'", ')', ']']);
const OPENERS = new Set(['“', '‘', '"', "'", '(', '[', '—', '–', '-']);

/** The last characters of what may end a sentence: a mark, or initials. */
const ENDS = '.!?…';

function endsSentence(tokens: readonly Token[], i: number): boolean {
  const { text, spaced } = tokens[i]!;
  if (text === '!' || text === '?' || text === '…') return startsSentence(tokens, i + 1);
  if (text !== '.') return INITIALS.test(text) && opensSentence(tokens[i + 1]);
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  if (before && !spaced && next?.spaced && ABBREVIATIONS.has(before.lower) && isShortForm(before, next)) return false;
  // "Chief (Mrs.) Ann Roe".
  if (before && next?.text === ')' && tokens[i - 2]?.text === '(' && ABBREVIATIONS.has(before.lower)) return false;
  return startsSentence(tokens, i + 1);
}

/** “from the U.S. The plan”, “at 5 p.m. He left”: the point of initials ends a sentence, too. */
const INITIALS = /^(?:\p{L}\.){2,}$/u;
/** Words that with a capital begin a sentence rather than a name. */
const OPENING = new Set(
  'a about according across after all also although among an and another as at because before besides both but by despite during each for from he her here his however i if in it its many meanwhile most my nearly no of on one she since so some that the their then there these they this those though to under unlike until we what when where while who with yet you your'.split(
    ' ',
  ),
);

function opensSentence(next: Token | undefined): boolean {
  return next?.spaced === true && next.capital && OPENING.has(next.lower);
}

/** "no." and "No." end a sentence unless a figure follows, "sat." and "sun." unless they have a capital. */
function isShortForm(word: Token, next: Token): boolean {
  // "Rt. Hon.", "Ma. Theresa"; not "Boston, MA."
  if (word.lower === 'rt' || word.lower === 'ma') return word.text.length === 2 && word.text[1] === word.lower[1];
  if (word.lower === 'no' || word.lower === 'nos' || word.lower === 'fig') return next.kind === 'number';
  return word.capital || !COMMON.has(word.lower);
}

function startsSentence(tokens: readonly Token[], i: number): boolean {
  while (i < tokens.length && isClosing(tokens[i]!)) i++;
  const next = tokens[i];
  if (!next) return true;
  if (!next.spaced) return false;
  return next.capital || next.kind === 'number' || OPENERS.has(next.text);
}

function isClosing({ text, spaced }: Token): boolean {
  return !spaced && MARKS.has(text);
}
