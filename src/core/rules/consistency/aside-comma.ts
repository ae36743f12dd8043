import type { BlockFacts } from '../../analysis/facts.ts';
import { isNarration } from '../../linter/narration.ts';
import { peopleByBlock } from '../../linter/people.ts';
import { type ArticleView, articleRule, type Placed, type Problem } from '../../linter/rule.ts';
import type { Span } from '../../model.ts';
import { bitsOf, Word } from '../../names/words.ts';
import type { Sentence } from '../../syntax/text/sentences.ts';
import type { Token } from '../../syntax/text/tokens.ts';

/** The verb of a clause; no noun among them. */
const FINITE =
  /^(?:is|was|are|were|has|had|have|will|would|can|could|may|might|must|should|did|does|do|said|says|told|went|came|took|gave|made|got|left|fell|rose|grew|won|lost|met|began|became|found|held|kept|saw|led|ran|stood|brought|bought|sold|paid|sent|spent|died|wants|wanted)$/;
/** Verbs of saying after which the sentence goes on with what was said. */
const SAYS =
  /^(?:said|says|told|added|noted|announced|indicated|disclosed|revealed|explained|confirmed|warned|claimed|stated)$/;
/** Auxiliaries: after “A graduate of the school, Ann Roe” they may tell of one who is described beforehand. */
const AUXILIARY = /^(?:is|was|has|had|will|would)$/;
const BEFORE_AUXILIARY = /^(?:the|its|his|her|their|our)$/;
/** What comes right after “who”, where more is told of the person before it. */
const TELLS =
  /^(?:is|was|has|had|will|would|died|said|says|served|became|won|lost|also|now|lives|led|leads|came|took|made|gave|went|ran|runs|wrote|plays|works|heads|\p{Ll}{3,}ed)$/u;
