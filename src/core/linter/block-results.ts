import { type BlockQueries, workOf } from '../analysis/blocks.ts';
import type { BlockFacts } from '../analysis/facts.ts';
import { type BlockCounts, countsOf } from '../analysis/figures.ts';
import type { Style } from '../config/style.ts';
import type { BlockId } from '../incremental/block-identity.ts';
import type { Stopped, Watches } from '../incremental/watchdog.ts';
import type { Speller } from '../spelling/suggest.ts';
import { proseOf } from '../syntax/text/prose.ts';
import type { HouseWords } from './house-words/house-words.ts';
import { placedProblem } from './problems.ts';
import type { ActiveRule, ArticleRule, BlockContext, Placed, Problem, Rule } from './rule.ts';
import { type DueRules, dueRules } from './triggers.ts';

/** What a rule said, with its index among the active rules; spans are positions in the article. */
export type Said = readonly [rule: number, problem: Problem];

/** What an article rule collected from a block, with the rule's index among the active rules. */
interface Collected extends Placed<unknown> {
  readonly rule: number;
}

/** What the rules make of one block by itself. */
export interface BlockResult {
  readonly problems: readonly Said[];
  /** What article rules collected. */
  readonly parts: readonly Collected[];
  readonly counts: BlockCounts;
  /** Of its text, in UTF-16 code units. */
  readonly length: number;
  /** What of it was left out. */
  readonly stopped: readonly Stopped[];
}

/** What rules do with blocks. */
export interface Looking {
  readonly due: DueRules;
  readonly looks: readonly Look[];
}

/** The rules that run, and what they may know. */
export interface Linting {
  readonly looking: Looking;
  readonly words: HouseWords | undefined;
  readonly style: Style;
  readonly watches: Watches;
  readonly speller?: Speller | undefined;
}

/** Makes ready those of some rules that look at blocks. */
export function lookingOf(active: readonly ActiveRule[]): Looking {
  const looking = [...active.entries()].filter(([, { rule }]) => looksAtBlocks(rule));
  return { looks: looking.map(([i, of]) => lookOf(of, i)), due: dueRules(looking.map(([, { rule }]) => rule)) };
}

/** What the rules make of each block. */
export function blockResults({ db, facts, slow }: BlockQueries, { looking, style, watches, speller, words }: Linting) {
  const { due, looks } = looking;
  return db.perBlock<BlockResult>(
    'block result',
    (id) => {
      const own = facts.get(id);
      const watch = watches.block(slow.get(id) ?? 0);
      const context = { style, options: NO_OPTIONS, speller, words, prose: proseOf(own.text) };
      const block: Looked = { id, own, context, problems: [], parts: [] };
      for (const i of due(own)) {
        const { check, run } = looks[i]!;
        if (!watch.hasTime()) break;
        try {
          run(block);
        } catch (error) {
          watch.failed(check, error);
        }
        watch.timed(check);
      }
      return {
        problems: block.problems,
        parts: block.parts,
        counts: countsOf(own),
        length: own.text.length,
        stopped: watch.troubles,
      };
    },
    { work: ({ length }) => workOf(length) },
  );
}

/** A block that is looked at, and what is found in it. */
interface Looked {
  readonly id: BlockId;
  readonly own: BlockFacts;
  /** For rules without options. */
  readonly context: BlockContext;
  readonly problems: Said[];
  readonly parts: Collected[];
}

/**
 * What a rule does with a block. All have one shape: of a list of rules, each with other properties, every look-up of a
 * property is slow.
 */
interface Look {
  readonly check: string;
  readonly run: (block: Looked) => void;
}

const NO_OPTIONS = {};

function looksAtBlocks(rule: Rule): boolean {
  return rule.scope === 'block' || (rule.scope === 'article' && rule.collect !== undefined);
}

/** @param i the rule's index among the active ones */
function lookOf({ rule, options }: ActiveRule, i: number): Look {
  const hasOptions = Object.keys(options).length > 0;
  const contextOf = ({ context: { style, speller, words, prose }, context }: Looked): BlockContext =>
    hasOptions ? { style, options, speller, words, prose } : context;
  if (rule.scope === 'block') {
    const { check } = rule;
    return {
      check: rule.id,
      run: (block) => {
        for (const problem of check.call(rule, block.own, contextOf(block)))
          block.problems.push([i, placedProblem(problem, block.id)]);
      },
    };
  }
  const { collect } = rule as ArticleRule;
  return {
    check: rule.id,
    run: (block) => {
      const part = collect!.call(rule as ArticleRule, block.own, contextOf(block));
      if (part !== undefined) block.parts.push({ part, offset: block.id, kind: block.own.kind, rule: i });
    },
  };
}
