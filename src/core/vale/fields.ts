import { members, type Node, type Report, spanOf } from '../config/json.ts';
import type { Swap, Written } from './definition.ts';

/** The parts of a rule’s file by name. What is of another kind than asked for is reported and left out. */
export class Fields {
  private readonly values: ReadonlyMap<string, Node>;

  constructor(
    node: Node,
    private readonly source: string,
    private readonly report: Report,
  ) {
    const values = new Map<string, Node>();
    for (const { name, value } of members(node)) values.set(name, value);
    this.values = values;
  }

  node(name: string): Node | undefined {
    return this.values.get(name);
  }

  text(name: string): Written | undefined {
    const node = this.values.get(name);
    return node && this.written(node);
  }

  /** A list of texts; a single text is a list of one. */
  texts(name: string): Written[] {
    const node = this.values.get(name);
    if (!node || node.type === 'null') return [];
    return (node.type === 'array' ? (node.children ?? []) : [node]).flatMap((item) => this.written(item) ?? []);
  }

  /** What is to be replaced, with what. */
  swaps(name: string): Swap[] {
    const node = this.values.get(name);
    if (!node || node.type === 'null') return [];
    // Older rules have a list of objects.
    const objects = node.type === 'array' ? (node.children ?? []) : [node];
    return objects.flatMap((object) => {
      if (object.type !== 'object') {
        this.report(spanOf(object), 'Pairs belong here: “what is written: what to write”.');
        return [];
      }
      return members(object).flatMap(({ name: from, key, value }) => {
        const to = this.written(value);
        return to ? [{ from: writtenAt(from, key), to: to.text }] : [];
      });
    });
  }

  number(name: string): number | undefined {
    const node = this.values.get(name);
    if (!node) return undefined;
    const value = Number(node.value);
    if (node.type !== 'array' && node.type !== 'object' && Number.isFinite(value)) return value;
    this.report(spanOf(node), `“${name}” needs a number.`);
    return undefined;
  }

  flag(name: string, otherwise: boolean): boolean {
    const node = this.values.get(name);
    if (!node) return otherwise;
    if (typeof node.value === 'boolean') return node.value;
    this.report(spanOf(node), `“${name}” needs true or false.`);
    return otherwise;
  }

  fields(name: string): Fields | undefined {
    const node = this.values.get(name);
    return node?.type === 'object' ? new Fields(node, this.source, this.report) : undefined;
  }

  /** A text, or anything written without quotation marks: a list of words may have “yes” and “1984” in it. */
  private written(node: Node): Written | undefined {
    if (node.type === 'array' || node.type === 'object') {
      this.report(spanOf(node), 'A text belongs here.');
      return undefined;
    }
    if (node.type === 'string') return writtenAt(String(node.value), node);
    return writtenAt(this.source.slice(node.offset, node.offset + node.length), node);
  }
}

function writtenAt(text: string, { offset, length }: Node): Written {
  return { text, start: offset, end: offset + length };
}
