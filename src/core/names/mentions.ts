import type { Mention, MentionForm } from '../model.ts';
import { nameKey, nameParts } from './conventions.ts';
import type { TitleSpan } from './titles/titles.ts';
import type { NameUse } from './uses.ts';
import { bitsOf, Word } from './words.ts';

/** A mention with the id of its person. */
export interface Naming {
  readonly person: string;
  readonly mention: Mention;
}

/**
 * A name as a mention; its spans are positions in the article.
 * @param name the fullest form of the person's name
 */
export function mentionOf(use: NameUse, name: string): Mention {
  const { facts, block, firstToken, endToken } = use;
  const mention = {
    start: block + facts.tokens[firstToken]!.start,
    end: block + facts.tokens[endToken - 1]!.end,
    text: textOf(use),
    form: formOf(use, givenKeys(name)),
    block,
  };
  const title = use.title ?? appositionOf(use);
  return title
    ? { ...mention, title: { start: block + title.start, end: block + title.end, text: title.text } }
    : mention;
}

/** The words of a name as they stand. */
export function textOf({ facts, firstToken, endToken }: NameUse): string {
  return facts.text.slice(facts.tokens[firstToken]!.start, facts.tokens[endToken - 1]!.end);
}

/** The description after the name: "Natalie Baker, the US charge d’affaires,". */
export function appositionOf({ facts, endToken }: NameUse): TitleSpan | undefined {
  return facts.names.titles.find((title) => title.place === 'after' && title.nameEnd === endToken);
}

function givenKeys(name: string): ReadonlySet<string> {
  const { given } = nameParts(name);
  return new Set(given.map(nameKey));
}

function formOf({ keys, title }: NameUse, given: ReadonlySet<string>): MentionForm {
  const first = keys[0] as string;
  const isFull = keys.length > 1 && !(bitsOf(first) & Word.particle);
  if (isFull) return keys.every((key) => key.length === 1) ? 'initials' : 'full';
  if (title) return 'titled';
  if (given.has(first)) return 'given';
  return keys.length === 1 && first.length <= 3 && /^(?:\p{Lu}\.?){2,3}$/u.test(first) ? 'initials' : 'surname';
}
