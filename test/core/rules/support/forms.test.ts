import assert from 'node:assert/strict';
import { type FormUse, mixedForms } from '../../../../src/core/rules/support/forms.ts';

const uses = (forms: string): FormUse[] =>
  [...forms].map((form, i) => ({ start: i * 10, end: i * 10 + 1, form, text: form }));
const rewrite = (_: FormUse, form: string) => form;

describe('mixed forms', () => {
  it('is silent where there is one form', () => {
    assert.deepEqual(mixedForms(uses('aaa'), { rewrite }), []);
  });

  it('marks the first departure from the majority and mends them all', () => {
    const [problem, ...more] = mixedForms(uses('abab' + 'a'), { rewrite });
    assert.deepEqual(more, []);
    assert.equal(problem?.start, 10);
    assert.deepEqual(
      problem?.fixes?.map(({ edits }) => edits),
      [
        [
          { start: 10, end: 11, text: 'a' },
          { start: 30, end: 31, text: 'a' },
        ],
      ],
    );
    assert.deepEqual(
      problem?.related?.map(({ start }) => start),
      [30, 0, 20, 40],
    );
  });

  it('takes the house’s form on a tie, and offers each where there is none', () => {
    assert.deepEqual(mixedForms(uses('ab'), { rewrite, prefer: 'b' })[0]?.start, 0);
    assert.equal(mixedForms(uses('ab'), { rewrite, prefer: 'b' })[0]?.fixes?.length, 1);
    assert.equal(mixedForms(uses('ab'), { rewrite })[0]?.fixes?.length, 2);
  });

  it('offers no fix where a use cannot be rewritten', () => {
    assert.deepEqual(mixedForms(uses('aab'), { rewrite: () => undefined })[0]?.fixes, []);
  });
});
