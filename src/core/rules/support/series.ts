import type { BlockFacts } from '../../analysis/facts.ts';
import { isNarration } from '../../linter/narration.ts';
import type { Span } from '../../model.ts';
import type { Token } from '../../syntax/text/tokens.ts';

/** A list of three things or more, relative to its block. */
export interface Series extends Span {
  /** A comma stands before "and" or "or". */
  readonly serial: boolean;
  /** Its first item opens the sentence by itself and may be no item: “Tin, zinc and coal”, but “Tomorrow, miners and smiths”. */
  readonly doubtful: boolean;
}

/** Words that no plain item holds: with them, the comma joins clauses or sets something apart. */
const CLAUSE = new Set(
  'is are was were be been being am has have had do does did will would can could may might must shall should said says say told added that which who whom whose when where while because if although though as after before since until unless he she it they we you i there here however meanwhile therefore then not also but so yet including especially particularly according such like than how why what whether yes no believe believes think thinks know knows argue argues'.split(
    ' ',
  ),
);
const CONJUNCTIONS = new Set(['and', 'or']);
/** Words that begin an item or stand before a list, and do not belong to its first item. */
const LEADING = new Set(
  'the a an of in on at to for from by with about into over under between among both his her its their our my your this these those some all as'.split(
    ' ',
  ),
);
/** What stands between commas after a town: Oxford, UK, and Bath; Durham, North Carolina, and Hull. */
const REGIONS = new Set(
  'UK US USA England Scotland Wales Ireland California Carolina Dakota Florida Illinois Indiana Ohio Texas Virginia Canada France Germany India Australia Pakistan China Japan'.split(
    ' ',
  ),
);
const LONGEST_ITEM = 6;

/** The plain lists of a block's narration: items of a few words without a verb, as like each other as a list's are. */
export function seriesOf(block: BlockFacts): Series[] {
  const { tokens } = block;
  const found: Series[] = [];
  for (let i = 3; i < tokens.length - 1; i++) {
    if (tokens[i]!.lower !== 'and') continue;
    const serial = tokens[i - 1]!.text === ',';
    const series = seriesAt(tokens, i, serial);
    if (series && isNarration(block, series)) found.push(series);
  }
  return found;
}

function seriesAt(tokens: readonly Token[], conjunction: number, serial: boolean): Series | undefined {
  const items: (readonly [number, number])[] = [];
  let end = serial ? conjunction - 1 : conjunction;
  for (;;) {
    const start = itemStart(tokens, end);
    if (start === undefined) break;
    items.unshift([start, end]);
    if (tokens[start - 1]?.text !== ',' || start < 2) break;
    end = start - 1;
  }
  if (items.length < 2) return undefined;
  const last = itemEnd(tokens, conjunction + 1);
  if (last === undefined || isOfPairs(tokens, items[0]!, last)) return undefined;
  if (!serial && goesOn(tokens, last)) return undefined;
  if (!serial && items.length === 2 && !isPlainTriple(tokens, items[1]!, last)) return undefined;
  if (serial && (CONJUNCTIONS.has(tokens[last]?.lower ?? '') || PREPOSITIONS.has(tokens[conjunction + 1]!.lower)))
    return undefined;
  const middle = items.slice(1).map(([from, to]) => tokens.slice(from, to));
  const first = tokens.slice(...items[0]!);
  const before = tokens[items[0]![0] - 1];
  // “As businesses reopen, gyms and pools …”: a clause, then a pair.
  if (items.length === 2 && first.length > 1 && before?.capital && SUBORDINATE.has(before.lower)) return undefined;
  const opening = openingOf(first, middle, before);
  if (!alike(first, middle, tokens.slice(conjunction + 1, last), opening === 'word')) return undefined;
  if (opening === 'phrase') return undefined;
  const head = middle.every((item) => item.length === 1) ? items[0]![1] - 1 : items.at(-1)![0];
  const tail = Math.min(last, conjunction + (items.length > 2 || middle.at(-1)!.length > 1 ? 3 : 2));
  return { start: tokens[head]!.start, end: tokens[tail - 1]!.end, serial, doubtful: opening === 'word' };
}

/** An item of a list does not begin with these: “…, and with funding from the state”. */
const PREPOSITIONS = new Set('in on at to for from by with about into over under between among'.split(' '));
const SUBORDINATE = new Set(
  'as when while if because although though since after before until unless where once'.split(' '),
);
const DAYS = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;

/**
 * Whether what may be a list of three without the comma is one: “tin, zinc and coal”. A pair behind a comma looks the
 * same: “smart, numerate liberals and conservatives”, “on Tuesday, clubs and fans”, “met, courted and married”. It may
 * also stand in the middle of a longer list: “studies, hobbies and skills, rest, and play”.
 */
function isPlainTriple(tokens: readonly Token[], [from, to]: readonly [number, number], end: number): boolean {
  const first = tokens[from - 2]!;
  if (to - from > 1 || DAYS.test(first.text) || /ed$/.test(tokens[from]!.lower)) return false;
  return tokens[end]?.text !== ',' || CONJUNCTIONS.has(tokens[end + 1]?.lower ?? '');
}

/** So many words further on a list may still end in “etc”. */
const ETC_WITHIN = 14;

/** Whether the list goes on after what looks like its end, which is a pair then: “the name and password, the place, etc”. */
function goesOn(tokens: readonly Token[], end: number): boolean {
  for (let i = end; i < Math.min(tokens.length, end + ETC_WITHIN); i++) {
    if (tokens[i]!.lower === 'etc') return true;
    if (/[.;:!?]/.test(tokens[i]!.text)) break;
  }
  if (tokens[end]?.text !== ',') return false;
  const next = itemEnd(tokens, end + 1);
  return next !== undefined && tokens[next]?.text === ',' && CONJUNCTIONS.has(tokens[next + 1]?.lower ?? '');
}

