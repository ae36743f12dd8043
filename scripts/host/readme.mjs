import { readFileSync } from 'node:fs';

/**
 * The README for a VSIX that no gallery shows: the page of an installed extension has no folder to look files up in, so
 * pictures are put into the text, and of a link to a file only its words are left.
 * @param markdown the README
 * @param read gives a file's bytes by its relative path
 * @returns the Markdown, with no relative address in it
 */
export function selfContained(markdown, read = readFileSync) {
  return markdown.replace(/(!?)\[([^\]]*)\]\((?!https?:|data:|#)([^)\s]+)\)/g, (_, image, words, path) => {
    if (!image) return words;
    return `![${words}](data:image/png;base64,${Buffer.from(read(path)).toString('base64')})`;
  });
}
