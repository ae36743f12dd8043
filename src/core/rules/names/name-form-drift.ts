import { grouped } from '../../base/grouped.ts';
import { filteredInTurns, type InTurns } from '../../base/turns.ts';
import type { BlockId } from '../../incremental/block-identity.ts';
import { changeAll, times } from '../../linter/changes.ts';
import { named, nameWords, textAfter, textBefore } from '../../linter/people.ts';
import { isQuotedAt } from '../../linter/places.ts';
import { type ArticleView, articleRule, type Problem } from '../../linter/rule.ts';
import type { Fix, Mention, Participant } from '../../model.ts';
import { nameParts } from '../../names/conventions.ts';
import { bitsOf, Word } from '../../names/words.ts';
import { articleKind } from '../support/article-kind.ts';
export const nameFormDrift = articleRule({
  id: 'name-form-drift',
  category: 'names',
  scope: 'article',
  severity: 'info',
  claim: 'warning',
  summary: 'A full name that gains or loses a middle name, initial or particle.',
  why: 'A person introduced as John Mark Reed is Reed afterwards, or John Mark Reed again; “John Reed” may be somebody else. Nicknames, Jr and III do not count; an introduction may be fuller than what follows, headlines, decks and quotations may shorten.',
  houseNotes: ['All houses: later references use the surname or repeat the same full form.'],
  outranks: ['full-name-repeated-later', 'title-repeated-on-later-ref'],
  comparesNames: true,
  examples: {
    flagged: [
      {
        text: 'date 2026-02-12 Envoy John Mark Reed (left) at the port on February 12, 2026. — APP\n\nThe envoy John Mark Reed came on Monday.\n\nTalks lasted an hour. {John Reed} said they would go on.',
        message: '“John Reed” here, but “John Mark Reed” twice',
        fixed:
          'date 2026-02-12 Envoy John Mark Reed (left) at the port on February 12, 2026. — APP\n\nThe envoy John Mark Reed came on Monday.\n\nTalks lasted an hour. Reed said they would go on.',
      },
      {
        text: 'Sara Dar opened the school on Monday. Sara Dar had paid for the roof herself.\n\nLater {Sara Anne Dar} left for the airport.',
        fixed:
          'Sara Dar opened the school on Monday. Sara Dar had paid for the roof herself.\n\nLater Dar left for the airport.',
      },
      {
        text: 'Thomas Hale, the mayor, came late on Monday.\n\nThe council had waited an hour. “We go,” {Thomas J. Hale} said.',
      },
      {
        text: 'Paul Mark Reed won on Monday. He wrote plays, and {Paul Mark}, Reed in one of them, wept. Paul Mark Reed left.',
        fixed:
          'Paul Mark Reed won on Monday. He wrote plays, and Paul Mark Reed in one of them, wept. Paul Mark Reed left.',
      },
    ],
    accepted: [
      {
        text: 'John Jacob Holt IV died in May. Vincent Holt, eldest son of John Jacob, took over the firm.',
        why: 'a family that counts its heirs',
      },
      {
        text: 'John Mark Reed came on Monday. Reed said talks would go on. John Mark Reed left.',
        why: 'one full form',
      },
      { text: 'Dara “Duke” Quinn came on Monday. Dara Quinn left.', why: 'a nickname' },
      { text: 'Sara Dar came on Monday. “Sara Anne Dar never came,” Lone said.', why: 'inside a quotation' },
      { text: 'John Reed came on Monday with Mark Reed.', why: 'two people' },
      {
        text: 'The mayor said they were [George H. W.] Reed in 1988 and, in 2000, [George W.] Reed.',
        why: 'initials before a surname that stands outside the brackets',
      },
      { text: 'Rotarian Omar Reed came on Monday. Rotarian Reed left. Omar Reed is 60.', why: 'a form of address' },
      {
        text: 'Sheikh Salman bin Hamad Al Marri came on Monday. Later Salman bin Hamad left.',
        why: 'Gulf names are shortened by custom',
      },
      {
        text: 'John Mark Reed came on Monday. He posted: We won! — John Reed (@jreed) May 3, 2026',
        why: 'a signature',
      },
      {
        text: 'The House appointed Judge John Mark Reed on Monday. Judge John Reed spoke. “No,” John Reed said.',
        why: 'the full style where he is introduced',
      },
      {
        text: 'The mayor said no. John Reed was for it. He wrote in May:\n\nJohn M. Reed, a clerk, was against it.\n\nJohn Reed left.',
        why: 'a passage that is quoted as a paragraph',
      },
      {
        text: 'Carla Reyes Ocampo opened the school on Monday. Carla Reyes had paid for the roof.',
        why: 'the second surname may be left out',
      },
      {
        text: 'The party of Paul Reed and Paul M. Reed met on Monday. Paul M. Reed spoke. Paul M. Reed left.',
        why: 'two men of one family',
      },
    ],
  },
  concludePerson: driftOf,
});

function* driftOf(person: Participant, view: ArticleView): InTurns<Problem[]> {
  const full = yield* filteredInTurns(
    named(person),
    (mention) => view.name(mention.text).keys.length > 1 && isComparable(mention, view),
  );
  const groups = [...grouped(full, ({ text }) => view.name(text).keys.join(' ')).values()];
  if (groups.length < 2 || articleKind(view) === 'obituary') return [];
  const usual = groups.reduce((best, group) => (group.length > best.length ? group : best));
  return groups
    .filter((group) => group !== usual && changesWords(group[0]!.text, usual[0]!.text))
    .filter((group) => !introduces(group, usual))
    .filter((group) => !areListed(group[0]!, usual, view))
    .filter((group) => !lacksSurname(group[0]!, usual[0]!) || commaIn(group[0]!, usual[0]!.text, view))
    .map((odd) => problem(person, odd, usual, commaIn(odd[0]!, usual[0]!.text, view)));
}

