import type { Span } from '../../src/core/model.ts';

/** A text with one error planted in it; the span holds the error. */
export interface Planted extends Span {
  readonly text: string;
}

/** One kind of error: turns a clean article into one with the error, where it offers a place for it. */
export interface Operator {
  /** The catalogue's id, with a suffix where one check is tried in several ways: `placeholder-left/name`. */
  readonly id: string;
  /** Rules that may report it. */
  readonly accept: readonly string[];
  /** The finding may stand at the other end of the drift. */
  readonly document?: boolean;
  plant(article: string): Planted | undefined;
}

/** The rule an operator is named after. */
export function ruleOf(id: string): string {
  return id.replace(/\/.*/, '');
}

type More = Partial<Pick<Operator, 'accept' | 'document'>>;

/**
 * An error put in the place of the first words that match. `$1` stands for the first group.
 * @param pattern without the g flag
 */
export function swap(id: string, pattern: RegExp, replacement: string, more: More = {}): Operator {
  return operator(id, more, (article) => {
    const match = pattern.exec(article);
    if (!match) return undefined;
    const words = replacement.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '');
    return splice(article, match.index, match[0].length, marked(words));
  });
}

/** A sentence added to a paragraph in the middle of the story; braces hold the error, without them it is the whole. */
export function sentence(id: string, words: string, more: More = {}): Operator {
  return operator(id, more, (article) => {
    const at = paragraphEnd(article, 4);
    return at === undefined ? undefined : splice(article, at, 0, prefixed(' ', marked(words)));
  });
}

/** A paragraph added in the middle of the story. */
export function paragraph(id: string, words: string, more: More = {}): Operator {
  return operator(id, more, (article) => {
    const at = paragraphEnd(article, 4);
    return at === undefined ? undefined : splice(article, at, 0, prefixed('\n\n', marked(words)));
  });
}

/** Something made from the whole article. */
export function custom(id: string, plant: Operator['plant'], more: More = {}): Operator {
  return operator(id, more, plant);
}

/** Replaces a stretch of an article; the span of what is marked in the new words is the error's. */
export function splice(article: string, start: number, length: number, words: Planted): Planted {
  return {
    text: article.slice(0, start) + words.text + article.slice(start + length),
    start: start + words.start,
    end: start + words.end,
  };
}

/** Takes the braces out and says where they stood; without braces the whole is marked. */
export function marked(words: string): Planted {
  const start = words.indexOf('{');
  if (start < 0) return { text: words, start: 0, end: words.length };
  const end = words.indexOf('}') - 1;
  return { text: words.replace('{', '').replace('}', ''), start, end };
}

/** Paragraphs of prose, no furniture: long enough for a sentence, ending in a full stop. */
function paragraphsOf(article: string): RegExpExecArray[] {
  return [...article.matchAll(/^(?![ *#>-]|date |By )[^\n]{60,}\.$/gm)] as RegExpExecArray[];
}

/** Where the first paragraph of prose begins. */
export function bodyStart(article: string): number {
  return paragraphsOf(article)[0]?.index ?? 0;
}

/** The end of the n-th paragraph of prose, or of the last where there are fewer. */
export function paragraphEnd(article: string, n: number): number | undefined {
  const paragraphs = paragraphsOf(article);
  const match = paragraphs[Math.min(n, paragraphs.length) - 1];
  return match && match.index + match[0].length;
}

function prefixed(prefix: string, words: Planted): Planted {
  return { text: prefix + words.text, start: words.start + prefix.length, end: words.end + prefix.length };
}

function operator(id: string, { accept, document }: More, plant: Operator['plant']): Operator {
  return { id, accept: accept ?? [ruleOf(id)], document: document ?? false, plant };
}
