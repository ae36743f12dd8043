import { ANYTHING, GAP, limited, Row, type Variants } from './variants.ts';

/** Brackets nested deeper are left to the parser. */
const DEEPEST = 20;
const LONGEST = 2_000;

/**
 * The variants of a pattern of letters, word edges, brackets with a choice (`(?:a|b)`) and what may be left out (`?`), as
 * most are, from its text: it takes a fifth of the time that its tree takes.
 * @returns undefined for any other pattern, also for a broken one: the parser reads it, and tells
 */
export function plainVariants(source: string): { readonly variants: Variants } | undefined {
  if (source.length > LONGEST) return undefined;
  const reader = new Reader(source);
  const variants = reader.choice();
  return reader.isPlain && reader.isAtEnd() ? { variants } : undefined;
}

class Reader {
  isPlain = true;
  private at = 0;
  private depth = 0;

  constructor(private readonly source: string) {}

  isAtEnd(): boolean {
    return this.at === this.source.length;
  }

  choice(): Variants {
    if (++this.depth > DEEPEST) return this.unread();
    const first = this.sequence();
    if (this.source[this.at] !== '|') {
      this.depth--;
      return first;
    }
    let isKnown = first !== undefined;
    const all = [...(first ?? [])];
    while (this.source[this.at] === '|') {
      this.at++;
      const own = this.sequence();
      if (own) all.push(...own);
      else isKnown = false;
    }
    this.depth--;
    return isKnown ? limited(all) : undefined;
  }

  private sequence(): Variants {
    const { source } = this;
    const row = new Row();
    let [count, only] = [0, undefined as Variants];
    while (this.isPlain && this.at < source.length && source[this.at] !== '|' && source[this.at] !== ')') {
      const end = this.literalEnd();
      if (end > this.at) {
        row.letters(source.slice(this.at, end));
        count += end - this.at;
        only = undefined;
        if (end - this.at === 1) only = [source[this.at]!];
        this.at = end;
        continue;
      }
      only = this.part();
      row.part(only);
      count++;
    }
    // What stands alone is no row: of it may be known that it is too much.
    return count === 1 ? only : row.variants();
  }

  /** Where the characters end that stand for themselves, and that are not asked to be there or not. */
  private literalEnd(): number {
    const { source } = this;
    let end = this.at;
    while (end < source.length && isLiteral(source.charCodeAt(end))) end++;
    return isQuantifier(source[end]) ? Math.max(this.at, end - 1) : end;
  }

  /** A word edge, what stands in brackets, or a character that may be left out. */
  private part(): Variants {
    const { source, at } = this;
    if (source.startsWith('\\b', at)) {
      this.at += 2;
      return isQuantifier(source[this.at]) ? this.unread() : [GAP];
    }
    let own: Variants;
    if (source.startsWith('(?:', at)) {
      this.at += 3;
      own = this.choice();
      if (source[this.at++] !== ')') return this.unread();
    } else if (isLiteral(source.charCodeAt(at))) own = [source[this.at++]!];
    else return this.unread();
    if (!isQuantifier(source[this.at])) return own;
    if (source[this.at++] !== '?' || isQuantifier(source[this.at])) return this.unread();
    return limited(['', ...(own ?? [ANYTHING])]);
  }

  private unread(): undefined {
    this.isPlain = false;
    return undefined;
  }
}

/** All but characters with a meaning, and halves of those beyond 16 bits. */
function isLiteral(code: number): boolean {
  if (code >= 128) return code < 0xd800 || code > 0xdfff;
  return MEANING[code] === 0;
}

const MEANING = new Uint8Array(128);
for (const char of '\\^$.|?*+()[]{}') MEANING[char.charCodeAt(0)] = 1;

function isQuantifier(char: string | undefined): boolean {
  return char === '?' || char === '*' || char === '+' || char === '{';
}
