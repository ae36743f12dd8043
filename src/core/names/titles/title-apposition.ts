import type { Token } from '../../syntax/text/tokens.ts';
import { IN_PHRASE, isNamelike } from '../chains.ts';
import { isAcronym } from '../shapes.ts';
import { Word } from '../words.ts';
import { styleLength } from './styles.ts';
import { ADDRESS, isPlural, KIN, SHEIKH } from './title-head.ts';
import { isBoundary } from './title-phrase.ts';

/** "Mr", "Dr"; not Don or Sri, who may be called so. */
export function isAddress({ lower, capital }: Token, bits: number): boolean {
  if (!capital || !(bits & Word.honorific)) return false;
  return SHEIKH.test(lower) || (!(bits & Word.given) && ADDRESS.test(lower));
}

/** Where the name begins, behind "Mr" or "Dr." if need be. */
export function afterAddress(tokens: readonly Token[], bits: Int32Array, at: number, limit: number): number {
  let name = at;
  while (name < limit) {
    const style = styleLength(tokens, name);
    if (style === 0) break;
    name += style;
  }
  while (name < limit && isAddress(tokens[name]!, bits[name]!)) {
    name++;
    if (name < limit && tokens[name]!.text === '.' && !tokens[name]!.spaced) name++;
  }
  return name;
}

/** The end token of a name that stands before a comma or bracket (and an age) that stands before `at`; -1 for none. */
export function nameBefore(tokens: readonly Token[], bits: Int32Array, at: number, from: number): number {
  let i = at - 1;
  if (i <= from || !isBoundary(tokens[i])) return -1;
  if (tokens[i - 1]?.kind === 'number' && isBoundary(tokens[i - 2])) i -= 2;
  else i = beforeBrackets(tokens, bits, i, from);
  // "Bo Carr Jr., head of".
  const last = tokens[i - 1]?.text === '.' && bits[i - 2]! & Word.suffix ? i - 2 : i - 1;
  const name = tokens[last];
  return last >= from && name && isNamelike(name, bits[last] as number) && !isElsewhere(tokens, bits, i, from) ? i : -1;
}

/** So many words may stand in brackets between a name and its description. */
const BRACKETED = 5;

/** "Rep. Ann Roe (D-Ohio), chair of": the bracket that opens behind the name, where one closes before the comma at `comma`. */
function beforeBrackets(tokens: readonly Token[], bits: Int32Array, comma: number, from: number): number {
  if (tokens[comma]!.text !== ',' || tokens[comma - 1]?.text !== ')' || /^\p{Lu}$/u.test(tokens[comma + 1]?.text ?? ''))
    return comma;
  for (let i = comma - 2; i > from + 1 && i >= comma - 2 - BRACKETED; i--) {
    if (tokens[i]!.text !== '(') continue;
    const other = Word.body | Word.organisation | Word.place | Word.nation;
    return bits[i - 1]! & other || isAcronym(tokens[i - 1]!.text) ? comma : i;
  }
  return comma;
}

const PLACED = /^(?:in|at|near|across|outside|inside|throughout)$/;
const OF = /^(?:of|from|to|for|by|on)$/;

/** "In Paris, the minister, Ann Roe,", "On Monday, the mayor,": a place or a day that ends at `end`, and no person. */
function isElsewhere(tokens: readonly Token[], bits: Int32Array, end: number, from: number): boolean {
  const last = bits[end - 1]!;
  if (last & Word.calendar && !(last & Word.given)) return true;
  let first = end - 1;
  while (first > from && isNamelike(tokens[first - 1], bits[first - 1]!)) first--;
  if (first > from && tokens[first - 1]!.lower === 'the') first--;
  const before = tokens[first - 1]?.lower ?? '';
  if (first > from && PLACED.test(before)) return end - first === 1 || !(bits[first]! & Word.given);
  const other = (last & (Word.place | Word.nation | Word.organisation)) !== 0;
  return other && !((last | bits[first]!) & Word.given) && first > from && OF.test(before);
}

