// Inverse of `packLines` in word-lists.mjs; bundled with the lists that were packed.
export function unpackLines(packed) {
  let line = '';
  return packed.replace(/(\d)(\D*)/g, (_, kept, rest) => {
    line = line.slice(0, kept) + rest;
    return `${line}\n`;
  });
}
