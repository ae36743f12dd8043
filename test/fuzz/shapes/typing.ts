import type { Random } from '../random.ts';

/** A text after an edit, and what was done. */
export interface Edited {
  readonly what: string;
  readonly text: string;
}

const BEFORE_NAMES = ['Mr ', 'Mrs ', 'Dr ', 'Sir ', 'Former ', 'Mayor ', 'Presidents ', 'the ', '“', 'Anna ', 'al-'];
const AFTER_NAMES = [' said', ' told', '’s', 's', ', 44,', ' (UN)', ' Khan', '-Smith', ' and', '”', ',', ' He said'];
const VERBS = ['said', 'says', 'told', 'added', 'asked', 'announced', 'denied', 'agreed', 'left'];

/** One edit of a text, at the places where edits change who is named, who speaks and how the text is divided. */
type Kind = (text: string, random: Random) => string;

const KINDS: Readonly<Record<string, Kind>> = {
  'before a name': (text, random) =>
    at(text, random, NAME, ({ start }) => insert(text, start, random.pick(BEFORE_NAMES))),
  'after a name': (text, random) => at(text, random, NAME, ({ end }) => insert(text, end, random.pick(AFTER_NAMES))),
  'a letter in a name': (text, random) =>
    at(text, random, NAME, ({ end }) => insert(text, end - 1, random.pick([...'eas']))),
  'a letter less in a name': (text, random) => at(text, random, NAME, ({ end }) => cut(text, end - 1, end)),
  'a small letter for a capital': (text, random) =>
    at(text, random, NAME, ({ start }) => text.slice(0, start) + text[start]!.toLowerCase() + text.slice(start + 1)),
  'a name less': (text, random) => at(text, random, NAME, ({ start, end }) => cut(text, start, end + 1)),
  'another verb of saying': (text, random) =>
    at(text, random, SAYING, ({ start, end }) => text.slice(0, start) + random.pick(VERBS) + text.slice(end)),
  'a quotation mark': (text, random) =>
    at(text, random, SPACE, ({ end }) => insert(text, end, random.pick([...'“”"']))),
  'a quotation mark less': (text, random) => at(text, random, MARK, ({ start, end }) => cut(text, start, end)),
  'Enter at a name': (text, random) =>
    at(text, random, NAME, ({ start, end }) => insert(text, random.chance(0.5) ? start : end, '\n\n')),
  'Enter between words': (text, random) =>
    at(text, random, SPACE, ({ start, end }) => `${text.slice(0, start)}\n\n${text.slice(end)}`),
  'Enter at the end of a paragraph': (text, random) =>
    at(text, random, BREAK, ({ start }) => insert(text, start, '\n\n')),
  'Backspace at the start of a paragraph': (text, random) =>
    at(text, random, BREAK, ({ start, end }) => text.slice(0, start) + random.pick(['', ' ', '\n']) + text.slice(end)),
  'a letter in a word': (text, random) =>
    at(text, random, WORD, ({ end }) => insert(text, end, random.pick([...'esd.,']))),
  'a letter less': (text, random) => at(text, random, WORD, ({ end }) => cut(text, end - 1, end)),
  'a paragraph less': (text, random) => paragraphs(text, random, (all, i) => all.toSpliced(i, 1)),
  'a paragraph twice': (text, random) =>
    paragraphs(text, random, (all, i) => all.toSpliced(random.below(all.length), 0, all[i]!)),
  'a paragraph moved': (text, random) =>
    paragraphs(text, random, (all, i) => all.toSpliced(i, 1).toSpliced(random.below(all.length), 0, all[i]!)),
};

const NAME = /\p{Lu}[\p{L}’'-]+/gu;
const SAYING = /\b(?:said|says|told|added|asked|announced)\b/g;
const SPACE = /(?<=\S) (?=\S)/g;
const MARK = /[“”"]/g;
const BREAK = /\n\n+/g;
const WORD = /\b[a-z]{3,}\b/g;

/** Edits a text as people do, one edit after the other; now and then the last one is undone. */
export function* typing(start: string, random: Random): Generator<Edited, never> {
  let [text, before] = [start, start];
  for (;;) {
    const what = random.chance(0.1) ? 'undo' : random.pick(Object.keys(KINDS));
    const now = what === 'undo' ? before : KINDS[what]!(text, random);
    before = text;
    text = now;
    yield { what, text };
  }
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Edits at one of the places that a pattern finds; where there is none, nothing changes. */
function at(text: string, random: Random, pattern: RegExp, edit: (place: Place) => string): string {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text;
  const { index, 0: words } = random.pick(found);
  return edit({ start: index, end: index + words.length });
}

function insert(text: string, offset: number, words: string): string {
  return text.slice(0, offset) + words + text.slice(offset);
}

function cut(text: string, start: number, end: number): string {
  return text.slice(0, start) + text.slice(end);
}

function paragraphs(
  text: string,
  random: Random,
  edit: (all: readonly string[], i: number) => readonly string[],
): string {
  const all = text.split('\n\n');
  return edit(all, random.below(all.length)).join('\n\n');
}
