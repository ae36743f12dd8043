import { narrated, sentenceText, spanOf } from '../../linter/narration.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';
import { likeCase } from '../../linter/words.ts';
import type { Fix } from '../../model.ts';

const LABEL =
  /\b(?:(terrorists?)(?!\s+(?:financing|funding|watch|organi[sz]ation))|terror(?:ist)?\s+(attacks?|group|cell|suspects?|strike))\b/gi;
const ATTRIBUTED =
  /\b(?:said|says|told|called|calls|described|describes|designated|blamed|condemned|considers?|considered|according to|accused|so-called|listed|labelled|labeled|dubbed|vowed|act|law|charges?|court|convicted)\b/i;
const INSTEAD: Readonly<Record<string, string>> = { terrorist: 'gunman', terrorists: 'gunmen' };

export const terroristLabel = blockRule({
  id: 'terrorist-label',
  category: 'legal',
  scope: 'block',
  severity: 'info',
  off: true,
  houses: { reuters: 'info', bbc: 'info' },
  summary: '“Terrorist” in the article’s own voice.',
  why: 'The word takes sides. Say what people did (gunmen, bombers, attackers), or say who calls them terrorists.',
  houseNotes: ['Reuters and BBC: attribute it or leave it out.', 'South Asian press: routine; off.'],
  examples: {
    flagged: [
      {
        text: 'The {terrorists} hit a post near the border at dawn.',
        message: 'own voice',
        fixed: 'The gunmen hit a post near the border at dawn.',
      },
      { text: 'A {terror attack} closed the market.', fixed: 'An attack closed the market.' },
      { text: 'One {terrorist} fled on foot.' },
    ],
    accepted: [
      { text: 'The army said the terrorists hit a post at dawn.', why: 'attributed' },
      { text: 'The two sides will share counterterrorism training.', why: 'the general word' },
      { text: '“The terrorists fled,” the colonel said.', why: 'the speaker’s own words' },
      { text: 'He was charged under the Anti-Terrorism Act over terrorist financing.', why: 'the name of the offence' },
    ],
  },
  check(block): Problem[] {
    return narrated(block, LABEL)
      .filter(({ index }) => !ATTRIBUTED.test(sentenceText(block, index)))
      .map((match) => ({
        ...spanOf(match),
        message: `“${match[0]}” in the article’s own voice; say what they did, or who uses the word.`,
        fixes: fixesFor(match, block.text),
      }));
  },
});

function fixesFor(match: RegExpExecArray, text: string): Fix[] {
  const { start, end } = spanOf(match);
  const noun = match[1] ? INSTEAD[match[1].toLowerCase()]! : match[2]!;
  // “A terror attack” becomes “an attack”.
  const article = /\b(a)\s$/i.exec(text.slice(0, start));
  if (article && /^a/i.test(noun)) {
    return [{ title: `Change to “${noun}”`, edits: [{ start: start - 2, end, text: `${article[1]}n ${noun}` }] }];
  }
  return [
    { title: `Change to “${likeCase(match[0], noun)}”`, edits: [{ start, end, text: likeCase(match[0], noun) }] },
  ];
}