/** A description without an article ends at a comma or goes on with a preposition; it is no item of a list. */
export function closes(tokens: readonly Token[], bits: Int32Array, at: number, limit: number): boolean {
  const next = at < limit ? (tokens[at] as Token) : undefined;
  if (!next) return true;
  if (/^[,;:.()—–-]$/.test(next.text)) return true;
  // "Chief Economist and Director of Research", "CEO & co-founder".
  if (/^(?:and|&)$/.test(next.lower)) return isOfficeNext(tokens, bits, at + 1) || isPersonNext(tokens, bits, at + 1);
  if (!/^(?:of|at|in|for|with|from|to|on|who|whose|under|since|until|during)$/.test(next.lower)) return false;
  let isNamed = false;
  for (let i = at + 1; i < Math.min(limit, at + 9); i++) {
    const token = tokens[i] as Token;
    if (token.lower === 'and') return !isNamed && isOfficeNext(tokens, bits, i + 1);
    isNamed ||= token.capital && (bits[i]! & Word.given) !== 0;
    if (token.kind === 'punctuation') return true;
  }
  return true;
}

/** "head of the Roe Foundation and Bo Carr": a whole name behind a body and "and". */
function isPersonNext(tokens: readonly Token[], bits: Int32Array, at: number): boolean {
  if (!((bits[at - 2] ?? 0) & Word.body) || !tokens[at - 2]!.capital) return false;
  return (
    tokens[at]?.capital === true && (bits[at]! & Word.given) !== 0 && isNamelike(tokens[at + 1], bits[at + 1] ?? 0)
  );
}

/** "and director", "and a member": another office after "and". */
function isOfficeNext(tokens: readonly Token[], bits: Int32Array, at: number): boolean {
  const noun = /^(?:an?|the)$/.test(tokens[at]?.lower ?? '') ? at + 1 : at;
  const isOffice = (i: number): boolean => ((bits[i] ?? 0) & (Word.head | Word.modifier)) !== 0;
  return isOffice(noun) || (noun > at && tokens[noun]?.kind === 'word' && isOffice(noun + 1));
}

/**
 * "Ann Roe, president of Honduras was accused", "Bo Carr, head of the ORVA said": whether a verb follows where the comma is
 * left out that would close the description of somebody with a whole name.
 * @param nameEnd the end of the name
 */
export function runsIntoVerb(tokens: readonly Token[], bits: Int32Array, at: number, nameEnd: number): boolean {
  if (!tokens[at] || !tokens[at - 1]!.capital || tokens[at]!.capital) return false;
  if (!/^(?:has|had|is|was|will)$/.test(tokens[at]!.lower) && !(bits[at]! & Word.cue)) return false;
  return isNamelike(tokens[nameEnd - 2], bits[nameEnd - 2] ?? 0);
}

/** "Flanked by her lawyer, Ann Roe, the senator said": behind a participle and whoever did it the subject is another. */
export function opensClause(
  tokens: readonly Token[],
  bits: Int32Array,
  { first, nameEnd, end }: { readonly first: number; readonly nameEnd: number; readonly end: number },
): boolean {
  if (!tokens[end] || !PARTICIPLE.test(tokens[first]!.lower)) return false;
  if (!(bits[end]! & Word.cue) && !/^(?:is|was|has|had|will|would|also|then)$/.test(tokens[end]!.lower)) return false;
  for (let i = first + 1; i < nameEnd; i++) if (/^(?:by|with)$/.test(tokens[i]!.lower)) return true;
  return false;
}

const PARTICIPLE = /^(?:led|met|\p{L}{3,}(?:ed|ing))$/u;

const KNOWN = Word.place | Word.nation | Word.organisation | Word.calendar | Word.body | Word.head | IN_PHRASE;

/** "the club's director, Ana Prado, said", "its CEO, Mr. Roe,": a name after a comma that follows the title. */
export function nameAfterComma(tokens: readonly Token[], bits: Int32Array, at: number, limit: number): boolean {
  if (at + 2 >= limit || (tokens[at] as Token).text !== ',') return false;
  const name = afterAddress(tokens, bits, at + 1, limit);
  if (name >= limit || !tokens[name]!.capital || !isNamelike(tokens[name], bits[name]!)) return false;
  // "He met a protester, Mr. Roe said": a surname alone after "Mr." closes with a comma, too.
  if (name > at + 2) return isNamelike(tokens[name + 1], bits[name + 1] ?? 0) || tokens[name + 1]?.text === ',';
  return (
    name > at + 1 ||
    (bits[name]! & Word.given) !== 0 ||
    (!(bits[name]! & KNOWN) && isNamelike(tokens[name + 1], bits[name + 1] as number))
  );
}

/** "The party’s secretary in Lagos, Ann Roe, said": a whole name between two commas, and no more of a list. */
export function nameBetweenCommas(tokens: readonly Token[], bits: Int32Array, at: number, limit: number): boolean {
  if (!nameAfterComma(tokens, bits, at, limit)) return false;
  const end = nameEndFrom(tokens, bits, at + 1, limit);
  return end - at > 2 && tokens[end]?.text === ',' && !isNamelike(tokens[end + 1], bits[end + 1] ?? 0);
}

