import { bitsOf, Word } from './words.ts';

/** The parts of a name as written, by the conventions this module knows. */
export interface NameParts {
  /** Words without nickname and suffix, as written. */
  readonly words: readonly string[];
  /** Given names and initials. */
  readonly given: readonly string[];
  /** What later references use, particles included: "von der Leyen", "Carreño", "Kim" of Kim Min-ji. */
  readonly surname: string;
  /** Jr, III … */
  readonly suffix: string | null;
  /** What stands in quotation marks inside the name. */
  readonly nickname: string | null;
}

const NICKNAME = /["“„«‘'](?<nickname>[^"”“»’]+?)["”“»’'](?=\s|$)/u;
const INITIALS = /^(?:\p{Lu}\.?){1,3}$/u;

/** Folds what spelling variants of one name differ in: case, accents, hyphens and dots. */
export function nameKey(word: string): string {
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

/** Divides a name into its parts. */
export function nameParts(name: string): NameParts {
  const nickname = NICKNAME.exec(name)?.groups?.nickname ?? null;
  const all = name.replace(NICKNAME, ' ').trim().split(/\s+/);
  let suffix: string | null = null;
  while (all.length > 1 && isSuffix(all.at(-1) as string)) suffix = all.pop() as string;
  const at = surnameStart(all);
  return { words: all, given: all.slice(0, at), surname: all.slice(at).join(' '), suffix, nickname };
}

function isSuffix(word: string): boolean {
  return (bitsOf(word.toLowerCase().replace(/\.$/, '')) & Word.suffix) !== 0;
}

/** The surname is the last word and the particles before it. */
function surnameStart(words: readonly string[]): number {
  let at = words.length - 1;
  while (at > 1 && (bitsOf((words[at - 1] as string).toLowerCase()) & Word.particle) !== 0) at--;
  return at;
}

/** A name of one word: Suharto, Pelé. */
export function isMononym(name: string): boolean {
  return nameParts(name).words.length === 1;
}

/**
 * Every form by which a later reference may call a person: surname with and without particles, any single word of
 * the name, the nickname; initials and bare particles never.
 */
export function referenceKeys(name: string): readonly string[] {
  const parts = nameParts(name);
  const keys = new Set<string>([parts.surname]);
  for (const word of parts.words) {
    if (!INITIALS.test(word) && !(bitsOf(word.toLowerCase()) & Word.particle)) keys.add(word);
  }
  if (parts.nickname) keys.add(parts.nickname);
  return [...keys];
}

/** The form due on later reference: the surname, or the whole of a mononym. */
export function dueForm(name: string): string {
  return nameParts(name).surname;
}
