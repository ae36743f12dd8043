import type { BlockFacts } from '../../analysis/facts.ts';
import foreignFile from '../../data/en/spelling/foreign-function-words.txt';
import newsroomFile from '../../data/en/spelling/newsroom-words.txt';
import { entrySet } from '../../lexicon/lists.ts';
import { articleRule, type Placed, PROSE_KINDS, type Problem } from '../../linter/rule.ts';
import { likeCase } from '../../linter/words.ts';
import type { Span } from '../../model.ts';
import { entryOf } from '../../names/words.ts';
import { isDoer } from '../../spelling/derived.ts';
import { runTogether } from '../../spelling/joined.ts';
import type { Meant } from '../../spelling/likely.ts';
import { SHORTEST } from '../../spelling/likely.ts';
import type { Speller } from '../../spelling/suggest.ts';
import type { Token } from '../../syntax/text/tokens.ts';

const NEWSROOM = entrySet(newsroomFile);
const FOREIGN = entrySet(foreignFile);

/** The longest word in the dictionary has so many letters. */
const LONGEST = 28;
/** A word used so often is the article's own. */
const OWN = 3;
/** A block with a larger share of unknown words is foreign, or no prose. */
const MOST_UNKNOWN = 0.15;
/** Of no more different words something is said. */
const MOST_WORDS = 200;
/** A shorter word with a capital at the start of a sentence may be a name. */
const SHORTEST_CAPITAL = 6;
/** A word that the dictionary lacks; spans are relative to the block. */
interface Unknown extends Span {
  /** As it is written: with a capital where it opens a sentence. */
  readonly word: string;
}

export const misspelling = articleRule<readonly Unknown[]>({
  id: 'misspelling',
  category: 'spelling',
  scope: 'article',
  kinds: PROSE_KINDS,
  severity: 'warning',
  summary: 'A word in small letters that no dictionary has, one slip away from one that it has.',
  why: 'American, British, Australian and Canadian spellings are all right here. Names, places and firms are never looked at, nor words with capitals, words the article uses three times, foreign phrases, or words made of known ones.',
  examples: {
    flagged: [
      {
        text: 'The plan was {sumbitted} to the council.',
        message: '“submitted”',
        fixed: 'The plan was submitted to the council.',
      },
      { text: 'The {constructon} of the bridge took two years longer than the firm had said it would.' },
      { text: 'The {electrcity} board will pay. It could be called {fragmentory} but it is good.' },
      { text: '“It was {definately} over the line,” she said.' },
      {
        text: 'The mayor spoke on Monday.\n\n{nclusion} of all who live in the town was her aim, she said.',
        fixed: 'The mayor spoke on Monday.\n\nInclusion of all who live in the town was her aim, she said.',
      },
      {
        text: 'The mayor spoke on Monday.\n\n{ntified} people who live in the town came to hear her speak.',
        message: 'in no dictionary.',
      },
      {
        text: 'The firm {mightbe} faced with a lack of workers.',
        message: 'a space is missing',
        fixed: 'The firm might be faced with a lack of workers.',
      },
      {
        text: 'He scored the {gamewinning} goal in the second half on Monday.',
        message: 'a hyphen is missing',
        fixed: 'He scored the game-winning goal in the second half on Monday.',
      },
      {
        text: 'The road was shut on Monday. {Meanwihle}, the mill in the old town went on as before.',
        message: '“Meanwhile”',
        fixed: 'The road was shut on Monday. Meanwhile, the mill in the old town went on as before.',
      },
      { text: 'She gave them two {advices} on Monday.', fixed: 'She gave them two advice on Monday.' },
    ],
    accepted: [
      { text: 'The colour of the color was grey and gray; they organise and organize.', why: 'all varieties' },
      { text: 'The trainings in the town hall began on Monday.', why: 'a known word with an ending' },
      {
        text: 'The cantata by Holst was sung by the constructon choir on Monday.\n\nThe word constructon is the choir’s own, she said.\n\nNo other choir is a constructon, she said.',
        why: 'used three times: the article’s own word',
      },
      {
        text: 'Strret was the first to see it in the old town of Hull. Strretly, a firm, is old.',
        why: 'a name may open the sentence',
      },
      { text: 'The evening paper printed la historia of the bridge.', why: 'a foreign phrase' },
      { text: 'He wrote “absolutly not” on the wall of the town hall.', why: 'a short quotation keeps its spelling' },
      {
        text: 'The dolphin has many names in the lands along the river, and it is popularly known as bufeo or boto, and it is pink. All matter was made of what they called atomos, a word of the Greeks.',
        why: 'a name that is given',
      },
      {
        text: 'The mayor sai d on Monday that the work would go on.',
        why: 'a word torn in two: what is offered would leave the rest',
      },
      {
        text: 'Nobody thought in the end that it was nec- essary for him to go to jail.',
        why: 'a line that was broken inside a word',
      },
      {
        text: 'The curation of the hall took two years and cost the town more than it had.',
        why: 'a rare word near a usual one',
      },
      {
        text: 'It was a fight of man to man, as of the sultan and the mandarino who fought him.',
        why: 'a vowel more at the end: another language',
      },
      { text: 'The split had factionalized the party of the two towns by the river.', why: 'a verb of an adjective' },
    ],
  },
  collect(block, { speller, words }) {
    if (!speller) return undefined;
    const unknown = unknownIn(block, speller);
    const strange = words ? unknown.filter(({ word }) => !words.has(word)) : unknown;
    return strange.length ? strange : undefined;
  },
  conclude(parts, view, { speller }) {
    if (!speller) return [];
    const looked = lookedAt(parts);
    const problems: Problem[] = [];
    for (const placed of parts) {
      const { part, offset } = placed;
      const known = view.once(placed, (): Problem[] => []);
      for (let i = 0; i < part.length; i++) {
        if (!looked.has(part[i]!.word)) continue;
        const problem = known[i] ?? problemOf(part[i]!, offset, speller);
        if (!problem) continue;
        known[i] = problem;
        problems.push(problem);
      }
    }
    return problems;
  },
});

