import type { Article, Finding, TextEdit } from '../model.ts';
import { frontMatterLength } from '../syntax/markdown/front-matter.ts';

/** What a line of a list, a quotation, a table, HTML or code begins with: a comment before it would divide it. */
const PART_OF_MORE = /^(?:\s|[-*+>|<]|\d+[.)]\s|```|~~~)/;

/**
 * The comment of Markdown that silences the check of a finding where it stands, as an edit; undefined where no line can go
 * in between: in front matter, lists, quotations, and past the first line of a paragraph.
 * @param text the document of Markdown that was analysed
 */
export function silencingComment(
  { rule, start }: Pick<Finding, 'rule' | 'start'>,
  { text, article }: { readonly text: string; readonly article: Article },
): TextEdit | undefined {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const block = article.blocks.find((one) => one.start <= start && start < one.end);
  if (!block || block.start < line || line < frontMatterLength(text)) return undefined;
  if (PART_OF_MORE.test(text.slice(line, line + 20))) return undefined;
  return { start: line, end: line, text: `<!-- copydesk-disable-next-line ${rule} -->\n` };
}
