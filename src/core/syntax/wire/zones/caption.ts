import source from '../../../data/en/layout/agencies.txt';
import { entries } from '../../../lexicon/lists.ts';
import { LETTER, plain, UPPER } from '../../plain.ts';
import { hasInnerStop, wordCount } from '../words.ts';

const AGENCY = entries(source)
  .map((name) => name.replace(/[.*+?()]/g, '\\$&'))
  .join('|');
/** Words that make of any name after them a credit. */
const CREDIT_WORD =
  '(?:[Ff]ile )?(?:[Pp]hoto(?:graph)?s?|PHOTO|[Ii]mage|[Pp]icture|[Pp]ic|[Cc]redit|[Cc]ourtesy|[Ss]creen ?(?:grab|shot)|[Ii]llustration|[Gg]raphic|[Hh]andout)';
const NAMES = `[${UPPER}][${LETTER}.'’&-]*(?:[ /]+(?:of |the |via |for )?[${UPPER}][${LETTER}.'’&-]*){0,6}`;

/** Others behind an agency, a slash before each. */
const MORE_SOURCES = String.raw`(?:/[${LETTER}\s.'’-]{2,42})*`;

/** A credit at the end of a unit made plain, surest shapes first; white space may come before the credit. */
const PICTURE_CREDITS = [
  new RegExp(String.raw`\((?:(?:${AGENCY})(?: Photos?| Images?)?\s*/|${CREDIT_WORD}\b)[^()]{0,80}\)\.?$`),
  new RegExp(String.raw`\|\s*(?:${CREDIT_WORD}\b[^|]{0,80}|${NAMES})$`),
  new RegExp(String.raw`(?<=[.!?”"’)])\s+(?:[—–-]+\s*)?${CREDIT_WORD}(?: by| via| courtesy| of)?\s*:?\s*${NAMES}\.?$`),
  new RegExp(String.raw`(?<=[.!?”"’)])\s+(?:${AGENCY})(?: Images)?(?:\s?/\s?[${LETTER} .'’-]{2,40})?$`),
];
const DASH_CREDITS = [
  new RegExp(String.raw`(?<=\s)(?:—|–|--?)\s*(?:${AGENCY})(?: Images| Photo)?\s?${MORE_SOURCES}\.?$`),
  new RegExp(String.raw`(?<=[.!?”"’)])\s+[—–]\s*(?:${CREDIT_WORD}[: ]\s*(?:by |via )?)?${NAMES}$`),
];
const CREDIT_LINE = [
  new RegExp(String.raw`^[—–-]+\s*(?:${AGENCY})\s?${MORE_SOURCES}$`),
  new RegExp(String.raw`^\(?${CREDIT_WORD}(?: by| via| courtesy)?\s*:\s*${NAMES}\)?\.?$`),
];
const POSITION =
  /\((?:(?:far |second |third |fourth |from )*(?:left|right|cent(?:re|er)|middle|top|bottom|L|R|C)(?: from (?:left|right))?)\)|\b(?:from|clockwise from) (?:top )?(?:left|right)\b|\bL-R\b/i;
const OPENER = /^(?:FILE(?:\s*(?:PHOTO|PIC))?\s*[-–—:]|FILE PHOTO\b|(?:Caption|Photo caption|Pictured|Cutline)\s*:)/i;
/** How nearly every paragraph ends; then only a mark, or a word of credit after a sentence, can make a difference. */
const ORDINARY_END = /\p{Ll}[.?!,][”"’]?\.?$/u;
const CREDIT_MARK = new RegExp(`[|(—–]|--| - |[.!?”"’)]\\s+(?:-+\\s*)?${CREDIT_WORD}`);
const LONGEST = 80;
const LONGEST_TEXT = 800;

/** Where the credit at the end of a unit begins, and whether it can only be a picture's. */
export interface Credit {
  /** Offset of its first character; the white space before it is not part of it. */
  readonly start: number;
  /** A mere dash and a name can also sign off a report. */
  readonly ofPicture: boolean;
}

/** Finds the credit that ends a unit: "— APP", "(AP Photo/Ann Lee)", "Photograph: Jan Duda/Agency". */
export function creditAt(text: string): Credit | undefined {
  const from = Math.max(0, text.length - 140);
  const tail = text.slice(from);
  if (ORDINARY_END.test(tail.slice(-6)) && !CREDIT_MARK.test(tail)) return undefined;
  const plainTail = plain(tail);
  const found = (shapes: readonly RegExp[]) => {
    for (const shape of shapes) {
      const match = shape.exec(plainTail);
      if (match) return from + match.index + (match[0].length - match[0].trimStart().length);
    }
    return undefined;
  };
  const picture = found(PICTURE_CREDITS);
  if (picture) return { start: picture, ofPicture: true };
  const dash = found(DASH_CREDITS);
  return dash ? { start: dash, ofPicture: false } : undefined;
}

/** A credit on a line of its own. */
export function isCreditLine(text: string): boolean {
  if (text.length > 100) return false;
  const line = plain(text);
  return CREDIT_LINE.some((shape) => shape.test(line));
}

/**
 * Whether a unit is the text under a picture.
 * @param atTop nothing of the body stands before it: there a dash and an agency are enough
 */
export function isCaption(text: string, credit: Credit | undefined, atTop: boolean): boolean {
  if (text.length > LONGEST_TEXT || (!credit && !atTop && !OPENER.test(text))) return false;
  if (wordCount(text, LONGEST) > LONGEST) return false;
  if (credit?.ofPicture || OPENER.test(text)) return true;
  const placed = POSITION.test(text);
  if (credit) return placed || (atTop && !/\bsaid\b/.test(text));
  return placed && atTop && !hasInnerStop(text);
}

/** Whether what follows a crawl date is a caption: also one sentence with a full date, where nobody says anything. */
export function isDatedCaption(text: string): boolean {
  return (
    text.length <= LONGEST_TEXT &&
    wordCount(text, LONGEST / 2) <= LONGEST / 2 &&
    /\b[12]\d{3}\.?$/.test(text) &&
    !hasInnerStop(text) &&
    !/\bsaid\b/.test(text)
  );
}
