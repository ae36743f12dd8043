import known from '../data/en/acronyms/acronyms-known.txt';
import adjectives from '../data/en/places/country-adjectives.txt';
import states from '../data/en/places/us-states.txt';
import { entries } from '../lexicon/lists.ts';
import type { Span } from '../model.ts';
import { bitsOf, phrasesFrom, Word } from '../names/words.ts';
import { readAcronyms } from '../syntax/text/acronyms.ts';
import type { Token } from '../syntax/text/tokens.ts';
import { overlap, type SheetBlock } from './block.ts';
import { GEOGRAPHIC, NO_BODY } from './name-heads.ts';

/** A body or a place, relative to its block. */
export interface Named extends Span {
  readonly kind: 'body' | 'place';
  /** What it is called; the same for a name and its letters. */
  readonly name: string;
  /** The letters that stand for the name. */
  readonly letters?: string;
}

const JOINS = new Set(['of', 'for', '&', 'de', 'du', 'del', 'di']);
/** Bodies whose names go on behind “and”: the Ministry of Health and Welfare. */
const PAIRED = new Set(['ministry', 'department', 'office', 'committee', 'school', 'institute', 'college', 'bureau']);
const HOUSEHOLD: ReadonlySet<string> = new Set([
  ...entries(adjectives).map((line) => line.toLowerCase().split(' ')[0]!),
  ...entries(states).map((line) => line.toLowerCase().replace(/^\S+ /, '')),
]);
const LETTERS: ReadonlySet<string> = new Set(entries(known));

/**
 * The bodies and places that a block names, in text order, without what every reader knows.
 * @param taken people and their titles, which have lines of their own
 */
export function namesIn(block: SheetBlock, taken: readonly Span[]): Named[] {
  if (block.kind === 'headline' || block.kind === 'subhead' || block.kind === 'dateline') return [];
  const named: Named[] = [];
  const add = (one: Named): void => {
    if (!taken.some((span) => overlap(span, one)) && !named.some((other) => overlap(other, one))) named.push(one);
  };
  for (const one of acronymsOf(block)) add(one);
  for (const [run, before] of runsOf(block)) {
    const kind = kindOf(run, before, block.text);
    if (kind) add({ start: run[0]!.start, end: run.at(-1)!.end, kind, name: nameOf(run) });
  }
  return named.sort((a, b) => a.start - b.start);
}

/** Letters that stand for a body, and the words they stand for where the block has them; not what is shouted in speech. */
function acronymsOf({ tokens, text, quotes }: SheetBlock): Named[] {
  return readAcronyms(tokens).flatMap(({ start, end, letters, expansion }): Named[] => {
    const words = expansion && text.slice(expansion.start, expansion.end);
    if (words !== undefined) {
      if (!/^\p{Lu}/u.test(words) || isOffice(words)) return [];
      const one = { kind: 'body' as const, name: words.toLowerCase(), letters };
      return [
        { ...expansion!, ...one },
        { start, end, ...one },
      ];
    }
    const isKnown = letters.length < 3 || LETTERS.has(letters) || bitsOf(letters.toLowerCase()) !== 0;
    if (isKnown || quotes.some((quote) => quote.start <= start && end <= quote.end)) return [];
    return [{ start, end, kind: 'body', name: letters }];
  });
}

const nameOf = (run: readonly Token[]): string => run.map(({ lower }) => lower).join(' ');

/** Capitalised words one after the other, with “of” and the like between them, without the words that lead to a name. */
function runsOf({ tokens, sentences }: SheetBlock): (readonly [run: Token[], before: Token | undefined])[] {
  const runs: (readonly [Token[], Token | undefined])[] = [];
  const opening = new Set(sentences.map(({ firstToken }) => firstToken));
  for (let i = 0; i < tokens.length; i++) {
    if (!isName(tokens[i]) || isLeading(tokens[i]!.lower, opening.has(i))) continue;
    const end = runEnd(tokens, i);
    runs.push([tokens.slice(i, end), tokens[i - 1]]);
    i = end - 1;
  }
  return runs;
}

/** “The”, the first word of a sentence, the office before its body: Director. */
function isLeading(lower: string, opens: boolean): boolean {
  const bits = bitsOf(lower);
  if (bits & Word.grammar) return true;
  if (bits & Word.head && !(bits & Word.body)) return true;
  return opens && (bits & Word.common) !== 0 && !(bits & Word.body);
}

function runEnd(tokens: readonly Token[], first: number): number {
  let end = first + 1;
  let joined = false;
  while (end < tokens.length) {
    const { lower } = tokens[end]!;
    const next = tokens[end + 1];
    if (isName(tokens[end])) end++;
    else if (JOINS.has(lower) && (isName(next) || (next?.lower === 'the' && isName(tokens[end + 2])))) {
      joined ||= PAIRED.has(tokens[end - 1]!.lower);
      end += isName(next) ? 2 : 3;
    } else if (lower === 'and' && joined && isName(next)) end += 2;
    else break;
  }
  return end;
}

const isName = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  token.capital &&
  token.text.length > 1 &&
  !(bitsOf(token.lower) & (Word.calendar | Word.honorific));

/** What can stand behind the name of a place: no noun that the name belongs to. */
const AFTER_PLACE =
  /^(?:[,.;)]|$| (?:and|on|in|at|to|for|from|with|was|were|is|has|had|after|before|who|where|when|last|this|district|village|town)\b)/;

function kindOf(run: readonly Token[], before: Token | undefined, text: string): Named['kind'] | undefined {
  const name = nameOf(run);
  if (HOUSEHOLD.has(name) || isListed(run) || isShouted(run)) return undefined;
  const join = run.findIndex(({ lower }) => JOINS.has(lower));
  const head = (join > 0 ? run[join - 1] : run.at(-1))!.lower;
  if (run.length > 1 && bitsOf(head) & Word.body && !NO_BODY.has(head)) return GEOGRAPHIC.has(head) ? 'place' : 'body';
  if (run.length > 2) return undefined;
  const bits = run.map(({ lower }) => bitsOf(lower));
  if (run.length === 1 && bits[0]! & Word.town && !(bits[0]! & (Word.given | Word.common))) return 'place';
  if (bits.some((bit) => bit !== 0)) return undefined;
  const follows = text.slice(run.at(-1)!.end, run.at(-1)!.end + 12);
  return before && /^(?:in|near|outside)$/.test(before.lower) && AFTER_PLACE.test(follows) ? 'place' : undefined;
}

/** Whether the lists have the whole name: the White House, the United Kingdom. */
function isListed(run: readonly Token[]): boolean {
  const [first, ...rest] = run.map(({ lower }) => lower);
  const listed = phrasesFrom(first!) ?? [];
  return rest.length > 0 && listed.some((phrase) => phrase.rest.join(' ') === rest.join(' '));
}

/** FAKE NEWS */
const isShouted = (run: readonly Token[]): boolean =>
  run.length > 1 && run.every(({ text }) => text === text.toUpperCase());

/** Chief Election Commissioner: an office, which belongs to its holder. */
const isOffice = (words: string): boolean => {
  const bits = bitsOf(words.split(/\s+/).at(-1)!.toLowerCase());
  return (bits & Word.head) !== 0 && !(bits & Word.body);
};
