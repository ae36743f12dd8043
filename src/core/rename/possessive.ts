import { namedMentions } from '../analysis/lookup.ts';
import type { Mention, Participant, TextEdit } from '../model.ts';

/**
 * Whether "Jones’ book" is right rather than "Jones’s book", by the names that stay; where they do not tell, it is, as
 * most published copy has it.
 */
export function hasBarePossessives(others: readonly Participant[], text: string): boolean {
  let bare = 0;
  for (const { end, text: name } of others.flatMap(namedMentions)) {
    const mark = /s$/i.test(name) ? possessiveAt(text, end) : undefined;
    if (mark) bare += mark === 'bare' ? 1 : -1;
  }
  return bare >= 0;
}

/**
 * The possessive of the new name: "Harris’ book" needs an s once Harris is Baker. A mark that may close a quotation is
 * left alone.
 * @param name the words before and after, and whether names in s take the mark alone
 */
export function possessiveEdit(
  text: string,
  { start, end }: Mention,
  name: { readonly before: string; readonly after: string; readonly bare: boolean },
): TextEdit | undefined {
  const [was, is] = [/s$/i.test(name.before), /s$/i.test(name.after)];
  if (was === is) return undefined;
  const mark = possessiveAt(text, end);
  const wants = was ? mark === 'bare' : mark === 's' && name.bare;
  if (!wants) return undefined;
  const line = text.slice(text.lastIndexOf('\n', start) + 1, start);
  if (/(?:^|[\s(“"])[‘'](?=\S)/u.test(line)) return undefined;
  return was ? { start: end + 1, end: end + 1, text: 's' } : { start: end + 1, end: end + 2, text: '' };
}

function possessiveAt(text: string, end: number): 'bare' | 's' | undefined {
  const [, s] = /^[’'](s?)\s+\p{L}/u.exec(text.slice(end, end + 10)) ?? [];
  return s === undefined ? undefined : s ? 's' : 'bare';
}
