import assert from 'node:assert/strict';
import { createAnalyzer } from '../../../src/core/analyzer.ts';
import { applyEdits } from '../../../src/core/base/edits.ts';
import { DEFAULT_STYLE } from '../../../src/core/config/style.ts';
import { aftermath } from '../../../src/core/linter/fixes/aftermath.ts';

const analyse = (text: string) => createAnalyzer(DEFAULT_STYLE).analyse(text, { container: 'wire' });

/**
 * What a fix of one check would have to do with another check. It is tried before it is offered, but a rule should not
 * propose what will not hold: here are kinds that did not.
 */
const PASSAGES: readonly (readonly [rule: string, text: string])[] = [
  ['acting-interim-drift', 'President Ann Roe spoke. Acting President Roe left. Acting President Roe came back.'],
  ['former-missing', 'Former judge Ann Roe spoke. Judge Roe left on Monday. On Friday Judge Roe came back.'],
  ['same-surname-ambiguity', 'Asif Ali met Zainab Ali on Monday.\n\nAli wept, a clerk said.\n\nLater Ali left.'],
  ['repeated-word', 'They met in the the the hall on Monday.'],
  ['date-format-mixed', 'It met on May 12, 2026, and on 3 May 2026 in Hull. It met on May 14.'],
  ['time-format-mixed', 'It opens at 9:00 AM and shuts at 11:00 AM. On Sundays it opens at 10am.'],
  ['promotional-copy', 'The new state-of-the-art hall opened on Monday.'],
  ['wordy-phrase', 'He went back to in order to repair it.'],
  ['quote-marks-unbalanced', '“We go on. We must go.\n\n” She left on Monday.'],
];

describe('what a rule proposes', () => {
  for (const [rule, passage] of PASSAGES) {
    it(`holds: ${rule}`, () => {
      const text = `Mill opens in Hull\n\nThe old mill in Hull opened on Monday, its owner said.\n\n${passage}\n`;
      const before = analyse(text);
      const found = before.findings.filter((finding) => finding.rule === rule);
      for (const finding of found) {
        for (const { title, edits } of finding.fixes) {
          const { stays, added } = aftermath(before, [finding], edits, analyse(applyEdits(text, edits)));
          assert.deepEqual(
            [...stays, ...added].map((left) => `${title} leaves ${left.rule}: ${left.message}`),
            [],
          );
        }
      }
    });
  }
});
