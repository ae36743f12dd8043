import phrases from '../../data/en/speech/vague-attributions.txt';
import { entries } from '../../lexicon/lists.ts';
import { narrated, spanOf } from '../../linter/narration.ts';
import { blockRule } from '../../linter/rule.ts';

const PHRASES = new RegExp(`\\b(?:${entries(phrases).join('|')})(?![A-Za-zÀ-ɏ])`, 'gi');

/** A quotation, a name of two words, or a poll. */
const NAMED = /["“]| (?<=\b\p{Lu}\p{L}+ )\p{Lu}\p{L}|\b(?:poll|survey)/u;

export const vagueAttribution = blockRule({
  id: 'vague-attribution',
  category: 'attribution',
  scope: 'block',
  triggers: 'agree argue believe claim claims feel it netizens reports rumors rumours say think'.split(' '),
  severity: 'hint',
  kinds: ['paragraph'],
  summary: 'Experts, critics, many, or nobody at all say so.',
  why: 'Who are they, how many, and how do they know? Name one of them, or drop the claim. Where the same sentence or the next names one, it is left alone.',
  examples: {
    flagged: [
      { text: '{Experts say} the dam will hold. Work goes on.', message: 'who' },
      { text: '{It has been learnt that} the file is missing.' },
      { text: '{Many believe} the mill will close.' },
    ],
    accepted: [
      { text: 'Experts say the dam will hold. “It is sound,” said Salma Dar, an engineer.', why: 'an expert follows' },
      { text: 'Experts from the institute inspected the dam.' },
      { text: '“Many believe it,” Dar said.', why: 'inside a quotation' },
      {
        text: 'The prosecutor said that he had a key. Finally, it is alleged, he took the car.',
        why: 'it goes on with what the prosecutor said',
      },
      { text: 'Many believe the mill will close, a poll for the council found.', why: 'a poll' },
    ],
  },
  check(block) {
    return narrated(block, PHRASES).flatMap((match) => {
      const span = spanOf(match);
      // “Finally, it is alleged, he left” goes on with what somebody has been said to allege.
      if (/alleged/.test(match[0]) && /,\s$/.test(block.text.slice(0, span.start))) return [];
      // “Cobey and other experts say”; “they have some say in it”.
      const before = block.text.slice(Math.max(0, span.start - 40), span.start);
      if (/(?<![\p{L}.’'-])\p{Lu}[\p{L}.’'-]{1,30} and (?:other|some|many) $/u.test(before)) return [];
      if (/^some say$/i.test(match[0]) && /^ (?:in|over|on)\b/.test(block.text.slice(span.end))) return [];
      if (NAMED.test(block.text.slice(span.end))) return [];
      return [{ ...span, message: `“${match[0]}”: who?` }];
    });
  },
});
