import { divideAccepted } from './accepted.ts';
import { setInputs } from './analysis/blocks.ts';
import { queriesFor } from './analysis/queries.ts';
import { snapshotOf } from './analysis/snapshot.ts';
import { Looks } from './article/looks.ts';
import { articleInTurns } from './article/reader.ts';
import { denormalised } from './denormalised.ts';
import { figuresOf } from './figures.ts';
import { type Identified, identify } from './incremental/block-identity.ts';
import type { OnRun } from './incremental/query.ts';
import type { BlockResult, Said } from './linter/queries.ts';
import type { Accepted, Analysis, Article, Container, Finding, Trouble } from './model.ts';
import { withoutSettled } from './name-answers.ts';
import { findingOf } from './problems.ts';
import { arbiterOf } from './rules/arbiter.ts';
import { RULES } from './rules/index.ts';
import type { Problem, Rule } from './rules/rule.ts';
import { type ActiveRule, activeRules } from './style/checks.ts';
import type { Style } from './style/style.ts';
import { type NormalForm, normalForm } from './text/normal-form.ts';
import { atOnce, type InTurns, mappedInTurns } from './turns.ts';
import { unmasked } from './unmasked.ts';
import { ArticleWatch, BlockWatch, type Clock } from './watchdog.ts';

export interface AnalyseOptions {
  readonly container: Container;
  /** What people have accepted in this article. */
  readonly accepted?: readonly Accepted[] | undefined;
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

/** What watches over an analyzer. */
export interface Watching {
  /** Tells how long things take (default: the time of day); what takes too long is given up and named in the analysis. */
  readonly clock?: Clock;
  /** Told of every run of a query, to find out why something was read again. */
  readonly onRun?: OnRun;
}

/**
 * Makes an analyzer: one for each document and resolved style. It remembers what it has read; nothing else does.
 * @param style the resolved house style
 * @param rules the checks to run (default: all)
 */
export function createAnalyzer(
  style: Style,
  rules: readonly Rule[] = RULES,
  { clock = Date.now, onRun }: Watching = {},
): Analyzer {
  const active = activeRules(rules, style);
  const arbitrate = arbiterOf(rules);
  const running = new Set(active.map(({ rule }) => rule.id));
  const looks = new Looks();
  let watch = new ArticleWatch(clock, 0);
  const watches = { block: (spent: number) => new BlockWatch(clock, spent), article: () => watch };
  const { db, blocks, speech, lint } = queriesFor(style, active, { clock, watches, onRun });
  let before: Identified | undefined;

  function* steps(document: string, { container, accepted = [] }: AnalyseOptions): InTurns<Analysis> {
    const normal = yield* normalForm(document, container === 'markdown');
    const text = normal ? normal.text : document;
    const article = yield* articleInTurns(text, container, looks);
    const ids = identify(before, text, article.blocks);
    setInputs(blocks, { text, article, ids });
    before = { text, blocks: article.blocks, ids };
    watch = new ArticleWatch(clock, text.length);
    db.begin();
    yield* db.settle('words');
    for (const section of ['people', 'speech']) yield* watch.inTurns(section, db.settle(section));
    yield* db.settle('rules');
    blocks.edits.clear();

    const snapshot = snapshotOf({ text, article, ids });
    const results = ids.map((id) => lint.blockResult.get(id));
    const said = [...results.flatMap(({ problems }) => problems), ...lint.said()];
    const found = yield* mappedInTurns(said, ([rule, problem]: Said) => findingOf(active[rule]!, problem));
    yield;
    const findings = yield* snapshot.findings(found);
    yield;
    if (normal?.unseen.length) findings.push(...(yield* ofDocument(active, normal, style, watch)));
    const { participants, statements } = yield* snapshot.speech(speech.participants.get(), speech.statements.get());
    yield;
    const facts = ids.map((id) => blocks.facts.get(id));
    const figures = yield* figuresOf(
      facts,
      results.map(({ counts }) => counts),
    );
    yield;
    const arbitrated = yield* arbitrate(findings);
    const chosen = withoutSettled(arbitrated.findings, rules, style, { participants }, text);
    const divided = divideAccepted(chosen, accepted, { text, article }, (check) => running.has(check));
    const { outranked } = arbitrated;
    const troubles = troublesOf(article, results, watch);
    const whole = { article, participants, statements, ...divided, outranked, figures, troubles };
    const read = yield* unmasked(whole, text);
    return normal ? yield* denormalised(read, document, normal) : read;
  }

  return { steps, analyse: (text, options) => atOnce(steps(text, options)) };
}

/** What the document rules find. */
function* ofDocument(
  active: readonly ActiveRule[],
  document: NormalForm,
  style: Style,
  watch: ArticleWatch,
): InTurns<Finding[]> {
  const findings: Finding[] = [];
  for (const own of active) {
    const { rule, options } = own;
    if (rule.scope !== 'document') continue;
    const problems = yield* watch.run<Problem>(rule.id, () => rule.check(document, { style, options }));
    for (const problem of problems ?? []) findings.push(findingOf(own, problem));
  }
  return findings;
}

/** What went wrong: that of the article, whose place is its beginning, then that of blocks. */
function troublesOf({ blocks }: Article, results: readonly BlockResult[], watch: ArticleWatch): Trouble[] {
  const ofBlocks = results.flatMap(({ stopped }, i) => {
    const { start, end } = blocks[i]!;
    return stopped.map((trouble) => ({ ...trouble, start, end }));
  });
  return [...watch.troubles.map((trouble) => ({ ...trouble, start: 0, end: 0 })), ...ofBlocks];
}
