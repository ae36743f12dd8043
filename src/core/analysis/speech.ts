import { remembering } from '../base/remembered.ts';
import { turnOf } from '../base/turns.ts';
import type { Style } from '../config/style.ts';
import type { BlockId } from '../incremental/block-identity.ts';
import { ALTERED, byContent, byElements, byList, type Compare, MOVED, SAME } from '../incremental/difference.ts';
import type { BlockQuery, KeyQuery, Query } from '../incremental/query.ts';
import type { Mention, Participant, Statement } from '../model.ts';
import type { Naming } from '../names/mentions.ts';
import type { Person } from '../names/profile.ts';
import { type Cast, type CastMember, rosterOf } from '../speech/cast.ts';
import { type BlockSpeech, foldBlock } from '../speech/fold.ts';
import { genderOf, genderOfVotes, type Votes } from '../speech/gender.ts';
import { isOffice, officeOf } from '../speech/roles.ts';
import { isSameState, NOTHING_SAID, type SpeechState } from '../speech/state.ts';
import { meantMentions, type Signature, statementsOf, votesIn } from '../speech/statements.ts';
import { type BlockQueries, inBlock } from './blocks.ts';
import { mentionsCompared } from './people.ts';

/** So many titles of an article are read once; a long one has a few hundred. */
const MOST_TITLES = 1_000;
/** So many turns (“NAQVI: …”) make a transcript. */
const FEWEST_TURNS = 3;

/** Whether labels before colons are speakers: some surname comes again. “WHAT: … WHEN: … WHERE: …” is a notice. */
function isTranscript(labels: readonly string[]): boolean {
  return labels.length >= FEWEST_TURNS && new Set(labels.map((label) => label.split(' ').at(-1))).size < labels.length;
}

/** The people of an article and where they are named. */
export interface People {
  readonly people: Query<readonly Person[]>;
  readonly namings: BlockQuery<readonly Naming[]>;
  readonly mentions: KeyQuery<string, readonly Mention[]>;
}

type PersonById = KeyQuery<string, Person | undefined>;

export type SpeechQueries = ReturnType<typeof speechQueries>;

/** Who says what: one pass over the blocks in text order, each with what is known of the speech before it. */
export function speechQueries(blocks: BlockQueries, named: People, style: Style) {
  const { db, facts, neighbours } = blocks;
  const byId = db.query('people by id', () => new Map(named.people.get().map((person) => [person.id, person])));
  const person = db.perKey('person by id', (id: string) => byId.get().get(id));
  const cast = castQuery(blocks, named, person, style);
  const speech = db.chain<BlockSpeech, SpeechState>(
    'speech',
    (block, entry) => {
      const names = named.namings.get(block).map(({ person, mention }) => ({ ...mention, person }));
      const { before: previous } = neighbours.get(block);
      return foldBlock(cast, entry, { facts: facts.get(block), block, previous }, names);
    },
    {
      first: NOTHING_SAID,
      exit: ({ exit }) => exit,
      compareExit: (before, after) => (isSameState(before, after) ? SAME : ALTERED),
    },
  );
  const { all, bySpeaker, meant } = saidQueries(blocks, speech);
  const mentions = (id: string) => merged(named.mentions.get(id), meant.get(id));
  const own = participantQueries(blocks, { people: named.people, byId: person, mentions, all, bySpeaker });
  return { ...own, namings: named.namings };
}

/** The people as attribution knows them: a block depends on what it asks. */
function castQuery({ db, facts }: BlockQueries, { people, namings }: People, byId: PersonById, style: Style): Cast {
  const turns = db.index('turns', facts, {
    each: ({ speech: { turn }, text }, give: (key: null, label: string) => void) => {
      if (turn !== null) give(null, text.slice(turn.speaker.start, turn.speaker.end));
    },
    fold: isTranscript,
  });
  const votes = db.perBlock('votes', (id) => votesIn(facts.get(id), id, namings.get(id)), { compare: byContent });
  /** “He” and “she” in the sentences that name a person alone. */
  const allVotes = db.index('all votes', votes, {
    each: (list, give: (person: string, votes: Votes) => void) => {
      for (const [person, own] of list) give(person, own);
    },
    fold: (list): Votes =>
      list.reduce((sum, { he, she }) => ({ he: sum.he + he, she: sum.she + she }), { he: 0, she: 0 }),
    compare: byContent,
    compareFolded: byContent,
  });
  const titles = db.index('titles worn', namings, {
    each: (list, give: (person: string, title: string) => void) => {
      for (const { person, mention } of list) if (mention.title) give(person, mention.title.text);
    },
    fold: (list): readonly string[] => list,
  });
  /** Which pronoun a person takes. */
  const gender = db.perKey('gender', (id: string) => {
    const person = byId.get(id);
    const own = person && genderOf({ ...person, worn: titles.get(id) }, style);
    return own === undefined ? genderOfVotes(allVotes.get(id)) : own;
  });
  const members = db.query(
    'cast members',
    function* (): Generator<undefined, readonly CastMember[]> {
      const all: CastMember[] = [];
      const isOver = turnOf(PEOPLE_A_TURN);
      for (const { id, name, titles: held } of people.get()) {
        all.push({ id, name, titles: held });
        if (isOver()) yield;
      }
      return all;
    },
    { compare: byElements(byContent) as Compare<readonly CastMember[]> },
  );
  const readOffice = remembering(MOST_TITLES, officeOf);
  const roster = db.query('cast', () => rosterOf(members.get(), readOffice));
  const holder = db.perKey('holder', (phrase: string) => roster.get().roles.holder(phrase));
  const called = db.perKey('person called', (name: string) => roster.get().personCalled(name));
  return {
    genderOf: gender.get,
    holder: (phrase) => (isOffice(phrase) ? holder.get(phrase) : null),
    get isTranscript() {
      return turns.get(null);
    },
    personCalled: called.get,
  };
}

