import { quoteMarks } from '../syntax/text/marks.ts';

/** Which quotation marks an article has. */
export type MarkStyle = 'straight' | 'curly';

/**
 * Pasted text as clean copy: paragraphs with one empty line between them, single spaces, no soft hyphens, zero-width
 * characters, tabs or control characters, quotation marks as the article has them.
 * @param text plain text in any layout; lines that were broken at a margin are joined
 * @param marks the article's quotation marks; undefined leaves them as they are
 */
export function cleanCopy(text: string, marks: MarkStyle | undefined): string {
  const paragraphs = paragraphsOf(text.replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n'))
    .map(cleanLine)
    .filter(Boolean);
  const joined = paragraphs.join('\n\n');
  if (marks === undefined) return joined;
  return marks === 'straight' ? straightened(joined) : curled(joined);
}

/** The quotation marks an article has more of; undefined where it has none. */
export function markStyleOf(article: string): MarkStyle | undefined {
  const count = (pattern: RegExp) => article.match(pattern)?.length ?? 0;
  const [straight, curly] = [count(/"/g), count(/[“”]/g)];
  if (straight === curly) return undefined;
  return straight > curly ? 'straight' : 'curly';
}

/** A line this long is a paragraph of its own, however little stands between it and the next. */
const LONG_LINE = 100;
/** Lines broken at a margin have about this many characters. */
const [NARROW, WIDE] = [50, 90];

/** Paragraphs are divided by empty lines, and by line ends where the lines were not broken at a margin. */
function paragraphsOf(text: string): string[] {
  return text.split(/\n[^\S\n]*\n\s*/).flatMap((block) => {
    const lines = block.split('\n');
    return isWrapped(lines) ? [lines.join(' ')] : lines;
  });
}

function isWrapped(lines: readonly string[]): boolean {
  if (lines.length < 2 || lines.some(({ length }) => length > LONG_LINE)) return false;
  return lines.slice(0, -1).every((line) => {
    const { length } = line.trim();
    return length >= NARROW && length <= WIDE;
  });
}

/** What nobody sees and what is no text; direction marks stay with the scripts that need them. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]|(?<=\p{Script=Latin})[\u200c\u200d](?=\p{Script=Latin})/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out.
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;
/** Spaces of every kind; a no-break space after a figure keeps it with its unit. */
const SPACES = /[ \t\u2000-\u200a\u202f\u3000]+|(?<!\p{N})\u00a0/gu;

function cleanLine(line: string): string {
  return line.replace(CONTROL, '').replace(UNSEEN, '').replace(SPACES, ' ').replace(/ {2,}/g, ' ').trim();
}

function straightened(text: string): string {
  return text.replace(/[“”„]/g, '"').replace(/[‘’‚]/g, "'");
}

/** Curls straight marks by what stands around them; an apostrophe curls like a closing mark. */
function curled(text: string): string {
  const opening = new Set(quoteMarks(text).flatMap(({ at, opens, closes }) => (opens && !closes ? [at] : [])));
  return text.replace(/["']/g, (mark, at: number) => {
    const opens = opening.has(at);
    if (mark === '"') return opens ? '“' : '”';
    return opens ? '‘' : '’';
  });
}
