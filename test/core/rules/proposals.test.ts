import assert from 'node:assert/strict';
import { createAnalyzer } from '../../../src/core/analyzer.ts';
import { applyEdits } from '../../../src/core/base/edits.ts';
import { DEFAULT_STYLE } from '../../../src/core/config/style.ts';
import { aftermath } from '../../../src/core/linter/fixes/aftermath.ts';
import { RULES } from '../../../src/core/rules/index.ts';
import { speller } from '../../speller.ts';

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

/** Findings whose remedy only the desk knows: readers found that what was offered would harm. */
const NONE: readonly (readonly [rule: string, why: string, passage: string])[] = [
  [
    'first-name-later-ref',
    'who goes by which name',
    'Alison Holt came to court on Monday. Holt is a nurse. Alison told the judge.',
  ],
  ['loaded-attribution-verb', 'an admission', 'The brewery admitted that it had lost the book.'],
  [
    'large-number-form',
    'millions in figures',
    'It sold 1,200,000 in May and 2,300,000 in June. It sold 1.4 million in July.',
  ],
  [
    'two-speakers-one-paragraph',
    'the sentence before is the second speaker’s',
    '“We will build it in May,” Omar Rao said. Ben Lim, for his part, said that the plan is old. “It is not a plan that anybody here has read,” Lim said.',
  ],
  ['indefinite-article', 'one of two words', 'He wants to be the leader of a another nation.'],
  ['serial-comma-inconsistent', 'one list against one', 'They mine tin, zinc and coal. They sell tea, toast, and jam.'],
  [
    'quote-marks-unbalanced',
    'an attribution inside the quotation',
    'Ann Roe wrote on Monday: “The mayor said: ‘We go on as before,’ she said. She spoke of “mills” and “a good thing.” It sends a message.”',
  ],
];

/** What is offered where one form is as likely as another, the likelier first. */
const CHOICES: readonly (readonly [rule: string, titles: readonly string[], passage: string])[] = [
  [
    'noon-midnight',
    ['Change to “noon”', 'Change to “midnight”'],
    'The stalls are cleared around 12 p.m. by the guards.',
  ],
  [
    'the-before-capped-title',
    ['Change to “Head of Public Service Dr Ann Pike”', 'Change to “the head of public service, Dr Ann Pike,”'],
    'Residents met the Head of Public Service Dr Ann Pike on Monday.',
  ],
  [
    'misspelling',
    ['Change to “swing”', 'Change to “swiping”'],
    'They open it with a key or by swping down on the glass of the phone with two fingers.',
  ],
  [
    'misspelling',
    ['Change to “a kamikaze”'],
    'It went down like akamikaze plane into the garden of the old house by the river.',
  ],
  [
    'capitalisation-drift',
    ['Change to “Agridesk”', 'Change 2 places to match “AgriDesk”'],
    'They spoke of AgriDesk on Monday. On Tuesday Agridesk was shut, and Agridesk is shut still.',
  ],
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

  for (const [rule, why, passage] of NONE) {
    it(`offers nothing: ${rule}, ${why}`, () => {
      const text = `Mill opens in Hull\n\nThe old mill in Hull opened on Monday, its owner said.\n\n${passage}\n`;
      const found = analyse(text).findings.filter((finding) => finding.rule === rule);
      assert.ok(found.length > 0, 'there is a finding');
      assert.deepEqual(
        found.flatMap(({ severity, fixes }) => [
          ...fixes.map(({ title }) => title),
          ...(severity === 'error' ? [severity] : []),
        ]),
        [],
      );
    });
  }

  for (const [rule, titles, passage] of CHOICES) {
    it(`offers each: ${rule}`, () => {
      const found = createAnalyzer(DEFAULT_STYLE, RULES, { speller })
        .analyse(`Mill opens in Hull\n\nThe old mill in Hull opened on Monday, its owner said.\n\n${passage}\n`, {
          container: 'wire',
        })
        .findings.find((finding) => finding.rule === rule);
      assert.deepEqual(
        found?.fixes.map(({ title }) => title),
        titles,
      );
    });
  }
});