/** So many words an item of a list of pairs has at most. */
const LONGEST_PAIRED = 2;

/** “Bacon and eggs, tea and toast, and jam”: an item that is a pair needs the comma, and the pair is no end of the list. */
function isOfPairs(tokens: readonly Token[], [first, stop]: readonly [number, number], end: number): boolean {
  // More words are a phrase that ends in the first item: "trade and work in the tin, zinc, and coal sectors".
  if (stop - first <= LONGEST_PAIRED && CONJUNCTIONS.has(tokens[first - 1]?.lower ?? '')) return true;
  if (tokens[end]?.text !== ',' || !CONJUNCTIONS.has(tokens[end + 1]?.lower ?? '')) return false;
  const next = itemEnd(tokens, end + 2);
  // Longer than an item it is a clause: "…, and discussed ways to help trade."
  if (next === undefined || next - (end + 2) > LONGEST_PAIRED) return false;
  return tokens[next] === undefined || tokens[next].kind === 'punctuation';
}

/** “You” and “you’ll”, “yes”: words that no plain item holds. */
function isOfClause({ lower }: Token): boolean {
  return CLAUSE.has(lower) || CLAUSE.has(lower.replace(/['’](?:ll|ve|re|d|s|m)$/, ''));
}

/** Where the item begins that ends before a token: at a comma, at a mark, or where the words stop being an item's. */
function itemStart(tokens: readonly Token[], end: number): number | undefined {
  let start = end;
  while (start > 0 && end - start < LONGEST_ITEM) {
    const token = tokens[start - 1]!;
    if (token.kind === 'punctuation' || isOfClause(token) || CONJUNCTIONS.has(token.lower)) break;
    start--;
  }
  if (start === end) return undefined;
  // A middle item reaches back to its comma; the first one may begin anywhere.
  return start;
}

function itemEnd(tokens: readonly Token[], start: number): number | undefined {
  let end = start;
  while (end < tokens.length && end - start < LONGEST_ITEM) {
    const token = tokens[end]!;
    if (token.kind === 'punctuation') break;
    if (isOfClause(token)) {
      if (end - start < 1) return undefined;
      break;
    }
    end++;
  }
  return end === start ? undefined : end;
}

/**
 * Whether the items make a list: middle items of one word with neighbours of the same shape, or several middle items,
 * or an end ("and other officials") that only a list has.
 */
function alike(
  first: readonly Token[],
  middle: readonly (readonly Token[])[],
  last: readonly Token[],
  opens: boolean,
): boolean {
  if (middle.some((item) => LEADING.has(item.at(-1)!.lower) || isClauseLike(item))) return false;
  // “His friend, to win the race and …”, “he fell, by mistake, and …”
  if (middle.some((item) => PREPOSITIONS.has(item[0]!.lower)) && !PREPOSITIONS.has(first[0]!.lower)) return false;
  // “With the Danes leading the race, sails …” opens with a clause of its own.
  if (first.some(({ lower }) => lower === 'with') && first.some(({ lower }) => /ing$/.test(lower))) return false;
  if (isAside(first, middle)) return false;
  // “Ana Roe, 32, and another helper”: an age.
  if (middle.length === 1 && middle[0]!.length === 1 && /^\d{1,3}$/.test(middle[0]![0]!.text) && first.at(-1)!.capital)
    return false;
  const shapes = new Set(middle.map((item) => shape(item)));
  const end = shape(last.slice(0, 1));
  const start = shape(first.slice(-1));
  const listEnd = /^others?$/.test(last[0]!.lower);
  if (middle.length > 1)
    return listEnd || [...shapes].every((one) => one === end) || middle.every((item) => item.length < 4);
  if (middle[0]!.length > 2 || REGIONS.has(middle[0]!.at(-1)!.text)) return false;
  // The first word of a sentence has its capital whatever it is.
  return shapes.has(end) && (start === end || (opens && end === 'word'));
}

const DETERMINERS = new Set('a an the his her its their'.split(' '));

/** “Ana Roe, a pupil, took a picture and …”: what stands between a name and its verb is no item. */
function isAside(first: readonly Token[], middle: readonly (readonly Token[])[]): boolean {
  return (
    middle.length > 1 &&
    first.at(-1)!.capital &&
    DETERMINERS.has(middle[0]![0]!.text) &&
    !DETERMINERS.has(middle[1]![0]!.lower)
  );
}

/** “closing roads”, “perform in Romeo”: an item that begins with a participle, or has small words before a name, is none. */
function isClauseLike(item: readonly Token[]): boolean {
  const [opens, last] = [item[0]!, item.at(-1)!];
  return (
    (item.length > 1 && /ing$/.test(opens.lower) && !opens.capital) ||
    (last.capital && item.some(({ capital, kind }) => kind === 'word' && !capital))
  );
}

/** What the first of three items is where nothing stands before it: "In future, parties and candidates" is no list. */
function openingOf(
  first: readonly Token[],
  middle: readonly (readonly Token[])[],
  before: Token | undefined,
): 'phrase' | 'word' | 'none' {
  if (middle.length > 1 || (before && before.kind !== 'punctuation') || first.length > 3) return 'none';
  if (LEADING.has(first[0]!.lower)) return 'phrase';
  return first.length === 1 ? 'word' : 'none';
}

/** What kind of word an item begins and ends with: enough to tell a list from an aside. */
function shape(item: readonly Token[]): string {
  const token = item.at(-1)!;
  if (token.kind === 'number') return 'number';
  if (token.capital) return 'name';
  return token.lower.endsWith('ly') ? 'ly' : 'word';
}
