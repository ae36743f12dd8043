import type { Span } from '../model.ts';

/**
 * Markup inside a block of Markdown, one alternative a kind. Every repetition that could run on has a limit, so that the
 * time stays linear whatever the text.
 */
const MARKUP = new RegExp(
  [
    String.raw`\\[!-/:-@[-\u0060{-~]`, // an escaped character
    String.raw`(\u0060+)[^\u0060](?:[^\u0060]|(?!\1)\u0060){0,400}\1(?!\u0060)`, // code
    String.raw`!\[[^\]\n]{0,400}\](?:\([^)\n]{0,600}\)|\[[^\]\n]{0,100}\])?`, // a picture
    String.raw`\[\^[^\]\s]{1,40}\]`, // a footnote's mark
    String.raw`<!--[\s\S]{0,2000}?-->|</?[A-Za-z][^<>]{0,600}>|<(?:https?|mailto):[^<>\s]{1,400}>`, // HTML
    String.raw`\{\{[^{}]{0,400}\}\}|\{%[^{}]{0,400}%\}`, // shortcodes
    String.raw`&(?:[a-z]{2,8}|#\d{1,6});`, // entities
    String.raw`https?://[^\s)>\]]{1,600}[^\s)>\].,;:!?'"”’]`, // a bare address
    String.raw`\](?:\([^()\n]{0,400}(?:\([^()\n]{0,100}\)[^()\n]{0,200})?\)|\[[^\]\n]{0,100}\])`, // the end of a link
    String.raw`\[(?=[^\]\n]{0,400}\](?:\(|\[))`, // and its beginning
    String.raw`\*{1,3}|~~|(?<![\p{L}\p{N}])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\p{L}\p{N}])`, // emphasis
    String.raw`(?<=\n)[ \t]*(?:>[ \t]?)+`, // the marks of a quoted block
  ].join('|'),
  'giu',
);

/** The markup of a block that is not prose: absolute spans in order. */
export function inlineMasks(text: string, { start, end }: Span): Span[] {
  const masks: Span[] = [];
  for (const { 0: words, index } of text.slice(start, end).matchAll(MARKUP)) {
    // Of an escape only the backslash goes; an asterisk among spaces is one.
    const length = words[0] === '\\' ? 1 : words.length;
    const at = start + index;
    if (/^\*+$/.test(words) && isBlank(text[at - 1]) && isBlank(text[at + length])) continue;
    masks.push({ start: at, end: at + length });
  }
  return masks;
}

function isBlank(char: string | undefined): boolean {
  return char === undefined || /\s/.test(char);
}
