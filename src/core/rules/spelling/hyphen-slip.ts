import type { BlockFacts } from '../../analysis/facts.ts';
import { matchesOf } from '../../base/matches.ts';
import { narrated, spanOf } from '../../linter/narration.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';
import type { Span } from '../../model.ts';
import { bitsOf, Word } from '../../names/words.ts';
import type { Speller } from '../../spelling/suggest.ts';
import type { Token } from '../../syntax/text/tokens.ts';

/** A hyphen with a space behind it only, after what begins many compounds or before what ends them: “Vice- President”. */
const GAP =
  /(?<![\p{L}\p{N}-])(?:(?:vice|anti|non|co|pre|post|ex|pro|self|mid|semi|multi|inter|counter|well|great|half|high|low|long|short|full|part|cross|under|over)(- )(?=(\p{L}{2,})(?![\p{L}-]))|(?:follow|set|back|start|line|break|check|run|lock|hand|pay|cut|lay|build|clean|warm|round)(- )(?=(up|off|down|out|in|back)(?!\p{L})))/giu;
/** A prefix with a dash where its hyphen belongs: “pre–independence”. */
const DASH =
  /(?<![\p{L}\p{N}–-])(?:pre|post|anti|non|co|ex|pro|self|mid|re|semi|multi|inter|counter|vice|covid)(–)(?=\p{L}{3,}|19\b)/giu;
