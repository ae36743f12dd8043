import { wordCount } from '../words.ts';

const LONGEST = 8;

/** A short line without a stop between two paragraphs. */
export function isSubhead(text: string): boolean {
  if (text.length > 60 || !/^["'“‘]?[\p{Lu}\p{N}]/u.test(text) || !/\p{L}{2}/u.test(text)) return false;
  if (/[.!…:;,)—–-]["'”’]*$/.test(text) || /^["“].*["”]$/.test(text)) return false;
  return wordCount(text, LONGEST) <= LONGEST && !/^(?:Q|A)[:.]/.test(text) && !/@|https?:/.test(text);
}
