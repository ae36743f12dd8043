import type { Finding } from '../../src/core/model.ts';
import type { ReadArticle } from './copy.ts';
import { byFile, type Entry, hashOf, idOf, remediesOf } from './ledger.ts';
import { matched } from './match.ts';
/** A finding that nobody has read, where it stands. */
export interface Unread {
  readonly id: string;
  readonly article: ReadArticle;
  readonly finding: Finding;
}

/** Which findings to read. */
export interface Wanted {
  readonly rules: readonly string[];
  readonly severities: readonly string[];
  /** So many of a publisher and rule, those included that have been read. */
  readonly each: number;
}

/**
 * The findings that nobody has read, in an order that is the same in every run and mixes the publishers: reading from the
 * top is reading a sample.
 */
export function unread(articles: readonly ReadArticle[], entries: readonly Entry[], wanted: Wanted): Unread[] {
  const read = byFile(entries);
  const taken = new Map<string, number>();
  const take = (article: ReadArticle, rule: string) => {
    const key = `${article.publisher} ${rule}`;
    taken.set(key, (taken.get(key) ?? 0) + 1);
    return taken.get(key)!;
  };
  const found = articles.flatMap((article) => {
    const known = new Set(matched(article.text, read.get(article.file) ?? [], article.findings));
    for (const finding of known) if (finding) take(article, finding.rule);
    return article.findings.filter((finding) => !known.has(finding)).map((finding) => unreadOf(article, finding));
  });
  return found
    .filter(({ finding: { rule } }) => !wanted.rules.length || wanted.rules.includes(rule))
    .filter(({ finding: { severity } }) => !wanted.severities.length || wanted.severities.includes(severity))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .filter(({ article, finding: { rule } }) => take(article, rule) <= wanted.each);
}

function unreadOf(article: ReadArticle, finding: Finding): Unread {
  return { id: idOf(entryOf(article, finding)), article, finding };
}

/** A finding as the ledger keeps it, but for what the reader makes of it. */
export function entryOf(
  { file, text }: ReadArticle,
  { rule, start, end, severity, fixes }: Finding,
): Omit<Entry, 'class' | 'why'> {
  const remedies = remediesOf(text, fixes);
  return {
    file,
    rule,
    start,
    end,
    words: hashOf(text.slice(start, end)),
    ...(remedies && { remedies }),
    stands: severity,
  };
}

/** A finding in its context, as it is read: marked words, message, remedies. */
export function shown({ id, article: { name, text }, finding }: Unread, context: number): string {
  const { rule, severity, start, end, message, fixes, related } = finding;
  const flat = (words: string) => words.replace(/\s+/g, ' ');
  const marked = flat(text.slice(start, end));
  const words = marked.length > 320 ? `${marked.slice(0, 220)} … ${marked.slice(-80)}` : marked;
  const before = flat(text.slice(Math.max(0, start - context), start));
  const others = related
    .slice(0, 3)
    .map((other) => `\n    see ${flat(text.slice(Math.max(0, other.start - 40), other.end + 40))}`);
  const remedies = fixes.map(
    (fix) =>
      `\n    fix ${fix.title}: ${fix.edits
        .map((edit) => `“${flat(text.slice(edit.start, edit.end))}” → “${edit.text}”`)
        .slice(0, 2)
        .join(', ')}`,
  );
  return `${id} ${severity} ${rule} ${name}\n    ${before}⟦${words}⟧${flat(text.slice(end, end + context))}\n    ${message}${remedies.join('')}${others.join('')}`;
}
