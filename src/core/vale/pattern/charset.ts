/** A set of characters. */
export interface CharSet {
  /** Whether it holds a character, by its code point. */
  has(code: number): boolean;
  /** The same for the codes below 128: 1 or 0. */
  readonly ascii: Uint8Array;
}

/** A part of a set: a range of code points, both ends in it, or what a test says. */
export type SetItem = readonly [from: number, to: number] | ((code: number) => boolean);

const WORD = /[\p{L}\p{Mn}\p{Nd}\p{Pc}]/u;
const DIGIT = /\p{Nd}/u;
const SPACE = /[\s\u0085]/u;

const byPattern =
  (pattern: RegExp) =>
  (code: number): boolean =>
    pattern.test(String.fromCodePoint(code));

/** Letters, figures, marks and the underscore, of any script. */
export function isWordCode(code: number): boolean {
  if (code < 128) {
    const small = code | 0x20;
    return (small >= 0x61 && small <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x5f;
  }
  return WORD.test(String.fromCodePoint(code));
}

const not =
  (test: (code: number) => boolean) =>
  (code: number): boolean =>
    !test(code);

/** The classes behind a backslash. */
export const CLASSES: Readonly<Record<string, SetItem>> = {
  w: isWordCode,
  W: not(isWordCode),
  d: byPattern(DIGIT),
  D: not(byPattern(DIGIT)),
  s: byPattern(SPACE),
  S: not(byPattern(SPACE)),
};

/** The classes of POSIX, as in `[[:alpha:]]`. */
export const POSIX: Readonly<Record<string, SetItem>> = {
  alpha: byPattern(/[A-Za-z]/),
  digit: byPattern(/[0-9]/),
  alnum: byPattern(/[A-Za-z0-9]/),
  upper: byPattern(/[A-Z]/),
  lower: byPattern(/[a-z]/),
  space: byPattern(/[\t-\r ]/),
  punct: byPattern(/[!-/:-@[-`{-~]/),
  xdigit: byPattern(/[0-9A-Fa-f]/),
  word: byPattern(/\w/),
};

/** The classes of Unicode, `\p{Lu}`: general categories, and some scripts. */
const UNICODE: Readonly<Record<string, RegExp>> = {
  L: /\p{L}/u,
  Lu: /\p{Lu}/u,
  Ll: /\p{Ll}/u,
  Lt: /\p{Lt}/u,
  Lm: /\p{Lm}/u,
  Lo: /\p{Lo}/u,
  M: /\p{M}/u,
  Mn: /\p{Mn}/u,
  Mc: /\p{Mc}/u,
  Me: /\p{Me}/u,
  N: /\p{N}/u,
  Nd: /\p{Nd}/u,
  Nl: /\p{Nl}/u,
  No: /\p{No}/u,
  P: /\p{P}/u,
  Pc: /\p{Pc}/u,
  Pd: /\p{Pd}/u,
  Ps: /\p{Ps}/u,
  Pe: /\p{Pe}/u,
  Pi: /\p{Pi}/u,
  Pf: /\p{Pf}/u,
  Po: /\p{Po}/u,
  S: /\p{S}/u,
  Sm: /\p{Sm}/u,
  Sc: /\p{Sc}/u,
  Sk: /\p{Sk}/u,
  So: /\p{So}/u,
  Z: /\p{Z}/u,
  Zs: /\p{Zs}/u,
  Zl: /\p{Zl}/u,
  Zp: /\p{Zp}/u,
  C: /\p{C}/u,
  Cc: /\p{Cc}/u,
  Cf: /\p{Cf}/u,
  Co: /\p{Co}/u,
  Arabic: /\p{sc=Arabic}/u,
  Armenian: /\p{sc=Armenian}/u,
  Bengali: /\p{sc=Bengali}/u,
  Cyrillic: /\p{sc=Cyrillic}/u,
  Devanagari: /\p{sc=Devanagari}/u,
  Greek: /\p{sc=Greek}/u,
  Gujarati: /\p{sc=Gujarati}/u,
  Han: /\p{sc=Han}/u,
  Hangul: /\p{sc=Hangul}/u,
  Hebrew: /\p{sc=Hebrew}/u,
  Hiragana: /\p{sc=Hiragana}/u,
  Katakana: /\p{sc=Katakana}/u,
  Latin: /\p{sc=Latin}/u,
  Tamil: /\p{sc=Tamil}/u,
  Thai: /\p{sc=Thai}/u,
};

/** A class of Unicode; undefined for a name that is none. */
export function unicodeClass(name: string, negated: boolean): SetItem | undefined {
  const pattern = Object.hasOwn(UNICODE, name) ? UNICODE[name] : undefined;
  const test = pattern && byPattern(pattern);
  return test && negated ? not(test) : test;
}

/**
 * Makes a set of its parts. What it holds is found out when it is asked for: most sets never are.
 * @param anyCase whether capitals and small letters count as one
 */
export function charSet(items: readonly SetItem[], negated: boolean, anyCase: boolean): CharSet {
  const holds = (code: number): boolean =>
    items.some((item) => (typeof item === 'function' ? item(code) : item[0] <= code && code <= item[1]));
  const found = (code: number): boolean => holds(code) || (anyCase && otherCases(code).some(holds));
  let ascii: Uint8Array | undefined;
  return {
    get ascii() {
      ascii ??= Uint8Array.from({ length: 128 }, (_, code) => (found(code) === negated ? 0 : 1));
      return ascii;
    },
    has(code) {
      return code < 128 ? this.ascii[code] === 1 : found(code) !== negated;
    },
  };
}

/** The set of a few characters. */
export function fewChars(codes: readonly number[]): CharSet {
  const ascii = new Uint8Array(128);
  for (const code of codes) if (code < 128) ascii[code] = 1;
  return { ascii, has: (code) => codes.includes(code) };
}

/** The other ways of writing a letter: its capital, its small letter. */
export function otherCases(code: number): readonly number[] {
  if (code < 128) {
    const small = code | 0x20;
    if (small < 0x61 || small > 0x7a) return NONE;
    ASCII_CASES[code] ??= [code ^ 0x20];
    return ASCII_CASES[code];
  }
  const char = String.fromCodePoint(code);
  return [char.toLowerCase(), char.toUpperCase()].flatMap((other) => {
    const own = other.codePointAt(0)!;
    return other.length === String.fromCodePoint(own).length && own !== code ? [own] : [];
  });
}

const NONE: readonly number[] = [];
/** By the code of a letter of ASCII. */
const ASCII_CASES: (readonly number[])[] = [];
