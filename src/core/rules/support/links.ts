import type { ArticleView } from '../../linter/rule.ts';
import type { Span } from '../../model.ts';

/** A link or picture in Markdown, with the span of the whole of it. */
export interface MarkdownLink extends Span {
  readonly image: boolean;
  readonly label: string;
}

const LINK = /(!?)\[([^[\]\n]{0,300})\]\(([^()\s]*(?:\s"[^"\n]*")?)\)/g;
const CODE = /^(```|~~~)[\s\S]*?^\1|`[^`\n]*`/gm;

/** The inline links and pictures of a Markdown text, outside code. */
export function markdownLinks(text: string): MarkdownLink[] {
  if (!text.includes('](')) return [];
  const code = [...text.matchAll(CODE)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  return [...text.matchAll(LINK)]
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      image: match[1] === '!',
      label: match[2]!.trim(),
    }))
    .filter(({ start }) => !code.some((span) => span.start <= start && start < span.end));
}

/** A link of the document at its position in the article. */
export function placedLink(view: ArticleView, start: number, end: number): Span {
  const position = view.positionOf(start);
  return { start: position, end: position + end - start };
}
