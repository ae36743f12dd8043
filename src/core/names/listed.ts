import type { Token } from '../syntax/text/tokens.ts';
import type { ReadChain } from './read.ts';
import { isPlaceClass, SUFFIX_CLASS } from './tagging/classes.ts';
import { Word } from './words.ts';

/** What a list of chains is, in bits: what stands in one list is mostly of one kind. */
const Listed = {
  /** More than two stand in it. */
  long: 1,
  /** It has more than one. */
  several: 2,
  /** A place that is listed, a name the rules are sure of, something they are sure is none. */
  place: 4,
  person: 8,
  other: 16,
} as const;

/** Notes for each chain of a sentence which list it stands in: "Rayong, Chonburi, Samut Prakan and Yala". */
export function inLists(chains: readonly ReadChain[], tokens: readonly Token[], bits: Int32Array): ReadChain[] {
  const done: ReadChain[] = [];
  for (let at = 0; at < chains.length; ) {
    let end = at + 1;
    while (end < chains.length && isJoined(tokens, chains[end - 1]!.end, chains[end]!.first)) end++;
    if (end - at === 1) done.push(chains[at]!);
    else {
      const placed = areAreas(tokens, chains[at]!.first, chains[end - 1]!.end) || areThings(tokens, chains[at]!.first);
      const human = !placed && arePeople(tokens, bits, chains[at]!.first);
      for (const chain of withKind(chains.slice(at, end)))
        done.push(placed || human ? knowing(chain, { placed, human: chain.human || human }) : chain);
    }
    at = end;
  }
  const kin = withRelatives(done, tokens);
  return chains.length > PEOPLE ? withPeople(kin, tokens) : kin;
}

/** "Roda, Rambam and Kish districts", "the towns of Roda and Kish": whether a list is one of places. */
function areAreas(tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokens[from - 1]?.lower === 'the' ? from - 2 : from - 1;
  return (
    AREAS.test(tokens[to]?.lower ?? '') ||
    (tokens[before]?.lower === 'of' && AREAS.test(tokens[before - 1]?.lower ?? ''))
  );
}

/** "leaders like Kanak, Sango Raya and Kempe Go", "players such as", "lawmakers including". */
function arePeople(tokens: readonly Token[], bits: Int32Array, first: number): boolean {
  const link = tokens[first - 1]?.lower ?? '';
  let noun = link === 'as' && tokens[first - 2]?.lower === 'such' ? first - 3 : first - 2;
  if (noun < 0 || !/^(?:as|like|including)$/.test(link) || (link === 'as' && noun !== first - 3)) return false;
  if (tokens[noun]!.text === ',') noun--;
  return noun >= 0 && !tokens[noun]!.capital && bits[noun] === Word.head && tokens[noun]!.lower.endsWith('s');
}

/** "brands such as Ana Ruiz and Vida Roe", "films like". */
function areThings(tokens: readonly Token[], first: number): boolean {
  const link = tokens[first - 1]?.lower ?? '';
  const noun = link === 'as' && tokens[first - 2]?.lower === 'such' ? first - 3 : first - 2;
  if (noun < 0 || !/^(?:as|like|including)$/.test(link)) return false;
  return THINGS.test(tokens[tokens[noun]!.text === ',' ? noun - 1 : noun]?.lower ?? '');
}

const THINGS =
  /^(?:airlines|albums|banks|books|brands|channels|clubs|companies|firms|films|games|hotels|labels|magazines|movies|newspapers|novels|plays|restaurants|retailers|rivers|ships|shows|songs|stores|teams)$/;

/** What there are several of that are called by a list. */
const AREAS =
  /^(?:barangays|cities|communes|constituencies|counties|districts|hamlets|islands|localities|municipalities|neighbou?rhoods|prefectures|provinces|regions|suburbs|taluks|towns|townships|upazilas|villages|wards)$/;

/** So many people make a list one of people. */
const PEOPLE = 2;
/** How many words may stand in brackets behind an item of a list. */
const BRACKETED = 4;

