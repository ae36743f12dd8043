import doubleSurnames from '../data/en/names/double-surnames.txt';
import familyFirst from '../data/en/names/family-first-surnames.txt';
import calledByGiven from '../data/en/names/mononym-conventions.txt';
import vietnamese from '../data/en/names/vietnamese-surnames.txt';
import weakSurnames from '../data/en/names/weak-surnames.txt';
import { nicknameIn } from './nickname.ts';
import { bitsOf, entries, Word } from './words.ts';

/** How a name is built, which decides what later references use. */
export type Convention =
  | 'surname-last'
  | 'family-first'
  | 'vietnamese'
  | 'double-surname'
  | 'given-name'
  | 'mononym'
  | 'regnal';

/** The parts of a name as written. */
export interface NameParts {
  /** Words without nickname and suffix, as written. */
  readonly words: readonly string[];
  readonly convention: Convention;
  /** Given names and initials. */
  readonly given: readonly string[];
  /** What later references use, particles included: "von der Leyen", "Carreño", "Kim" of Kim Min-ji. */
  readonly surname: string;
  /** Jr, III … */
  readonly suffix: string | null;
  /** What stands in quotation marks inside the name. */
  readonly nickname: string | null;
}

const INITIALS = /^(?:\p{Lu}\.?){1,3}$/u;
const NUMERAL = /^[IVX]+$/;
/** "bin Osman", "Abu Omar", "ibn Saud": what follows never stands alone. */
const BOUND = new Set(['bin', 'bint', 'binti', 'ibn', 'abu', 'umm', 'abdul', 'abd', 'abdel', 'abdur', 'ould']);
const PATRONYMIC = /(?:d[óo]ttir|dætur)$/iu;

const set = (list: string): ReadonlySet<string> => new Set(entries(list));
const FAMILY_FIRST = set(familyFirst);
const VIETNAMESE = set(vietnamese);
const DOUBLE = set(doubleSurnames);
const WEAK = set(weakSurnames);
const CALLED_BY_GIVEN = set(calledByGiven);

/** Folds what spelling variants of one name differ in: case, accents, hyphens, apostrophes and dots. */
export function nameKey(word: string): string {
  return isPlain(word) ? word.toLowerCase() : folded(word);
}

/** Nothing but letters from A to Z, as most words are; a loop, since every check of names asks it of every name. */
function isPlain(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const letter = word.charCodeAt(i) | 32;
    if (letter < 97 || letter > 122) return false;
  }
  return true;
}

