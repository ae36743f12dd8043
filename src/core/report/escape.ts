import { printable } from '../syntax/text/printable.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for HTML, inside elements and quoted attributes; control characters, which HTML does not allow, become U+FFFD. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ENTITIES[char] as string).replace(/[^\P{Cc}\t\n\r]/gu, '\uFFFD');
}

/** Text that shows as it is, whatever characters it has; at the start of a line it is no command to a build server. */
export function escapeMarkdown(words: string): string {
  const line = printable(words.replace(/\s+/g, ' '));
  return line.replace(/[\\`*_[\]<>~|#&!]/g, '\\$&').replace(/^ ?(?=:)/, '$&\\');
}
