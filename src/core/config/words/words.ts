import { holdsSome } from '../../linter/house-words/patterns.ts';
import type { Span } from '../../model.ts';
import { rowNode, type TableRow, tableRows } from '../csv.ts';
import { type Node, type Report, readJson, spanOf } from '../json.ts';
import type { HouseWord } from '../style.ts';
import { alternatives, knownMembers, stringIn, stringsIn } from '../values.ts';
import { readYaml } from '../yaml.ts';

/** An entry at its place in the file. */
export interface PlacedWord extends Span {
  readonly entry: HouseWord;
}

/** A file that is named beside the entries, at the place of its name. */
export interface NamedFile extends Span {
  readonly name: string;
}

/** What `words` holds. */
export interface WordList {
  readonly entries: readonly PlacedWord[];
  readonly files: readonly NamedFile[];
}

/** What the parts of an entry are called; in a table, its columns. */
export const WORD_PARTS = ['use', 'avoid', 'note', 'except', 'exact'] as const;

/** What a file of words may end in. */
const ENDINGS = /\.(?:csv|ya?ml)$/i;
const LONGEST = { text: 200, note: 500 };

/** Reads `words`: entries and names of files. What is broken is reported where it stands and left out. */
export function readWords(node: Node, report: Report): WordList {
  const entries: PlacedWord[] = [];
  const files: NamedFile[] = [];
  for (const item of itemsOf(node, report)) {
    if (item.type !== 'string') entries.push(...entryIn(item, report));
    else if (ENDINGS.test(item.value)) files.push({ name: item.value, ...spanOf(item) });
    else
      report(
        spanOf(item),
        'The name of a file ends in .csv, .yaml or .yml; a word goes into braces: { "use": "Wi-Fi", "avoid": ["wifi"] }.',
      );
  }
  return { entries, files };
}

/**
 * Reads a file of words: a table, or YAML with a list of entries, in which a text by itself is a word that is right.
 * @param name tells by its ending what it is
 */
export function readWordFile(name: string, text: string, report: Report): PlacedWord[] {
  if (/\.csv$/i.test(name)) {
    const columns = { names: WORD_PARTS, lists: ['avoid', 'except'], flags: ['exact'] };
    const entries: PlacedWord[] = [];
    for (const row of tableRows(text, columns, report)) {
      const plain = plainEntry(row);
      if (plain) entries.push(plain);
      else {
        const node = rowNode(row, columns, report);
        if (node) entries.push(...entryIn(node, report));
      }
    }
    return entries;
  }
  const root = readYaml(text, report);
  if (!root) return [];
  return itemsOf(root, report).flatMap((item) =>
    item.type === 'string' ? checked({ use: item.value }, item, report) : entryIn(item, report),
  );
}

/**
 * The entry of a row that holds one word or phrase to be used or avoided or both, and perhaps a note: most do, and this
 * takes a tenth of the time.
 * @returns undefined for any other row, also for one that is broken
 */
function plainEntry({ names, cells }: TableRow): PlacedWord | undefined {
  let [use, avoid, note]: (string | undefined)[] = [];
  if (cells.length > names.length) return undefined;
  for (let i = 0; i < cells.length; i++) {
    const text = cells[i]!.text.trim();
    if (text === '') continue;
    const name = names[i]!;
    if (text.length > LONGEST.text) return undefined;
    if (name === 'use' && use === undefined) use = text;
    else if (name === 'avoid' && avoid === undefined && !text.includes('|')) avoid = text;
    else if (name === 'note' && note === undefined) note = text;
    else return undefined;
  }
  if (use === avoid || (use && !holdsWord(use)) || (avoid && !holdsWord(avoid))) return undefined;
  const entry: HouseWord = { ...(use && { use }), ...(avoid && { avoid: [avoid] }), ...(note && { note }) };
  return { entry, start: cells[0]!.start, end: cells.at(-1)!.end };
}

/** Whether a text has a letter or a figure: what has is a word. */
function holdsWord(text: string): boolean {
  const first = text.charCodeAt(0) | 0x20;
  return (first >= 0x61 && first <= 0x7a) || WORDLY.test(text);
}

const WORDLY = /[\p{L}\p{N}]/u;

/** Reads a configuration file's text by the ending of its name. */
export function readNode(name: string, text: string, report: Report): Node | undefined {
  return /\.ya?ml$/i.test(name) ? readYaml(text, report) : readJson(text, report);
}

function itemsOf(node: Node, report: Report): readonly Node[] {
  if (node.type === 'array') return node.children ?? [];
  report(spanOf(node), 'A list belongs here: [{ "use": "Wi-Fi", "avoid": ["wifi"] }].');
  return [];
}

function entryIn(node: Node, report: Report): PlacedWord[] {
  if (node.type !== 'object') {
    report(spanOf(node), 'An entry belongs here: { "use": "Wi-Fi", "avoid": ["wifi"] }.');
    return [];
  }
  let isTold = false;
  const noted: Report = (place, message) => {
    isTold = true;
    report(place, message);
  };
  const entry: { -readonly [Part in keyof HouseWord]: HouseWord[Part] } = {};
  for (const { name, value } of knownMembers(node, WORD_PARTS, 'part of an entry', noted)) {
    if (name === 'use' || name === 'note') {
      const text = stringIn(value, noted);
      if (text !== undefined && isShort(text, name === 'note' ? 'note' : 'text', value, noted)) entry[name] = text;
    } else if (name === 'exact') {
      if (typeof value.value === 'boolean') entry.exact = value.value;
      else noted(spanOf(value), `Write ${alternatives(['yes', 'no'])} in a table, true or false elsewhere.`);
    } else if (name === 'avoid' || name === 'except') {
      const texts = value.type === 'string' ? [stringIn(value, noted) ?? ''] : stringsIn(value, noted);
      const usable = texts.filter((text) => text && isShort(text, 'text', value, noted));
      if (usable.length) entry[name] = usable;
    }
  }
  // Of what is there and broken has been told.
  if (isTold && entry.use === undefined && !entry.avoid) return [];
  return checked(entry, node, report);
}

function isShort(text: string, kind: keyof typeof LONGEST, node: Node, report: Report): boolean {
  if (text.length <= LONGEST[kind]) return true;
  report(spanOf(node), `At most ${LONGEST[kind]} characters are read here.`);
  return false;
}

/** An entry that says something; what contradicts itself is reported and left out. */
function checked(entry: HouseWord, node: Node, report: Report): PlacedWord[] {
  const place = spanOf(node);
  const { use, avoid = [], except = [] } = entry;
  if (use === undefined && avoid.length === 0) {
    report(place, 'An entry needs “use” or “avoid”.');
    return [];
  }
  const same = avoid.find((one) => one === use);
  if (same !== undefined) {
    report(place, `“${same}” is to be used and avoided at once.`);
    return [];
  }
  const empty = [...(use === undefined ? [] : [use]), ...avoid].find((one) => !holdsWord(one));
  if (empty !== undefined) {
    report(place, `“${empty}” holds no word.`);
    return [];
  }
  for (const one of except)
    if (!holdsSome(one, avoid))
      report(place, `The exception “${one}” holds nothing that is avoided: write the whole phrase.`);
  return [{ entry, ...place }];
}