const BEYOND_ASCII = /[^\0-\x7F]/;
const MARKS = /[.']/g;

function folded(word: string): string {
  if (!BEYOND_ASCII.test(word)) return word.replace(MARKS, '').toLowerCase();
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/[ıİ]/g, 'i')
    .replace(/ø/gi, 'o')
    .replace(/ł/gi, 'l')
    .replace(/đ/gi, 'd')
    .replace(/[.’']/g, '')
    .replace(/[‐‑]/g, '-')
    .toLowerCase();
}

/** The words of a name as written, and what stands in it besides. */
export function nameWordsOf(name: string): Pick<NameParts, 'words' | 'suffix' | 'nickname'> {
  const quoted = nicknameIn(name);
  const nickname = quoted ? name.slice(quoted.start + 1, quoted.end - 1) : null;
  const words = wordsOf(quoted ? `${name.slice(0, quoted.start)} ${name.slice(quoted.end)}` : name);
  const suffix = words.length > 1 && isSuffix(words.at(-1) as string) ? (words.pop() as string) : null;
  return { words, suffix, nickname };
}

function wordsOf(text: string): string[] {
  return IRREGULAR.test(text) ? text.trim().split(/\s+/) : text.split(' ');
}

/** White space that is not one space between words, as hardly any name has it. */
const IRREGULAR = /[^\S ]|^ | {2}| $/;

/** Divides a name into its parts by the convention it seems to follow. */
export function nameParts(name: string): NameParts {
  const { words, suffix, nickname } = nameWordsOf(name);
  const convention = conventionOf(words, suffix);
  const [from, to] = surnameRange(words, convention);
  return {
    words,
    convention,
    given: words.filter((_, i) => i < from || i >= to),
    surname: words.slice(from, to).join(' '),
    suffix,
    nickname,
  };
}

function isSuffix(word: string): boolean {
  return (bitsOf((word.endsWith('.') ? word.slice(0, -1) : word).toLowerCase()) & Word.suffix) !== 0;
}

function conventionOf(words: readonly string[], suffix: string | null): Convention {
  const [first, second] = words as [string, string | undefined];
  if (second === undefined) return suffix && NUMERAL.test(suffix) ? 'regnal' : 'mononym';
  const last = words.at(-1) as string;
  const lower = words.map((word) => word.toLowerCase());
  if (lower.includes('bin') || lower.includes('binti'))
    return lower.indexOf('bin') === 1 && isArabic(lower) ? 'surname-last' : 'given-name';
  if (PATRONYMIC.test(last) || (CALLED_BY_GIVEN.has(lower[0] as string) && words.length === 2)) return 'given-name';
  if (words.length === 2 && last.includes('-') && HYPHENATED.test(last)) return 'family-first';
  if (FAMILY_FIRST.has(lower[0] as string) && looksEastAsian(words)) {
    return VIETNAMESE.has(lower[0] as string) && words.length >= 3 ? 'vietnamese' : 'family-first';
  }
  const double =
    words.length >= 3 &&
    DOUBLE.has(lower.at(-2) as string) &&
    !INITIALS.test(first) &&
    !isParticle(lower.at(-2) as string);
  return double && (DOUBLE.has(lower.at(-1) as string) || words.length >= 4) ? 'double-surname' : 'surname-last';
}

/** Osama bin Laden is called by what follows "bin"; Isa bin Osman by his own name. */
function isArabic(lower: readonly string[]): boolean {
  return /^(?:laden|salman|zayed|rashid|talal|al-|abdul)/.test(lower[2] ?? '');
}

/** Short words after the family name, joined or hyphenated: Xi Jinping, Ho Chi Minh; not Kim Kardashian. */
function looksEastAsian(words: readonly string[]): boolean {
  const rest = words.slice(1);
  if (rest.length > 3) return false;
  return rest.every((word) => word.length <= 9 && SYLLABLES.test(word) && !(isWestern(word) && rest.length === 1));
}

/** One or two syllables of Chinese, Korean or Vietnamese as English news writes them: Jinping, Geun, Phuong. */
const SYLLABLES =
  /^(?:(?:ch|sh|zh|ng|nh|th|tr|ph|kh|gi|qu|ts|hs|[bcdfghjklmnpqrstwxyz])?(?:y[aeou]{1,2}|[iu]?[aeo]{1,2}[iou]?|ui|iu|uo|i|u|y)(?:ng|nh|ch|[nkptml])?-?){1,2}$/iu;
/** Ki-moon, Ying-jeou: a given name of two syllables of which the second is lower-case. */
const HYPHENATED = /^\p{Lu}\p{Ll}{1,5}-\p{Ll}{1,6}$/u;

/** Ha Tae-kyung, Ke Wen-je: a short family name ("" for none) and two syllables with a hyphen. */
export function isKoreanShape(first: string, second: string): boolean {
  return (
    HYPHENATED.test(second) && SYLLABLES.test(second) && (first === '' || (first.length < 7 && SYLLABLES.test(first)))
  );
}

/** Whether a folded word is a family name that stands first: Xi, Kim. */
export function isFamilyName(key: string): boolean {
  return FAMILY_FIRST.has(key);
}

const DOUBLE_KEYS: ReadonlySet<string> = new Set([...DOUBLE].map(nameKey));

/** Whether a folded word is a surname that stands with another in Spanish names. */
export function isDoubleSurname(key: string): boolean {
  return DOUBLE_KEYS.has(key);
}

/** Does a name, given as folded words, begin with the family name: xi jinping, kim min-ji? */
export function startsWithFamilyName(keys: readonly string[]): boolean {
  return keys.length > 1 && FAMILY_FIRST.has(keys[0] as string) && looksEastAsian(keys);
}

function isWestern(word: string): boolean {
  return /(?:ie|ey|y|er|son|ton|el|ard|ett)$/.test(word);
}

function isParticle(lower: string): boolean {
  return (bitsOf(lower) & Word.particle) !== 0;
}

/** The words of a name that later references use: `[from, to)`. */
function surnameRange(words: readonly string[], convention: Convention): [number, number] {
  const last = words.length - 1;
  const first = words[0] as string;
  switch (convention) {
    case 'family-first':
    case 'given-name':
      return [0, 1];
    case 'vietnamese':
      return [last, last + 1];
    case 'double-surname':
      return words.length >= 4 ? [last - 1, last] : [last - 1, last + 1];
    default: {
      let from = last;
      while (from > 1 && (isParticle((words[from - 1] as string).toLowerCase()) || isBound(words[from - 1] as string)))
        from--;
      return [from === 1 && isBound(first) ? 0 : from, last + 1];
    }
  }
}

function isBound(word: string): boolean {
  return BOUND.has(word.toLowerCase());
}

/** A name of one word: Suharto, Pelé. */
export function isMononym(name: string): boolean {
  return nameParts(name).words.length === 1;
}

/** Does the due form hardly tell its bearer from others: Khan, Bibi, Ali? */
export function isWeakSurname(name: string): boolean {
  return WEAK.has(nameParts(name).surname.toLowerCase());
}

/**
 * Every form by which a later reference may call a person: the due form; any single word of the name (conventions
 * differ, and precision comes first) but initials, particles and what is bound to the word before it; several surnames
 * together; the nickname.
 */
export function referenceKeys(name: string): readonly string[] {
  const { words, surname, nickname, suffix, convention } = nameParts(name);
  const keys = new Set<string>([surname]);
  for (const [i, word] of words.entries()) {
    if (INITIALS.test(word) || isParticle(word.toLowerCase()) || isBound(word)) continue;
    if (i > 0 && isBound(words[i - 1] as string)) continue;
    keys.add(word);
  }
  if (convention === 'double-surname') keys.add(words.slice(-2).join(' '));
  if (convention === 'regnal') keys.add(`${words[0]} ${suffix}`);
  if (nickname) keys.add(nickname);
  return [...keys];
}

/** The form due on later reference: the surname by the name's convention, or the whole of a mononym. */
export function dueForm(name: string): string {
  return nameParts(name).surname;
}
