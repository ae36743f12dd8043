import type { Token } from '../syntax/text/tokens.ts';
import type { Candidate } from './collect.ts';
import { AREA } from './context.ts';
import { isAcronym, isMixedCase } from './shapes.ts';
import {
  BODY_CLASS,
  BODY_SURNAME_CLASS,
  COMMON_CLASS,
  FAMOUS_CLASS,
  GIVEN_CLASS,
  GIVEN_OR_HEAD_CLASS,
  GIVEN_OR_PLACE_CLASS,
  INITIAL_CLASS,
  isListedElsewhere,
  isNoun,
  isPlaceClass,
  isPlain,
  ORGANISATION_CLASS,
  PARTICLE_CLASS,
  PLACE_CLASS,
  SUFFIX_CLASS,
  UNKNOWN_CLASS,
} from './tagging/classes.ts';
import { isVenue } from './titles/namesakes.ts';
import type { NameUse } from './uses.ts';
import type { Weighed } from './weigh.ts';
import { bitsOf, Word } from './words.ts';

/** What looks like a person’s name and is none, by its own words and those beside it. */

/**
 * A word alone without a title that cannot be somebody’s name: a listed place or body, an acronym, a title or a common
 * noun, and what has an article ("the Amir").
 */
export function isNoLoneName({ facts: { tokens }, candidate: { first, classes } }: Weighed, at: number): boolean {
  const cls = classes[at] as number;
  const { text } = tokens[first + at]!;
  // "(Adds background)".
  if (first === 1 && tokens[0]!.text === '(' && cls === UNKNOWN_CLASS && isSmallWord(tokens[2])) return true;
  // "heir/Legatee".
  if (tokens[first + at - 1]?.text === '/' && !tokens[first + at]!.spaced) return true;
  if (isListedElsewhere(cls) || isAcronym(text) || isMixedCase(text) || text.length === 1) return true;
  if (cls === FAMOUS_CLASS) return false;
  return (
    isNoun(cls) || (at === 0 && /^(?:the|an?|its|our|their|this|every|each)$/.test(tokens[first - 1]?.lower ?? ''))
  );
}

function isSmallWord(token: Token | undefined): boolean {
  return token?.kind === 'word' && !token.capital;
}

/** "ATMs", "C4", the first half of "P/E", "the province of Orellana": nobody, whoever else is called so. */
export function isNever({ facts: { tokens }, candidate: { first, end } }: Weighed, at: number): boolean {
  const { text } = tokens[first + at]!;
  if (/\d|^\p{Lu}{2,}s$/u.test(text) || (text.length === 1 && tokens[end]?.text === '/')) return true;
  const before = tokens[first + at - 1]?.lower ?? '';
  return OPENS_PLACE.test(before) || (before === 'of' && AREA.test(tokens[first + at - 2]?.lower ?? ''));
}

/** What a firm is called as well as a person: "bookmaker Roebet", "shareholder Roe", "rival Roe Air". */
const OF_FIRMS =
  /^(?:bookmaker|broadcaster|carrier|competitor|contractor|developer|grower|insurer|investor|lender|maker|\p{L}+maker|manufacturer|operator|owner|producer|provider|publisher|retailer|seller|shareholder|sponsor|supplier|vendor)$/u;

/** "Executive Yuan", "General Directorate", "CM Punjab": an office before what is no name leads up to a body or place. */
export function isBodys({ facts, candidate: { classes, keys, title } }: Weighed, at: number): boolean {
  const cls = classes[at] as number;
  const isMister = facts.names.titles[title]?.honorific === true && facts.names.titles[title]?.head !== 'general';
  const { head } = facts.names.titles[title] ?? {};
  // "the Chief Judge", "Miss Namibia".
  if (head === 'miss' ? cls === PLACE_CLASS : !isMister && isNoun(cls)) return true;
  if (head === 'chief' && (cls === GIVEN_OR_HEAD_CLASS || /^(?:judge|justice)$/.test(keys[at]!))) return true;
  return !isMister && (cls === BODY_CLASS || cls === PLACE_CLASS || (head !== undefined && OF_FIRMS.test(head)));
}

/** A word that is all of its paragraph: an item of a list, or the name of a thing above what tells of it. */
export function isListed({ facts: { kind, tokens }, candidate: { first, end } }: Weighed): boolean {
  return (
    (kind === 'paragraph' || kind === 'subhead') && first === 0 && tokens.length <= end + 1 && tokens[end]?.text !== '.'
  );
}

/** "Olive": a word that is all of what stands in quotation marks is a work or a word. */
export function isQuotedTitle({ facts: { tokens }, candidate }: Weighed): boolean {
  const [before, after] = [tokens[candidate.first - 1], tokens[candidate.end]];
  return /^[“"‘]$/.test(before?.text ?? '') && /^[”"’]$/.test(after?.text ?? '') && !after?.spaced;
}

