import type { Container } from '../../src/core/model.ts';

/** A kind of text that a reader may choke on. */
export interface HostileText {
  readonly name: string;
  readonly container: Container;
  /** About so many characters of it. */
  make(size: number): string;
}

const repeated = (unit: string) => (size: number) => unit.repeat(Math.ceil(size / unit.length));
/** Something that differs from place to place, with what stands between. */
const counted =
  (of: (i: number) => string, between = '\n\n') =>
  (size: number) => {
    const parts: string[] = [];
    for (let length = 0, i = 0; length < size; i++) {
      const part = of(i);
      parts.push(part);
      length += part.length + between.length;
    }
    return parts.join(between);
  };
const framed =
  (before: string, make: (size: number) => string, after = '') =>
  (size: number) =>
    before + make(size) + after;
const nested = (open: string, middle: string, close: string) => (size: number) => {
  const depth = Math.ceil(size / (open.length + close.length));
  return open.repeat(depth) + middle + close.repeat(depth);
};

/** A name for each number, like no other. */
function invented(i: number): string {
  const word = [...(i + 100).toString(20)].map((digit) => 'bdfgklmnprstvzbcdhjm'[Number.parseInt(digit, 20)]).join('a');
  return `${word[0]!.toUpperCase()}${word.slice(1)}${i % 20 > 13 ? 'o' : 'e'}t`;
}

const ANY: Readonly<Record<string, (size: number) => string>> = {
  'one line without spaces': repeated('a'),
  'capitals inside a word': repeated('Ab'),
  'capitals only': repeated('A'),
  'NUL bytes': repeated('a\0 '),
  'control characters': repeated('\u001b[2J\u009b\u0007 a'),
  'lone surrogates': repeated('\ud800x \udc00'),
  'characters outside the BMP': repeated('\u{1f600}\u{20000} '),
  'one letter and its accents': framed('a', repeated('\u0301\u0323')),
  'letters with accents': repeated('e\u0301 Pen\u0303a '),
  'marks of direction': repeated('\u202ea\u202c \u2066b\u2069 '),
  'soft hyphens': repeated('a\u00ad'),
  'characters of no width': repeated('a\u200b\u200d\ufeff'),
  blanks: repeated(' '),
  'blanks before a word': framed('a', repeated(' '), 'b'),
  'no-break blanks': repeated('\u00a0'),
  tabs: repeated('\t'),
  'blank lines': repeated('\n'),
  'line ends CRLF': repeated('a\r\n'),
  'line ends CR': repeated('a\r'),
  'blanks at the ends of lines': repeated('a                \n'),
  'straight quotes': repeated('"'),
  'opening quotes': repeated('“a '),
  'closing quotes': repeated('a” '),
  'nested quotes': nested('“‘', 'a', '’”'),
  'single quotes': repeated("'a "),
  apostrophes: repeated('a’s '),
  inches: repeated('6" 5\'10" '),
  'quotations in a row': repeated('“We go,” he said. '),
  'an open quotation and blanks': framed('“We go. ', repeated(' '), '“no”'),
  'quotation marks and blanks': framed('“a”', repeated(' '), '“b”'),
  brackets: repeated('[( '),
  'nested brackets': nested('(', 'a', ')'),
  'nested square brackets': nested('[', 'a', ']'),
  braces: nested('{', 'a', '}'),
  'an editor’s note': framed('(a', repeated(' ?'), ']'),
  'question marks after a bracket': framed(`(a${' '.repeat(38)}`, repeated('?'), ']'),
  names: repeated('Ali Khan '),
  'joined names': repeated('Ali-Khan-'),
  'names with particles': repeated('Jan van der de la '),
  initials: repeated('J. P. '),
  'initials in a row': repeated('J.'),
  'titles in a row': repeated('President Prime Minister '),
  'titles before a name': framed('', repeated('former acting deputy '), 'minister Ali Khan said.'),
  'names joined by commas': repeated('Ali Khan, Ana Roe, '),
  'names joined by “and”': repeated('Ali Khan and '),
  acronyms: repeated('UN (NATO) '),
  'acronyms in points': repeated('U.N.A.'),
  figures: repeated('1,000,'),
  'a long figure': repeated('9'),
  'figures and points': repeated('1.1.'),
  'years in a row': repeated('2019-'),
  dates: repeated('3 May 2024, '),
  'days of the week': repeated('Monday, '),
  times: repeated('9:00 am 18:30 '),
  money: repeated('$3m Rs 5 lakh £1,200.50 '),
  percentages: repeated('5% 5 per cent '),
  hyphens: repeated('a-'),
  dashes: repeated('— – - '),
  points: repeated('.'),
  ellipses: repeated('… ... '),
  commas: repeated(', '),
  'sentences of one word': repeated('No. '),
  'one sentence': repeated('and it rained '),
  'a list in a sentence': repeated('salt, rice, tea, '),
  'one word over and over': repeated('the '),
  slashes: repeated('AP / '),
  'a line of credits': framed('Pictures — AP', repeated(' / Reuters'), ' / 2024'),
  'credits in a caption': framed('Helen Marsh walks. Photo: AP', repeated(' / Getty Images'), ' 2024'),
  addresses: repeated('https://example.org/a?b=c&d '),
  'one address': framed('https://example.org/', repeated('a/')),
  'addresses of mail': repeated('a.b@example.org '),
  'one huge paragraph': repeated('Rain fell on the town and on the river bank. '),
  paragraphs: counted((i) => `Mayor Ines Roy said on day ${i} the works were late, and “we are ready,” she added.`),
  'lines broken at a margin': repeated('The council met on Monday and put off the works on the bridge until\n'),
  'short lines': repeated('a\n'),
  datelines: counted((i) => `HULL, May ${(i % 28) + 1} (Reuters) - Rain fell.`),
  bylines: counted((i) => `By ${invented(i)} Khan`),
  'list items': counted((i) => `* ${invented(i)} left`, '\n'),
  'end marks': repeated('###\n\n'),
  'questions and answers': counted((i) => `Q: What of ${invented(i)}?\n\nA: It is over.`),
  'a transcript': counted((i) => `ROY: We go on with day ${i}.`),
  'people of one surname': counted((i) => `${invented(i)} Khan, ${20 + (i % 60)}, would not go. Khan then left.`),
  'people of one given name': counted((i) => `Ali Hassan ${invented(i)} said on day ${i} that he would go.`),
  'names that differ by a letter': counted((i) => `${i % 2 ? 'Hassan' : 'Hasan'} ${invented(i)} said so.`),
  'open quotations': counted((i) => `“We begin on day ${i}, she said.`),
  'the same things counted': counted((i) => `The storm killed ${i + 3} people and ${i + 5} horses.`),
  'double spaces': counted((i) => `The  ${invented(i)}  fell.`, ' '),
  'one paragraph over and over': repeated('The council met on Monday. It put off the works.\n\n'),
  'crawl dates': repeated('date 2024-05-03 '),
};

