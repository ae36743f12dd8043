import type { BlockFacts } from '../../analysis/facts.ts';
import { grouped } from '../../base/grouped.ts';
import { turnOf } from '../../base/turns.ts';
import { changeAll, times } from '../../linter/changes.ts';
import { isInQuotes } from '../../linter/places.ts';
import { type ArticleView, articleRule, gathering, PROSE_KINDS, type Problem } from '../../linter/rule.ts';
import type { Span } from '../../model.ts';
import { bitsOf, Word } from '../../names/words.ts';
import type { Token } from '../../syntax/text/tokens.ts';
import { slipPairs } from '../support/near-words.ts';
import { tokenKey } from '../support/tokens.ts';

/** A capitalised word of a block that may be a spelling of a name, relative to the block. */
interface Spelling extends Span {
  readonly key: string;
  readonly text: string;
  /** The given name or initial right before it, folded; empty where there is none. */
  readonly given: string;
  /** One of a list of bare names, as in a line-up. */
  readonly listed: boolean;
  /** The capitalised word right after it, folded: the rest of a longer name. */
  readonly next: string;
  /** The noun of office right before it, in lower case; empty where there is none. */
  readonly title: string;
  /** That noun, or the capitalised word right before it, folded. */
  readonly before: string;
}

const SHORTEST = 5;
/** So many uses are looked at in one turn. */
const USES_A_TURN = 2_000;
/** Of a given name between a title and a surname. */
const SHORTEST_GIVEN = 3;
/** What a list knows to be something else than a surname. */
const KNOWN = Word.place | Word.nation | Word.organisation | Word.calendar | Word.grammar | Word.common | Word.body;

export const nameSpellingDrift = articleRule<readonly Spelling[]>({
  id: 'name-spelling-drift',
  category: 'names',
  scope: 'article',
  kinds: PROSE_KINDS,
  severity: 'warning',
  summary: 'One person’s name in two spellings.',
  why: 'A letter too many, one missing, one wrong or two swapped in a name: the commonest error in copy and the most embarrassing. Two people with similar names have different given names and are left alone, as are plurals and accents.',
  outranks: ['surname-before-introduction', 'name-only-in-furniture', 'caption-name-mismatch', 'other-name-drift'],
  comparesNames: true,
  examples: {
    flagged: [
      {
        text: 'Salma Qureshi opened the clinic on Monday.\n\n“We are late,” Qureshi said.\n\nLater {Quereshi} left.',
        message: '“Quereshi” here, but “Qureshi”',
        fixed: 'Salma Qureshi opened the clinic on Monday.\n\n“We are late,” Qureshi said.\n\nLater Qureshi left.',
      },
      {
        text: 'Actor John {Kellly} won on Monday. Kelly thanked his mother. “At last,” Kelly said.',
        fixed: 'Actor John Kelly won on Monday. Kelly thanked his mother. “At last,” Kelly said.',
      },
      {
        text: 'Kristin Wilkins runs the gallery. The curator, {Kristen} Wilkins, opened it on Monday. Wilkins said Kristin Wilkins was her full name.',
      },
      {
        text: 'Mayor Leah Brandt opened the hall on Monday. Mayor {Lea} Brandt met Phyo Zeya Thaw and his wife. Phyo {Zeyar} Thaw left.',
        message: '“Leah”',
      },
      {
        text: 'Chairman Dunmore spoke on Monday. Dunmore was calm.\n\nChairman {Dunnmore} left at noon.',
        fixed: 'Chairman Dunmore spoke on Monday. Dunmore was calm.\n\nChairman Dunmore left at noon.',
      },
    ],
    accepted: [
      { text: 'Ann Anderson met Lee Andersen on Monday. Anderson lost to Andersen.', why: 'two people' },
      { text: 'Judge Paul Brandt met Judge Paula Brandt, and Mayor Lea Roe met Leah Roe.', why: 'two people' },
      { text: 'Asif Hussain won. The Hussains cheered. Hussain is @AHussain on Twitter.', why: 'a plural; an account' },
      { text: 'Clara Pereira met José Peréira on Monday.', why: 'accents are another check' },
      {
        text: 'Winger Erik Dolaney won. Dolaney sang.\n\nHull: Haas, Pohl, Renn, Dolane, Stark, Lind.\n\nYork: Auer, Fink, Dolaney, Jung, Kern.',
        why: 'line-ups prove nothing',
      },
      { text: '“It was Quereshi,” he wrote. Salma Qureshi denied it. Qureshi left.', why: 'inside a quotation' },
      { text: 'Tom Marsh won in March. Marsh left.', why: 'a month' },
      {
        text: 'Johnson and Johnston played well on Monday. Keeper Neuer saved a shot from Neuner.',
        why: 'bare surnames of two people: no given name and no title says that they are one',
      },
    ],
  },
  collect(block) {
    const spellings = spellingsOf(block);
    return spellings.length > 0 ? spellings : undefined;
  },
  gathers: [
    gathering<readonly Spelling[], Spelling>({
      each: (part, give) => {
        for (const spelling of part) if (spelling.key.length >= SHORTEST) give(spelling.key, spelling);
      },
      *conclude({ keys, of, given }, view) {
        const people = personsOf(view);
        yield;
        const pairs = slipPairs(keys, (word) => people.has(word));
        yield;
        const problems: Problem[] = [];
        const isOver = turnOf(USES_A_TURN);
        const startOf = (key: string) => of(key)[0]!.start;
        for (const [a, b] of pairs) {
          const more = given(a).length - given(b).length;
          const [odd, usual] = more < 0 || (more === 0 && startOf(a) > startOf(b)) ? [a, b] : [b, a];
          if (isDrift(given(odd), given(usual), people)) problems.push(problem(of(odd), of(usual)));
          if (isOver(given(a).length + given(b).length)) yield;
        }
        return problems;
      },
    }),
    // Short names between the same title or name and the next: Mayor Leah Brandt, Mayor Lea Brandt; Phyo Zeya Thaw.
    gathering<readonly Spelling[], Spelling>({
      each: (part, give) => {
        for (const spelling of part)
          if (spelling.before && spelling.next) give(`${spelling.before} ${spelling.next}`, spelling);
      },
      isSought: (uses) => uses.some(({ key }) => key !== uses[0]!.key),
      conclude: ({ keys, of }) =>
        keys.flatMap((key) => {
          const forms = [...grouped(of(key), (use) => use.key).values()];
          const [usual, odd] = forms.sort((a, b) => b.length - a.length || a[0]!.start - b[0]!.start);
          return forms.length === 2 && isShortSlip(odd![0]!.key, usual![0]!.key) ? [problem(odd!, usual!)] : [];
        }),
    }),
  ],
});

