/**
 * The README for a VSIX that no gallery shows. The page of an installed extension shows pictures from https addresses
 * only: it has no folder to look files up in, and VS Code takes the addresses of pictures that are in the text out. So
 * pictures are left out, and of a link to a file only its words are left.
 * @param markdown the README
 * @returns the Markdown, with no relative address in it
 */
export function selfContained(markdown) {
  return markdown
    .replace(/^!\[[^\]]*\]\((?!https:|#)[^)\s]+\)\n\n?/gm, '')
    .replace(/(?<!!)\[([^\]]*)\]\((?!https?:|#)[^)\s]+\)/g, '$1');
}
