import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAnalyzer } from '../../src/core/analyzer.ts';
import { DEFAULT_STYLE } from '../../src/core/config/style.ts';
import type { Finding } from '../../src/core/model.ts';
import { RULES } from '../../src/core/rules/index.ts';
import { speller } from '../../test/speller.ts';
import { hashOf } from './ledger.ts';

/** An article of the copy with what the checks say of it at their defaults. */
export interface ReadArticle {
  readonly name: string;
  /** Hash of the name, as in the ledger. */
  readonly file: string;
  /** What stands before `__` in the name. */
  readonly publisher: string;
  readonly text: string;
  readonly words: number;
  readonly findings: readonly Finding[];
}

/** Reads the articles of a folder (`.md`, `.txt`; not of its subfolders). */
export function readCopy(folder: string): ReadArticle[] {
  const names = readdirSync(folder).filter((name) => /\.(?:md|txt)$/.test(name));
  return names.sort().map((name) => {
    const text = readFileSync(join(folder, name), 'utf8').replace(/^\uFEFF/, '');
    const container = name.endsWith('.md') ? 'markdown' : 'wire';
    return {
      name,
      file: hashOf(name),
      publisher: name.split('__')[0]!,
      text,
      words: text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0,
      findings: createAnalyzer(DEFAULT_STYLE, RULES, { speller }).analyse(text, { container }).findings,
    };
  });
}
