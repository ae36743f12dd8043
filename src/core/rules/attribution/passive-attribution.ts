import { narrated, spanOf } from '../../linter/narration.ts';
import { blockRule } from '../../linter/rule.ts';

const SAID =
  'stated|informed|decided|told|pointed out|stressed|emphasi[sz]ed|agreed|resolved|announced|disclosed|reported|claimed|added';
const PASSIVE = new RegExp(
  `(?<![\\p{L}])[Ii]t (?:was|is|has been|had been) (?:also |further )?(?:${SAID})(?: that)?(?![\\p{L}])`,
  'gu',
);

/** The words alone, whatever is around them. */
const IT_WAS = new RegExp(`[Ii]t (?:was|is|has been|had been) (?:also |further )?(?:${SAID})`);

export const passiveAttribution = blockRule({
  id: 'passive-attribution',
  category: 'attribution',
  scope: 'block',
  triggers:
    'added agreed announced claimed decided disclosed emphasised emphasized informed pointed reported resolved stated stressed told'.split(
      ' ',
    ),
  severity: 'hint',
  kinds: ['paragraph'],
  summary: '“It was stated that”: a statement without a speaker.',
  why: 'Somebody stated, decided or informed. Say who.',
  examples: {
    flagged: [
      { text: '{It was informed that} the pipes would arrive in May.', message: 'who' },
      { text: 'The board met on Monday. {It was decided that} the rent would rise.' },
      { text: 'At the meeting {it was stressed that} the river was rising.' },
    ],
    accepted: [
      { text: 'It was announced by the council that the pool would close.', why: 'the agent follows' },
      { text: 'The council was informed that the pool would close.' },
      { text: 'The plan drew fire when it was announced last year.', why: '“it” is the plan' },
      { text: '“It was decided that we leave,” Dar said.', why: 'inside a quotation' },
    ],
  },
  check(block) {
    return narrated(block, PASSIVE, IT_WAS).flatMap((match) => {
      const span = spanOf(match);
      const rest = block.text.slice(span.end, span.end + 30);
      const agent = /^\s*(?:(?:on|at|in|last)\s\S+\s)?(?:by|in|at)\s/u.test(rest) || !/^\s*\S/.test(rest);
      // “The plan drew fire when it was announced”: what is spoken of.
      const isThing =
        !/that$/.test(match[0]) && /\b(?:when|before|after|since|until)\s$/.test(block.text.slice(0, span.start));
      return agent || isThing ? [] : [{ ...span, message: `“${match[0]}”: by whom? Say who spoke or decided.` }];
    });
  },
});
