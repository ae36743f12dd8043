import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Analyzer, createAnalyzer } from '../../core/analyzer.ts';
import { containerOf } from '../../core/article/is-article.ts';
import type { Analysis } from '../../core/model.ts';
import { type Lines, linesOf } from '../../core/text/lines.ts';
import { decode, type Encoding } from './decode.ts';
import type { InputFile } from './find.ts';
import { because } from './reasons.ts';
import type { Settings, SettingsFinder } from './settings.ts';

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

/** A file, and whether it was read: a failure makes the exit code 2, a note does not. */
export interface Outcome {
  readonly reading?: Reading;
  readonly failure?: string;
  readonly note?: string;
}

/** Reads articles; one analyzer for each set of settings serves all files that have them. */
export class ArticleReader {
  readonly #analyzers = new Map<Settings, Analyzer>();

  constructor(private readonly settings: SettingsFinder) {}

  /** Reads and analyses a file. */
  read(input: InputFile): Outcome {
    try {
      return this.readBytes(input, readFileSync(input.path));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === undefined) throw error;
      return { failure: `${input.file}: ${because(error)}` };
    }
  }

  /** Analyses what was read elsewhere: standard input. */
  readBytes(input: InputFile, bytes: Uint8Array): Outcome {
    const decoded = decode(bytes);
    if ('refused' in decoded) return { failure: `${input.file}: ${decoded.refused}` };
    const reading = this.readText(input, decoded.text, decoded.encoding);
    if (decoded.encoding !== 'broken') return { reading };
    return { reading, note: `${input.file}: not UTF-8, some characters could not be read` };
  }

  /** Analyses a text that stands, or could stand, in a file. */
  readText(input: InputFile, text: string, encoding: Encoding): Reading {
    const analysis = this.#analyzer(this.settings(dirname(input.path))).analyse(text, {
      container: containerOf(input.path),
    });
    return { file: input.file, path: input.path, text, encoding, lines: linesOf(text), analysis };
  }

  #analyzer(settings: Settings): Analyzer {
    let analyzer = this.#analyzers.get(settings);
    if (!analyzer) {
      analyzer = createAnalyzer(settings.style);
      this.#analyzers.set(settings, analyzer);
    }
    return analyzer;
  }
}
