import type { BlockFacts } from '../../analysis/facts.ts';
import { matchesOf } from '../../base/matches.ts';
import { isNarration, spanOf } from '../../linter/narration.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';
import type { Span, TextEdit } from '../../model.ts';
import type { Speller } from '../../spelling/suggest.ts';

/** A space that is missing or left over. */
interface Slip extends Span {
  readonly message: string;
  readonly edits: readonly TextEdit[];
  /** Of kinds whose findings were read by one hand only. */
  readonly severity?: 'info';
}

/** A cheap look: a mark with a letter on both sides, or a space on the inner side of a bracket or quotation mark or before “’s”. */
const LOOKS =
  /\uFEFF{10}|\p{Ll}[.?!,(]\p{L}|\)\p{Ll}|\( |\S \)|\p{Ll} ['’]s |[\p{Ll}.,?!] ["”]|["“] \p{L}|\p{Ll}(?:\.|,)\./u;
/** Two stretches that touch and want a space between them. */
const TOUCHING = [
  // The end of a sentence, and a comma, with a word on either side. “Yahoo!News” is a name.
  /(?<![\p{L}\p{N}.@/#_’'-])(\p{L}\p{Ll}{2,}\.|\p{Ll}{3,}[?!]|\p{L}\p{Ll}{2,},)((?<!,)\p{Lu}\p{Ll}+(?= \p{Ll}|,)|(?<=,)\p{Lu}\p{Ll}+(?=[ ,.])|(?<=,)\p{Ll}{2,}(?= \p{Ll}|,))/gu,
  // A bracket that touches the word before it and holds a word that is no ending: person(s), child(ren).
  /(?<![\p{L}\p{N}.@/#_’'$-])(\p{L}\p{Ll}{2,})(\((?!ness|able|less)\p{Ll}{4,})(?=[) ])/gu,
  // An abbreviation in brackets: “the Mill Road(N10) is shut”.
  /(?<![\p{L}\p{N}.@/#_’'$-])(\p{L}\p{Ll}{2,})(\(\p{Lu}[\p{Lu}\p{N}]{1,8}\))(?![\p{L}\p{N}(])/gu,
  // A bracket of several words, or with a capital or a figure, that touches the word after it.
  /(?<= )(\([^()\s]{0,40}[\p{Lu}\p{N} ][^()]{0,60}\))(\p{Ll}{2,})(?=[ ,.])/gu,
];
/** White space on the inner side of brackets. */
const INSIDE = /(?<![:;=8-])\( ?[\p{L}\p{N}][^()\n]{0,100}[\p{L}\p{N}.”"] ?\)/gu;
/** A mark that opens a quotation and one that closes it, with a space on the inner side; of a straight mark more must tell. */
const OPENS = /(?:^|[\s(–—])“ \p{L}|(?:^|\p{L}\s)" \p{L}/u;
const CLOSES = /(?:[\p{Ll}.,?!] ”|[.,?!] "(?=$|[ .,;:)]))/u;
/** Two stops, or a comma and a stop, at the end of a sentence. */
const STOPS = /(?<=\p{Ll}{3})[.,]\.(?=\s*$|\s+["“‘]?\p{Lu})/gu;
/** The address of a link, with a word or a stop on one side and a word on the other that is no ending. */
const LINK = /(?<=\p{L})[.,;:!?]?\uFEFF{10,2000}(?!(?:e[dsr]|ing|ly|ers)(?!\p{L}))\p{L}{2,40}/gu;
const APART = /(?<=\p{Ll}) ['’]s(?= \p{L})/gu;

export const spaceSlip = blockRule({
  id: 'space-slip',
  category: 'consistency',
  scope: 'block',
  severity: 'warning',
  kinds: ['deck', 'highlight', 'caption', 'paragraph'],
  summary: 'A space that is missing after a stop, or left over inside a bracket or a quotation; two full stops.',
  why: 'It is left over from a cut. Two words run together at a stop, a comma or a bracket are read as one; a bracket takes no space on its inner side, and “’s” none before it. Addresses, names of files and “person(s)” are left alone.',
  examples: {
    flagged: [
      {
        text: 'They spoke to the other {members.The} police came later.',
        message: 'after “.”',
        fixed: 'They spoke to the other members. The police came later.',
      },
      { text: 'The {agency,an} arm of the state, said no.', fixed: 'The agency, an arm of the state, said no.' },
      {
        text: 'She met the Dean of Hull {College,Professor} Ann Roe.',
        fixed: 'She met the Dean of Hull College, Professor Ann Roe.',
      },
      { text: 'Two {lawyers(left} and right) came.', fixed: 'Two lawyers (left and right) came.' },
      {
        text: 'The agreement {(MDA)has} an end date.',
        message: 'bracket',
        fixed: 'The agreement (MDA) has an end date.',
      },
      { text: 'Work on the Hull {Road(N10)} ends in May.', fixed: 'Work on the Hull Road (N10) ends in May.' },
      { text: 'The fund {( IESS )} paid on Monday.', fixed: 'The fund (IESS) paid on Monday.' },
      { text: 'He said: “It was late{, ”} and she said: {“ I}t is.”' },
      { text: '"It was late{, "} he said.', fixed: '"It was late," he said.' },
      { text: 'It rained all night{..} The mill is shut{,.}', message: 'one full stop' },
      { text: 'He said “no{, ”}she said.', fixed: 'He said “no,” she said.' },
      { text: 'It rained all night{..}', fixed: 'It rained all night.' },
      {
        text: 'She {sai d} that all of {t he} towns are old.',
        message: '“said”',
      },
      { text: 'Most of the Senate{ ’s} members stayed.', fixed: 'Most of the Senate’s members stayed.' },
    ],
    accepted: [
      { text: 'The firm Booking.com and the file notes.final were sold. Each person(s) and child(ren) came.' },
      { text: 'The party JD(S) and max(N) or log(n) are names.', why: 'a short name; one letter' },
      { text: 'He called it (re)writing and (inter)national (mis)rule.', why: 'a prefix' },
      { text: 'She said: a) no, b) yes, and left :( on Monday ) too.', why: 'a list, a face' },
      { text: 'They bought .5 kg, 1,000 g and the .net name. Yahoo!News is one.', why: 'figures and names' },
      { text: 'He waited... Then he said "no" and "yes," and left. It was late.. or so she said.' },
      { text: 'Let x be y, and k and d two of them; it is a d flat, plan b or Vitamin c he took.', why: 'letters' },
      { text: 'The word “the ’s” is short, and he met ’s-Hertogenbosch fans.' },
    ],
  },
  check(block, { speller }) {
    const { text } = block;
    const broken = torn(block, speller);
    if (!LOOKS.test(text)) return broken.map((slip) => problem(block, [slip]));
    const slips = [...touching(text), ...leftOver(text), ...besideMarks(block), ...broken].sort(
      (a, b) => a.start - b.start,
    );
    return slips.length > FEW ? [problem(block, slips)] : slips.map((slip) => problem(block, [slip]));
  },
});

/** More in one paragraph are one finding. */
const FEW = 3;

function touching(text: string): Slip[] {
  return TOUCHING.flatMap((pattern) =>
    matchesOf(text, pattern).map((match) => {
      const first = match[1]!;
      const at = match.index + first.length;
      const message = /[.?!,]$/.test(first)
        ? `A space is missing after “${first.at(-1)}”.`
        : 'A space is missing beside the bracket.';
      return { ...spanOf(match), message, edits: [added(at)] };
    }),
  );
}

function leftOver(text: string): Slip[] {
  const inside = matchesOf(text, INSIDE).map((match) => {
    const span = spanOf(match);
    const edits = [span.start + 1, span.end - 2].filter((at) => text[at] === ' ').map(removed);
    return { ...span, message: 'No space inside the brackets.', edits };
  });
  const apart = matchesOf(text, APART).map((match) => ({
    ...spanOf(match),
    message: `No space belongs before “${match[0].slice(1)}”.`,
    edits: [removed(match.index)],
  }));
  // Where exactly the space belongs, before the markup or behind it, nobody can tell.
  const linked = matchesOf(text, LINK, /\uFEFF{10}/).map((match) => {
    const end = match.index + match[0].length;
    return {
      start: match.index,
      end,
      message: 'A space is missing beside the link.',
      edits: [],
      severity: 'info' as const,
    };
  });
  return [...inside.filter(({ edits }) => edits.length > 0), ...apart, ...linked];
}

/** A lone letter that is the rest of the word before or after it: “t he”, “sai d”. */
function torn({ tokens }: BlockFacts, speller: Speller | undefined): Slip[] {
  if (!speller) return [];
  return tokens.flatMap(({ text, start, spaced }, i): Slip[] => {
    if (!spaced || !LONE.test(text)) return [];
    const [before, after] = [tokens[i - 1], tokens[i + 1]];
    const isFirst = after?.spaced === true && isPart(text + after.text, after.text, speller);
    if (isFirst && before?.kind === 'word') return [tear(start, after.end, start + 1, text + after.text)];
    if (before && isPart(before.text + text, before.text, speller) && after?.spaced !== false)
      return [tear(before.start, start + 1, start - 1, before.text + text)];
    return [];
  });
}

/** No article, no “I”, none of the letters that stand for a number, a size or a person. */
const LONE = /^[b-hj-mo-rtu-w]$/;

/** Whether a word is a usual one that the rest of it is not, but for “the” and “they”. */
function isPart(word: string, rest: string, speller: Speller): boolean {
  if (!/^[a-z]{3,}$/.test(word)) return false;
  return /^(?:the|they|there|this|that|then|said)$/.test(word) || (speller.has(word) && !speller.has(rest));
}

function tear(start: number, end: number, at: number, word: string): Slip {
  return { start, end, message: `“${word}” is torn in two.`, edits: [removed(at)], severity: 'info' };
}

/** A space between the words of a quotation and its marks, and a stop too many. */
function besideMarks({ text, quotes }: BlockFacts): Slip[] {
  const spaces = quotes.flatMap(({ start, end }) => [
    ...(OPENS.test(text.slice(Math.max(0, start - 2), start + 3)) ? [start + 1] : []),
    ...(CLOSES.test(text.slice(Math.max(start, end - 3), end + 1)) ? [end - 2] : []),
  ]);
  const slip = (at: number, start: number, message: string): Slip => ({
    start,
    end: at + 2,
    message,
    edits: [removed(at), ...(/^["”]\p{L}/u.test(text.slice(at + 1, at + 3)) ? [added(at + 2)] : [])],
    severity: 'info',
  });
  return [
    ...spaces.map((at) => slip(at, at - 1, 'No space inside the quotation marks.')),
    ...matchesOf(text, STOPS).map(({ index }) => slip(index, index, 'A sentence ends with one full stop.')),
  ];
}

function added(start: number): TextEdit {
  return { start, end: start, text: ' ' };
}

function removed(start: number): TextEdit {
  return { start, end: start + 1, text: '' };
}

function problem(block: BlockFacts, slips: readonly Slip[]): Problem {
  const { start, end, message } = slips[0]!;
  const edits = slips.flatMap((slip) => slip.edits);
  const safe = slips.every((slip) => isNarration(block, slip));
  const [first, second] = edits;
  const gone = first && block.text[first.start];
  const title = first?.text ? 'Add the space' : titleOfRemoval(gone, second?.text === ' ');
  return {
    start,
    end,
    ...(slips.every(({ severity }) => severity) && { severity: 'info' }),
    message: slips.length > 1 ? `Spaces are missing or left over, in ${slips.length} places.` : message,
    fixes: first ? [{ title, edits, safe }] : [],
  };
}

/** What the fix does that takes a character away first, and may put a space elsewhere. */
function titleOfRemoval(gone: string | undefined, movesSpace: boolean): string {
  if (gone !== ' ') return `Remove “${gone}”`;
  return movesSpace ? 'Move the space' : 'Remove the space';
}
