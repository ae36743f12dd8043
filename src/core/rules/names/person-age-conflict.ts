import { matchesOf } from '../../base/matches.ts';
import { atOnce, flatMappedInTurns, type InTurns } from '../../base/turns.ts';
import type { BlockId } from '../../incremental/block-identity.ts';
import { inNarration, type NamedPerson, named, peopleByBlock, textAfter, textBefore } from '../../linter/people.ts';
import { type ArticleView, articleRule, type Problem } from '../../linter/rule.ts';
import type { Participant, Span } from '../../model.ts';

/** An age the story gives a person. */
interface Age extends Span {
  readonly years: number;
  readonly text: string;
}

const AFTER =
  /^(?:,\s(?:who is\s|now\s)?(?:aged\s)?(\d{1,3})(?=[,.;)]|\syears)|\s\((\d{1,3})\)|,\sa\s(\d{1,3})-year-old|\sis\s(?:aged\s)?(\d{1,3})(?:\syears old)?(?=[.,;]))/;
const BEFORE = /(\d{1,3})-year-old\s(?:[\p{L}-]+\s){0,4}$/u;
/** The age is not today's. */
const PAST = /\b(?:was|when|then|at the time|at the age|turned|turns|since|were|had been)\b/i;

export const personAgeConflict = articleRule<readonly Age[]>({
  id: 'person-age-conflict',
  category: 'names',
  scope: 'article',
  kinds: ['paragraph'],
  triggers: ['year-old'],
  severity: 'info',
  claim: 'warning',
  summary: 'One person with two ages.',
  why: '“Ali, 45” in the second paragraph and “the 54-year-old” in the ninth: figures turn round under the fingers. Ages in sentences about the past are left alone.',
  examples: {
    flagged: [
      {
        text: 'Asif Ali, 45, came to court on Monday.\n\nThe judge asked Ali to rise. The {54-year-old} said no.',
        message: '“54-year-old” here, but “45”',
      },
      { text: 'Sara Dar, 31, won on Monday. Sara Dar, {32}, has won before.' },
      { text: 'The winner is 19-year-old Ben Malik. Malik ({18}) lives in Leeds.' },
    ],
    accepted: [
      { text: 'Asif Ali, 45, came to court. His brother Omar Ali, 54, wept.', why: 'two people' },
      { text: 'Asif Ali, 45, came to court. He was 30 when he met Dar.', why: 'a past age' },
      { text: 'Asif Ali, 45, came to court. The 45-year-old said no.' },
      { text: 'Asif Ali, 45, drove a 12-year-old car.', why: 'not a person' },
    ],
  },
  collect(block) {
    const ages = [
      ...matchesOf(
        block.text,
        /\bthe (\d{1,3})-year-old(?=\s(?:said|says|was|is|has|had|will|told|added|who|also|from|did|won|came|went|denied|admitted|pleaded|\p{Ll}+ed\b)|[.,;])/giu,
      ),
    ].map((match) => ({
      start: match.index + 4,
      end: match.index + match[0].length,
      years: Number(match[1]),
      text: match[0].slice(4),
    }));
    return ages.length > 0 ? ages : undefined;
  },
  *concludePerson(person, view) {
    return conflict(person, yield* agesOf(person, view));
  },
  *conclude(parts, view) {
    if (parts.length === 0) return [];
    const people = yield* peopleByBlock(
      view,
      parts.flatMap(({ offset }) => [view.neighbours(offset).before ?? offset, offset]),
    );
    const ages = new Map<Participant, readonly Age[]>();
    const known = (person: Participant) => {
      const own = ages.get(person) ?? atOnce(agesOf(person, view));
      ages.set(person, own);
      return own;
    };
    const loose = parts.flatMap(({ part, offset }) =>
      part.flatMap((age) =>
        looseConflict({ ...age, start: age.start + offset, end: age.end + offset }, offset, people, known, view),
      ),
    );
    if (loose.length === 0) return [];
    // The look at everybody comes last: it is dear.
    const told = new Set(view.participants.flatMap(known).map(({ years }) => years));
    return loose.filter(({ years }) => !told.has(years)).map(({ problem: found }) => found);
  },
});

/** The ages that stand right beside a person's name, past ones left out. */
function agesOf(person: Participant, view: ArticleView): InTurns<Age[]> {
  return flatMappedInTurns(named(person), (mention): Age[] => {
    if (!inNarration(view, mention)) return [];
    const after = textAfter(view, mention, 40);
    const before = textBefore(view, mention, 60);
    if (!/\d/.test(after) && !/\d/.test(before)) return [];
    const behind = AFTER.exec(after);
    if (behind) {
      const sentence = view.slice(Math.max(0, mention.start - 60), mention.end + 60);
      const digits = behind.slice(1).find(Boolean)!;
      const start = mention.end + behind[0].indexOf(digits);
      return /\bwhen\b|\bturned\b|\bat the time\b/.test(sentence)
        ? []
        : [{ start, end: start + digits.length, years: Number(digits), text: digits }];
    }
    const front = BEFORE.exec(before);
    if (!front || /[.,;]/.test(front[0].slice(front[1]!.length))) return [];
    const start = mention.start - before.length + front.index;
    return [{ start, end: start + front[1]!.length + 9, years: Number(front[1]), text: `${front[1]}-year-old` }];
  });
}

function conflict(person: Participant, ages: readonly Age[]): Problem[] {
  const first = ages[0];
  const other = ages.find(({ years }) => years !== first?.years);
  return first && other ? [problem(other, first, person)] : [];
}

/** “the 54-year-old” right after somebody whose age is another. */
function looseConflict(
  age: Age,
  block: BlockId,
  people: ReadonlyMap<BlockId, readonly NamedPerson[]>,
  agesKnown: (person: Participant) => readonly Age[],
  view: ArticleView,
): { readonly years: number; readonly problem: Problem }[] {
  const { facts, offset } = view.block(block);
  const sentence = facts.sentences.find(({ start, end }) => start <= age.start - offset && age.start - offset < end);
  if (sentence && PAST.test(facts.text.slice(sentence.start, age.start - offset))) return [];
  const here = people.get(block)!.filter(({ mention }) => mention.end <= age.start);
  const { before } = view.neighbours(block);
  const person = here.at(-1)?.person ?? (before === undefined ? undefined : people.get(before)!.at(-1)?.person);
  if (!person || new Set(here.map((one) => one.person)).size > 1) return [];
  const own = agesKnown(person)[0];
  return own ? [{ years: age.years, problem: problem(age, own, person) }] : [];
}

function problem(age: Age, known: Age, person: Participant): Problem {
  return {
    start: age.start,
    end: age.end,
    message: `“${age.text}” here, but “${known.text}” elsewhere for “${person.name}”.`,
    related: [{ start: known.start, end: known.end, message: `“${known.text}” here.` }],
  };
}
