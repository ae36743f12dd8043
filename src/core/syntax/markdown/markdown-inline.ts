import { type InTurns, turnOf } from '../../base/turns.ts';
import type { Span } from '../../model.ts';

/** Where markup may begin: a mark, an address, the marks of a quoted block at the beginning of a line. */
const BEGINNING = /[\\`![\]<{&*~_]|(?=https?:\/\/)|(?<=\n)(?=[ \t]*>)/gi;

/** What is markup by its own shape, one alternative a kind. None runs over another's beginning. */
const SHAPES = [
  String.raw`\\[!-/:-@[-\u0060{-~]`, // an escaped character
  String.raw`\[\^[^[\]\s]{1,40}\]`, // a footnote's mark
  '</?[A-Za-z][^<>]{0,600}>', // HTML and addresses in angle brackets
  String.raw`\{\{[^{}]{0,400}\}\}|\{%[^{}]{0,400}%\}`, // shortcodes
  String.raw`&(?:[a-z]{2,8}|#\d{1,6});`, // entities
  String.raw`\](?:\([^()\n]{0,400}(?:\([^()\n]{0,100}\)[^()\n]{0,200})?\)|\[[^\]\n]{0,100}\])`, // the end of a link
  String.raw`\*{1,3}|~~|(?<![\p{L}\p{N}])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\p{L}\p{N}])`, // emphasis
  String.raw`[ \t]*(?:>[ \t]?)+`, // the marks of a quoted block
].join('|');

/** So many characters are searched in one turn. */
const SEARCHED_A_TURN = 20_000;

/** The markup of a block that is not prose: absolute spans in order. */
export function* inlineMasks(text: string, { start, end }: Span): InTurns<Span[]> {
  const masks: Span[] = [];
  const block = text.slice(start, end);
  const lengthAt = markupReader(block);
  const isOver = turnOf(SEARCHED_A_TURN);
  let [free, searched] = [0, 0];
  for (const { index } of block.matchAll(BEGINNING)) {
    if (isOver(index - searched)) yield;
    searched = index;
    if (index < free) continue;
    const length = lengthAt(index);
    free = index + length;
    const at = start + index;
    // An asterisk among spaces is one.
    if (length === 0 || (isAsterisks(block, index, free) && isBlank(text[at - 1]) && isBlank(text[at + length])))
      continue;
    // Of an escape only the backslash goes.
    masks.push({ start: at, end: block[index] === '\\' ? at + 1 : at + length });
  }
  return masks;
}

function isAsterisks(block: string, from: number, to: number): boolean {
  return block[from] === '*' && block[to - 1] === '*';
}

function isBlank(char: string | undefined): boolean {
  return char === undefined || /\s/.test(char);
}

/**
 * Gives the length of the markup at an offset of a block; 0 for none. What ends far off is looked for once for all
 * offsets, so that the time stays in proportion to the block whatever stands in it.
 */
function markupReader(block: string): (at: number) => number {
  const shape = new RegExp(SHAPES, 'iuy');
  const [brackets, feeds, comments] = [']', '\n', '-->'].map((mark) => finder(block, mark));
  const code = codeReader(block);
  const closesWithin = (from: number, most: number): number | undefined => {
    const close = brackets!(from);
    return close - from <= most && close < feeds!(from) ? close : undefined;
  };
  const picture = (at: number): number => {
    const close = block[at + 1] === '[' ? closesWithin(at + 2, 400) : undefined;
    if (close === undefined) return 0;
    const target = /^(?:\([^)\n]{0,600}\)|\[[^\]\n]{0,100}\])/.exec(block.slice(close + 1, close + 604));
    return close + 1 + (target?.[0].length ?? 0) - at;
  };
  const linkBegins = (at: number): boolean => {
    const close = closesWithin(at + 1, 400);
    return close !== undefined && '(['.includes(block[close + 1] ?? ' ');
  };
  const byShape = (at: number): number => {
    shape.lastIndex = at;
    return shape.exec(block)?.[0].length ?? 0;
  };
  return (at) => {
    switch (block[at]) {
      case '`':
        return code(at);
      case '!':
        return picture(at);
      case '[':
        return byShape(at) || (linkBegins(at) ? 1 : 0);
      case '<': {
        if (!block.startsWith('<!--', at)) return byShape(at);
        const close = comments!(at + 4);
        return close - at - 4 <= 2000 ? close + 3 - at : 0;
      }
      case 'h':
      case 'H':
        return addressLength(block, at);
      default:
        return byShape(at);
    }
  };
}

/** Gives the next place of a mark from an offset on, `Infinity` for none; the offsets asked for do not go down. */
function finder(text: string, mark: string): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) {
      const at = text.indexOf(mark, from);
      found = at < 0 ? Number.POSITIVE_INFINITY : at;
    }
    return found;
  };
}

/** Code has as many backticks at its end as at its beginning; the offsets asked for do not go down. */
function codeReader(block: string): (at: number) => number {
  let runs: Span[] | undefined;
  let first = 0;
  return (at) => {
    runs ??= [...block.matchAll(/`+/g)].map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
    while (runs[first]!.end <= at) first++;
    const inside = runs[first]!.end;
    const marks = inside - at;
    for (let i = first + 1; i < runs.length && runs[i]!.start - inside <= 401; i++) {
      const length = runs[i]!.end - runs[i]!.start;
      if (length >= marks) return length === marks ? runs[i]!.end - at : 0;
    }
    return 0;
  };
}

/** A bare address: up to white space or a closing bracket, without the stops behind it. */
function addressLength(block: string, at: number): number {
  const [scheme, rest] = /^(https?:\/\/)([^\s)>\]]*)/i.exec(block.slice(at, at + 610))!.slice(1) as [string, string];
  const address = rest.slice(0, 601).replace(/(?<![.,;:!?'"”’])[.,;:!?'"”’]+$/, '');
  return address.length > 1 ? scheme.length + address.length : 0;
}
