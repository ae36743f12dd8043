import { createAnalyzer } from '../../../src/core/analyzer.ts';
import { problemList } from '../../../src/core/config/json.ts';
import { DEFAULT_STYLE } from '../../../src/core/config/style.ts';
import type { Finding } from '../../../src/core/model.ts';
import { sharedLooks } from '../../../src/core/vale/looks.ts';
import { readRule } from '../../../src/core/vale/read-rule.ts';
import { ruleOf } from '../../../src/core/vale/rule.ts';
import { NO_WORDS, type Vocabulary } from '../../../src/core/vale/vocabulary.ts';

/** Makes a check of a rule’s text, with what of it could not be used. */
export function made(source: string, vocabulary: Vocabulary = NO_WORDS) {
  const text = source.replace(/^\n/, '');
  const { problems, report } = problemList(text);
  const definition = readRule('Desk.Rule', text, report);
  const rule =
    definition && ruleOf(definition, { vocabulary, looks: sharedLooks() }, (message, place) => report(place, message));
  return { rule, problems: problems().map(({ line, message }) => `${line}: ${message}`) };
}

interface Reading {
  readonly vocabulary?: Vocabulary;
  readonly container?: 'markdown' | 'wire';
}

/** What a rule finds in an article. */
export function findings(
  source: string,
  text: string,
  { vocabulary = NO_WORDS, container = 'markdown' }: Reading = {},
): readonly Finding[] {
  const { rule, problems } = made(source, vocabulary);
  if (!rule || problems.length) throw new Error(problems.join('\n'));
  const { findings, troubles } = createAnalyzer(DEFAULT_STYLE, [rule]).analyse(text, { container });
  if (troubles.length) throw new Error(JSON.stringify(troubles));
  return findings;
}

/** The words that a rule marks. */
export function marked(source: string, text: string, options?: Reading): string[] {
  return findings(source, text, options).map(({ start, end }) => text.slice(start, end));
}

/** What a rule says. */
export function said(source: string, text: string, options?: Reading): string[] {
  return findings(source, text, options).map(({ message }) => message);
}
