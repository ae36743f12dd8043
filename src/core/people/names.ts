import { sameWords } from '../change.ts';
import type { PlacedFacts } from '../facts.ts';
import type { Style } from '../style/style.ts';
import { type InTurns, turnOf } from '../turns.ts';
import { bare } from './agree.ts';
import { settledIn } from './decide.ts';
import type { EvidenceList } from './evidence.ts';
import { type KnownNames, knownNames } from './known.ts';
import { EvidenceTally } from './tally.ts';
import type { NameUse } from './uses.ts';
import { margin, type Weighed, weighedIn } from './weigh.ts';

/** The candidates of a block, weighed, and what they tell the rest of the article. */
interface BlockWeights {
  readonly facts: PlacedFacts['facts'];
  readonly weighed: readonly Weighed[];
  /** The words of all candidates, in every form by which the rest of the article may tell something of them. */
  readonly words: ReadonlySet<string>;
  /** Names of several words, as folded words. */
  readonly names: readonly (readonly string[])[];
  /** Words that stand alone, and by how much each is rather a name than none. */
  readonly lone: readonly (readonly [word: string, margin: number])[];
}

/** What a reading changed in what is known of the text before: enough to undo it. */
interface Changes {
  readonly fresh: readonly EvidenceList[];
  readonly stale: readonly EvidenceList[];
  /** The balance of words as it was. */
  readonly balance: Map<string, number | undefined>;
  readonly known: KnownNames | undefined;
}

/** Where more blocks have changed, everything is weighed anew: in turns, while a change is taken in at once. */
const MOST_CHANGED = 100;
/** So many candidates are weighed, and words of evidence counted, in one turn. */
const NAMES_A_TURN = 300;
const WORDS_A_TURN = 3_000;

interface BlockNames extends BlockWeights {
  readonly uses: readonly NameUse[];
}

/**
 * Decides over the whole article which words of the candidates are names. First each candidate with the evidence for
 * its words; then what was found speaks for the rest: known full names, their surnames, and for a lone word all its
 * occurrences together.
 *
 * What was decided of a block stands until the block is read anew, or the rest of the article tells something else of
 * its words. A name that stays is the same object as before.
 */
export class ArticleNames {
  private tally = new EvidenceTally();
  private balance = new Map<string, number>();
  private known: KnownNames | undefined;
  private last: readonly BlockNames[] = [];
  /** What a reading has changed that is not at its end: it may have been abandoned. */
  private changes: Changes | undefined;

  constructor(private readonly style: Style) {}

  /** The names of each block, in text order. */
  *of(blocks: readonly PlacedFacts[]): InTurns<readonly (readonly NameUse[])[]> {
    this.takeBack();
    const isOver = turnOf(NAMES_A_TURN);
    const before = this.comparable(blocks);
    const told = yield* this.count(blocks, before);
    const weights: BlockWeights[] = [];
    for (const [block, { facts }] of blocks.entries()) {
      const known = before[block];
      const stands = known?.facts === facts && !mentions(known, told);
      weights.push(stands ? known : this.weigh(facts, block));
      if (isOver(stands ? 1 : workOf(facts))) yield;
    }
    const learnt = yield* this.learn(before, weights);
    const names: BlockNames[] = [];
    for (const [i, block] of weights.entries()) {
      const known = before[i];
      const stands = known === block && !mentions(known, learnt);
      names.push(stands ? known : this.settle(known, block));
      if (isOver(stands ? 1 : workOf(block.facts))) yield;
    }
    this.last = names;
    this.changes = undefined;
    return names.map(({ uses }) => uses);
  }

  /** What was found in the text before, if it is worth comparing; else everything is forgotten. */
  private comparable(blocks: readonly PlacedFacts[]): readonly BlockNames[] {
    const { last } = this;
    // A block more or less moves all others to another index, by which names know their block.
    const alike = blocks.length === last.length;
    if (alike && blocks.filter(({ facts }, i) => last[i]!.facts !== facts).length <= MOST_CHANGED) return last;
    this.tally = new EvidenceTally();
    this.balance = new Map();
    this.known = undefined;
    this.last = [];
    return this.last;
  }

  /** Undoes what an abandoned reading has changed. */
  private takeBack(): void {
    if (!this.changes) return;
    const { fresh, stale, balance, known } = this.changes;
    for (const evidence of fresh) this.tally.remove(evidence);
    for (const evidence of stale) this.tally.add(evidence);
    for (const [word, sum] of balance) {
      if (sum === undefined) this.balance.delete(word);
      else this.balance.set(word, sum);
    }
    this.known = known;
    this.changes = undefined;
  }

