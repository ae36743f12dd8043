import type { JSONPath } from 'jsonc-parser';
import { type Document, isMap, isSeq, parseDocument, type YAMLSeq } from 'yaml';

// The same changes as in `edits.ts`, of configurations in YAML: comments and order stay; white space between a value and
// its comment may not.

/** Whether a configuration's text is YAML: JSON begins with a brace, behind comments of its own. */
export function isYaml(text: string | undefined): text is string {
  return text !== undefined && /^(?!\s*(?:[{[]|\/[/*]))[\s\S]*\S/.test(text);
}

/** Sets a value, or takes it out; throws as `withValue`. */
export function yamlWithValue(text: string, path: JSONPath, value: unknown): string {
  const document = opened(text);
  if (value === undefined && !document.hasIn(path)) return text;
  if (value === undefined) document.deleteIn(path);
  else document.setIn(path, value);
  return written(document, text);
}

/** The value at a place; undefined where there is none. */
export function yamlValueAt(text: string, path: JSONPath): unknown {
  const value: unknown = parsed(text).toJS();
  return path.reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], value ?? undefined);
}

/** Adds an item to a list; throws as `withItem`. */
export function yamlWithItem(text: string, list: string, item: unknown): string {
  const document = opened(text);
  const node = document.createNode(item, { flow: true });
  const items = listIn(document, list);
  if (items) items.add(node);
  else document.set(list, document.createNode([node]));
  return written(document, text);
}

/** Takes items out of a list; throws as `withItem`. */
export function yamlWithoutItems(
  text: string,
  list: string,
  isGone: (item: unknown, index: number) => boolean,
): string {
  const document = opened(text);
  const items = listIn(document, list);
  const values: unknown = items?.toJS(document);
  if (!items || !Array.isArray(values)) return text;
  const kept = items.items.filter((_, index) => !isGone(values[index], index));
  if (kept.length === items.items.length) return text;
  items.items = kept;
  return written(document, text);
}

/** Has the entries of `accepted` follow an article, or the articles of a folder, to another name. */
export function yamlWithArticleMoved(text: string, from: string, to: string): string {
  const document = opened(text);
  let isMoved = false;
  for (const item of listIn(document, 'accepted')?.items ?? []) {
    const name: unknown = isMap(item) ? item.get('article') : undefined;
    if (!isMap(item) || typeof name !== 'string' || !`${name}/`.startsWith(`${from}/`)) continue;
    item.set('article', to + name.slice(from.length));
    isMoved = true;
  }
  return isMoved ? written(document, text) : text;
}

const parsed = (text: string) => parseDocument(text, { logLevel: 'silent' });

function opened(text: string): Document {
  const document = parsed(text);
  const [mistake] = document.errors;
  if (mistake) {
    const line = mistake.linePos?.[0].line ?? 1;
    throw new Error(`line ${line}: ${mistake.message.split('\n')[0]} Mend it first.`);
  }
  if (document.contents !== null && !isMap(document.contents))
    throw new Error('The file holds no names with values. Mend it first.');
  return document;
}

function listIn(document: Document, name: string): YAMLSeq | undefined {
  const node = document.get(name, true);
  if (node === undefined) return undefined;
  if (!isSeq(node)) throw new Error(`“${name}” is no list. Mend it first.`);
  return node;
}

function written(document: Document, before: string): string {
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: true });
  return before.includes('\r\n') ? text.replace(/\r?\n/g, '\r\n') : text;
}
