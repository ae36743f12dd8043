import type { BlockFacts } from '../../analysis/facts.ts';
import { turnOf } from '../../base/turns.ts';
import knownFile from '../../data/en/acronyms/acronyms-known.txt';
import southAsianFile from '../../data/en/acronyms/acronyms-south-asia.txt';
import type { BlockId } from '../../incremental/block-identity.ts';
import { entrySet } from '../../lexicon/lists.ts';
import { isNarration } from '../../linter/narration.ts';
import { type ArticleView, articleRule, COUNTED, gathering, type PlacedUse, type Problem } from '../../linter/rule.ts';
import type { Span } from '../../model.ts';
import { bitsOf, Word } from '../../names/words.ts';
import { isSpeakerLabel } from '../../syntax/wire/zones/dateline.ts';
import { capitalRuns, initialsOf, isMadeOf, isNameOrCode, lowered } from '../support/acronym-context.ts';

const KNOWN = entrySet(knownFile);
const KNOWN_IN_SOUTH_ASIA = entrySet(southAsianFile);
/** So many runs of capitalised words are gone through in one turn. */
const RUNS_A_TURN = 10_000;
/** What a list knows to be a word of the language: in capitals it is stressed, no acronym. */
const PLAIN = Word.common | Word.grammar | Word.head;

/** Two letters are a state, a title or a unit more often than a body. */
const SHORTEST = 3;

interface Part {
  readonly uses: readonly Use[];
  /** The block's runs of capitalised words. */
  readonly runs: readonly Run[];
}

/** Capitalised words that an acronym may stand for. */
interface Run extends Span {
  /** Their initials. */
  readonly initials: string;
  /** In lower case, but for those all in capitals. */
  readonly words: readonly string[];
}

/** One acronym of a block, at its first place in the narration. */
interface Use extends Span {
  readonly letters: string;
  /** The words it stands for are beside it, or it is the rank of whoever is named after it. */
  readonly explained: boolean;
  /** It is part of a name or a code there. */
  readonly named: boolean;
  /** How often the block has it. */
  readonly count: number;
  /** Stands before a capitalised word, as a person's initials do. */
  readonly initials: boolean;
  /** It stands in a paragraph, not in furniture. */
  readonly inParagraph: boolean;
  /** Used once, with the first words of its block in capitals: many papers set the beginning of a story so. */
  readonly opens: boolean;
}

interface Options {
  readonly exempt: readonly string[];
}

