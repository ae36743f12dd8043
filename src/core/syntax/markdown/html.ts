import type { Span } from '../../model.ts';

/** Prose in a block of HTML; the span lies within the block. */
export interface HtmlProse extends Span {
  readonly form: 'heading' | 'text' | 'caption';
  readonly level: number;
}

const TAG = /<(\/?)([a-z][\w-]*)([^\w<>-][^<>]*|)>|<!--/gi;
/** Elements that hold a paragraph, a heading or a caption. */
const PROSE = /^(?:p|h[1-6]|figcaption|blockquote)$/;
/** Elements within a line: what stands in them stands in what is around them. */
const INLINE = /^(?:a|abbr|b|br|cite|em|font|i|img|mark|q|s|small|span|strong|sub|sup|u|wbr)$/;
/** Elements without content. */
const VOID = /^(?:area|base|col|embed|hr|input|link|meta|param|source|track)$/;
/** Elements whose content is no HTML, or is not for reading. */
const OPAQUE = /^(?:script|style|pre|textarea|iframe|svg|select|button|table)$/;

/** The classes of an element. */
const CLASS = /\bclass\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/i;

/**
 * The paragraphs, headings and captions in a block of HTML, and what stands outside of all elements. What stands in
 * other elements (lists, charts, tables, controls) is no prose.
 */
export function proseOfHtml(html: string): HtmlProse[] {
  const found: HtmlProse[] = [];
  let open: Omit<HtmlProse, 'end'> | undefined;
  let depth = 0;
  const close = (end: number) => {
    if (open && html.slice(open.start, end).trim()) found.push({ ...open, end });
    open = undefined;
  };
  const tags = new RegExp(TAG.source, TAG.flags);
  for (let tag = tags.exec(html); tag; tag = tags.exec(html)) {
    const [whole, slash, name = '', attributes = ''] = tag;
    const element = name.toLowerCase();
    if (INLINE.test(element)) {
      if (depth === 0) open ??= { form: 'text', level: 0, start: tag.index };
      continue;
    }
    close(tag.index);
    if (!slash && (element === '' || OPAQUE.test(element))) tags.lastIndex = endOf(html, element, tags.lastIndex);
    else if (PROSE.test(element)) {
      if (!slash) open = { ...formOf(element, attributes), start: tag.index + whole.length };
    } else if (slash) depth = Math.max(0, depth - 1);
    else if (!VOID.test(element) && !attributes.endsWith('/')) depth++;
    if (depth === 0) open ??= { form: 'text', level: 0, start: tags.lastIndex };
  }
  close(html.length);
  return found;
}

/** Where a comment (without a name) or an opaque element ends that begins before an offset. */
function endOf(html: string, element: string, from: number): number {
  const mark = element === '' ? '-->' : `</${element}>`;
  const end = html.slice(from).search(new RegExp(mark, 'i'));
  return end < 0 ? html.length : from + end + mark.length;
}

function formOf(element: string, attributes: string): Pick<HtmlProse, 'form' | 'level'> {
  if (/^h\d/.test(element)) return { form: 'heading', level: Number(element[1]) };
  const isCaption = element === 'figcaption' || /\bcaption\b/i.test(CLASS.exec(attributes)?.[1] ?? '');
  return { form: isCaption ? 'caption' : 'text', level: 0 };
}