/** Where the capitals of a name end that begins at a place, behind "Mr" or "Dr." if need be. */
export function nameEndFrom(tokens: readonly Token[], bits: Int32Array, at: number, limit: number): number {
  let end = afterAddress(tokens, bits, at, limit);
  while (end < limit && isNamelike(tokens[end], bits[end]!)) end++;
  return end;
}

/**
 * "During the debate, Governor of Lagos, Ann Roe, said", "as predicted by Finance Minister, Ann Roe": an office without an
 * article before a comma and a whole name; a comma or a verb of saying closes the name where none of the sentence leads
 * up to the office.
 * @param start where the office begins
 * @param at the comma
 */
export function introduces(
  tokens: readonly Token[],
  bits: Int32Array,
  {
    first,
    from,
    at,
    limit,
  }: { readonly first: number; readonly from: number; readonly at: number; readonly limit: number },
): boolean {
  const name = afterAddress(tokens, bits, at + 1, limit);
  let end = name;
  while (end < limit && isNamelike(tokens[end], bits[end]!)) end++;
  if (end - name < 2 && name === at + 1) return false;
  const next = tokens[end]?.lower ?? '';
  if (isOfficers(tokens, first, end)) return true;
  if (end >= limit || /^(?:and|&|or|;)$/.test(next) || isAcronym(tokens[name]!.text)) return false;
  if (next === ',' && isNamelike(tokens[end + 1], bits[end + 1] ?? 0)) return false;
  const before = first > from ? tokens[first - 1]! : undefined;
  if (before && before.text !== ',') return !before.capital && (bits[first - 1]! & (Word.grammar | Word.cue)) !== 0;
  return next === ',' || (bits[end]! & Word.cue) !== 0;
}

/** "Elected: Chairman, Ann Roe; Secretary, Bo Carr and Treasurer, Cy Dunn.": a list of offices with names. */
function isOfficers(tokens: readonly Token[], first: number, end: number): boolean {
  return /^[:;]$/.test(tokens[first - 1]?.text ?? '') && /^(?:;|\.|and)$/.test(tokens[end]?.lower ?? '.');
}

/** "Asked if she was a member, Ms Kelly said …": what somebody is said to be is not who says so. */
function isPredicate(tokens: readonly Token[], start: number): boolean {
  return /^(?:is|are|was|were|be|been|being|became|become|not)$/.test(tokens[start - 1]?.lower ?? '');
}

/**
 * Whether the name behind the comma is not the title’s: "Asked if she was a member, Ms Roe said"; "the widow of the late
 * president, Ann Roe", who is as likely the widow; "the lawyer for the guards, Ann Roe, said", of whom there is one.
 * @param start where the whole noun phrase begins
 * @param at the comma
 */
export function isOfOthers(
  tokens: readonly Token[],
  bits: Int32Array,
  {
    start,
    head,
    at,
    limit,
  }: { readonly start: number; readonly head: number; readonly at: number; readonly limit: number },
): boolean {
  const kin = tokens[start - 2]?.lower ?? '';
  if (tokens[start - 1]?.lower === 'of' && (KIN.test(kin) || kin === 'spouse')) return true;
  const isOne = tokens[start - 1]?.lower === 'of' && kin === 'one';
  if (!isOne && isPlural(tokens[head]!.lower, bits[head]!) && nameBetweenCommas(tokens, bits, at, limit)) {
    const end = nameEndFrom(tokens, bits, at + 1, limit);
    return !/^(?:and|&|or)$/.test(tokens[end + 1]?.lower ?? '');
  }
  return isPredicate(tokens, start) && speaksNext(tokens, bits, at + 1, limit);
}

/** Whether the name that begins here is the subject of a verb of saying. */
function speaksNext(tokens: readonly Token[], bits: Int32Array, at: number, limit: number): boolean {
  let i = at;
  while (i < limit && (isNamelike(tokens[i], bits[i]!) || tokens[i]!.text === '.')) i++;
  return i < limit && (bits[i]! & Word.cue) !== 0;
}

/** A word that is no given name and after which no name goes on. */
export function isLastWord(tokens: readonly Token[], bits: Int32Array, at: number): boolean {
  const next = tokens[at + 1];
  return !(bits[at]! & Word.given) && (!next || (!isNamelike(next, bits[at + 1]!) && next.kind !== 'possessive'));
}
