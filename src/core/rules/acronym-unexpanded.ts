import knownFile from '../data/en/acronyms-known.txt';
import type { BlockFacts } from '../facts.ts';
import type { Span } from '../model.ts';
import { articleRule, type Placed } from './rule.ts';
import { entrySet } from './support/lists.ts';
import { isNarration } from './support/narration.ts';

const KNOWN = entrySet(knownFile);
/** Small words inside a name. */
const SMALL = new Set(['of', 'and', 'the', 'for', 'in', 'on', 'to', 'de', 'la', 'du', 'des', 'der', 'für', '&']);

const HYPHEN = /[-‐‑]/;

interface Part {
  readonly uses: readonly Use[];
  /** Initials of the block's capitalised words, a string a run. */
  readonly initials: readonly string[];
}

/** One acronym of a block, at its first place in the narration. */
interface Use extends Span {
  readonly letters: string;
  /** The words it stands for are beside it, or it is the rank of whoever is named after it. */
  readonly explained: boolean;
  /** Stands before a capitalised word, as a person's initials do. */
  readonly initials: boolean;
}

interface Options {
  readonly exempt: readonly string[];
}

export const acronymUnexpanded = articleRule<Part, Options>({
  id: 'acronym-unexpanded',
  category: 'acronyms',
  scope: 'article',
  severity: 'info',
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
      { text: 'The {FPKC} ruled on Monday that the pay rise was void. The FPKC meets again in May.', message: 'FPKC' },
      { text: 'A report by the {QRD} found faults in nine lifts. Its authors blame the firm.' },
      { text: 'He heads the {LRVB} in Multan. Talks with the European Union (EU) go on.' },
    ],
    accepted: [
      { text: 'Brewer Dunmore DNMR.L rose by 3% on Monday.', why: 'the code of a share' },
      { text: 'The Federal Pay Commission (FPC) ruled that the rise was void. The FPC meets in May.' },
      { text: 'The FPC ruled on Monday. The Federal Pay Commission meets in May.', why: 'spelt out later' },
      { text: 'The BBC and NATO said nothing. The US and the EU did.', why: 'known to every reader' },
      { text: 'King Louis XIV built it. JK Rowling and AJ Brown wrote about it.', why: 'numerals and initials' },
      { text: 'BREAKING NEWS FROM HULL came at nine. The QRD (Quality Review Desk) knew.', why: 'shouting' },
      { text: 'DCI Rob Vane led the search. The DCI thanked the crew.', why: 'a rank before a name' },
      { text: '“The QRD knew,” he said.', why: 'a quotation' },
      { text: 'The QRDX report was late.', options: { exempt: ['QRDX'] }, why: 'the desk knows it' },
    ],
  },
  collect(block) {
    const uses = new Map<string, Use>();
    for (const use of block.acronyms) {
      if (KNOWN.has(use.letters) || use.points || isTicker(block, use)) continue;
      const seen = uses.get(use.letters);
      const isRank = block.names.titles.some(({ honorific, headToken }) => honorific && headToken === use.token);
      const explained = isRank || use.expansion !== undefined || (use.bracketed && use.heading !== undefined);
      if (seen && !explained) continue;
      if (!explained && !isNarration(block, use)) continue;
      const { start, end, letters } = use;
      const initials = looksLikeInitials(block, use.token);
      uses.set(letters, { start, end, letters, explained: explained || seen?.explained === true, initials });
    }
    return { uses: [...uses.values()], initials: initialsIn(block) };
  },
  conclude(parts, _view, { options }) {
    const explained = new Set(options.exempt);
    const first = new Map<string, Span>();
    for (const { part, offset, kind } of parts) {
      for (const { explained: here, letters, initials, start, end } of part.uses) {
        if (here) explained.add(letters);
        else if (kind === 'paragraph' && !initials && !first.has(letters))
          first.set(letters, { start: start + offset, end: end + offset });
      }
    }
    for (const letters of explained) first.delete(letters);
    if (first.size) dropSpeltOut(first, parts);
    return [...first].map(([letters, span]) => ({
      ...span,
      message: `“${letters}” is not spelt out anywhere in the article.`,
    }));
  },
});

/** Two or three capitals before a surname: JK Rowling. */
function looksLikeInitials({ tokens }: BlockFacts, token: number): boolean {
  const next = tokens[token + 1];
  return tokens[token]!.text.length < 3 && next?.capital === true && next.text.length > 2;
}

/** Takes out the acronyms whose letters are the initials of capitalised words somewhere in the article. */
function dropSpeltOut(first: Map<string, Span>, parts: readonly Placed<Part>[]): void {
  for (const { part } of parts) {
    for (const run of part.initials) {
      for (const letters of first.keys()) if (run.includes(letters)) first.delete(letters);
    }
  }
}

/** Every run of initials in the capitalised words of a block that may be what an acronym stands for. */
function initialsIn({ tokens }: BlockFacts): string[] {
  const runs: string[] = [];
  let run = '';
  for (const { text, capital, lower, kind } of tokens) {
    if (capital && text.length > 2) run += initialsOf(text);
    else if (kind !== 'possessive' && !(run && SMALL.has(lower))) {
      if (run.length > 1) runs.push(run);
      run = '';
    }
  }
  if (run.length > 1) runs.push(run);
  return runs;
}

/** The initials of a word's hyphened parts; most have one. */
function initialsOf(text: string): string {
  if (!HYPHEN.test(text)) return text.charAt(0).toUpperCase();
  return text
    .split(HYPHEN)
    .map((part) => part.charAt(0))
    .join('')
    .toUpperCase();
}

/** A share's code with its exchange: ABCD.L. */
function isTicker({ text }: BlockFacts, { end }: Span): boolean {
  return /^\.[A-Z]{1,2}\b/.test(text.slice(end, end + 4));
}
