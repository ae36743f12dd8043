import type { BlockFacts } from '../analysis/facts.ts';
import type { Span } from '../model.ts';
import { type Searched, searched } from './finder.ts';
import { isWordCode } from './pattern/charset.ts';

/** What a pattern is looked for in: a block or a sentence of one, as a reader sees it, without markup. */
export interface Unit extends Searched {
  /** The place in the block of a place in the text. */
  at(span: Span): Span;
}

const MASK = '\uFEFF';

/** The text of a block between two places as a unit. */
export function unitOf({ text }: Pick<BlockFacts, 'text'>, { start, end }: Span): Unit {
  const own = start === 0 && end === text.length ? text : text.slice(start, end);
  if (!own.includes(MASK)) {
    return { ...searched(own), at: (span) => ({ start: span.start + start, end: span.end + start }) };
  }
  const { plain, places } = withoutMarkup(own);
  return {
    ...searched(plain),
    // Markup behind the last character is none of the words.
    at: (span) => ({
      start: start + places[span.start]!,
      end: start + (span.end > span.start ? places[span.end - 1]! + 1 : places[span.start]!),
    }),
  };
}

/**
 * Takes markup out of a text. What stands alone where a word could stand (code, a picture) becomes a “*”, which is in no
 * pattern’s way.
 * @returns the text, and for each of its places that in the text it comes from
 */
function withoutMarkup(text: string): { plain: string; places: number[] } {
  let plain = '';
  const places: number[] = [];
  for (let at = 0; at < text.length; ) {
    if (text[at] !== MASK) {
      plain += text[at];
      places.push(at++);
      continue;
    }
    let end = at;
    while (text[end] === MASK) end++;
    if (!isBeside(text, at - 1) && !isBeside(text, end)) {
      plain += '*';
      places.push(at);
    }
    at = end;
  }
  places.push(text.length);
  return { plain, places };
}

/** Whether something other than white space stands at a place. */
function isBeside(text: string, at: number): boolean {
  const code = text.codePointAt(at);
  return code !== undefined && (isWordCode(code) || !/\s/.test(text[at]!));
}
