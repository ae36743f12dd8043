import type { Token } from '../../syntax/text/tokens.ts';
import { Word } from '../words.ts';

/** What no body or place is called: people, days, titles, words of grammar. */
const NO_BODY =
  Word.given |
  Word.famous |
  Word.suffix |
  Word.calendar |
  Word.grammar |
  Word.cue |
  Word.head |
  Word.honorific |
  Word.modifier |
  Word.particle;
/** Words that English copy has between names. */
const ENGLISH = Word.grammar | Word.cue | Word.common;
/** After these a capital says where something is, not whose: "in Zamora President Roe spoke". */
const PLACED = /^(?:across|at|from|in|near|of|on|outside|to|when|where)$/;
/** What the office is of may stand before these: "Selangor deputy police chief". */
const DEGREE = /^(?:assistant|associate|chief|deputy|executive|managing|senior|vice)$/;
/** So many words may stand before an office that no list has: "Vuntut Gwitchin First Nation Chief". */
const LONGEST = 2;

/** A firm; not McRoe. */
const CAMEL = /^(?!Ma?c|D[aei]|L[ae]|Van|Fitz)\p{Lu}\p{Ll}+\p{Lu}/u;
/** What opens a sentence and has a capital there alone: "Later Roe critic". */
const OPENER = /^(?:again|earlier|later|meanwhile|perhaps|soon|today|tomorrow|yesterday)$/;

/** Whether a capital may be the name of the body or place whose office follows. */
export function isBodysName({ capital, kind, lower }: Token, bits: number): boolean {
  return capital && kind === 'word' && (bits & NO_BODY) === 0 && !/(?:ed|ing|ly)$/.test(lower) && !OPENER.test(lower);
}

/**
 * "Zamora law professor", "by Zamora Senator Ana Ruiz", "the Zamoran": where the title begins whose body or place no list
 * has; `first` where nothing of that kind stands before it.
 * @param phrase where the title begins as far as lists tell, its head, and where the text before belongs to another title
 */
export function ofBodyStart(
  tokens: readonly Token[],
  bits: Int32Array,
  { first, at, from }: { readonly first: number; readonly at: number; readonly from: number },
): number {
  const formal = tokens[at]!.capital;
  // "Former", "acting" begin a title themselves.
  if (bits[first]! & Word.modifier && !tokens[first]!.capital && !DEGREE.test(tokens[first]!.lower)) return first;
  let start = first;
  while (start > from && first - start < LONGEST && isBefore(tokens, bits, start)) start--;
  if (start === first) return first;
  const before = tokens[start - 1];
  // "Tharaka County Commissioner" at the beginning of a sentence.
  // "PolitiCheck Executive Director": two capitals are no word of the language.
  const opens = formal && (bits[start] !== 0 || first === at) && !CAMEL.test(tokens[start]!.text);
  if (start === from) return opens || bits[start]! & Word.common ? first : start;
  const isName = before?.capital && !(start - 1 === from && bits[from]! & Word.grammar);
  if (!before || isName || before.kind === 'number' || !tokens[start]!.spaced) return first;
  // "March for Life president", "Bangko Sentral ng Pilipinas Governor": only the end of a name.
  const foreign = before.kind === 'word' && before.text.length < 4 && (bits[start - 1]! & ENGLISH) === 0;
  const links = foreign || /^(?:and|for|of|the)$/.test(before.lower);
  // "Kura Whiri i te reo Zamo chief executive".
  if (links && (foreign || tokens[start - 2]?.capital)) return first;
  return formal && PLACED.test(before.lower) ? first : start;
}

function isBefore(tokens: readonly Token[], bits: Int32Array, start: number): boolean {
  return tokens[start]!.spaced && isBodysName(tokens[start - 1]!, bits[start - 1]!);
}