const PEOPLE_A_TURN = 200;

/** Everything that is said, and the roles and pronouns whose person was told, by block and by person. */
function saidQueries(blocks: BlockQueries, speech: BlockQuery<BlockSpeech>) {
  const { db, facts } = blocks;
  const ofStatements = statementsCompared(blocks);
  const signature = db.index('signature', speech, {
    each: ({ signs }, give: (block: BlockId, signature: Signature) => void) => {
      if (signs) give(signs.block, { index: signs.index, who: signs.who });
    },
    fold: (list) => list.at(-1),
    compare: byContent,
  });
  const statementsIn = db.perBlock<readonly Statement[]>('statements in', (id) =>
    statementsOf(speech.get(id), facts.get(id), id, signature.get(id)),
  );
  const meantIn = db.perBlock<readonly Naming[]>('meant in', (id) => meantMentions(speech.get(id), facts.get(id), id));

  /** All statements in text order, also those without a person. */
  const all = db.index('statements', statementsIn, {
    each: (list, give: (key: null, statement: Statement) => void) => {
      for (const statement of list) give(null, statement);
    },
    fold: (list): readonly Statement[] => list,
    compare: ofStatements,
  });
  const bySpeaker = db.index('statements of', statementsIn, {
    each: (list, give: (person: string, statement: Statement) => void) => {
      for (const statement of list) if (statement.speaker !== null) give(statement.speaker, statement);
    },
    fold: (list): readonly Statement[] => list,
    compare: ofStatements,
  });
  const meant = db.index('meant', meantIn, {
    each: (list, give: (person: string, mention: Mention) => void) => {
      for (const { person, mention } of list) give(person, mention);
    },
    fold: (list): readonly Mention[] => list,
    compare: mentionsCompared(blocks),
  });
  return { all, bySpeaker, meant };
}

const statementsCompared = (blocks: BlockQueries) => inBlock<Statement>(blocks, ({ block }) => block, 'position');

interface Saying {
  readonly people: Query<readonly Person[]>;
  readonly byId: PersonById;
  readonly mentions: (id: string) => readonly Mention[];
  readonly all: KeyQuery<null, readonly Statement[]>;
  readonly bySpeaker: KeyQuery<string, readonly Statement[]>;
}

/** The people with all their mentions and what they say. */
function participantQueries(blocks: BlockQueries, { people, byId, mentions, all, bySpeaker }: Saying) {
  const { db } = blocks;
  const ofStatements = statementsCompared(blocks);
  const comparePeople = peopleCompared(byElements(mentionsCompared(blocks)), byElements(ofStatements));
  /** A person with the roles and pronouns that attribution resolved, and what the person says. */
  const participant = db.perKey(
    'participant',
    (id: string): Participant => {
      const { name, titles } = byId.get(id) ?? NOBODY;
      return { id, name, titles, mentions: mentions(id), statements: bySpeaker.get(id) };
    },
    { compare: comparePeople },
  );
  /** In order of appearance. */
  const participants = db.query<readonly Participant[]>(
    'participants',
    function* () {
      const list: Participant[] = [];
      const isOver = turnOf(PEOPLE_A_TURN);
      for (const { id } of people.get()) {
        list.push(participant.get(id));
        if (isOver()) yield;
      }
      return list;
    },
    { compare: byElements(comparePeople) },
  );
  const statements = db.query<readonly Statement[]>('all statements', () => all.get(null), {
    compare: byElements(ofStatements),
  });
  return { people, participant, participants, statements };
}

const NOBODY = { name: '', titles: [] };

/** Mentions by name and others, in text order. */
function merged(named: readonly Mention[], others: readonly Mention[]): readonly Mention[] {
  return others.length ? [...named, ...others].sort((a, b) => a.start - b.start) : named;
}

function peopleCompared(
  mentions: Compare<readonly Mention[]>,
  statements: Compare<readonly Statement[]>,
): Compare<Participant> {
  return (before, after) => {
    if (before.id !== after.id || before.name !== after.name || byList(before.titles, after.titles) !== SAME)
      return ALTERED;
    const [named, spoken] = [
      mentions(before.mentions, after.mentions),
      statements(before.statements, after.statements),
    ];
    if (named === ALTERED || spoken === ALTERED) return ALTERED;
    return named === MOVED || spoken === MOVED ? MOVED : SAME;
  };
}
