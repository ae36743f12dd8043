import type { Token } from '../text/tokens.ts';
import type { Rule } from './rule.ts';

/** Gives the rules that must look at a block with these tokens, as ascending indices. */
export type DueRules = (tokens: readonly Token[]) => readonly number[];

const JOINTS = /[-‐‑'’]/;

/**
 * Indexes rules by their triggers, so that one look at each word of a block decides which of them run.
 * @param rules in the order their indices mean
 */
export function dueRules(rules: readonly Rule[]): DueRules {
  const byWord = new Map<string, number[]>();
  for (const [i, { triggers }] of rules.entries()) {
    for (const word of new Set(triggers)) {
      const known = byWord.get(word);
      if (known) known.push(i);
      else byWord.set(word, [i]);
    }
  }
  return (tokens) => {
    const due = rules.map(({ triggers }) => triggers === undefined);
    const mark = (word: string): void => {
      for (const i of byWord.get(word) ?? []) due[i] = true;
    };
    for (const { lower } of tokens) {
      mark(lower);
      if (JOINTS.test(lower)) lower.split(JOINTS).forEach(mark);
    }
    return due.flatMap((is, i) => (is ? [i] : []));
  };
}
