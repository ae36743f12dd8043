import { type Analyzer, createAnalyzer } from '../../src/core/analyzer.ts';
import type { Analysis } from '../../src/core/model.ts';
import { RULES } from '../../src/core/rules/index.ts';
import { speller } from '../speller.ts';
import type { Case } from './case.ts';

/** A case with what is read of it, each reading done once and only when it is asked for. */
export class Subject {
  private own: Analysis | undefined;
  private kept: Analyzer | undefined;
  private readonly read = new Map<string, Analysis>();

  constructor(readonly given: Case) {}

  get text(): string {
    return this.given.text;
  }

  /** The analysis of the case's text. */
  get analysis(): Analysis {
    this.own ??= this.fresh(this.text);
    return this.own;
  }

  /** A text read from scratch. */
  fresh(text: string): Analysis {
    return analyzerOf(this.given).analyse(text, { container: this.given.container });
  }

  /** A text that differs little from the case's, read with what was kept of the one before: quicker. */
  again(text: string): Analysis {
    let analysis = this.read.get(text);
    if (!analysis) {
      this.kept ??= analyzerOf(this.given);
      analysis = this.kept.analyse(text, { container: this.given.container });
      this.read.set(text, analysis);
    }
    return analysis;
  }
}

/**
 * Reads without a clock: what is left out when time is up depends on what else the machine does. The time of a case is
 * measured by `reads`.
 */
export function analyzerOf({ style }: Case): Analyzer {
  return createAnalyzer(style, RULES, { speller, clock: () => 0 });
}

/** Something that holds for every case. */
export interface Property {
  readonly name: string;
  /** Tells what is wrong, nothing where it holds. */
  check(subject: Subject): Iterable<string> | AsyncIterable<string>;
}

/** The first difference between two values as JSON, with a little of what is around it; nothing where there is none. */
export function difference(actual: unknown, expected: unknown): string[] {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a === b) return [];
  let at = 0;
  while (a[at] === b[at]) at++;
  const from = Math.max(0, at - 120);
  return [`${a.slice(from, at + 80)} but ${b.slice(from, at + 80)}`];
}
