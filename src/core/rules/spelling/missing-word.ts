import type { BlockFacts } from '../../analysis/facts.ts';
import source from '../../data/en/grammar/missing-words.txt';
import namedFile from '../../data/en/grammar/named-things.txt';
import { entrySet } from '../../lexicon/lists.ts';
import { isNarration } from '../../linter/narration.ts';
import { findPhrases, phraseListWithFixes, telltales } from '../../linter/phrases.ts';
import { opensSentence } from '../../linter/places.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';
import { likeCase } from '../../linter/words.ts';
import type { Span, TextEdit } from '../../model.ts';
import { bitsOf, Word } from '../../names/words.ts';
import type { Token } from '../../syntax/text/tokens.ts';
import { beforeAdjectives, endsPhrase, PLURALS } from '../support/count-nouns.ts';

const PHRASES = phraseListWithFixes(source, 'missing-words.txt');
/** There is one of each in a country, and each takes an article: of the Pakistani army. */
const OF_COUNTRY: ReadonlySet<string> = new Set(
  'army military navy parliament government constitution economy market border embassy president'.split(' '),
);
/** Before them “percent” has an article: a 300 percent increase. */
const CHANGES: ReadonlySet<string> = new Set(
  'increase decrease rise drop fall jump decline reduction hike surge'.split(' '),
);
const CHANGE_AFTER =
  /^(?:in|with|by|of|from|after|despite|saw|seen|recorded|registered|posted|reported|showed|shows|marked|announced|represents|witnessed)$/;
/** There is one of each: in the health sector. */
const SECTOR =
  /^(?:education|health|banking|tourism|private|public|energy|agriculture|agricultural|transport|financial|industrial|informal|power|hotel|textile|technology)$/;
const IN_SECTOR = /^(?:in|of|for|to|from|on|across|by|with)$/;
/** A body in capitals, a thing in small letters. */
const NAMED = entrySet(namedFile);
const MEMBER =
  /^(?:members?|chair(?:man|person|woman)?|president|director|secretary|head|winn(?:ers?|ing)|recipients?|edition|final)$/;
/** A name may have so many words. */
const NAME_WORDS = 5;
const PREPOSITION = /^(?:in|of|on|at|by|with|from|for|to|into|under|against|between|through|across)$/;
const SINCE = /^(?:in|since|from|during|until|by|through)$/;
const DECADE = /^(?:1[6-9]|20)\d0s$/;
/** Before an adjective and a noun that is counted there is no article to be seen: “it was good idea”, “as good place”. */
const LINKS = /^(?:is|was|became|become|be|been|as|such|remains)$/;