function isComparable(mention: Mention, view: ArticleView): boolean {
  const kind = view.kindOf(mention.block);
  return (
    (kind === 'paragraph' || kind === 'caption') &&
    !isQuotedAt(view, mention.block, mention) &&
    !isPassage(mention.block, view) &&
    !/\bName:?\s*$/.test(textBefore(view, mention, 7)) &&
    // More of the name may follow than was read, and a post is signed as its writer likes.
    !/^\s(?:\p{Lu}\p{Ll}|\(@)/u.test(textAfter(view, mention, 4))
  );
}

/** Whether a paragraph is quoted whole: the one before ends with a colon. */
function isPassage(block: BlockId, view: ArticleView): boolean {
  const { before } = view.neighbours(block);
  return before !== undefined && view.block(before).facts.text.trimEnd().endsWith(':');
}

/** Whether the longer form stands once and first: an introduction may be fuller than what follows. */
function introduces(odd: readonly Mention[], usual: readonly Mention[]): boolean {
  return odd.length === 1 && odd[0]!.start < usual[0]!.start && odd[0]!.text.length > usual[0]!.text.length;
}

/** “Prescott Roe, Paul Roe and Paul M. Roe”: two men of one family in a row. */
function areListed(odd: Mention, usual: readonly Mention[], view: ArticleView): boolean {
  return usual.some((other) => {
    const [first, second] = odd.start < other.start ? [odd, other] : [other, odd];
    return first.block === second.block && /^,? (?:and|or|&) $/.test(view.slice(first.end, second.start));
  });
}

/**
 * Whether the forms end otherwise: in much of the world a second surname may be left out (“Marbella Valdez” Villarreal), and
 * more than a name may have been read.
 */
function lacksSurname(odd: Mention, usual: Mention): boolean {
  return nameWords(odd.text).at(-1) !== nameWords(usual.text).at(-1);
}

/** Whether one form has words the other lacks after the same given name; an initial agrees with its name. */
function changesWords(a: string, b: string): boolean {
  // “Luis Roe y Omar Dar” are two people, “Rotarian Omar Dar” has a title that no list knows.
  if (/\s(?:y|e|and|&)\s/.test(a + b)) return false;
  // “Vincent, eldest son of John Jacob”, where the father is John Jacob Astor IV: a family tells its own apart.
  if (/\s(?:I{2,3}|IV|VI{0,3}|Jr|Sr)\.?$/.test(a) || /\s(?:I{2,3}|IV|VI{0,3}|Jr|Sr)\.?$/.test(b)) return false;
  const [short, long] = [nameWords(a), nameWords(b)].sort((x, y) => x.length - y.length) as [string[], string[]];
  if (short.length === long.length || short[0] !== long[0] || isCustomary(short, long)) return false;
  // “George W.”: the surname was not read.
  if (short.at(-1)!.length === 1 || long.at(-1)!.length === 1) return false;
  // “Ann Roe Fool Contributor Ann Roe”: a name glued to a note on its bearer.
  if (new Set(long).size < long.length) return false;
  const isGiven = (word: string) => (bitsOf(word) & Word.given) !== 0;
  if (!isGiven(long[0]!) && /(?:arian|ologist|ist|eer|man)$/.test(long[0]!)) return false;
  return short.every((word) => long.some((other) => agree(word, other)));
}

/** Gulf and Malay names are customarily shortened: Sheikh Salman bin Hamad, Mohd Shah Nurul. */
const CUSTOM = /^(?:bin|ibn|bint|binti|al|el|mohd|muhd|nik|wan|haji|abd(?:el|ul|al|ur)?)$/;

function isCustomary(short: readonly string[], long: readonly string[]): boolean {
  return [...short, ...long].some((word) => CUSTOM.test(word) || /^(?:al|el|ben)-/.test(word));
}

function agree(a: string, b: string): boolean {
  return a === b || ((a.length === 1 || b.length === 1) && a[0] === b[0]);
}

/** The comma that stands inside a name by mistake: “Paul Mark, Reed” for Paul Mark Reed. */
function commaIn({ text, end }: Mention, usual: string, view: ArticleView): Fix | undefined {
  const rest = usual.startsWith(`${text} `) ? usual.slice(text.length) : '';
  if (!rest || view.slice(end, end + 1 + rest.length) !== `,${rest}`) return undefined;
  return { title: 'Remove the comma', edits: [{ start: end, end: end + 1, text: '' }] };
}

function problem(person: Participant, odd: readonly Mention[], usual: readonly Mention[], comma?: Fix): Problem {
  const at = odd[0]!;
  const { surname } = nameParts(usual[0]!.text);
  const text = usual[0]!.text.replace(/\s+/g, ' ');
  const isFirst = named(person)[0] === at;
  const fixes: Fix[] = [changeAll(odd, text)];
  if (!isFirst) fixes.unshift(changeAll(odd, surname));
  if (comma) fixes.splice(0, fixes.length, comma);
  return {
    start: at.start,
    end: at.end,
    message: `“${at.text}” here, but “${text}” ${times(usual.length)} elsewhere.`,
    fixes,
    related: [...odd.slice(1), ...usual].map(({ start, end, text: form }) => ({
      start,
      end,
      message: `“${form}” here.`,
    })),
  };
}
