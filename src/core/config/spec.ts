import type { Rule } from '../linter/rule.ts';
import { DATE_REMEDY, readDate } from '../people/dates.ts';
import type { PartialDate } from '../people/person.ts';
import { readBases } from './bases.ts';
import { readChecks } from './check-settings.ts';
import { readFileChecks } from './file-checks.ts';
import { members, type Node, type Report, spanOf } from './json.ts';
import { readCheckFileNames } from './own/names.ts';
import { nearest } from './suggest.ts';
import { filesIn, globList, knownMembers, oneOf, stringIn, stringsIn } from './values.ts';
import { readWords } from './words/words.ts';

/** What a value of the configuration may be: how it is read and its JSON schema both follow from this. */
export type Spec = { readonly description?: string } & (
  | {
      readonly kind:
        | 'text'
        | 'text or nothing'
        | 'texts'
        | 'texts or nothing'
        | 'yes or no'
        | 'words'
        | 'bases'
        | 'count'
        | 'date'
        | 'check'
        | 'globs'
        | 'checks'
        | 'checks by glob'
        | 'check files'
        | 'files'
        | 'anything';
    }
  | { readonly kind: 'word'; readonly words: readonly string[] }
  | ListSpec
  | ObjectSpec
  | (Omit<ObjectSpec, 'kind'> & { readonly kind: 'text or object' })
);

interface ListSpec {
  readonly kind: 'list';
  readonly item: Spec;
  /** So many items at least; a shorter list is left out. */
  readonly least?: number;
  /** What to say of anything but a list, and of a list that is too short. */
  readonly wrong?: string;
  readonly short?: string;
}

export interface ObjectSpec {
  readonly kind: 'object';
  readonly parts: Readonly<Record<string, Spec>>;
  readonly required?: readonly string[];
  /** How one is called, and one of its parts: “A person”, “part of a person”. */
  readonly name: string;
  readonly part: string;
  readonly wrong?: string;
}

interface Context {
  readonly rules: readonly Rule[];
  readonly report: Report;
}

/** Reads a value; what does not fit is reported where it stands and left out. */
export function readValue(spec: Spec, node: Node, context: Context): unknown {
  const { rules, report } = context;
  switch (spec.kind) {
    case 'text':
      return stringIn(node, report);
    case 'text or nothing':
      return typeof node.value === 'string'
        ? node.value
        : told(node, 'A text in quotation marks belongs here.', report);
    case 'texts':
      return typeof node.value === 'string' ? [node.value] : stringsIn(node, report);
    case 'texts or nothing':
      return typeof node.value === 'string'
        ? [node.value]
        : (node.children ?? []).flatMap((child) => readValue({ kind: 'text or nothing' }, child, context) ?? []);
    case 'yes or no':
      return typeof node.value === 'boolean'
        ? node.value
        : told(node, '“true” or “false” (without quotation marks) belongs here.', report);
    case 'bases':
      return readBases(node, report);
    case 'words':
      return readWords(node, report);
    case 'count':
      if (Number.isInteger(node.value) && node.value >= 1) return node.value;
      return told(node, 'Write a whole number of 1 or more.', report);
    case 'date':
      return dateIn(node, report);
    case 'word':
      return oneOf(node, spec.words, report);
    case 'check':
      return checkIn(node, context);
    case 'files':
      return filesIn(node, report);
    case 'check files':
      return readCheckFileNames(node, report);
    case 'globs':
      return globList(node, report);
    case 'checks':
      return readChecks(node, rules, report);
    case 'checks by glob':
      return readFileChecks(node, rules, report);
    case 'list':
      return listIn(spec, node, context);
    case 'object':
      return objectIn(spec, node, context);
    case 'text or object':
      return node.type === 'string' ? stringIn(node, report) : objectIn({ ...spec, kind: 'object' }, node, context);
    case 'anything':
      return undefined;
  }
}

function dateIn(node: Node, report: Report): PartialDate | undefined {
  const date = ['string', 'number'].includes(node.type) ? readDate(String(node.value)) : undefined;
  return date ?? told(node, `This cannot be read as a date: ${DATE_REMEDY}.`, report);
}

function told(node: Node, message: string, report: Report): undefined {
  report(spanOf(node), message);
}

function checkIn(node: Node, { rules, report }: Context): string | undefined {
  const name = stringIn(node, report);
  if (name === undefined || rules.some(({ id }) => id === name)) return name;
  report(spanOf(node), () => {
    const near = nearest(
      name,
      rules.map(({ id }) => id),
    );
    return `“${name}” is no check${near ? `; did you mean “${near}”?` : '.'}`;
  });
  return undefined;
}

function listIn({ item, least = 0, wrong, short }: ListSpec, node: Node, context: Context): unknown[] | undefined {
  if (node.type !== 'array') {
    context.report(spanOf(node), wrong ?? 'A list in square brackets belongs here.');
    return least ? undefined : [];
  }
  const items = (node.children ?? []).flatMap((child) => {
    const read = readValue(item, child, context);
    return read === undefined ? [] : [read];
  });
  if (items.length >= least) return items;
  return told(node, short ?? `${least} of them at least belong here.`, context.report);
}

function objectIn({ parts, required = [], name, part, wrong }: ObjectSpec, node: Node, context: Context): unknown {
  if (node.type !== 'object' && wrong) return told(node, wrong, context.report);
  const read: Record<string, unknown> = {};
  for (const member of knownMembers(node, Object.keys(parts), part, context.report)) {
    const value = readValue(parts[member.name]!, member.value, context);
    if (value !== undefined) read[member.name] = value;
  }
  if (required.every((one) => one in read)) return read;
  // What is there and wrong has been told of.
  const there = node.type === 'object' ? new Set(members(node).map((member) => member.name)) : new Set(required);
  const missing = required.find((one) => !there.has(one));
  return missing
    ? told(node, `${name} needs ${missing === 'name' ? 'a ' : ''}“${missing}”.`, context.report)
    : undefined;
}
