import type { BlockFacts } from '../../analysis/facts.ts';
import { isNarration } from '../../linter/narration.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';
import { FINITE, isWord } from '../../linter/words.ts';
import type { Sentence } from '../../syntax/text/sentences.ts';

const OPENS_ASIDE = /^(?:which|who|whose|whom|where|an?|the|once|now|also|one)$/;
/** The subject may have so many words; more make a clause of their own. */
const MOST_SUBJECT = 7;

export const subjectVerbGap = blockRule({
  id: 'subject-verb-gap',
  category: 'readability',
  scope: 'block',
  kinds: ['paragraph'],
  severity: 'hint',
  summary: 'So much between subject and verb that the reader loses the subject.',
  why: '“The bill, which …, passed”: what is between can be a sentence of its own.',
  options: { words: { description: 'Most words between subject and verb.', default: 15, minimum: 5, maximum: 60 } },
  examples: {
    flagged: [
      {
        text: 'The bill, {which was first put before the house in the spring and has been changed four times since}, passed on Monday.',
        message: '17 words',
      },
      {
        text: 'Council leader Ann Pike, {who took over in May after the death of the man who had run the town for twenty years}, said the hall would stay.',
      },
      {
        text: 'The hall, {a cinema, a rink and for one winter a hospital since it was built beside the river in 1884}, has no roof.',
      },
    ],
    accepted: [
      { text: 'The bill, which was first read in the spring, passed on Monday.', why: 'a short aside' },
      {
        text: 'On Monday, the day on which the council had promised to say more about the roof of the hall, nothing came.',
        why: 'it opens with a time, not with the subject',
      },
      {
        text: '“The bill, which was first put before the house in the spring and has been changed four times since, passed,” he said.',
        why: 'the speaker’s own words',
      },
    ],
  },
  check(block, { options }): Problem[] {
    return block.sentences.flatMap((sentence) => {
      const aside = asideOf(block, sentence, options.words);
      if (!aside || !isNarration(block, aside)) return [];
      return [
        {
          start: aside.start,
          end: aside.end,
          message: `${aside.words} words between the subject and its verb “${aside.verb}”.`,
        },
      ];
    });
  },
});

/** The aside between a subject that opens the sentence and its verb, if it has more words than allowed. */
function asideOf(block: BlockFacts, sentence: Sentence, most: number) {
  const { tokens } = block;
  const first = sentence.firstToken;
  let open = first + 1;
  while (open < sentence.endToken && open - first <= MOST_SUBJECT && tokens[open]!.text !== ',') open++;
  if (open >= sentence.endToken || open - first > MOST_SUBJECT) return undefined;
  if (!OPENS_ASIDE.test(tokens[open + 1]?.lower ?? '') || !isSubject(block, first, open)) return undefined;
  for (let i = open + 2; i < sentence.endToken - 1; i++) {
    const verb = tokens[i + 1]!;
    if (tokens[i]!.text !== ',' || !isVerb(verb.lower)) continue;
    const words = tokens.slice(open + 1, i).filter(isWord).length;
    return words > most
      ? { start: tokens[open + 1]!.start, end: tokens[i - 1]!.end, words, verb: verb.text }
      : undefined;
  }
  return undefined;
}

/** A noun phrase: nothing in it that opens a clause or an adverbial, and no verb. */
function isSubject(block: BlockFacts, first: number, end: number): boolean {
  const words = block.tokens.slice(first, end).map((token) => token.lower);
  if (words.some((word) => FINITE.test(word))) return false;
  return !/^(?:on|in|at|by|for|from|with|after|before|when|while|if|as|although|though|but|and|so|since|until|during|because|despite|under|according|however|yesterday|today|last|this|there)$/.test(
    words[0]!,
  );
}

function isVerb(word: string): boolean {
  return FINITE.test(word) || /^[a-z]{3,}ed$/.test(word);
}
