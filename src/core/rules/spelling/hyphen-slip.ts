import { matchesOf } from '../../base/matches.ts';
import { narrated, spanOf } from '../../linter/narration.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';

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
export const hyphenSlip = blockRule({
  id: 'hyphen-slip',
  category: 'spelling',
  scope: 'block',
  severity: 'info',
  claim: 'warning',
  summary: 'A hyphen with a space behind it, a dash in its place, or one after an adverb in “-ly”.',
  why: '“Vice- President” was broken at the end of a line, “pre–independence” has the dash that keeps parts of a sentence apart. “Newly elected” takes none: the adverb can only belong to the word behind it. A hyphen that hangs (“two- and three-year plans”) keeps its space. What nobody speaks, a space or a dash, is marked in quotations, too.',
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
      { text: 'The pre{–}independence laws stand.', message: 'hyphen', fixed: 'The pre-independence laws stand.' },
      { text: '“Covid{–}19 took two years,” the Vice{- }President said.' },
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
      { text: 'The mayor left early- she was tired - and went home.', why: 'a dash, whatever was typed' },
      { text: 'Hull- Article 3 was read on Monday.', why: 'the dash of a dateline' },
      { text: 'The tape–published by the Hull Post–shows a boat.', why: 'the second dash of an aside' },
      { text: 'The Paris–Lyon line and the 2010–2014 years.', why: 'from here to there' },
      { text: '“A newly-elected mayor left,” she wrote.', why: 'a quotation' },
    ],
  },
  check(block, { speller }): Problem[] {
    if (!block.text.includes('-') && !block.text.includes('–')) return [];
    const gaps = matchesOf(block.text, GAP, /\S- \S/).filter((match) => !HANGS.test(match[2] ?? ''));
    return [
      ...gaps.map((match) => {
        const whole = JOINS.test(match[0]) && speller?.has(`${match[0].slice(0, -2)}${match[2]}`.toLowerCase());
        return problem(spanOf(match, match[1] ? 1 : 3), 'No space belongs behind a hyphen.', whole ? '' : '-');
      }),
      ...narrated(block, ADVERB, /\p{Ll}ly-\p{Ll}/u)
        .filter((match) => !NO_ADVERB.test(match[1]!))
        .map((match) => problem(spanOf(match, 2), 'After an adverb in “-ly” no hyphen belongs.', ' ')),
      ...matchesOf(block.text, DASH, /[^\s\d]–\S/)
        .filter((match) => !closesAside(block.text, match.index))
        .map((match) => problem(spanOf(match, 1), 'A prefix takes a hyphen, no dash.')),
    ];
  },
});

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
