import { grouped } from '../../base/grouped.ts';
import { flatMappedInTurns, turnOf } from '../../base/turns.ts';
import type { Style } from '../../config/style.ts';
import type { BlockId } from '../../incremental/block-identity.ts';
import { times } from '../../linter/changes.ts';
import { type NamedPerson, peopleByBlock, sharesSurname, textAfter, textBefore } from '../../linter/people.ts';
import { isQuoted, isQuotedAt } from '../../linter/places.ts';
import { type ArticleView, articleRule, type Problem } from '../../linter/rule.ts';
import type { Mention, Participant } from '../../model.ts';
import { addressedAs, type Gender } from '../support/gender.ts';
import { knownAs, sourceOf } from '../support/people/known.ts';

/** A pronoun of one sex in a block, relative to it. */
interface Pronoun {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly gender: Gender;
}

/** A pronoun that can only be one person's. */
interface Evidence extends Pronoun {
  readonly block: BlockId;
  /** Its block has both sexes. */
  readonly mixed: boolean;
  readonly person: Participant;
}

const GENDER_OF: ReadonlyMap<string, Gender> = new Map([
  ['he', 'he'],
  ['him', 'he'],
  ['his', 'he'],
  ['himself', 'he'],
  ['she', 'she'],
  ['her', 'she'],
  ['hers', 'she'],
  ['herself', 'she'],
]);
/** People without a name to whom a pronoun may belong. */
const OTHERS =
  /\b(?:wife|husband|mother|father|son|daughter|brother|sister|woman|man|girl|boy|partner|friend|girlfriend|boyfriend|widow|widower|spokesman|spokeswoman|victim|patient|colleague|uncle|aunt|niece|nephew|driver|officer|minister|president|chancellor|queen|king|judge|lawyer|baby|child|witness|neighbour|neighbor|teacher|doctor|player|singer|actress|actor|author|writer|leader|boss|chief|coach|manager|captain|one|somebody|someone|nobody|everyone|anyone|who|another|female|male|client|suspect|defendant|accused|inspector|candidate|rival|opponent|student|pupil|scientist|researcher|billionaire|attacker|killer|boss|employee|worker|owner|resident|fan|swede|briton|dane|finn|scot|spaniard|\w+ese|others?)s?\b/i;

export const genderPronounConflict = articleRule<readonly Pronoun[]>({
  id: 'gender-pronoun-conflict',
  category: 'names',
  scope: 'article',
  kinds: ['paragraph'],
  triggers: [...GENDER_OF.keys()],
  severity: 'hint',
  claim: 'info',
  summary: 'One person is “she” here and “he” there.',
  why: 'Read from paragraphs that name one person and nobody else, so that the pronoun has only one owner. Where both occur, or the pronoun contradicts Mr or Ms, one is a slip.',
  examples: {
    flagged: [
      {
        text: 'Noor Lodhi came home on Monday. She had been away for a year.\n\nLodhi, 40, thanked the crowd. {He} said it was good to be back.',
        message: '“he” here, but “she” once elsewhere',
      },
      { text: 'Mr Baig left the mill. Adil Baig said {she} would not come back. Mr Baig is 60.' },
      {
        text: 'Alex Moss won in March. His time was a record.\n\nMoss trains at dawn. He runs alone. On Sundays {she} rests.',
      },
      {
        text: 'Robin Moss won in March. {His} time was a record.\n\nRobin Moss trains at dawn. He runs alone.',
        message: 'people.csv, row 2 has “she”',
        people: [{ name: 'Robin Moss', pronoun: 'she', source: 'people.csv, row 2' }],
      },
    ],
    accepted: [
      { text: 'Noor Lodhi came home on Monday. She had been away.\n\nLodhi said her train was late.', why: 'one sex' },
      {
        text: 'Noor Lodhi came home. She wept.\n\nFor years he had tried to find Lodhi’s grave. He failed.',
        why: 'somebody named before',
      },
      { text: 'Noor Lodhi came home with Omar Dar. She wept. He smiled.', why: 'two people' },
      { text: 'Noor Lodhi came home. Her brother waited. He smiled.', why: 'somebody without a name' },
      { text: 'Noor Lodhi came home. She wept. “He is here,” Lodhi said.', why: 'inside a quotation' },
      {
        text: 'Noor Lodhi came home on Monday. She wept.\n\nHer deputy, Omar Dar, stayed away. He had said so before, and he was ill.',
        why: 'what stands before the name belongs to somebody else',
      },
    ],
  },
  collect(block) {
    const pronouns: Pronoun[] = [];
    for (const { start, end, text, lower } of block.tokens) {
      // The commonest of the others: the rest are looked for where there is a pronoun.
      if (lower === 'who') return undefined;
      const gender = GENDER_OF.get(lower);
      if (gender && !isQuoted(block, start)) pronouns.push({ start, end, text, gender });
    }
    return pronouns.length > 0 && !OTHERS.test(block.text) ? pronouns : undefined;
  },
  *conclude(parts, view, { style }) {
    if (parts.length === 0) return [];
    const byBlock = yield* peopleByBlock(
      view,
      parts.map(({ offset }) => offset),
    );
    yield;
    const evidence: Evidence[] = [];
    const isOver = turnOf(PARTS_A_TURN);
    for (const { part, offset } of parts) {
      if (isOver()) yield;
      const own = byBlock.get(offset)!;
      const person = own[0]?.person;
      if (!person || own.some((other) => other.person !== person) || hasStrangers(view, offset, own)) continue;
      if (own.some(({ mention }) => isNoSubject(view, mention)) || sharesSurname(person, view)) continue;
      const mixed = new Set(part.map(({ gender }) => gender)).size > 1;
      const introduced = own[0]!.mention.end;
      for (const pronoun of part) {
        const start = pronoun.start + offset;
        // Before the name, “her” points back to somebody else: “Her deputy, Sir Alan Dar, said he …”.
        if (start >= introduced)
          evidence.push({ ...pronoun, block: offset, mixed, person, start, end: pronoun.end + offset });
      }
    }
    yield;
    return yield* flatMappedInTurns(
      [...grouped(evidence, ({ person }) => person.id).values()],
      (own) => problemOf(own[0]!.person, own, view, style),
      ({ length }) => length,
    );
  },
});

