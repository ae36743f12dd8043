// The patterns of the language that VS Code itself runs on a text: those of the grammar, and of the language configuration.
import { readFileSync } from 'node:fs';

const GRAMMAR = 'syntaxes/article.tmLanguage.json';
const CONFIGURATION = 'syntaxes/language-configuration.json';

/** What Oniguruma takes for a letter of a word, as far as the grammar names letters. */
const WORD = 'A-Za-z0-9_À-ÖØ-öø-ɏʹ-ͯḀ-ỿ';

/** @returns {import('./literals.mjs').Pattern[]} the patterns, as JavaScript would write them */
export function syntaxPatterns() {
  const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
  const { repository } = read(GRAMMAR);
  const lines = readFileSync(GRAMMAR.replace('.json', '.yaml'), 'utf8').split('\n');
  const ofGrammar = Object.entries(repository).flatMap(([name, rule]) => {
    const place = { file: GRAMMAR.replace('.json', '.yaml'), line: lines.indexOf(`  ${name}:`) + 1 };
    // A grammar sees one line at a time: a full stop stands for all there is.
    return valuesOf(rule, ['match', 'begin', 'end']).map((value) => ({
      source: inJavaScript(value),
      flags: 's',
      ...place,
    }));
  });
  const { wordPattern, ...others } = read(CONFIGURATION);
  const place = { file: CONFIGURATION, line: 1 };
  const ofConfiguration = [
    { source: wordPattern.pattern, flags: wordPattern.flags, ...place },
    ...valuesOf(others, [
      'start',
      'end',
      'beforeText',
      'afterText',
      'increaseIndentPattern',
      'decreaseIndentPattern',
    ]).map((source) => ({ source, flags: '', ...place })),
  ];
  return [...ofGrammar, ...ofConfiguration];
}

/** The texts under some keys, however deep. */
function valuesOf(node, keys) {
  if (node === null || typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([key, value]) =>
    keys.includes(key) && typeof value === 'string' ? [value] : valuesOf(value, keys),
  );
}

/**
 * A pattern of Oniguruma in JavaScript's words: `(?i:…)` spelt out, `\A` as `^`, `\w` with the letters it has there.
 * @throws where it has something else that JavaScript does not know
 */
export function inJavaScript(pattern) {
  /** For each open group, whether case does not matter in it. */
  const groups = [];
  let isInClass = false;
  const token = /\(\?!\\A\)|\(\?i:|\(\?[<=!]{1,2}|\\.|./gsu;
  const source = pattern.replace(token, (part) => {
    if (part === '\\w') return isInClass ? WORD : `[${WORD}]`;
    if (part === '(?!\\A)') return ''; // Elsewhere than in the first line.
    if (part === '\\A') return '^';
    if (/^\\[GhHRXZzK]/.test(part)) throw new Error(`${part} in /${pattern}/ is not known here`);
    if (part.startsWith('\\')) return part;
    if (isInClass || part === '[') {
      isInClass = part !== ']';
      return part;
    }
    if (part === '(?i:') {
      groups.push(true);
      return '(?:';
    }
    if (part.startsWith('(')) groups.push(groups.at(-1) ?? false);
    if (part === ')') groups.pop();
    return groups.at(-1) && /[a-z]/i.test(part) ? `[${part.toLowerCase()}${part.toUpperCase()}]` : part;
  });
  new RegExp(source, 's');
  return source;
}
