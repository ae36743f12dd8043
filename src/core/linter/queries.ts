import { type BlockQueries, inBlock } from '../analysis/blocks.ts';
import type { BlockFacts } from '../analysis/facts.ts';
import { type BlockCounts, sumOf } from '../analysis/figures.ts';
import type { SpeechQueries } from '../analysis/speech.ts';
import { atOnce, type InTurns, turnOf } from '../base/turns.ts';
import { type BlockId, blockAt } from '../incremental/block-identity.ts';
import type { InTurnsByKey } from '../incremental/contracts.ts';
import { byContent } from '../incremental/difference.ts';
import type { BlockQuery, Database, KeyQuery, Query } from '../incremental/query.ts';
import type { Stopped, Watches } from '../incremental/watchdog.ts';
import type { Participant, Span } from '../model.ts';
import { type BlockResult, blockResults, type Linting, type Said } from './block-results.ts';
import { gatheredUses } from './gathered-uses.ts';
import type { ActiveRule, ArticleRule, ArticleView, Placed, Problem, RuleContext } from './rule.ts';
import { nameQueries, trackedArticle } from './tracked-article.ts';

export type LintQueries = ReturnType<typeof lintQueries>;

/** What the rules say: of each block, of the article, of each person. */
export function lintQueries(blocks: BlockQueries, speech: SpeechQueries, linting: ActiveLinting) {
  const { db } = blocks;
  const blockResult = blockResults(blocks, linting);
  /** What an article rule collected from all blocks, in text order. */
  const parts = db.index('parts', blockResult, {
    each: (result, give: (rule: number, part: Placed<unknown>) => void) => {
      for (const part of result.parts) give(part.rule, part);
    },
    fold: (list) => list,
    compare: placedCompared(blocks),
  });
  const ofArticle = conclusions(blocks, speech, { parts, blockResult }, linting);
  return {
    ...ofBlocks(blocks, blockResult),
    /** What is said of the article, rule by rule, then of each person. */
    ofArticle: db.query<readonly Said[]>('all of article', () => all(ofArticle)),
  };
}

/** What blocks give together, so that an edit costs what it changes; all of it is wanted, under one key. */
function ofBlocks({ db, facts }: BlockQueries, blockResult: BlockQuery<BlockResult>) {
  const list = <V, P>(
    name: string,
    from: BlockQuery<P>,
    each: (part: P, give: (item: V) => void, id: BlockId) => void,
  ) => {
    const index = db.index(name, from, {
      each: (part: P, give: (key: null, item: V) => void, id) => each(part, (item) => give(null, item), id),
      fold: (items: readonly V[]) => items,
    });
    return db.query(`all ${name}`, () => index.get(null));
  };
  const counts = db.index('counts', blockResult, {
    each: (result, give: (key: null, own: BlockCounts) => void) => give(null, result.counts),
    fold: sumOf,
    compare: byContent,
    compareFolded: byContent,
  });
  return {
    /** What is said of blocks. */
    said: list<Said, BlockResult>('said', blockResult, ({ problems }, give) => problems.forEach(give)),
    /** What of blocks was left out. */
    stopped: list<readonly [BlockId, Stopped], BlockResult>('stopped', blockResult, ({ stopped }, give, id) => {
      for (const trouble of stopped) give([id, trouble]);
    }),
    facts: list<BlockFacts, BlockFacts>('facts of blocks', facts, (own, give) => give(own)),
    counts: db.query('all counts', () => counts.get(null)),
  };
}

function placedCompared(blocks: BlockQueries) {
  return inBlock<Placed<unknown>>(blocks, ({ offset }) => offset, 'block');
}

type ActiveLinting = Linting & { readonly active: readonly ActiveRule[] };

/** What article rules collect, together and by block. */
interface Collecting {
  readonly parts: KeyQuery<number, readonly Placed<unknown>[]>;
  readonly blockResult: BlockQuery<BlockResult>;
}

