import type { BlockFacts } from '../../analysis/facts.ts';
import { isInQuotes } from '../../linter/places.ts';
import { type ArticleView, articleRule, type Placed, PROSE_KINDS, type Problem } from '../../linter/rule.ts';
import type { Participant, Span } from '../../model.ts';
import { nameKey } from '../../names/conventions.ts';
import type { KnownPerson } from '../../people/person.ts';
import { type PeopleRegister, writtenKey } from '../../people/register.ts';
import { roleOf, saidByDesk, sourceOf } from '../support/people/known.ts';
import { respell, rightFormOf, wordsLike } from '../support/people/respelt.ts';

const CLINTON: KnownPerson = {
  name: 'Hillary Clinton',
  wrong: ['Hilary Clinton'],
  titles: [{ title: 'Secretary of State', from: { year: 2009 }, to: { year: 2013 } }],
  source: 'people.csv, row 2',
};
const PENA: KnownPerson = {
  name: 'Iker Peñarrubia',
  wrong: ['Penarrubia', 'Iker Penarubia'],
  source: 'people.csv, row 3',
};

/** A listed wrong spelling at its place in a block. */
interface Slip extends Span {
  readonly text: string;
  readonly known: readonly KnownPerson[];
}

/**
 * A listed wrong spelling is looked for word by word, also where no person was recognised. Tried: only among the people
 * of the article, which misses “a Hilary Clinton-run firm”. What else might bear the name goes by the role the article
 * gives (`roleOf`): a plumber is nobody whom the desk lists as senator.
 */
export const personWrongSpelling = articleRule<readonly Slip[]>({
  id: 'person-wrong-spelling',
  category: 'names',
  scope: 'article',
  kinds: PROSE_KINDS,
  severity: 'info',
  claim: 'warning',
  summary: 'A spelling of a known person’s name that the desk lists as wrong.',
  why: 'The people file (`peopleFiles` in `copydesk.json`) says how a person is spelt, and which spellings come up and are wrong. Names head every list of corrections.',
  outranks: ['name-spelling-drift', 'name-diacritics-drift', 'person-near-spelling', 'person-accents'],
  needsPeople: true,
  examples: {
    flagged: [
      {
        text: '{Hilary Clinton} spoke in Leeds on Monday. Clinton left at noon.',
        message: 'people.csv, row 2',
        fixed: 'Hillary Clinton spoke in Leeds on Monday. Clinton left at noon.',
        people: [CLINTON],
      },
      {
        text: 'Defender Iker Penarubia scored on Monday. {Penarrubia} is 20.',
        fixed: 'Defender Iker Penarubia scored on Monday. Peñarrubia is 20.',
        people: [{ ...PENA, wrong: ['Penarrubia'] }],
      },
    ],
    accepted: [
      { text: 'Hillary Clinton spoke in Leeds on Monday.', people: [CLINTON] },
      { text: 'Hilary Clinton, a plumber from Hull, spoke on Monday.', why: 'somebody else', people: [CLINTON] },
      { text: '“It was Hilary Clinton,” he wrote.', why: 'inside a quotation', people: [CLINTON] },
      { text: 'Hilary Clinton spoke in Leeds on Monday.', why: 'nobody the desk knows' },
    ],
  },
  collect(block, { style: { register } }) {
    if (!register) return undefined;
    const slips = slipsIn(block, register);
    return slips.length > 0 ? slips : undefined;
  },
  conclude(parts, view) {
    if (parts.length === 0) return [];
    const people = view.participants;
    const found = new Map<KnownPerson, Slip[]>();
    for (const slip of placed(parts)) {
      const bearer = people.find(({ mentions }) =>
        mentions.some((other) => other.start < slip.end && slip.start < other.end),
      );
      for (const known of slip.known) {
        const role = bearer ? roleOf(view, bearer, known) : 'untold';
        if (role === 'other') continue;
        found.set(known, [...(found.get(known) ?? []), slip]);
        break;
      }
    }
    return [...found].map(([known, slips]) => problemOf(known, slips, people, view));
  },
});

