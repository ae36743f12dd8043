import assert from 'node:assert/strict';
import fc from 'fast-check';
import { blockAt, blockEdit, type Identified, identify, LEAD } from '../../../src/core/incremental/block-identity.ts';
import { readArticle } from '../../../src/core/syntax/reader.ts';

function read(text: string, before?: Identified): Identified {
  const { blocks } = readArticle(text, 'wire');
  return { text, blocks, ids: identify(before, text, blocks) };
}

/** The words of each block, by its id. */
const byId = ({ text, blocks, ids }: Identified) =>
  new Map(ids.map((id, i) => [id, text.slice(blocks[i]!.start, blocks[i]!.end)]));

const paragraph = fc.constantFrom(
  'Marsh left.',
  'The bridge was shut on Monday, and it is shut now.',
  'Nobody was hurt.',
);
const copy = fc.array(paragraph, { minLength: 3, maxLength: 12 }).map((all) => all.join('\n\n'));
const edits = fc.array(
  fc.record({
    at: fc.nat({ max: 1000 }),
    remove: fc.nat({ max: 40 }),
    insert: fc.constantFrom('', 'e', '\n\n', 'x'.repeat(5_000), 'A.\n\nB.\n\n'),
  }),
  { minLength: 1, maxLength: 30 },
);

describe('the identity of blocks', () => {
  it('orders like the text and leaves room for every place of a block and behind it', () => {
    fc.assert(
      fc.property(copy, edits, (start, all) => {
        let now = read(start);
        for (const { at, remove, insert } of all) {
          const place = Math.floor((at / 1000) * now.text.length);
          const text = now.text.slice(0, place) + insert + now.text.slice(place + remove);
          now = read(text, now);
          for (const [i, { start: from }] of now.blocks.entries()) {
            const id = now.ids[i]!;
            const until = (now.blocks[i + 1]?.start ?? now.text.length) - from;
            assert.ok(id >= LEAD);
            assert.equal(blockAt(now.ids, id), id);
            assert.equal(blockAt(now.ids, id + until), id);
            assert.equal(blockAt(now.ids, id - LEAD), id);
          }
        }
      }),
    );
  });

  it('stays while other blocks are edited', () => {
    const text = 'One left.\n\nTwo left.\n\nThree left.\n\nFour left.';
    const before = read(text);
    const typed = read(text.replace('Two', 'Twos'), before);
    assert.deepEqual(typed.ids, before.ids);
    const entered = read(text.replace('Two left.', 'Two.\n\nLeft.'), before);
    assert.deepEqual(
      before.ids.map((id) => byId(entered).get(id)),
      ['One left.', 'Two.', 'Three left.', 'Four left.'],
    );
    const gone = read(text.replace('Two left.\n\n', ''), before);
    assert.deepEqual(gone.ids, [before.ids[0], before.ids[2], before.ids[3]]);
  });

  it('is another one where a block before needs its place, to the last character', () => {
    const room = 50;
    const { text, blocks: known } = read('One left.\n\nTwo left.');
    const second = 2 * LEAD + known[1]!.start + room;
    const before = { text, blocks: known, ids: [LEAD, second] };
    for (const more of [room - 2, room - 1, room, room + 1]) {
      const { blocks, ids } = read(before.text.replace('One', `One${'e'.repeat(more)}`), before);
      assert.equal(blockAt(ids, ids[0]! + blocks[1]!.start), ids[0], `${more} letters more`);
      assert.equal(ids[1] === second, more < room);
    }
  });

  it('goes with the words of those that stay in order when a paragraph is moved', () => {
    const before = read('One left.\n\nTwo left.\n\nThree left.\n\nFour left.');
    const moved = read('One left.\n\nThree left.\n\nFour left.\n\nTwo left.', before);
    assert.deepEqual(moved.ids.slice(0, 3), [before.ids[0], before.ids[2], before.ids[3]]);
  });

  it('keeps positions small enough for V8 to keep them in place, in articles of 100,000 words', () => {
    const { ids } = read(Array.from({ length: 4_000 }, () => 'The bridge was shut on Monday.').join('\n\n'));
    assert.ok(ids.at(-1)! < 2 ** 30);
  });

  it('says of an edit what stayed', () => {
    assert.deepEqual(blockEdit('He left.', 'He has left.'), { head: 3, tail: 3, by: 4 });
    assert.deepEqual(blockEdit('aa', 'aaa'), { head: 2, tail: 2, by: 1 });
  });
});
