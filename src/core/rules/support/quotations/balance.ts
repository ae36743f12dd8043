import { type QuoteMark, quoteMarks, standsInside } from '../../../syntax/text/marks.ts';

/** A double quotation mark without its partner, or with something else the matter; relative to the block. */
export interface LoneMark {
  readonly at: number;
  /**
   * `opening`: never closed; `closing`: never opened; `misplaced`: has a partner, but a space on the wrong side;
   * `reversed`: has a partner, but the shape of one; `apostrophes`: two single marks for a double one; `nested`: opens a
   * quotation inside a quotation with the same marks; `crossed`: closes before the quotation inside it does.
   */
  readonly side: 'opening' | 'closing' | 'misplaced' | 'reversed' | 'apostrophes' | 'nested' | 'crossed';
  /** Where the missing mark most likely belongs; absent where there is no telling. */
  readonly partner?: number;
  /** The quotation whose mark is reversed. */
  readonly pair?: readonly [start: number, end: number];
  /** The narration certainly goes on inside the open quotation: an attribution, or the end of a quoted phrase. */
  readonly narrated?: 'attribution' | 'phrase';
}

export interface Balance {
  readonly lone: readonly LoneMark[];
  /** A mark opens the block. */
  readonly startsOpen: boolean;
  /** The last lone mark is a quotation still open where the block ends. */
  readonly endsOpen: boolean;
}

/** Narration inside an open quotation: “…, said Rao”, “…, the firm told reporters”. */
const ATTRIBUTION =
  /[,.?!]['’]?\s+((?:said|says|added|adds|wrote|writes|asked|told)|(?:(?:he|she|they|it|\p{Lu}\S+|[Tt]he)\s+)(?:[\p{L}\d'’.-]+\s+){0,5}?(?:said|says|added|adds|wrote|writes|told|tweeted|explained|insisted|tells)|(?:he|she)\s+(?:shares|shared|notes|noted|explains|recalls|recalled|concluded|continued|remarked|stated|stressed|argued|argues|reflected|insists|recounts|recounted|emphasi[sz]ed|observed|advised|warned)(?=\.))(?![\p{L}])/u;
