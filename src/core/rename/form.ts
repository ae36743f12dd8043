import { bitsOf, Word } from '../names/words.ts';
import type { NameChange, NameWord } from './name-change.ts';
import { initialsOf, type Piece, piecesOf, withoutMarks } from './pieces.ts';

/** A form of the old name in the new one. */
export interface Form {
  readonly words: readonly string[];
  /**
   * For each word of the old form how many of the new words stand before it: where a line break or markup that stands
   * there may go. Undefined where nothing of the new form corresponds.
   */
  readonly places: readonly (number | undefined)[];
}

/** Words of the form being written, with the part of the name they belong to. */
interface Written {
  readonly text: string;
  readonly part: string;
}

/**
 * Writes a form of the old name in the new one: full names become full names, surnames surnames, initials initials.
 * @param mention the words of the form as they are written
 * @returns undefined where the form has something for which the new name has nothing
 */
export function formAfter(mention: readonly string[], { from, to }: NameChange): Form | undefined {
  const pieces = piecesOf(mention, from);
  if (!pieces) return undefined;
  const isWhole = pieces.length === from.length && pieces.every(({ at, as }, i) => as === 'word' && at[0] === i);
  const written = isWhole ? whole(mention, from, to) : shortened(mention, pieces, from, to);
  if (!written) return undefined;
  const isSame = written.length === mention.length;
  const places = pieces.map((piece, i) => (isSame ? i : placeOf(piece, written, from, to)));
  return { words: written.map(({ text }) => text), places };
}

function whole(mention: readonly string[], from: readonly NameWord[], to: readonly NameWord[]): Written[] {
  const isAllShouted =
    caseOf(
      mention,
      from.map(({ text }) => text),
    ) === 'shouted';
  return to.map((word, i) => {
    const own = from.flatMap(({ part }, k) => (part === word.part ? [k] : []));
    const as = isAllShouted ? 'shouted' : caseOf(pick(mention, own), textsOf(from, own));
    const opens = to.findIndex(({ part }) => part === word.part) === i;
    return { ...word, text: cased(word.text, as, opens) };
  });
}

function shortened(
  mention: readonly string[],
  pieces: readonly Piece[],
  from: readonly NameWord[],
  to: readonly NameWord[],
): Written[] | undefined {
  const written: Written[] = [];
  for (let i = 0; i < pieces.length; ) {
    const { part } = from[pieces[i]!.at[0]!]!;
    let end = i + 1;
    const spelt = pieces[i]!.as !== 'initials';
    while (spelt && end < pieces.length && pieces[end]!.as !== 'initials' && from[pieces[end]!.at[0]!]!.part === part)
      end++;
    const words = spelt
      ? speltOut(mention.slice(i, end), pieces.slice(i, end), from, to)
      : initials(mention[i]!, pieces[i]!, from, to);
    if (!words) return undefined;
    written.push(...words.map((text) => ({ text, part })));
    i = end;
  }
  return written;
}

/** Words of one part of the name, all of the part or some. */
function speltOut(
  mention: readonly string[],
  pieces: readonly Piece[],
  from: readonly NameWord[],
  to: readonly NameWord[],
): string[] | undefined {
  const { part } = from[pieces[0]!.at[0]!]!;
  const old = from.flatMap((word, i) => (word.part === part ? [i] : []));
  // A nickname, which has its marks in the full name alone.
  const isAlone = old.some((i) => isMarked(from[i]!.text)) && !mention.some(isMarked);
  const fresh = to.filter((word) => word.part === part).map(({ text }) => (isAlone ? withoutMarks(text) : text));
  const covered = pieces.map(({ at }) => at[0]!);
  const chosen = chosenOf(fresh, old, covered, pieces, from);
  if (!chosen?.length) return undefined;
  const as = caseOf(mention, textsOf(from, covered));
  return chosen.map((text, i) => cased(text, as, i === 0));
}

const isMarked = (word: string): boolean => withoutMarks(word) !== word;

