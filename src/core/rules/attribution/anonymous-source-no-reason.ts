import { narrated, spanOf } from '../../linter/narration.ts';
import { blockRule } from '../../linter/rule.ts';

const ANONYMITY =
  /\b(?:(?:on|under) (?:the )?condition of anonymity|(?:asked|wished|wanted|preferred|requested) (?:not to be (?:named|identified)|to remain anonymous|anonymity)|declined to be (?:named|identified)|who (?:did not|didn['’]t) want to be (?:named|identified))\b/gi;
const REASON =
  /\b(?:because|since|as|for fear|fearing|citing|due to|given|not (?:authori[sz]ed|allowed|permitted)|sensitiv\w+|security|safety|reprisals?|rules|policy|to protect|in order to|so as)\b/i;
/** A reason may stand in the same sentence or the next one: about this many characters. */
const NEAR = 220;

export const anonymousSourceNoReason = blockRule({
  id: 'anonymous-source-no-reason',
  category: 'attribution',
  scope: 'block',
  triggers: ['anonymity', 'anonymous', 'identified', 'named'],
  severity: 'hint',
  kinds: ['paragraph'],
  summary: 'Anonymity is granted and no reason given.',
  why: 'Readers should learn why a source is not named: fear for a job, a rule against speaking, the safety of others.',
  houseNotes: ['AP and NYT require a reason.'],
  examples: {
    flagged: [
      { text: 'The vote is lost, a delegate said {on condition of anonymity}.', message: 'reason' },
      { text: 'A clerk who {asked not to be named} said the files were gone.' },
      { text: 'The owner, who {declined to be identified}, said the sale was near.' },
    ],
    accepted: [
      { text: 'The vote is lost, a delegate said on condition of anonymity because talks go on.' },
      { text: 'A clerk who asked not to be named for fear of dismissal said the files were gone.' },
      {
        text: 'A clerk asked not to be named. She is not authorised to speak to the press.',
        why: 'the reason follows',
      },
    ],
  },
  check(block) {
    return narrated(block, ANONYMITY).flatMap((match) => {
      const span = spanOf(match);
      const after = block.text.slice(span.end, span.end + NEAR);
      return REASON.test(after) ? [] : [{ ...span, message: 'No reason is given for the anonymity.' }];
    });
  },
});
