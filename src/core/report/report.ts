import { CATEGORIES, type Category, type Rule } from '../linter/rule.ts';
import type { Analysis, Block, Figures, Finding, Participant, Severity, Span, Statement } from '../model.ts';
import { CATEGORY_TITLES } from '../rules/category-titles.ts';
import { RULES } from '../rules/index.ts';
import { factsOf } from '../sheet/sheet.ts';
import { masked } from '../syntax/markup/masked.ts';
import { type Lines, linesOf, type Position } from '../syntax/text/lines.ts';
import { sentencesOf } from '../syntax/text/sentences.ts';
import { tokenise } from '../syntax/text/tokens.ts';
import { type ReportFact, reportFact } from './sheet.ts';

/** A stretch of the article with the line and column where it begins. */
export interface Place extends Span, Position {
  /** The number of the paragraph it begins in; null outside the body. */
  readonly paragraph: number | null;
}

export interface ReportStatement extends Place {
  readonly text: string;
  readonly direct: boolean;
  readonly cue: string | null;
  /** The name of who says it; null where it is no person we can name. */
  readonly speaker: string | null;
  /** The source's words where it is no person. */
  readonly source: string | null;
}

export interface ReportPerson {
  readonly id: string;
  readonly name: string;
  readonly titles: readonly string[];
  readonly mentions: number;
  /** The first mention. */
  readonly first: Place;
  readonly statements: readonly ReportStatement[];
}

export interface ReportFinding extends Place {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** The words it speaks of. */
  readonly words: string;
}

/** The findings of one category; categories without any are left out. */
export interface ReportCategory {
  readonly category: Category;
  readonly title: string;
  readonly findings: readonly ReportFinding[];
}

/** A check that found something. */
export interface ReportCheck {
  readonly rule: string;
  /** What it is about, in a sentence. */
  readonly summary: string;
}

/** A paragraph of the body. */
export interface ReportParagraph extends Place {
  /** Its own number, from 1. */
  readonly paragraph: number;
  /** Its first words. */
  readonly opening: string;
  /** Its sentences, each with its length in words. */
  readonly sentences: readonly (Place & { readonly words: number })[];
  /** Who says what stands in it, each once, in text order: names, or the words of the source. */
  readonly sources: readonly string[];
}

/** What the desk wants to know of an article at a glance: plain data for every way to show it. */
export interface ArticleReport {
  /** What the article is called: its file name. */
  readonly file: string;
  /** The headline; '' for an article without one. */
  readonly title: string;
  /** The date of the article, as YYYY-MM-DD. */
  readonly date: string | null;
  readonly figures: Figures;
  readonly people: readonly ReportPerson[];
  /** All statements in text order, also those of nobody we can name. */
  readonly statements: readonly ReportStatement[];
  readonly findings: readonly ReportCategory[];
  /** The checks of these findings, by id. */
  readonly checks: readonly ReportCheck[];
  /** How many findings were accepted and are left out. */
  readonly accepted: number;
  readonly paragraphs: readonly ReportParagraph[];
  /** What can be looked up before print, in text order. */
  readonly sheet: readonly ReportFact[];
}

/**
 * Gathers the report of an article.
 * @param file what the article is called
 * @param text the text that was analysed
 * @param summaries what each check is about, by its id
 * @param ownRules the desk’s own checks
 */
