import { matchesOf } from '../../base/matches.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';

const EMPTY =
  /“\s*”|(?<![\p{L}\p{N}"=])""(?!["\p{L}\p{N}])|(?<=\s|^)"\s+"(?=[\s.,]|$)|“\s*(?:…|\.{3})\s*”|"(?:…|\.{3})"/gu;

export const emptyQuote = blockRule({
  id: 'empty-quote',
  category: 'placeholders',
  scope: 'block',
  triggers: ['“', '"'],
  severity: 'info',
  claim: 'warning',
  summary: 'Quotation marks with nothing between them.',
  why: 'A quotation was to come and did not, or was lost in the cutting.',
  examples: {
    flagged: [
      { text: 'Asked about the fee, he said: {“”}', message: 'nothing' },
      { text: 'She answered {“…”} and left.' },
      { text: 'The sign reads {""} in two languages.' },
    ],
    accepted: [
      { text: 'He said: “No.”' },
      { text: 'The code has <ul role="list" class=""> at its head.', why: 'markup' },
      { text: 'The board is 6\' 2"" wide.', why: 'inches' },
      { text: '“… and then we ran,” she said.', why: 'a quotation that begins in the middle' },
    ],
  },
  check(block): Problem[] {
    if (!/[“"]\s*[”"….]/.test(block.text)) return [];
    // The end of one quotation and the beginning of the next, both turned round; or marks set in a row.
    const isLoose = ({ 0: marks, index }: RegExpExecArray) =>
      /\s/.test(marks) &&
      (/[^\s:,(]$/.test(block.text.slice(0, index)) ||
        /^(?:\p{L}|\s["“”])/u.test(block.text.slice(index + marks.length)));
    return matchesOf(block.text, EMPTY)
      .filter((match) => !isLoose(match))
      .map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        message: 'There is nothing between these quotation marks.',
      }));
  },
});