/** “Ruta al Sol”, "Doctor Roe,": a name of several words that is all of what stands in quotation marks is a work. */
export function isQuotedWork({ facts: { tokens }, candidate: { first, end, title } }: Weighed): boolean {
  if (title >= 0 || tokens[first]!.spaced || !/^[“"‘]$/.test(tokens[first - 1]?.text ?? '')) return false;
  const close = /^[.,]$/.test(tokens[end]?.text ?? '') ? end + 1 : end;
  return /^[”"’]$/.test(tokens[close]?.text ?? '') && !tokens[close]!.spaced;
}

/**
 * Whether a name of several words is none of a person.
 * @param told something tells that a person is called so
 */
export function isOfOther(use: NameUse, candidate: Candidate, told: boolean): boolean {
  return (
    isPlaceName(use) ||
    namesBody(use, candidate) ||
    hasAcronym(use, candidate, told) ||
    isNamedThing(use, candidate, told)
  );
}

/** "Santiago de Cuba": what may be a place, and a place behind a particle. */
function endsInPlace(classes: readonly number[]): boolean {
  return (
    classes.at(-2) === PARTICLE_CLASS && classes[0] === GIVEN_OR_PLACE_CLASS && isPlaceClass(classes.at(-1) as number)
  );
}

/** What a name right after it is that of: "funds firm Roe Gray,", "hip-hop duo Vida Roe". */
const CALLED =
  /^(?:airline|album|band|brand|brewer|carmaker|chain|company|conglomerate|duo|film|firm|franchise|giant|label|magazine|newspaper|novel|restaurant|retailer|start-?up|subsidiary|trio)$/;

/**
 * "funds firm Roe Gray,", "Miss Roebuck Namibia", "the Lu Rong 606", "Apple Watch": what stands right before it, or its own
 * words, say that it is a firm, a contest or a thing.
 */
function isNamedThing(
  { firstToken, endToken, title, facts: { tokens } }: NameUse,
  { first, end, classes }: Candidate,
  told: boolean,
): boolean {
  const last = classes[end - first - 1]!;
  const before = tokens[firstToken - 1];
  if (title) return title.head === 'miss' && isPlaceClass(last);
  if (endToken - firstToken < 2) return false;
  if (before?.lower === 'the' && tokens[endToken]?.kind === 'number' && tokens[endToken]!.spaced) return true;
  if (endToken !== end) return false;
  const whole = firstToken === first;
  if (whole && (endsInPlace(classes) || (classes[0] === ORGANISATION_CLASS && last === COMMON_CLASS))) return true;
  if (whole && classes[0] === PLACE_CLASS && last === BODY_SURNAME_CLASS && !told) return true;
  return CALLED.test(before?.text ?? '') && /^[,.;(]$/.test(tokens[endToken]?.text ?? '.');
}

/** Jinnah Hospital, the Sharif Gallery, the Prince Albert pub: what comes after makes it the name of a body. */
function namesBody(
  { endToken, firstToken, title: held, facts: { tokens } }: NameUse,
  { first, end, classes, title }: Candidate,
): boolean {
  const the = tokens[firstToken - 1]?.lower === 'the';
  if (the && bitsOf(tokens[firstToken]!.lower) & Word.honorific && isVenue(tokens[endToken])) return true;
  // "The Ana Ruiz facility".
  if (the && endToken - firstToken > 1 && BUILDING.test(tokens[endToken]?.text ?? '')) return true;
  const last = classes[end - first - 1];
  // The Clinton Foundation, the local Viva Vida Hospital.
  const isLocal = held?.head === 'local' && !held.capitalised;
  const whole = (title < 0 || isLocal) && endToken === end && last === BODY_CLASS && end - first > 1;
  if (whole && (isLocal || FIRM.test(tokens[end - 1]!.text))) return true;
  if (title < 0 && endToken === end && end - firstToken > 1 && TRADE.test(tokens[end - 1]!.text)) return true;
  if (whole && (classes[0] !== GIVEN_CLASS || tokens[firstToken - 1]?.lower === 'the')) return true;
  return endToken < end && (last === BODY_CLASS || last === BODY_SURNAME_CLASS);
}

/** What is called after somebody whole, with the article: "the Ana Ruiz stadium". */
const BUILDING =
  /^(?:airport|brigade|dam|facility|gallery|hospital|hotel|library|museum|organi[sz]ation|prison|school|stadium|university)$/;
/** Last words of firms and bodies that nobody is called by. */
const FIRM =
  /^(?:Academy|Airlines?|Airport|Airways|College|Company|Corp|Corporation|Foundation|Hospital|Hotel|Inc|Institute|Limited|LLC|Ltd|Museum|Online|Stadium|University)$/;

/** The same of words that are common besides. */
const TRADE = /^(?:Aircraft|Architects|Consulting|Cosmetics|Designs?|Motorsport|Pharma|Pharmaceuticals)$/;

/** Umurenge SACCO, Bitcoin ATMs: no name ends in an acronym, and none begins with a long one. */
function hasAcronym(
  { firstToken, endToken, facts: { tokens } }: NameUse,
  { first, classes }: Candidate,
  told: boolean,
): boolean {
  const words = tokens.slice(firstToken, endToken);
  const classAt = (i: number): number => classes[firstToken + i - first] as number;
  const shouted = words.map(({ text }, i) => isAcronym(text) && classAt(i) !== SUFFIX_CLASS);
  if (!shouted.includes(true)) return false;
  // MS Dhoni, and what is written in capitals as a whole.
  if (shouted.every((is, i) => is || classAt(i) === SUFFIX_CLASS)) return !told;
  return shouted.at(-1)! || (shouted[0]! && words[0]!.text.length > 2 && !told);
}

/** What opens the name of a place or a body in the languages of the world. */
const OPENS_PLACE =
  /^(?:agua|alameda|alta|avenida|banco|bandar|barisan|barrio|bukit|cabo|calle|carrera|cerro|chiang|ciudad|colegio|diario|djebel|estadio|estancia|frente|galeria|grupo|gunung|hacienda|isla|jabal|jalan|jebel|kampung|kota|kuala|lago|laguna|lake|movimiento|museo|oued|parque|partai|parti|partido|pasar|playa|plaza|puerto|pulau|rio|sungai|taman|tanjung|teatro|tierra|ultima|umm|universidad|valle|villa|ville|wadi)$/;

/** "Puerto Iguazú", "Wadi Halfa", "the municipality of Urbano Noris". */
function isPlaceName({ keys, title, firstToken, facts: { tokens } }: NameUse): boolean {
  if (title) return false;
  const before = tokens[firstToken - 1]?.lower ?? '';
  if (OPENS_PLACE.test(before) || (before === 'of' && AREA.test(tokens[firstToken - 2]?.lower ?? ''))) return true;
  return keys.length > 1 && OPENS_PLACE.test(keys[0]!);
}

/** Articles of Romance and Arabic names: with one more word, mostly of places, parties and works ("La Cumbre", "Al Noor"). */
const ARTICLE = /^(?:al|el|la|las|le|les|los)$/;
/** "Bella Image: Ivo Roe": the label of a credit. */
const LABEL = /^(?:credit|foto|illustration|images?|photos?|photographs?|pictures?|source|video)$/;
/** "Chamarpet MLA": a seat and who holds it. */
const LETTERED = /^(?:mla|mlc|mp|mpa|mna|mep)s?$/;
/** "4:43 PM EDT Welcome". */
const ZONE = /^(?:BST|CET|EDT|EST|GMT|IST|PDT|PST|UTC)$/;
const COUNTED =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|hundreds?|thousands?)$/;

/**
 * "Los Robles", "Tonga Tonga", "Ten Kwacha", "14 de Mayo", "J. K.": several words of a shape that names hardly have,
 * where nothing tells of a person.
 * @param told something tells that a person is called so
 */
export function isShapedLikeNone(
  { facts: { tokens }, candidate }: Pick<Weighed, 'facts' | 'candidate'>,
  told: boolean,
): boolean {
  const { first, keys, classes, title } = candidate;
  if (title >= 0 || keys.length < 2) return false;
  if (classes.every((cls, i) => cls === INITIAL_CLASS || keys[i] === '')) return true;
  const opensSmall = classes[0] === PARTICLE_CLASS;
  // "S.Africa".
  if (/^[ensw]$/.test(keys[0]!) && isPlaceClass(classes.at(-1)!)) return true;
  if (LABEL.test(keys.at(-1)!) && tokens[candidate.end]?.text === ':') return true;
  if (LETTERED.test(keys.at(-1)!) && keys.length === 2 && classes[0] === UNKNOWN_CLASS) return true;
  if (ZONE.test(tokens[first]!.text) || COUNTED.test(keys[0]!)) return true;
  if (opensSmall && (ARTICLE.test(keys[0]!) || tokens[first - 1]?.kind === 'number')) return true;
  if (told || classes.includes(FAMOUS_CLASS)) return false;
  if (opensSmall) return true;
  // "Copa Bolivia".
  if (classes.at(-1) === PLACE_CLASS && isPlain(classes[0]!) && classes[0] !== UNKNOWN_CLASS) return true;
  return keys.length === 2 && (ARTICLE.test(keys[0]!) || keys[0] === keys[1]);
}

/** "Rs 5,000": a currency before its amount. */
export function isCurrency({ facts: { tokens }, candidate: { end, keys } }: Weighed): boolean {
  return keys.length === 1 && keys[0]!.length < 4 && tokens[end]?.kind === 'number' && tokens[end]!.spaced;
}
