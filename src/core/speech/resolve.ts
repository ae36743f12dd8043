import type { PlacedFacts } from '../facts.ts';
import type { Mention, Statement } from '../model.ts';
import type { Person } from '../people/resolve.ts';
import type { Style } from '../style/style.ts';
import { type InTurns, turnOf } from '../turns.ts';
import { type Cast, Casting } from './cast.ts';
import { type BlockSpeech, foldBlock } from './fold.ts';
import type { Votes } from './gender.ts';
import { type PersonMention, placedMentions, placedStatements } from './placed.ts';
import { isSameState, NOTHING_SAID, type SpeechState } from './state.ts';
import type { Named } from './who.ts';

export interface Speech {
  /** In text order. */
  readonly statements: readonly Statement[];
  /** Role and pronoun mentions that speech made certain, to be added to the person's own. */
  readonly mentions: readonly PersonMention[];
}

/** So many turns (“NAQVI: …”) make a transcript. */
const FEWEST_TURNS = 3;

/** A name in a block, with its person. */
type Naming = readonly [person: string, mention: Mention];

/** What is kept of a block between two texts. */
interface BlockReading {
  readonly placed: PlacedFacts;
  readonly namings: readonly Naming[];
  /** “He” and “she” in its sentences that name one person alone. */
  readonly votes: readonly (readonly [person: string, votes: Votes])[];
  readonly entry: SpeechState;
  readonly speech: BlockSpeech;
}

/**
 * Decides who says what, over the whole article: one pass in text order over what the blocks hold. What was decided of a
 * block stands as long as the block, the people and what was said before it are the same.
 */
export class SpeechReader {
  private readonly casting: Casting;
  private cast: Cast | undefined;
  private last: readonly BlockReading[] = [];

  constructor(style: Style) {
    this.casting = new Casting(style);
  }

  /** @param people the article's people with their mentions (document offsets) */
  *read(blocks: readonly PlacedFacts[], people: readonly Person[]): InTurns<Speech> {
    const before = blocks.length === this.last.length ? this.last : [];
    const namings = yield* namingsByBlock(blocks, people);
    const isOver = turnOf(BLOCKS_A_TURN);
    const same: boolean[] = [];
    const votes: BlockReading['votes'][] = [];
    for (const [i, placed] of blocks.entries()) {
      same.push(isSameBlock(before[i], placed, namings[i]!));
      votes.push(same[i] ? before[i]!.votes : votesIn(placed, namings[i]!));
      if (isOver(same[i] ? 1 : FRESH)) yield;
    }
    const isTranscript = blocks.filter(({ facts }) => facts.speech.turn).length >= FEWEST_TURNS;
    const cast = yield* this.casting.of(people, sumOf(votes), isTranscript);
    const isSameCast = cast === this.cast;

    let entry: SpeechState = NOTHING_SAID;
    const readings: BlockReading[] = [];
    for (const [i, placed] of blocks.entries()) {
      const known = before[i];
      const stands = isSameCast && same[i] && known && isSameState(known.entry, entry);
      const speech = stands ? known.speech : foldBlock(cast, entry, placed, namings[i]!.map(namedOf));
      const reading = { placed, namings: namings[i]!, votes: votes[i]!, entry: stands ? known.entry : entry, speech };
      // The state of before, where it is the same, so that what follows sees at once that it is.
      entry = isSameCast && known && isSameState(known.speech.exit, speech.exit) ? known.speech.exit : speech.exit;
      readings.push(entry === speech.exit ? reading : { ...reading, speech: { ...speech, exit: entry } });
      if (isOver(stands ? 1 : FRESH)) yield;
    }
    this.last = readings;
    this.cast = cast;
    const said = readings.map(({ speech }) => speech);
    return { statements: yield* placedStatements(said, blocks), mentions: yield* placedMentions(said, blocks) };
  }
}

/** So many blocks that stay as they are are looked at in one turn; one that is read takes as long as some of them. */
const BLOCKS_A_TURN = 1_000;
const FRESH = 20;
/** So many mentions are sorted into their blocks in one turn. */
const MENTIONS_A_TURN = 10_000;

function* namingsByBlock(blocks: readonly PlacedFacts[], people: readonly Person[]): InTurns<Naming[][]> {
  const namings: Naming[][] = blocks.map(() => []);
  const isOver = turnOf(MENTIONS_A_TURN);
  for (const { id, mentions } of people) {
    for (const mention of mentions) {
      namings[mention.block]?.push([id, mention]);
      if (isOver()) yield;
    }
  }
  for (const list of namings) {
    if (list.length > 1) list.sort(([, a], [, b]) => a.start - b.start);
    if (isOver(1 + list.length)) yield;
  }
  return namings;
}

function namedOf([person, mention]: Naming): Named {
  return { ...mention, person };
}

/** Whether a block is as it was, wherever it stands, and names the same people. */
function isSameBlock(
  known: BlockReading | undefined,
  { facts, offset }: PlacedFacts,
  namings: readonly Naming[],
): boolean {
  if (known?.placed.facts !== facts || known.namings.length !== namings.length) return false;
  const by = offset - known.placed.offset;
  return known.namings.every(([person, mention], i) => {
    const [other, now] = namings[i]!;
    return (
      person === other &&
      mention.start + by === now.start &&
      mention.end + by === now.end &&
      isSameTitle(mention, now, by)
    );
  });
}

/** Whether a mention has the same title at a place that moved by so much. */
function isSameTitle({ title: before }: Mention, { title: now }: Mention, by: number): boolean {
  if (!before || !now) return before === now;
  return before.text === now.text && before.start + by === now.start && before.end + by === now.end;
}

/** Counts, for each person, “he” and “she” in the block's sentences that name nobody else. */
function votesIn({ facts, offset }: PlacedFacts, namings: readonly Naming[]): (readonly [string, Votes])[] {
  const votes: (readonly [string, Votes])[] = [];
  let next = 0;
  for (const { pronouns, end } of facts.speech.sentences) {
    const from = next;
    while (next < namings.length && namings[next]![1].start < end + offset) next++;
    const [only] = namings[from] ?? [];
    const isAlone = only !== undefined && namings.slice(from, next).every(([person]) => person === only);
    if (from < next && isAlone && (pronouns.he === 0) !== (pronouns.she === 0)) votes.push([only, pronouns]);
  }
  return votes;
}

function sumOf(blocks: readonly BlockReading['votes'][]): Map<string, Votes> {
  const sums = new Map<string, Votes>();
  for (const votes of blocks) {
    for (const [person, { he, she }] of votes) {
      const sum = sums.get(person);
      sums.set(person, { he: he + (sum?.he ?? 0), she: she + (sum?.she ?? 0) });
    }
  }
  return sums;
}