/** Notes which names of several words stand in a list with people and nothing else: "Ana Ruiz (Vida), Eva Paz (Vida)". */
function withPeople(chains: ReadChain[], tokens: readonly Token[]): ReadChain[] {
  const passed = new Set<number>();
  for (let at = 0; at < chains.length; at++) {
    if (passed.has(at)) continue;
    const list = listFrom(chains, tokens, at);
    for (const i of list) passed.add(i);
    const told = list.map((i) => toldBy(chains[i]!));
    const others = told.some((bit) => bit === Listed.place || bit === Listed.other);
    if (others || told.filter((bit) => bit === Listed.person).length < PEOPLE) continue;
    for (const i of list) if (isWhole(chains[i]!)) chains[i] = knowing(chains[i]!, { human: true });
  }
  return chains;
}

/** Several words; not the "Jr." behind a comma. */
function isWhole({ first, end, scope }: ReadChain): boolean {
  return end - first > 1 && scope.classes[first] !== SUFFIX_CLASS;
}

/** The chains of the list that begins with one, without what stands in brackets behind its items. */
function listFrom(chains: readonly ReadChain[], tokens: readonly Token[], at: number): number[] {
  const list = [at];
  let { end } = chains[at]!;
  for (let i = at + 1; i < chains.length; i++) {
    const { first } = chains[i]!;
    end = afterBracket(tokens, end);
    if (first < end) continue;
    if (!isJoined(tokens, end, first)) break;
    list.push(i);
    ({ end } = chains[i]!);
  }
  return list;
}

function afterBracket(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== '(') return at;
  for (let i = at + 2; i <= at + 1 + BRACKETED && i < tokens.length; i++) if (tokens[i]!.text === ')') return i + 1;
  return at;
}

/** A comma, "and" or "or", or a comma and one of them. */
function isJoined(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from !== 1 && to - from !== 2) return false;
  const first = tokens[from]!.lower;
  if (to - from === 1) return first === ',' || first === 'and' || first === 'or' || first === '&';
  return first === ',' && /^(?:and|or)$/.test(tokens[from + 1]!.lower);
}

/** What one of a list tells of the others. */
function toldBy({ guess, scope, end }: ReadChain): number {
  if (guess.certainty === 'sure') return Listed.person;
  if (isPlaceClass(scope.classes[end - 1]!)) return Listed.place;
  return guess.certainty === 'no' ? Listed.other : 0;
}

/** The chains of a list, each with what the others tell. */
function withKind(list: readonly ReadChain[]): ReadChain[] {
  const shape = Listed.several | (list.length > 2 ? Listed.long : 0);
  const told = list.map(toldBy);
  const counts = new Map<number, number>();
  for (const bit of told) counts.set(bit, (counts.get(bit) ?? 0) + 1);
  return list.map((chain, i) => {
    let kind = shape;
    for (const [bit, count] of counts) if (count > (told[i] === bit ? 1 : 0)) kind |= bit;
    return knowing(chain, { list: kind });
  });
}

/** A chain of which more is known; written out, since V8 gives what is spread a shape of its own. */
function knowing(
  chain: ReadChain,
  {
    list = chain.list,
    human = chain.human,
    placed = chain.placed,
  }: Partial<Pick<ReadChain, 'list' | 'human' | 'placed'>>,
): ReadChain {
  const { first, end, scope, guess, title, keys } = chain;
  return { first, end, scope, guess, title, keys, list, human, placed };
}