/** What an attribution may still have behind its verb where it ends the sentence: a name, a day, “in a statement”. */
const ATTRIBUTION_ENDS =
  /^(?:,? (?:\p{Lu}[\p{L}.'’-]*|[Tt]he|an?|on|in|of|to|who|reporters|statement|media|[a-z-]+er|[a-z-]+or)){0,9}[.]?\s*$/u;
const SPEAKS = /^(?:(?:he|she|they|\p{Lu}\S+(?: \p{Lu}\S+)*)\s+)(?:said|says|added|adds|told|explains|points)/u;
/** “…, the owner of the mill proudly announced”: who says it stands inside the sentence. */
const SAYS_INSIDE =
  /,\s[^,.;!?]{3,80}\s(?:said|says|added|adds|announced|stated|told|explained|claimed|argued|noted|wrote|warned|insisted|concluded|stressed|declared|recalled|confirmed|admitted)(?![\p{L}])/u;
const SENTENCE_END = /[.!?…,]['’)]?$/;

/** A tag that was left in the text: its marks enclose attributes, <tweet author="roe">. */
const TAG = /<\/?[a-z][^<>]*>|<[a-z]+ [a-z-]+=[^<>]*$/gi;

/** Pairs the double quotation marks of a block and gives those that stay alone; a quotation may open again after a sentence. */
export function balanceOf(written: string): Balance {
  const whole = balanceIn(written);
  if (whole.lone.length === 0 || !/[“”]/.test(written) || !written.includes('"')) return whole;
  // "It comes across as “too loud”, they say": curly marks that are paired among themselves stand inside straight ones.
  const curly = balanceIn(written.replaceAll('"', "'"));
  const straight = balanceIn(written.replace(/[“”]/g, (mark) => (mark === '“' ? '‘' : '’')));
  const isApart = curly.lone.length === 0 && straight.lone.length <= whole.lone.length;
  return isApart ? { ...straight, startsOpen: whole.startsOpen } : whole;
}

function balanceIn(written: string): Balance {
  const text = written.includes('<') ? written.replace(TAG, (tag) => ' '.repeat(tag.length)) : written;
  const guillemets = text.includes('«') && text.includes('»');
  const marks = quoteMarks(text).filter(
    ({ family, char, at }) => family === 'double' && (guillemets || !/[«»]/.test(char)) && !isInRow(text, at),
  );
  const lone: LoneMark[] = [];
  const german = text.includes('„');
  let open: QuoteMark | undefined;
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i]!;
    if (open && nests(marks, i)) {
      lone.push({ at: mark.at, side: 'nested' });
      i++;
      continue;
    }
    if (!open && i + 1 < marks.length && opensBackwards(text, mark)) {
      lone.push({ at: mark.at, side: 'reversed' });
      open = mark;
      continue;
    }
    const misplaced = open ? closesWronglySpaced(text, mark) : opensWronglySpaced(text, mark, marks[i + 1]);
    if (misplaced) {
      lone.push({ at: mark.at, side: 'misplaced' });
      open = open ? undefined : mark;
    } else if (open && !mark.closes && closesBlock(text, mark)) {
      const pair = [open.at, mark.at + 1] as const;
      if (open.reversed) lone.push({ at: open.at, side: 'reversed', pair });
      lone.push({ at: mark.at, side: 'reversed', pair });
      open = undefined;
    } else if (!open && closesWronglySpaced(text, mark)) {
      lone.push({ at: mark.at, side: 'closing' });
    } else if (mark.opens && (!mark.closes || !open)) {
      if (open && !runsOn(text, open.at, mark.at)) lone.push(unclosed(text, open.at, mark.at));
      open = mark;
    } else if (open) {
      if (crosses(text, open, mark)) lone.push({ at: mark.at, side: 'crossed' });
      if (standsInside(marks, i)) continue;
      if (!german) lone.push(...reversed(open, mark));
      open = undefined;
    } else if (!mark.weak) lone.push({ at: mark.at, side: 'closing' });
  }
  const end = open && unclosed(text, open.at, text.length);
  if (end) lone.push(end);
  const endsOpen = end !== undefined && end.side === 'opening';
  return { lone, startsOpen: marks[0]?.atLineStart === true && marks[0].at < 2, endsOpen };
}

/** The marks of a pair that face the wrong way. */
function reversed(open: QuoteMark, close: QuoteMark): LoneMark[] {
  return [open, close].flatMap((mark) =>
    mark.reversed ? [{ at: mark.at, side: 'reversed', pair: [open.at, close.at + 1] }] : [],
  );
}

/** One of several marks that stand alone between spaces: ditto signs, a display. */
function isInRow(text: string, at: number): boolean {
  return (
    /^\s\S\s$/.test(text.slice(at - 1, at + 2)) &&
    (/^["“”]\s/.test(text.slice(at + 2, at + 4)) || /\s["“”]$/.test(text.slice(Math.max(0, at - 3), at - 1)))
  );
}

/** Whether an opening mark opens a quotation inside the open one: two closing marks follow before the next that opens. */
function nests(marks: readonly QuoteMark[], i: number): boolean {
  const [mark, inner, outer] = [marks[i]!, marks[i + 1], marks[i + 2]];
  const closes = (other: QuoteMark | undefined) => other?.closes === true && !other.opens && !other.weak;
  return mark.opens && !mark.closes && !mark.atLineStart && closes(inner) && closes(outer);
}

/** Whether a closing double mark stands before the single one of the quotation inside: ‘Is this soup?”’. */
function crosses(text: string, open: QuoteMark, { at }: QuoteMark): boolean {
  const after = text[at + 1] ?? '';
  if (!/['’]/.test(after) || /\p{L}/u.test(text[at + 2] ?? '')) return false;
  const inside = text.slice(open.at + 1, at);
  const opened = inside.match(/(?<![\p{L}\p{N}])['‘](?=\p{L})/gu)?.length ?? 0;
  const closed = inside.match(/(?<=[\p{L}.,!?])['’](?!\p{L})/gu)?.length ?? 0;
  return opened > closed;
}

/** An opening mark with nothing behind it but punctuation: “We go on as before. “, or a comma: “We go on “, he said. */
function closesBlock(text: string, { at, char }: QuoteMark): boolean {
  if (char !== '“') return false;
  if (/^[,;:!?)](?:\s|$)/.test(text.slice(at + 1, at + 3))) return true;
  return /^[\s.,;:!?]*$/.test(text.slice(at + 1, at + 8)) && text.length - at < 8;
}

/** A closing mark between spaces, or that begins its block before one, where nothing is open: ” We go on as before. */
function opensBackwards(text: string, { at, char }: QuoteMark): boolean {
  return (
    char === '”' &&
    (at === 0 || /\s/.test(text[at - 1]!)) &&
    /^\s+(?:…\s*)?[\p{L}\p{N}]/u.test(text.slice(at + 1, at + 6))
  );
}

/** A straight mark that closes the open quotation with a space before it: `It is over, " he said`. */
function closesWronglySpaced(text: string, { at, char, opens, closes }: QuoteMark): boolean {
  if (char !== '"' || !opens || closes || !/[,.!?]\s+$/.test(text.slice(Math.max(0, at - 3), at))) return false;
  const after = text.slice(at + 1, at + 60);
  return /^\s/.test(after) || (/,\s+$/.test(text.slice(Math.max(0, at - 3), at)) && SPEAKS.test(after));
}

/** A straight mark that opens a quotation with its space on the wrong side or none: `the words"We go`. */
function opensWronglySpaced(text: string, { at, char, closes }: QuoteMark, next: QuoteMark | undefined): boolean {
  if (char !== '"' || !closes || next === undefined) return false;
  const inWord = /\p{L}"\p{L}/u.test(text.slice(Math.max(0, at - 1), at + 2));
  const partnerCloses = next.closes && !next.opens;
  // `its" long example"- reaches`: one phrase, whose first mark stands on the wrong side of the space.
  if (partnerCloses && /^[\p{L}'’-]+(?: [\p{L}'’-]+){0,4}$/u.test(text.slice(at + 2, next.at))) {
    return /\p{L}" /u.test(text.slice(at - 1, at + 2));
  }
  return partnerCloses && (inWord || /[.,!?]" ["“[]?[\p{Lu}[]/u.test(text.slice(Math.max(0, at - 1), at + 4)));
}

/** Whether the stretch between two opening marks reads as one speech that merely opens again, as joined paragraphs do. */
function runsOn(text: string, from: number, to: number): boolean {
  const between = text.slice(from + 1, to).trimEnd();
  const wholeSentences = /^[\p{Lu}\p{N}[]/u.test(between) && SENTENCE_END.test(between);
  return wholeSentences && !ATTRIBUTION.test(between);
}

/** Whether a single mark stands where the double one belongs, and none opens it: the "hipster' town. */
function endsInSingle(between: string): boolean {
  return /\p{L}['’][\s,.]/u.test(between) && !/(?<![\p{L}\p{N}])['‘]\p{L}/u.test(between);
}

function unclosed(text: string, from: number, to: number): LoneMark {
  const between = text.slice(from + 1, to);
  const twice = /(?:''|’’|‘‘)(?!\p{L})/u.exec(between);
  if (twice) return { at: from + 1 + twice.index, side: 'apostrophes' };
  const attribution = ATTRIBUTION.exec(between);
  // “… ‘We were free,’ he said. …”: the attribution of a quotation inside.
  const inner =
    attribution &&
    /^.['’]/.test(attribution[0]) &&
    /(?<![\p{L}\p{N}])['‘]\p{L}/u.test(between.slice(0, attribution.index));
  if (inner) return { at: from, side: 'opening' };
  if (attribution) {
    // “Before you answer, the historian said in 1860 …” may be the speech itself: only where it ends the sentence is it not.
    const rest = between.slice(attribution.index + attribution[0].length);
    const inverted =
      /^(?:said|says|added|adds|wrote|writes|asked|told)$/.test(attribution[1]!) &&
      /^\s(?:\p{Lu}|(?:the|an?|one|his|her|their|its|both|some)\s)/u.test(
        between.slice(attribution.index + attribution[0].length),
      );
    const ends = inverted || ATTRIBUTION_ENDS.test(/^[^.!?]*[.!?]?/.exec(rest)![0]);
    // “… called “a leap. Ann Roe, who left, said …”: the phrase ended before its sentence did.
    const isPhrase = /^\p{Ll}/u.test(between) && /[.!?]\s+\p{Lu}/u.test(between.slice(0, attribution.index));
    const partner = isPhrase ? {} : { partner: from + 2 + attribution.index };
    return ends ? { at: from, side: 'opening', ...partner, narrated: 'attribution' } : { at: from, side: 'opening' };
  }
  // “…,” he said, “but we must …” only goes on with a sentence.
  const interrupted = /["”]\s[^"“”]{1,60},\s$/.test(text.slice(Math.max(0, from - 70), from));
  const partial = /^\p{Ll}/u.test(between) && !interrupted;
  const sentences = between.match(/[.!?]\s+\S/g)?.length ?? 0;
  if (partial && sentences > 0) return { at: from, side: 'opening', narrated: 'phrase' };
  // With no word behind it, or with more than a sentence, it has no quotation to close that we know of; and what is brought
  // in as a whole sentence (“He said: “We …”) may run on over the next paragraphs.
  const introduced = /[:,]\s*$/.test(text.slice(0, from)) && /^\p{Lu}/u.test(between);
  const whole = /^[\p{L}\p{N}]/u.test(between) && sentences === 0 && /[.!?]\s*$/.test(between);
  const unknown = to < text.length || introduced || !whole || SAYS_INSIDE.test(between) || endsInSingle(between);
  return unknown
    ? { at: from, side: 'opening' }
    : { at: from, side: 'opening', partner: from + 1 + between.trimEnd().length };
}