export const missingWord = blockRule({
  id: 'missing-word',
  category: 'spelling',
  scope: 'block',
  kinds: ['paragraph'],
  triggers: [
    ...telltales(PHRASES),
    ...PLURALS.keys(),
    ...OF_COUNTRY,
    ...CHANGES,
    'sector',
    'capital',
    ...decades(),
    ...[...NAMED].map((word) => word.toLowerCase()),
  ],
  severity: 'info',
  claim: 'warning',
  summary: '“One the most”, “in 1970s”, “it was good idea”: a small word is missing.',
  why: 'Headlines drop articles, running text does not. Only phrases are listed, and nouns that are always counted, where nothing but a slip explains the gap.',
  examples: {
    flagged: [
      {
        text: 'Hull is {one the} best towns in the north.',
        message: '“one of the”',
        fixed: 'Hull is one of the best towns in the north.',
      },
      { text: 'He was born {in 1970s} and left.', message: '“the”', fixed: 'He was born in the 1970s and left.' },
      { text: 'It rained {for first time} in May.', fixed: 'It rained for the first time in May.' },
      {
        text: 'She is {member} of the council, and met him {at end of} May.',
        fixed: 'She is a member of the council, and met him at end of May.',
      },
      {
        text: 'They said it {was good idea} to wait, and it is seen {as technologically advanced country} in the north.',
        message: '“a”',
      },
      {
        text: 'She spoke of the work {of Pakistani army} in May.',
        message: '“the”',
        fixed: 'She spoke of the work of the Pakistani army in May.',
      },
      { text: 'A boat sank near the harbour in {southern} city of Nice.' },
      { text: 'It was {one of} biggest fairs, held {in absence of} the mayor.', message: '“one of the”' },
      {
        text: 'He said {that Mill Street project} is late, and praised the winners {of Hull Prize}.',
        message: '“the”',
      },
      {
        text: 'They met {in French capital} Paris, and work {in education sector}. It resulted {in 80 percent increase}.',
        fixed:
          'They met in the French capital Paris, and work in education sector. It resulted in 80 percent increase.',
      },
      {
        text: 'It ended {with 80 percent rise} in fares.',
        fixed: 'It ended with an 80 percent rise in fares.',
      },
      {
        text: 'He was found {in Mill Hill area} of Hull, and she is a member {of Audit Committee} of the club.',
        message: '“the”',
        fixed: 'He was found in the Mill Hill area of Hull, and she is a member of Audit Committee of the club.',
      },
    ],
    accepted: [
      { text: 'He was born in the 1970s, and she in the early 1980s. It was a good idea.' },
      { text: 'In 1970s Hull people walked. A list of 1980s songs was read.', why: 'what the words before a noun say' },
      { text: 'They were good ideas. It was good news for the town, and as good player as she is.' },
      {
        text: 'She wrote to Pakistani president Ann Roe, of German market towns, and with Indian government help.',
        why: 'a title; another noun follows',
      },
      { text: 'He takes part the whole year, and in the end of the day left on behalf of the club.' },
      { text: 'It rained in southern cities of the state, and at the end of May.' },
      { text: 'The plan of the Mill Hill project and the work in Hull’s Mill project are old.' },
      { text: 'He took part in Mill Hill area talks, and in House of Lords Audit Committee meetings.' },
      {
        text: 'It saw a 5 percent rise, in private sector work and in French capital markets.',
        why: 'another noun follows',
      },
      { text: 'It rained in the Bay of Hull area, and through the Action for Hull project.', why: 'of a name' },
      { text: 'It was read by Audit Committee members, and in area six.', why: 'no phrase ends' },
      { text: '“It was good idea,” he said.', why: 'a quotation' },
    ],
  },
  check(block): Problem[] {
    const phrases = findPhrases(block, PHRASES).flatMap(({ start, end, phrase, firstToken }): Problem[] => {
      const [text = ''] = phrase.instead;
      const first = block.tokens[firstToken]!;
      // Inside a sentence a capital makes it a name: Eastern Province of.
      if (first.capital && !opensSentence(block, first)) return [];
      return [
        problem({ start, end }, `A word is missing: “${text}”.`, { start, end, text: likeCase(first.text, text) }),
      ];
    });
    return [...phrases, ...missingArticles(block)];
  },
});

function problem(span: Span, message: string, edit: TextEdit): Problem {
  const title = edit.start < edit.end ? `Change to “${edit.text}”` : `Add “${edit.text.trim()}”`;
  return { ...span, message, fixes: [{ title, edits: [edit] }] };
}

function missingArticles(block: BlockFacts): Problem[] {
  const { tokens } = block;
  const found: Problem[] = [];
  for (let i = 1; i < tokens.length; i++) {
    const at = gapBefore(tokens, i);
    if (at === undefined) continue;
    const span = { start: tokens[at - 1]!.start, end: tokens[i]!.end };
    if (!isNarration(block, span)) continue;
    const next = tokens[at]!;
    const isOne = (PLURALS.has(tokens[i]!.lower) || CHANGES.has(tokens[i]!.lower)) && !next.capital;
    const article = isOne ? (/^(?:[aeiou]|8|1[18](?!\d))/.test(next.lower) ? 'an' : 'a') : 'the';
    found.push(
      problem(span, `“${article}” is missing before “${next.text}”.`, {
        start: next.start,
        end: next.start,
        text: `${article} `,
      }),
    );
  }
  return found;
}

