import { narrated, spanOf } from '../../linter/narration.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';

// Told, assured, informed … somebody: “that” right behind the verb, and no passive before it.
const VERB = /\b(assured|assures|informed|informs|told|reminded|notified|apprised|convinced|persuaded)\s+that\b/gi;
const PASSIVE =
  /\b(?:was|were|is|am|are|be|been|being|get|gets|got|has|have|had|not|rest|feel|felt|remain|remained|stay|stand|stands|stood|reliably|also|and|or|fully|well|better|to|we|i|he[’']d|\w+[’'](?:m|re|s)|once|when|after|if|though|while|as)\s*$/i;
/** Adverbs that may stand between the auxiliary and the participle. */
const ADVERB = /\b\w+ly\s*$/i;

export const verbNeedsObject = blockRule({
  id: 'verb-needs-object',
  category: 'journalese',
  scope: 'block',
  triggers: 'apprised assured assures convinced informed informs notified persuaded reminded told'.split(' '),
  kinds: ['paragraph', 'caption'],
  severity: 'hint',
  summary: '“Assured that”, “informed that”: assured whom?',
  why: 'These verbs need somebody who is assured, told or informed. Name them, or write “said”.',
  examples: {
    flagged: [
      {
        text: 'The minister {assured} that roads would reopen.',
        message: 'whom',
        fixed: 'The minister said that roads would reopen.',
      },
      { text: 'The officer {informed} that the case was closed.', fixed: 'The officer said that the case was closed.' },
      {
        text: 'The minister further {assured} that roads would reopen.',
        message: 'added',
        fixed: 'The minister added that roads would reopen.',
      },
      { text: 'He {told} that the team had left.', fixed: 'He said that the team had left.' },
    ],
    accepted: [
      { text: 'The minister assured residents that roads would reopen.' },
      { text: 'Residents were assured that roads would reopen.', why: 'the passive' },
      { text: 'Many are here now, and I am reminded that the road is long.', why: 'the passive' },
      { text: '“He assured that it was safe,” Rana said.', why: 'the speaker’s own words' },
      { text: 'Informed that the train was late, she went home.', why: 'a participle' },
    ],
  },
  check(block): Problem[] {
    return narrated(block, VERB)
      .filter(({ index, input }) => {
        const before = input.slice(Math.max(0, index - 40), index);
        const opens = /(?:^|[.!?,;:“”"(—–])\s*$/.test(before);
        return !opens && !PASSIVE.test(before) && !PASSIVE.test(before.replace(ADVERB, ''));
      })
      .map((match) => {
        const span = spanOf(match, 1);
        const before = match.input.slice(0, match.index);
        // “Further said” is one word: added.
        const further = /\bfurther\s+$/i.exec(before)?.[0] ?? '';
        const [past, present] = further ? ['added', 'adds'] : ['said', 'says'];
        const said = match[1]!.endsWith('s') ? present : past;
        return {
          ...span,
          message: `“${match[0]}” does not say whom; name them, or write “${said} that”.`,
          fixes: [
            {
              title: `Change to “${said}”`,
              edits: [{ start: span.start - further.length, end: span.end, text: said }],
            },
          ],
        };
      });
  },
});
