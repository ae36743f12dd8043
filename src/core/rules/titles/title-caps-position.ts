import type { BlockFacts } from '../../analysis/facts.ts';
import { grouped } from '../../base/grouped.ts';
import formalTitles from '../../data/en/titles/formal-titles.txt';
import { entrySet } from '../../lexicon/lists.ts';
import { isQuoted, opensSentence } from '../../linter/places.ts';
import { articleRule } from '../../linter/rule.ts';
import type { TitleSpan } from '../../names/titles/titles.ts';
import { bitsOf, Word } from '../../names/words.ts';
import { type FormUse, mixedForms, namedForms, placedUses } from '../support/forms.ts';
import { sentenceCase, titleCase } from '../support/title-case.ts';

const FORMAL = entrySet(formalTitles);
/** A title that is over, coming or shadowed is written small in most houses whatever it does elsewhere. */
const LOWERED =
  /^(?:former|ex|ex-.*|then|then-.*|late|outgoing|incoming|would-be|self-styled|deputy|shadow|future|previous|onetime|one-time|current|present|new|newly.*|sitting|longtime|long-time|caretaker)$/;

const BEFORE_NAMES = namedForms('Titles before names', { capital: 'capital', small: 'small letter' });

interface Use extends FormUse {
  /** Directly before a name, or with the article alone. */
  readonly place: string;
  /** Opens its sentence: the first word has a capital whatever the title does. */
  readonly opens: boolean;
}

export const titleCapsPosition = articleRule<readonly Use[]>({
  id: 'title-caps-position',
  category: 'titles',
  scope: 'article',
  kinds: ['paragraph'],
  needs: 'titles',
  severity: 'info',
  summary: 'A formal title with a capital here and a small letter there, in the same position.',
  why: 'Houses differ: most capitalise a formal title directly before a name and nowhere else, some write it small everywhere. Within one article the same position takes the same form. Job words (driver, striker) and former, acting or shadow titles are left alone.',
  houseNotes: ['AP and Reuters: a capital only directly before the name.', 'Guardian: small everywhere.'],
  examples: {
    flagged: [
      {
        text: 'Talks with {finance minister} Sara Dar failed.\n\nOn Monday Prime Minister John Hale stepped in. Later Interior Minister Omar Lone joined.',
        message: 'Titles before names: small letter here, capital twice elsewhere.',
        fixed:
          'Talks with Finance Minister Sara Dar failed.\n\nOn Monday Prime Minister John Hale stepped in. Later Interior Minister Omar Lone joined.',
      },
      {
        text: 'On Monday the prime minister left. Dar met the prime minister on Friday. Lone met {the Prime Minister} too.',
        fixed:
          'On Monday the prime minister left. Dar met the prime minister on Friday. Lone met the prime minister too.',
      },
      {
        text: '{Finance minister} Sara Dar spoke on Monday.\n\nPrime Minister John Hale listened. The Prime Minister left, and Interior Minister Omar Lone stayed.',
        fixed:
          'Finance Minister Sara Dar spoke on Monday.\n\nPrime Minister John Hale listened. The Prime Minister left, and Interior Minister Omar Lone stayed.',
      },
      {
        text: 'Dar met the prime minister on Friday. On Monday the prime minister left. {The Prime Minister} will be back.',
        fixed:
          'Dar met the prime minister on Friday. On Monday the prime minister left. The prime minister will be back.',
      },
      {
        text: 'The bill was signed by President Ann Roe. It was drafted by Governor Tom Hale and sent to {governor} Lee Park.',
      },
    ],
    accepted: [
      {
        text: 'In 2000, then-vice president Bo Carr left.\n\nPresident Roe spoke on Monday. Governor Tom Hale met President Ann Roe.',
        why: 'then, not now',
      },
      {
        text: 'The bill was signed by President Ann Roe and Secretary Bo Carr. Hull Chess Club president Omar Lone and Harvard president Lee Park left. The justices Dar and Mir met Justice Pike.',
        why: 'heads of bodies, several people',
      },
      {
        text: 'They met the president on Monday. The Office of the President is old, and the president left.',
        why: 'the name of an office',
      },
      {
        text: 'Prime Minister John Hale left. Later the prime minister came back.',
        why: 'before a name and alone are two positions',
      },
      { text: 'Bus driver Kay Lowe met Governor Tom Hale. Striker Ben Ray met Mayor Ann Roe.', why: 'job words' },
      { text: 'They met former prime minister John Hale and Prime Minister Ann Roe.', why: 'a former title' },
      { text: 'The US attorney general, Bo Carr, met Attorney General Ann Roe.', why: 'a description between commas' },
      {
        text: 'The bill was signed by President Ann Roe. It was drafted by Governor Tom Hale and Governor Lee Park. Later, Democratic governor Bo Carr left.',
        why: 'a description',
      },
      { text: 'President Roe spoke. “The President lied,” Dar said of the president.', why: 'inside a quotation' },
      {
        text: 'Talks with Finance Minister Sara Dar failed. Later Prime Minister Bo Carr left. In May then-vice president Omar Lone stepped in.',
        why: 'a title that is over',
      },
    ],
  },
  collect(block) {
    const uses = block.names.titles.flatMap((title) => useOf(block, title) ?? []);
    return uses.length > 0 ? uses : undefined;
  },
  conclude(parts) {
    const groups = grouped(placedUses(parts), ({ place }) => place);
    return [...groups].flatMap(([place, uses]) =>
      mixedForms(uses, place === 'before' ? { rewrite, pattern: BEFORE_NAMES } : { rewrite }),
    );
  },
});

