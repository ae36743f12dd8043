import picomatch from 'picomatch/posix.js';
import type { Container } from '../model.ts';
import { opensAsArticle } from './front-matter.ts';
import { crawlDate } from './zones/crawl-date.ts';
import { datelineLength } from './zones/dateline.ts';
import { isSlug } from './zones/metadata.ts';

/** What the configuration says about files; paths are relative to its folder, with slashes. */
export interface ArticleGlobs {
  readonly articles: readonly string[];
  readonly ignore: readonly string[];
}

const NO_GLOBS: ArticleGlobs = { articles: [], ignore: [] };
const ARTICLE_NAME = /\.(?:article|story|wire)$/i;
const MARKDOWN_NAME = /\.(?:md|markdown)$/i;
const TEXT_NAME = /\.(?:txt|text|md|markdown)$/i;
/** As the feeds of some agencies name them. */
const BARE_NAME = /(?:^|\/)[^./]+$/;
/** Files that document a project, whatever they begin with. */
const DOCUMENTATION =
  /(?:^|\/)(?:readme|license|licence|changelog|contributing|notice|authors|code_of_conduct|security|todo)(?:\.[\w-]+)*$/i;

/** How many characters of a file decide. */
export const HEAD_LENGTH = 2048;

/** Whether a name allows an article at all: to be asked before a file is opened. */
export function canBeArticle(name: string, globs: ArticleGlobs = NO_GLOBS): boolean {
  if (matches(name, globs.ignore)) return false;
  if (ARTICLE_NAME.test(name) || matches(name, globs.articles)) return true;
  return (TEXT_NAME.test(name) || BARE_NAME.test(name)) && !DOCUMENTATION.test(name);
}

/**
 * Whether a file is an article: by its extension, by the configuration, or, for `.txt` and `.md`, by how it begins (crawl
 * date, slug or dateline; front matter with a headline or a byline). Without an extension only a crawl date in the very
 * first line tells, as in the editor: such files may be anything.
 * @param name the path, relative to the configuration's folder where there is one, with slashes
 * @param firstLines the beginning of the text, at least its first lines
 */
export function isArticle(name: string, firstLines: string, globs: ArticleGlobs = NO_GLOBS): boolean {
  if (!canBeArticle(name, globs)) return false;
  if (ARTICLE_NAME.test(name) || matches(name, globs.articles)) return true;
  const head = firstLines.slice(0, HEAD_LENGTH);
  if (BARE_NAME.test(name)) return crawlDate(head.replace(/^[^\S\r\n]+/, '')) !== undefined;
  return startsLikeWire(head) || opensAsArticle(head);
}

/** Whether a text begins as wire copy does: with a crawl date, a slug or a dateline. */
export function startsLikeWire(text: string): boolean {
  const first = /\S[^\r\n]*/.exec(text.slice(0, HEAD_LENGTH))?.[0].trimEnd() ?? '';
  return crawlDate(first) !== undefined || isSlug(first) || datelineLength(first) > 0;
}

/**
 * Whether one of the patterns of a configuration matches a path. A pattern without a slash matches in any folder, the
 * name of a folder everything in it.
 */
export function matches(path: string, globs: readonly string[]): boolean {
  return globs.some((written) => {
    const glob = written.replace(/^\.?\//, '').replace(/\/$/, '');
    const here = glob.includes('/') || written.startsWith('/') ? glob : `**/${glob}`;
    return picomatch.isMatch(path, [here, `${here}/**`], { dot: true });
  });
}

/** How a file is read, by its name. */
export function containerOf(name: string): Container {
  return MARKDOWN_NAME.test(name) ? 'markdown' : 'wire';
}
