import type { Mention, Span } from '../model.ts';
import type { Source } from './sentence/phrase.ts';

/** A person's mention with the person's id, as the fold keeps them: sorted by start, absolute. */
export interface Named extends Mention {
  readonly person: string;
}

/** Words between a phrase's start and a name that make the name an object: “spokesman for the former senator”. */
const OBJECT =
  /$(?<=(?:^|\s)(\S+)\s+(?:of|for|to|with|from|at|by|in|on|near|about|against|behind|under|like)\s+(?:(?:the|then|former|a|an|his|her|their)\s+|\p{Lu}\S*\s+)*)/u;
/** What may follow the head of a source: nothing, a bracket, a comma, “of …”. */
const AFTER_HEAD =
  /^(?:,? (?:[JS]r\.?|II|III|IV))?(?:\s*\([^)]*\))?\s*(?:$|[,—–(-]|(?:of|for|from|in|at|on|with|who|and)\s|(?:himself|herself)(?:\s|$))/u;

/**
 * The person a source names, if one stands at its head: “Naqvi”, “Larkana mayor Haris Malik of the Green Party”, but not
 * “Naqvi’s office”, “a spokesman for Naqvi” or “Naqvi and Malik”.
 * @param mentions the article's mentions that lie in the source, in text order
 */
export function headPerson(source: Source, mentions: readonly Named[], text: string, offset: number): Named | null {
  const heads = headsOf(source, mentions, text, offset);
  if (heads.length) return severalPeople(heads) ? null : heads[0]!;
  const { apposition } = source;
  if (!apposition) return null;
  const named = within(mentions, apposition, offset).find(
    (mention) => startWithTitle(mention) - offset - apposition.start <= 1,
  );
  // “One of his advisers, Tad Devine, told”: a description that a name explains, not a name that a description does.
  const describes = /(?:^|\s)\p{Ll}\S*$/u.test(text.slice(source.start, source.end));
  return named && (describes || named.title?.end === source.end + offset) ? named : null;
}

/** “Roy accused Malik”, where “Roy accused” is taken for what Malik is called. */
export function isInTitle({ start, end }: Span, mentions: readonly Named[], offset: number): boolean {
  return mentions.some(({ title }) => title && title.start <= start + offset && end + offset < title.end);
}

/** Whether the source joins two people: “Naqvi and Malik”. */
export function namesSeveral(source: Source, mentions: readonly Named[], text: string, offset: number): boolean {
  return severalPeople(headsOf(source, mentions, text, offset));
}

function severalPeople(heads: readonly Named[]): boolean {
  return heads.some(({ person }) => person !== heads[0]!.person);
}

function within(mentions: readonly Named[], { start, end }: Span, offset: number): readonly Named[] {
  return mentions.filter((mention) => mention.start >= start + offset - 1 && mention.end <= end + offset + 1);
}

/** “the Blaze” is a paper, “the Rev Blaze” a man. */
const AFTER_ARTICLE = /(?:^|\s)the\s$/i;

function headsOf(source: Source, mentions: readonly Named[], text: string, offset: number): readonly Named[] {
  return within(mentions, source, offset).filter((mention) => {
    const before = text.slice(source.start, Math.max(source.start, startWithTitle(mention) - offset));
    if (AFTER_ARTICLE.test(before) && startWithTitle(mention) === mention.start) return false;
    const object = OBJECT.exec(before);
    if (object && /^[\p{Ll}\p{N}]/u.test(object[1]!)) return false;
    return AFTER_HEAD.test(text.slice(mention.end - offset, source.end));
  });
}

function startWithTitle({ start, title }: Named): number {
  return title && title.start < start ? title.start : start;
}