function rewrite({ text, opens }: Use, form: string): string {
  const written = form === 'small' ? sentenceCase(text) : titleCase(text);
  return opens ? written[0]!.toUpperCase() + written.slice(1) : written;
}

function useOf(block: BlockFacts, title: TitleSpan): Use | undefined {
  if (!isFormal(title) || title.before.some((word) => LOWERED.test(word)) || isQuoted(block, title.start))
    return undefined;
  if (title.text.split(' ').length > 4 || / of /.test(title.text)) return undefined;
  const alone = title.place === 'alone';
  // Set off by a comma it is a description: the attorney general, Bo Carr.
  if (!alone && block.tokens[title.endToken]?.kind === 'punctuation') return undefined;
  if (title.place === 'after' || (alone && title.article !== 'the')) return undefined;
  const first = block.tokens[title.firstToken - (alone ? 1 : 0)]!;
  const before = block.tokens[title.firstToken - 1];
  // Russia’s president Ann Roe, whose president Ann Roe …: a description.
  if (before?.kind === 'possessive' || /^(?:whose|his|her|its|their|our|my)$/.test(before?.lower ?? ''))
    return undefined;
  if (isOfBody(block, title) || ofParty(title) || isName(block, title, alone)) return undefined;
  // “Local councillor Cllr Ann Roe”: a description before the title itself.
  if (!alone && title.endToken > title.headToken + 1) return undefined;
  // “then-vice president Roe”
  if (/^(?:then|ex|former)-/.test(before?.lower ?? '')) return undefined;
  const opens = opensSentence(block, first);
  // At the head of a sentence the second word shows the case: “Finance minister Sara Dar”, “The Prime Minister”.
  if (opens && !alone && title.headToken === title.firstToken) return undefined;
  const form = title.capitalised ? 'capital' : 'small';
  const own = { end: title.end, form, opens, start: title.start };
  if (!alone) return { ...own, text: title.text, place: 'before' };
  // Alone, only the very same office is compared: “the President” of a club is another matter.
  const text = block.text.slice(first.start, title.end);
  return { ...own, start: first.start, text, place: text.toLowerCase() };
}

/** Posts that clubs, firms and parties have, too: “Harvard president Ann Roe” beside “President Roe” is no slip. */
const OF_BODIES = /^(?:president|secretary|chair(?:man|woman|person)?|director|general|speaker|leader)$/;

/** A small title behind the name of a body that is no country: a description of whoever heads it. */
function isOfBody({ tokens }: BlockFacts, { firstToken, headToken, head, capitalised }: TitleSpan): boolean {
  if (capitalised || !OF_BODIES.test(head)) return false;
  return tokens
    .slice(Math.max(0, firstToken - 1), headToken)
    .some(({ capital, lower, kind }) => capital && kind === 'word' && (bitsOf(lower) & Word.nation) === 0);
}

/** “Democratic governor Ann Roe”, “tea party senator Bo Carr”: whoever the party has there. */
function ofParty({ before }: TitleSpan): boolean {
  return before.some((word) => /^(?:party|democrat(?:ic)?|republican|conservative|tory|labou?r|liberal)$/i.test(word));
}

/** “The Office of the President”, “the Justice Department”: names of bodies; “justices Roe and Lone”: a plural. */
function isName({ tokens }: BlockFacts, { firstToken, endToken, headToken, head }: TitleSpan, alone: boolean): boolean {
  const noun = tokens[headToken]!.lower;
  if (noun.endsWith('s') && !head.endsWith('s')) return true;
  if (!alone) return /^(?:Department|Ministry|Office|Committee|Council|Commission)$/.test(tokens[endToken]?.text ?? '');
  return tokens[firstToken - 2]?.lower === 'of' && tokens[firstToken - 3]?.capital === true;
}

function isFormal({ head, before }: TitleSpan): boolean {
  return FORMAL.has(head) || FORMAL.has(`${before.at(-1)} ${head}`);
}
