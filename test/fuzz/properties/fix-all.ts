import { applyEdits } from '../../../src/core/base/edits.ts';
import { aftermath } from '../../../src/core/linter/fixes/aftermath.ts';
import { editsOf } from '../../../src/core/linter/fixes/fixes.ts';
import { holdingSafeFixes } from '../../../src/core/linter/fixes/offers.ts';
import type { Analysis, TextEdit } from '../../../src/core/model.ts';
import type { Property } from '../subject.ts';

/** Fixing all comes to rest in so many rounds. */
const ROUNDS = 10;

const lettersOf = (words: string): string => words.replace(/[^\p{L}]/gu, '');
const figuresOf = (words: string): string => words.replace(/\P{N}/gu, '');

/** What an edit changes that is changed only where a person chooses it. */
function forbidden(text: string, { participants, statements }: Analysis, edit: TextEdit): string | undefined {
  const words = text.slice(edit.start, edit.end);
  if (figuresOf(words) !== figuresOf(edit.text)) return 'figures';
  if (lettersOf(words) === lettersOf(edit.text)) return undefined;
  const isIn = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
    start < edit.end && edit.start < end;
  const isNamed = participants.some(({ mentions }) =>
    mentions.some((mention) => mention.form !== 'role' && mention.form !== 'pronoun' && isIn(mention)),
  );
  if (isNamed) return 'a name';
  if (statements.some((statement) => statement.direct && isIn(statement))) return 'a quotation';
  return statements.some(({ cueSpan }) => cueSpan && isIn(cueSpan)) ? 'an attribution' : undefined;
}

/** What is fixed without being asked changes only what it may, adds no finding, and comes to rest. */
export const fixAll: Property = {
  name: 'fix-all',
  async *check(subject) {
    let { text, analysis } = subject;
    const reread = (changed: string) => subject.again(changed);
    for (let round = 0; round < ROUNDS; round++) {
      const edits = editsOf(await holdingSafeFixes({ text, analysis, reread }));
      if (edits.length === 0) return;
      for (const edit of edits) {
        const what = forbidden(text, analysis, edit);
        if (what) yield `changes ${what}: “${text.slice(edit.start, edit.end)}” to “${edit.text}”`;
      }
      const fixed = applyEdits(text, edits);
      if (fixed === text) yield 'changes nothing';
      const after = subject.again(fixed);
      for (const { rule, message } of aftermath(analysis, [], edits, after).added) yield `adds ${rule} (${message})`;
      text = fixed;
      analysis = after;
    }
    yield `does not come to rest in ${ROUNDS} rounds`;
  },
};