/** An adverb tied to a participle: “a newly-elected mayor”. */
const ADVERB =
  /(?<![\p{L}\p{N}./’'-])(\p{Ll}{2,}ly)(-)(?:\p{Ll}+(?:ed|ing)|born|bought|built|chosen|drawn|given|grown|held|kept|known|made|paid|run|sold|sought|spoken|taken|told|written|worn)(?![\p{L}-])/gu;
/** Words in “-ly” that are no adverbs: family-owned, early-voting, mealy-mouthed. */
const NO_ADVERB =
  /^(?:anomaly|assembly|belly|bodily|bully|butterfly|costly|curly|daily|deadly|early|elderly|family|fly|friendly|holy|homely|hourly|jelly|kindly|likely|lively|lonely|lovely|mealy|monopoly|monthly|only|orderly|quarterly|rally|reply|scholarly|silly|steely|supply|surly|ugly|weekly|woolly|worldly|yearly)$/;
/** After it the hyphen hangs, for the word that follows later: “two- and three-year plans”. */
const HANGS = /^(?:and|or|to|but|und|as|nor|then|than|versus|plus|through|rather|cum)$/i;
/** Prefixes that are no words, before another: “anti corruption”; “co” and “ex” before people alone. */
const PREFIX = /^(?:anti|non|multi|semi|pseudo|pre|mid|co|ex)$/;
const FINAL =
  /^(?:finals?|finalists?|detached|automatic|permanent|skilled|official|autonomous|arid|circle|professional)$/;
/** Persona non grata, non sequitur, non compos mentis, ne plus non ultra. */
const LATIN = /^(?:grata|gratae|grato|sequiturs?|compos|ultra|obstante|liquet)$/;
const PERSON =
  /^(?:husbands?|wife|wives|boyfriend|girlfriend|president|minister|police|soldiers?|lover|partner|players?|captain|mayor|workers?|founders?|owners?|authors?|pilot|defendants?|chair|chairs|chairman|director|hosts?|stars?)$/;
/** A prefix glued to the name of a people or a region: “subSaharan”, “antiRussian”. */
const GLUED = /(?<![\p{L}\p{N}@#./_-])(sub|anti|non|mid|trans|pro)(\p{Lu}\p{Ll}{3,})(?!\p{Lu})/gu;
/** “Pro and anti camps”: behind these a prefix may be one of two. */
const LISTED = /^(?:and|or|pro)$/;

export const hyphenSlip = blockRule({
  id: 'hyphen-slip',
  category: 'spelling',
  scope: 'block',
  severity: 'info',
  claim: 'warning',
  summary:
    'A hyphen with a space behind it, a dash in its place, one after an adverb in “-ly”, or none after a prefix.',
  why: '“Vice- President” was broken at the end of a line, “pre–independence” has the dash that keeps parts of a sentence apart. “Newly elected” takes none: the adverb can only belong to the word behind it. A hyphen that hangs (“two- and three-year plans”) keeps its space. A prefix that is no word needs its hyphen (“anti corruption”), and a dash has a space on both sides or on none. What nobody speaks, a space or a dash, is marked in quotations, too.',
  houseNotes: ['AP, Guardian, Reuters, BBC: a newly elected mayor.'],
  examples: {
    flagged: [
      {
        text: 'The newly{-}elected mayor of Hull spoke.',
        message: '“-ly”',
        fixed: 'The newly elected mayor of Hull spoke.',
      },
      { text: 'The Vice{- }President left.', message: 'No space', fixed: 'The Vice-President left.' },
      { text: 'The follow{- }up came on Monday.', fixed: 'The follow-up came on Monday.' },
      { text: 'It was an over{- }sight of the firm.', fixed: 'It was an oversight of the firm.' },
      { text: 'The judge inter{- }rupted the clerk.', fixed: 'The judge interrupted the clerk.' },
      {
        text: 'They delib{- }erately left the court{- }room.',
        message: '“deliberately”',
        fixed: 'They deliberately left the court- room.',
      },
      { text: 'The pre{–}independence laws stand.', message: 'hyphen', fixed: 'The pre-independence laws stand.' },
      { text: '“Covid{–}19 took two years,” the Vice{- }President said.' },
      {
        text: 'The anti{ }corruption office opened in mid{ }March, and her ex{ }husband spoke.',
        message: 'prefix',
        fixed: 'The anti-corruption office opened in mid March, and her ex husband spoke.',
      },
      { text: 'The mayor left early{- }she was tired.', message: 'both sides' },
      { text: 'Sales in {subS}aharan towns grew.', fixed: 'Sales in sub-Saharan towns grew.' },
      { text: 'The mayor left early{ –}she was tired.' },
      {
        text: 'The road to be mended in the spring is the one from the Hull Mill{- }Norton Bridge.',
        message: 'both sides',
      },
      {
        text: 'The mill - a wreck - is shut. The old barn beside the river in the town – a ruin{ - }is to be sold.',
        message: 'other end',
        fixed: 'The mill - a wreck - is shut. The old barn beside the river in the town – a ruin – is to be sold.',
      },
    ],
    accepted: [
      {
        text: 'A family-owned mill, an early-morning walk, a friendly-looking dog and an only-begotten son.',
        why: 'no adverbs',
      },
      {
        text: 'He reads the-newly-elected.example, a newly-come-by coat and the North Philly-based Post.',
        why: 'an address; three words; a name',
      },
      { text: 'They have two- and three-year plans.', why: 'a hyphen that hangs' },
      {
        text: 'The Mid North League, ex officio, ex parte, persona non grata, the pro and anti camps; a semi truck in mid and late May.',
        why: 'names; Latin; nouns',
      },
      { text: 'The boats —old and new— are sold, he reads -5 and -x.', why: 'as in Spanish; a minus' },
      { text: 'Hull- Article 3 was read on Monday.', why: 'the dash of a dateline' },
      { text: 'The tape–published by the Hull Post–shows a boat.', why: 'the second dash of an aside' },
      { text: 'The Paris–Lyon line and the 2010–2014 years.', why: 'from here to there' },
      { text: '“A newly-elected mayor left,” she wrote.', why: 'a quotation' },
    ],
  },
  check(block, { speller }): Problem[] {
    const apart = [...prefixes(block.tokens), ...glued(block.text)];
    if (!/[-–—]/.test(block.text)) return apart;
    const gaps = matchesOf(block.text, GAP, /\S- \S/).filter((match) => !HANGS.test(match[2] ?? ''));
    const dashes = lopsided(block.text, speller).filter(
      ({ start }) => !gaps.some((gap) => gap.index <= start && start < gap.index + gap[0].length),
    );
    return [
      ...apart,
      ...dashes,
      ...unlikePairs(block),
      ...gaps.map((match) => {
        const whole = JOINS.test(match[0]) && speller?.has(`${match[0].slice(0, -2)}${match[2]}`.toLowerCase());
        return problem(spanOf(match, match[1] ? 1 : 3), 'No space belongs behind a hyphen.', whole ? '' : '-');
      }),
      ...narrated(block, ADVERB, /\p{Ll}ly-\p{Ll}/u)
        .filter((match) => !NO_ADVERB.test(match[1]!))
        .map((match) => problem(spanOf(match, 2), 'No hyphen after an adverb in “-ly”.', ' ')),
      ...matchesOf(block.text, DASH, /[^\s\d]–\S/)
        .filter((match) => !closesAside(block.text, match.index))
        .map((match) => problem(spanOf(match, 1), 'Use a hyphen here, not a dash.')),
    ];
  },
});

function glued(text: string): Problem[] {
  return matchesOf(text, GLUED, /\p{Ll}{2}\p{Lu}/u)
    .filter(({ 2: name }) => bitsOf(name!.toLowerCase()) & (Word.nation | Word.place) || /^(?:Sahar|Semit)/.test(name!))
    .map(({ 1: prefix, index }) => {
      const at = index + prefix!.length;
      const fixes = [{ title: 'Add the hyphen', edits: [{ start: at, end: at, text: '-' }] }];
      return { start: index, end: at + 1, message: `A hyphen belongs behind “${prefix}” here.`, fixes };
    });
}

/** “In mid March”, “the anti corruption office”, “her ex husband”. */
function prefixes(tokens: readonly Token[]): Problem[] {
  const found: Problem[] = [];
  for (let i = 0; i < tokens.length - 1; i++) {
    const { lower, end, capital } = tokens[i]!;
    if (lower.length > 6 || !PREFIX.test(lower)) continue;
    const next = tokens[i + 1]!;
    const before = i > 0 && lower !== 'mid' && lower !== 'ex' ? tokens[i - 1]!.lower : '';
    // “Audi pre sense”: a product.
    if (
      !next.spaced ||
      !joins(lower, next, capital) ||
      LISTED.test(before) ||
      (lower === 'pre' && tokens[i - 1]?.capital)
    )
      continue;
    found.push(
      problem({ start: end, end: next.start }, `“${tokens[i]!.text}” is a prefix: a hyphen belongs behind it.`),
    );
  }
  return found;
}

/** Whether a prefix by itself belongs to the next word; in capitals both may be a name. */
function joins(prefix: string, { kind, lower, capital }: Token, isCapital: boolean): boolean {
  if (prefix === 'mid') return !isCapital && (capital || /^1[6-9]\d0s$/.test(lower)) && kind !== 'punctuation';
  if (kind !== 'word' || lower.length < 4 || (bitsOf(lower) & Word.grammar) !== 0) return false;
  if (isCapital) return prefix === 'anti' && capital;
  if (prefix === 'non' && LATIN.test(lower)) return false;
  if (prefix === 'semi') return FINAL.test(lower);
  return prefix === 'co' || prefix === 'ex' ? PERSON.test(lower) : !capital || prefix !== 'multi';
}

/** Dashes and hyphens behind a word in small letters with a space on one side alone; before a name only behind the dateline. */
function lopsided(text: string, speller: Speller | undefined): Problem[] {
  const found: Problem[] = [];
  for (const { index: at } of text.matchAll(/[-–—]/g)) {
    const isBefore = text[at - 1] === ' ';
    if (isBefore === (text[at + 1] === ' ')) continue;
    const [start, end] = isBefore ? [at - 1, at + 1] : [at, at + 2];
    const isName = !isBefore && at > LONG_DATELINE && /^\p{Lu}\p{L}/u.test(text.slice(end, end + 2));
    if (!(isName ? /\p{L}\p{Ll}$/u : /\p{Ll}\p{Ll}$/u).test(text.slice(Math.max(0, start - 2), start))) continue;
    const next = isName ? text[end] : /^\p{Ll}{2,}/u.exec(text.slice(end, end + 12))?.[0];
    if (!next || (!isBefore && HANGS.test(next)) || isSpanish(text)) continue;
    found.push(brokenWord(text, { start, end }, speller) ?? { start, end, message: BOTH_SIDES });
  }
  return found;
}

const BOTH_SIDES = 'A dash has a space on both sides or on none.';

/** “Delib- erately”: a line was broken inside a word. It is joined where one of its parts is no word. */
function brokenWord(text: string, span: Span, speller: Speller | undefined): Problem | undefined {
  if (!speller || text.slice(span.start, span.end) !== '- ') return undefined;
  const head = /(?<![\p{L}-])\p{Ll}+$/u.exec(text.slice(Math.max(0, span.start - 20), span.start))?.[0];
  const tail = /^\p{Ll}+(?![\p{L}-])/u.exec(text.slice(span.end, span.end + 20))?.[0];
  if (!head || !tail || !speller.has(head + tail)) return undefined;
  const isSure = !speller.has(head) || !speller.has(tail);
  const fixes = isSure ? [{ title: 'Join the word', edits: [{ ...span, text: '' }] }] : [];
  return { ...span, message: `“${head + tail}” is broken in two.`, fixes };
}

/** The hyphen of an aside that opens with one kind of dash and closes with another: “the mill – a wreck - is sold”. */
function unlikePairs({ text, sentences }: BlockFacts): Problem[] {
  return sentences.flatMap(({ start, end }) => {
    const pair = matchesOf(text.slice(start, end), SPACED);
    if (pair.length !== 2 || pair[0]![0] === pair[1]![0] || start + pair[0]!.index < DATELINE) return [];
    const odd = pair.find(([dash]) => dash === ' - ');
    if (!odd) return [];
    const at = start + odd.index;
    const right = pair.find((one) => one !== odd)![0];
    const span = { start: at, end: at + odd[0].length };
    const fixes = [{ title: 'Change to the other dash', edits: [{ ...span, text: right }] }];
    return [{ ...span, message: `The aside has another dash at its other end: “${right.trim()}”.`, fixes }];
  });
}

const SPACED = /(?<=[\p{L}\p{N}.,)”"’'%]) [-–—] (?=[\p{L}\p{N}(“"‘'£$€])/gu;
/** Before this many characters a dash may follow the place of a dateline. */
const DATELINE = 30;
/** The same where the hyphen touches the place, which may be two towns and a date. */
const LONG_DATELINE = 60;

/** “The boats —old and new— are sold”: each of a pair touches the aside. */
function isSpanish(text: string): boolean {
  return / [-–—]\p{L}/u.test(text) && /\p{L}[-–—][ ,.]/u.test(text);
}

/** Begins words without a hyphen as often as compounds with one: where the dictionary has the whole word, the line was broken inside it. */
const JOINS = /^(?:over|under|inter|counter|pro|ex|part|high|half|cross|mid|long|short)- /i;

/** “The tape–published by the Post–shows”: the second dash of an aside. */
function closesAside(text: string, at: number): boolean {
  return /\p{L}–\p{L}[^.!?–]*$/u.test(text.slice(Math.max(0, at - 160), at));
}

function problem(span: { start: number; end: number }, message: string, text = '-'): Problem {
  const title = text === ' ' ? 'Change to a space' : text ? 'Change to a hyphen' : 'Join the word';
  return { ...span, message, fixes: [{ title, edits: [{ ...span, text }] }] };
}
