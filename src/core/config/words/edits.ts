import { firstLine } from '../csv.ts';
import { additionOf, type ConfigChange } from '../edits.ts';
import { readWordFile } from './words.ts';

/** Adds a word that is right to the entries of a configuration itself; taken back, it is without it. */
export function wordInConfig(word: string): ConfigChange {
  return additionOf('words', [{ use: word }]);
}

/**
 * Adds a word that is right to a file of words; taken back, it is without it.
 * @param name tells by its ending what the file is
 */
export function wordInFile(name: string, word: string): ConfigChange {
  const has = (text: string) => readWordFile(name, text, () => {}).some(({ entry }) => entry.use === word);
  const lineOf = /\.csv$/i.test(name) ? rowFor : itemFor;
  return {
    apply(text = '') {
      if (has(text)) return text;
      const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
      const { line, before } = lineOf(text, word);
      const start = before + (before && !/[\r\n]$/.test(before) ? eol : '');
      const after = `${start}${line}${eol}`;
      if (!has(after)) throw new Error('A word cannot be added to it as it is written. Write it in by hand.');
      return after;
    },
    revert(text = '', before = '') {
      if (has(before) || !has(text)) return text;
      const { line } = lineOf(text, word);
      const lines = text.split(/(?<=\n)|(?<=\r)(?!\n)/);
      const at = lines.findLastIndex((one) => one.replace(/\r?\n$|\r$/, '') === line);
      return at < 0 ? text : lines.toSpliced(at, 1).join('');
    },
  };
}

interface Addition {
  readonly line: string;
  /** The text before the new line: the file, or where it is empty what it begins with. */
  readonly before: string;
}

/** A row that has the word in the column “use”. */
function rowFor(text: string, word: string): Addition {
  const before = text.trim() ? text : 'use,avoid,note\n';
  const header = firstLine(before);
  const mark = [',', ';', '\t'].find((one) => header.includes(one)) ?? ',';
  const columns = header.split(mark).map((name) => name.replace(/^"|"$/g, '').trim().toLowerCase());
  const quoted = word.includes(mark) ? `"${word}"` : word;
  return { line: columns.map((name) => (name === 'use' ? quoted : '')).join(mark), before };
}

/** An item of a list in YAML. */
function itemFor(text: string, word: string): Addition {
  const [, indent = ''] = /^([ ]*)- /m.exec(text) ?? [];
  const isPlain = /^\p{L}[\p{L}\p{M}\d’'. -]*$/u.test(word) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(word);
  return { line: `${indent}- ${isPlain ? word : JSON.stringify(word)}`, before: text };
}
