import { masked } from './article/masked.ts';
import { type BlockFacts, type FactsInput, factsOf } from './facts.ts';
import { type BlockCounts, blockCounter } from './figures.ts';
import type { Article, Block } from './model.ts';
import { PROSE_KINDS, type Problem } from './rules/rule.ts';
import { type DueRules, dueRules } from './rules/triggers.ts';
import type { ActiveRule } from './style/checks.ts';
import type { Style } from './style/style.ts';
import { proseOf } from './text/prose.ts';
import type { QuoteState } from './text/quotes.ts';
import { type InTurns, turnOf } from './turns.ts';
import { BlockWatch, type Clock, type Stopped } from './watchdog.ts';

/** What is kept of a block between two analyses: everything relative to its start. */
export interface BlockWork {
  readonly facts: BlockFacts;
  /** What the active block rules found, with their index among the active rules. */
  readonly problems: readonly (readonly [rule: number, problem: Problem])[];
  /** What the active article rules collected, with their index among the active rules. */
  readonly parts: readonly (readonly [rule: number, part: unknown])[];
  readonly counts: BlockCounts;
  /** What of it was left out. */
  readonly stopped: readonly Stopped[];
}

/** How much of two texts is the same from the start and from the end, in UTF-16 code units; the parts never overlap. */
export function commonEnds(a: string, b: string): { readonly head: number; readonly tail: number } {
  const most = Math.min(a.length, b.length);
  const head = commonLength(most, (from, to) => a.slice(from, to) === b.slice(from, to));
  const tail = commonLength(
    most - head,
    (from, to) => a.slice(a.length - to, a.length - from) === b.slice(b.length - to, b.length - from),
  );
  return { head, tail };
}

/** The largest length up to which stretches are the same, found by halving: comparing slices costs next to nothing. */
function commonLength(most: number, same: (from: number, to: number) => boolean): number {
  let known = 0;
  let limit = most;
  while (known < limit) {
    const middle = Math.ceil((known + limit) / 2);
    if (same(known, middle)) known = middle;
    else limit = middle - 1;
  }
  return known;
}

/** A text that has been read, with the work on its blocks side by side. */
export interface Reading {
  readonly text: string;
  readonly article: Article;
  readonly works: readonly BlockWork[];
}

/** Blocks of so many characters are taken from the cache in one turn. */
const TAKEN_A_TURN = 200_000;
/** The cache may hold this many times the blocks of the article; what is older than the last texts is let go then. */
const SLACK = 2;

/**
 * Reads the blocks of an article. A block in a part of the text that did not change is found by its place, any other by
 * its content; only what is found by neither is read.
 */
export class BlockReader {
  readonly counts = { computed: 0, cached: 0 };
  private readonly countsOf = blockCounter();
  private readonly due: DueRules;
  private readonly keys = new WeakMap<BlockWork, string>();
  private byContent = new Map<string, BlockWork>();
  private last: Reading | undefined;

  constructor(
    private readonly active: readonly ActiveRule[],
    private readonly style: Style,
    private readonly clock: Clock,
  ) {
    this.due = dueRules(active.map(({ rule }) => rule));
  }

  /** Gives the work on every block; yields after each block that had to be read. */
  *read(text: string, article: Article): InTurns<readonly BlockWork[]> {
    const works: BlockWork[] = [];
    const inPlace = this.unchanged(text, article);
    let entry: QuoteState = '';
    const isOver = turnOf(TAKEN_A_TURN);
    for (const [index, block] of article.blocks.entries()) {
      let work: BlockWork | undefined = inPlace(block, index, entry) ?? this.known(text, block, article, entry);
      if (work) {
        this.counts.cached++;
        if (isOver(block.end - block.start)) yield;
      } else {
        work = this.compute(inputOf(text, block, article, entry));
        yield;
      }
      works.push(work);
      entry = work.facts.exit;
    }
    this.last = { text, article, works };
    if (this.byContent.size > SLACK * (works.length + 1)) this.forgetOld(works);
    return works;
  }

  /** Finds the work on a block that stands in the unchanged beginning or end of the text read before this one. */
  private unchanged(
    text: string,
    { blocks, container }: Article,
  ): (block: Block, index: number, entry: QuoteState) => BlockWork | undefined {
    const { last } = this;
    if (last?.article.container !== container) return () => undefined;
    const { head, tail } = commonEnds(last.text, text);
    const before = last.article.blocks;
    const moved = text.length - last.text.length;
    return (block, index, entry) => {
      const atHead = block.end <= head;
      if (!atHead && block.start < text.length - tail) return undefined;
      const old = atHead ? index : index - blocks.length + before.length;
      const was = before[old];
      const by = atHead ? 0 : moved;
      if (was?.kind !== block.kind || was.start + by !== block.start || was.end + by !== block.end) return undefined;
      const work = last.works[old];
      return work?.facts.entry === entry && !was.masks && !block.masks ? work : undefined;
    };
  }

  private known(text: string, block: Block, article: Article, entry: QuoteState): BlockWork | undefined {
    return this.byContent.get(keyOf(inputOf(text, block, article, entry)));
  }

  private compute(input: FactsInput): BlockWork {
    const { active, style } = this;
    const watch = new BlockWatch(this.clock);
    const facts = factsOf(input, style);
    watch.wordsRead();
    const prose = proseOf(input.text);
    const problems: [number, Problem][] = [];
    const parts: [number, unknown][] = [];
    for (const i of this.due(facts)) {
      const { rule, options } = active[i]!;
      const context = { style, options, prose };
      watch.run(rule.id, () => {
        if (rule.scope === 'article') {
          const part = rule.collect?.(facts, context);
          if (part !== undefined) parts.push([i, part]);
        } else if (rule.scope === 'block' && (rule.kinds ?? PROSE_KINDS).includes(facts.kind)) {
          for (const problem of rule.check(facts, context)) problems.push([i, problem]);
        }
      });
    }
    const work = { facts, problems, parts, counts: this.countsOf(facts), stopped: watch.troubles };
    this.counts.computed++;
    if (work.stopped.length === 0) this.keep(work, keyOf(input));
    return work;
  }

  /** What was given up stays only while its block stands where it is: read anew, it may come out whole. */
  private keep(work: BlockWork, key: string): void {
    this.byContent.set(key, work);
    this.keys.set(work, key);
  }

  private forgetOld(works: readonly BlockWork[]): void {
    const kept = works.filter((work) => this.keys.has(work));
    this.byContent = new Map(kept.map((work) => [this.keys.get(work)!, work]));
  }
}

function inputOf(text: string, block: Block, { container }: Article, entry: QuoteState): FactsInput {
  return { kind: block.kind, container, text: masked(text, block, block.masks), entry };
}

/** What a block's facts depend on besides the style. */
function keyOf({ kind, container, entry, text }: FactsInput): string {
  return `${kind}\n${container}\n${entry}\n${text}`;
}
