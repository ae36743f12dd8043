import { blockQueries } from './analysis/blocks.ts';
import { peopleQueries } from './analysis/people.ts';
import { speechQueries } from './analysis/speech.ts';
import type { Style } from './config/style.ts';
import { Database, type OnRun } from './incremental/query.ts';
import type { Clock, Watches } from './incremental/watchdog.ts';
import { lintQueries } from './linter/queries.ts';
import type { RuleSet } from './linter/rule-set.ts';
import type { Speller } from './spelling/suggest.ts';

/** What watches over the reading. */
export interface Instruments {
  readonly clock: Clock;
  /** Tell what takes too long. */
  readonly watches: Watches;
  /** The dictionary, where the host has loaded it. */
  readonly speller?: Speller | undefined;
  /** Told of every run of a query. */
  readonly onRun?: OnRun | undefined;
}

export type Queries = ReturnType<typeof queriesFor>;

/**
 * The whole reading of an article, as queries over its blocks. Each arrow is remembered, and cut off where a value is
 * equal to the one before (`incremental/query.ts`); a query reads only those above it or to its left:
 *
 *     blocks   content ─▶ facts (tokens, sentences, quotations, candidates …; entered with the exit of the block before)
 *     people   facts ─▶ evidence (of each word, all blocks) ─▶ weighed ─▶ known words, balance ─▶ names ─▶ clusters ─▶ people
 *     speech   facts, people ─▶ votes ─▶ cast ─▶ speech (entered with the exit of the block before) ─▶ statements ─▶ participants
 *     linter   facts ─▶ block results ─▶ parts of each rule ─▶ what article rules say; participants ─▶ what is said of each person
 *
 */
export function queriesFor(
  style: Style,
  { active, looking, words }: RuleSet,
  { watches, clock, onRun, speller }: Instruments,
) {
  const db = new Database(onRun);
  db.section('words');
  const blocks = blockQueries(db, style, clock);
  db.section('people');
  const people = peopleQueries(blocks, style);
  db.section('speech');
  const speech = speechQueries(blocks, people, style);
  db.section('rules');
  const lint = lintQueries(blocks, speech, { active, looking, words, style, watches, speller });
  return { db, blocks, people, speech, lint };
}
