import { blockRule } from '../../linter/rule.ts';
import { wordsOf } from '../support/word-runs.ts';

/** Words that begin a sentence rather than a fragment. */
const SUBJECT =
  /^(?:i|we|you|he|she|it|they|this|that|there|these|those|nobody|everyone|everybody|nothing|our|my|what|if|when)(?:['’](?:m|re|s|ve|ll|d))?$/;
const INTRODUCES =
  /(?:\b(?:said|says|added|adds|told \p{L}+|wrote|tweeted|asked|replied|warned|announced|declared),|:)\s*$/u;

/** Four words and two marks have more characters than this. */
const SHORTEST = 8;

/** The attribution of a quotation that this one continues. */
const GOES_ON = /$(?<=["”’](?:\s*,)?(?:\s*(?:he|she|they|\p{Lu}\p{L}+))?\s*(?:said|says|added|told),\s*)/u;

/** An attribution set into a sentence whose rest is the quotation: In part, Dar says, “we were lucky.” */
const INSERTED =
  /(?:^|[.!?]\s+)\p{Lu}[^.!?,;:“”"]{1,40},\s+(?:\p{Lu}[\p{L}’'-]+|he|she|they)\s+(?:said|says|added|adds),\s*$/u;

export const quoteLowercaseFullSentence = blockRule({
  id: 'quote-lowercase-full-sentence',
  category: 'attribution',
  scope: 'block',
  needs: 'quotes',
  severity: 'hint',
  claim: 'info',
  kinds: ['paragraph'],
  summary: 'A quoted sentence that begins with a small letter.',
  why: 'After “said,” or a colon a whole sentence is quoted; it begins with a capital. A fragment keeps its small letter and needs no comma or colon.',
  examples: {
    flagged: [
      { text: 'He said: {“we} go on Monday.”', message: 'capital', fixed: 'He said: “We go on Monday.”' },
      { text: 'Dar said, {"they} never told us a thing."', fixed: 'Dar said, "They never told us a thing."' },
      { text: 'Lone was blunt: {“nobody} has paid for years.”' },
    ],
    accepted: [
      { text: 'He said the plan was “a way to lose money fast”.', why: 'a fragment' },
      { text: 'The report concluded: “that not enough was done for the players.”', why: 'a clause' },
      { text: 'He said: “We go on Monday.”' },
      { text: 'Lone said, “iPhones are banned here from Monday.”', why: 'a name in small letters' },
      { text: 'In part, Dar says, “we were lucky because of the wind.”', why: 'the quotation ends the sentence' },
      { text: '“We wait,” he said, “and then we go.”', why: 'an interrupted quotation' },
    ],
  },
  check(block) {
    return block.quotes.flatMap((quote) => {
      const tooShort = quote.end - quote.start < SHORTEST;
      if (tooShort || quote.depth > 0 || !quote.opened || !quote.closed) return [];
      const words = wordsOf(block.tokens.filter(({ start, end }) => start >= quote.start && end <= quote.end));
      const first = words[0];
      if (!first || words.length < 4 || !SUBJECT.test(first.word)) return [];
      const written = block.text.slice(first.start, first.end);
      if (written[0] !== written[0]!.toLowerCase() || !INTRODUCES.test(block.text.slice(0, quote.start))) return [];
      const before = block.text.slice(0, quote.start);
      // “The report concluded: “that not enough was done.””: a clause, whatever the colon.
      if (/^(?:that|if|what|when)$/.test(first.word) && /:\s*$/.test(before)) return [];
      if (GOES_ON.test(before) || INSERTED.test(before)) return [];
      const end = /[.!?…]["”’]?$/.test(block.text.slice(quote.start, quote.end));
      if (!end) return [];
      return [
        {
          start: quote.start,
          end: first.end,
          message: 'A quoted sentence begins with a capital.',
          fixes: [
            {
              title: 'Begin with a capital',
              edits: [{ start: first.start, end: first.start + 1, text: written[0]!.toUpperCase() }],
            },
          ],
        },
      ];
    });
  },
});
