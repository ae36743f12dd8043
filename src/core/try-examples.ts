import { createAnalyzer } from './analyzer.ts';
import { applyEdits } from './base/edits.ts';
import type { InTurns } from './base/turns.ts';
import { DEFAULT_STYLE } from './config/style.ts';
import type { AcceptedExample, FlaggedExample, Rule } from './linter/rule.ts';
import type { Analysis, Finding, Span } from './model.ts';
import { registerOf } from './people/register.ts';
import type { Speller } from './spelling/suggest.ts';

/** An example of a check in which it does not do what it should. */
export interface FailedExample {
  readonly rule: Rule;
  /** Which of its examples, those that are flagged first. */
  readonly nth: number;
  /** What it does instead, in a sentence or two. */
  readonly message: string;
}

/** Tries the examples of a check by itself, as on an article; gives those in which it does something else. */
export function* failedExamples(rule: Rule, speller?: Speller): InTurns<FailedExample[]> {
  const failed: FailedExample[] = [];
  const { flagged, accepted } = rule.examples;
  for (const [nth, example] of [...flagged, ...accepted].entries()) {
    const message = nth < flagged.length ? wrongIn(rule, example, speller) : wronglyMarked(rule, example, speller);
    if (message) failed.push({ rule, nth, message });
    yield;
  }
  return failed;
}

function wrongIn(rule: Rule, example: FlaggedExample, speller: Speller | undefined): string | undefined {
  const { text, spans } = marked(example.text);
  if (spans.length === 0) return 'Put the words that must be marked in braces: “in {the the} hall”.';
  const { findings, troubles } = read(rule, example, text, speller);
  if (troubles[0]) return `The check fails: ${troubles[0].detail || 'it takes too long'}.`;
  const words = (place: Span) => `“${text.slice(place.start, place.end)}”`;
  const missed = spans.find((span) => !findings.some((one) => same(one, span)));
  const other = findings.find((one) => !spans.some((span) => same(one, span)));
  if (missed && other) return `It marks ${words(other)} here, not ${words(missed)}.`;
  if (missed) return `It does not mark ${words(missed)} here.`;
  if (other) return `It marks ${words(other)} here as well: ${other.message}`;
  const [first] = findings as [Finding];
  if (example.message !== undefined && !first.message.includes(example.message))
    return `It says “${first.message}”, and “${example.message}” is not in it.`;
  return wrongFix(rule, { example, text, findings, speller });
}

interface Tried {
  readonly example: FlaggedExample;
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly speller: Speller | undefined;
}

function wrongFix(rule: Rule, { example, text, findings, speller }: Tried): string | undefined {
  const [first] = findings;
  if (example.fixed !== undefined) {
    const fix = first?.fixes[0];
    if (!fix) return 'It offers nothing here, and the example says what it becomes.';
    const fixed = applyEdits(text, fix.edits);
    if (fixed !== example.fixed) return `The first fix makes “${fixed}” of it.`;
  }
  for (const finding of findings) {
    for (const { title, edits } of finding.fixes) {
      const after = read(rule, example, applyEdits(text, edits), speller).findings;
      if (after.length >= findings.length) return `“${title}” leaves something marked: ${after[0]!.message}`;
    }
  }
  return undefined;
}

function wronglyMarked(rule: Rule, example: AcceptedExample, speller: Speller | undefined): string | undefined {
  const { findings, troubles } = read(rule, example, example.text, speller);
  if (troubles[0]) return `The check fails: ${troubles[0].detail || 'it takes too long'}.`;
  const [first] = findings;
  return first && `It marks “${example.text.slice(first.start, first.end)}” here: ${first.message}`;
}

const same = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

function read(rule: Rule, example: AcceptedExample, text: string, speller: Speller | undefined): Analysis {
  const { house = 'none', options = {}, people = [], container = 'wire' } = example;
  const checks = { [rule.id]: { severity: rule.severity, options } };
  const register = registerOf(people);
  const style = { ...DEFAULT_STYLE, house, checks, people, register, ownRules: [rule] };
  return createAnalyzer(style, [rule], { speller }).analyse(text, { container });
}

/** Takes `{` and `}` out and says where they stood. */
function marked(source: string): { readonly text: string; readonly spans: readonly Span[] } {
  const spans: Span[] = [];
  let text = '';
  for (const [i, part] of source.split(/[{}]/).entries()) {
    if (i % 2 === 1) spans.push({ start: text.length, end: text.length + part.length });
    text += part;
  }
  return { text, spans };
}