/** A word before the name that lets “who” pick one of several, or speak of another noun. */
const PICKS =
  /^(?:of|for|to|with|from|against|like|by|between|than|as|behind|beside|on|in|at|about|is|was|be|been|not|only|the|a|an|that|this|every|any|no|or|new|old|young|same|if|whether|but|’s|'s)$/;
/** What may stand before a title that opens the sentence. */
const OPENS = /^(?:the|a|an|its|his|her|their|our)$/;
/** Words of which one in the stretch makes it more than a title. */
const CLAUSE = /^(?:that|which|who|when|while|if|as|after|before|because|since|until|although|though|than|not)$/;
/** The title has its noun among its first words. */
const HEAD_WITHIN = 5;
const MOST_WORDS = 18;

export const asideComma = articleRule<readonly Found[]>({
  id: 'aside-comma',
  category: 'consistency',
  scope: 'article',
  kinds: ['paragraph', 'deck'],
  triggers: ['who', ',', 'said', 'says', 'told'],
  severity: 'info',
  claim: 'warning',
  summary: 'An aside that has only one of its two commas, or none.',
  why: '“The head of the union, Jose Matula said that …” opens an aside and does not close it. After a full name “who” tells more of the person and takes a comma: without one it picks one of several who bear the name.',
  examples: {
    flagged: [
      {
        text: 'The president of the union, Jose {Matula said} that talks would go on.',
        message: 'not closed',
        fixed: 'The president of the union, Jose Matula, said that talks would go on.',
      },
      { text: 'Managing Director of the mill, Peter {Brown says} prices will fall.' },
      { text: 'Mary Norton, the head of the {school said} that it would open.', message: 'not closed' },
      { text: 'The court met Mary {Harris who} is a grain trader.', message: 'comma belongs' },
      { text: 'In May, Professor Mary {Fisher who} has led the school since 2019 will retire.' },
    ],
    accepted: [
      { text: 'The president of the union, Jose Matula, said that talks would go on.' },
      {
        text: 'Mary Norton, the head of the school, said no. Mary Norton, the head said, was late.',
        why: 'two commas',
      },
      { text: 'A graduate of the school, Mary Norton is known for her books.', why: 'described beforehand' },
      { text: 'On the day of the vote, Peter Brown said prices would fall.', why: 'no title' },
      { text: 'The director will resign, Peter Brown said on Monday.', why: 'a clause before its source' },
      { text: 'It was Mary Norton who was first. The Peter Brown who ran in May was another.', why: 'one of several' },
      { text: 'He is a friend of Peter Brown who died in May.', why: '“who” may be the friend' },
      { text: 'They met North Americans who had lost their homes in New York who was late.', why: 'no person' },
      { text: '“We thank Mary Norton who is here,” he said.', why: 'speech' },
    ],
  },
  collect(block) {
    const { tokens } = block;
    const found: Found[] = [];
    for (let i = 2; i < tokens.length - 1; i++) {
      const { lower } = tokens[i]!;
      if (lower === 'who') {
        const name = toldOf(tokens, i);
        if (name) found.push({ problem: beforeWho(tokens, i), name: name.isPerson ? undefined : name });
      } else if ((SAYS.test(lower) || AUXILIARY.test(lower)) && (closesName(block, i) || closesTitle(block, i)))
        found.push({ problem: notClosed(tokens, i), name: undefined });
    }
    const own = found.filter(({ problem }) => isNarration(block, problem));
    return own.length ? own : undefined;
  },
  conclude(parts, view) {
    const people = parts.some(({ part }) => part.some(({ name }) => name)) ? peopleIn(parts, view) : undefined;
    return parts.flatMap(({ part, offset }) =>
      part.flatMap(({ problem, name }) => {
        if (name && !people?.has(offset + name.end)) return [];
        return [placedProblem(problem, offset)];
      }),
    );
  },
});

interface Found {
  readonly problem: Problem;
  /** What must be a person’s name. */
  readonly name: Span | undefined;
}

/** Where full names of people end. */
function peopleIn(parts: readonly Placed<readonly Found[]>[], view: ArticleView): ReadonlySet<number> {
  const blocks = parts.filter(({ part }) => part.some(({ name }) => name)).map(({ offset }) => offset);
  const ends = new Set<number>();
  for (const people of peopleByBlock(view, blocks).values())
    for (const { mention } of people) if (mention.text.includes(' ')) ends.add(mention.end);
  return ends;
}

function placedProblem({ start, end, fixes, ...rest }: Problem, offset: number): Problem {
  const placed = fixes?.map((fix) => ({
    ...fix,
    edits: fix.edits.map((edit) => ({ ...edit, start: edit.start + offset, end: edit.end + offset })),
  }));
  return { ...rest, start: start + offset, end: end + offset, ...(placed && { fixes: placed }) };
}

function beforeWho(tokens: readonly Token[], i: number): Problem {
  const start = tokens[i - 1]!.start;
  return { start, end: tokens[i]!.end, message: 'After a full name a comma belongs before “who”.' };
}

function notClosed(tokens: readonly Token[], i: number): Problem {
  const { start, end } = tokens[i - 1]!;
  return {
    start,
    end: tokens[i]!.end,
    message: `The aside before “${tokens[i]!.text}” is not closed: a comma is missing.`,
    fixes: [{ title: 'Add the comma', edits: [{ start: end, end, text: ',' }] }],
  };
}

const NO_PERSON =
  Word.place | Word.nation | Word.organisation | Word.body | Word.calendar | Word.thing | Word.town | Word.head;

/** The first of the words in capitals that end at a token; a name of a person has no word of a place or a body. */
function nameStart(tokens: readonly Token[], last: number): number {
  let first = last;
  for (let i = last; i >= 0 && i > last - 4; i--) {
    const { capital, kind, lower, text } = tokens[i]!;
    if (text === '.' && tokens[i - 1]?.capital) continue;
    if (kind !== 'word' || !capital || (bitsOf(lower) & Word.grammar) !== 0) break;
    first = i;
    if (!tokens[i]!.spaced) break;
  }
  return first;
}

/** The full name right before “who”, where there is nothing else that “who” could speak of. */
function toldOf(tokens: readonly Token[], who: number): (Span & { readonly isPerson: boolean }) | undefined {
  const surname = tokens[who - 1]!;
  if (!surname.capital || !tokens[who - 2]!.capital || !TELLS.test(tokens[who + 1]!.lower)) return undefined;
  const first = nameStart(tokens, who - 1);
  if (first === who - 1 || (bitsOf(surname.lower) & NO_PERSON) !== 0) return undefined;
  let isPerson = false;
  for (let i = first; i < who - 1; i++) {
    const bits = bitsOf(tokens[i]!.lower);
    if ((bits & (Word.nation | Word.body | Word.organisation)) !== 0) return undefined;
    if ((bits & (Word.given | Word.honorific)) !== 0) isPerson = true;
  }
  for (let i = first - 1, seen = 0; i >= 0 && seen < BEFORE; i--, seen++) {
    const { lower, kind } = tokens[i]!;
    // The “new” Mary Norton who …
    if (/^[”"’']$/.test(lower)) return undefined;
    if (kind === 'punctuation') break;
    if (PICKS.test(lower)) return undefined;
    if (FINITE.test(lower) || /^\p{Ll}{2,}ed$/u.test(lower)) break;
  }
  return { start: tokens[first]!.start, end: surname.end, isPerson };
}

/** So many words before a name may be its title. */
const BEFORE = 4;

/** Whether “TITLE, NAME” opens the sentence of a verb of saying, right before it. */
function closesName(block: BlockFacts, verb: number): boolean {
  const { tokens } = block;
  if (!tokens[verb - 1]!.capital) return false;
  const sentence = sentenceOf(block, verb);
  if (!sentence || !goesOn(tokens, verb, sentence)) return false;
  const first = nameStart(tokens, verb - 1);
  const comma = first - 1;
  if (tokens[comma]?.text !== ',' || comma <= sentence.firstToken || first === verb - 1) return false;
  if ((bitsOf(tokens[verb - 1]!.lower) & (Word.nation | Word.body | Word.organisation)) !== 0) return false;
  const opener = tokens[sentence.firstToken]!.lower;
  if (AUXILIARY.test(tokens[verb]!.lower) && !BEFORE_AUXILIARY.test(opener)) return false;
  return isTitle(tokens, sentence.firstToken, comma);
}

/** Whether “NAME, TITLE” opens the sentence of a verb of saying, or follows what was said, right before the verb. */
function closesTitle(block: BlockFacts, verb: number): boolean {
  const { tokens } = block;
  const sentence = sentenceOf(block, verb);
  if (/^(?:also|now|then|just|still|\p{L}+ly)$/u.test(tokens[verb - 1]!.lower)) return false;
  let comma = verb - 1;
  const from = Math.max(sentence?.firstToken ?? 0, verb - MOST_WORDS);
  while (comma > from && tokens[comma]!.text !== ',') comma--;
  if (!sentence || comma <= from || comma > verb - 3 || !isTitle(tokens, comma + 1, verb, true)) return false;
  const first = nameStart(tokens, comma - 1);
  if (first >= comma - 1 || (bitsOf(tokens[first]!.lower) & (Word.given | Word.honorific)) === 0) return false;
  if (first !== sentence.firstToken && !/^[”"]$/.test(tokens[first - 1]!.text)) return false;
  for (let i = verb + 1; i < sentence.endToken && i < verb + 6; i++) if (tokens[i]!.text === ',') return false;
  return true;
}

/** What was said follows, in the same sentence. */
function goesOn(tokens: readonly Token[], verb: number, { endToken }: Sentence): boolean {
  const next = tokens[verb + 1]!;
  return verb + 2 < endToken && (next.kind === 'word' || /^[:“"]$/.test(next.text)) && next.lower !== 'on';
}

/** A noun phrase with the noun of a title among its first words, and no verb in it. */
function isTitle(tokens: readonly Token[], start: number, end: number, isAfterName = false): boolean {
  const opener = tokens[start]!;
  if (end - start > MOST_WORDS || (!isAfterName && !opener.capital && !OPENS.test(opener.lower))) return false;
  if ((bitsOf(opener.lower) & Word.grammar) !== 0 && !OPENS.test(opener.lower)) return false;
  let isHeaded = false;
  for (let i = start; i < end; i++) {
    const { kind, lower } = tokens[i]!;
    if (kind === 'punctuation' || FINITE.test(lower) || SAYS.test(lower) || CLAUSE.test(lower)) return false;
    if (/^\p{Ll}{3,}ed$/u.test(lower)) return false;
    if (i < start + HEAD_WITHIN && (bitsOf(lower) & Word.head) !== 0) isHeaded = true;
  }
  return isHeaded;
}

function sentenceOf({ sentences }: BlockFacts, token: number): Sentence | undefined {
  return sentences.find(({ firstToken, endToken }) => firstToken <= token && token < endToken);
}
