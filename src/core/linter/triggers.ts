import type { BlockFacts } from '../analysis/facts.ts';
import type { BlockKind } from '../model.ts';
import type { Token } from '../syntax/text/tokens.ts';
import { PROSE_KINDS, type Rule } from './rule.ts';

/** Gives the rules that must look at a block: by its kind, its words and what else they need. Ascending indices. */
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
  const figures = byWord.get(ANY_FIGURE) ?? NONE;
  // What each rule asks for, by itself: of a list of rules, each with other properties, every look-up is slow.
  const always = Uint8Array.from(rules, ({ triggers }) => (triggers ? 0 : 1));
  const needs = rules.map((rule) => rule.needs);
  const lookingAt = rulesByKind(rules);
  // Written anew for every block.
  const awake = new Uint8Array(rules.length);
  return (block) => {
    awake.set(always);
    wakeByWords(block.tokens, byWord, figures, awake);
    const looking = lookingAt(block.kind);
    let count = 0;
    for (let i = 0; i < awake.length; i++) {
      if (awake[i] !== 0 && looking[i] !== 0 && has(block, needs[i])) count++;
      else awake[i] = 0;
    }
    const due = new Array<number>(count);
    for (let i = 0, at = 0; at < count; i++) if (awake[i] !== 0) due[at++] = i;
    return due;
  };
}

const NONE: readonly number[] = [];

function wakeByWords(
  tokens: readonly Token[],
  byWord: ReadonlyMap<string, readonly number[]>,
  figures: readonly number[],
  awake: Uint8Array,
): void {
  for (let t = 0; t < tokens.length; t++) {
    const { kind, lower } = tokens[t]!;
    wake(byWord.get(lower), awake);
    if (kind === 'number') wake(figures, awake);
    else if (kind === 'word' && !isPlain(lower) && PARTED.test(lower)) {
      for (const part of lower.match(PART) ?? []) {
        wake(byWord.get(part), awake);
        if (FIGURE.test(part)) wake(figures, awake);
      }
    }
  }
}

/** The words of some tokens as triggers mean them: each, and the parts of those that have some. */
export function* wordsIn(tokens: readonly Token[]): Generator<string> {
  for (const { kind, lower } of tokens) {
    yield lower;
    if (kind === 'word' && !isPlain(lower) && PARTED.test(lower)) yield* lower.match(PART) ?? [];
  }
}

function wake(woken: readonly number[] | undefined, awake: Uint8Array): void {
  if (woken === undefined) return;
  for (let i = 0; i < woken.length; i++) awake[woken[i]!] = 1;
}

/** Whether a rule looks at blocks of a kind. */
export function looksAt(rule: Rule, kind: BlockKind): boolean {
  if (rule.scope === 'document') return false;
  const kinds = rule.kinds ?? (rule.scope === 'block' ? PROSE_KINDS : undefined);
  return kinds === undefined || kinds.includes(kind);
}

/** For each kind of block which rules look at it: 1, or 0. */
function rulesByKind(rules: readonly Rule[]): (kind: BlockKind) => Uint8Array {
  const byKind = new Map<BlockKind, Uint8Array>();
  return (kind) => {
    const known = byKind.get(kind) ?? Uint8Array.from(rules, (rule) => (looksAt(rule, kind) ? 1 : 0));
    byKind.set(kind, known);
    return known;
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
