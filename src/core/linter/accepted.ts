import { grouped } from '../base/grouped.ts';
import type { Accepted, Analysis, Article, Block, Finding, Span } from '../model.ts';
import { visible } from '../syntax/markup/around-markup.ts';
import { maskedSlice } from '../syntax/markup/masked.ts';
import { firstWords, lastWords, REACH } from '../syntax/text/beside.ts';

/** The text a finding belongs to. */
export interface Source {
  readonly text: string;
  readonly article: Article;
}

/** Findings, divided by what a person has accepted. */
export interface Divided {
  readonly findings: Finding[];
  readonly accepted: Finding[];
  /** What was accepted and is found no more: the words are gone, or nothing is wrong with them. */
  readonly acceptedGone: Accepted[];
}

/**
 * Takes accepted findings out of the findings of an article. A finding is accepted where its check, its words and the
 * three words on either side of them, inside the block, are those of an entry. Where several places read the same, the
 * entry's `place` says which of them, in text order.
 * @param findings in text order, after the stronger check has been chosen where two mean the same words
 * @param entries what is accepted in this article
 * @param runs whether a check runs; of one that does not, nothing is gone
 */
export function divideAccepted(
  findings: readonly Finding[],
  entries: readonly Accepted[],
  source: Source,
  runs: (check: string) => boolean,
): Divided {
  if (entries.length === 0) return { findings: [...findings], accepted: [], acceptedGone: [] };
  const wanted = new Set(entries.map(keyOfEntry));
  const used = new Set<string>();
  const divided: Divided = { findings: [], accepted: [], acceptedGone: [] };
  const checks = new Set(entries.map(({ check }) => check));
  const placeOf = placesIn(source);
  for (const finding of findings) {
    const key = checks.has(finding.rule) ? keyOfEntry(placeOf(finding)) : undefined;
    if (key !== undefined && wanted.has(key)) {
      used.add(key);
      divided.accepted.push(finding);
    } else divided.findings.push(finding);
  }
  for (const entry of entries) if (!used.has(keyOfEntry(entry)) && runs(entry.check)) divided.acceptedGone.push(entry);
  return divided;
}

/**
 * The entry that accepts a finding.
 * @param finding one of `all`
 * @param all the findings of the article, in text order, those accepted already included
 * @param name the article's path relative to the configuration
 */
export function acceptedOf(finding: Finding, all: readonly Finding[], source: Source, name: string): Accepted {
  const placeOf = placesIn(source);
  for (const other of all) {
    if (other.rule !== finding.rule) continue;
    const { place, ...entry } = placeOf(other);
    if (other === finding || (other.start === finding.start && other.end === finding.end)) {
      const { check, ...where } = entry;
      return { check, article: name, ...where, ...(place > 1 && { place }) };
    }
  }
  throw new RangeError('The finding is none of the article.');
}

/** The finding that an entry accepts, in the analysis of its article; undefined where it is gone. */
export function findingOf(entry: Accepted, analysis: Analysis, text: string): Finding | undefined {
  const key = keyOfEntry(entry);
  const placeOf = placesIn({ text, article: analysis.article });
  return allOf(analysis).find((finding) => finding.rule === entry.check && keyOfEntry(placeOf(finding)) === key);
}

/** All findings of an analysis, those accepted already included, in text order. */
export function allOf({ findings, accepted }: Analysis): Finding[] {
  return [...findings, ...accepted].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** One text for each entry, the same for an item of a configuration's list as it stands there. */
export function identityOf(item: unknown): string {
  const { check, article, words, before = '', after = '', place = 1 } = (item ?? {}) as Partial<Accepted>;
  return JSON.stringify([check, article, words, before, after, place]);
}

type Place = Omit<Accepted, 'article' | 'place'> & { readonly place: number };

/** Gives the words and the context of findings, to be asked in text order: it counts the places that read the same. */
function placesIn(source: Source): (finding: Finding) => Place {
  const seen = new Map<string, { readonly finding: Finding; readonly place: number }>();
  return (finding) => {
    const { start, end, rule } = finding;
    const here = { check: rule, words: wordsAt(finding, source), ...contextOf(finding, source) };
    const key = keyOfEntry({ ...here, place: 1 });
    const last = seen.get(key);
    const same = last?.finding.start === start && last.finding.end === end;
    const place = last ? last.place + (same ? 0 : 1) : 1;
    seen.set(key, { finding, place });
    return { ...here, place };
  };
}

/** One text for all that mean the same place: case, marks and white space around the words do not count. */
function keyOfEntry({ check, words, before, after, place = 1 }: Omit<Accepted, 'article'>): string {
  const context = [lastWords(before), firstWords(after)].map((own) => own.toLowerCase());
  return [check, inLine(words), ...context, place].join('\n');
}

/** The words of a finding as they read, in one line. */
export function wordsAt({ start, end }: Span, { text, article }: Source): string {
  return inLine(visible(maskedSlice(text, { start, end }, blockAt(start, article)?.masks)));
}

function contextOf({ start, end }: Span, { text, article }: Source): Pick<Accepted, 'before' | 'after'> {
  const opening = blockAt(start, article);
  const closing = opening && end <= opening.end ? opening : blockAt(Math.max(start, end - 1), article);
  const before = opening && { start: Math.max(opening.start, start - REACH), end: start };
  const after = closing && { start: end, end: Math.max(end, Math.min(closing.end, end + REACH)) };
  return {
    before: before ? lastWords(visible(maskedSlice(text, before, opening.masks))) : '',
    after: after ? firstWords(visible(maskedSlice(text, after, closing.masks))) : '',
  };
}

const inLine = (text: string): string => text.replace(/\s+/g, ' ').normalize('NFC');

/** The block in which an offset lies, or at whose end. */
function blockAt(offset: number, { blocks }: Article): Block | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  const block = blocks[low - 1];
  return block && offset <= block.end ? block : undefined;
}

/**
 * What is accepted in each article.
 * @returns gives the entries of an article by its name: the same list each time
 */
export function acceptedByArticle(entries: readonly Accepted[]): (name: string) => readonly Accepted[] {
  const byArticle = grouped(entries, ({ article }) => article);
  const none: readonly Accepted[] = [];
  return (name) => byArticle.get(name) ?? none;
}
