import type { BlockFacts } from '../../analysis/facts.ts';
import { bitsOf, Word } from '../../names/words.ts';
import type { AcronymUse } from '../../syntax/text/acronyms.ts';
import { codeAt } from '../../syntax/text/characters.ts';
import type { Token } from '../../syntax/text/tokens.ts';
import { beginsSentence } from './tokens.ts';

/** Nouns for what goes by its letters: “the monopoly AZCU”, “PNB bank”. */
const THING =
  /^(?:agency|airline|anchor|app|association|band|bank|board|brand|broadcaster|campaign|cards?|channel|charity|club|code|company|conference|consortium|convention|council|dataset|driver|engine|exam|exhibition|expo|fair|festival|firm|format|fund|group|holding|initiative|insurer|journal|label|lender|magazine|maker|market|model|monopoly|movement|network|newspaper|operator|outlet|panels?|party|platform|police|presenter|program|programme|project|publisher|radio|retailer|scheme|screens?|server|startup|station|store|studio|supplier|system|television|train|tram|union|university|website)s?$/;
/** Words after which the letters are a name, or before their meaning. */
const CALLED =
  /(?:\b(?:called|named|dubbed|known as(?: the)?|titled|brand|nicknamed|acronym|abbreviated (?:as|to)|hashtag)|#)\s?["“‘']?$/i;
const GLOSSED =
  /^["”’']?,? (?:or|\(|which stands for|stands? for|standing for|short for|shorthand for|roughly translated|meaning|an acronym|a.k.a.|also known|is (?:the |an )?(?:acronym|abbreviation)|(?:the|a) [\p{L}’' -]{0,40}\b(?:body|agency|group|regulator|union|watchdog|broadcaster|party|ministry|charity|system|insurer|fund|company|firm|bank|network)\b|the [\p{L}’' ]{0,40}(?:transit|transport|transportation) (?:system|agency|authority)|is an? [\p{L}’' -]{0,40}\b(?:company|firm|brand|platform|app|agency|network|broadcaster|charity|body)\b)/u;

/** Whoever heads a body: “EBRD President Ana Moss” does not say what the letters mean. */
const HEAD_OF_BODY =
  /^(?:President|Chair(?:man|woman)?|Director|Secretary|Chief|Commissioner|Governor|Spokes\w+|Minister|Leader|Inspector|Official|Officer)$/;

/**
 * Whether capitals are not initials to be spelt out at this place: part of a name (JAMA Editor, CHRIS Well Consulting), the
 * code of a share, a currency, a car or a chemical formula, one of several words in capitals, or explained beside.
 */
export function isNameOrCode({ text, tokens }: BlockFacts, { start, end, token }: AcronymUse): boolean {
  const [before, after] = [tokens[token - 1], tokens[token + 1]];
  if (isFigure(before) || isFigure(after)) return true;
  const tail = text.slice(end, end + 60);
  if (/^\)?,? ?[+−–-]\d+(?:\.\d+)?%|^ ?[+−-]?\d+(?:\.\d+)?%/.test(tail)) return true;
  const head = text.slice(Math.max(0, start - 40), start);
  if (/(?:NYSE|NASDAQ|Nasdaq|LSE|ASX|TSX|ticker|symbol):? ?$/.test(head) || CALLED.test(head) || GLOSSED.test(tail))
    return true;
  if (/[/.@#&-]$/.test(head) || /^(?:[/.@]\p{L}|[-‐]\p{L}|&\p{L})/u.test(tail)) return true;
  if (isLoud(before) || isLoud(after)) return true;
  return isNamePart(tokens, token);
}

function isFigure(token: Token | undefined): boolean {
  return token?.kind === 'number' || /^[$£€¥]$/.test(token?.text ?? '');
}

/** Another word in capitals: a headline, a place, a display. */
function isLoud(token: Token | undefined): boolean {
  return token !== undefined && token.text.length > 1 && /^[\p{Lu}’'-]+$/u.test(token.text);
}

/** A capitalised word right behind the letters, or right before them inside a sentence; or a noun for what they name. */
function isNamePart(tokens: readonly Token[], i: number): boolean {
  const [before, after] = [tokens[i - 1], tokens[i + 1]];
  if (after?.spaced && after.kind === 'word' && after.capital && !beginsSentence(tokens, i + 1))
    return !HEAD_OF_BODY.test(after.text);
  if (after && THING.test(after.lower)) return true;
  if (!before || !tokens[i]!.spaced || before.kind !== 'word') return false;
  if (THING.test(before.lower)) return true;
  const office = Word.head | Word.modifier | Word.portfolio | Word.nation | Word.grammar | Word.calendar | Word.common;
  return before.capital && !beginsSentence(tokens, i - 1) && (bitsOf(before.lower) & office) === 0;
}

/**
 * Whether an acronym is made of the beginnings of some capitalised words, each giving one letter or more: KASU of Kaduna
 * State University.
 * @param first the index of the word that it begins with
 */
export function isMadeOf(letters: string, words: readonly string[], first: number): boolean {
  const wanted = letters.toLowerCase();
  const fits = (from: number, word: number): boolean => {
    if (from === wanted.length) return true;
    const text = words[word];
    if (text === undefined) return false;
    for (let taken = 1; taken <= 4 && from + taken <= wanted.length; taken++) {
      if (!text.startsWith(wanted.slice(from, from + taken))) break;
      if (fits(from + taken, word + 1)) return true;
    }
    return false;
  };
  return fits(0, first);
}

/** Small words inside a name. */
const SMALL = new Set(
  'of and the for in on to de la le les du des da do dos del di der die das und von für y e et a an &'.split(' '),
);
const HYPHEN = /[-‐‑]/;

/** An article or preposition that has lost its vowel: l’Ouest, d'Or. */
const ELIDED = /^\p{L}['’](?=\p{L})/u;

/** Every run of capitalised words of a block that may be what an acronym stands for; commas and small words do not end it. */
export function capitalRuns({ tokens, capitals }: BlockFacts): string[][] {
  const runs: string[][] = [];
  if (capitals.length < 2) return runs;
  let run: string[] = [];
  for (let i = capitals[0]!; i < tokens.length; i++) {
    const { text, capital, lower, kind } = tokens[i]!;
    const word = isElided(text) ? text.replace(ELIDED, '') : text;
    if ((capital || word !== text) && word.length > 2 && /^\p{Lu}/u.test(word)) run.push(word);
    else if (run.length === 0) continue;
    else if (kind !== 'possessive' && !(SMALL.has(lower) || text === ',')) {
      if (run.length > 1) runs.push(run);
      run = [];
    }
  }
  if (run.length > 1) runs.push(run);
  return runs;
}

/** Whether the second character is an apostrophe: most words are seen to be none without a pattern. */
function isElided(text: string): boolean {
  const second = codeAt(text, 1);
  return (second === 0x27 || second === 0x2019) && ELIDED.test(text);
}

/** The words in lower case, but for those all in capitals. */
export function lowered(words: readonly string[]): string[] {
  return words.filter((word) => word !== word.toUpperCase()).map((word) => word.toLowerCase());
}

/** The initials of a word's hyphened parts; most have one. */
export function initialsOf(text: string): string {
  if (!HYPHEN.test(text)) return text.charAt(0).toUpperCase();
  return text
    .split(HYPHEN)
    .map((part) => part.charAt(0))
    .join('')
    .toUpperCase();
}
