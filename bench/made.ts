// Words, rules and people as a desk's files have them, made from the words of the gold articles.
import { readdirSync, readFileSync } from 'node:fs';

/** The gold articles. */
export const copy = readdirSync('test/gold/articles').map((name) => readFileSync(`test/gold/articles/${name}`, 'utf8'));
const words = [...new Set(copy.join(' ').match(/\p{L}{4,}/gu) ?? [])];
/** One of the longer words of copy, any index. */
export const wordAt = (i: number): string => words[(i * 7919) % words.length]!;

/** The text of a rule. Rules as public styles have them: two thirds lists of words, a fifth swaps, the rest patterns that no word wakes. */
export function ruleText(i: number): string {
  const head = `message: "Not '%s'."\nlink: https://example.org/${i}\nlevel: warning\nignorecase: ${i % 3 > 0}\n`;
  const list = Array.from({ length: 12 }, (_, k) => wordAt(i * 13 + k));
  if (i % 15 < 10) {
    const tokens = list.map((word, k) => (k % 4 ? `${word} q${k}` : `${word}(?:s|ed)q?`));
    return `extends: existence\n${head}tokens:\n${tokens.map((token) => `  - '${token}'`).join('\n')}\n`;
  }
  if (i % 15 < 13) {
    const pairs = list.map((word, k) => `  '(?:${word}|${list[(k + 1) % 12]}) q${k}': ${word}`);
    return `extends: substitution\n${head}action:\n  name: replace\nswap:\n${pairs.join('\n')}\n`;
  }
  const pattern = ['[a-z][.?!] {2,}[A-Z]', '\\d{1,2} ?[ap]q', '\\b[^\\s-]+ly-\\w+q', '(?<!:[^ ]+?):q[A-Z]'][i % 4];
  return `extends: existence\n${head}nonword: true\nscope: ${i % 2 ? 'sentence' : 'text'}\ntokens:\n  - '${pattern}'\n`;
}

/** One of the words with a capital. */
export function capital(i: number): string {
  const word = wordAt(i);
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}
