import { type BlockQueries, inBlock } from '../analysis/blocks.ts';
import type { BlockFacts } from '../analysis/facts.ts';
import { type BlockCounts, countsOf } from '../analysis/figures.ts';
import type { SpeechQueries } from '../analysis/speech.ts';
import { atOnce, type InTurns, turnOf } from '../base/turns.ts';
import type { Style } from '../config/style.ts';
import { type BlockId, blockAt } from '../incremental/block-identity.ts';
import type { Database, KeyQuery, Query } from '../incremental/query.ts';
import type { Stopped, Watches } from '../incremental/watchdog.ts';
import type { Participant, Span } from '../model.ts';
import type { Speller } from '../spelling/suggest.ts';
import { proseOf } from '../syntax/text/prose.ts';
import { type HouseWords, houseWordsOf } from './house-words/house-words.ts';
import { placedProblem } from './problems.ts';
import {
  type ActiveRule,
  type ArticleRule,
  type BlockContext,
  type Placed,
  PROSE_KINDS,
  type Problem,
  type Rule,
  type RuleContext,
} from './rule.ts';
import { trackedArticle } from './tracked-article.ts';
import { dueRules } from './triggers.ts';

/** What a rule said, with its index among the active rules; spans are positions in the article. */
export type Said = readonly [rule: number, problem: Problem];

/** What the rules make of one block by itself. */
export interface BlockResult {
  readonly problems: readonly Said[];
  /** What article rules collected, with the rule's index. */
  readonly parts: readonly (readonly [rule: number, part: Placed<unknown>])[];
  readonly counts: BlockCounts;
  /** What of it was left out. */
  readonly stopped: readonly Stopped[];
}

/** The rules that run, and what they may know. */
export interface Linting {
  readonly active: readonly ActiveRule[];
  readonly style: Style;
  readonly watches: Watches;
  readonly speller?: Speller | undefined;
}

/** The same, with what follows from the style. */
interface Known extends Linting {
  readonly words: HouseWords | undefined;
}

export type LintQueries = ReturnType<typeof lintQueries>;

/** What the rules say: of each block, of the article, of each person. */
export function lintQueries(blocks: BlockQueries, speech: SpeechQueries, given: Linting) {
  const { db } = blocks;
  const linting: Known = { ...given, words: given.active.length ? houseWordsOf(given.style) : undefined };
  const blockResult = blockResults(blocks, linting);
  /** What an article rule collected from all blocks, in text order. */
  const parts = db.index('parts', blockResult, {
    each: (result, give: (rule: number, part: Placed<unknown>) => void) => {
      for (const [rule, part] of result.parts) give(rule, part);
    },
    fold: (list) => list,
    compare: placedCompared(blocks),
  });
  return { blockResult, said: conclusions(blocks, speech, parts, linting) };
}

function placedCompared(blocks: BlockQueries) {
  return inBlock<Placed<unknown>>(blocks, ({ offset }) => offset, 'block');
}

function blockResults({ db, facts, slow }: BlockQueries, { active, style, watches, speller, words }: Known) {
  const looks = active.flatMap((of, i) => lookOf(of, i) ?? []);
  const due = dueRules(looks.map(({ rule }) => rule));
  return db.perBlock<BlockResult>(
    'block result',
    (id) => {
      const own = facts.get(id);
      const watch = watches.block(slow.get(id) ?? 0);
      const context = { style, options: NO_OPTIONS, speller, words, prose: proseOf(own.text) };
      const block: Looked = { id, own, context, problems: [], parts: [] };
      for (const i of due(own)) {
        const { rule, run } = looks[i]!;
        if (!watch.hasTime()) break;
        try {
          run(block);
        } catch (error) {
          watch.failed(rule.id, error);
        }
        watch.timed(rule.id);
      }
      return { problems: block.problems, parts: block.parts, counts: countsOf(own), stopped: watch.troubles };
    },
    { work: 20 },
  );
}

/** A block that is looked at, and what is found in it. */
interface Looked {
  readonly id: BlockId;
  readonly own: BlockFacts;
  /** For rules without options. */
  readonly context: BlockContext;
  readonly problems: Said[];
  readonly parts: [number, Placed<unknown>][];
}

/**
 * What a rule does with a block. All have one shape: of a list of rules, each with other properties, every look-up of a
 * property is slow.
 */
interface Look {
  readonly rule: Rule;
  readonly run: (block: Looked) => void;
}

const NO_OPTIONS = {};

