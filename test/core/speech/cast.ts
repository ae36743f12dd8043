import assert from 'node:assert/strict';
import { blockQueries, textSetter } from '../../../src/core/analysis/blocks.ts';
import type { BlockFacts } from '../../../src/core/analysis/facts.ts';
import { snapshotOf } from '../../../src/core/analysis/snapshot.ts';
import { speechQueries } from '../../../src/core/analysis/speech.ts';
import { atOnce } from '../../../src/core/base/turns.ts';
import { DEFAULT_STYLE } from '../../../src/core/config/style.ts';
import type { BlockId } from '../../../src/core/incremental/block-identity.ts';
import { Database } from '../../../src/core/incremental/query.ts';
import type { Mention, Statement } from '../../../src/core/model.ts';
import type { Naming } from '../../../src/core/names/mentions.ts';
import type { Person } from '../../../src/core/names/profile.ts';
import { readArticle } from '../../../src/core/syntax/reader.ts';

/** The people the sentences of these tests speak of, so that finding people is not tested here. */
export const CAST: Readonly<Record<string, readonly string[]>> = {
  'Martin Weber': ['interior minister'],
  'Laura Okafor': ['chief executive'],
  'Haris Malik': ['mayor of Larkana'],
  'Susan Petrov': ['deputy mayor', 'US assistant secretary of state'],
  'Tom Reyes': ['spokesman'],
};

/** The mentions of the cast in a block: a full name, or the surname after a title or alone. */
function mentionsOf(name: string, { text }: BlockFacts, block: BlockId): Mention[] {
  const [given, surname] = name.split(' ');
  const mentions = text.matchAll(new RegExp(`(?:${given} )?\\b${surname}\\b`, 'g'));
  return [...mentions].map(({ 0: words, index: start }) => ({
    start: block + start,
    end: block + start + words.length,
    text: words,
    form: words === name ? 'full' : 'surname',
    block,
  }));
}

/** What is said, and the roles and pronouns whose person was told. */
interface Spoken {
  readonly statements: readonly Statement[];
  readonly mentions: readonly Naming[];
}

/** What is said in a wire text by the cast. */
export function speechOf(text: string): Spoken {
  const article = readArticle(text, 'wire');
  let ids: readonly BlockId[] = [];
  const db = new Database();
  const blocks = blockQueries(db, DEFAULT_STYLE);
  const mentions = (name: string) => ids.flatMap((id) => mentionsOf(name, blocks.facts.get(id), id));
  const named = {
    mentions: db.perKey('mentions', mentions),
    people: db.query<readonly Person[]>('people', () =>
      Object.entries(CAST)
        .filter(([name]) => mentions(name).length)
        .map(([name, titles]) => ({ id: name, name, titles })),
    ),
    namings: db.perBlock<readonly Naming[]>('namings', (id) =>
      Object.keys(CAST)
        .flatMap((person) => mentionsOf(person, blocks.facts.get(id), id).map((mention) => ({ person, mention })))
        .sort((a, b) => a.mention.start - b.mention.start),
    ),
  };
  const speech = speechQueries(blocks, named, DEFAULT_STYLE);
  ids = atOnce(textSetter(blocks)({ text, article, links: [] }));
  atOnce(db.settle(''));
  const { participants, statements } = atOnce(
    snapshotOf({ text, article, ids }).speech(speech.participants.get(), speech.statements.get()),
  );
  const meant = participants.flatMap(({ id, mentions: own }) => own.map((mention) => ({ person: id, mention })));
  return { statements, mentions: meant.filter(({ mention }) => /role|pronoun/.test(mention.form)) };
}

/** A statement in one line: `Weber: “…”` direct, `Weber ~ …` reported, `(the ministry)` for words, `?` for nobody. */
export function line(text: string, { speaker, source, direct, start, end }: Statement): string {
  const who = speaker ? speaker.split(' ')[1] : source ? `(${source})` : '?';
  return `${who}${direct ? ': ' : ' ~ '}${text.slice(start, end)}`;
}

/** A text, and the statements in it as `line` writes them. */
export type Case = readonly [text: string, ...statements: string[]];

/** Tries groups of cases, each by its name. */
export function tryStatements(title: string, groups: Readonly<Record<string, readonly Case[]>>): void {
  describe(title, () => {
    for (const [group, cases] of Object.entries(groups))
      describe(group, () => {
        for (const [text, ...statements] of cases)
          it(text.replace(/\n+/g, ' | '), () => {
            const read = speechOf(text).statements.map((statement) => line(text, statement));
            assert.deepEqual(read, statements);
          });
      });
  });
}