/** The words of which something may be said. */
function lookedAt(parts: readonly Placed<readonly Unknown[]>[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { part } of parts) for (const { word } of part) counts.set(word, (counts.get(word) ?? 0) + 1);
  const looked = new Set<string>();
  for (const [word, count] of counts) {
    if (count < OWN) looked.add(word);
    if (looked.size === MOST_WORDS) break;
  }
  return looked;
}

function problemOf({ start, end, word }: Unknown, offset: number, speller: Speller): Problem | undefined {
  const lower = word.toLowerCase();
  const meant = speller.meant(lower);
  const span = { start: offset + start, end: offset + end };
  if (word !== lower) return opening(word, span, meant);
  if (!meant) return twoWords(word, span, speller);
  if (start === 0) return cutOff(word, span, meant.words);
  const fixes = meant.words.map((other) => ({ title: `Change to “${other}”`, edits: [{ ...span, text: other }] }));
  const message = `“${word}” is in no dictionary; “${meant.words[0]}” is.`;
  if (meant.isSure) return { ...span, message, fixes };
  // A word of a trade or of another language may be meant, or one that is cut off; an “a” that is run together is none.
  const isTwo = meant.words[0]!.includes(' ');
  return { ...span, message, severity: 'hint', ...(isTwo && { fixes }) };
}

/** A word that opens a sentence, with a capital: only what is surely a slip, since it might be a name. */
function opening(word: string, span: Span, meant: Meant | undefined): Problem | undefined {
  if (!meant?.isSure || meant.words[0]!.includes(' ')) return undefined;
  const words = meant.words.map((other) => likeCase(word, other));
  const fixes = words.map((other) => ({ title: `Change to “${other}”`, edits: [{ ...span, text: other }] }));
  return { ...span, message: `“${word}” is in no dictionary; “${words[0]}” is.`, severity: 'info', fixes };
}

