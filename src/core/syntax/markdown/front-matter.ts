import { type CST, Parser } from 'yaml';
import { matchesOf } from '../../base/matches.ts';
import source from '../../data/en/layout/front-matter-keys.txt';
import { entries } from '../../lexicon/lists.ts';
import type { BlockKind, CalendarDate, Span } from '../../model.ts';
import { add, type Draft } from '../draft.ts';
import { fullDateIn } from '../text/dates.ts';
import { trimmed } from '../wire/lines.ts';
import { jsonLength, jsonValues, tomlValues } from './front-matter-flat.ts';

/** Front matter longer than this is data, not copy. */
const LONGEST = 30_000;
const OPENING = /^---[ \t]*(?:\r\n|\n|\r)/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/m;
/** What a line of front matter looks like where its end is missing. */
const ENTRY = /^(?:[\w-]+:(?:\s|$)|[ \t]+\S|-\s|#|\s*$)/;

const KINDS: ReadonlyMap<string, BlockKind> = new Map(
  entries(source).flatMap((line) => {
    const [kind, keys] = line.split(':') as [BlockKind, string];
    return keys
      .trim()
      .split(/\s+/)
      .map((key): [string, BlockKind] => [key, kind]);
  }),
);

/**
 * Reads front matter of YAML (`---`), TOML (`+++`) or JSON (`{`): the values of known keys become blocks at their place,
 * keys and marks are left out. Where it is broken, what can be read of it counts.
 * @returns the offset at which the body begins; 0 without front matter
 */
export function readFrontMatter(text: string, draft: Draft): number {
  const body = OPENING.test(text.slice(0, 200)) ? readYaml(text, draft) : readFlat(text, draft);
  draft.blocks.sort((a, b) => a.start - b.start);
  return body;
}

function readYaml(text: string, draft: Draft): number {
  const start = OPENING.exec(text.slice(0, 200))![0].length;
  const { end, body } = frontMatterEnd(text, start);
  if (end - start > LONGEST) return body;
  const found: Found[] = [];
  collect(contents(text.slice(start, end)), undefined, found);
  for (const { kind, node } of found) addValue(text, start, kind, node, draft);
  return body;
}

function readFlat(text: string, draft: Draft): number {
  const body = frontMatterLength(text);
  if (body > LONGEST) return body;
  const values = text.startsWith('{') ? jsonValues(text, body) : tomlValues(text, 0, body);
  for (const { key, start, end, literal } of values) {
    const kind = KINDS.get(plainKey(key));
    if (!kind) continue;
    const inside = trimmed(text, start, end);
    if (kind === 'metadata') draft.date ??= dateIn(text.slice(start, end));
    add(draft, kind, inside.start, inside.end, literal ? [] : escapes(text, inside, false));
  }
  if (text.startsWith('+++')) draft.date ??= tomlDate(text.slice(0, body));
  return body;
}

/** TOML writes dates without marks. */
function tomlDate(text: string): CalendarDate | undefined {
  const value = /^[ \t]*(?:date|published|publishDate|pubdate)[ \t]*=[ \t]*(\d[^\n]{5,40})$/im.exec(text)?.[1];
  return value ? dateIn(value) : undefined;
}

/** Keys that only copy has; a title with an author or a date will do as well. */
const NEWS_KEYS = /^(?:headline|hed|standfirst|strapline|deck|dek|byline|dateline)$/;

/** The front matter of YAML (`---`) or TOML (`+++`) at the beginning of a text, marks and all. */
const FENCED = /^(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)/;

/** Whether a text opens with the front matter of an article; documentation pages have titles and descriptions, too. */
export function opensAsArticle(text: string): boolean {
  const length = frontMatterLength(text);
  const keys = matchesOf(text.slice(0, length), /^[ \t]*"?([\w-]{1,40})"?(?::(?=\s)|[ \t]?=)/gm).map(({ 1: key }) =>
    plainKey(key!),
  );
  const kinds = keys.map((key) => KINDS.get(key));
  if (keys.some((key) => NEWS_KEYS.test(key))) return true;
  return kinds.includes('headline') && (kinds.includes('byline') || keys.some((key) => /^(?:date|pub)/.test(key)));
}

/** How long the front matter at the beginning of a text is; 0 without any. */
export function frontMatterLength(text: string): number {
  const opening = FENCED.exec(text.slice(0, 200));
  if (!opening) return jsonLength(text, LONGEST);
  const start = opening[0].length;
  if (opening[1] === '---') return frontMatterEnd(text, start).body;
  const closing = /^\+\+\+[ \t]*$/m.exec(text.slice(start));
  return closing ? start + closing.index + closing[0].length : 0;
}

function plainKey(key: string): string {
  return key.toLowerCase().replace(/[-_]/g, '');
}

/** Where the front matter ends and the body begins: at the closing line, else after the last line that looks like YAML. */
function frontMatterEnd(text: string, start: number): { end: number; body: number } {
  const closing = CLOSING.exec(text.slice(start, start + 2 * LONGEST));
  if (closing) return { end: start + closing.index, body: start + closing.index + closing[0].length };
  let end = start;
  while (end < text.length) {
    const feed = text.indexOf('\n', end);
    const line = text.slice(end, feed < 0 ? undefined : feed + 1);
    if (!ENTRY.test(line) || !line.trim()) break;
    end += line.length;
  }
  return { end, body: end };
}

/** The first document as its tokens: where things stand is all that is asked, so nothing is composed to values. */
function contents(yaml: string): CST.Token | undefined {
  for (const token of new Parser().parse(yaml)) if (token.type === 'document') return token.value;
  return undefined;
}

type Scalar = CST.FlowScalar | CST.BlockScalar;

interface Found {
  readonly kind: BlockKind;
  readonly node: Scalar;
}

/** The scalars under known keys: values, items of lists, and the names in `authors: [{ name: … }]`. */
function collect(node: CST.Token | null | undefined, kind: BlockKind | undefined, found: Found[], depth = 0): void {
  if (!node || depth > 8) return;
  if (isScalar(node)) {
    if (kind) found.push({ kind, node });
  } else if ('items' in node) {
    for (const { key, value } of node.items) {
      const name = key && isScalar(key) ? plainKey(key.source.replace(/^['"]|['"]$/g, '')) : undefined;
      const inherits = name === undefined || (kind === 'byline' && name === 'name');
      collect(value, inherits ? kind : KINDS.get(name), found, depth + 1);
    }
  }
}

function isScalar(token: CST.Token): token is Scalar {
  return /^(?:scalar|single-quoted-scalar|double-quoted-scalar|block-scalar)$/.test(token.type);
}

function addValue(text: string, offset: number, kind: BlockKind, node: Scalar, draft: Draft): void {
  const start = offset + node.offset;
  const end = start + headerOf(node).length + node.source.length;
  if (kind === 'metadata') draft.date ??= dateIn(text.slice(start, end));
  if (node.type === 'block-scalar') {
    for (const span of paragraphs(text, start, end)) add(draft, kind, span.start, span.end);
    return;
  }
  if (node.type === 'scalar') {
    add(draft, kind, start, end);
    return;
  }
  const closed = end - start >= 2 && text[end - 1] === text[start];
  const inside = trimmed(text, start + 1, closed ? end - 1 : end);
  add(draft, kind, inside.start, inside.end, escapes(text, inside, node.type === 'single-quoted-scalar'));
}

/** The line of a block scalar's mark: `>-` and what follows it. */
function headerOf(node: Scalar): string {
  if (node.type !== 'block-scalar') return '';
  return node.props.map((token) => ('source' in token ? token.source : '')).join('');
}

/** The paragraphs of a block scalar, without the line of its mark. */
function paragraphs(text: string, start: number, end: number): Span[] {
  const header = /^[^\n]*\n?/.exec(text.slice(start, end))![0].length;
  const spans: Span[] = [];
  for (const match of matchesOf(text.slice(start + header, end), /\S[^\n]*(?:\n[ \t]*\S[^\n]*)*/g)) {
    const from = start + header + match.index;
    spans.push(trimmed(text, from, from + match[0].length));
  }
  return spans;
}

/** The characters that only escape: the first of two single quotes; a backslash, with the letter of `\n` and its like. */
function escapes(text: string, { start, end }: Span, single: boolean): Span[] {
  const marks = single ? /''/g : /\\(?:["\\/ ]|\r?\n|x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8}|[^\n])/gi;
  return matchesOf(text.slice(start, end), marks).map(({ 0: words, index }) => {
    const keepsLast = /['"\\/]$/.test(words);
    return { start: start + index, end: start + index + (keepsLast ? 1 : words.length) };
  });
}

function dateIn(value: string): CalendarDate | undefined {
  return fullDateIn(value.replace(/[T'"]/g, ' '));
}
