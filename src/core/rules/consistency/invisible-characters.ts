import { listed } from '../../base/listed.ts';
import { documentRule, type Problem } from '../../linter/rule.ts';
import type { Span } from '../../model.ts';
import type { Unseen } from '../../syntax/text/normal-form.ts';

/** A no-break space after a figure or a sign keeps it with its unit, and is meant. */
const MEANT = /[\p{N}§№£$€.]$/u;
/** Direction marks belong to scripts that run from right to left. */
const DIRECTION = /^[\u200e\u200f\u202a-\u202e\u2066-\u2069]+$/;
/** The rest of a word. */
const WORD = /[\p{L}\p{M}\p{N}’'-]*/u;
/** What a word does not hold. */
const NO_LETTER = /[^\p{L}\p{M}\p{N}’'-]/u;

export const invisibleCharacters = documentRule({
  id: 'invisible-characters',
  category: 'consistency',
  scope: 'document',
  severity: 'info',
  summary: 'Soft hyphens, zero-width spaces and no-break spaces that came with pasted text.',
  why: 'Copy from Word and the web brings characters that nobody sees. They hide names from searches and from other checks, and break lines in odd places. One finding an article; the fix removes them all, and makes the no-break spaces ordinary ones. A no-break space between a figure and its unit is left alone.',
  examples: {
    flagged: [
      {
        text: 'Mayor Tom {Ash\u00addown} left early.',
        message: 'soft hyphen',
        fixed: 'Mayor Tom Ashdown left early.',
      },
      {
        text: 'The mill {nine\u200bmiles} away\u200b was shut.',
        message: '2 zero-width spaces',
        fixed: 'The mill ninemiles away was shut.',
      },
      { text: 'The clerk {GarcÃ\u00ada} left early.', message: 'soft hyphen' },
      {
        text: 'The {mayor\u00a0left} early.',
        message: 'no-break space',
        fixed: 'The mayor left early.',
      },
    ],
    accepted: [
      { text: 'The mayor left early.' },
      { text: 'The bridge is 40\u00a0metres long.', why: 'a figure stays with its unit' },
      { text: 'The paper wrote: “نیا\u200cپل”.', why: 'Persian joins letters with it' },
    ],
  },
  check({ text, unseen }) {
    const found = unseen.filter((one) => !isMeant(text, one));
    const [first, ...rest] = found;
    if (!first) return [];
    const places = found.map((one) => wordAround(text, one));
    // Half of a garbled letter (“GarcÃ­a”): without it nobody can tell which it was.
    const isHalf = found.some(({ at }) => /[ÃÂ]/.test(text[at - 1] ?? ''));
    const problem: Problem = {
      ...places[0]!,
      message: `${counted(found)} that nobody sees, from pasted text.`,
      related: rest.map((_, i) => ({ ...places[i + 1]!, message: 'Here too.' })).slice(0, MOST_RELATED),
      fixes: isHalf
        ? []
        : [
            {
              title: titleOf(found),
              // The words as they are read, over those of the document: each place once.
              edits: merged(places).map((place) => ({ ...place, text: text.slice(place.start, place.end) })),
              safe: true,
            },
          ],
    };
    return [problem];
  },
});

const MOST_RELATED = 20;

function isMeant(text: string, { at, was }: Unseen): boolean {
  if (DIRECTION.test(was) || at === text.length) return true;
  return isSpace(was) && MEANT.test(text.slice(Math.max(0, at - 1), at));
}

const isSpace = (was: string): boolean => was === '\u00a0' || was === '\u202f';

/** The word that an unseen character stands in or next to; of a space the words on both sides. */
function wordAround(text: string, { at, was }: Unseen): Span {
  const before =
    text
      .slice(Math.max(0, at - 40), at)
      .split(NO_LETTER)
      .at(-1)?.length ?? 0;
  const from = isSpace(was) ? at + 1 : at;
  const after = WORD.exec(text.slice(from, from + 40))?.[0].length ?? 0;
  // What is unseen behind a word counts to the character after it.
  return { start: at - before, end: Math.max(from + after, at + 1) };
}

/** Places that overlap or touch, joined. */
function merged(places: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const place of places) {
    const last = joined.at(-1);
    if (last && place.start <= last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, place.end) };
    else joined.push(place);
  }
  return joined;
}

/** “2 zero-width spaces and a soft hyphen”. */
function counted(found: readonly Unseen[]): string {
  const kinds = new Map<string, number>();
  for (const { was } of found) kinds.set(nameOf(was), (kinds.get(nameOf(was)) ?? 0) + 1);
  const parts = [...kinds].map(([name, count]) => (count === 1 ? `a ${name}` : `${count} ${name}s`));
  const words = listed(parts);
  return words[0]!.toUpperCase() + words.slice(1);
}

function titleOf(found: readonly Unseen[]): string {
  const spaces = found.filter(({ was }) => isSpace(was)).length;
  if (spaces === 0) return found.length === 1 ? 'Remove it' : 'Remove them all';
  if (spaces === found.length) return found.length === 1 ? 'Make it an ordinary space' : 'Make them ordinary spaces';
  return 'Remove them, and make the no-break spaces ordinary ones';
}

function nameOf(was: string): string {
  if (isSpace(was)) return 'no-break space';
  return was.startsWith('\u00ad') ? 'soft hyphen' : 'zero-width space';
}