function chosenOf(
  fresh: readonly string[],
  old: readonly number[],
  covered: readonly number[],
  pieces: readonly Piece[],
  from: readonly NameWord[],
): string[] | undefined {
  const isBare = pieces.some(({ as }) => as === 'bare');
  if (!isBare && covered.length === old.length) return shortForm(fresh, textsOf(from, old), from[old[0]!]!.part);
  if (!isBare && fresh.length === old.length) return covered.map((at) => fresh[old.indexOf(at)]!);
  // Without "van der" and "al-": the new name without its own.
  const left = old.filter((at) => !covered.includes(at));
  const isLast = covered.at(-1) === old.at(-1) && left.every((at) => isParticle(from[at]!.text));
  if (!isLast) return undefined;
  const first = fresh.findIndex((word) => !isParticle(word));
  return first < 0 ? undefined : fresh.slice(first).map((word) => (isBare ? withoutArticle(word) : word));
}

/** Bashar al-Assad is Assad on later reference: a surname typed in a full name is taken to lose its article there, too. */
function shortForm(fresh: readonly string[], old: readonly string[], part: string): string[] {
  const loses = part === 'surname' && old.every((word) => withoutArticle(word) === word);
  return loses ? fresh.map(withoutArticle) : [...fresh];
}

const isParticle = (word: string): boolean => (bitsOf(word.toLowerCase()) & Word.particle) !== 0;

const withoutArticle = (word: string): string => word.replace(/^(?:al|el|as|ash|an|ar|at|az|ad)-(?=..)/i, '');

/** "J.M." in the new name: as many words of it, with stops or hyphens as before. */
function initials(
  model: string,
  { at }: Piece,
  from: readonly NameWord[],
  to: readonly NameWord[],
): string[] | undefined {
  const isJoined = model.includes('-');
  const letters = at.map((i) => {
    const fresh = to.find(({ part }) => part === from[i]!.part);
    const own = fresh && initialsOf(fresh.text);
    return isJoined ? own : own?.slice(0, 1);
  });
  if (letters.some((own) => !own?.length)) return undefined;
  const stop = model.includes('.') ? '.' : '';
  return [letters.map((own) => own!.map((letter) => letter.toUpperCase() + stop).join('-')).join('')];
}

/** How many of the written words stand before what corresponds to a word of the mention. */
function placeOf(
  { at }: Piece,
  written: readonly Written[],
  from: readonly NameWord[],
  to: readonly NameWord[],
): number | undefined {
  const { part } = from[at[0]!]!;
  const first = written.findIndex((word) => word.part === part);
  if (first < 0) return undefined;
  const within = from.slice(0, at[0]!).filter((word) => word.part === part).length;
  const isAlike = countOf(from, part) === countOf(to, part);
  return within === 0 || isAlike ? first + within : undefined;
}

const countOf = (words: readonly NameWord[], part: string): number => words.filter((word) => word.part === part).length;

type Case = 'same' | 'shouted' | 'capital';

/** How the letters of a form differ from those of the name. */
function caseOf(mention: readonly string[], name: readonly string[]): Case {
  const [here, there] = [mention.join(' '), name.join(' ')];
  if (/\p{L}.*\p{L}/su.test(here) && isShouted(here) && !isShouted(there)) return 'shouted';
  return /^\p{Lu}/u.test(here) && /^\p{Ll}/u.test(there) ? 'capital' : 'same';
}

function cased(word: string, as: Case, opens: boolean): string {
  if (as === 'shouted') return word.toUpperCase();
  return as === 'capital' && opens ? capitalised(word) : word;
}

/** A word with a capital at its beginning. */
export function capitalised(word: string): string {
  const [first = ''] = word;
  return first.toUpperCase() + word.slice(first.length);
}

const isCased = (text: string): boolean => text.toUpperCase() !== text.toLowerCase();
const isShouted = (text: string): boolean => text === text.toUpperCase() && isCased(text);

const pick = (words: readonly string[], indices: readonly number[]): string[] => indices.map((i) => words[i]!);
const textsOf = (words: readonly NameWord[], indices: readonly number[]): string[] =>
  indices.map((i) => words[i]!.text);
