import type { Report } from '../config/json.ts';
import { nearest } from '../config/suggest.ts';
import type { Severity, Span } from '../model.ts';
import { severityOf } from './read-rule.ts';

/** A value at its place in the file. */
export interface Setting extends Span {
  readonly value: string;
}

/** What one section says: which styles count, and of rules and styles whether and how loudly. */
export interface Section {
  /** The file pattern; “*” for all files. */
  readonly glob: string;
  readonly place: Span;
  readonly styles: readonly string[] | undefined;
  /** By the name of a rule (“Google.We”) or of a style (“Google”). */
  readonly on: ReadonlyMap<string, boolean>;
}

/** A configuration of Vale’s as far as it is read. */
export interface ValeConfig {
  readonly stylesPath: Setting | undefined;
  /** The least grave level that is told. */
  readonly least: Severity;
  readonly vocabularies: readonly Setting[];
  readonly sections: readonly Section[];
  /** Levels that differ from those of the rules, by rule or style. */
  readonly levels: ReadonlyMap<string, Severity>;
}

/** What a configuration of Vale’s may say that means nothing here, and why. */
const UNREAD: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Packages: 'nothing is fetched: put the folders of the styles into “StylesPath”',
    WordTemplate: 'words have the edges that Vale gives them by itself',
    NLPEndpoint: 'nothing leaves the machine',
    IgnoredScopes: 'what is text and what is markup is told by Copydesk',
    SkippedScopes: 'what is text and what is markup is told by Copydesk',
    IgnoredClasses: 'what is text and what is markup is told by Copydesk',
    BlockIgnores: 'what is text and what is markup is told by Copydesk',
    TokenIgnores: 'what is text and what is markup is told by Copydesk',
    IgnorePatterns: 'what is text and what is markup is told by Copydesk',
    CommentDelimiters: 'comments are those of Copydesk',
    Transform: 'articles are text and Markdown',
    View: 'articles are text and Markdown',
    Lang: 'Copydesk reads English',
  }),
);
const KNOWN = ['StylesPath', 'MinAlertLevel', 'Vocab', 'BasedOnStyles', ...UNREAD.keys()];

/** Reads a configuration of Vale’s. Never throws: what is broken or means nothing here is reported where it stands. */
export function readIni(text: string, report: Report): ValeConfig {
  const reader = new IniReader(report);
  let start = 0;
  for (const line of text.split('\n')) {
    reader.line(line.replace(/\r$/, ''), start);
    start += line.length + 1;
  }
  return reader.config();
}

interface OpenSection {
  readonly glob: string;
  readonly place: Span;
  styles: readonly string[] | undefined;
  readonly on: Map<string, boolean>;
}

class IniReader {
  private stylesPath: Setting | undefined;
  private least: Severity = 'info';
  private vocabularies: readonly Setting[] = [];
  private readonly sections: OpenSection[] = [];
  private readonly levels = new Map<string, Severity>();
  /** Sections that say how formats are read. */
  private isSkipped = false;

  constructor(private readonly report: Report) {}

  config(): ValeConfig {
    const { stylesPath, least, vocabularies, sections, levels } = this;
    return { stylesPath, least, vocabularies, sections, levels };
  }

  line(whole: string, start: number): void {
    const comment = whole.search(/\s[#;]/);
    const line = (comment < 0 ? whole : whole.slice(0, comment)).trimEnd();
    const indent = line.length - line.trimStart().length;
    const place = { start: start + indent, end: start + line.length };
    if (/^\s*(?:[#;].*)?$/.test(line)) return;
    const [, heading] = /^\s*\[(.+)\]$/.exec(line) ?? [];
    if (heading !== undefined) {
      this.isSkipped = heading === 'formats' || heading === 'asciidoctor';
      if (!this.isSkipped) this.sections.push({ glob: heading, place, styles: undefined, on: new Map() });
      return;
    }
    if (this.isSkipped) return;
    const equals = line.indexOf('=');
    if (equals < 0) {
      this.report(place, 'A line “name = value” or “[*.md]” belongs here.');
      return;
    }
    const name = line.slice(0, equals).trim();
    const value = line.slice(equals + 1).trim();
    const at = { start: place.end - value.length, end: place.end };
    const open = this.sections.at(-1);
    if (UNREAD.has(name)) this.report(place, `“${name}” is not read: ${UNREAD.get(name)}.`);
    else if (open) this.ofSection(open, name, { value, ...at }, place);
    else this.ofWhole(name, { value, ...at }, place);
  }

  private ofWhole(name: string, setting: Setting, place: Span): void {
    if (name === 'StylesPath') this.stylesPath = setting;
    else if (name === 'Vocab') this.vocabularies = listIn(setting);
    else if (name === 'MinAlertLevel') {
      const level = severityOf(setting.value);
      if (level) this.least = level;
      else this.report(setting, 'Write “suggestion”, “warning” or “error”.');
    } else if (name === 'BasedOnStyles') this.report(place, '“BasedOnStyles” belongs under a line like “[*]”.');
    else {
      const near = nearest(name, KNOWN);
      this.report(place, `“${name}” means nothing here${near ? `; did you mean “${near}”?` : '.'}`);
    }
  }

  private ofSection(section: OpenSection, name: string, setting: Setting, place: Span): void {
    const { value } = setting;
    if (name === 'BasedOnStyles') section.styles = listIn(setting).map((own) => own.value);
    else if (KNOWN.includes(name)) this.report(place, `“${name}” belongs above the first line in brackets.`);
    else if (value === 'YES' || value === 'NO') section.on.set(name, value === 'YES');
    else if (severityOf(value)) {
      section.on.set(name, true);
      this.levels.set(name, severityOf(value)!);
    } else this.report(setting, 'Write YES, NO, suggestion, warning or error.');
  }
}

function listIn({ value, start }: Setting): Setting[] {
  let at = start;
  return value.split(',').flatMap((part) => {
    const own = part.trim();
    const from = at + part.length - part.trimStart().length;
    at += part.length + 1;
    return own ? [{ value: own, start: from, end: from + own.length }] : [];
  });
}
