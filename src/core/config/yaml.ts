import { CST, Parser } from 'yaml';
import type { Span } from '../model.ts';
import type { Node, Report } from './json.ts';

/** Lists and objects nested deeper are broken. */
const DEEPEST = 30;

const ANCHOR = 'Names and repetitions (& and *) are not read here: write the value out.';
const TAG = 'Types (!) are not read here.';

/**
 * Reads YAML (comments, lists, objects, texts, numbers, true and false) as the same tree as JSON.
 * @param text the file's text without byte-order mark
 * @returns the tree of what could be read; what is broken is reported where it stands
 */
export function readYaml(text: string, report: Report): Node | undefined {
  let root: Node | undefined;
  let documents = 0;
  for (const token of new Parser().parse(text)) {
    if (token.type === 'error') report(spanIn(token), 'This is not valid YAML.');
    if (token.type !== 'document') continue;
    documents++;
    if (documents > 1) {
      report({ start: token.offset, end: token.offset }, 'One document (---) is read, this is another.');
      break;
    }
    told(token.start, report);
    if (token.value) root = nodeOf(token.value, report, 0);
  }
  return root;
}

const spanIn = ({ offset, source }: { readonly offset: number; readonly source: string }): Span => ({
  start: offset,
  end: offset + source.length,
});

function nodeOf(token: CST.Token, report: Report, depth: number): Node | undefined {
  if (depth > DEEPEST) {
    report({ start: token.offset, end: token.offset }, 'The file is nested too deeply to be read.');
    return undefined;
  }
  switch (token.type) {
    case 'alias':
      report(spanIn(token), ANCHOR);
      return undefined;
    case 'scalar':
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
    case 'block-scalar':
      return scalarOf(token, report);
    case 'block-seq':
      return collected(
        'array',
        token.offset,
        token.items.flatMap(({ start, value }) => {
          told(start, report);
          return (value && nodeOf(value, report, depth + 1)) ?? [];
        }),
      );
    case 'block-map':
      return collected('object', token.offset, membersOf(token.items, report, depth));
    case 'flow-collection':
      return flowOf(token, report, depth);
    default:
      report({ start: token.offset, end: token.offset }, 'This is not valid YAML.');
      return undefined;
  }
}

function flowOf(token: CST.FlowCollection, report: Report, depth: number): Node | undefined {
  const isMap = token.start.source === '{';
  const close = token.end.find(({ type }) => type === 'flow-map-end' || type === 'flow-seq-end');
  if (!close)
    report(spanIn(token.start), isMap ? 'A closing brace “}” is missing.' : 'A closing bracket “]” is missing.');
  const children = isMap
    ? membersOf(token.items, report, depth)
    : token.items.flatMap((item): Node[] => {
        told(item.start, report);
        if (item.sep) return [collected('object', token.offset, membersOf([item], report, depth))];
        const one = item.value && nodeOf(item.value, report, depth + 1);
        return one ? [one] : [];
      });
  const node = collected(isMap ? 'object' : 'array', token.offset, children);
  return close ? { ...node, length: close.offset + 1 - token.offset } : node;
}

function membersOf(items: CST.CollectionItem[], report: Report, depth: number): Node[] {
  const seen = new Set<unknown>();
  return items.flatMap(({ start, key, sep, value }): Node[] => {
    told(start, report);
    told(sep ?? [], report);
    // Comments and commas alone.
    if (!key && !value && !sep) return [];
    const name = key ? nodeOf(key, report, depth + 1) : undefined;
    if (!name || name.children) {
      if (key) report({ start: key.offset, end: key.offset }, 'A name belongs here.');
      return [];
    }
    const place = { start: name.offset, end: name.offset + name.length };
    if (!sep) {
      report(place, 'A colon is missing here.');
      return [];
    }
    if (seen.has(name.value)) report(place, `“${name.value}” is here twice; the last counts.`);
    seen.add(name.value);
    const read = value ? nodeOf(value, report, depth + 1) : undefined;
    if (!value) report(place, 'A value is missing here.');
    if (!read) return [];
    return [propertyOf(name, read)];
  });
}

/** A name with its value. */
export function propertyOf(name: Node, value: Node): Node {
  return { type: 'property', offset: name.offset, length: endOf(value) - name.offset, children: [name, value] };
}

function scalarOf(token: CST.FlowScalar | CST.BlockScalar, report: Report): Node {
  const resolved = CST.resolveAsScalar(token, true, (offset) =>
    report({ start: offset, end: offset + 1 }, 'The text is not closed, or a character in it cannot be read.'),
  );
  const place = { offset: token.offset, length: token.source.length };
  if (token.type !== 'scalar') return { type: 'string', ...place, value: resolved.value };
  return plainNode(resolved.value, place);
}

/** What stands without quotation marks. */
export function plainNode(text: string, place: Pick<Node, 'offset' | 'length'>): Node {
  const value = plainValue(text);
  const type = value === null ? 'null' : (typeof value as 'string' | 'number' | 'boolean');
  return { type, offset: place.offset, length: place.length, value };
}

/** What text without quotation marks stands for. */
function plainValue(text: string): string | number | boolean | null {
  // “false” is the longest word that stands for something else.
  if (text.length > 5 && !/^[-+\d]/.test(text)) return text;
  if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  if (/^(?:null|~)?$/i.test(text)) return null;
  return /^[-+]?\d{1,15}(?:\.\d{1,15})?$/.test(text) ? Number(text) : text;
}

export function collected(type: 'array' | 'object', offset: number, children: Node[]): Node {
  const last = children.at(-1);
  return { type, offset, length: last ? endOf(last) - offset : 1, children };
}

const endOf = ({ offset, length }: Node): number => offset + length;

/** Reports what is not read of the marks before a value. */
function told(marks: readonly CST.SourceToken[], report: Report): void {
  for (const mark of marks) {
    if (mark.type === 'anchor') report(spanIn(mark), ANCHOR);
    else if (mark.type === 'tag') report(spanIn(mark), TAG);
  }
}
