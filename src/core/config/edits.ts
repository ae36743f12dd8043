import { applyEdits, findNodeAtLocation, getNodeValue, type JSONPath, modify, type Node } from 'jsonc-parser';
import { applyEdits as edited } from '../base/edits.ts';
import type { Span, TextEdit } from '../model.ts';
import { problemList, readJson } from './json.ts';
import {
  isYaml,
  oneLine,
  yamlValueAt,
  yamlWithArticleMoved,
  yamlWithItem,
  yamlWithoutItems,
  yamlWithValue,
} from './yaml-edits.ts';

// Changes of a configuration file's text: comments, order, indentation, line ends and everything else stay as they are.
// A text with a mistake in its JSON is not changed but refused, with the line of the mistake.

/**
 * Sets a value, or takes it out.
 * @param text the file's text without byte-order mark, undefined or blank where there is none yet
 * @param value undefined takes the value out
 * @returns the new text
 * @throws Error where the text cannot be changed safely; the message says why
 */
export function withValue(text: string | undefined, path: JSONPath, value: unknown): string {
  if (isYaml(text)) return yamlWithValue(text, path, value);
  const { source, root } = opened(text);
  if (value === undefined && !findNodeAtLocation(root, path)) return source;
  const unit = unitOf(source);
  const formattingOptions = { tabSize: unit.length, insertSpaces: unit !== '\t', eol: eolOf(source) };
  return applyEdits(source, modify(source, path, value, { formattingOptions }));
}

/** The value at a place of a configuration file's text; undefined where there is none. */
export function valueAt(text: string | undefined, path: JSONPath): unknown {
  if (isYaml(text)) return yamlValueAt(text, path);
  const root = readJson(text ?? '', () => {});
  const node = root && findNodeAtLocation(root, path);
  return node && getNodeValue(node);
}

/** A change of a configuration that can be taken back, also after others. Both throw as `withValue` does. */
export interface ConfigChange {
  apply(text: string | undefined): string;
  /** @param before the text to which it was applied */
  revert(text: string | undefined, before: string | undefined): string;
}

/** Sets a value; taken back, it is what it was. */
export function settingOf(path: JSONPath, value: unknown): ConfigChange {
  return {
    apply: (text) => withValue(text, path, value),
    revert: (text, before) => withValue(text, path, valueAt(before, path)),
  };
}

/** Adds items to a list, those it does not have; taken back, it is without them. */
export function additionOf(list: string, items: readonly unknown[]): ConfigChange {
  const missingIn = (text: string | undefined) => {
    const there = valueAt(text, [list]);
    const known = new Set(Array.isArray(there) ? there.map((item) => JSON.stringify(item)) : []);
    return items.filter((item) => !known.has(JSON.stringify(item)));
  };
  return {
    apply: (text) => missingIn(text).reduce((now: string, item) => withItem(now, list, item), text ?? ''),
    revert(text, before) {
      const own = new Set(missingIn(before).map((item) => JSON.stringify(item)));
      return withoutItems(text, list, (item) => own.has(JSON.stringify(item)));
    },
  };
}

/**
 * Adds an item, on a line of its own, to a list of the configuration; makes the list where there is none.
 * @throws Error as `withValue`, or where there is something else than a list
 */
export function withItem(text: string | undefined, list: string, item: unknown): string {
  if (isYaml(text)) return yamlWithItem(text, list, item);
  const { source, root } = opened(text);
  const array = listIn(root, list);
  const unit = unitOf(source);
  if (array) return appended(source, array, unit.repeat(2), oneLine(item));
  const eol = eolOf(source);
  const lines = [`${JSON.stringify(list)}: [`, `${unit.repeat(2)}${oneLine(item)}`, `${unit}]`];
  return appended(source, root, unit, lines.join(eol));
}

/**
 * Takes items out of a list of the configuration, each with its line; comments between them stay.
 * @throws Error as `withItem`
 */
export function withoutItems(
  text: string | undefined,
  list: string,
  isGone: (item: unknown, index: number) => boolean,
): string {
  if (isYaml(text)) return yamlWithoutItems(text, list, isGone);
  const { source, root } = opened(text);
  const items = listIn(root, list)?.children ?? [];
  const gone = items.map((item, index) => isGone(getNodeValue(item), index));
  if (!gone.includes(true)) return source;
  const edits: TextEdit[] = [];
  for (const [i, item] of items.entries()) if (gone[i]) edits.push(...removalOf(source, item));
  // Where the last ones go, the comma before them has nothing to divide any more.
  const last = gone.lastIndexOf(false);
  const before = last >= 0 && last < items.length - 1 && commaAfter(source, items[last]!);
  if (before && !hasComma(source, items.at(-1)!)) edits.push({ ...before, text: '' });
  return edited(source, edits);
}

/**
 * Has the entries of `accepted` follow an article, or the articles of a folder, to another name.
 * @throws Error as `withItem`
 */
