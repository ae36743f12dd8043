import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Analyzer, createAnalyzer } from '../../core/analyzer.ts';
import type { Style } from '../../core/config/style.ts';
import { versionsOf } from '../../core/linter/own/versions.ts';
import type { Rule } from '../../core/linter/rule.ts';
import type { Analysis } from '../../core/model.ts';
import type { Speller } from '../../core/spelling/suggest.ts';
import { type Lines, linesOf } from '../../core/syntax/text/lines.ts';
import { decode, type Encoding } from '../../core/workspace/encoding.ts';
import { containerOf } from '../../core/workspace/is-article.ts';
import { readWhole } from '../files/read.ts';
import { troubleText } from '../format/trouble.ts';
import { count } from '../format/words.ts';
import type { InputFile } from './find.ts';
import { because } from './reasons.ts';
import type { SettingsFinder } from './settings.ts';

/** What stands for bytes that are no character. */
const UNREADABLE = '\uFFFD';

/** A file that was read. */
export interface Reading {
  /** The file as it is reported. */
  readonly file: string;
  /** The absolute path; that of the file it stands for where the text came from standard input. */
  readonly path: string;
  /** The decoded text without byte-order mark. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly lines: Lines;
  readonly analysis: Analysis;
}

/** A file, and whether all of it was read: a failure makes the exit code 2, a note does not. */
export interface Outcome {
  readonly reading?: Reading;
  /** What the file held when it was read. */
  readonly bytes?: Uint8Array;
  readonly failure?: string;
  readonly note?: string;
  /** What was left out of the analysis, and what took unduly long. */
  readonly leftOut?: readonly string[];
  readonly slow?: readonly string[];
}

/** What was read of files, by absolute path, with all that it depends on besides: the file's state and the settings. */
export type KeptReadings = Map<string, { readonly state: string; readonly outcome: Outcome }>;

/** Reads articles; one analyzer for each style serves all files that have it. */
export class ArticleReader {
  readonly #analyzers = new Map<Style, Analyzer>();
  /** What styles say, as text: lists of words are long. */
  readonly #styles = new Map<Style, string>();

  /** @param rules the checks to run (default: all of a style); of none, people and statements are read all the same, and faster */
  constructor(
    private readonly settings: SettingsFinder,
    private readonly rules: readonly Rule[] | undefined,
    private readonly speller: Speller | undefined,
    private readonly kept?: KeptReadings,
  ) {}

  /** Reads and analyses a file. */
  read(input: InputFile): Outcome {
    try {
      if (!this.kept) return this.readBytes(input, readWhole(input.path));
      const state = this.#stateOf(input);
      const before = this.kept.get(input.path);
      if (before?.state === state) return before.outcome;
      const { bytes: _, ...outcome } = this.readBytes(input, readWhole(input.path));
      this.kept.set(input.path, { state, outcome });
      return outcome;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === undefined) throw error;
      return { failure: `${input.file}: ${because(error)}` };
    }
  }

  /** Analyses what was read elsewhere: standard input. */
  readBytes(input: InputFile, bytes: Uint8Array): Outcome {
    const decoded = decode(bytes);
    if ('refused' in decoded) return { failure: `${input.file}: ${decoded.refused}` };
    return { ...this.readDecoded(input, decoded.text, decoded.encoding), bytes };
  }

  /** Analyses a text, and tells what a person should know of it. */
  readDecoded(input: InputFile, text: string, encoding: Encoding): Outcome & { readonly reading: Reading } {
    const reading = this.readText(input, text, encoding);
    const note = noteOn(reading);
    return { reading, ...troublesOf(reading), ...(note && { note: `${input.file}${note}` }) };
  }

  /** Analyses a text that stands, or could stand, in a file. */
  readText(input: InputFile, text: string, encoding: Encoding): Reading {
    const settings = this.settings(dirname(input.path));
    const analysis = this.#analyzer(settings.styleOf(input.path)).analyse(text, {
      container: input.container ?? containerOf(input.path),
      date: input.date,
      accepted: settings.acceptedIn(input.path),
    });
    return { file: input.file, path: input.path, text, encoding, lines: linesOf(text), analysis };
  }

  /** All that the settings of a file come to, as text: it is another one where the same text might be read otherwise. */
  settingsOf(path: string): string {
    const settings = this.settings(dirname(path));
    return JSON.stringify([this.#textOf(settings.styleOf(path)), settings.acceptedIn(path)]);
  }

  /** Taken before the file is read: what is saved in between is read again the next time. */
  #stateOf({ file, path }: InputFile): string {
    const { ino, size, mtimeNs, ctimeNs } = statSync(path, { bigint: true });
    const stamp = [ino, size, mtimeNs, ctimeNs].map(String);
    return JSON.stringify([file, stamp, this.settingsOf(path)]);
  }

  #textOf(style: Style): string {
    const text = this.#styles.get(style) ?? JSON.stringify({ ...style, ownRules: versionsOf(style.ownRules) });
    this.#styles.set(style, text);
    return text;
  }

  #analyzer(style: Style): Analyzer {
    let analyzer = this.#analyzers.get(style);
    if (!analyzer) {
      analyzer = createAnalyzer(style, this.rules, { speller: this.speller });
      this.#analyzers.set(style, analyzer);
    }
    return analyzer;
  }
}

function troublesOf({ file, lines, analysis: { troubles } }: Reading): Pick<Outcome, 'leftOut' | 'slow'> {
  if (troubles.length === 0) return {};
  const said = (incomplete: boolean) =>
    troubles
      .filter((trouble) => trouble.incomplete === incomplete)
      .map((trouble) => `${file}:${lines.at(trouble.start).line}: ${troubleText(trouble)}`);
  return { leftOut: said(true), slow: said(false) };
}

/** What a person should know of a file that was read, behind its name; undefined where all is well. */
function noteOn({ text, encoding, lines, analysis }: Reading): string | undefined {
  if (encoding === 'broken') {
    const { line, column } = lines.at(text.indexOf(UNREADABLE));
    const many = count(text.split(UNREADABLE).length - 1, 'character');
    return `:${line}:${column}: not UTF-8, ${many} could not be read; save the article in UTF-8`;
  }
  if (!text.trim()) return ': empty, there is nothing to read';
  if (!analysis.article.blocks.some(({ kind }) => kind === 'paragraph')) return ': no body text in it';
  return undefined;
}
