import { isWordCode } from './charset.ts';

const IN_WORD = Uint8Array.from({ length: 128 }, (_, code) => (isWordCode(code) ? 1 : 0));

/** Whether a word begins or ends at a place. */
export function isWordEdge(text: string, at: number): boolean {
  const [left, right] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  const before = left < 128 ? IN_WORD[left] === 1 : isInWord(codeBefore(text, at));
  const after = right < 128 ? IN_WORD[right] === 1 : isInWord(text.codePointAt(at));
  return before !== after;
}

function isInWord(code: number | undefined): boolean {
  return code !== undefined && isWordCode(code);
}

/** The character before a place. */
export function codeBefore(text: string, at: number): number | undefined {
  if (at <= 0) return undefined;
  const code = text.charCodeAt(at - 1);
  const pair = code >= 0xdc00 && code <= 0xdfff && at > 1 ? text.codePointAt(at - 2)! : 0;
  return pair > 0xffff ? pair : code;
}

/** Whether a place of a text is what is asked for. @param place index in `PLACES` */
export function isAt(text: string, at: number, place: number): boolean {
  switch (place) {
    case 0:
      return at === 0 || text.charCodeAt(at - 1) === 10;
    case 1:
      return at === text.length || text.charCodeAt(at) === 10;
    case 2:
      return at === 0;
    case 3:
      return at === text.length;
    case 4:
      return at === text.length || (at === text.length - 1 && text.charCodeAt(at) === 10);
    default:
      return isWordEdge(text, at) === (place === 5);
  }
}
