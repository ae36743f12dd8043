import type { BlockFacts } from '../../../analysis/facts.ts';
import { isInQuotes } from '../../../linter/places.ts';
import type { ArticleView, Placed, Problem } from '../../../linter/rule.ts';
import type { Participant, Span } from '../../../model.ts';
import { nameKey } from '../../../names/conventions.ts';
import type { KnownPerson } from '../../../people/person.ts';
import { type PeopleRegister, writtenKey } from '../../../people/register.ts';
import { roleOf, saidByDesk, sourceOf } from './known.ts';
import { respell, rightFormOf, wordsLike } from './respelt.ts';

/** A listed wrong spelling at its place in a block. */
export interface Slip extends Span {
  readonly text: string;
  readonly known: readonly KnownPerson[];
}

/** A finding for each known person whose name is misspelt, unless the article says that it is somebody else. */
export function misspeltPeople(parts: readonly Placed<readonly Slip[]>[], view: ArticleView): Problem[] {
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
}

/** The listed wrong spellings in a block, outside quotations. */
export function slipsIn(block: BlockFacts, register: PeopleRegister): Slip[] {
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
