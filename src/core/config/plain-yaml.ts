import type { Node } from './json.ts';
import { collected, plainNode, propertyOf } from './yaml.ts';

/** A name, its colon and the white space behind it. */
const NAME = /^('(?:[^']|'')*'|[\p{L}\p{N}(\\^$][^:#'"]*(?<! )):(?: +|$)/u;
const QUOTED = /^'(?:[^']|'')*'$|^"[^"\\]*"$/;
/** What needs no quotation marks, and has no comment behind it. */
const PLAIN = /^[\p{L}\p{N}\\(^$/.](?:[^:#\t\r]|:(?=[^\s:#])|(?<=[^\s:#])#)*(?<!\s)$/u;

/** A name whose values stand below it, each on a line. */
interface Open {
  readonly name: Node;
  readonly children: Node[];
  readonly names: Set<unknown>;
  type: 'array' | 'object' | undefined;
  indent: number;
}

/**
 * Reads what most rules are: names with a text behind them, or with texts or names and texts below, each on one line. Takes
 * a fifth of the time that `readYaml` takes, and gives the same tree.
 * @returns undefined for everything else, also for what is broken: `readYaml` reads that, and tells
 */
export function readPlainYaml(text: string): Node | undefined {
  const root: Open = { name: collected('object', 0, []), children: [], names: new Set(), type: 'object', indent: 0 };
  let open: Open | undefined;
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    let indent = 0;
    while (line[indent] === ' ') indent++;
    start = end + 1;
    if (line === '' || line[indent] === '#' || (line === '---' && end === 3)) continue;
    const dash = line.startsWith('- ', indent);
    const [named, key] = (!dash && NAME.exec(line.slice(indent))) || [];
    const rest = line.slice(indent + (dash ? 2 : (named?.length ?? 0)));
    const name = key === undefined ? undefined : textAt(key, end - line.length + indent);
    const value = rest === '' ? undefined : textAt(rest, end - rest.length);
    if ((rest !== '' && !value) || (key !== undefined && !name)) return undefined;
    if (indent === 0 && name) {
      if (!isClosed(open, root) || !isNew(name, root)) return undefined;
      open = value ? undefined : { name, children: [], names: new Set(), type: undefined, indent };
      if (value) root.children.push(propertyOf(name, value));
    } else if (!open || !value || !isNext(open, dash ? 'array' : name && 'object', indent)) return undefined;
    else if (name && !isNew(name, open)) return undefined;
    else open.children.push(name ? propertyOf(name, value) : value);
  }
  if (!isClosed(open, root) || root.children.length === 0) return undefined;
  return collected('object', root.children[0]!.offset, root.children);
}

/** Whether a line goes on with what stands below a name: all lines are alike. */
function isNext(open: Open, type: Open['type'], indent: number): boolean {
  if (open.type) return open.type === type && open.indent === indent;
  open.type = type;
  open.indent = indent;
  return type !== undefined;
}

function isNew({ value }: Node, { names }: Open): boolean {
  return names.size !== names.add(value).size;
}

/** Takes in a name with what stood below it; false where nothing did. */
function isClosed(open: Open | undefined, root: Open): boolean {
  if (!open) return true;
  const { name, type, children } = open;
  if (!type) return false;
  const first = children[0]!;
  // A list begins at the dash of its first item.
  const offset = type === 'array' ? first.offset - 2 : first.offset;
  root.children.push(propertyOf(name, collected(type, offset, children)));
  return true;
}

/** A text at a place; undefined where it is something else, or more. */
function textAt(written: string, offset: number): Node | undefined {
  const length = written.length;
  const mark = written[0];
  if (mark !== "'" && mark !== '"') return PLAIN.test(written) ? plainNode(written, { offset, length }) : undefined;
  if (!QUOTED.test(written)) return undefined;
  const inner = written.slice(1, -1);
  const value = mark === "'" && inner.includes("'") ? inner.replaceAll("''", "'") : inner;
  return { type: 'string', offset, length, value };
}
