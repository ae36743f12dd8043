import assert from 'node:assert/strict';
import { blockQueries, textSetter } from '../../../src/core/analysis/blocks.ts';
import { atOnce } from '../../../src/core/base/turns.ts';
import { DEFAULT_STYLE } from '../../../src/core/config/style.ts';
import { Database } from '../../../src/core/incremental/query.ts';
import type { Container } from '../../../src/core/model.ts';
import { newMemory } from '../../../src/core/syntax/memory.ts';
import { textInTurns } from '../../../src/core/syntax/reader.ts';

/** Gives texts to queries, and tells what the queries have been given of each block. */
function setter(container: Container) {
  const db = new Database();
  const queries = blockQueries(db, DEFAULT_STYLE);
  const set = textSetter(queries);
  return {
    read(text: string) {
      const ids = atOnce(set({ text, ...atOnce(textInTurns(text, container, newMemory())) }));
      const placeOf = (id: number | undefined) => (id === undefined ? undefined : ids.indexOf(id));
      return ids.map((id) => {
        const { before, after } = queries.neighbours.get(id);
        return { ...queries.content.get(id), gap: queries.gap.get(id), around: [placeOf(before), placeOf(after)] };
      });
    },
    /** Begins to give a text and leaves it. */
    abandon(text: string) {
      set({ text, ...atOnce(textInTurns(text, container, newMemory())) }).next();
    },
  };
}

/** After an edit each block has been given what it would have been given of the new text alone. */
function sameAsAlone(before: string, after: string, container: Container = 'wire'): void {
  const edited = setter(container);
  edited.read(before);
  assert.deepEqual(edited.read(after), setter(container).read(after));
}

const PARAGRAPHS = Array.from({ length: 12 }, (_, i) => `The mayor opened hall ${i} on Monday, and the band played.`);
const TEXT = ['Mayor opens halls', ...PARAGRAPHS].join('\n\n');

describe('the inputs of blocks that an edit does not touch', () => {
  it('stay, but for what stands around a block that is new or gone', () => {
    sameAsAlone(TEXT, TEXT.replace('hall 5 on Monday', 'hall 5 on\n\nMonday'));
    sameAsAlone(TEXT, TEXT.replace(`${PARAGRAPHS[6]}\n\n`, ''));
    sameAsAlone(TEXT, TEXT.replace('hall 0', 'hal 0').replace('hall 11', 'hal 11'));
    sameAsAlone(TEXT, TEXT.replace(`${PARAGRAPHS[6]}\n\n`, `${PARAGRAPHS[6]}\n\n\n`));
  });

  it('are other ones where the block is of another kind for what stands elsewhere', () => {
    const ended = TEXT.replace(PARAGRAPHS[7]!, `${PARAGRAPHS[7]}\n\n-30-`);
    const kinds = setter('wire')
      .read(ended)
      .map(({ kind }) => kind);
    assert.notEqual(kinds.at(-1), 'paragraph', kinds.join());
    sameAsAlone(TEXT, ended);
  });

  it('are other ones where its markup is read otherwise for what stands elsewhere', () => {
    const linked = `# Mayor opens halls\n\n${PARAGRAPHS.slice(0, 4).join('\n\n')}\n\nSee [the hall] first.\n\n${PARAGRAPHS.slice(4).join('\n\n')}`;
    const defined = `${linked}\n\n[the hall]: https://example.org/hall\n`;
    const texts = [linked, defined].map((text) => setter('markdown').read(text)[5]!.text);
    assert.notEqual(texts[0], texts[1]);
    sameAsAlone(linked, defined, 'markdown');
  });

  it('are all set again after a text that was abandoned', () => {
    const queries = setter('wire');
    const long = [TEXT, ...Array.from({ length: 200 }, (_, i) => `The band played song ${i} for an hour.`)].join(
      '\n\n',
    );
    queries.read(long);
    queries.abandon(long.replaceAll('an hour', 'a day').replaceAll('opened', 'shut'));
    assert.deepEqual(queries.read(long), setter('wire').read(long));
  });
});