function slipsIn(block: BlockFacts, register: PeopleRegister): Slip[] {
  const { tokens, text } = block;
  const slips: Slip[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const first = tokens[i]!;
    if (!first.capital) continue;
    const most = register.wrongFrom(startOf(first.lower));
    for (let words = most; words > 0; words--) {
      const last = tokens[i + words - 1];
      if (!last) continue;
      const written = text.slice(first.start, last.end);
      const known = knownBy(written, register);
      if (!known.length || isInQuotes(block, first.start)) continue;
      const end = last.end - (written.length - known[0]!.length);
      slips.push({ start: first.start, end, text: text.slice(first.start, end), known: known[1]! });
      i += words - 1;
      break;
    }
  }
  return slips;
}

/** A word may go on behind a hyphen: “Clinton-run”. */
const BEHIND = /-\p{Ll}+$/u;
const startOf = (word: string): string => word.replace(/’/g, "'").replace(BEHIND, '');

/** The part of some words that is a listed wrong spelling, and whose; nothing where it is none. */
function knownBy(written: string, register: PeopleRegister): [] | [text: string, known: readonly KnownPerson[]] {
  for (const text of [written, written.replace(BEHIND, '')]) {
    const plain = text.replace(/\s+/g, ' ');
    const known = register.misspelt(writtenKey(plain)).filter((person) => isWrongFor(person, plain));
    if (known.length) return [text, known];
  }
  return [];
}

/** Where only capitals make a spelling wrong, they must be those. */
function isWrongFor({ name, aliases = [], wrong = [] }: KnownPerson, text: string): boolean {
  const key = writtenKey(text);
  if (![name, ...aliases].some((form) => writtenKey(form) === key)) return true;
  return wrong.includes(text.replace(/’/g, "'")) || wrong.includes(text);
}

function placed(parts: readonly Placed<readonly Slip[]>[]): Slip[] {
  return parts.flatMap(({ part, offset }) =>
    part.map((slip) => ({ ...slip, start: slip.start + offset, end: slip.end + offset })),
  );
}

function problemOf(
  known: KnownPerson,
  slips: readonly Slip[],
  people: readonly Participant[],
  view: ArticleView,
): Problem {
  const [first] = slips as [Slip];
  const right = rightFormOf(first.text, known);
  const edits = slips.flatMap((slip) => editsOf(slip, rightFormOf(slip.text, known), people, view));
  const own = [...new Map(edits.map((edit) => [edit.start, edit])).values()].sort((a, b) => a.start - b.start);
  return {
    start: first.start,
    end: first.end,
    message: `“${first.text}” is wrong: ${sourceOf(known)} has “${right}”.`,
    fixes: [{ ...respell([], '', right), edits: own }],
    related: slips.slice(1, 20).map((slip) => saidByDesk(slip, known, `“${rightFormOf(slip.text, known)}”.`)),
  };
}

/** The spelling itself, and the word that is wrong in it where it stands alone later on. */
function editsOf(slip: Slip, right: string, people: readonly Participant[], view: ArticleView) {
  const edits = [{ start: slip.start, end: slip.end, text: right }];
  const [wrongWords, rightWords] = [slip.text.split(/\s+/), right.split(' ')];
  const bearer = people.find(({ mentions }) => mentions.some(({ start, end }) => start < slip.end && slip.start < end));
  if (!bearer || wrongWords.length !== rightWords.length || wrongWords.length < 2) return edits;
  for (const [i, word] of wrongWords.entries()) {
    const key = nameKey(word);
    if (key === nameKey(rightWords[i]!)) continue;
    for (const span of wordsLike(view, bearer, key))
      if (span.end <= slip.start || span.start >= slip.end) edits.push({ ...span, text: rightWords[i]! });
  }
  return edits;
}
