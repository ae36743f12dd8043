import type { BlockFacts } from '../../analysis/facts.ts';
import { isQuoted, sentenceAt } from '../../linter/places.ts';
import { blockRule } from '../../linter/rule.ts';
import type { Span } from '../../model.ts';
import type { Token } from '../../syntax/text/tokens.ts';
import { LOADED_VERBS, type Load } from '../support/loaded-verbs.ts';

interface Options {
  readonly kinds: readonly Load[];
}

const EFFECT: Readonly<Record<Load, string>> = {
  doubt: 'casts doubt on the statement',
  guilt: 'implies guilt',
  endorse: 'vouches for the statement',
  colour: 'colours the statement',
};

/** Words that make an admission a fact of the story: nothing is insinuated there. */
const COURT =
  /\b(?:court|judge|jury|police|trial|guilty|charges?|charged|tribunal|inquest|prosecutors?|magistrates?)\b/i;
const SUBJECTS = new Set('he she it they we there this these those'.split(' '));
const STARTERS = new Set('the a an his her its their our some many most more no all any both such'.split(' '));
const FINITE =
  /^(?:is|are|was|were|has|had|have|will|would|could|can|cannot|should|may|might|must|did|does|do|\p{L}+n['’]t)$/u;

export const loadedAttributionVerb = blockRule<Options>({
  id: 'loaded-attribution-verb',
  category: 'attribution',
  scope: 'block',
  triggers: [...LOADED_VERBS.keys()],
  severity: 'hint',
  kinds: ['paragraph'],
  summary: 'A verb of saying that doubts, accuses or colours.',
  why: '“Claimed” doubts, “admitted” implies guilt, “boasted” mocks. Where nobody doubts and nothing is confessed, “said” is fair. Admissions in a court story and claims of responsibility are left alone.',
  options: {
    kinds: {
      description: 'What a verb may not do: `doubt`, `guilt`, `endorse` (emphasised, noted, stressed), `colour`.',
      default: ['doubt', 'guilt', 'colour'],
      houses: { reuters: ['doubt', 'guilt', 'endorse', 'colour'], bbc: ['doubt', 'guilt', 'colour'] },
    },
  },
  houseNotes: [
    'Reuters names allege, claim, maintain, note, emphasize and concede.',
    'BBC and AP teach claim and admit.',
  ],
  examples: {
    flagged: [
      {
        text: 'The brewery {admitted} that it had grown by a third.',
        message: '“admitted”',
      },
      { text: '“We are ready for the season,” Dar {boasted}.', fixed: '“We are ready for the season,” Dar said.' },
      { text: 'Lone {claims} the bridge will open in May.', fixed: 'Lone says the bridge will open in May.' },
      { text: 'The minister {emphasised} that talks would go on.', house: 'reuters' },
    ],
    accepted: [
      { text: 'The group claimed responsibility for the fire.', why: 'a claim of responsibility' },
      { text: 'The flood claimed three lives and the title was claimed by Roma.', why: 'no speech' },
      { text: 'He admitted in court that he had taken the money.', why: 'a true admission' },
      { text: 'The minister emphasised that talks would go on.', why: 'endorsing verbs are Reuters’ concern' },
      { text: '“They claimed that it was safe,” Dar said.', why: 'inside a quotation' },
      {
        text: 'The firm claimed that the work had cost £9m, but as the accounts show it was £2m.',
        why: 'the text answers the claim',
      },
      { text: 'The brewery claimed that it had grown. However, it has shrunk.', why: 'the next sentence answers it' },
      { text: 'The brewery consistently claimed that it had grown.', why: 'a claim made again and again' },
      { text: 'They denied claims that the bridge was unsafe.', why: 'the noun' },
      { text: 'She insisted on a receipt and admitted three visitors.', why: 'verb with an object' },
      { text: 'Penfold Bakery boasts a famous oven and is known for its pies.', why: 'what it has' },
      { text: 'The council insisted there be a ramp at the gate.', why: 'a demand' },
      { text: 'The price of a “small loaf” was maintained, and milk is dearer.', why: 'a passive: no speech' },
    ],
  },
  check(block, { options: { kinds } }) {
    return block.tokens.flatMap((token, i) => {
      const verb = LOADED_VERBS.get(token.lower);
      if (!verb || !kinds.includes(verb.load) || isQuoted(block, token.start)) return [];
      if ((verb.tense === 'present' && !hasSubject(block.tokens, i)) || !reports(block, i)) return [];
      if (verb.load === 'doubt' && isAnswered(block, token)) return [];
      const sentence = sentenceAt(block, token.start);
      if (verb.load === 'guilt' && sentence && COURT.test(block.text.slice(sentence.start, sentence.end))) return [];
      const plain = verb.tense === 'past' ? 'said' : 'says';
      return [
        {
          start: token.start,
          end: token.end,
          message: `“${token.text}” ${EFFECT[verb.load]}; “${plain}” is neutral.`,
          // Whoever admits or concedes says so against themselves: “said” would say less.
          fixes:
            verb.load === 'guilt'
              ? []
              : [{ title: `Change to “${plain}”`, edits: [{ start: token.start, end: token.end, text: plain }] }],
        },
      ];
    });
  },
});

/** What shows that the doubt is meant: the text goes on to answer it, or it has been said again and again, or falsely. */
const ANSWERED =
  /^(?:[^.!?]|\.(?=\d)){0,200}(?:[.!?][”"]?\s(?:However|But|Yet|In fact|In truth|Instead)\b|,\s(?:but|yet)\s(?:in fact|in truth|as|that|the (?:actual|real|true)|records?|documents?|figures?|data)\b)/;
const DOUBTED = /\b(?:who|falsely|wrongly|consistently|repeatedly|previously)\s$/i;

/** Whether a claim is doubted by the text itself. */
function isAnswered({ text }: BlockFacts, { start, end }: Span): boolean {
  return DOUBTED.test(text.slice(Math.max(0, start - 14), start)) || ANSWERED.test(text.slice(end, end + 240));
}

/** Whether a subject stands before a present form, which may be a noun: “Dar claims”, “the firm claims”, not “amid claims”. */
function hasSubject(tokens: readonly Token[], i: number): boolean {
  const [article, before] = [tokens[i - 2]?.lower ?? '', tokens[i - 1]];
  if (before?.kind !== 'word') return before?.text === ',';
  if (before.capital || /^(?:he|she|it|who|which)$/.test(before.lower)) return true;
  return (
    /^(?:the|a|an|his|her|their|its|this|that|’s|'s)$/.test(article) &&
    !/^(?:and|of|such|new|recent|earlier|latest)$/.test(before.lower)
  );
}

/** Whether the verb at an index introduces or follows what somebody says. */
function reports(block: BlockFacts, i: number): boolean {
  const { tokens, quotes } = block;
  const verb = tokens[i]!;
  const next = tokens[i + 1];
  if (isPassive(tokens, i) && next?.lower !== 'that') return false;
  if (/^insist/.test(verb.lower) && demands(tokens, i + 1)) return false;
  if (next?.lower === 'that') return tokens[i + 2]?.lower !== 'of';
  if (next && isMark(next) && quotes.some((quote) => quote.start >= verb.end && quote.start - verb.end <= 3))
    return true;
  const before = quotes.findLast((quote) => quote.end <= verb.start);
  const between = before && tokens.filter((token) => token.start >= before.end && token.start < verb.start);
  if (between && between.length <= 4 && between.every((token) => token.kind === 'word') && endsClause(next))
    return true;
  return startsClause(tokens, i + 1);
}

/** Whether something has been done to the subject: “the price was maintained”. */
function isPassive(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]?.lower ?? '';
  return /^(?:was|were|been|being)$/.test(/ly$/.test(before) ? (tokens[i - 2]?.lower ?? '') : before);
}

/** Whether the clause at an index says what is to be done: “insisted there be a ramp”, “that the gate be shut”. */
function demands(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < Math.min(from + 9, tokens.length); i++) {
    const { kind, lower } = tokens[i]!;
    if (kind === 'punctuation' || FINITE.test(lower) || lower === 'to') return false;
    if (lower === 'be') return true;
  }
  return false;
}

function isMark({ text }: Token): boolean {
  return /^[:,“"‘']$/.test(text);
}

function endsClause(token: Token | undefined): boolean {
  return token === undefined || /^[.,:;]$/.test(token.text);
}

/** Whether a clause with its own subject and verb begins here: “it had grown”, “the bridge will open”. */
function startsClause(tokens: readonly Token[], from: number): boolean {
  const first = tokens[from];
  if (first?.kind !== 'word') return false;
  const subject = SUBJECTS.has(first.lower);
  if (!subject && !STARTERS.has(first.lower) && !first.capital) return false;
  for (let i = from + 1; i < Math.min(from + (subject ? 4 : 9), tokens.length); i++) {
    if (tokens[i]!.kind === 'punctuation') return false;
    // “Boasts a famous oven and is known for it”: the verb is that of what has the oven.
    if (FINITE.test(tokens[i]!.lower)) return !/^(?:and|or|but|which|who)$/.test(tokens[i - 1]!.lower);
  }
  return (
    subject && tokens[from + 1]?.kind === 'word' && first.lower !== 'it' && !/^(?:this|these|those)$/.test(first.lower)
  );
}