/** What the article rules say. */
function conclusions(
  blocks: BlockQueries,
  speech: SpeechQueries,
  { parts, blockResult }: Collecting,
  given: ActiveLinting,
) {
  const { db } = blocks;
  const names = nameQueries(blocks, speech);
  const article = trackedArticle(blocks, speech, names);
  const holds = standing(blocks);
  const told = teller(db, given.watches);
  const rules = articleRules(given);
  const ofRules = rules.flatMap((of) => {
    const { rule, context, i } = of;
    const run = () => told(of, () => rule.conclude!(parts.get(i), article, context));
    const gathering = (rule.gathers ?? []).map((own) => {
      const uses = gatheredUses(blocks, blockResult, i, own, parts);
      const conclude = () => told(of, () => own.conclude(uses, article, context));
      function* looked(): InTurns<readonly Said[]> {
        yield* uses.look();
        const said = conclude();
        return 'next' in said ? yield* said : said;
      }
      return db.query(rule.id, own.isSought ? looked : conclude, { holds, work: 20 });
    });
    return rule.conclude ? [...gathering, db.query(rule.id, run, { holds, work: 20 })] : gathering;
  });
  const personal = rules.filter(({ rule }) => rule.concludePerson);
  const ofPerson = personalConclusions({ speech, names }, { article, told, holds }, personal, db);
  const ofPeople = db.query('of people', () => ofEverybody(speech.people.get(), ofPerson));
  return [...ofRules, ofPeople];
}

/** How rules are let speak of an article, and when what they said stands. */
interface Concluding {
  readonly article: ArticleView;
  readonly told: ReturnType<typeof teller>;
  readonly holds: (said: readonly Said[]) => boolean;
}

/** What the rules say that speak of one person at a time. */
function personalConclusions(
  { speech, names }: { readonly speech: SpeechQueries; readonly names: ReturnType<typeof nameQueries> },
  { article, told, holds }: Concluding,
  rules: readonly ActiveArticleRule[],
  db: Database,
) {
  const toldOf = (person: Participant, of: ActiveArticleRule) =>
    told(of, () => of.rule.concludePerson!(person, article, of.context));
  /** The same at once: a turn is not worth its cost where somebody is mentioned a few times. */
  const toldAtOnce = (person: Participant, of: ActiveArticleRule) =>
    told(of, () => {
      const work = of.rule.concludePerson!(person, article, of.context);
      return 'next' in work ? atOnce(work) : work;
    }) as readonly Said[];
  function* toldInTurns(person: Participant): InTurns<readonly Said[]> {
    const said: Said[] = [];
    yield* names.narrated.inTurns(person.id);
    for (const of of rules) {
      const own = toldOf(person, of);
      said.push(...('next' in own ? yield* own : own));
      yield;
    }
    return said;
  }
  return db.perKey<string, readonly Said[]>(
    'of person',
    (id) => {
      const person = speech.participant.get(id);
      if (person.mentions.length === 0) return NOTHING;
      if (person.mentions.length > MANY) return toldInTurns(person);
      const said: Said[] = [];
      for (const of of rules) for (const one of toldAtOnce(person, of)) said.push(one);
      return said.length ? said : NOTHING;
    },
    { holds },
  );
}

/** What is said of each person. */
function* ofEverybody(
  people: readonly Pick<Participant, 'id'>[],
  ofPerson: InTurnsByKey<string, readonly Said[]>,
): InTurns<readonly Said[]> {
  const said: Said[] = [];
  const isOver = turnOf(PEOPLE_A_TURN);
  for (const { id } of people) {
    said.push(...(yield* ofPerson.inTurns(id)));
    if (isOver()) yield;
  }
  return said;
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

function articleRules({ active, style, speller, words }: ActiveLinting): ActiveArticleRule[] {
  return active.flatMap(({ rule, options }, i) =>
    rule.scope === 'article' ? [{ rule, context: { style, speller, words, options }, i }] : [],
  );
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