const RELATIVES = new Set(
  'children sons daughters stepchildren stepsons stepdaughters grandchildren great-grandchildren grandsons granddaughters siblings brothers sisters half-brothers half-sisters stepbrothers stepsisters nieces nephews cousins uncles aunts parents grandparents godchildren brothers-in-law sisters-in-law sons-in-law daughters-in-law'.split(
    ' ',
  ),
);
/** What stands before them: "her five grandchildren, Kai and Sol". */
const WHOSE = /^(?:his|her|their|my|our|by|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/;
/** How many words may stand between. */
const WHOSE_REACH = 4;

/**
 * Notes that the names of relatives are people's, whatever the words: "her children, Mika (Ana), Sol and Ember". Those in
 * brackets behind them are whom they are married to.
 */
function withRelatives(chains: ReadChain[], tokens: readonly Token[]): ReadChain[] {
  for (let at = 0; at < chains.length; at++) {
    const isList = isBehindRelatives(tokens, chains[at]!.first);
    if (!isList && !isBehindParents(tokens, chains, at)) continue;
    const names = relativesFrom(chains, tokens, at);
    const isWhole = names.length > 1 && names.every((i) => isPersonLike(chains[i]!));
    if (isWhole) for (const i of names) chains[i] = asPerson(chains[i]!);
    at = Math.max(at, isWhole ? names.at(-1)! : at);
  }
  return chains;
}

/** "his two sons: ", "her children, ", "his brothers ". */
function isBehindRelatives(tokens: readonly Token[], first: number): boolean {
  const before = /^[,:;]$/.test(tokens[first - 1]?.text ?? '') ? first - 2 : first - 1;
  if (before < 1 || !RELATIVES.has(tokens[before]!.lower)) return false;
  for (let i = before - 1; i >= 0 && i >= before - WHOSE_REACH; i--) if (WHOSE.test(tokens[i]!.lower)) return true;
  return false;
}

/** "the daughter of the late Ada and Esther Steinke", "born in Ulvik to Donn and Ginette Roe". */
function isBehindParents(tokens: readonly Token[], chains: readonly ReadChain[], at: number): boolean {
  const next = chains[at + 1];
  if (next === undefined || !/^(?:and|&)$/.test(tokens[chains[at]!.end]?.lower ?? '') || next.end - next.first < 2)
    return false;
  let link = chains[at]!.first - 1;
  if (tokens[link]?.lower === 'late' && tokens[link - 1]?.lower === 'the') link -= 2;
  const { lower } = tokens[link] ?? { lower: '' };
  if (lower === 'of') return /^(?:child|daughter|son)$/.test(tokens[link - 1]?.lower ?? '');
  if (lower !== 'to') return false;
  for (let i = link - 1; i >= 0 && i > link - BORN_REACH; i--) if (tokens[i]!.lower === 'born') return true;
  return false;
}

/** "born on 20 December 1960, in Ulvik to": so far may "born" stand. */
const BORN_REACH = 14;

/** The names of a list of relatives, with those in brackets and without the towns behind "of". */
function relativesFrom(chains: readonly ReadChain[], tokens: readonly Token[], at: number): number[] {
  const names = [at];
  let { end } = chains[at]!;
  for (let i = at + 1; i < chains.length; i++) {
    const chain = chains[i]!;
    if (chain.first === end + 1 && tokens[end]!.text === '(') {
      if (tokens[chain.end]?.text !== ')') break;
      names.push(i);
      end = chain.end + 1;
    } else if (chain.first === end + 1 && /^(?:of|from)$/.test(tokens[end]!.lower)) {
      ({ end } = chain);
    } else if (isJoined(tokens, end, chain.first) || (chain.first === end + 1 && tokens[end]!.text === ';')) {
      // "Robert Clark, Jr."
      if (chain.scope.classes[chain.first] !== SUFFIX_CLASS) names.push(i);
      ({ end } = chain);
    } else break;
  }
  return names;
}

/** No place of several words, no body. */
function isPersonLike({ first, end, guess, scope }: ReadChain): boolean {
  return end - first === 1 || (guess.certainty !== 'no' && !isPlaceClass(scope.classes[end - 1]!));
}

function asPerson({ first, end, scope, title, keys, list, placed }: ReadChain): ReadChain {
  return { first, end, scope, guess: { first, end, certainty: 'sure' }, title, keys, list, human: true, placed };
}
