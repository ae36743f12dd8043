import { type Pattern, PatternTrouble } from './ast.ts';
import { CLASSES, charSet, otherCases, POSIX, type SetItem, unicodeClass } from './charset.ts';

/** What flags say of a stretch of a pattern. */
export interface Flags {
  readonly anyCase: boolean;
  /** Whether a point stands for line ends as well. */
  readonly dotAll: boolean;
  /** Whether `^` and `$` are at every line. */
  readonly lines: boolean;
}

/** A pattern as it was read. */
export interface ParsedPattern {
  readonly pattern: Pattern;
  /** How many groups it has. */
  readonly groups: number;
}

const LONGEST = 50_000;
const DEEPEST = 100;
const MOST_REPEATED = 1_000;

/**
 * Reads a pattern in the syntax that Vale’s rules are written in. Throws `PatternTrouble` where it is broken, or asks for
 * what cannot be found in linear time.
 */
export function parsePattern(source: string, flags: Partial<Flags> = {}): ParsedPattern {
  if (source.length > LONGEST) throw new PatternTrouble(`it has more than ${LONGEST.toLocaleString('en')} characters`);
  const reader = new Reader(source, { anyCase: false, dotAll: false, lines: true, ...flags });
  const pattern = reader.whole();
  return { pattern, groups: reader.groups };
}

const NOTHING: Pattern = { kind: 'all', parts: [] };
const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, f: 12, v: 11, a: 7, e: 27 };

class Reader {
  groups = 0;
  private at = 0;
  private depth = 0;

  constructor(
    private readonly source: string,
    private flags: Flags,
  ) {}

  whole(): Pattern {
    const pattern = this.alternatives();
    if (this.at < this.source.length) throw new PatternTrouble('a bracket “)” is closed that was not opened');
    return pattern;
  }

  private alternatives(): Pattern {
    if (++this.depth > DEEPEST) throw new PatternTrouble('its brackets are nested too deeply');
    const before = this.flags;
    const parts = [this.sequence()];
    while (this.take('|')) parts.push(this.sequence());
    this.flags = before;
    this.depth--;
    return parts.length === 1 ? parts[0]! : { kind: 'one', parts };
  }

  private sequence(): Pattern {
    const parts: Pattern[] = [];
    while (this.at < this.source.length && this.source[this.at] !== '|' && this.source[this.at] !== ')') {
      const part = this.quantified(this.atom());
      if (part !== NOTHING) parts.push(part);
    }
    return parts.length === 1 ? parts[0]! : { kind: 'all', parts };
  }

  private quantified(part: Pattern): Pattern {
    const count = this.quantifier();
    if (!count) return part;
    const [least, most] = count;
    const lazy = this.take('?');
    if (!lazy && this.source[this.at] === '+') throw new PatternTrouble('“+” behind a quantifier is not supported');
    if (this.quantifier()) throw new PatternTrouble('two quantifiers follow each other');
    if (part.kind === 'place' || part.kind === 'look') return least === 0 ? NOTHING : part;
    return { kind: 'repeat', part, least, most, lazy };
  }

  private quantifier(): readonly [number, number] | undefined {
    if (this.take('*')) return [0, Number.POSITIVE_INFINITY];
    if (this.take('+')) return [1, Number.POSITIVE_INFINITY];
    if (this.take('?')) return [0, 1];
    if (this.source[this.at] !== '{') return undefined;
    const braces = /^\{(\d{1,6})(?:(,)(\d{0,6}))?\}/.exec(this.source.slice(this.at, this.at + 20));
    if (!braces) return undefined;
    this.at += braces[0].length;
    const [, from, comma, to] = braces;
    const least = Number(from);
    const most = comma === undefined ? least : to ? Number(to) : Number.POSITIVE_INFINITY;
    if (least > most) throw new PatternTrouble(`“${braces[0]}” has its numbers in the wrong order`);
    if (least > MOST_REPEATED || (most > MOST_REPEATED && most !== Number.POSITIVE_INFINITY))
      throw new PatternTrouble(`“${braces[0]}” is more than ${MOST_REPEATED.toLocaleString('en')} times`);
    return [least, most];
  }

  private atom(): Pattern {
    const char = this.next();
    switch (char) {
      case '(':
        return this.bracket();
      case '[':
        return this.set();
      case '.':
        return setOf([this.flags.dotAll ? () => true : (code) => code !== 10]);
      case '^':
        return { kind: 'place', place: this.flags.lines ? 'line start' : 'text start' };
      case '$':
        return { kind: 'place', place: this.flags.lines ? 'line end' : 'last line end' };
      case '\\':
        return this.escaped();
      case '*':
      case '+':
      case '?':
        throw new PatternTrouble(`nothing stands before “${char}”`);
      default:
        return this.char(char.codePointAt(0)!);
    }
  }

  private char(code: number): Pattern {
    if (!this.flags.anyCase) return { kind: 'char', code };
    return { kind: 'char', code, others: otherCases(code) };
  }