export const acronymUnexpanded = articleRule<Part, Options>({
  id: 'acronym-unexpanded',
  category: 'acronyms',
  scope: 'article',
  severity: 'hint',
  claim: 'info',
  summary: 'An acronym that is never spelt out.',
  why: 'A reader who does not know the body is lost at its initials. Give the full name at or near the first use, in either order; some acronyms (NATO, BBC, GDP …) need none, and the desk can add its own.',
  houseNotes: [
    'Dawn, AP: spell out at first reference.',
    'Guardian: the bracket only where the acronym is used again.',
  ],
  options: {
    exempt: { description: 'Acronyms that need no spelling out here.', default: [] as readonly string[] },
  },
  examples: {
    flagged: [
      {
        text: 'NABORA opens two parks\n\n{NABORA} has opened two parks in Hull.\n\nBoth have ponds, and NABORA runs them.',
        message: 'NABORA',
      },
      { text: 'The {FPKC} ruled on Monday that the pay rise was void. The FPKC meets again in May.', message: 'FPKC' },
      { text: 'A report by the {QRD} found faults in nine lifts. The QRD blames the firm.' },
      { text: 'He heads the {LRVB} in Multan. Talks of the LRVB with the European Union (EU) go on.' },
    ],
    accepted: [
      {
        text: 'Kaduna Farm Union held a fair. KAFU grew, and KAFU paid. The QRD Hub opened. The monopoly AZCU paid, and so did QNB bank.',
        why: 'made of the beginnings of words, or the name of something that is said beside',
      },
      { text: 'Dunmore DNMR, +1.2% rose. It paid KD 20 million and AIG C 159 WL left. KD and WL fell.', why: 'codes' },
      {
        text: 'The Ligue des Marins de l’Ouest (LMO) won. The LMO met a group named RADAX, roughly translated as Riders.',
        why: 'spelt out in another language',
      },
      { text: 'Brewer Dunmore DNMR.L rose by 3% on Monday.', why: 'the code of a share' },
      { text: 'The Federal Pay Commission (FPC) ruled that the rise was void. The FPC meets in May.' },
      { text: 'The FPC ruled on Monday. The Federal Pay Commission meets in May.', why: 'spelt out later' },
      { text: 'The BBC and NATO said nothing. The US and the EU did.', why: 'known to every reader' },
      { text: 'King Louis XIV built it. JK Rowling and AJ Brown wrote about it.', why: 'numerals and initials' },
      {
        text: 'BREAKFAST was late in Hull on Monday.\n\nTHE tea was cold. MANY people left.',
        why: 'words in capitals, at the beginning of a story or for stress',
      },
      {
        text: 'QUAYS and piers were shut in Hull on Monday.\n\nWinds rose at noon.',
        why: 'the first word of a story',
      },
      {
        text: 'Ann Roy met Bo Carr on Monday.\n\nROY: What did you see?\n\nCARR: I saw nothing.',
        why: 'labels of speakers',
      },
      { text: 'QRT Omar Lone shut the road on Monday. The QRT left at noon.', why: 'the abbreviation of a rank' },
      {
        text: 'The TMC and the ANP will vote with the CPI.',
        house: 'south-asia',
        why: 'parties every reader there knows',
      },
      { text: 'BREAKING NEWS FROM HULL came at nine. The QRD (Quality Review Desk) knew.', why: 'shouting' },
      { text: 'DCI Rob Vane led the search. The DCI thanked the crew.', why: 'a rank before a name' },
      { text: '“The QRD knew,” he said.', why: 'a quotation' },
      { text: 'The QRDX report was late.', options: { exempt: ['QRDX'] }, why: 'the desk knows it' },
      {
        text: 'The trains stopped, as did the QRTA, the Hull area’s public transit system. Later the QRTA said that it would start again.',
        why: 'told beside it',
      },
      {
        text: 'A QRTV anchor left. QRTV is old. At the property fair QIPIM he met a driver of the QART train. QIPIM and QART are old.',
        why: 'told beside it',
      },
      { text: 'QUIB is a food company in Hull. Its owner said that QUIB would grow.', why: 'told beside it' },
    ],
  },
  collect(block) {
    const uses = new Map<string, Use>();
    for (const use of block.acronyms) {
      if (
        KNOWN.has(use.letters) ||
        use.points ||
        use.letters.length < SHORTEST ||
        isTicker(block, use) ||
        isWord(use.letters)
      )
        continue;
      if (isLabel(block, use)) continue;
      const seen = uses.get(use.letters);
      if (seen?.opens) uses.set(use.letters, { ...seen, opens: false });
      const explained = use.expansion !== undefined || use.bracketed || isRank(block, use.token);
      const named = !explained && isNameOrCode(block, use);
      // What is part of a name at its first place is a name; met by itself before, it was to be explained then.
      if (seen && !explained) {
        uses.set(use.letters, { ...seen, count: seen.count + 1, opens: false });
        continue;
      }
      if (!explained && !named && !isNarration(block, use)) continue;
      const { start, end, letters } = use;
      const initials = looksLikeInitials(block, use.token);
      const opens = !seen && opensInCapitals(block, use.token);
      // “The QRD” is a body that the reader is to know; other letters pass where they are met once.
      const { lower, kind } = block.tokens[use.token - 1] ?? {};
      const isBody = lower === 'the' || kind === 'possessive';
      const count = (seen?.count ?? 0) + (isBody ? 2 : 1);
      uses.set(letters, {
        start,
        end,
        letters,
        explained: explained || seen?.explained === true,
        named: seen ? seen.named : named,
        count,
        initials,
        inParagraph: block.kind === 'paragraph',
        opens,
      });
    }
    const runs = capitalRuns(block).map((words) => ({
      ...COUNTED,
      initials: words.map(initialsOf).join(''),
      words: lowered(words),
    }));
    return uses.size || runs.length ? { uses: [...uses.values()], runs } : undefined;
  },
  gathers: [
    gathering<Part, Span, Options>({
      each: ({ uses, runs }, give) => {
        for (const use of uses) give(use.letters, use);
        for (const run of runs) for (const letter of beginningsOf(run)) give(`${RUNS}${letter}`, run);
      },
      isSought: (uses, key) => !key.startsWith(RUNS) && firstOf(uses as readonly Use[]) !== undefined,
      *conclude({ sought, given }, view, { options, style, words }) {
        const isOver = turnOf(RUNS_A_TURN);
        const problems: Problem[] = [];
        const exempt = new Set(options.exempt);
        for (const uses of sought as readonly (readonly PlacedUse<Use>[])[]) {
          const first = firstOf(uses)!;
          const { letters, start, end, block, opens } = first;
          if (exempt.has(letters) || words?.isKnownAcronym(letters)) continue;
          if (style.house === 'south-asia' && KNOWN_IN_SOUTH_ASIA.has(letters)) continue;
          if (opens && first === uses[0] && uses.length === 1 && isOpening(block, view)) continue;
          const runs = given(`${RUNS}${letters.charAt(0).toLowerCase()}`) as readonly Run[];
          if (isOver(runs.length)) yield;
          if (runs.some((run) => standsFor(letters, run))) continue;
          // A surname in capitals.
          if (view.bearers(letters.toLowerCase()) > 0) continue;
          problems.push({ start, end, message: `“${letters}” is not spelt out in the article.` });
        }
        return problems.sort((a, b) => a.start - b.start);
      },
    }),
  ],
});

