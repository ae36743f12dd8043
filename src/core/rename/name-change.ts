import { nameKey, nameParts } from '../names/conventions.ts';
import { piecesOf } from './pieces.ts';

/** A word of a full name, and the part of the name it belongs to: "given 0", "surname", "suffix" … */
export interface NameWord {
  readonly text: string;
  readonly part: string;
}

/** Two full names of one person; words of one part stand for each other. */
export interface NameChange {
  readonly from: readonly NameWord[];
  readonly to: readonly NameWord[];
}

/** Why what is typed over a mention does not tell the whole new name. */
export type Untold = { readonly reason: 'case' | 'part'; readonly form: string; readonly name: string };

/** Divides a full name into words with their parts. */
export function nameWords(name: string): NameWord[] {
  const { words, surname, suffix } = nameParts(name);
  const family = surname.split(' ');
  const from = words.findIndex((_, i) => family.every((word, k) => words[i + k] === word));
  let next = 0;
  let given = 0;
  return name.split(/\s+/).map((text) => {
    if (text !== words[next]) return { text, part: text === suffix ? 'suffix' : 'nickname' };
    const isSurname = next >= from && next < from + family.length;
    next++;
    return { text, part: isSurname ? 'surname' : `given ${given++}` };
  });
}

/**
 * What a person's full name becomes where words are typed over a mention: over a surname they change the surname, over
 * the full name the whole.
 * @param name the full name
 * @param mention the words of the mention
 * @param typed the words that are typed, at least one
 */
export function nameChange(name: string, mention: readonly string[], typed: readonly string[]): NameChange | Untold {
  const from = nameWords(name);
  const form = mention.join(' ');
  const pieces = piecesOf(mention, from);
  const covered = pieces?.flatMap(({ at }) => at) ?? [];
  const inOrder = covered.every((at, i) => i === 0 || at > covered[i - 1]!);
  if (!pieces?.every(({ as }) => as === 'word') || !inOrder) return { reason: 'part', form, name };
  if (
    covered.some((at, i) => from[at]!.text.normalize() !== mention[i]!.normalize() && isCased(from[at]!, mention[i]!))
  )
    return { reason: 'case', form, name };
  const isWhole = covered.length === from.length;
  if (isWhole && (typed.length !== from.length || isWhollyNew(from, typed)))
    return { from, to: nameWords(typed.join(' ')) };
  if (typed.length === covered.length) return wordByWord(from, covered, typed);
  const [first, last] = [covered[0]!, covered.at(-1)!];
  if (last - first + 1 !== covered.length) return { reason: 'part', form, name };
  const written = typed.map((text) => ({ text, part: 'typed' }));
  return {
    from: from.map((word, at) => (at >= first && at <= last ? { ...word, part: 'typed' } : word)),
    to: [...from.slice(0, first), ...written, ...from.slice(last + 1)],
  };
}

/** Each of the words that were typed over becomes the one typed in its place, also where it stands alone. */
function wordByWord(from: readonly NameWord[], covered: readonly number[], typed: readonly string[]): NameChange {
  const parted = from.map((word, at) => (covered.includes(at) ? { ...word, part: `typed ${at}` } : word));
  return { from: parted, to: parted.map((word, at) => ({ ...word, text: typed[covered.indexOf(at)] ?? word.text })) };
}

/** The same letters, but capitals where the name has none: "REED", or "De Vries" at the beginning of a sentence. */
function isCased({ text }: NameWord, word: string): boolean {
  return text.toLowerCase() === word.toLowerCase();
}

/** Where a word stays at its place, the others are taken to stand at the places of those they replace. */
function isWhollyNew(from: readonly NameWord[], typed: readonly string[]): boolean {
  return from.every(({ text }, i) => nameKey(text) !== nameKey(typed[i]!));
}
