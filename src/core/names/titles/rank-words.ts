import type { Token } from '../../syntax/text/tokens.ts';
import { entryOf, Word } from '../words.ts';
import { isField } from './styles.ts';

/** What begins no name after a rank: DC Council, AIG Europe, SP Group. */
const NO_NAME =
  Word.place |
  Word.nation |
  Word.organisation |
  Word.body |
  Word.calendar |
  Word.head |
  Word.modifier |
  Word.portfolio |
  Word.honorific |
  Word.common |
  Word.thing |
  Word.grammar;

/**
 * What a word in the list of ranks or of forms of address is where it stands: a rank in capitals is one only before a
 * name, and elsewhere anything ("DC", "AIG Europe"); "MS Dhoni" has initials.
 */
export function rankBits(tokens: readonly Token[], i: number, bits: number): number {
  if (!(bits & (Word.rank | Word.honorific))) return bits;
  const { text } = tokens[i] as Token;
  const shouted = text.length > 1 && text === text.toUpperCase();
  if (bits & Word.rank)
    return shouted && (isBeforeName(tokens, i) || isBeforeBracket(tokens, i + 1)) ? Word.honorific : bits & ~Word.rank;
  return shouted && text.length === 2 && isMixed(tokens[i + 1]) ? bits & ~Word.honorific : bits;
}

/** Two letters are initials as often as not (SP Velumani): they need a given name and a surname after them. */
function isBeforeName(tokens: readonly Token[], i: number): boolean {
  if (!isMixed(tokens[i + 1]) || tokens[i - 1]?.text === 'Washington') return false;
  // IG Punjab Usman Anwar, DIG Traffic Iqbal Dar.
  if (isPlaceOrField(tokens[i + 1]!) && isGiven(tokens[i + 2]) && isMixed(tokens[i + 3])) return true;
  const named = isName(tokens[i + 1]!);
  const listed = isGiven(tokens[i + 1]);
  if (tokens[i]!.text.length > 2) return named && (listed || !isGiven(tokens[i + 2]));
  // "party chair MK Dov Katan", "Health CS Wanjiru Ouma".
  if (isHeld(tokens[i - 1]) && named && isMixed(tokens[i + 2]) && isName(tokens[i + 2]!)) return true;
  // "Commissioner of Police, CP Rabiu Musa".
  if (tokens[i - 1]?.text === ',' && isOffice(tokens[i - 2]) && named && isMixed(tokens[i + 2])) return true;
  return listed && isMixed(tokens[i + 2]) && !isBody(tokens[i + 2]!);
}

/** "DIG (Operations) Faisal Kamran", "SSP (Investigation) Dr Ann Roe": one word in brackets, then a name. */
function isBeforeBracket(tokens: readonly Token[], open: number): boolean {
  if (tokens[open]?.text !== '(' || tokens[open + 2]?.text !== ')' || !tokens[open + 1]!.capital) return false;
  const next = tokens[open + 3];
  if (!isMixed(next)) return false;
  const name = entryOf(next!.lower) & Word.honorific ? tokens[open + 4] : next;
  return isMixed(name) && isName(name!);
}

function isPlaceOrField({ lower }: Token): boolean {
  const entry = entryOf(lower);
  return (entry & Word.place) !== 0 || isField(lower, entry);
}

function isName({ lower }: Token): boolean {
  const entry = entryOf(lower);
  return (entry & Word.given) !== 0 || (entry & NO_NAME) === 0;
}

function isOffice(token: Token | undefined): boolean {
  return token?.capital === true && (entryOf(token.lower) & (Word.head | Word.portfolio)) !== 0;
}

/** A noun of an office, or what one is for. */
function isHeld(token: Token | undefined): boolean {
  return token?.kind === 'word' && (entryOf(token.lower) & (Word.head | Word.portfolio)) !== 0;
}

function isGiven(token: Token | undefined): boolean {
  return token?.capital === true && (entryOf(token.lower) & Word.given) !== 0;
}

/** Whether a folded word may be a rank in capitals. */
export function isRank(key: string): boolean {
  return (entryOf(key) & Word.rank) !== 0;
}

function isBody({ lower }: Token): boolean {
  return (entryOf(lower) & (Word.body | Word.given)) === Word.body;
}

/** A word with a capital and small letters. */
function isMixed(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.capital && token.spaced && token.text !== token.text.toUpperCase();
}