const MARKDOWN: Readonly<Record<string, (size: number) => string>> = {
  headings: counted((i) => `# Day ${i}`),
  'hashes in a row': repeated('#'),
  'only list items': counted((i) => `- day ${i}`, '\n'),
  'nested lists': (size) => {
    const lines = Math.ceil(Math.sqrt(size));
    return Array.from({ length: lines }, (_, i) => `${' '.repeat(Math.min(i * 2, 400))}- a`).join('\n');
  },
  'block quotations': repeated('> a\n'),
  'nested block quotations': repeated('> '),
  fences: repeated('```\na\n```\n\n'),
  'an open fence': framed('```\n', repeated('the the\n')),
  'fences of many kinds': repeated('~~~\n```\n'),
  backticks: repeated('`'),
  'backticks of growing length': counted((i) => '`'.repeat((i % 40) + 1), ' a '),
  emphasis: repeated('*a '),
  'strong emphasis': repeated('**a** '),
  'stars in a row': repeated('*'),
  underscores: repeated('_a_b'),
  links: repeated('[a](http://a.b/c) '),
  'open links': repeated('[a]('),
  'open square brackets': repeated('['),
  pictures: repeated('![a](b) '),
  'open pictures': repeated('![a'),
  tables: repeated('| a | b |\n|---|---|\n'),
  'a table of one row': framed('| a', repeated(' | b'), '\n|---|'),
  'raw HTML': repeated('<div>a</div>\n'),
  'open tags': repeated('<a '),
  'open comments': repeated('<!-- '),
  entities: repeated('&amp;&#39;'),
  escapes: repeated('\\*\\'),
  footnotes: counted((i) => `a[^${i}]\n\n[^${i}]: b`),
  'reference definitions': counted((i) => `[${i}]: http://a.b/c`, '\n'),
  'front matter': framed(
    '---\n',
    counted((i) => `key${i}: value`, '\n'),
    '\n---\n\nRain fell.',
  ),
  'open front matter': framed(
    '---\n',
    counted((i) => `key${i}: value`, '\n'),
  ),
  'nested front matter': framed('---\ntitle: ', nested('[', 'a', ']'), '\n---\n'),
  'authors in front matter': framed(
    '---\nauthors:\n',
    counted((i) => `  - ${invented(i)} Khan`, '\n'),
    '\n---\n\nRain.',
  ),
  'a long value in front matter': framed('---\ntitle: "', repeated('a \\n '), '"\n---\n\nRain.'),
  'directives and shortcodes': repeated('{{< a >}} {% b %} ::: c\n'),
  'thematic breaks': repeated('***\n---\n'),
};

const of = (container: Container, texts: typeof ANY): HostileText[] =>
  Object.entries(texts).map(([name, make]) => ({ name, container, make }));

/** All of them; what is no matter of Markdown in both containers. */
export const HOSTILE: readonly HostileText[] = [
  ...of('wire', ANY),
  ...of('markdown', ANY),
  ...of('markdown', MARKDOWN),
];
