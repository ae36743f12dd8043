import { narrated, sentenceText, spanOf } from '../../linter/narration.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';
import { likeCase } from '../../linter/words.ts';

const REFUTE = /\brefut(e|es|ed|ing)\b/gi;
const DENY: Readonly<Record<string, string>> = { e: 'deny', es: 'denies', ed: 'denied', ing: 'denying' };
const PROOF =
  /\b(?:proof|proved|proven|evidence|data|figures|documents?|study|studies|showed|showing|experiment|footage|records?)\b/i;

/** “Easily refuted”: shown to be wrong. */
const WITH_EASE = /\b(?:easily|readily|thoroughly|convincingly|conclusively|can be|cannot be|(?:has|have) been)\s$/i;

export const denialAsRefute = blockRule({
  id: 'denial-as-refute',
  category: 'legal',
  scope: 'block',
  triggers: ['refute', 'refuted', 'refutes', 'refuting'],
  severity: 'info',
  claim: 'warning',
  summary: '“Refute” for a mere denial.',
  why: 'To refute is to prove wrong. Who only says that it is not so denies, rejects or disputes it, and the article should not give the proof for granted.',
  houseNotes: ['Guardian, BBC: refute only with proof.'],
  examples: {
    flagged: [
      {
        text: 'The minister {refuted} the claims.',
        message: 'prove',
        fixed: 'The minister denied the claims.',
      },
      { text: 'The club {refutes} any wrongdoing.', fixed: 'The club denies any wrongdoing.' },
      {
        text: '{Refuting} the report, the bank said it was solvent.',
        fixed: 'Denying the report, the bank said it was solvent.',
      },
    ],
    accepted: [
      { text: 'His account of the night was refuted by three people who saw him.', why: 'others proved it wrong' },
      { text: 'Their best arguments are easily refuted, she said.', why: 'shown to be wrong' },
      { text: 'The tide records refuted his account of the night.', why: 'there is proof' },
      { text: '“I refute that,” the minister said.', why: 'the speaker’s own words' },
      { text: 'The minister denied the claims.' },
    ],
  },
  check(block): Problem[] {
    return narrated(block, REFUTE)
      .filter(({ index }) => !/^refuted by\b/i.test(block.text.slice(index, index + 10)))
      .filter(({ index }) => !WITH_EASE.test(block.text.slice(Math.max(0, index - 30), index)))
      .filter(({ index }) => !PROOF.test(sentenceText(block, index)))
      .map((match) => {
        const text = likeCase(match[0], DENY[match[1]!.toLowerCase()]!);
        return {
          ...spanOf(match),
          message: `To refute is to prove wrong; for a denial write “${text.toLowerCase()}”.`,
          fixes: [{ title: `Change to “${text}”`, edits: [{ ...spanOf(match), text }] }],
        };
      });
  },
});
