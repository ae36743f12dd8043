import { divideAccepted } from './accepted.ts';
import { Looks } from './article/looks.ts';
import { articleInTurns } from './article/reader.ts';
import { BlockReader, type BlockWork } from './blocks.ts';
import { Conclusions } from './conclusions.ts';
import { denormalised } from './denormalised.ts';
import type { PlacedFacts } from './facts.ts';
import { figuresOf } from './figures.ts';
import type { Accepted, Analysis, Article, Container, Finding, Trouble } from './model.ts';
import { withoutSettled } from './name-answers.ts';
import { participantsOf } from './participants.ts';
import { PeopleReader } from './people/resolve.ts';
import { findingOf, placedProblem } from './problems.ts';
import { arbiterOf } from './rules/arbiter.ts';
import { RULES } from './rules/index.ts';
import type { Problem, Rule } from './rules/rule.ts';
import { SpeechReader } from './speech/resolve.ts';
import { type ActiveRule, activeRules } from './style/checks.ts';
import type { Style } from './style/style.ts';
import { type NormalForm, normalForm } from './text/normal-form.ts';
import { atOnce, type InTurns, turnOf } from './turns.ts';
import { unmasked } from './unmasked.ts';
import { ArticleWatch, type Clock } from './watchdog.ts';

/** So many findings are put together in one turn. */
const FINDINGS_A_TURN = 2_000;

export interface AnalyseOptions {
  readonly container: Container;
  /** What people have accepted in this article. */
  readonly accepted?: readonly Accepted[] | undefined;
}

export interface Analyzer {
  /**
   * Reads a whole text; blocks seen in the analysis before this one are not read again.
   * @param text decoded text without byte-order mark
   */
  analyse(text: string, options: AnalyseOptions): Analysis;
  /** The same in slices: each `next()` does a little work; the last one returns the analysis. May be abandoned. */
  steps(text: string, options: AnalyseOptions): InTurns<Analysis>;
  /** Blocks read and blocks taken from the cache since the analyzer was made. */
  readonly counts: { readonly computed: number; readonly cached: number };
}

/**
 * Makes an analyzer: one for each document and resolved style. It holds the block cache; nothing else does.
 * @param style the resolved house style
 * @param rules the checks to run (default: all)
 * @param clock tells how long things take; what takes too long is given up and named in the analysis
 */
export function createAnalyzer(style: Style, rules: readonly Rule[] = RULES, clock: Clock = Date.now): Analyzer {
  const active = activeRules(rules, style);
  const arbitrate = arbiterOf(rules);
  const running = new Set(active.map(({ rule }) => rule.id));
  const looks = new Looks();
  const reader = new BlockReader(active, style, clock);
  const peopleReader = new PeopleReader(style);
  const speechReader = new SpeechReader(style);
  const conclusions = new Conclusions(active, style);

  /** What the block rules found, at its place. */
  function* foundIn(works: readonly BlockWork[], blocks: readonly PlacedFacts[]): InTurns<Finding[]> {
    const findings: Finding[] = [];
    const isOver = turnOf(FINDINGS_A_TURN);
    for (const [i, { problems }] of works.entries()) {
      for (const [rule, problem] of problems)
        findings.push(findingOf(active[rule]!, placedProblem(problem, blocks[i]!.offset)));
      if (isOver(1 + problems.length)) yield;
    }
    return findings;
  }

  function* steps(document: string, { container, accepted = [] }: AnalyseOptions): InTurns<Analysis> {
    const normal = yield* normalForm(document, container === 'markdown');
    const text = normal ? normal.text : document;
    const article = yield* articleInTurns(text, container, looks);
    const works = yield* reader.read(text, article);
    const blocks = works.map(
      ({ facts }, index): PlacedFacts => ({ facts, offset: article.blocks[index]!.start, index }),
    );
    const watch = new ArticleWatch(clock, text.length);
    const people = yield* watch.inTurns('people', peopleReader.read(blocks));
    yield;
    const speech = yield* watch.inTurns('speech', speechReader.read(blocks, people));
    const { statements } = speech;
    const participants = yield* participantsOf(people, speech);
    yield;
    const view = { article, text, blocks, participants, statements };
    const concluded = yield* conclusions.of(works, view, watch);
    const findings = yield* foundIn(works, blocks);
    for (const [rule, problem] of concluded) findings.push(findingOf(active[rule]!, problem));
    if (normal?.unseen.length) findings.push(...(yield* ofDocument(active, normal, style, watch)));
    const counts = works.map((work) => work.counts);
    const figures = yield* figuresOf(blocks, counts);
    yield;
    const arbitrated = yield* arbitrate(findings);
    const chosen = withoutSettled(arbitrated.findings, rules, style, { participants }, text);
    const divided = divideAccepted(chosen, accepted, { text, article }, (check) => running.has(check));
    const { outranked } = arbitrated;
    const troubles = troublesOf(article, works, watch);
    const whole = { article, participants, statements, ...divided, outranked, figures, troubles };
    const read = yield* unmasked(whole, text);
    return normal ? yield* denormalised(read, document, normal) : read;
  }

  return {
    counts: reader.counts,
    steps,
    analyse: (text, options) => atOnce(steps(text, options)),
  };
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
function troublesOf({ blocks }: Article, works: readonly BlockWork[], watch: ArticleWatch): Trouble[] {
  const ofBlocks = works.flatMap(({ stopped }, i) => {
    const { start, end } = blocks[i]!;
    return stopped.map((trouble) => ({ ...trouble, start, end }));
  });
  return [...watch.troubles.map((trouble) => ({ ...trouble, start: 0, end: 0 })), ...ofBlocks];
}
