import { masked } from './article/masked.ts';
import { readArticle } from './article/reader.ts';
import { type BlockFacts, factsOf, type PlacedFacts } from './facts.ts';
import { type BlockCounts, blockCounter, figuresOf } from './figures.ts';
import type { Analysis, Container, Finding, Participant, Statement } from './model.ts';
import { resolvePeople } from './people/resolve.ts';
import { arbitrate } from './rules/arbitrate.ts';
import { RULES } from './rules/index.ts';
import { type ArticleView, type Placed, PROSE_KINDS, type Problem, type Rule } from './rules/rule.ts';
import { resolveSpeech } from './speech/resolve.ts';
import { type ActiveRule, activeRules } from './style/checks.ts';
import type { Style } from './style/style.ts';
import { type Prose, proseOf } from './text/prose.ts';
import type { QuoteState } from './text/quotes.ts';

/** What is kept of a block between two analyses: everything relative to its start. */
interface BlockWork {
  readonly facts: BlockFacts;
  /** By index of the active rule: a block rule's problems, an article rule's part. */
  readonly results: readonly unknown[];
  readonly counts: BlockCounts;
}

export interface AnalyseOptions {
  readonly container: Container;
}

export interface Analyzer {
  /**
   * Reads a whole text; blocks seen in the analysis before this one are not read again.
   * @param text decoded text without byte-order mark
   */
  analyse(text: string, options: AnalyseOptions): Analysis;
  /** The same in slices: each `next()` does a little work; the last one returns the analysis. */
  steps(text: string, options: AnalyseOptions): Generator<undefined, Analysis>;
  /** Blocks read and blocks taken from the cache since the analyzer was made. */
  readonly counts: { readonly computed: number; readonly cached: number };
}

/**
 * Makes an analyzer: one for each document and resolved style. It holds the block cache; nothing else does.
 * @param style the resolved house style
 * @param rules the checks to run (default: all)
 */
export function createAnalyzer(style: Style, rules: readonly Rule[] = RULES): Analyzer {
  const active = activeRules(rules, style);
  const counts = { computed: 0, cached: 0 };
  const countsOf = blockCounter();
  let cache = new Map<string, BlockWork>();

  function* steps(text: string, { container }: AnalyseOptions): Generator<undefined, Analysis> {
    const article = readArticle(text, container);
    const fresh = new Map<string, BlockWork>();
    const blocks: PlacedFacts[] = [];
    const works: BlockWork[] = [];
    let entry: QuoteState = '';
    for (const [index, block] of article.blocks.entries()) {
      const prose = masked(text, block, block.masks);
      const key: string = `${block.kind}\n${container}\n${entry}\n${prose}`;
      let work: BlockWork | undefined = fresh.get(key) ?? cache.get(key);
      if (work) counts.cached++;
      else {
        counts.computed++;
        const facts = factsOf({ kind: block.kind, container, text: prose, entry }, style);
        const tree = proseOf(prose);
        work = { facts, results: active.map((rule) => runOnBlock(rule, facts, tree, style)), counts: countsOf(facts) };
        yield;
      }
      fresh.set(key, work);
      works.push(work);
      blocks.push({ facts: work.facts, offset: block.start, index });
      entry = work.facts.exit;
    }
    cache = fresh;

    const people = resolvePeople(article, blocks, style);
    const speech = resolveSpeech(article, blocks, people, style);
    const participants = people.map(
      (person): Participant => ({
        ...person,
        mentions: [
          ...person.mentions,
          ...speech.mentions.filter((m) => m.person === person.id).map((m) => m.mention),
        ].sort((a, b) => a.start - b.start),
        statements: speech.statements.filter((statement) => statement.speaker === person.id),
      }),
    );
    yield;
    const view: ArticleView = { article, text, blocks, participants, statements: speech.statements };
    const findings: Finding[] = [];
    for (const [i, rule] of active.entries()) {
      for (const problem of conclude(rule, i, works, view, style)) findings.push(finding(rule, problem));
    }
    return {
      article,
      participants,
      statements: speech.statements as readonly Statement[],
      findings: arbitrate(findings, rules),
      figures: figuresOf(
        blocks,
        works.map((work) => work.counts),
      ),
    };
  }

  return {
    counts,
    steps,
    analyse(text, options) {
      const run = steps(text, options);
      for (;;) {
        const step = run.next();
        if (step.done) return step.value;
      }
    },
  };
}

function runOnBlock({ rule, options }: ActiveRule, facts: BlockFacts, prose: Prose, style: Style): unknown {
  if (rule.scope === 'article') return rule.collect?.(facts, { style, options, prose });
  if (!(rule.kinds ?? PROSE_KINDS).includes(facts.kind)) return [];
  return rule.check(facts, { style, options, prose });
}

function conclude(
  { rule, options }: ActiveRule,
  ruleIndex: number,
  works: readonly BlockWork[],
  view: ArticleView,
  style: Style,
): readonly Problem[] {
  if (rule.scope === 'block') {
    return works.flatMap(({ results }, index) =>
      (results[ruleIndex] as readonly Problem[]).map((problem) => moved(problem, view.blocks[index]!.offset)),
    );
  }
  const parts: Placed<unknown>[] = [];
  for (const [index, { facts, results }] of works.entries()) {
    const part = results[ruleIndex];
    if (part !== undefined) parts.push({ part, offset: view.blocks[index]!.offset, index, kind: facts.kind });
  }
  return rule.conclude(parts, view, { style, options });
}

function moved(problem: Problem, by: number): Problem {
  const at = <T extends { start: number; end: number }>(span: T): T => ({
    ...span,
    start: span.start + by,
    end: span.end + by,
  });
  return {
    ...at(problem),
    fixes: problem.fixes?.map((fix) => ({ ...fix, edits: fix.edits.map(at) })),
    related: problem.related?.map(at),
  };
}

function finding({ rule, severity }: ActiveRule, problem: Problem): Finding {
  return {
    rule: rule.id,
    severity: problem.severity ?? severity,
    start: problem.start,
    end: problem.end,
    message: problem.message,
    fixes: problem.fixes ?? [],
    related: problem.related ?? [],
  };
}
