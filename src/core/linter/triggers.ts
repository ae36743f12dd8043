import type { BlockFacts } from '../analysis/facts.ts';
import type { Rule } from './rule.ts';

/** Gives the rules that must look at a block, as ascending indices. */
export type DueRules = (block: BlockFacts) => readonly number[];

/** A trigger that every figure of a block is: a rule that reads numbers cannot name them all. */
export const ANY_FIGURE = '0-9';

/** Facts without which a rule may have nothing to say. */
export type Need = 'acronyms' | 'amounts' | 'dates' | 'quotes' | 'titles';

/** Where a word has parts of its own: joined by a hyphen or an apostrophe, or letters beside figures (5km, Rs500). */
const PARTED = /[-‐‑'’\p{N}]/u;
const FIGURE = /^\p{N}/u;
const PART = /\p{N}+|[^-‐‑'’\p{N}]+/gu;

/**
 * Indexes rules by what wakes them, so that one look at each word of a block decides which of them run.
 * @param rules in the order their indices mean
 */
export function dueRules(rules: readonly Rule[]): DueRules {
  const byWord = wordIndex(rules);
  const figures = byWord.get(ANY_FIGURE) ?? [];
  const always = Uint8Array.from(rules, ({ triggers }) => (triggers ? 0 : 1));
  return (block) => {
    const awake = always.slice();
    const wake = (woken: readonly number[] | undefined): void => {
      if (woken) for (const i of woken) awake[i] = 1;
    };
    for (const { kind, lower } of block.tokens) {
      wake(byWord.get(lower));
      if (kind === 'number') wake(figures);
      else if (kind === 'word' && !isPlain(lower) && PARTED.test(lower)) {
        for (const part of lower.match(PART) ?? []) {
          wake(byWord.get(part));
          if (FIGURE.test(part)) wake(figures);
        }
      }
    }
    const due: number[] = [];
    for (let i = 0; i < awake.length; i++) {
      if (awake[i] && has(block, rules[i]!.needs)) due.push(i);
    }
    return due;
  };
}

/** Whether a word has nothing but letters from a to z: most have, and that is quicker to see than by a pattern. */
function isPlain(lower: string): boolean {
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i);
    if (code < 0x61 || code > 0x7a) return false;
  }
  return true;
}

function wordIndex(rules: readonly Rule[]): ReadonlyMap<string, readonly number[]> {
  const byWord = new Map<string, number[]>();
  for (const [i, { triggers }] of rules.entries()) {
    for (const word of triggers ?? []) {
      const known = byWord.get(word);
      if (!known) byWord.set(word, [i]);
      else if (known.at(-1) !== i) known.push(i);
    }
  }
  return byWord;
}

function has(block: BlockFacts, need: Need | undefined): boolean {
  if (need === undefined) return true;
  return (need === 'titles' ? block.names.titles : block[need]).length > 0;
}
