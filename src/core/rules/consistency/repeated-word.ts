import retextRepeatedWords from 'retext-repeated-words';
import type { BlockFacts } from '../../analysis/facts.ts';
import { isNarration } from '../../linter/narration.ts';
import { sentenceAt } from '../../linter/places.ts';
import { blockRule } from '../../linter/rule.ts';
import type { Span } from '../../model.ts';
import { checkStretches, retextCheck } from '../../syntax/text/prose.ts';
import type { Sentence } from '../../syntax/text/sentences.ts';
import type { Token } from '../../syntax/text/tokens.ts';

const repeated = retextCheck(retextRepeatedWords);

/** Words that writers and speakers double on purpose. */
const ON_PURPOSE = new Set(
  'very really so no yes many much long far more never always again there now ha hey bye knock tut hear boom win big way too well who what day bla la na yeah please come go on is'.split(
    ' ',
  ),
);

export const repeatedWord = blockRule({
  id: 'repeated-word',
  category: 'consistency',
  scope: 'block',
  severity: 'warning',
  summary: 'The same word twice in a row.',
  why: 'A doubled word is a slip of the keyboard that the eye skips. Doublings that are meant (“had had”, “very, very”, Duran Duran) are left alone; in quotations the fix is offered but not made by itself.',
  examples: {
    flagged: [
      {
        text: 'They met in {the the} hall on Monday.',
        message: '“the” is repeated',
        fixed: 'They met in the hall on Monday.',
      },
      { text: 'The club will try {to to} sell the ground.', fixed: 'The club will try to sell the ground.' },
      { text: '“We have {a a} plan,” the mayor said.' },
      { text: 'They met in {the the the} hall on Monday.', fixed: 'They met in the hall on Monday.' },
      { text: 'The hall {was was} full on Monday.', fixed: 'The hall was full on Monday.' },
    ],
    accepted: [
      { text: 'He had had enough of it by then.', why: 'the pluperfect of have' },
      { text: 'She said that that was the last of it.' },
      {
        text: 'What he does does matter. What it was was a slip, and all they did did not help.',
        why: 'a clause before its verb',
      },
      { text: 'The band Duran Duran played in Bora Bora.', why: 'names' },
      { text: '“It was very very cold, and no no no,” he said.', why: 'meant' },
      { text: 'He went in. In May he came back.', why: 'two sentences' },
    ],
  },
  check(block) {
    const suspects = block.sentences.filter((sentence) => hasDouble(block.tokens, sentence));
    return runsOf(checkStretches(repeated, block.text, suspects)).flatMap(({ start, end }) => {
      const word = /^\S+/.exec(block.text.slice(start))![0];
      if (ON_PURPOSE.has(word.toLowerCase()) || endsClause(block, start, word)) return [];
      const first = start + word.length;
      const fix = { title: `Keep one “${word}”`, edits: [{ start: first, end, text: '' }] };
      const safe = isNarration(block, { start, end });
      return [{ start, end, message: `“${word}” is repeated.`, fixes: [safe ? { ...fix, safe } : fix] }];
    });
  },
});

/** Repetitions that share a word are one: “the the the”. */
function runsOf(repetitions: readonly Span[]): Span[] {
  const runs: Span[] = [];
  for (const { start, end } of repetitions) {
    const last = runs.at(-1);
    if (last && start < last.end) runs[runs.length - 1] = { start: last.start, end };
    else runs.push({ start, end });
  }
  return runs;
}

const VERB = /^(?:do|does|did|was|were|are|has|have|had|can|could|will|would)$/i;
/** What opens a clause that can be the subject of the verb after it. */
const OPENS_CLAUSE =
  /\b(?:what|whatever|who|whoever|how|where|when|why|which|all|everything|anything|nothing|much|most|that|one|ones|thing|things|way|reason|those)\b/i;

/** One verb ends a clause, the same verb follows it: “What he does does matter”. */
function endsClause(block: BlockFacts, start: number, word: string): boolean {
  const sentence = VERB.test(word) && sentenceAt(block, start);
  return sentence ? OPENS_CLAUSE.test(block.text.slice(sentence.start, start)) : false;
}

/** A cheap look, so that only sentences with a word doubled by mistake are parsed. */
function hasDouble(tokens: readonly Token[], { firstToken, endToken }: Sentence): boolean {
  for (let i = firstToken + 1; i < endToken; i++) if (isTwice(tokens[i - 1], tokens[i]!)) return true;
  return false;
}

/** “Duran Duran” is a name. */
function isTwice(before: Token | undefined, { lower, text, capital }: Token): boolean {
  if (before?.lower !== lower || before.kind !== 'word' || ON_PURPOSE.has(lower)) return false;
  return !capital || text.slice(1) !== lower.slice(1);
}
