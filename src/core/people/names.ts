import { sameWords } from '../change.ts';
import type { PlacedFacts } from '../facts.ts';
import type { Style } from '../style/style.ts';
import { bare } from './agree.ts';
import { settledIn } from './decide.ts';
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

  constructor(private readonly style: Style) {}

  /** The names of each block, in text order. */
  of(blocks: readonly PlacedFacts[]): readonly (readonly NameUse[])[] {
    // A block more or less moves all others to another index, by which names know their block.
    if (blocks.length !== this.last.length) this.forget();
    const before = this.last;
    const told = this.count(blocks, before);
    const weights = blocks.map(({ facts }, block): BlockWeights => {
      const known = before[block];
      return known?.facts === facts && !mentions(known, told) ? known : this.weigh(facts, block);
    });
    const learnt = this.learn(before, weights);
    this.last = weights.map((block, i) => {
      const known = before[i];
      if (known === block && !mentions(known, learnt)) return known;
      const uses = settledIn(block.weighed, this.known!, this.balance);
      return { ...block, uses: known && areSame(known, block, uses) ? known.uses : uses };
    });
    return this.last.map(({ uses }) => uses);
  }

  private forget(): void {
    this.tally = new EvidenceTally();
    this.balance = new Map();
    this.known = undefined;
    this.last = [];
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

  /** Brings the evidence up to date; gives the words of which it now tells something else. */
  private count(blocks: readonly PlacedFacts[], before: readonly BlockNames[]): ReadonlySet<string> {
    const { tally } = this;
    const fresh = blocks.filter(({ facts }, i) => before[i]?.facts !== facts).map(({ facts }) => facts.names.evidence);
    const stale = before.filter(({ facts }, i) => blocks[i]?.facts !== facts).map(({ facts }) => facts.names.evidence);
    const words = before.length > 0 ? [...stale, ...fresh].flatMap((evidence) => evidence.words) : [];
    const earlier = new Map(words.map((word) => [word, tally.bits(word)]));
    for (const evidence of stale) tally.remove(evidence);
    for (const evidence of fresh) tally.add(evidence);
    return new Set([...earlier.keys()].filter((word) => tally.bits(word) !== earlier.get(word)));
  }

  /** Takes in what the blocks tell each other; gives the words of which they now tell something else. */
  private learn(last: readonly BlockWeights[], weights: readonly BlockWeights[]): ReadonlySet<string> {
    const words = new Set<string>();
    let newNames = this.known === undefined;
    for (const [i, now] of weights.entries()) {
      const was = last[i];
      if (was === now) continue;
      for (const [word, sum] of was?.lone ?? []) this.balance.set(word, this.balance.get(word)! - sum);
      for (const [word, sum] of now.lone) this.balance.set(word, (this.balance.get(word) ?? 0) + sum);
      const [before, after] = [was?.facts.names.storms ?? [], now.facts.names.storms];
      if (!sameWords(before, after)) {
        newNames = true;
        for (const storm of [...before, ...after]) for (const word of storm.split(' ')) words.add(word);
      }
      if (!areSameNames(was?.names ?? [], now.names)) {
        newNames = true;
        for (const name of [...(was?.names ?? []), ...now.names])
          for (const word of name) words.add(word).add(bare(word));
      }
      if (!was || !areSameMargins(was.lone, now.lone))
        for (const [word] of [...(was?.lone ?? []), ...now.lone]) words.add(word);
    }
    if (newNames)
      this.known = knownNames(
        weights.flatMap(({ names }) => names),
        weights.flatMap(({ facts }) => facts.names.storms),
        this.style,
      );
    return words;
  }
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