/** Whether one of two names, of which one is short, has a letter more than the other, and no ending of the other sex. */
function isShortSlip(a: string, b: string): boolean {
  const [longer, shorter] = a.length > b.length ? [a, b] : [b, a];
  if (shorter.length >= SHORTEST || longer.length !== shorter.length + 1 || isInflection(longer, shorter)) return false;
  for (let i = 1; i < longer.length; i++) if (longer.slice(0, i) + longer.slice(i + 1) === shorter) return true;
  return false;
}

function spellingsOf(block: BlockFacts): Spelling[] {
  const spellings: Spelling[] = [];
  for (const i of block.capitals) {
    const token = block.tokens[i]!;
    const { start, end, text } = token;
    if (!token.capital || text.length < SHORTEST_GIVEN || isInQuotes(block, start)) continue;
    if (block.text[end] === '(' || block.text[start - 1] === '@') continue;
    const before = titleBefore(block, i) || previousOf(block.tokens, i);
    if (text.length < SHORTEST - 1 && !(before && nextOf(block.tokens, i))) continue;
    spellings.push({
      start,
      end,
      text,
      key: tokenKey(token),
      listed: isListed(block.tokens, i),
      next: nextOf(block.tokens, i),
      given: givenBefore(block, i),
      title: titleBefore(block, i),
      before,
    });
  }
  return spellings;
}

function givenBefore({ tokens }: BlockFacts, i: number): string {
  const before = tokens[i - 1];
  if (!before?.capital || !tokens[i]!.spaced) return '';
  const key = tokenKey(before);
  return key.length === 1 || bitsOf(key) & Word.given ? key : '';
}

/** Whether the word stands between commas among other bare names: Haas, Pohl, Renn, Dolan. */
function isListed(tokens: readonly Token[], i: number): boolean {
  if (!isItem(tokens, i)) return false;
  return [i - 4, i - 2, i + 2, i + 4].filter((at) => isItem(tokens, at)).length >= 2;
}

function isItem(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.capital === true &&
    ENDS_ITEM.has(tokens[at + 1]?.text ?? '.') &&
    OPENS_ITEM.has(tokens[at - 1]?.text ?? ',')
  );
}

const ENDS_ITEM: ReadonlySet<string> = new Set([',', ';', ':', '.']);
const OPENS_ITEM: ReadonlySet<string> = new Set([',', ';', ':']);

function nextOf(tokens: readonly Token[], i: number): string {
  const next = tokens[i + 1];
  return next?.capital && next.spaced && next.kind === 'word' ? tokenKey(next) : '';
}

/** The capitalised word right before a word, folded, inside its sentence. */
function previousOf(tokens: readonly Token[], i: number): string {
  const before = tokens[i - 1];
  return before?.capital && before.kind === 'word' && tokens[i]!.spaced ? tokenKey(before) : '';
}

function titleBefore({ tokens }: BlockFacts, i: number): string {
  const before = tokens[i - 1];
  return before && tokens[i]!.spaced && bitsOf(before.lower) & Word.head ? before.lower : '';
}

