/**
 * The text of an HTML fragment as a reader sees it: block elements end a paragraph, `<br>` a line, tags, comments, scripts
 * and styles are gone, character references are characters. For what is pasted from the web or a word processor; the
 * result is plain text, so that nothing of the fragment is ever interpreted again.
 * @param html at most some megabytes; takes linear time
 * @returns paragraphs with an empty line between them
 */
export function textOfHtml(html: string): string {
  const closingAfter = closings(html);
  let text = '';
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    text += inlineText(html.slice(at, open < 0 ? html.length : open));
    if (open < 0) break;
    const { name, end } = tagAt(html, open);
    if (name === undefined) {
      text += '<';
      at = open + 1;
      continue;
    }
    at = SKIPPED.has(name) && html[open + 1] !== '/' ? closingAfter(name, end) : end;
    if (name === 'br') text += '\n';
    else if (BLOCKS.has(name)) text += '\n\n';
    else if (name === 'td' || name === 'th') text += ' ';
  }
  return text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.split('\n').map(trimmed).filter(Boolean).join('\n'))
    .filter(Boolean)
    .join('\n\n');
}

/** Elements that stand on lines of their own. */
const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tr ul'.split(
    ' ',
  ),
);
/** Elements whose content nobody reads. */
const SKIPPED: ReadonlySet<string> = new Set(['head', 'noscript', 'script', 'style', 'svg', 'template', 'title']);

const NAME = /^<\/?([a-z][a-z0-9:-]{0,40})/i;

/** The tag or comment that begins at an offset; without a name where `<` is only a sign. */
function tagAt(html: string, open: number): { readonly name: string | undefined; readonly end: number } {
  if (html.startsWith('<!--', open)) {
    const close = html.indexOf('-->', open + 4);
    return { name: 'comment', end: close < 0 ? html.length : close + 3 };
  }
  if (html[open + 1] === '!' || html[open + 1] === '?') return { name: 'declaration', end: afterTag(html, open) };
  const name = NAME.exec(html.slice(open, open + 44))?.[1]?.toLowerCase();
  return { name, end: name === undefined ? open : afterTag(html, open) };
}

/** The end of a tag: `>` inside a quoted attribute does not count. */
function afterTag(html: string, open: number): number {
  let quote = '';
  for (let i = open + 1; i < html.length; i++) {
    const char = html[i]!;
    if (quote) {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return i + 1;
  }
  return html.length;
}

/** Gives where an element ends whose content is left out; at once where it is never closed. Offsets asked for only grow. */
function closings(html: string): (name: string, from: number) => number {
  const places = new Map<string, number[]>();
  return (name, from) => {
    let left = places.get(name);
    if (!left) {
      left = [...html.matchAll(new RegExp(`</${name}\\b`, 'gi'))].map(({ index }) => index).reverse();
      places.set(name, left);
    }
    while (left.length && left.at(-1)! < from) left.pop();
    const close = left.at(-1);
    return close === undefined ? from : afterTag(html, close);
  };
}

/** White space in HTML is one space; references are read after it has been folded. */
function inlineText(source: string): string {
  return decoded(source.replace(/[ \t\r\n\f]+/g, ' '));
}

const REFERENCE = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}\d{0,2}));/gi;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  shy: '\u00ad',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  bull: '•',
  middot: '·',
  euro: '€',
  pound: '£',
  cent: '¢',
  yen: '¥',
  deg: '°',
  frac12: '½',
  frac14: '¼',
  frac34: '¾',
  times: '×',
  copy: '©',
  reg: '®',
  trade: '™',
  zwnj: '\u200c',
  zwj: '\u200d',
};
/** Letters with a mark: `&eacute;` is e with an acute accent. */
const ACCENTS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  cedil: '\u0327',
  ring: '\u030a',
  caron: '\u030c',
};
const ACCENTED = /^([a-z])(acute|grave|circ|tilde|uml|cedil|ring|caron)$/i;

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (whole, decimal: string, hex: string, name: string) => {
    if (name === undefined) return character(Number.parseInt(decimal ?? hex, decimal ? 10 : 16)) ?? whole;
    const accented = ACCENTED.exec(name);
    if (accented) return `${accented[1]}${ACCENTS[accented[2]!.toLowerCase()]}`.normalize('NFC');
    return Object.hasOwn(NAMED, name) ? NAMED[name]! : whole;
  });
}

function character(code: number): string | undefined {
  const isScalar = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isScalar ? String.fromCodePoint(code) : undefined;
}

function trimmed(line: string): string {
  return line.replace(/ {2,}/g, ' ').trim();
}