/** A noun without the hyphen before what is done to it: “gamewinning”. */
const TIED = /^([a-z]{3,12})(winning|breaking|based|related|funded|owned|backed)$/;

/** Two words without their space or hyphen: “mightbe”, “gamewinning”. */
function twoWords(word: string, span: Span, speller: Speller): Problem | undefined {
  const [, noun, done] = TIED.exec(word) ?? [];
  if (noun && speller.has(noun)) {
    const fixes = [{ title: `Change to “${noun}-${done}”`, edits: [{ ...span, text: `${noun}-${done}` }] }];
    return { ...span, severity: 'info', message: `“${word}” is in no dictionary: a hyphen is missing.`, fixes };
  }
  const text = runTogether(word, speller);
  if (!text) return undefined;
  const fixes = [{ title: `Change to “${text}”`, edits: [{ ...span, text }] }];
  return { ...span, severity: 'info', message: `“${word}” is in no dictionary: a space is missing.`, fixes };
}

/** A word in small letters that opens its block has lost its beginning: one letter, or more than there is telling. */
function cutOff(word: string, span: Span, meant: readonly string[]): Problem {
  const whole = meant.find((other) => other.length === word.length + 1 && other.endsWith(word));
  if (!whole) return { ...span, message: `“${word}” is in no dictionary.` };
  const text = whole[0]!.toUpperCase() + whole.slice(1);
  const fixes = [{ title: `Change to “${text}”`, edits: [{ ...span, text }] }];
  return { ...span, message: `“${word}” is in no dictionary; “${text}” is.`, fixes };
}

function unknownIn(block: BlockFacts, speller: Speller): Unknown[] {
  const { tokens } = block;
  let words = 0;
  const unknown: number[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.kind !== 'word') continue;
    words++;
    if (isUnknown(tokens[i]!, speller)) unknown.push(i);
  }
  const openings = openingWords(block, speller);
  if (unknown.length === 0) return openings;
  const made = new Set(unknown.filter((i) => speller.isMade(tokens[i]!.lower)));
  const strange = new Set(unknown.filter((i) => !made.has(i)));
  if (strange.size > Math.max(1, words * MOST_UNKNOWN)) return [];
  const own = unknown
    .filter((i) => isPlainProse(block, i) && !isTorn(tokens, i) && !isForeign(tokens, i, strange))
    .map((i) => ({ start: tokens[i]!.start, end: tokens[i]!.end, word: tokens[i]!.text }));
  return openings.length ? [...own, ...openings].sort((a, b) => a.start - b.start) : own;
}

/** What follows an adverb, a noun or a participle that opens a sentence, and no name. */
const SMALL =
  /^(?:the|an?|of|to|in|on|for|by|at|from|with|that|this|these|those|his|her|its|their|are|were|there|it|they|we)$/;

/** Unknown words with a capital that open a sentence and are followed by a small word or a comma: “Menwhile, it rained”. */
function openingWords(block: BlockFacts, speller: Speller): Unknown[] {
  return block.sentences.flatMap(({ firstToken, endToken }): Unknown[] => {
    const [token, next] = [block.tokens[firstToken], block.tokens[firstToken + 1]];
    if (!token || !next || endToken - firstToken < SHORTEST_CAPITAL || token.text.length < SHORTEST_CAPITAL) return [];
    if (!/^[A-Z][a-z]+$/.test(token.text) || token.text.length > LONGEST || speller.has(token.lower)) return [];
    if (entryOf(token.lower) !== 0 || NEWSROOM.has(token.lower) || isDoer(token.lower, speller)) return [];
    // “Roanda said”, “Tarwel is” and “Vantrac chair” open with names.
    // “Rowe, Pike and Hull” is a list of them.
    const goesOn = next.text === ',' ? !block.tokens[firstToken + 2]?.capital : SMALL.test(next.text) && next.spaced;
    if (!goesOn || !isPlainProse(block, firstToken)) return [];
    return [{ start: token.start, end: token.end, word: token.text }];
  });
}

