import { matchesOf } from '../../base/matches.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';

const STRUCK =
  /~~[^~\n]{1,200}~~|<\/?(?:del|ins|strike|s)>|\{\+\+|\+\+\}|\{--|--\}|\[(?:deleted|inserted)\b[^[\]\n]*\]/g;
const COMMAND = /^(?:sub|subs|del|ins|stet|insert|delete):\s.*$/gm;
const CONFLICT = /^(?:<{7}|={7}|>{7})(?:\s.*)?$/gm;

export const trackedChangeResidue = blockRule({
  id: 'tracked-change-residue',
  category: 'placeholders',
  scope: 'block',
  triggers: '~ < > = { } [ sub subs del ins stet insert delete'.split(' '),
  severity: 'info',
  claim: 'warning',
  summary: 'What is left of a tracked change: ~~two~~ three.',
  why: 'Both versions of a change are in the text. Keep one. In Markdown `~~two~~` is struck through on purpose and left alone.',
  examples: {
    flagged: [
      { text: 'The fire killed {~~two~~} three horses.', message: 'change', fixed: 'The fire killed three horses.' },
      { text: 'The mayor {<del>}denied{</del>} rejected the charge.' },
      { text: '{sub: change to past tense}' },
    ],
    accepted: [
      { text: 'The temperature was ~20 degrees.', why: 'one tilde is “about”' },
      { text: 'Submarine: the film opens on Friday.', why: 'a word that begins alike' },
      { text: 'The fire killed three horses.' },
    ],
  },
  check(block): Problem[] {
    return [STRUCK, COMMAND, CONFLICT]
      .flatMap((pattern) => matchesOf(block.text, pattern))
      .map((match) => {
        const span = { start: match.index, end: match.index + match[0].length };
        const message = `“${match[0]}” is left over from a tracked change.`;
        if (!match[0].startsWith('~~')) return { ...span, message };
        const end = span.end + (/^\s/.test(block.text.slice(span.end)) ? 1 : 0);
        const fixes = [{ title: 'Remove the struck words', edits: [{ start: span.start, end, text: '' }] }];
        return { ...span, message, fixes };
      });
  },
});
