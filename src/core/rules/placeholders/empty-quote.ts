import { matchesOf } from '../../linter/narration.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';

const EMPTY =
  /“\s*”|(?<![\p{L}\p{N}"])""(?!["\p{L}\p{N}])|(?<=\s|^)"\s+"(?=[\s.,]|$)|“\s*(?:…|\.{3})\s*”|"(?:…|\.{3})"/gu;

export const emptyQuote = blockRule({
  id: 'empty-quote',
  category: 'placeholders',
  scope: 'block',
  triggers: ['“', '"'],
  severity: 'warning',
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
      { text: 'The board is 6\' 2"" wide.', why: 'inches' },
      { text: '“… and then we ran,” she said.', why: 'a quotation that begins in the middle' },
    ],
  },
  check(block): Problem[] {
    if (!/[“"]\s*[”"….]/.test(block.text)) return [];
    return matchesOf(block.text, EMPTY).map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      message: 'There is nothing between these quotation marks.',
    }));
  },
});
