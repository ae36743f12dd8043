// The regular-expression literals of source files, from their syntax trees.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import ts from 'typescript';
import { spelledOut } from '../build/short-letters.mjs';

/**
 * A pattern and the line it is written on or built at.
 * @typedef {{ source: string, flags: string, file: string, line: number }} Pattern
 */

/**
 * The literals of some files.
 * @param {string[]} files paths of TypeScript or JavaScript files
 * @returns {Pattern[]}
 */
export function literalsOf(files) {
  return nodesOf(files, ts.isRegularExpressionLiteral).map(({ node, ...place }) => {
    const end = node.text.lastIndexOf('/');
    const source = node.text.slice(1, end);
    // As it is built.
    return {
      source: /^src\/core\//.test(place.file) ? spelledOut(source) : source,
      flags: node.text.slice(end + 1),
      ...place,
    };
  });
}

/**
 * The places where files build patterns at run time: `new RegExp(…)`.
 * @param {string[]} files paths of TypeScript files
 * @returns {{ file: string, line: number }[]}
 */
export function constructionsOf(files) {
  const builds = (node) => ts.isNewExpression(node) && node.expression.getText() === 'RegExp';
  return nodesOf(files, builds).map(({ file, line }) => ({ file, line }));
}

function nodesOf(files, isWanted) {
  return files.flatMap((path) => {
    const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true);
    const file = shown(path);
    const found = [];
    const visit = (node) => {
      if (isWanted(node)) {
        const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
        found.push({ node, file, line });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

/** A path as it is reported: from `src` or `node_modules` on. */
function shown(path) {
  const slashed = relative('.', path).replaceAll('\\', '/');
  const at = slashed.lastIndexOf('node_modules/');
  return at < 0 ? slashed : slashed.slice(at);
}
