import { matchesOf } from '../../base/matches.ts';
import { isNarration } from '../../linter/narration.ts';
import { blockRule } from '../../linter/rule.ts';
import { ANY_FIGURE } from '../../linter/triggers.ts';
import type { Span } from '../../model.ts';
import { inWords } from '../../syntax/text/numerals.ts';

/** A measure follows an abbreviation: 2 min. 2 sec. */
const UNIT = /^(?:ft|in|min|mins|sec|secs|hrs?|km|kg|mm|cm|lb|lbs|oz|yds?|pts?|pc|per)$/;
/** The shortest tag: <b>. */
const TAG = 3;
/** Where so many words are figures, it is a table. */
const TABLE = 0.15;

function isTable(text: string): boolean {
  const words = text.split(/\s+/, 400);
  return words.length > 12 && words.filter((word) => /^\W?\d/.test(word)).length > TABLE * words.length;
}

/** So many characters about a figure tell a row of a table. */
const ROW = 60;
/** It has more figures than these. */
const IN_ROW = 4;

/** Whether a figure has a tag of its own, which is blank in the text of a block: it is set large, as in a graphic. */
function hasTag(text: string, { start, end }: Span): boolean {
  return start >= TAG && /^\s+$/.test(text.slice(start - TAG, start) + text.slice(end, end + TAG));
}

export const sentenceStartsWithFigure = blockRule({
  id: 'sentence-starts-with-figure',
  category: 'numbers',
  scope: 'block',
  triggers: [ANY_FIGURE],
  severity: 'hint',
  claim: 'info',
  summary: 'A sentence that begins with a figure.',
  why: 'Without a capital the eye misses the start of the sentence: write the number in words or turn the sentence round. Years may stand first; headlines, highlights and captions are not looked at.',
  kinds: ['paragraph'],
  houseNotes: ['AP: words, except for years.'],
  examples: {
    flagged: [
      {
        text: 'The mill burned down. {12} people were hurt, police said.',
        message: 'Twelve',
        fixed: 'The mill burned down. Twelve people were hurt, police said.',
      },
      { text: 'Rain fell all night.\n\n{300} homes were flooded in Hull.\n\nNobody was hurt.' },
      { text: 'Rain fell all night. {300} homes were flooded in Hull.' },
      {
        text: 'Nobody knew him. {45} letters lay on the floor of the flat.',
        fixed: 'Nobody knew him. Forty-five letters lay on the floor of the flat.',
      },
    ],
    accepted: [
      { text: 'The record is 2 min. 2 sec. for the half mile, he said.', why: 'a measure after an abbreviation' },
      { text: 'The mill burned down. Twelve people were hurt.' },
      { text: 'It began badly. 2025 was the worst year for the firm.', why: 'a year' },
      { text: 'He paid Rs. 500 for it. She paid No. 10 a visit.', why: 'an abbreviation before it' },
      { text: '“It burned. 12 people died,” he said.', why: 'a quotation' },
      { text: 'He made a list. 1. Bread. 2. Milk.', why: 'the numbers of a list' },
      { text: 'Cook the rice.\n\n2 eggs, beaten with a fork\n\nStir it.', why: 'an ingredient' },
      { text: 'The work continues. 235 acres have been cleared. 60 acres are planted in wheat.', why: 'a digest' },
      { text: 'He left early. 7:30 was his hour.', why: 'a time' },
      {
        text: 'The club had a bad night and its fans, who had come by bus from the coast, said so for a long time. It was the last of the games that the old club would play by the sea, and they knew it when they came. Keepers Pos Plays Ann Roe 74 99 4 saves (4 late). 1 pass defended. Bo Carr 73 99 6 saves (7 late).',
        why: 'a row of a table',
      },
      {
        text: '---\ntitle: Rain\n---\n\nThe club asked its members. <span class="large">24</span> members said no.',
        container: 'markdown',
        why: 'a figure of a graphic',
      },
    ],
  },
  check(block) {
    const problems = block.sentences.flatMap(({ firstToken, endToken }) => {
      const [token, next, before] = [
        block.tokens[firstToken]!,
        block.tokens[firstToken + 1],
        block.tokens[firstToken - 1],
      ];
      if (token.kind !== 'number' || !/^\d[\d,]*$/.test(token.text) || !next || endToken - firstToken < 4) return [];
      if (!/^\p{Ll}{2,}$/u.test(next.text) || !next.spaced || /^(?:1[5-9]|20)\d\d$/.test(token.text)) return [];
      if (!before && !/[.!?]["”’]?$/.test(block.text.trimEnd())) return [];
      if (before && (!/^[.!?]$/.test(before.text) || /^\p{L}{1,2}$/u.test(block.tokens[firstToken - 2]?.text ?? '')))
        return [];
      // A block may be a table, or have a row of one in it.
      const near = block.text.slice(Math.max(0, token.start - ROW), token.end + ROW);
      if (UNIT.test(next.text) || isTable(block.text)) return [];
      if (isTable(near) && matchesOf(near, /\d+/g).length > IN_ROW) return [];
      const { start, end } = token;
      if (hasTag(block.text, token) || !isNarration(block, token)) return [];
      const words = inWords(Number(token.text.replaceAll(',', '')));
      const text = words && words.charAt(0).toUpperCase() + words.slice(1);
      const advice = text ? `write “${text}” or recast it` : 'recast it';
      const fixes = text ? [{ title: `Change to “${text}”`, edits: [{ start, end, text }] }] : [];
      return [{ start, end, message: `The sentence begins with a figure: ${advice}.`, fixes }];
    });
    // Digests and lists of results begin so again and again.
    return problems.length > 1 ? [] : problems;
  },
});