/** Undefined for a rule that looks at no block. */
function lookOf({ rule, options }: ActiveRule, i: number): Look | undefined {
  const hasOptions = Object.keys(options).length > 0;
  const contextOf = ({ context }: Looked): BlockContext => (hasOptions ? { ...context, options } : context);
  if (rule.scope === 'block') {
    const kinds = rule.kinds ?? PROSE_KINDS;
    return {
      rule,
      run: (block) => {
        if (!kinds.includes(block.own.kind)) return;
        for (const problem of rule.check(block.own, contextOf(block)))
          block.problems.push([i, placedProblem(problem, block.id)]);
      },
    };
  }
  if (rule.scope === 'document' || !rule.collect) return undefined;
  const { collect } = rule;
  return {
    rule,
    run: (block) => {
      const part = collect.call(rule, block.own, contextOf(block));
      if (part !== undefined) block.parts.push([i, { part, offset: block.id, kind: block.own.kind }]);
    },
  };
}

/** What the article rules say. */
function conclusions(
  blocks: BlockQueries,
  speech: SpeechQueries,
  parts: KeyQuery<number, readonly Placed<unknown>[]>,
  { active, style, watches, speller, words }: Known,
) {
  const { db } = blocks;
  const article = trackedArticle(blocks, speech);
  const holds = standing(blocks);
  const told = teller(db, watches);
  const rules = active.flatMap(({ rule, options }, i): ActiveArticleRule[] =>
    rule.scope === 'article' ? [{ rule, context: { style, speller, words, options }, i }] : [],
  );
  const ofRules = rules.flatMap((of) => {
    const { rule, context, i } = of;
    const run = () => told(of, () => rule.conclude!(parts.get(i), article, context));
    return rule.conclude ? [db.query(rule.id, run, { holds, work: 20 })] : [];
  });
  const personal = rules.filter(({ rule }) => rule.concludePerson);
  const toldOf = (person: Participant, of: ActiveArticleRule) =>
    told(of, () => of.rule.concludePerson!(person, article, of.context));
  function* toldInTurns(person: Participant): InTurns<readonly Said[]> {
    const said: Said[] = [];
    for (const of of personal) {
      const own = toldOf(person, of);
      said.push(...('next' in own ? yield* own : own));
      yield;
    }
    return said;
  }
  /** What the rules say that speak of one person at a time. */
  const ofPerson = db.perKey<string, readonly Said[]>(
    'of person',
    (id) => {
      const person = speech.participant.get(id);
      if (person.mentions.length === 0) return NOTHING;
      if (person.mentions.length > MANY) return toldInTurns(person);
      const said: Said[] = [];
      for (const of of personal) {
        const own = toldOf(person, of);
        for (const one of 'next' in own ? atOnce(own) : own) said.push(one);
      }
      return said.length ? said : NOTHING;
    },
    { holds },
  );
  const ofPeople = db.query('of people', function* (): InTurns<readonly Said[]> {
    const said: Said[] = [];
    const isOver = turnOf(PEOPLE_A_TURN);
    for (const { id } of speech.people.get()) {
      said.push(...(yield* ofPerson.inTurns(id)));
      if (isOver()) yield;
    }
    return said;
  });
  /** Everything that is said, rule by rule, then person by person. */
  return () => all([...ofRules, ofPeople]);
}

function all(queries: readonly Query<readonly Said[]>[]): readonly Said[] {
  const said: Said[] = [];
  for (const query of queries) for (const one of query.get()) said.push(one);
  return said;
}

/** An article rule with its index among the active rules, and what it may know. */
interface ActiveArticleRule {
  readonly rule: ArticleRule;
  readonly context: RuleContext;
  readonly i: number;
}

/** Nothing is said: one list for all, so that it counts as the one before. */
const NOTHING: readonly Said[] = [];

/** Lets a rule speak of the article; what is left out or throws is tried again next time. */
function teller(db: Database, watches: Watches) {
  const saidOf = (i: number, problems: readonly Problem[] | undefined): readonly Said[] => {
    if (!problems) db.runAgain();
    return problems?.length ? problems.map((problem): Said => [i, problem]) : NOTHING;
  };
  function* inTurns(i: number, work: InTurns<readonly Problem[] | undefined>): InTurns<readonly Said[]> {
    return saidOf(i, yield* work);
  }
  return ({ rule, i }: ActiveArticleRule, work: () => ReturnType<NonNullable<ArticleRule['conclude']>>) => {
    const begun = watches.article().begin<Problem>(rule.id, work);
    return begun && 'next' in begun ? inTurns(i, begun) : saidOf(i, begun);
  };
}

const PEOPLE_A_TURN = 40;
/** Of somebody mentioned so often each rule has a turn of its own. */
const MANY = 200;

/** Whether what was said stands where what it rests on has only moved: it names no place in a block that was edited. */
function standing({ db, edits }: BlockQueries): (said: readonly Said[]) => boolean {
  return (said) => {
    if (said.length === 0) return true;
    const ids = db.order.get();
    const stays = ({ start, end }: Span) =>
      [start, end].every((position) => {
        const id = blockAt(ids, position);
        return id !== undefined && !edits.has(id);
      });
    return said.every(
      ([, problem]) =>
        stays(problem) &&
        (problem.related ?? []).every(stays) &&
        (problem.fixes ?? []).every(({ edits: own }) => own.every(stays)),
    );
  };
}