/** By folded word: the full names (folded words) that have it; an empty list where it only stands alone. */
type Persons = ReadonlyMap<string, readonly (readonly string[])[]>;

function personsOf(view: ArticleView): Persons {
  const persons = new Map<string, (readonly string[])[]>();
  for (const text of view.called) {
    const words = view.name(text).keys;
    for (const word of words) {
      const names = persons.get(word) ?? [];
      if (words.length > 1) names.push(words);
      persons.set(word, names);
    }
  }
  return persons;
}

/** Whether a rarer spelling is a slip for the usual one, not another name or word. */
function isDrift(rare: readonly Spelling[], common: readonly Spelling[], people: Persons): boolean {
  const [odd, usual] = [rare[0]!.key, common[0]!.key];
  // The first word of another name: Goldman Sachs beside Goodman, Chang Liu beside Zhang.
  const followers = new Set(common.map(({ next }) => next));
  if (rare.every(({ next }) => next !== '' && !followers.has(next))) return false;
  if (rare.every(({ listed }) => listed) || common.every(({ listed }) => listed)) return false;
  if (isInflection(odd, usual) || isInflection(usual, odd) || haveTheirOwnGiven(rare, common)) return false;
  const oddNames = people.get(odd);
  const usualNames = people.get(usual);
  if (oddNames && oddNames.length > 0) {
    // A full name of its own: a slip only where some full name with the usual spelling agrees in another word.
    if (usualNames && haveTwins(usualNames, oddNames, usual, odd)) return true;
    const alone = usualNames === undefined || usualNames.length === 0;
    return alone && usualNames !== undefined && !isGivenOnly(odd, oddNames);
  }
  if (bitsOf(odd) & KNOWN || bitsOf(usual) & (Word.place | Word.nation | Word.calendar | Word.organisation))
    return false;
  if (!usualNames || isGivenOnly(usual, usualNames)) return false;
  // Two that only ever stand alone are two people, as in a match report, unless they go under one title.
  if (usualNames.length === 0 && !shareTitle(rare, common)) return false;
  const bothFamiliar = bitsOf(odd) & bitsOf(usual) & Word.given;
  return !bothFamiliar && rare.length <= Math.max(1, common.length / 2);
}

/** Whether both spellings come with given names or initials and share none: F Sheahan and F Horan, S Horgan. */
function haveTheirOwnGiven(odd: readonly Spelling[], usual: readonly Spelling[]): boolean {
  const givens = new Set(usual.map(({ given }) => given[0] ?? '').filter(Boolean));
  return (
    givens.size > 0 && odd.some(({ given }) => given !== '') && odd.every(({ given }) => !givens.has(given[0] ?? ''))
  );
}

function shareTitle(odd: readonly Spelling[], usual: readonly Spelling[]): boolean {
  const titles = new Set(usual.map(({ title }) => title).filter(Boolean));
  return odd.some(({ title }) => titles.has(title));
}

/** Plurals and the feminine ending of Slavic names. */
function isInflection(longer: string, shorter: string): boolean {
  if (longer.length === shorter.length) return longer === `${shorter.slice(0, -1)}o` && shorter.endsWith('a');
  return longer === `${shorter}s` || longer === `${shorter}a` || longer === `${shorter}n`;
}

/** Whether the word is never the last one of a full name. */
function isGivenOnly(word: string, names: readonly (readonly string[])[]): boolean {
  return names.length > 0 && names.every((name) => name.at(-1) !== word);
}

/** Whether two full names are equal but for one word; compared are only those that would be equal without the slip. */
function haveTwins(
  usualNames: readonly (readonly string[])[],
  oddNames: readonly (readonly string[])[],
  usual: string,
  odd: string,
): boolean {
  const mended = (name: readonly string[]) => name.map((word) => (word === odd ? usual : word)).join(' ');
  const byMended = grouped(oddNames, mended);
  return usualNames.some((name) => byMended.get(mended(name))?.some((other) => agreeBut(name, other, usual, odd)));
}

/** Whether two full names are equal but for one word spelled in the two ways. */
function agreeBut(name: readonly string[], other: readonly string[], usual: string, odd: string): boolean {
  const agrees = name.every((word, i) => word === other[i] || (word === usual && other[i] === odd));
  return name.length === other.length && agrees && name.some((word, i) => word !== other[i]);
}

function problem(odd: readonly Spelling[], usual: readonly Spelling[]): Problem {
  const at = odd[0]!;
  const text = usual[0]!.text;
  const fixes = [changeAll(odd, text)];
  if (odd.length === usual.length) fixes.push(changeAll(usual, at.text));
  return {
    start: at.start,
    end: at.end,
    message: `“${at.text}” here, but “${text}” ${times(usual.length)} elsewhere.`,
    fixes,
    related: [...odd.slice(1), ...usual]
      .slice(0, 20)
      .map(({ start, end, text: form }) => ({ start, end, message: `“${form}” here.` })),
  };
}
