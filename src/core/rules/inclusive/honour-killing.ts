import { narrated, spanOf } from '../../linter/narration.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';

const KILLING = /\b(so-called\s+)?(?:honou?r)[\s-](?:killings?|murders?|crimes?)\b/gi;

/** Words that say what others call it. */
const CALLED =
  /\b(?:call|label|dub|term|report|describ|brand|known|referred to)(?:s|ed|led|bed|ing|es)? ?(?:it|this|that|them|the \w{3,12})? ?(?:as )?(?:an )?$/i;

export const honourKilling = blockRule({
  id: 'honour-killing',
  category: 'inclusive',
  scope: 'block',
  triggers: ['honor', 'honour'],
  severity: 'info',
  claim: 'warning',
  summary: '“Honour killing” without distance.',
  why: 'The word is the killer’s excuse. Say “so-called honour killing”, put it in quotation marks, or say what was done.',
  examples: {
    flagged: [
      {
        text: 'Police treat it as an {honour killing}.',
        message: 'so-called',
        fixed: 'Police treat it as a so-called honour killing.',
      },
      { text: 'The report counts 40 {honour killings}.', fixed: 'The report counts 40 so-called honour killings.' },
      { text: 'The law on {honor crimes} was passed in 2016.' },
    ],
    accepted: [
      { text: 'Police treat it as a so-called honour killing.' },
      { text: 'Police treat it as an “honour killing”.', why: 'quotation marks keep the distance' },
      { text: 'It was an honour to meet her, he said.' },
      { text: 'The papers were quick to report it as an honour killing.', why: 'what others called it' },
    ],
  },
  check(block): Problem[] {
    if (!/hono/i.test(block.text)) return [];
    return narrated(block, KILLING)
      .filter((match) => !match[1] && !CALLED.test(block.text.slice(Math.max(0, match.index - 40), match.index)))
      .map((match) => {
        const span = spanOf(match);
        const article = /\ban\s$/i.test(block.text.slice(0, span.start));
        const edit = article
          ? { start: span.start - 2, end: span.start, text: ' so-called ' }
          : { start: span.start, end: span.start, text: 'so-called ' };
        return {
          ...span,
          message: `“${match[0]}” repeats the killer’s excuse; say “so-called”, or what was done.`,
          fixes: [{ title: `Change to “so-called ${match[0]}”`, edits: [edit] }],
        };
      });
  },
});
