import { findNodeAtLocation, getNodeValue, type JSONPath } from 'jsonc-parser';
import { applyEdits } from '../base/edits.ts';
import type { TextEdit } from '../model.ts';
import { type Node, problemList } from './json.ts';
import { readYaml } from './yaml.ts';

// The same changes as in `edits.ts`, of configurations in YAML. What is new is written as JSON, which is YAML as well; all
// else stays as it is.

/** Whether a configuration's text is YAML: JSON begins with a brace, behind comments of its own. */
export function isYaml(text: string | undefined): text is string {
  return text !== undefined && /^(?!\s*(?:[{[]|\/[/*]))[\s\S]*\S/.test(text);
}

/** Sets a value, or takes it out; throws as `withValue`. */
export function yamlWithValue(text: string, path: JSONPath, value: unknown): string {
  const root = opened(text);
  const known = root && findNodeAtLocation(root, path);
  if (value === undefined) return known ? without(text, memberOf(root, known)) : text;
  if (known) return replaced(text, known, oneLine(value));
  // The part of the path that is there, and what is to stand in it under the next name.
  let depth = path.length - 1;
  while (depth > 0 && !(root && findNodeAtLocation(root, path.slice(0, depth)))) depth--;
  const nested = path.slice(depth + 1).reduceRight<unknown>((inner, name) => ({ [name]: inner }), value);
  const holder = root && (depth > 0 ? findNodeAtLocation(root, path.slice(0, depth)) : root);
  return withMember(text, holder, String(path[depth]), nested);
}

/** The value at a place; undefined where there is none. */
export function yamlValueAt(text: string, path: JSONPath): unknown {
  const root = readYaml(text, () => {});
  const node = root && findNodeAtLocation(root, path);
  return node && getNodeValue(node);
}

/** Adds an item to a list; throws as `withItem`. */
export function yamlWithItem(text: string, list: string, item: unknown): string {
  const root = opened(text);
  const node = listIn(root, list);
  if (!node) return withMember(text, root, list, [item]);
  const last = node.children?.at(-1);
  if (isFlow(text, node) || !last) {
    const at = endOf(node) - 1;
    return applyEdits(text, [{ start: at, end: at, text: `${last ? ', ' : ''}${oneLine(item)}` }]);
  }
  const indent = indentAt(text, node.children![0]!.offset);
  return withLine(text, endOf(last), `${indent}- ${oneLine(item)}`);
}

/** Takes items out of a list; throws as `withItem`. */
export function yamlWithoutItems(
  text: string,
  list: string,
  isGone: (item: unknown, index: number) => boolean,
): string {
  const node = listIn(opened(text), list);
  const items = node?.children ?? [];
  const gone = items.filter((item, index) => isGone(getNodeValue(item), index));
  if (!node || gone.length === 0) return text;
  if (isFlow(text, node) || gone.length === items.length) {
    const kept = items.filter((item) => !gone.includes(item)).map((item) => oneLine(getNodeValue(item)));
    const key = text.lastIndexOf(':', node.offset);
    const start = isFlow(text, node) ? node.offset : key + 1;
    const edit = { start, end: endOf(node), text: `${start === node.offset ? '' : ' '}[${kept.join(', ')}]` };
    return applyEdits(text, [edit]);
  }
  const edits = gone.map(
    (item): TextEdit => ({ start: lineStart(text, item.offset), end: nextLine(text, endOf(item)), text: '' }),
  );
  return applyEdits(text, edits);
}

/** Has the entries of `accepted` follow an article, or the articles of a folder, to another name. */
export function yamlWithArticleMoved(text: string, from: string, to: string): string {
  const edits = (listIn(opened(text), 'accepted')?.children ?? []).flatMap((item): TextEdit[] => {
    const node = findNodeAtLocation(item, ['article']);
    const name: unknown = node?.value;
    if (!node || typeof name !== 'string' || !`${name}/`.startsWith(`${from}/`)) return [];
    return [{ start: node.offset, end: endOf(node), text: JSON.stringify(to + name.slice(from.length)) }];
  });
  return applyEdits(text, edits);
}

function opened(text: string): Node | undefined {
  const { problems, report } = problemList(text);
  const root = readYaml(text, report);
  const [mistake] = problems();
  if (mistake) throw new Error(`line ${mistake.line}: ${mistake.message} Mend it first.`);
  if (root && root.type !== 'object' && root.type !== 'null')
    throw new Error('The file holds no names with values. Mend it first.');
  return root?.type === 'object' ? root : undefined;
}

function listIn(root: Node | undefined, name: string): Node | undefined {
  const node = root && findNodeAtLocation(root, [name]);
  if (node && node.type !== 'array') throw new Error(`“${name}” is no list. Mend it first.`);
  return node;
}

/** The text with one more name and value: in an object, or at the end of the file where there is none. */
function withMember(text: string, holder: Node | undefined, name: string, value: unknown): string {
  const key = /^[\w$-]+$/.test(name) ? name : JSON.stringify(name);
  if (holder && holder.type !== 'object')
    throw new Error(`Something else than names with values holds “${name}”. Mend it first.`);
  const last = holder?.children?.at(-1);
  if (holder && (isFlow(text, holder) || !last)) {
    const at = endOf(holder) - 1;
    const before = last ? ', ' : ' ';
    const isTight = text[at - 1] !== ' ';
    const start = isTight ? at : at - 1;
    return applyEdits(text, [{ start, end: at, text: `${before}${key}: ${oneLine(value)} ` }]);
  }
  if (!last) return withLine(text, text.length, blockOf('', key, value));
  return withLine(text, endOf(last), blockOf(indentAt(text, holder!.children![0]!.offset), key, value));
}

/** A list is written with an item a line, all else in one line. */
function blockOf(indent: string, key: string, value: unknown): string {
  if (!Array.isArray(value)) return `${indent}${key}: ${oneLine(value)}`;
  return [`${indent}${key}:`, ...value.map((item) => `${indent}  - ${oneLine(item)}`)].join('\n');
}

/** The text with a line more, behind the one in which an offset is. */
function withLine(text: string, offset: number, line: string): string {
  const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const at = nextLine(text, offset);
  const isOpen = at > 0 && !/[\r\n]/.test(text[at - 1]!);
  return applyEdits(text, [{ start: at, end: at, text: `${isOpen ? eol : ''}${line.replaceAll('\n', eol)}${eol}` }]);
}

function replaced(text: string, node: Node, value: string): string {
  return applyEdits(text, [{ start: node.offset, end: endOf(node), text: value }]);
}

/** The property that has a node as its value. */
function memberOf(root: Node | undefined, value: Node): Node | undefined {
  const visit = (node: Node): Node | undefined => {
    for (const child of node.children ?? []) {
      if (child.type === 'property' && child.children?.[1] === value) return child;
      const found = visit(child);
      if (found) return found;
    }
    return undefined;
  };
  return root && visit(root);
}

/** The text without a property: its lines, or what it is between commas. */
function without(text: string, property: Node | undefined): string {
  if (!property) return text;
  const start = lineStart(text, property.offset);
  if (text.slice(start, property.offset).trim() === '')
    return applyEdits(text, [{ start, end: nextLine(text, endOf(property)), text: '' }]);
  const comma = /^\s*,\s?/.exec(text.slice(endOf(property)))?.[0].length;
  const before = comma === undefined ? (/,\s*$/.exec(text.slice(0, property.offset))?.[0].length ?? 0) : 0;
  return applyEdits(text, [{ start: property.offset - before, end: endOf(property) + (comma ?? 0), text: '' }]);
}

const endOf = ({ offset, length }: Node): number => offset + length;
const isFlow = (text: string, { offset }: Node): boolean => text[offset] === '[' || text[offset] === '{';

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

function nextLine(text: string, offset: number): number {
  const rest = /^[^\r\n]*(?:\r\n|\n|\r)?/.exec(text.slice(offset))![0];
  return offset + rest.length;
}

/** White space at the beginning of the line of an offset. */
function indentAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, offset)))![0];
}

/** A value as it is written in one line: `{ "check": "double-space", "words": "of  the" }`. */
export function oneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const named = Object.entries(value).filter(([, one]) => one !== undefined);
  return `{ ${named.map(([name, one]) => `${JSON.stringify(name)}: ${oneLine(one)}`).join(', ')} }`;
}
