import type { PlacedFacts } from '../facts.ts';
import type { Mention, MentionForm } from '../model.ts';
import type { Style } from '../style/style.ts';
import { type InTurns, turnOf } from '../turns.ts';
import { nameKey, nameParts } from './conventions.ts';
import { NameLinker } from './link.ts';
import { ArticleNames } from './names.ts';
import { distinctTitles } from './person-titles.ts';
import type { TitleSpan } from './titles.ts';
import type { NameUse } from './uses.ts';
import { bitsOf, Word } from './words.ts';

/** A participant before anybody has looked at what was said. */
export interface Person {
  /** Made from the name, with -2, -3 … where two people bear the same. */
  readonly id: string;
  /** The fullest form in the article. */
  readonly name: string;
  /** In order of appearance, shortenings of one title once. */
  readonly titles: readonly string[];
  readonly mentions: readonly Mention[];
}

/** A person with the mentions counted from the start of their blocks, made from these uses of names. */
interface Read {
  readonly uses: readonly NameUse[];
  readonly slug: string;
  readonly name: string;
  readonly titles: readonly string[];
  readonly mentions: readonly Mention[];
  /** As last placed in the document. */
  readonly person: Person;
}

/**
 * Folds the candidates of all blocks into the article's people. A person named by the same words as in the text before
 * is not put together again; one who also stands at the same places is the same object.
 */
export class PeopleReader {
  private readonly names: ArticleNames;
  private readonly linker: NameLinker;
  /** By their first use. */
  private last = new Map<NameUse, Read>();

  constructor(style: Style) {
    this.names = new ArticleNames(style);
    this.linker = new NameLinker(style);
  }

  /** The article's people, in order of appearance. */
  *read(blocks: readonly PlacedFacts[]): InTurns<readonly Person[]> {
    const slugs = new Map<string, number>();
    const people = new Map<NameUse, Read>();
    const isOver = turnOf(MENTIONS_A_TURN);
    for (const uses of yield* this.linker.link(yield* this.names.of(blocks))) {
      const known = this.last.get(uses[0]!);
      const same = known?.uses.length === uses.length && known.uses.every((use, i) => use === uses[i]);
      const read = same ? known : yield* readPerson(uses);
      const count = (slugs.get(read.slug) ?? 0) + 1;
      slugs.set(read.slug, count);
      const id = count === 1 ? read.slug : `${read.slug}-${count}`;
      people.set(uses[0]!, { ...read, person: yield* placed(read, id, blocks) });
      if (isOver(1 + uses.length)) yield;
    }
    this.last = people;
    return [...people.values()].map(({ person }) => person);
  }
}

/** So many mentions are read, or placed, in one turn. */
const MENTIONS_A_TURN = 3_000;

function* readPerson(uses: readonly NameUse[]): InTurns<Read> {
  const name = fullestName(uses);
  const given = givenKeys(name);
  const titles: TitleSpan[] = [];
  const mentions: Mention[] = [];
  const isOver = turnOf(MENTIONS_A_TURN);
  for (const use of uses) {
    const after = appositionOf(use);
    for (const title of [use.title ?? use.sharedTitle, after]) if (title && !opensName(title, name)) titles.push(title);
    mentions.push(mentionOf(use, given, use.title ?? after));
    if (isOver()) yield;
  }
  const person = { id: '', name, titles: yield* distinctTitles(titles), mentions: [] };
  return { uses, slug: slugOf(name), name, titles: person.titles, mentions, person };
}

/** Pir Bux, where Bux alone would be Pir Bux as others are Mr Bux. */
function opensName({ text }: TitleSpan, name: string): boolean {
  return name.startsWith(text) && name[text.length] === ' ';
}

/** Puts a person's mentions at their places in the document. */
function* placed(
  { name, titles, mentions, person }: Read,
  id: string,
  blocks: readonly PlacedFacts[],
): InTurns<Person> {
  const stays = mentions.every(({ start, block }, i) => start + blocks[block]!.offset === person.mentions[i]?.start);
  if (stays && person.id === id) return person;
  const moved: Mention[] = [];
  const isOver = turnOf(MENTIONS_A_TURN);
  for (const mention of mentions) {
    moved.push(movedBy(mention, blocks[mention.block]!.offset));
    if (isOver()) yield;
  }
  return { id, name, titles, mentions: moved };
}

function movedBy(mention: Mention, offset: number): Mention {
  const at = { ...mention, start: mention.start + offset, end: mention.end + offset };
  const { title } = mention;
  return title ? { ...at, title: { ...title, start: title.start + offset, end: title.end + offset } } : at;
}

function textOf({ facts, firstToken, endToken }: NameUse): string {
  return facts.text.slice(facts.tokens[firstToken]!.start, facts.tokens[endToken - 1]!.end);
}

function fullestName(uses: readonly NameUse[]): string {
  let best = uses[0] as NameUse;
  for (const use of uses) if (wordCount(use) > wordCount(best)) best = use;
  return (best.name ?? textOf(best)).replace(/\s+/g, ' ');
}

/** Kim Jong-su is as full as Kim Jong Su. */
function wordCount({ keys }: NameUse): number {
  return keys.reduce((count, key) => count + key.split('-').length, 0);
}

function givenKeys(name: string): ReadonlySet<string> {
  const { given } = nameParts(name);
  return new Set(given.map(nameKey));
}

function slugOf(name: string): string {
  const slug = nameKey(name).replace(/[^\p{L}\p{N}]+/gu, '-');
  return slug.replace(/^-|-$/g, '') || 'person';
}

/** A mention that counts from the start of its block. */
function mentionOf(use: NameUse, given: ReadonlySet<string>, title: TitleSpan | undefined): Mention {
  const { facts, block, firstToken, endToken } = use;
  const mention = {
    start: facts.tokens[firstToken]!.start,
    end: facts.tokens[endToken - 1]!.end,
    text: textOf(use),
    form: formOf(use, given),
    block,
  };
  return title ? { ...mention, title: { start: title.start, end: title.end, text: title.text } } : mention;
}

function formOf({ keys, title }: NameUse, given: ReadonlySet<string>): MentionForm {
  const first = keys[0] as string;
  const isFull = keys.length > 1 && !(bitsOf(first) & Word.particle);
  if (isFull) return keys.every((key) => key.length === 1) ? 'initials' : 'full';
  if (title) return 'titled';
  if (given.has(first)) return 'given';
  return keys.length === 1 && first.length <= 3 && /^(?:\p{Lu}\.?){2,3}$/u.test(first) ? 'initials' : 'surname';
}

/** The description after the name: "Natalie Baker, the US charge d’affaires,". */
function appositionOf({ facts, endToken }: NameUse): TitleSpan | undefined {
  return facts.names.titles.find((title) => title.place === 'after' && title.nameEnd === endToken);
}
