import type { Span } from '../../model.ts';

/** Prose in a block of HTML; the span lies within the block. */
export interface HtmlProse extends Span {
  readonly form: 'heading' | 'text' | 'caption';
  readonly level: number;
}

/** Elements that hold a paragraph, a heading or a caption; what stands in no such element is no prose. */
const TAG = /<(\/?)(p|h[1-6]|figcaption|li|blockquote)(?![\w-])([^<>]*)>/gi;
/** Elements in which tags of others are no tags. */
const NO_PROSE = /^<(?:script|style|pre|textarea|iframe|svg)\b/i;

/** The paragraphs, headings and captions in a block of HTML. */
export function proseOfHtml(html: string): HtmlProse[] {
  if (NO_PROSE.test(html)) return [];
  // Words behind a comment are meant to be read, though they stand on its line.
  if (html.startsWith('<!--')) {
    const close = html.lastIndexOf('-->');
    return close < 0 ? [] : [{ form: 'text', level: 0, start: close + 3, end: html.length }];
  }
  const found: HtmlProse[] = [];
  let open: Omit<HtmlProse, 'end'> | undefined;
  const close = (end: number) => {
    if (open && html.slice(open.start, end).trim()) found.push({ ...open, end });
    open = undefined;
  };
  for (const { 0: tag, 1: slash, 2: element, 3: attributes, index } of html.matchAll(TAG)) {
    close(index);
    if (!slash) open = { ...formOf(element!.toLowerCase(), attributes!), start: index + tag.length };
  }
  close(html.length);
  return found;
}

function formOf(element: string, attributes: string): Pick<HtmlProse, 'form' | 'level'> {
  if (/^h\d/.test(element)) return { form: 'heading', level: Number(element[1]) };
  const isCaption = element === 'figcaption' || /\bclass\s*=\s*["']?[^"'>]*\bcaption\b/i.test(attributes);
  return { form: isCaption ? 'caption' : 'text', level: 0 };
}