function isUnknown({ text, lower, capital }: Token, speller: Speller): boolean {
  if (capital || text.length < SHORTEST || text.length > LONGEST || speller.has(lower)) return false;
  return /^[a-z]+$/.test(text) && entryOf(lower) === 0 && !NEWSROOM.has(lower) && !isDoer(lower, speller);
}

/** Characters around a word that make it part of an address, a tag or a file name. */
const JOINED = /[@#/\\_.~+=&%)\]{}-]/;

/** Whether a word stands between spaces and punctuation, and in no short quotation, which keeps its spelling. */
function isPlainProse({ text, tokens, quotes }: BlockFacts, i: number): boolean {
  const { start, end } = tokens[i]!;
  if (JOINED.test(text.slice(Math.max(0, start - 1), start))) return false;
  // “nec- essary”: a line that was broken inside a word.
  if (/\p{L}-\s$/u.test(text.slice(Math.max(0, start - 3), start))) return false;
  if (/^(?:[@#/\\_~+=&%{}-]|[.?]\p{L})/u.test(text.slice(end, end + 2))) return false;
  if (/["'‘“(*_]/.test(text.slice(Math.max(0, start - 1), start)) && /^["'’”)*_]/.test(text.slice(end, end + 1)))
    return false;
  return !quotes.some((quote) => quote.start <= start && end <= quote.end && wordsIn(text, quote) < LONG_QUOTE);
}

/** A quotation of so many words is a sentence, spelt by the desk. */
const LONG_QUOTE = 5;

function wordsIn(text: string, { start, end }: Span): number {
  return text.slice(start, end).split(/\s+/).length;
}

/** Whether a lone letter beside it is the rest of the word: “sai d”, “r eported”. */
function isTorn(tokens: readonly Token[], i: number): boolean {
  const isRest = (token: Token | undefined) => token !== undefined && /^[b-hj-np-z]$/.test(token.text);
  return isRest(tokens[i - 1]) || isRest(tokens[i + 1]);
}

/** So many words after “known as” may be names. */
const KNOWN_WITHIN = 4;

const NAMES = /^(?:called|named|termed|dubbed|nicknamed|christened)$/;
/** What tells more of a name that was given: “called atomos, a term of the Greeks”. */
const TERM = /^(?:an?|the|from|after|which|their|its)$/;

/** Whether a name is given to what is spoken of: “known as the bufeo or boto”. */
function isCalled(tokens: readonly Token[], i: number): boolean {
  for (let k = i - 1; k >= Math.max(1, i - KNOWN_WITHIN); k--) {
    const { lower, kind } = tokens[k]!;
    if (kind !== 'word') return false;
    if (lower === 'as') return tokens[k - 1]!.lower === 'known';
    if (k === i - 1 && NAMES.test(lower)) return tokens[i + 1]?.text === ',' && TERM.test(tokens[i + 2]?.lower ?? '');
  }
  return false;
}

/** Whether a word belongs to a foreign phrase or is explained as a term: its neighbours are unknown, or say so. */
function isForeign(tokens: readonly Token[], i: number, unknown: ReadonlySet<number>): boolean {
  if (unknown.has(i - 1) || unknown.has(i + 1)) return true;
  const [before, after, second] = [tokens[i - 1], tokens[i + 1], tokens[i + 2]];
  if ((before && FOREIGN.has(before.lower)) || (after && FOREIGN.has(after.lower))) return true;
  // “popularly known as bufeo or boto”
  if (isCalled(tokens, i)) return true;
  if (after?.text === '(' || (after?.text === '[' && second?.lower === 'sic')) return true;
  // "gettin'": speech as it was heard.
  if (after && !after.spaced && /^['’]$/.test(after.text)) return true;
  return after?.text === ',' && (second?.lower === 'or' || second?.lower === 'meaning');
}
