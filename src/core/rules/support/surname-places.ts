import type { BlockFacts } from '../../analysis/facts.ts';
import type { BlockId } from '../../incremental/block-identity.ts';
import { isFullName, textAfter, textBefore } from '../../linter/people.ts';
import type { ArticleView } from '../../linter/rule.ts';
import type { Mention } from '../../model.ts';
import { nameKey } from '../../names/conventions.ts';
import { bitsOf, Word } from '../../names/words.ts';
import { articleKind } from './article-kind.ts';

/** Where a surname stands that introduces nobody: in a deck, before a noun, in the name of a shop, a case or a band. */

/** A short paragraph without a stop at its end, or with a question there, heads the article or a part of it. */
export function isDeck({ text }: BlockFacts): boolean {
  return text.length < LONGEST_DECK && !/[.!…:][\p{Pf}\p{Pe}"'’*_]*\s*$|[?][\p{Pf}"’]\s*$/u.test(text);
}

const LONGEST_DECK = 240;

/**
 * A headline that ends in a full stop, as wires write them: one short sentence in the present, or with a verb only, at
 * the head of an article that has no other headline, over a longer paragraph or a dateline.
 */
export function isHeadline(block: BlockId, view: ArticleView): boolean {
  const { before, after } = view.neighbours(block);
  if (before !== undefined || after === undefined) return false;
  const { text, sentences } = view.block(block).facts;
  if (sentences.length > 1 || text.length > LONGEST_HEADLINE || SAID.test(text)) return false;
  const next = view.block(after).facts;
  return (
    /^(?:dateline|byline)$/.test(next.kind) || /^\p{Lu}{3}/u.test(next.text) || next.text.length > 1.5 * text.length
  );
}

