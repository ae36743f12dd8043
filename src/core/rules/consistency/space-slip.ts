import type { BlockFacts } from '../../analysis/facts.ts';
import { isNarration, matchesOf } from '../../linter/narration.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';
import type { TextEdit } from '../../model.ts';

/** A space that is missing or left over: where it is, what stands there then, and the words that are marked. */
interface Slip {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly edits: readonly TextEdit[];
}

/** A cheap look: a mark with a letter on both sides, or a space on the inner side of a bracket or before “’s”. */
const LOOKS = /\p{Ll}[.?!,(]\p{L}|\)\p{Ll}|\( |[^\s] \)|\p{Ll} ['’]s /u;
/** The end of a sentence, or a comma, without a space: a word in small letters on either side. */
const AFTER_MARK =
  /(?<![\p{L}\p{N}.@/#_’'-])(\p{L}?\p{Ll}{2,})([.?!](?=\p{Lu}\p{Ll}*[ ,])|,(?=\p{Ll}{2,}[ ,]))(\p{L}+)(?= \p{Ll}|,)(?![.@/]\S)/gu;
/** A bracket that touches the word before it and holds a word that is no ending: person(s), child(ren). */
const BEFORE_OPENING =
  /(?<![\p{L}\p{N}.@/#_’'$-])(\p{L}?\p{Ll}{3,})\((?=\p{Ll}{4,}[) ])(?!ren\)|ness\)|able\)|less\))/gu;
/** A bracket of several words, or with a capital or a figure, that touches the word after it. */
const AFTER_CLOSING = /(?<= )\([^()\s]{0,40}[\p{Lu}\p{N} ][^()]{0,60}\)(?=\p{Ll}{2,}[ ,.])/gu;
/** White space on the inner side of brackets. */
const INSIDE = /(?<![:;=8-])\( ?[\p{L}\p{N}][^()\n]{0,100}[\p{L}\p{N}.”"] ?\)/gu;
const APART = /(?<=\p{Ll})[ \u00A0]['’]s(?= \p{L})/gu;

export const spaceSlip = blockRule({
  id: 'space-slip',
  category: 'consistency',
  scope: 'block',
  triggers: ['.', '?', '!', ',', '(', ')', "'", '’', "'s", '’s'],
  severity: 'info',
  claim: 'warning',
  kinds: ['deck', 'highlight', 'caption', 'paragraph'],
  summary: 'A space that is missing after a stop, or left over inside a bracket.',
  why: 'It is left over from a cut. Two words run together at a stop, a comma or a bracket are read as one; a bracket takes no space on its inner side, and “’s” none before it. Addresses, names of files and “person(s)” are left alone.',
  examples: {
    flagged: [
      {
        text: 'They spoke to the other {members.The} police came later.',
        message: 'after “.”',
        fixed: 'They spoke to the other members. The police came later.',
      },
      { text: 'The {agency,an} arm of the state, said no.', fixed: 'The agency, an arm of the state, said no.' },
      { text: 'Two {lawyers(left} and right) came.', fixed: 'Two lawyers (left and right) came.' },
      {
        text: 'The agreement {(MDA)has} an end date.',
        message: 'bracket',
        fixed: 'The agreement (MDA) has an end date.',
      },
      { text: 'The fund {( IESS )} paid on Monday.', fixed: 'The fund (IESS) paid on Monday.' },
      { text: 'Most of the {Senate ’s} members stayed.', fixed: 'Most of the Senate’s members stayed.' },
    ],
    accepted: [
      { text: 'The firm Booking.com and the file notes.final were sold. Each person(s) and child(ren) came.' },
      { text: 'He called it (re)writing and (inter)national (mis)rule.', why: 'a prefix' },
      { text: 'She said: a) no, b) yes, and left :( on Monday ) too.', why: 'a list, a face' },
      { text: 'They bought .5 kg, 1,000 g and the .net name. Yahoo!News is one.', why: 'figures and names' },
      { text: 'The word “the ’s” is short, and he met ’s-Hertogenbosch fans.' },
    ],
  },
  check(block) {
    const { text } = block;
    if (!LOOKS.test(text)) return [];
    const slips = [...runTogether(text), ...atBrackets(text), ...apart(text)].sort((a, b) => a.start - b.start);
    return slips.length > FEW ? [all(block, slips)] : slips.map((slip) => problem(block, slip));
  },
});

/** More in one paragraph are one finding. */
const FEW = 3;

function runTogether(text: string): Slip[] {
  return (
    matchesOf(text, AFTER_MARK)
      // “Yahoo!News” is a name.
      .filter(({ 1: word, 2: mark, 3: next }) =>
        mark === '.' ? next!.length > 1 : mark === ',' || /^\p{Ll}/u.test(word!),
      )
      .map((match) => {
        const [whole, word, mark] = match;
        const at = match.index + word!.length + mark!.length;
        return {
          start: match.index,
          end: match.index + whole.length,
          message: `A space is missing after “${mark}”.`,
          edits: [{ start: at, end: at, text: ' ' }],
        };
      })
  );
}

function atBrackets(text: string): Slip[] {
  const message = 'A space is missing beside the bracket.';
  const before = matchesOf(text, BEFORE_OPENING).map(({ 0: whole, 1: word, index }) => {
    const at = index + word!.length;
    const rest = /^\p{L}+/u.exec(text.slice(at + 1))![0];
    return {
      start: index,
      end: index + whole.length + rest.length,
      message,
      edits: [{ start: at, end: at, text: ' ' }],
    };
  });
  const after = matchesOf(text, AFTER_CLOSING).map(({ 0: whole, index }) => {
    const at = index + whole.length;
    const rest = /^\p{L}+/u.exec(text.slice(at))![0];
    return { start: index, end: at + rest.length, message, edits: [{ start: at, end: at, text: ' ' }] };
  });
  const inside = matchesOf(text, INSIDE).flatMap(({ 0: whole, index }): Slip[] => {
    const edits: TextEdit[] = [];
    const end = index + whole.length;
    if (whole[1] === ' ') edits.push({ start: index + 1, end: index + 2, text: '' });
    if (whole.at(-2) === ' ') edits.push({ start: end - 2, end: end - 1, text: '' });
    return edits.length
      ? [{ start: index, end, message: 'No space belongs on the inner side of a bracket.', edits }]
      : [];
  });
  return [...before, ...after, ...inside];
}

function apart(text: string): Slip[] {
  return matchesOf(text, APART).map(({ 0: whole, index }) => {
    let start = index;
    while (start > 0 && /\S/.test(text[start - 1]!)) start--;
    return {
      start,
      end: index + whole.length,
      message: `No space belongs before “${whole.slice(1)}”.`,
      edits: [{ start: index, end: index + 1, text: '' }],
    };
  });
}

function problem(block: BlockFacts, { start, end, message, edits }: Slip): Problem {
  const title = edits[0]!.text === ' ' ? 'Add the space' : 'Remove the space';
  const fix = { title, edits };
  return { start, end, message, fixes: [isNarration(block, { start, end }) ? { ...fix, safe: true } : fix] };
}

function all(block: BlockFacts, slips: readonly Slip[]): Problem {
  const { start, end } = slips[0]!;
  const fix = { title: 'Put the spaces right', edits: slips.flatMap(({ edits }) => edits) };
  return {
    start,
    end,
    message: `Spaces are missing or left over in ${slips.length} places of this paragraph.`,
    fixes: [slips.every((slip) => isNarration(block, slip)) ? { ...fix, safe: true } : fix],
    related: slips.slice(1).map((slip) => ({ start: slip.start, end: slip.end, message: 'Here too.' })),
  };
}
