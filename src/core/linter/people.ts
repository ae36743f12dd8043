import { type InTurns, turnOf } from '../base/turns.ts';
import type { BlockId } from '../incremental/block-identity.ts';
import type { Mention, Participant } from '../model.ts';
import { type NameParts, nameKey, nameParts, nameWordsOf } from '../names/conventions.ts';
import { bitsOf, Word } from '../names/words.ts';
import { isQuotedAt } from './places.ts';
import type { ArticleView } from './rule.ts';

/** Mentions by a name, not by a role or pronoun. */
export function named(person: Participant): Mention[] {
  return person.mentions.filter(isNamed);
}

/** Of somebody mentioned more often the first so many mentions tell what they are called and how they are addressed. */
const MOST_LOOKED_AT = 1_000;

/** The first of them. */
export function firstNamed(person: Participant): Mention[] {
  return named(person).slice(0, MOST_LOOKED_AT);
}

/** Whether a mention is by a name. */
export function isNamed({ form }: Mention): boolean {
  return form !== 'role' && form !== 'pronoun';
}

/** Somebody named at a place. */
export interface NamedPerson {
  readonly person: Participant;
  readonly mention: Mention;
}

/** Who is named in some of the blocks, by the block’s id, in text order. */
export function peopleByBlock(
  view: ArticleView,
  blocks: Iterable<BlockId>,
): InTurns<ReadonlyMap<BlockId, readonly NamedPerson[]>> {
  return mentionsByBlock(view, blocks, isNamed);
}

/** Who is mentioned in some of the blocks, in whatever form, by the block’s id, in text order. */
export function* mentionsByBlock(
  view: ArticleView,
  blocks: Iterable<BlockId>,
  isWanted: (mention: Mention) => boolean = () => true,
): InTurns<ReadonlyMap<BlockId, readonly NamedPerson[]>> {
  const byBlock = new Map<BlockId, NamedPerson[]>();
  const isOver = turnOf(LOOKED_AT_A_TURN);
  for (const block of blocks) byBlock.set(block, []);
  for (const person of view.participants) {
    for (const mention of person.mentions) {
      const people = byBlock.get(mention.block);
      if (people && isWanted(mention)) people.push({ person, mention });
      if (isOver()) yield;
    }
  }
  for (const people of byBlock.values()) {
    people.sort((a, b) => a.mention.start - b.mention.start);
    if (isOver(1 + people.length)) yield;
  }
  return byBlock;
}

/** So many mentions are looked at in one turn. */
const LOOKED_AT_A_TURN = 10_000;

/** Whether a mention stands in a paragraph and outside quotations. */
export function inNarration(view: ArticleView, mention: Mention): boolean {
  return view.kindOf(mention.block) === 'paragraph' && !isQuotedAt(view, mention.block, mention);
}

/** What a name is made of. */
export interface ReadName {
  readonly parts: NameParts;
  /** Its words folded for comparison, as by `nameWords`. */
  readonly keys: readonly string[];
  /** Its surname folded for comparison. */
  readonly surname: string;
  /** Whether it has given name and surname. */
  readonly isFull: boolean;
}

/** Reads a name. Rules ask for the same ones again and again: `ArticleView.name` remembers. */
export function readName(name: string): ReadName {
  const parts = nameParts(name);
  const keys = parts.words.map(nameKey);
  return { parts, keys, surname: nameKey(parts.surname), isFull: keys.length > 1 && isSpaced(name) };
}

/** Whether somebody else in the article bears the person's surname, or has it in the name. */
export function sharesSurname(person: Participant, view: ArticleView): boolean {
  const { keys, surname } = view.name(person.name);
  return view.bearers(surname) > (keys.includes(surname) ? 1 : 0);
}

/** The words of a name folded for comparison, suffix and nickname left out. */
export function nameWords(name: string): string[] {
  return nameWordsOf(name).words.map(nameKey);
}

/** The surname folded for comparison. */
export function surnameKey(name: string): string {
  return nameKey(nameParts(name).surname);
}

/** Whether a name has given name and surname. */
export function isFullName(name: string): boolean {
  return isSpaced(name) && nameWordsOf(name).words.length > 1;
}

function isSpaced(name: string): boolean {
  return /\s/.test(name);
}

/** The text right before a mention, at most so many characters, inside its block. */
export function textBefore(view: ArticleView, mention: Mention, length: number): string {
  const { offset, facts } = view.block(mention.block);
  const at = mention.start - offset;
  return facts.text.slice(Math.max(0, at - length), at);
}

/** The text right after a mention, at most so many characters, inside its block. */
export function textAfter(view: ArticleView, mention: Mention, length: number): string {
  const { offset, facts } = view.block(mention.block);
  const at = mention.end - offset;
  return facts.text.slice(at, at + length);
}

/** Whether a capitalised word that is no title or common word touches the mention: a name of which only a part was found. */
export function touchesName(view: ArticleView, mention: Mention): boolean {
  const before = textBefore(view, mention, 30);
  if (/^\s\p{Lu}\p{L}|^\s?\/|^-/u.test(textAfter(view, mention, 3)) || /[/-]$/.test(before)) return true;
  const word = /(?:^|[\s(“"‘'])(\p{Lu}\.|\p{Lu}[\p{L}’'-]{0,28})\s$/u.exec(before);
  // Ambassador to the US Ayalon: the country of the title.
  if (!word || /['’]s$|^(?:US|UN|EU|UK)$/.test(word[1]!)) return false;
  const bits = bitsOf(word[1]!.toLowerCase().replace(/\.$/, ''));
  const title = Word.head | Word.honorific | Word.modifier | Word.portfolio | Word.grammar | Word.calendar;
  const opens = /(?:^|[.!?:]["”’]?\s)$/.test(before.slice(0, word.index + 1));
  return (bits & Word.given) !== 0 || (bits & (opens ? title | Word.common : title)) === 0;
}

/** Whether a full name is a person's rather than that of a firm, a band or a product taken for one. */
export function isHuman(person: Participant): boolean {
  const bits = bitsOf(nameWords(person.name)[0]!);
  const known = (bits & Word.given) !== 0 && (bits & (Word.common | Word.place)) === 0;
  return (
    known || person.statements.length > 0 || isHeOrShe(person) || named(person).some(({ title }) => title !== undefined)
  );
}

/** Whether the copy calls the person he or she. */
export function isHeOrShe(person: Participant): boolean {
  return person.mentions.some(({ form, text }) => form === 'pronoun' && /^(?:he|she|his|her)$/i.test(text));
}