const LONGEST_HEADLINE = 70;
/** What a lead has and a headline has not: a day, a verb of the past with “was”, an article at its head. */
const SAID =
  /\b(?:was|were|had|been|said|on (?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|yesterday|today|told|asked)\b|["“”]/;

/**
 * A name that only describes the noun after it: the Ansari plan, Ansari allies, an Ansari visitor, the Ansari medal; or
 * that of a shop or body: Dunmore’s Bread.
 */
export function isAttributive(mention: Mention, view: ArticleView): boolean {
  if (/^['’]s\s\p{Lu}/u.test(textAfter(view, mention, 4))) return true;
  const after = /^\s(\p{Ll}[\p{L}-]*)(?!\p{L})/u.exec(textAfter(view, mention, 30))?.[1];
  if (!after) return false;
  if (/\b(?:the|an?|local)\s$/i.test(textBefore(view, mention, 8))) return true;
  return (bitsOf(after) & (Word.grammar | Word.cue)) === 0 && NOUN.test(after);
}

/** Endings and words of nouns that a name describes; no verb of the past or the present ends so. */
const NOUN =
  /(?:ies|(?:tion|ment|ness|ship|ist|ier|eer|or|ure|ity|ism|man|men|ren|ese|age|ner)s?|allies|aides?|camps?|staff|members?|campus|cuisine|children|faction|medals?|officials?|people|plans?|kidnapping|kidnapper|baby|murders?|killings?|sales?|supporters?|team|visitors?|voters?|families|family|deals?|cases?|trials?|bills?|acts?|rules?|laws?|era|years)$/;

/** A case in court, a name somebody is known by, a form of address of a king, the teaser of another story. */
export function isNamedOtherwise(mention: Mention, view: ArticleView): boolean {
  const before = textBefore(view, mention, 40);
  if (
    /(?<!\p{L})(?:vs?\.?|Messrs\.?|surnamed?|named|pseudonym|nicknamed?|known as|called|alias|as|(?:band|trio|duo|quartet|quintet|(?:three|four|five|six)-piece|outfit|act),?|(?:His|Her|Your|Their))\s["“‘']?$/u.test(
      before,
    )
  )
    return true;
  // The Dixons, Rogers and Turners: families.
  if (/\bthe\s(?:\p{Lu}[\p{L}’'-]+s,\s){1,3}$/u.test(before)) return true;
  // Christine (Juan) Hadley
  if (/\)\s$/.test(before)) return true;
  // The headline of another story with its link: Trump commutes sentence, Read more.
  if (
    /^[^.!?]{0,120}\bRead more\b/.test(textAfter(view, mention, 140)) ||
    /^\smore\b/.test(textAfter(view, mention, 6))
  )
    return true;
  if (/\p{Lu}{3}/u.test(mention.text) || BODY.test(mention.text)) return true;
  // A firm has the code of its share after it: Lowe’s (LOW).
  return /^(?:\svs?\.?\s|(?:['’]s)?\s\(\p{Lu}{2,}[):])/u.test(textAfter(view, mention, 12));
}

/** The last word of a body’s name. */
export const BODY = /(?:(?:committee|commission|council|board|department)s?|agency|agencies)$/i;

/** “A devout Christian Cho”: the first word of the name tells of him. */
export function isAdjective(introduction: Mention, view: ArticleView): boolean {
  return (
    /\ban?\s(?:\p{Ll}+\s)?$/iu.test(textBefore(view, introduction, 24)) &&
    /^(?:Christian|German|Roman|Royal)\s/.test(introduction.text)
  );
}

/** A title that ends inside the name of a body: “of the Organization of Securities” before “Commissions”. */
export const PART_OF_BODY = /\bof\s(?:the\s)?\p{Lu}[\p{L}-]*$/u;

/** “Also known as Dr Hadley”: a name that was given to somebody who has another. */
export function isAlias(mention: Mention, view: ArticleView): boolean {
  return /\b(?:known as|nicknamed|dubbed|called)\s(?:\p{L}+\.?\s)?["“‘']?$/u.test(textBefore(view, mention, 30));
}

/** “Hadley, a baker who would not give her full name”: the article says why it has no more. */
export function isWithheld(mention: Mention, view: ArticleView): boolean {
  return WITHHELD.test(textAfter(view, mention, 140));
}

const WITHHELD =
  /^[^.!?]{0,110}\b(?:(?:full|real|last|first|given|family|one|own) names?\b|surnames?\b|pseudonym|anonym|not (?:want )?to be (?:named|identified))/;

/** “Hadley and Anna are pleased”: beside a given name the other is one, too. */
export function isPaired(mention: Mention, view: ArticleView): boolean {
  const beside = /^\sand\s(\p{Lu}\p{Ll}+)(?!\p{L}|\s\p{Lu})/u.exec(textAfter(view, mention, 30))?.[1];
  return beside !== undefined && (bitsOf(beside.toLowerCase()) & Word.given) !== 0;
}

/**
 * Obituaries, transcripts and speeches have customs of their own, and so has copy that calls nearly everybody by surname
 * or writes no given name out.
 */
export function isNews(view: ArticleView, orPersonal = false): boolean {
  const kind = articleKind(view);
  if (kind !== 'news' && !(orPersonal && kind === 'personal')) return false;
  const full = view.names.filter(isFullName);
  if (full.length > 0 && full.every((name) => /^\p{Lu}\./u.test(name))) return false;
  // Obama and Assad are bare anywhere.
  const bare = view.names.filter((name) => !isFullName(name) && !(bitsOf(nameKey(name)) & Word.famous)).length;
  return !(bare >= MOST_BARE && bare * 3 > view.names.length);
}

/** So many people by surname only, and more of them than of others, are the custom of the paper or of its time. */
const MOST_BARE = 3;

/** A head of state the world knows needs no given name: President Obama. */
export function isWellKnown({ text, title }: Mention): boolean {
  return title !== undefined && /\bpresident$/i.test(title.text) && (bitsOf(nameKey(text)) & Word.famous) !== 0;
}

/** A preposition of place or “the 25-year-old” before it: a town or a people. */
export function isPlaced(mention: Mention, view: ArticleView): boolean {
  return /\b(?:in|at|near|from|for)\s$|\bthe \d+-year-old\s$/.test(textBefore(view, mention, 24));
}

/** A verb of saying stands right beside the name. */
export function isCued(mention: Mention, view: ArticleView): boolean {
  if (/\baccording to\s$/i.test(textBefore(view, mention, 16))) return true;
  const before = /(?<!\p{L})(\p{L}+)\s$/u.exec(textBefore(view, mention, 16))?.[1] ?? '';
  const after = /^,?\s(\p{L}+)/u.exec(textAfter(view, mention, 16))?.[1] ?? '';
  return (bitsOf(before) & Word.cue) !== 0 || (bitsOf(after) & Word.cue) !== 0;
}

/** What a word may be besides a surname, so that it is not taken for one. */
export const OTHERWISE = Word.place | Word.nation | Word.organisation | Word.body | Word.calendar | Word.thing;
