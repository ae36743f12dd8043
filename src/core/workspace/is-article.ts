import { atOnce } from '../base/turns.ts';
import type { Container } from '../model.ts';
import { genreOf, type Verdict } from '../syntax/genre/genre.ts';
import { frontMatterLength, opensAsArticle } from '../syntax/markdown/front-matter.ts';
import { normalForm } from '../syntax/text/normal-form.ts';
import { crawlDate } from '../syntax/wire/zones/crawl-date.ts';
import { datelineLength } from '../syntax/wire/zones/dateline.ts';
import { isSlug } from '../syntax/wire/zones/metadata.ts';
import { isReleaseLabel } from '../syntax/wire/zones/release.ts';
import { type Glob, matchesGlobs } from './glob.ts';

/** What the configuration says about files; paths are relative to its folder, with slashes. */
export interface ArticleGlobs {
  readonly articles: readonly Glob[];
  readonly ignore: readonly Glob[];
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

/** How many characters of a file decide: the same in the editor and on the command line. */
export const HEAD_LENGTH = 8192;

/** What a file is, and by what: the name of a signal of its shape, or one of those named here. */
export interface Recognition {
  readonly verdict: Verdict;
  readonly reason: 'configuration' | 'name' | 'opening' | 'front matter' | (string & {});
}

/** Whether a name allows an article at all: to be asked before a file is opened. */
export function canBeArticle(name: string, globs: ArticleGlobs = NO_GLOBS): boolean {
  if (matchesGlobs(name, globs.ignore)) return false;
  if (ARTICLE_NAME.test(name) || matchesGlobs(name, globs.articles)) return true;
  return (TEXT_NAME.test(name) || BARE_NAME.test(name)) && !DOCUMENTATION.test(name);
}

/**
 * What a file is: by its extension and the configuration; else by how it begins (crawl date, slug, dateline or label of
 * a release; front matter with a headline or a byline) or by its shape. A file without an extension may be anything:
 * only a crawl date in its first line makes it an article, as in the editor; by its shape, it is unsure at most.
 * @param name the path, relative to the configuration's folder where there is one, with slashes
 * @param text the beginning of the text, at least `HEAD_LENGTH` characters of it
 */
export function recognise(name: string, text: string, globs: ArticleGlobs = NO_GLOBS): Recognition {
  if (matchesGlobs(name, globs.ignore)) return { verdict: 'other', reason: 'configuration' };
  if (ARTICLE_NAME.test(name)) return { verdict: 'article', reason: 'name' };
  if (matchesGlobs(name, globs.articles)) return { verdict: 'article', reason: 'configuration' };
  if (!canBeArticle(name)) return { verdict: 'other', reason: 'name' };
  return BARE_NAME.test(name) ? recogniseBare(text) : recogniseText(text);
}

/** What a text without a name is, for example one that was pasted. */
export function recogniseText(text: string): Recognition {
  const written = text.slice(0, HEAD_LENGTH);
  const head = atOnce(normalForm(written))?.text ?? written;
  if (startsLikeWire(head)) return { verdict: 'article', reason: 'opening' };
  if (opensAsArticle(head)) return { verdict: 'article', reason: 'front matter' };
  return genreOf(head.slice(frontMatterLength(head)));
}

function recogniseBare(text: string): Recognition {
  const first = text.slice(0, HEAD_LENGTH).replace(/^[^\S\r\n]+/, '');
  if (crawlDate(first)) return { verdict: 'article', reason: 'opening' };
  const { verdict, reason } = recogniseText(text);
  return { verdict: verdict === 'article' ? 'unsure' : verdict, reason };
}

/** Whether a file that is no article is a text all the same, and no documentation: it may have been meant for one. */
export function isOtherText(name: string, globs: ArticleGlobs = NO_GLOBS): boolean {
  return TEXT_NAME.test(name) && canBeArticle(name, globs);
}

/** Whether a file is an article; see `recognise`. */
export function isArticle(name: string, text: string, globs: ArticleGlobs = NO_GLOBS): boolean {
  return recognise(name, text, globs).verdict === 'article';
}

/** Whether a text begins as wire copy does: with a crawl date, a slug, a dateline or the label of a release to the press. */
export function startsLikeWire(text: string): boolean {
  const first = /\S[^\r\n]*/.exec(text.slice(0, HEAD_LENGTH))?.[0].trimEnd() ?? '';
  return crawlDate(first) !== undefined || isSlug(first) || datelineLength(first) > 0 || isReleaseLabel(first);
}

/** How a file is read, by its name. */
export function containerOf(name: string): Container {
  return MARKDOWN_NAME.test(name) ? 'markdown' : 'wire';
}
