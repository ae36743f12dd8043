import assert from 'node:assert/strict';
import { atOnce } from '../../../src/core/base/turns.ts';
import { failedExamples } from '../../../src/core/try-examples.ts';
import { ANNIVERSARY, styleOf } from './desk-checks.ts';

describe('the examples of a check of the desk’s', () => {
  const failed = (examples: string) =>
    styleOf(`${ANNIVERSARY}  examples:\n${examples}`).ownRules.flatMap((rule) =>
      atOnce(failedExamples(rule)).map(({ nth, message }) => `${rule.origin?.examples?.[nth]?.line} ${message}`),
    );

  it('are tried', () => {
    const right = `    flagged:
      - The {first anniversary} came.
      - text: The {first anniversary} came.
        message: twice
        fixed: The anniversary came.
    accepted:
      - The anniversary came.
      - text: “The first anniversary came,” she said.
        why: other people’s words
`;
    assert.deepEqual(failed(right), []);
  });

  it('say what is wrong, and where', () => {
    const wrong = `    flagged:
      - The first anniversary came.
      - The {second anniversary} came.
      - The first {anniversary} came.
      - The {first anniversary} came, the first anniversary.
      - { text: "The {first anniversary} came.", message: thrice }
      - { text: "The {first anniversary} came.", fixed: The day came. }
    accepted:
      - The first anniversary came.
`;
    assert.deepEqual(failed(wrong), [
      '14 Put the words that must be marked in braces: “in {the the} hall”.',
      '15 It does not mark “second anniversary” here.',
      '16 It marks “first anniversary” here, not “anniversary”.',
      '17 It marks “first anniversary” here as well: “first anniversary” says it twice; “anniversary” is enough.',
      '18 It says ““first anniversary” says it twice; “anniversary” is enough.”, and “thrice” is not in it.',
      '19 The first fix makes “The anniversary came.” of it.',
      '21 It marks “first anniversary” here: “first anniversary” says it twice; “anniversary” is enough.',
    ]);
  });

  it('find a fix that leaves its words marked', () => {
    const style = styleOf(`- id: paper/a
  message: No
  phrases: [grey → grey grey]
  examples:
    flagged: ["The {grey} hall."]
`);
    const [only] = atOnce(failedExamples(style.ownRules[0]!));
    assert.equal(only?.message, '“Change to “grey grey”” leaves something marked: No.');
  });
});
