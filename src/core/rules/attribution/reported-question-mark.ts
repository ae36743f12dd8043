import type { BlockFacts } from '../../analysis/facts.ts';
import { isQuoted, tokensOf } from '../../linter/places.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';
import type { Token } from '../../syntax/text/tokens.ts';

const ASKING = /^(?:asked|asks|wondered|wonders|enquired|inquired|queried|questioned)$/;
const QUESTION = /^(?:if|whether|why|how|what|when|where|who)$/;
/** A sentence that opens with one of these asks the question itself. */
const OPENERS =
  /^(?:who|what|when|where|why|how|which|whose|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must|isn['’]t|aren['’]t|didn['’]t)$/;

/** A verb that opens a question by itself; “should it rain” and “do it” are none. */
const OPENS = /^(?:is|are|was|does|did|can|could|will)$/;
/** What the verb of a question has behind it. */
const SUBJECT = /^(?:you|we|they|he|she|it|i|this|that|these|those|the|your|our|my|his|her|their|there)$/;
const BE = /^(?:is|are|was|were)$/;

export const reportedQuestionMark = blockRule({
  id: 'reported-question-mark',
  category: 'attribution',
  scope: 'block',
  triggers:
    'asked asks wondered wonders enquired inquired queried questioned what how why where who is are was does did can could will'.split(
      ' ',
    ),
  severity: 'info',
  claim: 'warning',
  kinds: ['paragraph', 'deck', 'highlight', 'caption'],
  summary: 'A reported question that ends with a question mark, or a direct one that does not.',
  why: '“He asked if it was safe” tells what was asked; it is a statement and ends with a full stop. “Is it safe?” asks, in a quotation as well.',
  examples: {
    flagged: [
      { text: 'He asked if it was safe{?}', message: 'reported question', fixed: 'He asked if it was safe.' },
      { text: 'Residents wondered whether the water would come back{?} No answer came.' },
      { text: 'Dar asked the mayor why nobody had called{?}', fixed: 'Dar asked the mayor why nobody had called.' },
      {
        text: 'How did they build it{.} Nobody knows.',
        message: 'question mark',
        fixed: 'How did they build it? Nobody knows.',
      },
      { text: '“Why are we not asked{,}” he wondered.', fixed: '“Why are we not asked?” he wondered.' },
    ],
    accepted: [
      { text: 'What is new is the price. What was the end was the start. Should it rain, we stay.', why: 'statements' },
      { text: 'What is the fee, Dar asked. Why did you go, he wondered.' },
      { text: '“Is it safe,” he said, “or not?” Is it safe to go, or not – who knows?' },
      { text: 'He asked: “Is it safe?”', why: 'a direct question' },
      { text: 'Had anybody asked whether it was safe?', why: 'the sentence itself is a question' },
      { text: 'He asked what was it that they wanted? “Money,” said Lone.', why: 'word order of a direct question' },
      { text: 'She asked if it was safe.' },
      {
        text: 'Can I say, we have been here before, and we know it. Is the first mayor of Hull to say so.',
        why: 'an opening; a line of a list',
      },
    ],
  },
  check(block) {
    return [...reported(block), ...direct(block)].sort((a, b) => a.start - b.start);
  },
});

function reported(block: BlockFacts): Problem[] {
  if (!block.text.includes('?')) return [];
  return block.sentences.flatMap((sentence) => {
    const tokens = tokensOf(block, sentence);
    const mark = tokens.at(-1)!;
    const verb = tokens.findIndex(({ lower }) => ASKING.test(lower));
    if (mark.text !== '?' || verb < 0 || isQuoted(block, mark.start) || isQuoted(block, tokens[verb]!.start)) return [];
    if (OPENERS.test(tokens[0]!.lower)) return [];
    const question = tokens.findIndex(({ lower }, i) => i > verb && i <= verb + 6 && QUESTION.test(lower));
    if (question < 0 || OPENERS.test(tokens[question + 1]?.lower ?? '')) return [];
    if (tokens.slice(verb, question).some(({ kind }) => kind === 'punctuation')) return [];
    if (block.quotes.some(({ start, end }) => start < mark.end && end > tokens[verb]!.start)) return [];
    return [
      {
        start: mark.start,
        end: mark.end,
        message: 'A reported question ends with a full stop.',
        fixes: [
          { title: 'Change to a full stop', edits: [{ start: mark.start, end: mark.end, text: '.' }], safe: true },
        ],
      },
    ];
  });
}

/** Direct questions with a full stop, or with a comma before “he asked”. */
function direct({ tokens, sentences }: BlockFacts): Problem[] {
  const found: Problem[] = [];
  for (const { firstToken, endToken } of sentences) {
    const first = firstToken + (/^[“"]$/.test(tokens[firstToken]!.text) ? 1 : 0);
    const mark = first < endToken - 4 && asks(tokens, first) ? endOfQuestion(tokens, first, endToken) : undefined;
    if (!mark) continue;
    const { start, end } = mark;
    found.push({
      start,
      end,
      message: 'A question ends with a question mark.',
      fixes: [{ title: 'Change to a question mark', edits: [{ start, end, text: '?' }] }],
    });
  }
  return found;
}

/** Whether a question begins at a token: “how did they”, “is it”. */
function asks(tokens: readonly Token[], first: number): boolean {
  const [opener, verb, subject] = tokens.slice(first, first + 3).map(({ lower }) => lower) as [string, string, string];
  if (!tokens[first]!.capital) return false;
  // “Can I say, it is late”; “Is the first to say so”, in a list of what somebody is.
  if (verb === 'i' && /^(?:say|add|just)$/.test(subject)) return false;
  if (BE.test(opener) && verb === 'the') return false;
  return /^(?:what|how|why|where|who)$/.test(opener)
    ? OPENERS.test(verb) && SUBJECT.test(subject)
    : OPENS.test(opener) && SUBJECT.test(verb);
}

/** The full stop that ends a question, or its comma before “he asked”; “what is the matter is that” is no question. */
function endOfQuestion(tokens: readonly Token[], first: number, end: number): Token | undefined {
  for (let i = first + 2; i < end; i++) {
    const { text, lower, kind } = tokens[i]!;
    if (BE.test(lower) && BE.test(tokens[first + 1]!.lower)) return undefined;
    if (kind !== 'punctuation') continue;
    const closed = /^[”"]$/.test(tokens[i + 1]?.text ?? '');
    if (text === '.') return i + 1 >= end || closed ? tokens[i] : undefined;
    // “What is wrong, Dar asked.”
    if (text !== ',' || (!closed && tokens.slice(i + 1, end).some((token) => ASKING.test(token.lower))))
      return undefined;
    if (closed) return tokens.slice(i + 2, i + 6).some((token) => ASKING.test(token.lower)) ? tokens[i] : undefined;
  }
  return undefined;
}