export function withArticleMoved(text: string | undefined, from: string, to: string): string {
  if (isYaml(text)) return yamlWithArticleMoved(text, from, to);
  const { source, root } = opened(text);
  const edits = (listIn(root, 'accepted')?.children ?? []).flatMap((item): TextEdit[] => {
    const node = findNodeAtLocation(item, ['article']);
    const name: unknown = node?.value;
    if (!node || typeof name !== 'string' || !`${name}/`.startsWith(`${from}/`)) return [];
    const moved = JSON.stringify(to + name.slice(from.length));
    return [{ start: node.offset, end: node.offset + node.length, text: moved }];
  });
  return edited(source, edits);
}

function opened(text: string | undefined): { readonly source: string; readonly root: Node } {
  const source = text?.trim() ? text : '{}\n';
  const { problems, report } = problemList(source);
  const root = readJson(source, report);
  const [mistake] = problems();
  if (mistake) throw new Error(`line ${mistake.line}: ${mistake.message} Mend it first.`);
  if (root?.type !== 'object') throw new Error('The file holds no object in braces. Mend it first.');
  return { source, root };
}

function listIn(root: Node, name: string): Node | undefined {
  const node = findNodeAtLocation(root, [name]);
  if (node && node.type !== 'array') throw new Error(`“${name}” is no list in square brackets. Mend it first.`);
  return node;
}

/** The indentation of the first line that has one. */
function unitOf(source: string): string {
  const [, unit = '  '] = /^([ \t]+)\S/m.exec(source) ?? [];
  return unit.startsWith('\t') ? '\t' : unit.slice(0, 8);
}

function eolOf(source: string): string {
  return /\r\n|\n|\r/.exec(source)?.[0] ?? '\n';
}

/** The text with one more piece at the end of an object or list, behind the comments of the line before it. */
function appended(source: string, container: Node, indent: string, piece: string): string {
  const eol = eolOf(source);
  const close = container.offset + container.length - 1;
  const last = container.children?.at(-1);
  const edits: TextEdit[] = [];
  let at = container.offset + 1;
  let comma = '';
  if (last) {
    const found = commaAfter(source, last);
    if (found) comma = ',';
    else edits.push({ start: last.offset + last.length, end: last.offset + last.length, text: ',' });
    at = lineRest(source, found?.end ?? last.offset + last.length, close);
  }
  const isOpen = /[\r\n]/.test(source.slice(at, close));
  const end = isOpen ? '' : eol + indent.slice(unitOf(source).length);
  edits.push({ start: at, end: isOpen ? at : afterBlanks(source, at), text: `${eol}${indent}${piece}${comma}${end}` });
  return edited(source, edits);
}

/** Where the comments end that follow on the same line. */
function lineRest(source: string, from: number, limit: number): number {
  const end = skipped(source, from, false);
  return end < limit && isLineEnd(source[end]) ? end : from;
}

/** The comma behind a node, undefined where the list or object ends. */
function commaAfter(source: string, { offset, length }: Node): Span | undefined {
  const start = skipped(source, offset + length, true);
  return source[start] === ',' ? { start, end: start + 1 } : undefined;
}

/** The next character that is neither white space nor in a comment; that of a line end, if that is to stop it. */
function skipped(source: string, from: number, acrossLines: boolean): number {
  let at = from;
  for (;;) {
    if (isBlank(source[at]) || (acrossLines && isLineEnd(source[at]))) at++;
    else if (source.startsWith('//', at)) while (at < source.length && !isLineEnd(source[at])) at++;
    else if (source.startsWith('/*', at)) at = source.indexOf('*/', at) + 2;
    else return at;
  }
}

const hasComma = (source: string, node: Node): boolean => commaAfter(source, node) !== undefined;

/** Takes out an item and its comma; the whole line where nothing else is on it. */
function removalOf(source: string, item: Node): TextEdit[] {
  const comma = commaAfter(source, item);
  const [from, to] = [item.offset, item.offset + item.length];
  const touching = comma && !source.slice(to, comma.start).trim();
  const end = touching ? comma.end : to;
  let first = from;
  while (isBlank(source[first - 1])) first--;
  const next = afterBlanks(source, end);
  const isAlone = isLineEnd(source[first - 1]) && isLineEnd(source[next]);
  const lineEnd = source.startsWith('\r\n', next) ? 2 : 1;
  const removal = isAlone ? { start: first, end: next + lineEnd, text: '' } : { start: from, end: next, text: '' };
  return comma && !touching ? [removal, { ...comma, text: '' }] : [removal];
}

const isBlank = (character: string | undefined): boolean => character === ' ' || character === '\t';
const isLineEnd = (character: string | undefined): boolean => character === '\n' || character === '\r';

function afterBlanks(source: string, from: number): number {
  let at = from;
  while (isBlank(source[at])) at++;
  return at;
}
