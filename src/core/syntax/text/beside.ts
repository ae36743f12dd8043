import type { Span } from '../../model.ts';
import { visible } from '../markup/around-markup.ts';
import { tokenise } from './tokens.ts';

/** So many words on either side say which place is meant, although the text around it is edited. */
const CONTEXT = 3;
/** Where those words are looked for: so many characters on either side. */
export const REACH = 200;

/** The last words of a text, without marks. */
export const lastWords = (text: string): string => wordsOf(text).slice(-CONTEXT).join(' ');
/** The first words of a text, without marks. */
export const firstWords = (text: string): string => wordsOf(text).slice(0, CONTEXT).join(' ');

/** The words beside a place in a block's prose, in small letters: “taken to hospital … in the night”. */
export function besideOf(prose: string, { start, end }: Span): string {
  const before = lastWords(visible(prose.slice(Math.max(0, start - REACH), start)));
  const after = firstWords(visible(prose.slice(end, end + REACH)));
  return `${before} … ${after}`.toLowerCase().trim();
}

function wordsOf(text: string): string[] {
  return tokenise(text.normalize('NFC')).flatMap(({ kind, text: word }) =>
    kind === 'word' || kind === 'number' ? [word] : [],
  );
}
