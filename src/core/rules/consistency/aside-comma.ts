import type { BlockFacts } from '../../analysis/facts.ts';
import { isNarration } from '../../linter/narration.ts';
import { peopleByBlock } from '../../linter/people.ts';
import { sentenceAt } from '../../linter/places.ts';
import { articleRule, type Problem } from '../../linter/rule.ts';
import { FINITE } from '../../linter/words.ts';
import type { Span } from '../../model.ts';
import { bitsOf, Word } from '../../names/words.ts';
import type { Token } from '../../syntax/text/tokens.ts';
import {
  AUXILIARY,
  closesAside,
  isVerb,
  MOST_WORDS,
  NO_PERSON,
  nameStart,
  PAST,
} from '../support/people/title-asides.ts';
import { openPlaces } from '../support/places/asides.ts';

/** What a subject has right behind it, without a comma. */
const AFTER_SUBJECT = /^(?:is|are|was|were|has|have|will|would|can|could|should)$/;
/** Of all small words these alone begin a subject, or stand before one that does; “what we need, is” is let be. */
const BEGINS =
  /^(?:the|an?|this|that|these|those|his|her|its|their|our|my|one|another|most|many|some|all|he|she|it|they|we|i|and|but)$/;
/** What has a verb of its own inside the subject. */
const RELATIVE = /^(?:who|which|that|where|whose|when|what|how|why)$/;
/** A word right before the name that lets “who” pick one of several. */
const PICKS = /^(?:the|an?|that|this|new|old|other|another|same|only|like|than|as|any|every|no|[’']s)$/;
/** It is this one rather than another: it was Mary Norton who. */
const CLEFT = /^(?:is|was|be|been|being|not|only|or|if|but|than|like|it|[’']s)$/;
const PREPOSITION = /^(?:of|for|to|with|from|against|by|on|in|at|behind|under|about)$/;
/** People without a title. */
const PEOPLE =
  /^(?:people|those|anyone|everyone|someone|ones?|others?|m[ea]n|wom[ae]n|children|family|families|team|group|party|crowd|band|fans?|couple|voters?|bod(?:y|ies)|killers?|victims?|members?)$/;

export const asideComma = articleRule<readonly Found[]>({
  id: 'aside-comma',
  category: 'consistency',
  scope: 'article',
  kinds: ['paragraph', 'deck'],
  triggers: ['who', ','],
  severity: 'warning',
  summary: 'An aside that has only one of its two commas, or none.',
  why: '“The head of the union, Jose Matula said that …” opens an aside and does not close it. After a name “who” tells more of the person and takes a comma: without one it picks one of several who bear the name.',
  examples: {
    flagged: [
      {
        text: 'The president of the union, Jose {Matula said} that talks would go on.',
        message: 'second comma',
        fixed: 'The president of the union, Jose Matula, said that talks would go on.',
      },
      { text: 'Managing Director of the mill, Peter {Brown says} prices will fall.' },
      { text: 'On her part, Director General of the mill, Mrs. Ann Mary {Roe made} this known in May.' },
      { text: 'Mary Norton, the head of the {school said} that it would open.', message: 'second comma' },
      { text: '“Come and see it,” Mirra Norvell, a land worker with the {centre said}.', message: 'second comma' },
      {
        text: 'The club secretary, Peter {Brown said}, “Prices will fall.”',
        fixed: 'The club secretary, Peter Brown, said, “Prices will fall.”',
      },
      { text: 'Mary Norton, {75 of} Hull, died in May.', fixed: 'Mary Norton, 75, of Hull, died in May.' },
      {
        text: 'The fair was held in Hull, {England on} Monday.',
        message: 'both sides',
        fixed: 'The fair was held in Hull, England, on Monday.',
      },
      { text: 'The mill on the north side of the {river, is} to be sold.', message: 'cuts the subject' },
      { text: 'She said that the boats which they sold in {May, were} old.' },
      { text: 'The court met Mary {Harris who} is a grain trader.', message: 'before “who”' },
      { text: 'In May, Professor Mary {Fisher who} has led the school since 2019 will retire.' },
      { text: 'She read the words of Mary {Fisher who} said no. He spoke to the baker Peter {Brown who} is her son.' },
    ],
    accepted: [
      { text: 'The mill in the north of the town and the barn were shut, was all she said. It is late, is it not?' },
      {
        text: 'Peter Brown was late in May, was fined and left. The mill, she said, is shut. He fled from the town in the spring, was caught and returned.',
        why: 'two verbs; two commas',
      },
      { text: 'What we need in this town, is a mill. In the north of the town, is a mill.', why: 'what; a place' },
      { text: 'The plan, a map, a list and a mill on the river, is old; the barn on the hill, is new.' },
      { text: 'In Paris, France won. Most live in Hull, England or in Kenya and Ghana. In Europe, France is old.' },
      {
        text: 'The president of the union, Jose Matula, said that talks would go on. Mary Norton, the head of the school, said no. Mary Norton, the head said, was late.',
        why: 'two commas',
      },
      {
        text: 'In May, a member of the board, Peter Brown was ill. In May the director will resign, Peter Brown said on it.',
      },
      {
        text: 'A graduate of the school, Mary Norton is known for her books. On the day of the vote, Peter Brown said prices would fall. The director will resign, Peter Brown said on Monday.',
        why: 'described beforehand; no title; a clause before its source',
      },
      { text: 'It was Mary Norton who was first. The Peter Brown who ran in May was another.', why: 'one of several' },
      {
        text: 'He is a friend of Peter Brown who died in May. Lawyers for the baker Peter Brown who were late left. Those with Peter Brown who was ill stayed.',
        why: '“who” may be the friend',
      },
      { text: 'Voters met North Americans who want to ask Mary Norton who is paying for it.', why: 'a question' },
      { text: 'They had lost their homes in New York who was late. “We thank Mary Norton who is here,” he said.' },
    ],
  },
  collect(block) {
    const { tokens } = block;
    const found: Found[] = [];
    // Before a verb an aside has opened with a comma, so many words before.
    let last = tokens[0]?.text === ',' || tokens[1]?.text === ',' ? 1 : -MOST_WORDS;
    for (let i = 2; i < tokens.length - 1; i++) {
      const { lower, end } = tokens[i]!;
      if (lower === ',') {
        last = i;
        if (partsSubject(block, i))
          found.push({
            start: tokens[i - 1]!.start,
            end: tokens[i + 1]!.end,
            comma: end - 1,
            word: tokens[i + 1]!.lower,
            isAlone: true,
          });
      } else if (
        lower === 'who'
          ? tellsMore(tokens, i)
          : isOfTown(tokens, i) || (i - last <= MOST_WORDS && closesAside(block, i))
      ) {
        const { start, end: comma } = tokens[i - 1]!;
        found.push({ start, end, comma, word: lower });
      }
    }
    for (const at of openPlaces(block)) {
      const { start, end } = tokens[at - 1]!;
      found.push({ start, end: tokens[at]!.end, comma: end, word: tokens[at]!.lower, isPlace: true });
    }
    const own = found.length ? found.filter((one) => isNarration(block, one)) : found;
    return own.length ? own : undefined;
  },
  *conclude(parts, view) {
    if (parts.length === 0) return [];
    const blocks = parts.map(({ offset }) => offset);
    const people = [...(yield* peopleByBlock(view, blocks)).values()].flat();
    const names = new Set(people.map(({ mention }) => mention.end));
    return parts.flatMap(({ part, offset }) =>
      part.filter(({ word, comma }) => word !== 'who' || names.has(offset + comma)).map((one) => problem(one, offset)),
    );
  },
});

/** Where a comma is missing. */
interface Found extends Span {
  /** Where the comma is missing, or the one that is alone. */
  readonly comma: number;
  /** The verb before which the aside is not closed, or “who”. */
  readonly word: string;
  readonly isAlone?: boolean;
  /** It is a state or a country behind its town. */
  readonly isPlace?: boolean;
}

function problem({ start, end, comma, word, isAlone, isPlace }: Found, offset: number): Problem {
  const at = offset + comma;
  if (isAlone) {
    const message = `This comma cuts the subject off from “${word}”: remove it or add its partner.`;
    return { start: offset + start, end: offset + end, message, severity: 'info' };
  }
  const isWho = word === 'who';
  const fixes = [{ title: 'Add the comma', edits: [{ start: at, end: at, text: ',' }] }];
  if (isPlace) {
    const message = 'A state or country after its town takes a comma on both sides.';
    return { start: offset + start, end: offset + end, message, severity: 'info', fixes };
  }
  const message = isWho
    ? 'Add a comma before “who”: the name already says which person.'
    : `The second comma is missing before “${word}”.`;
  // The clause after “who” may want a comma behind it, too.
  return { start: offset + start, end: offset + end, message, fixes: isWho ? [] : fixes };
}

/** What comes right after “who”, where more is told of the person before it. */
function isTold(word: string): boolean {
  return FINITE.test(word) || PAST.test(word) || /^(?:also|now|both)$/.test(word) || isVerb(word);
}

/** “Mary Norton, 75 of Hull, died”: an age between a name and a town. */
function isOfTown(tokens: readonly Token[], of: number): boolean {
  if (!/^(?:of|from)$/.test(tokens[of]!.lower) || !/^[1-9]\d$/.test(tokens[of - 1]!.text)) return false;
  if (of < 4 || tokens[of - 2]!.text !== ',' || !tokens[of + 1]!.capital) return false;
  const first = nameStart(tokens, of - 3);
  if (first >= of - 3) return false;
  for (let i = first; i < of - 2; i++) if ((bitsOf(tokens[i]!.lower) & NO_PERSON) !== 0) return false;
  return true;
}

/** Whether a name stands right before “who”, and nothing else that “who” could speak of. */
function tellsMore(tokens: readonly Token[], who: number): boolean {
  if (!tokens[who - 1]!.capital || !isTold(tokens[who + 1]!.lower)) return false;
  const first = nameStart(tokens, who - 1);
  if (first === who - 1 && !AUXILIARY.has(tokens[who + 1]!.lower)) return false;
  for (let i = first; i < who; i++) if ((bitsOf(tokens[i]!.lower) & NO_PERSON) !== 0) return false;
  if (PICKS.test(tokens[first - 1]?.lower ?? '')) return false;
  for (let i = first - 1, seen = 0; i >= 0 && seen < BEFORE; i--, seen++) {
    const { lower, kind } = tokens[i]!;
    // The “new” Mary Norton who …; asked Mary Norton who …
    if (/^[”"’']$/.test(lower) || CLEFT.test(lower) || /^(?:ask|tell|told)/.test(lower)) return false;
    if (PREPOSITION.test(lower)) return !isSomebody(tokens[i - 1]);
    if (kind === 'punctuation' || FINITE.test(lower) || PAST.test(lower)) break;
  }
  return true;
}

/** Whether “who” could be the one before a preposition: a friend of Peter Brown who, supporters of, those with. */
function isSomebody(noun: Token | undefined): boolean {
  if (noun?.kind !== 'word') return noun?.kind === 'possessive';
  const { lower } = noun;
  if (noun.capital || PEOPLE.test(lower)) return true;
  return ((bitsOf(lower) | bitsOf(lower.replace(/s$/, ''))) & Word.head) !== 0;
}

/** So many words before a name may be its title. */
const BEFORE = 4;

/** Whether the first comma of a sentence stands between its subject and the verb; others may follow where no verb stands before it. */
function partsSubject(block: BlockFacts, comma: number): boolean {
  const { tokens } = block;
  if (!AFTER_SUBJECT.test(tokens[comma + 1]!.lower) || tokens[comma - 1]!.kind === 'punctuation') return false;
  const { firstToken, endToken } = sentenceAt(block, tokens[comma]!.start) ?? { firstToken: comma, endToken: comma };
  const opener = tokens[firstToken]!.lower;
  if (comma - firstToken < LEAST_SUBJECT) return false;
  if ((bitsOf(opener) & Word.grammar) !== 0 ? !BEGINS.test(opener) : /(?:ing|ed|ly)$/.test(opener)) return false;
  /** Verbs before the comma, and clauses inside the subject that explain one each. */
  let verbs = 0;
  let clauses = 0;
  let commas = 0;
  for (let i = firstToken; i < endToken; i++) {
    const { lower, kind } = tokens[i]!;
    if (kind === 'punctuation' && lower !== (i === endToken - 1 ? '.' : ',')) return false;
    if (lower === ',') commas++;
    if (i > comma) {
      // “He fled in May, was caught and returned”: two verbs of one subject.
      if (/^(?:and|but|or)$/.test(lower) && isPast(tokens[i + 1]?.lower ?? '')) return false;
    } else if (i < comma && (lower === ',' || /^vs?\.?$/.test(lower))) return false;
    else if (RELATIVE.test(lower) || (bitsOf(lower) & Word.cue) !== 0) clauses++;
    else if (isPast(lower)) verbs++;
  }
  return tokens[endToken - 1]!.text === '.' && verbs <= (commas > 1 ? 0 : clauses);
}

/** A subject that is worth a look has so many words. */
const LEAST_SUBJECT = 3;

function isPast(word: string): boolean {
  return FINITE.test(word) || PAST.test(word);
}