/** Keys of runs begin so, before a letter that one of their words begins with; the others are acronyms. */
const RUNS = '^';

/** The letters that words of a run begin with, and the parts of those with a hyphen. */
function beginningsOf({ initials, words }: Run): ReadonlySet<string> {
  return new Set([...initials.toLowerCase(), ...words.map((word) => word.charAt(0))]);
}

/** The first use of an acronym that is met more than once and explained nowhere: met once, no name is to be held in mind. */
function firstOf<U extends Use>(uses: readonly U[]): U | undefined {
  let first: U | undefined;
  let count = 0;
  for (const use of uses) {
    if (use.explained || (use.named && !first)) return undefined;
    if (!first && use.inParagraph && !use.initials) first = use;
    count += use.count;
  }
  return count < 2 ? undefined : first;
}

/** Whether capitals are only a word of the language, stressed. */
function isWord(letters: string): boolean {
  return (bitsOf(letters.toLowerCase()) & PLAIN) !== 0;
}

/** What stands before a colon at the head of a paragraph: a speaker (“CARR:”) or a place, whatever reads it as a dateline. */
function isLabel({ text }: BlockFacts, { start }: Span): boolean {
  return isSpeakerLabel(text) && start < text.indexOf(':');
}

/** Two or three capitals right before a full name are a rank or an office: SSP Omar Lone. */
function isRank({ tokens, names }: BlockFacts, token: number): boolean {
  const [given, surname] = [tokens[token + 1], tokens[token + 2]];
  if (names.titles.some(({ honorific, headToken }) => honorific && headToken === token)) return true;
  return (
    tokens[token]!.text.length <= 3 &&
    given?.capital === true &&
    (bitsOf(given.lower) & Word.given) !== 0 &&
    surname?.capital === true &&
    surname.spaced &&
    tokens[token - 1]?.text !== '('
  );
}

/** Whether all up to this token is in capitals that can be read as words: “A VICAR has baked”. */
function opensInCapitals({ tokens }: BlockFacts, token: number): boolean {
  return (
    /[AEIOUY]/.test(tokens[token]!.text) &&
    tokens[token]!.text.length > 3 &&
    tokens.slice(0, token).every(({ text }) => text === text.toUpperCase())
  );
}

/** Two or three capitals before a surname: JK Rowling. */
function looksLikeInitials({ tokens }: BlockFacts, token: number): boolean {
  const next = tokens[token + 1];
  return tokens[token]!.text.length < 3 && next?.capital === true && next.text.length > 2;
}

/** Whether a paragraph follows something else, or nothing. */
function isOpening(block: BlockId, view: ArticleView): boolean {
  const { before } = view.neighbours(block);
  return before === undefined || view.kindOf(before) !== 'paragraph';
}

/** Whether letters are initials of the words of a run, or made of their beginnings. */
function standsFor(letters: string, { initials, words }: Run): boolean {
  if (initials.includes(letters)) return true;
  const first = letters.charAt(0).toLowerCase();
  return words.some((word, i) => word.charAt(0) === first && isMadeOf(letters, words, i));
}

/** A share's code with its exchange: ABCD.L. */
function isTicker({ text }: BlockFacts, { end }: Span): boolean {
  return /^\.[A-Z]{1,2}\b/.test(text.slice(end, end + 4));
}