/** So many blocks are gone through in one turn. */
const PARTS_A_TURN = 500;

/** “Lodhi’s body”, “with Lodhi”, a name inside a quotation: what follows is somebody else’s deed. */
function isNoSubject(view: ArticleView, mention: Mention): boolean {
  return (
    /^['’]/.test(textAfter(view, mention, 1)) ||
    isQuotedAt(view, mention.block, mention) ||
    /\b(?:by|with|of|to|for|from|against|about|rival|and|than|over|beat|met)\s(?:\p{L}+\.?\s)?$/iu.test(
      textBefore(view, mention, 20),
    )
  );
}

/** Whether the paragraph has another run of capitalised words that might be a person. */
function hasStrangers(view: ArticleView, block: BlockId, own: readonly NamedPerson[]): boolean {
  const { facts, offset } = view.block(block);
  return facts.names.candidates.some((candidate) => {
    const start = offset + facts.tokens[candidate.first]!.start;
    const end = offset + facts.tokens[candidate.end - 1]!.end;
    return (
      candidate.end - candidate.first > 1 && !own.some(({ mention }) => mention.start < end && mention.end > start)
    );
  });
}

function problemOf(person: Participant, evidence: readonly Evidence[], view: ArticleView, style: Style): Problem[] {
  const male = evidence.filter(({ gender }) => gender === 'he');
  const female = evidence.filter(({ gender }) => gender === 'she');
  const listed = listedAgainst(person, evidence, style);
  const addressed = listed?.pronoun ?? addressedAs(view, person);
  const [odd, usual] = oddAndUsual(male, female, addressed);
  const first = odd[0];
  if (!first || (usual.length === 0 && !addressed) || (odd.length > 2 && !listed)) return [];
  if (usual.length > 0 && usual.every(({ mixed }) => mixed)) return [];
  const usualWords = listed
    ? `${listed.source} has “${listed.pronoun}”`
    : usual[0]
      ? `“${usual[0].text.toLowerCase()}” ${times(usual.length)} elsewhere`
      : addressed === 'he'
        ? '“Mr” elsewhere'
        : '“Ms” or “Mrs” elsewhere';
  return [
    {
      start: first.start,
      end: first.end,
      message: `“${first.text.toLowerCase()}” here, but ${usualWords} for “${person.name}”.`,
      related: [...odd.slice(1), ...usual]
        .slice(0, 10)
        .map(({ start, end, text }) => ({ start, end, message: `“${text.toLowerCase()}” here.` })),
    },
  ];
}

/**
 * What the desk says of a person whom the article, in several paragraphs, calls nothing but the other sex. One paragraph
 * proves nothing: tried, on published articles, 0 of 5 were right.
 */
function listedAgainst(person: Participant, evidence: readonly Evidence[], style: Style) {
  const known = style.register?.size ? knownAs(person, style) : undefined;
  const pronoun = known?.pronoun;
  if (!pronoun || pronoun === 'they' || evidence.some(({ gender }) => gender === pronoun)) return undefined;
  const blocks = new Set(evidence.map(({ block }) => block));
  return blocks.size >= 2 ? { pronoun, source: sourceOf(known) } : undefined;
}

/** The rarer sex is the odd one; on a tie the later. */
function oddAndUsual(
  male: readonly Evidence[],
  female: readonly Evidence[],
  addressed: Gender | null,
): [readonly Evidence[], readonly Evidence[]] {
  if (addressed) return addressed === 'he' ? [female, male] : [male, female];
  if (male.length !== female.length) return male.length < female.length ? [male, female] : [female, male];
  return (male[0]?.start ?? 0) > (female[0]?.start ?? 0) ? [male, female] : [female, male];
}