  private bracket(): Pattern {
    if (!this.take('?')) return this.closed({ kind: 'group', group: ++this.groups, part: this.alternatives() });
    const opening = /^(?:[:=!]|<[=!]|P?<\w+>|'\w+'|[imsnx]*(?:-[imsnx]+)?[:)])/.exec(
      this.source.slice(this.at, this.at + 80),
    )?.[0];
    if (opening === undefined) {
      const what = this.source.slice(this.at, this.at + 2);
      throw new PatternTrouble(`“(?${what}” is not supported`);
    }
    this.at += opening.length;
    if (opening === ':') return this.closed(this.alternatives());
    if (/^<?[=!]$/.test(opening)) {
      const negated = opening.endsWith('!');
      return this.closed({ kind: 'look', part: this.alternatives(), behind: opening[0] === '<', negated });
    }
    if (/^[P<']/.test(opening)) {
      return this.closed({ kind: 'group', group: ++this.groups, part: this.alternatives() });
    }
    const before = this.flags;
    this.flags = changed(before, opening.slice(0, -1));
    if (opening.endsWith(')')) return NOTHING;
    const part = this.closed(this.alternatives());
    this.flags = before;
    return part;
  }

  private closed(pattern: Pattern): Pattern {
    if (!this.take(')')) throw new PatternTrouble('a bracket “(” is not closed');
    return pattern;
  }

  private escaped(): Pattern {
    const char = this.next();
    if (char === 'b') return { kind: 'place', place: 'word edge' };
    if (char === 'B') return { kind: 'place', place: 'no word edge' };
    if (char === 'A') return { kind: 'place', place: 'text start' };
    if (char === 'Z') return { kind: 'place', place: 'last line end' };
    if (char === 'z') return { kind: 'place', place: 'text end' };
    if (/[1-9]/.test(char) || char === 'k')
      throw new PatternTrouble(`“\\${char}” (what a group has found, once more) is not supported`);
    const item = this.classBehind(char);
    if (item) return setOf([item], false, this.flags.anyCase);
    return this.char(this.escapedCode(char));
  }

  /** The class that a letter behind a backslash stands for. */
  private classBehind(char: string): SetItem | undefined {
    if (char !== 'p' && char !== 'P') return CLASSES[char];
    const name = /^\{\^?([\w=]+)\}|^[A-Z]/.exec(this.source.slice(this.at, this.at + 40));
    const item = name && unicodeClass(name[1] ?? name[0], (char === 'P') !== name[0].startsWith('{^'));
    if (!item) throw new PatternTrouble(`“\\${char}${name?.[0] ?? ''}” is no class of characters that is known`);
    this.at += name[0].length;
    return item;
  }

  private escapedCode(char: string): number {
    if (char in ESCAPES) return ESCAPES[char]!;
    const hex = /^(?:x([\da-f]{2})|x\{([\da-f]{1,6})\}|u([\da-f]{4}))/i.exec(
      char + this.source.slice(this.at, this.at + 9),
    );
    if (hex) {
      this.at += hex[0].length - 1;
      const code = Number.parseInt(hex[1] ?? hex[2] ?? hex[3]!, 16);
      if (code <= 0x10ffff) return code;
    }
    if (/[\p{L}\p{N}]/u.test(char) && char !== '0') throw new PatternTrouble(`“\\${char}” is not supported`);
    return char === '0' ? 0 : char.codePointAt(0)!;
  }

  private set(): Pattern {
    const negated = this.take('^');
    const items: SetItem[] = [];
    for (let first = true; first || this.source[this.at] !== ']'; first = false) {
      if (this.at >= this.source.length) throw new PatternTrouble('a bracket “[” is not closed');
      const from = this.member();
      if (typeof from !== 'number') {
        items.push(from);
        continue;
      }
      if (this.source[this.at] !== '-' || this.source[this.at + 1] === ']') {
        items.push([from, from]);
        continue;
      }
      this.at++;
      if (this.source[this.at] === '[')
        throw new PatternTrouble('a set taken from another, “[a-z-[x]]”, is not supported');
      const to = this.member();
      if (typeof to !== 'number') items.push([from, from], [0x2d, 0x2d], to);
      else if (to < from) throw new PatternTrouble('a range in “[…]” has its ends in the wrong order');
      else items.push([from, to]);
    }
    this.at++;
    return setOf(items, negated, this.flags.anyCase);
  }

  /** One character of a set, or a class. */
  private member(): number | SetItem {
    const posix = /^\[:(\w+):\]/.exec(this.source.slice(this.at, this.at + 12));
    if (posix && POSIX[posix[1]!]) {
      this.at += posix[0].length;
      return POSIX[posix[1]!]!;
    }
    const char = this.next();
    if (char !== '\\') return char.codePointAt(0)!;
    const letter = this.next();
    if (letter === 'b') return 8;
    return this.classBehind(letter) ?? this.escapedCode(letter);
  }

  private next(): string {
    const code = this.source.codePointAt(this.at);
    if (code === undefined) throw new PatternTrouble('it ends in a backslash, or in the middle of “[…]”');
    const char = String.fromCodePoint(code);
    this.at += char.length;
    return char;
  }

  private take(char: string): boolean {
    if (this.source[this.at] !== char) return false;
    this.at++;
    return true;
  }
}

function setOf(items: readonly SetItem[], negated = false, anyCase = false): Pattern {
  return { kind: 'set', set: charSet(items, negated, anyCase) };
}

function changed(flags: Flags, letters: string): Flags {
  const [on = '', off = ''] = letters.split('-');
  if (/[xn]/.test(on)) throw new PatternTrouble(`the flag “${/[xn]/.exec(on)![0]}” is not supported`);
  const is = (letter: string, now: boolean) => (on.includes(letter) ? true : off.includes(letter) ? false : now);
  return { anyCase: is('i', flags.anyCase), dotAll: is('s', flags.dotAll), lines: is('m', flags.lines) };
}
