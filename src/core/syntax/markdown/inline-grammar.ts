import { type InlineParser, type MarkdownParser, parser, Strikethrough } from '@lezer/markdown';
import { lazy } from '../../base/lazy.ts';

/** What newsrooms' systems write into Markdown beyond GFM: nodes of these names, to be masked as a whole. */
export const EXTRAS = ['Shortcode', 'Address', 'FootnoteMark', 'Jsx', 'Line'] as const;

const FEED = 10;
/** What is looked at is no longer than this: a shortcode that goes on for longer is none. */
const LONGEST = 1_000;

/** Hugo’s shortcodes, Liquid’s tags and variables. */
const SHORTCODE = /\{\{[^{}]*\}\}|\{%[^{}]*%\}/y;
/** A component of MDX with expressions in its attributes (without them it is HTML), or a comment. */
const JSX =
  /<[A-Z][\w.]*(?:\s+(?:[\w:-]+(?:=(?:"[^"]*"|'[^']*'|\{(?:[^{}]|\{[^{}]*\})*\}))?|\{[^{}]*\}))*\s*\/?>|\{\/\*[^*]*\*\/\}/y;
const FOOTNOTE = /\[\^[^[\]\s]{1,40}\]/y;
/** Attributes of kramdown, the marks of a directive, a row of a table that is none, a definition with a variable in it. */
const LINE = /(?:\{:[^{}\n]*\}|:{3}[^\n]*|\|[^\n]*\||\[[^[\]\n]*\]:[ \t]*\{\{[^\n]*)[ \t]*(?=\n|$)/y;

/** A paragraph has no blocks in it, whatever its lines begin with. */
const BLOCKS = [
  ...['LinkReference', 'IndentedCode', 'FencedCode', 'Blockquote', 'HorizontalRule', 'BulletList', 'OrderedList'],
  ...['ATXHeading', 'HTMLBlock', 'SetextHeading'],
];

/** The parser of what stands inside a paragraph. */
export const inlineParser: () => MarkdownParser = lazy(() =>
  parser.configure([
    Strikethrough,
    {
      remove: BLOCKS,
      defineNodes: [...EXTRAS],
      parseInline: [
        matching('Shortcode', '{', SHORTCODE, 'Escape'),
        matching('Jsx', '<{', JSX, 'HTMLTag'),
        matching('FootnoteMark', '[', FOOTNOTE, 'Link'),
        matching('Line', '{:|[', LINE, 'Escape'),
        {
          name: 'Address',
          parse: (context, next, at) => {
            if (next !== 104 && next !== 72) return -1;
            const length = addressLength(context.slice(at, Math.min(context.end, at + LONGEST)));
            return length ? context.addElement(context.elt('Address', at, at + length)) : -1;
          },
        },
      ],
    },
  ]),
);

/** Reads what a sticky pattern matches where one of some characters stands; those of a line, at its beginning. */
function matching(name: (typeof EXTRAS)[number], marks: string, pattern: RegExp, before: string): InlineParser {
  const codes = new Set([...marks].map((mark) => mark.charCodeAt(0)));
  const own = new RegExp(pattern.source, 'y');
  return {
    name,
    before,
    parse(context, next, at) {
      if (!codes.has(next)) return -1;
      if (name === 'Line' && at > context.offset && context.char(at - 1) !== FEED) return -1;
      own.lastIndex = 0;
      const length = own.exec(context.slice(at, Math.min(context.end, at + LONGEST)))?.[0].length;
      return length ? context.addElement(context.elt(name, at, at + length)) : -1;
    },
  };
}

/** A bare address at the beginning of a text: up to white space or a closing bracket, without the stops behind it. */
function addressLength(text: string): number {
  const [, scheme, rest] = /^(https?:\/\/)([^\s)>\]]*)/i.exec(text) ?? [];
  if (!scheme || !rest) return 0;
  const address = rest.replace(/(?<![.,;:!?'"”’])[.,;:!?'"”’]+$/, '');
  return address.length > 1 ? scheme.length + address.length : 0;
}
