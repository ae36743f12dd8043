// Makes the word lists of `src/core/data` small in the extension's bundle: without comments, and the long ones with each
// line as the number of letters it shares with the line before and what follows them, which halves a sorted list.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Shorter lists are not worth it. */
const LONG = 20;
const UNPACK = fileURLToPath(new URL('unpack-lines.mjs', import.meta.url));

/** An esbuild plugin: a `.txt` import still gives the list's text. */
export const packedWordLists = {
  name: 'packed-word-lists',
  setup(build) {
    build.onLoad({ filter: /\.txt$/ }, async ({ path }) => {
      const text = withoutComments(await readFile(path, 'utf8'));
      // A digit marks the beginning of a line in a packed list.
      if (text.split('\n').length < LONG || /\d/.test(text)) return { contents: text, loader: 'text' };
      const contents = `import { unpackLines } from ${JSON.stringify(UNPACK)};
        export default unpackLines(${JSON.stringify(packLines(text))});`;
      return { contents, loader: 'js', resolveDir: '.' };
    });
  },
};

const withoutComments = (text) => text.replaceAll(/^(?:#.*)?\r?\n/gm, '');

/** Packs lines without digits: the letters kept of the line before (at most nine), then the rest. */
export function packLines(text) {
  const lines = text.split('\n').filter(Boolean);
  return lines.map((line, i) => packed(line, lines[i - 1] ?? '')).join('');
}

function packed(line, before) {
  let kept = 0;
  while (kept < 9 && kept < line.length && line[kept] === before[kept]) kept++;
  return kept + line.slice(kept);
}
