import type { Written } from './definition.ts';
import { type Alternative, alternative, alternatives, findAll, searched } from './finder.ts';
import { PatternTrouble } from './pattern/ast.ts';
import type { Trouble } from './rule-maker.ts';

/** What of a rule’s findings is right all the same. */
export interface Exceptions {
  /** Whether some words hold an exception. */
  holds(words: string): boolean;
  /** Whether a place lies in an exception of several words. */
  around(text: string, place: { readonly start: number; readonly end: number }): boolean;
}

const WORDS = /[\p{L}\p{M}]{2,}/gu;

/**
 * Makes exceptions of those of a rule and the words that a vocabulary accepts.
 * @param trouble told what cannot be used
 */
export function exceptionsOf(own: readonly Written[], accepted: readonly string[], trouble: Trouble): Exceptions {
  const patterns: Alternative[] = [];
  const phrases: Alternative[] = [];
  const add = (text: string) => {
    patterns.push(alternative(text, { anyCase: false, isWord: true }));
    if (/\s|\\s/.test(text)) phrases.push(alternative(text, { anyCase: true, isWord: true }));
  };
  for (const written of own) tried(written, () => add(written.text), trouble);
  // What of a vocabulary cannot be used is told where it is read.
  for (const text of accepted) {
    try {
      add(text);
    } catch (error) {
      if (!(error instanceof PatternTrouble)) throw error;
    }
  }
  const [words, several] = [alternatives(patterns), alternatives(phrases)];
  const awake = (text: string) => new Set(text.toLowerCase().match(WORDS));
  return {
    holds(text) {
      if (patterns.length === 0) return false;
      const looked = searched(text);
      return words.awake(awake(text)).some(([, pattern]) => pattern.next(looked, 0) !== undefined);
    },
    around(text, { start, end }) {
      if (phrases.length === 0) return false;
      return findAll(several.awake(awake(text)), searched(text)).some((one) => one.start <= start && end <= one.end);
    },
  };
}

/** Does something with a pattern; what is wrong with it is told. */
export function tried<T>(written: Written, work: () => T, trouble: Trouble): T | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof PatternTrouble)) throw error;
    const text = written.text.length > 60 ? `${written.text.slice(0, 60)}…` : written.text;
    trouble(`The pattern “${text}” cannot be used: ${error.message}.`, written);
    return undefined;
  }
}
