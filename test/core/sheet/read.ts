import { createAnalyzer } from '../../../src/core/analyzer.ts';
import { DEFAULT_STYLE } from '../../../src/core/config/style.ts';
import type { Container } from '../../../src/core/model.ts';
import type { Fact, FactKind } from '../../../src/core/sheet/fact.ts';
import { factsOf } from '../../../src/core/sheet/sheet.ts';

/** The accuracy sheet of a text. */
export function sheetOf(text: string, container: Container = 'wire'): Fact[] {
  return factsOf(text, createAnalyzer(DEFAULT_STYLE).analyse(text, { container }));
}

/** The words of the facts of one kind. */
export function wordsOf(facts: readonly Fact[], kind: FactKind): string[] {
  return facts.filter((fact) => fact.kind === kind).map(({ words }) => words);
}
