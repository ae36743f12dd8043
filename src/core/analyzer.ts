import { textSetter } from './analysis/blocks.ts';
import { figuresOf, syllableCounter } from './analysis/figures.ts';
import { snapshotOf } from './analysis/snapshot.ts';
import { lazy } from './base/lazy.ts';
import { atOnce, type InTurns, mappedInTurns } from './base/turns.ts';
import { ruleSetUnder } from './config/checks.ts';
import type { Style } from './config/style.ts';
import type { BlockId } from './incremental/block-identity.ts';
import type { OnRun } from './incremental/query.ts';
import { ArticleWatch, BlockWatch, type Clock, type Stopped } from './incremental/watchdog.ts';
import { divideAccepted } from './linter/accepted.ts';
import type { Said } from './linter/block-results.ts';
import { commentsIn, withComments } from './linter/comments.ts';
import { withoutSettled } from './linter/name-answers.ts';
import { findingOf } from './linter/problems.ts';
import type { ActiveRule, DocumentContext, Problem, Rule } from './linter/rule.ts';
import type { Accepted, Analysis, Article, CalendarDate, Container, Finding, Trouble } from './model.ts';
import { queriesFor } from './queries.ts';
import { rulesUnder } from './rules/under.ts';
import type { Speller } from './spelling/suggest.ts';
import { denormalised } from './syntax/markup/denormalised.ts';
import { unmasked } from './syntax/markup/unmasked.ts';
import { newMemory } from './syntax/memory.ts';
import { textInTurns } from './syntax/reader.ts';
import { type NormalForm, normalForm } from './syntax/text/normal-form.ts';

export interface AnalyseOptions {
  readonly container: Container;
  /** The date the copy speaks from, whatever the text itself says. */
  readonly date?: CalendarDate | undefined;
  /** What people have accepted in this article. */
  readonly accepted?: readonly Accepted[] | undefined;
  /** Whether readability is worked out with the rest, in turns; else when it is first asked for, at once. */
  readonly readability?: boolean;
}

export interface Analyzer {
  /**
   * Reads a whole text; what did not change since the text before it is not read again.
   * @param text decoded text without byte-order mark
   */
  analyse(text: string, options: AnalyseOptions): Analysis;
  /** The same in slices: each `next()` does a little work; the last one returns the analysis. May be abandoned. */
  steps(text: string, options: AnalyseOptions): InTurns<Analysis>;
}

/** What an analyzer is given besides the style. */
export interface Instruments {
  /** The dictionary; without it nothing is said of spelling. */
  readonly speller?: Speller | undefined;
  /** Tells how long things take (default: the time of day); what takes too long is given up and named in the analysis. */
  readonly clock?: Clock;
  /** Told of every run of a query, to find out why something was read again. */
  readonly onRun?: OnRun;
}

/**
 * Makes an analyzer: one for each document and resolved style. It remembers what it has read; nothing else does.
 * @param style the resolved house style
 * @param rules the checks to run (default: all, with the desk’s own)
 */
export function createAnalyzer(
  style: Style,
  rules: readonly Rule[] = rulesUnder(style),
  { clock = Date.now, onRun, speller }: Instruments = {},
): Analyzer {
  const ruleSet = ruleSetUnder(rules, style);
  const { active, running, readsAll, comparing, arbitrate } = ruleSet;
  const checks = lazy(() => new Set([...rulesUnder(style), ...rules].map(({ id }) => id)));
  const memory = newMemory();
  const syllablesOf = syllableCounter();
  let watch = new ArticleWatch(clock, 0);
  const watches = { block: (spent: number) => new BlockWatch(clock, spent), article: () => watch };
  const { db, blocks, speech, lint } = queriesFor(style, ruleSet, { clock, watches, onRun, speller });
  const setText = textSetter(blocks);

  function* steps(
    document: string,
    { container, date, accepted = [], readability = false }: AnalyseOptions,
  ): InTurns<Analysis> {
    const normal = yield* normalForm(document, container === 'markdown');
    const text = normal ? normal.text : document;
    const { article, links } = dated(yield* textInTurns(text, container, memory), date);
    const ids = yield* setText({ text, article, links });
    watch = new ArticleWatch(clock, text.length);
    db.begin();
    yield* db.settle('words');
    for (const section of ['people', 'speech']) yield* watch.inTurns(section, db.settle(section));
    yield* db.settle('rules');
    blocks.edits.clear();

    const snapshot = snapshotOf({ text, article, ids });
    const said = lint.said.get().concat(lint.ofArticle.get());
    const findings = yield* mappedInTurns(said, ([rule, problem]: Said) =>
      snapshot.finding(findingOf(active[rule]!, problem)),
    );
    yield;
    const comments = container === 'markdown' ? commentsIn(text) : [];
    const unseen = normal?.unseen ?? [];
    if (readsAll || unseen.length + comments.length > 0)
      findings.push(...(yield* ofDocument(active, { text, unseen }, { style, checks: checks() }, watch)));
    const { participants, statements } = yield* snapshot.speech(speech.participants.get(), speech.statements.get());
    yield;
    const counted = { blocks: lint.facts.get(), counts: lint.counts.get(), syllablesOf };
    const figures = yield* figuresOf(counted, readability);
    yield;
    const arbitrated = yield* arbitrate(findings);
    const chosen = withoutSettled(arbitrated.findings, comparing, style, { participants }, text);
    const byEntries = divideAccepted(chosen, accepted, { text, article }, (check) => running.has(check));
    const divided = withComments(byEntries, comments, text);
    const { outranked } = arbitrated;
    const troubles = troublesOf(article, ids, lint.stopped.get(), watch);
    const whole = { article, participants, statements, ...divided, outranked, figures, troubles };
    const read = yield* unmasked(whole, text);
    return normal ? yield* denormalised(read, document, normal) : read;
  }

  return { steps, analyse: (text, options) => atOnce(steps(text, options)) };
}

/** What was read, of a date that is told. */
function dated<Read extends { readonly article: Article }>(read: Read, date: CalendarDate | undefined): Read {
  return date ? { ...read, article: { ...read.article, date } } : read;
}

/** What the document rules find. */
function* ofDocument(
  active: readonly ActiveRule[],
  document: Pick<NormalForm, 'text' | 'unseen'>,
  context: Pick<DocumentContext, 'style' | 'checks'>,
  watch: ArticleWatch,
): InTurns<Finding[]> {
  const findings: Finding[] = [];
  for (const own of active) {
    const { rule, options } = own;
    if (rule.scope !== 'document') continue;
    const problems = yield* watch.run<Problem>(rule.id, () => rule.check(document, { ...context, options }));
    for (const problem of problems ?? []) findings.push(findingOf(own, problem));
  }
  return findings;
}

/** What went wrong: that of the article, whose place is its beginning, then that of blocks. */
function troublesOf(
  { blocks }: Article,
  ids: readonly BlockId[],
  stopped: readonly (readonly [BlockId, Stopped])[],
  watch: ArticleWatch,
): Trouble[] {
  const ofBlocks = stopped.map(([id, trouble]) => {
    const { start, end } = blocks[ids.indexOf(id)]!;
    return { ...trouble, start, end };
  });
  return [...watch.troubles.map((trouble) => ({ ...trouble, start: 0, end: 0 })), ...ofBlocks];
}
