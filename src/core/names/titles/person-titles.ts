import { type InTurns, turnOf } from '../../base/turns.ts';
import { isCourtesy, type TitleSpan } from './titles.ts';

/** Words that change what the title says of its holder: a former minister is no minister. */
const CHANGING = new Set(
  'former ex late then acting interim caretaker deputy vice assistant associate junior shadow designate elect emeritus under co retired'.split(
    ' ',
  ),
);
/** "Accused man", "the victim": these describe, but nobody holds them as a title. */
const NO_OFFICE = new Set('man woman boy girl accused victim rival opponent'.split(' '));
const EMPTY = new Set(['the', 'of', 'for', 'to', 'and', 'at', 'in', 'on', '&', ',', '.']);

/** A title with its words, for comparing. */
interface HeldTitle {
  readonly title: TitleSpan;
  readonly words: ReadonlySet<string>;
}

/**
 * The titles of one person in the order in which they appear; a shortening of a title ("assistant secretary") or a
 * longer form of it counts once, in its longest form.
 */
export function* distinctTitles(titles: readonly TitleSpan[]): InTurns<string[]> {
  const held: HeldTitle[] = [];
  const seen = new Set<string>();
  const isOver = turnOf(COMPARED_A_TURN);
  for (const title of titles) {
    const key = `${title.head} ${title.text}`;
    if (seen.has(key) || isCourtesy(title) || NO_OFFICE.has(title.head)) continue;
    seen.add(key);
    const words = wordsOf(title);
    const at = held.findIndex((known) => sameTitle(known, { title, words }));
    if (at < 0) held.push({ title, words });
    else if (isBetter({ title, words }, held[at]!)) held[at] = { title, words };
    if (isOver(1 + held.length)) yield;
  }
  // "Sens." of two people and "Sen." of one of them are one.
  return [...new Set(held.map(({ title }) => inSingular(title).replace(/\s+/g, ' ')))];
}

/** A longer form, or "Sen." after the "SEN." of a headline in capitals. */
function isBetter({ title, words }: HeldTitle, known: HeldTitle): boolean {
  if (words.size !== known.words.size) return words.size > known.words.size;
  return isShouted(known.title) && !isShouted(title);
}

function isShouted({ text }: TitleSpan): boolean {
  return text === text.toUpperCase();
}

/** So many titles are compared in one turn. */
const COMPARED_A_TURN = 5_000;

/** "Presidents", "US Senators": of several people at once. */
export function isPluralTitle(title: TitleSpan): boolean {
  return ABBREVIATED_PLURAL.test(title.text) || (mayBePlural(title) && pluralHead(title).test(title.text));
}

/** "Sens. Ann Roe and Bo Carr", "Reps.", "Drs": forms of address in the plural, each of one of several people. */
const ABBREVIATED_PLURAL =
  /^(Sen|Rep|Gov|Cllr|Cr|Dr|Prof|Gen|Col|Det|Rev|Pte|Sgt|Capt|MP|MLA|MNA|MPA|TD|MEP|MSP)s(?=\.|$)/i;

function inSingular(title: TitleSpan): string {
  if (ABBREVIATED_PLURAL.test(title.text)) return title.text.replace(ABBREVIATED_PLURAL, '$1');
  if (!mayBePlural(title)) return title.text;
  return title.text.replace(pluralHead(title), isShortened(title.head) ? '$1y' : '$1').replace(COUNT, '');
}

/** "her two sisters": each is one. */
const COUNT = /^(?:two|three|four|five|six|seven|eight|nine|ten) /i;

/** "secretary": whose plural is "secretaries". */
function isShortened(head: string): boolean {
  return /[^aeiou]y$/i.test(head);
}

/** A look before a pattern is made. */
function mayBePlural({ text, head }: TitleSpan): boolean {
  return text
    .toLowerCase()
    .includes(isShortened(head) ? `${head.slice(0, -1).toLowerCase()}ies` : `${head.toLowerCase()}s`);
}

function pluralHead({ head }: TitleSpan): RegExp {
  const stem = (isShortened(head) ? head.slice(0, -1) : head).replace(/[^\p{L}\p{N}]/gu, '\\$&');
  return new RegExp(`\\b(${stem})${isShortened(head) ? 'ies' : 's'}\\b`, 'i');
}

function wordsOf({ text }: TitleSpan): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !EMPTY.has(word)));
}

function sameTitle(a: HeldTitle, b: HeldTitle): boolean {
  if (a.title.head !== b.title.head) return false;
  const [short, long] = a.words.size <= b.words.size ? [a.words, b.words] : [b.words, a.words];
  for (const word of long) if (CHANGING.has(word) && !short.has(word)) return false;
  for (const word of short) if (!long.has(word)) return false;
  return true;
}
