import { articleRule } from '../../linter/rule.ts';
import { wordCount } from '../../linter/words.ts';

export const leadTooLong = articleRule<undefined, { words: number }>({
  id: 'lead-too-long',
  category: 'readability',
  scope: 'article',
  severity: 'info',
  summary: 'A first sentence that nobody reads to its end.',
  why: 'The first sentence carries the news alone. Up to 40 words can be said in one breath; what is beyond goes into the second sentence. The dateline is not counted.',
  options: {
    words: { description: 'Most words in the first sentence of the body.', default: 40, minimum: 10, maximum: 100 },
  },
  outranks: ['sentence-too-long', 'hard-to-read-sentence'],
  examples: {
    flagged: [
      {
        text: '{The council, which has spent the better part of two years and some four million pounds on plans for a new market hall by the river, agreed on Monday night to keep the old one after all and to repair its leaking roof.}\n\nThe vote was close.',
        message: '43 words',
      },
      {
        text: '{The town council agreed on Monday to keep the old market hall by the river.}\n\nThe vote was close.',
        options: { words: 12 },
        message: '15 words',
      },
      {
        text: '{The ferry that has linked the island with the mainland twice a day since the spring of 1931 will make its last crossing on Friday, its owner said, unless the regional government finds new money before the end of the week.}\n\nThe owner asked for help in March.',
      },
    ],
    accepted: [
      { text: 'The town council agreed on Monday to keep the old market hall by the river.\n\nThe vote was close.' },
      {
        text: 'The council agreed on Monday to keep the old market hall.\n\nThe hall, which has stood by the river since 1884 and has been a cinema, a skating rink and for one winter a hospital in all that time, needs a new roof, new doors and two new lifts before it can be opened to the public again.',
        why: 'only the first paragraph is the lead',
      },
      {
        text: 'The hall stays. The council, which has spent the better part of two years and some four million pounds on plans for a new one, agreed on Monday night to repair its leaking roof, its doors and both of its lifts.',
        why: 'a short first sentence',
      },
    ],
  },
  conclude(_parts, view, { options }) {
    const lead = view.firstOf('paragraph');
    if (lead === undefined) return [];
    const { facts, offset } = view.block(lead);
    const sentence = facts.sentences[0];
    const words = sentence ? wordCount(facts, sentence) : 0;
    if (!sentence || words <= options.words) return [];
    return [
      {
        start: sentence.start + offset,
        end: sentence.end + offset,
        message: `The first sentence has ${words} words; the limit is ${options.words}.`,
      },
    ];
  },
});
