import type { Pattern } from './ast.ts';
import { type CharSet, isWordCode } from './charset.ts';

/** Stands in a variant for what may be anything, and for what is no part of a word (perhaps only the edge of one). */
const ANYTHING = '\uE000';
const GAP = '\uE001';

const [ANYTHING_CODE, GAP_CODE] = [ANYTHING.charCodeAt(0), GAP.charCodeAt(0)];

const MOST_VARIANTS = 48;
/** Two letters at least, with known edges on both sides: what tokens are divided at, too. */
const WORD = /(?<![\p{L}\p{M}\p{N}_\uE000])[\p{L}\p{M}]{2,}(?![\p{L}\p{M}\p{N}_\uE000])/gu;

/**
 * Words, in small letters, of which a text must have one to have the pattern: each a whole word, or a part of one
 * between hyphens, apostrophes and figures.
 * @returns undefined where the pattern does not tell
 */
export function wakingWords(pattern: Pattern): readonly string[] | undefined {
  const variants = variantsOf(pattern);
  if (!variants) return undefined;
  const words = new Set<string>();
  for (const variant of variants) {
    const own = longestWord(variant);
    if (own === undefined) return undefined;
    words.add(own);
  }
  return [...words];
}

/** The longest whole word of a variant: the longer, the rarer. What stands around the variant is not known. */
function longestWord(variant: string): string | undefined {
  if (!HAS_OTHERS.test(variant)) return longestPlainWord(variant);
  let best: string | undefined;
  for (const [word] of (ANYTHING + variant + ANYTHING).matchAll(WORD))
    if (word.length > (best?.length ?? 0)) best = word;
  return best?.toLowerCase();
}

const HAS_OTHERS = /[^\p{ASCII}\uE000\uE001]/u;

/** The same where all letters are of ASCII, as mostly: by its characters, which takes a fifth of the time. */
function longestPlainWord(variant: string): string | undefined {
  let [from, to] = [0, 0];
  for (let i = 0; i < variant.length; ) {
    let end = i;
    let isWord = true;
    for (; end < variant.length; end++) {
      const char = variant.charCodeAt(end);
      if (char !== ANYTHING_CODE && (char === GAP_CODE || !isWordCode(char))) break;
      const small = char | 0x20;
      if (small < 0x61 || small > 0x7a || char === ANYTHING_CODE) isWord = false;
    }
    // What stands around the variant is not known.
    if (isWord && i > 0 && end < variant.length && end - i >= 2 && end - i > to - from) [from, to] = [i, end];
    i = end + 1;
  }
  return to > from ? variant.slice(from, to).toLowerCase() : undefined;
}

/** The same of a literal phrase that stands between word edges. */
export function wakingWord(phrase: string): string | undefined {
  return longestWord(GAP + phrase + GAP);
}

/** What a pattern may look like, as far as it is known; undefined where that is too much. */
function variantsOf(pattern: Pattern): readonly string[] | undefined {
  switch (pattern.kind) {
    case 'char':
      return [String.fromCodePoint(pattern.code)];
    case 'set':
      return isGap(pattern.set) ? [GAP] : (lettersOf(pattern.set) ?? [ANYTHING]);
    case 'place':
      return pattern.place === 'no word edge' ? [''] : [GAP];
    case 'look':
      return [''];
    case 'group':
      return variantsOf(pattern.part);
    case 'one': {
      const all = pattern.parts.map(variantsOf);
      return all.every((own) => own !== undefined) ? limited(all.flat()) : undefined;
    }
    case 'all':
      return sequenceOf(pattern.parts);
    case 'repeat':
      return repeated(pattern);
  }
}

/** A set of few letters, each by itself; of a letter in either case, the small one. */
function lettersOf(set: CharSet): string[] | undefined {
  const letters = new Set<string>();
  for (let code = 0; code < 128; code++) {
    if (set.ascii[code] !== 1) continue;
    letters.add(String.fromCharCode(code).toLowerCase());
    if (letters.size > 4) return undefined;
  }
  return letters.size && !holdsAny(set, LETTERS) && !holdsAny(set, MARKS) ? [...letters] : undefined;
}

/** Whether nothing of a set belongs to a word: spaces, hyphens, marks. Of what is not in ASCII, some of each kind is asked. */
function isGap(set: CharSet): boolean {
  for (let code = 0; code < 128; code++) if (set.ascii[code] === 1 && isWordCode(code)) return false;
  return !holdsAny(set, LETTERS);
}

function holdsAny(set: CharSet, probes: readonly number[]): boolean {
  return probes.some((code) => set.has(code));
}

const LETTERS = [...'éßøλяñЖ中א٣ा'].map((char) => char.codePointAt(0)!);
const MARKS = [...'’–…'].map((char) => char.codePointAt(0)!);

function repeated({ part, least, most }: Extract<Pattern, { kind: 'repeat' }>): readonly string[] | undefined {
  const one = variantsOf(part);
  if (!one) return least === 0 ? ['', ANYTHING] : [ANYTHING];
  const isGap = one.every((own) => own === GAP);
  const isSet = part.kind === 'set' || part.kind === 'char';
  const many = most === 1 || isGap ? one : isSet && !isGap ? [ANYTHING] : one.map((own) => own + ANYTHING);
  return limited(least === 0 ? ['', ...many] : many);
}

/** What stands in a row. What is the same in all variants is gathered first: most patterns are letters in a row. */
function sequenceOf(parts: readonly Pattern[]): readonly string[] | undefined {
  let all: readonly string[] = [''];
  let rest = '';
  for (const part of parts) {
    if (part.kind === 'char') {
      rest += String.fromCodePoint(part.code);
      continue;
    }
    const own = variantsOf(part);
    if (own?.length === 1 || !own) {
      rest += own?.[0] ?? ANYTHING;
      continue;
    }
    // Of too many nothing is told: what follows may be anything.
    const before = rest;
    const isMany = all.length * own.length > MOST_VARIANTS;
    all = all.flatMap((one) => (isMany ? [ANYTHING] : own).map((other) => one + before + other));
    rest = '';
  }
  return rest ? all.map((one) => one + rest) : all;
}

function limited(all: readonly string[]): readonly string[] | undefined {
  return all.length > MOST_VARIANTS ? undefined : all;
}
