import assert from 'node:assert/strict';
import { decode, type Encoding, encode } from '../../../src/core/workspace/encoding.ts';

const bytesOf = (...bytes: number[]) => new Uint8Array(bytes);

describe('the encoding of a file', () => {
  const text = 'São 😀\r\n“x”\n';
  for (const encoding of ['utf-8', 'utf-8 with mark', 'utf-16le', 'utf-16be'] satisfies Encoding[]) {
    it(`${encoding} is read and written back as it was`, () => {
      for (const content of [text, '', '\uFEFF', `\uFEFF${text}`]) {
        const decoded = decode(encode(content, encoding)!);
        // Without a mark of its own a text in UTF-8 that begins with one has it as its mark.
        if (encoding === 'utf-8' && content.startsWith('\uFEFF')) continue;
        assert.deepEqual(decoded, { text: content, encoding });
      }
    });
  }

  it('is UTF-16 with the mark of either order', () => {
    assert.deepEqual(encode('aé', 'utf-16le'), bytesOf(0xff, 0xfe, 0x61, 0, 0xe9, 0));
    assert.deepEqual(encode('aé', 'utf-16be'), bytesOf(0xfe, 0xff, 0, 0x61, 0, 0xe9));
  });

  it('with bytes that are no character is read and never written', () => {
    for (const bytes of [bytesOf(0x61, 0xe9), bytesOf(0xff, 0xfe, 0x61), bytesOf(0xff, 0xfe, 0x3d, 0xd8)]) {
      const decoded = decode(bytes);
      assert.ok('text' in decoded && decoded.encoding === 'broken' && decoded.text.includes('\uFFFD'));
    }
    assert.equal(encode('a', 'broken'), undefined);
  });

  it('has a mark only where all three bytes of it are', () => {
    assert.deepEqual(decode(bytesOf(0xef, 0xbb, 0x80)), { text: '\uFEC0', encoding: 'utf-8' });
  });

  it('with NUL characters is no text, UTF-32 among it', () => {
    assert.match((decode(bytesOf(0x61, 0)) as { refused: string }).refused, /byte 2 is NUL/);
    assert.match((decode(bytesOf(0xff, 0xfe, 0x61, 0, 0, 0)) as { refused: string }).refused, /byte 5 is NUL/);
    assert.ok('refused' in decode(bytesOf(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0)));
  });
});