  private weigh(facts: PlacedFacts['facts'], block: number): BlockWeights {
    const weighed = weighedIn({ facts, block }, this.tally);
    return {
      facts,
      weighed,
      words: new Set(weighed.flatMap(({ candidate: { keys } }) => keys.flatMap(formsOf))),
      names: weighed.flatMap(({ uses }) => uses.map(({ keys }) => keys)).filter((keys) => keys.length > 1),
      lone: weighed.flatMap(({ candidate: { keys }, scores }) =>
        keys.length === 1 ? [[keys[0] as string, margin(scores)] as const] : [],
      ),
    };
  }

  private settle(known: BlockNames | undefined, block: BlockWeights): BlockNames {
    const uses = settledIn(block.weighed, this.known!, this.balance);
    return { ...block, uses: known && areSame(known, block, uses) ? known.uses : uses };
  }

  /** Brings the evidence up to date; gives the words of which it now tells something else. */
  private *count(blocks: readonly PlacedFacts[], before: readonly BlockNames[]): InTurns<ReadonlySet<string>> {
    const { tally } = this;
    if (before.length === 0) {
      const isOver = turnOf(WORDS_A_TURN);
      for (const { facts } of blocks) {
        tally.add(facts.names.evidence);
        if (isOver(facts.names.evidence.words.length)) yield;
      }
      return new Set();
    }
    const fresh = blocks.filter(({ facts }, i) => before[i]!.facts !== facts).map(({ facts }) => facts.names.evidence);
    const stale = before.filter(({ facts }, i) => blocks[i]!.facts !== facts).map(({ facts }) => facts.names.evidence);
    const words = [...stale, ...fresh].flatMap((evidence) => evidence.words);
    const earlier = new Map(words.map((word) => [word, tally.bits(word)]));
    this.changes = { fresh, stale, balance: new Map(), known: this.known };
    for (const evidence of stale) tally.remove(evidence);
    for (const evidence of fresh) tally.add(evidence);
    return new Set([...earlier.keys()].filter((word) => tally.bits(word) !== earlier.get(word)));
  }

  /** Takes in what the blocks tell each other; gives the words of which they now tell something else than before. */
  private *learn(last: readonly BlockWeights[], weights: readonly BlockWeights[]): InTurns<ReadonlySet<string>> {
    const words = new Set<string>();
    const isOver = turnOf(NAMES_A_TURN);
    let newNames = this.known === undefined;
    for (const [i, now] of weights.entries()) {
      const was = last[i];
      if (was === now) continue;
      if (isOver(now.lone.length + now.names.length)) yield;
      for (const [word, sum] of was?.lone ?? []) this.weighs(word, -sum);
      for (const [word, sum] of now.lone) this.weighs(word, sum);
      if (!was) continue;
      const [before, after] = [was.facts.names.storms, now.facts.names.storms];
      if (!sameWords(before, after)) {
        newNames = true;
        for (const storm of [...before, ...after]) for (const word of storm.split(' ')) words.add(word);
      }
      if (!areSameNames(was.names, now.names)) {
        newNames = true;
        for (const name of [...was.names, ...now.names]) for (const word of name) words.add(word).add(bare(word));
      }
      if (!areSameMargins(was.lone, now.lone)) for (const [word] of [...was.lone, ...now.lone]) words.add(word);
    }
    if (newNames) this.known = yield* knownNames(weights, this.style);
    return words;
  }

  private weighs(word: string, by: number): void {
    const sum = this.balance.get(word);
    const { changes } = this;
    if (changes && !changes.balance.has(word)) changes.balance.set(word, sum);
    this.balance.set(word, (sum ?? 0) + by);
  }
}

/** How much work the names of a block are. */
function workOf({ names }: PlacedFacts['facts']): number {
  return 1 + names.candidates.length;
}

/** A word as it is, without its Arabic article, and as one of a family: the Khans, the Joneses. */
function formsOf(word: string): string[] {
  const forms = [word];
  if (word.includes('-')) forms.push(bare(word));
  if (word.endsWith('s')) forms.push(word.slice(0, -1), word.slice(0, -2));
  return forms;
}

/** Whether something that is told of one of these words concerns the block. */
function mentions({ words: own }: BlockWeights, words: ReadonlySet<string>): boolean {
  for (const word of words) if (own.has(word)) return true;
  return false;
}

/** Whether the same candidates gave the same names. */
function areSame(known: BlockNames, { weighed }: BlockWeights, uses: readonly NameUse[]): boolean {
  const { uses: others } = known;
  const isSame = (use: NameUse, { firstToken, endToken, name }: NameUse) =>
    use.firstToken === firstToken && use.endToken === endToken && use.name === name;
  return known.weighed === weighed && others.length === uses.length && others.every((use, i) => isSame(use, uses[i]!));
}

function areSameNames(a: BlockWeights['names'], b: BlockWeights['names']): boolean {
  return a.length === b.length && a.every((name, i) => name.join(' ') === b[i]!.join(' '));
}

function areSameMargins(a: BlockWeights['lone'], b: BlockWeights['lone']): boolean {
  return a.length === b.length && a.every(([word, sum], i) => word === b[i]![0] && sum === b[i]![1]);
}
