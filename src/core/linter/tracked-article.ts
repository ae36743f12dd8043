import type { BlockQueries, Neighbours, OutlineBlock } from '../analysis/blocks.ts';
import type { PlacedFacts } from '../analysis/facts.ts';
import { mentionsCompared } from '../analysis/people.ts';
import type { SpeechQueries } from '../analysis/speech.ts';
import { remembering } from '../base/remembered.ts';
import { filteredInTurns } from '../base/turns.ts';
import { type BlockId, blockAt } from '../incremental/block-identity.ts';
import type { InTurnsByKey } from '../incremental/contracts.ts';
import { ALTERED, byContent, byElements, byList } from '../incremental/difference.ts';
import type { Gathered } from '../incremental/gathered.ts';
import type { KeyQuery, Query } from '../incremental/query.ts';
import type { BlockKind, CalendarDate, Container, Mention, Participant, Statement } from '../model.ts';
import type { Naming } from '../names/mentions.ts';
import type { Link } from '../syntax/reader.ts';
import { type ReadName, readName } from './people.ts';
import { isQuoted } from './places.ts';
import type { ArticleView, Placed } from './rule.ts';

/** The article as rules see it: what a rule reads of it, it depends on. */
export function trackedArticle(blocks: BlockQueries, speech: SpeechQueries, people: NameQueries): ArticleView {
  return new TrackedArticle(blocks, speech, people, outlineQueries(blocks));
}

interface OutlineQueries {
  readonly opening: Query<readonly OutlineBlock[]>;
  readonly firstOf: KeyQuery<BlockKind, BlockId | undefined>;
}

function outlineQueries({ db, outline }: BlockQueries): OutlineQueries {
  return {
    opening: db.query('opening', () => outline.get().slice(0, OPENING), { compare: byContent }),
    firstOf: db.perKey('first of kind', (kind: BlockKind) => outline.get().find((block) => block.kind === kind)?.id),
  };
}

/** So many blocks are the opening of an article. */
const OPENING = 16;

/** What participants are called, and where. */
export interface NameQueries {
  /** The mentions by name in the narration, by person. */
  readonly narrated: KeyQuery<string, readonly Mention[]> & InTurnsByKey<string, readonly Mention[]>;
  /** Who is called by what. */
  readonly called: Gathered<string, Naming>;
  readonly names: Query<readonly string[]>;
  readonly bearers: KeyQuery<string, number>;
  /** Depends on nothing. */
  readonly read: (name: string) => ReadName;
}

export function nameQueries(blocks: BlockQueries, { participant, participants, namings }: SpeechQueries): NameQueries {
  const { db, kind, facts } = blocks;
  const names = db.query<readonly string[]>('names of participants', () => participants.get().map(({ name }) => name), {
    compare: byList,
    // Who has only moved is called the same.
    holds: () => true,
  });
  const mentions = mentionsCompared(blocks);
  const called = db.gathered('called', namings, {
    each: (list, give: (text: string, naming: Naming) => void) => {
      for (const naming of list) give(naming.mention.text, naming);
    },
    compare: (before, after) => (before.person === after.person ? mentions(before.mention, after.mention) : ALTERED),
  });
  const isNarrated = ({ form, block, start }: Mention) =>
    form !== 'role' &&
    form !== 'pronoun' &&
    kind.get(block) === 'paragraph' &&
    !isQuoted(facts.get(block), start - block);
  const narrated = db.perKey<string, readonly Mention[]>(
    'narrated',
    (id) => filteredInTurns(participant.get(id).mentions, isNarrated),
    { compare: byElements(mentions) },
  );
  const read = remembering(NAMES, readName);
  const byWord = db.query('bearers by word', () => countedByWord(names.get().map((name) => read(name).keys)));
  const bearers = db.perKey('bearers', (word: string) => byWord.get().get(word) ?? 0);
  return { narrated, called, names, bearers, read };
}

/** So many names are remembered with what they are made of. */
const NAMES = 5_000;

/** How many of the names have each word. */
function countedByWord(names: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const words of names) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

class TrackedArticle implements ArticleView {
  private made: WeakMap<Placed<unknown>, object> | undefined;

  constructor(
    private readonly blocks: BlockQueries,
    private readonly speech: SpeechQueries,
    private readonly people: NameQueries,
    private readonly outlines: OutlineQueries,
  ) {}

  get container(): Container {
    return this.blocks.container.get();
  }

  get date(): CalendarDate | undefined {
    return this.blocks.date.get();
  }

  get text(): string {
    return this.blocks.text.get();
  }

  get links(): readonly Link[] {
    return this.blocks.links.get();
  }

  get outline(): readonly OutlineBlock[] {
    return this.blocks.outline.get();
  }

  get opening(): readonly OutlineBlock[] {
    return this.outlines.opening.get();
  }

  firstOf(kind: BlockKind): BlockId | undefined {
    return this.outlines.firstOf.get(kind);
  }

  get participants(): readonly Participant[] {
    return this.speech.participants.get();
  }

  get statements(): readonly Statement[] {
    return this.speech.statements.get();
  }

  get names(): readonly string[] {
    return this.people.names.get();
  }

  get called(): readonly string[] {
    return this.people.called.keys.get();
  }

  callsOf(text: string): readonly Naming[] {
    return this.people.called.of.get(text).items;
  }

  narrated(person: string): readonly Mention[] {
    return this.people.narrated.get(person);
  }

  bearers(word: string): number {
    return this.people.bearers.get(word);
  }

  name(text: string): ReadName {
    return this.people.read(text);
  }

  block(id: BlockId): PlacedFacts {
    return { facts: this.blocks.facts.get(id), offset: id };
  }

  kindOf(id: BlockId): BlockKind {
    return this.blocks.kind.get(id);
  }

  neighbours(id: BlockId): Neighbours {
    return this.blocks.neighbours.get(id);
  }

  namedIn(id: BlockId): readonly Naming[] {
    return this.speech.namings.get(id);
  }

  once<V extends object>(part: Placed<unknown>, make: () => V): V {
    // Made when it is first asked for: collecting garbage takes longer with each of these.
    this.made ??= new WeakMap();
    let made = this.made.get(part) as V | undefined;
    if (!made) {
      made = make();
      this.made.set(part, made);
    }
    return made;
  }

  slice(start: number, end: number): string {
    // Which block a position belongs to does not change while the block is there.
    const ids = this.blocks.db.blocks;
    let first = blockAt(ids, start);
    let last = blockAt(ids, end);
    if (first === undefined || last === undefined) return '';
    let text = this.textOf(first);
    let from = start - first;
    for (let at = first; at < last; ) {
      const next = this.neighbours(at).after!;
      text += this.gapBefore(next) + this.textOf(next);
      at = next;
    }
    // Before the first block of them and after the last: what stands there belongs to the blocks around.
    while (from < 0) {
      const gap = this.gapBefore(first);
      const { before } = this.neighbours(first);
      const added: string = (before === undefined ? '' : this.textOf(before)) + gap;
      if (added === '') break;
      text = added + text;
      from += added.length;
      if (before === undefined) break;
      first = before;
    }
    let to = text.length - (this.textOf(last).length - (end - last));
    while (to > text.length) {
      const { after } = this.neighbours(last);
      if (after === undefined) break;
      text += this.gapBefore(after) + this.textOf(after);
      last = after;
    }
    to = Math.min(to, text.length);
    return text.slice(Math.max(0, from), to);
  }

  private textOf(id: BlockId): string {
    return this.blocks.content.get(id).text;
  }

  private gapBefore(id: BlockId): string {
    return this.blocks.gap.get(id);
  }
}