/** The token before which an article is missing, for the noun or decade at a token. */
function gapBefore(tokens: readonly Token[], i: number): number | undefined {
  const { lower, capital, text } = tokens[i]!;
  if (NAMED.has(text)) return beforeName(tokens, i);
  if (capital) return undefined;
  if (lower.charCodeAt(0) < LETTER_A)
    return DECADE.test(lower) && SINCE.test(tokens[i - 1]!.lower) && isByItself(tokens[i + 1]) ? i : undefined;
  if (CHANGES.has(lower) && endsPhrase(tokens, i)) return beforePercent(tokens, i - 1);
  if (lower === 'sector') return isSector(tokens, i) ? i - 1 : undefined;
  if ((lower === 'capital' || OF_COUNTRY.has(lower)) && isOfCountry(tokens, i)) return i - 1;
  return PLURALS.has(lower) && endsPhrase(tokens, i) ? afterLink(tokens, i) : undefined;
}

const LETTER_A = 97;

/** “In Drass area”, “a member of Audit Committee”: the first word of a name that ends at a token, behind a preposition. */
function beforeName(tokens: readonly Token[], last: number): number | undefined {
  const isBody = tokens[last]!.capital;
  let first = last;
  while (/^\p{Lu}[\p{L}-]+$/u.test(tokens[first - 1]?.text ?? '') && tokens[first - 1]!.kind === 'word') first--;
  const before = tokens[first - 1]?.lower ?? '';
  if (first === last || last - first >= NAME_WORDS || tokens[first]!.lower === 'the') return undefined;
  if (!isBody && /^(?:of|for)$/.test(before) && hasArticle(tokens, first - 2)) return undefined;
  if (!endsPhrase(tokens, last) && (isBody || tokens[last + 1]!.lower !== 'and')) return undefined;
  if (!(isBody ? before === 'of' : before === 'that' || PREPOSITION.test(before))) return undefined;
  return !isBody || MEMBER.test(tokens[first - 2]?.lower ?? '') ? first : undefined;
}

/** “The Bay of Mill area”, “the Action for Mill project”: the name has the preposition in it, and its article in front. */
function hasArticle(tokens: readonly Token[], last: number): boolean {
  let first = last;
  while (tokens[first]?.capital && tokens[first]!.kind === 'word') first--;
  return first < last && /^(?:the|an?|its|his|her|their|our|this|that)$/.test(tokens[first]?.lower ?? '');
}

/** “Resulted in 300 percent increase”: the figure before “percent”, which ends at a token. */
function beforePercent(tokens: readonly Token[], last: number): number | undefined {
  const { lower } = tokens[last]!;
  if (!/^(?:percent|cent|%)$/.test(lower)) return undefined;
  const figure = last - (lower === 'cent' && tokens[last - 1]?.lower === 'per' ? 2 : 1);
  if (tokens[figure]?.kind !== 'number') return undefined;
  return CHANGE_AFTER.test(tokens[figure - 1]?.lower ?? '') ? figure : undefined;
}

/** “In education sector” */
function isSector(tokens: readonly Token[], i: number): boolean {
  return endsPhrase(tokens, i) && SECTOR.test(tokens[i - 1]!.text) && IN_SECTOR.test(tokens[i - 2]?.lower ?? '');
}

/** “Of Pakistani army”, “in French capital Paris”: a preposition, the word for a people, and what there is one of. */
function isOfCountry(tokens: readonly Token[], i: number): boolean {
  const { lower, capital } = tokens[i - 1]!;
  if (!capital || (bitsOf(lower) & Word.nation) === 0 || !/(?:n|sh|se|i|ch)$/.test(lower)) return false;
  const ends = tokens[i]!.lower === 'capital' ? tokens[i + 1]?.capital === true : endsPhrase(tokens, i);
  return ends && PREPOSITION.test(tokens[i - 2]?.lower ?? '');
}

/** The adjectives of a noun right behind “was” or “as”; not in “as good player as she is”. */
function afterLink(tokens: readonly Token[], noun: number): number | undefined {
  const at = beforeAdjectives(tokens, noun);
  if (at < 0 || at === noun - 1 || !LINKS.test(tokens[at]!.lower)) return undefined;
  return tokens[noun + 1]?.lower === 'as' ? undefined : at + 1;
}

/** “In 1970s Hull” and “1980s songs” say of what time the next word is. */
function isByItself(next: Token | undefined): boolean {
  return next === undefined || next.kind === 'punctuation' || (bitsOf(next.lower) & Word.grammar) !== 0;
}

function decades(): string[] {
  const all: string[] = [];
  for (let year = 1600; year < 2100; year += 10) all.push(`${year}s`);
  return all;
}