export function reportOf(
  file: string,
  text: string,
  analysis: Analysis,
  summaries: ReadonlyMap<string, string>,
  ownRules: readonly Rule[] = [],
): ArticleReport {
  const { article, participants, statements, findings, accepted, figures } = analysis;
  const body = article.blocks.filter(({ kind }) => kind === 'paragraph');
  const names = new Map(participants.map(({ id, name }) => [id, name]));
  const source: Source = { text, lines: linesOf(text), body, names };
  const heading = article.blocks.find(({ kind }) => kind === 'headline');
  const ownSummaries = new Map(ownRules.map(({ id, summary }) => [id, summary]));
  const saidIn = new Map<Block | undefined, Statement[]>();
  for (const statement of statements) {
    const block = article.blocks[statement.block];
    const said = saidIn.get(block);
    if (said) said.push(statement);
    else saidIn.set(block, [statement]);
  }
  return {
    file,
    title: heading ? inOneLine(masked(text, heading, heading.masks)) : '',
    date: article.date ? isoDate(article.date) : null,
    figures,
    people: participants.map((person) => personOf(person, source)),
    statements: statements.map((statement) => statementOf(statement, source)),
    findings: byCategory(findings, ownRules, source),
    checks: [...new Set(findings.map(({ rule }) => rule))]
      .sort()
      .map((rule) => ({ rule, summary: summaries.get(rule) ?? ownSummaries.get(rule) ?? '' })),
    accepted: accepted.length,
    paragraphs: body.map((block, index) => paragraphOf(block, saidIn.get(block) ?? [], index, source)),
    sheet: factsOf(text, analysis).map((fact) => reportFact(fact, placeOf(fact.places[0]!, source))),
  };
}

interface Source {
  readonly text: string;
  readonly lines: Lines;
  readonly body: readonly Block[];
  readonly names: ReadonlyMap<string, string>;
}

function placeOf({ start, end }: Span, { lines, body }: Source): Place {
  return { start, end, ...lines.at(start), paragraph: paragraphAt(start, body) };
}

function paragraphAt(offset: number, body: readonly Block[]): number | null {
  let low = 0;
  let high = body.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (body[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low < body.length && body[low]!.start <= offset ? low + 1 : null;
}

function wordsOf({ start, end }: Span, { text }: Source): string {
  return inOneLine(text.slice(start, end));
}

function personOf({ id, name, titles, mentions, statements }: Participant, source: Source): ReportPerson {
  return {
    id,
    name,
    titles,
    mentions: mentions.length,
    first: placeOf(mentions[0] ?? { start: 0, end: 0 }, source),
    statements: statements.map((statement) => statementOf(statement, source)),
  };
}

function statementOf(statement: Statement, source: Source): ReportStatement {
  return {
    ...placeOf(statement, source),
    text: wordsOf(statement, source),
    direct: statement.direct,
    cue: statement.cue,
    speaker: source.names.get(statement.speaker ?? '') ?? null,
    source: statement.source,
  };
}

function byCategory(findings: readonly Finding[], ownRules: readonly Rule[], source: Source): ReportCategory[] {
  const categories = new Map([...RULES, ...ownRules].map(({ id, category }) => [id, category]));
  return CATEGORIES.map((category) => ({
    category,
    title: CATEGORY_TITLES[category],
    findings: findings
      .filter(({ rule }) => categories.get(rule) === category)
      .map((finding) => ({
        ...placeOf(finding, source),
        rule: finding.rule,
        severity: finding.severity,
        message: finding.message,
        words: cut(wordsOf(finding, source), 120),
      })),
  })).filter(({ findings: some }) => some.length > 0);
}

function paragraphOf(block: Block, said: readonly Statement[], index: number, source: Source): ReportParagraph {
  const prose = masked(source.text, block, block.masks);
  const tokens = tokenise(prose);
  const sources = said.flatMap(({ speaker, source: words }) => source.names.get(speaker ?? '') ?? words ?? []);
  return {
    ...placeOf(block, source),
    paragraph: index + 1,
    opening: cut(prose, 60),
    sentences: sentencesOf(tokens).map(({ start, end, firstToken, endToken }) => ({
      ...placeOf({ start: block.start + start, end: block.start + end }, source),
      words: tokens.slice(firstToken, endToken).filter(({ kind }) => kind === 'word' || kind === 'number').length,
    })),
    sources: [...new Set(sources)],
  };
}

/** A text in one line, shortened at a space with an ellipsis where it is longer. */
function cut(text: string, length: number): string {
  const line = inOneLine(text);
  if (line.length <= length) return line;
  const space = line.lastIndexOf(' ', length);
  return `${line.slice(0, space > length / 2 ? space : length).trimEnd()}…`;
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function isoDate({ year, month, day }: { year: number; month: number; day: number }): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}
