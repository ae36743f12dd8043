import type { Pattern } from './ast.ts';
import { type CharSet, isWordCode } from './charset.ts';
import { ANYTHING, GAP, limited, Row, type Variants } from './variants.ts';

const [ANYTHING_CODE, GAP_CODE] = [ANYTHING.charCodeAt(0), GAP.charCodeAt(0)];

/** Two letters at least, with known edges on both sides: what tokens are divided at, too. */
const WORD = /(?<![\p{L}\p{M}\p{N}_\uE000])[\p{L}\p{M}]{2,}(?![\p{L}\p{M}\p{N}_\uE000])/gu;

/**
 * Words, in small letters, of which a text must have one to have the pattern: each a whole word, or a part of one
 * between hyphens, apostrophes and figures.
 * @returns undefined where the pattern does not tell
 */
export function wakingWords(pattern: Pattern): readonly string[] | undefined {
  return wordsOfAll(variantsOf(pattern));
}

/** The same of what a pattern may look like. */
export function wordsOfAll(variants: Variants): readonly string[] | undefined {
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

function variantsOf(pattern: Pattern): Variants {
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

function sequenceOf(parts: readonly Pattern[]): readonly string[] {
  const row = new Row();
  for (const part of parts) {
    if (part.kind === 'char') row.letters(String.fromCodePoint(part.code));
    else row.part(variantsOf(part));
  }
  return row.variants();
}
