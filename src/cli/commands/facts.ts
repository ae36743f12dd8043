import { type Command, Option } from 'commander';
import { factsCsv, factsJson, factsMarkdown, factsText } from '../format/facts.ts';
import { gather } from '../input/gather.ts';
import { type Sheet, sheetFor } from '../input/sheet.ts';
import type { Io } from '../io.ts';
import { type InputOptions, withInput } from '../options.ts';
import { print, printRaw } from '../output.ts';
import { CLEAN, TROUBLE } from '../usage.ts';

const FORMATS = { text: factsText, json: factsJson, markdown: factsMarkdown, csv: factsCsv } as const;

interface FactsOptions extends InputOptions {
  readonly format: keyof typeof FORMATS;
  readonly open?: boolean;
}

const EXAMPLES = `
Examples:
  copydesk facts desk/budget.story
  copydesk facts --format markdown desk/budget.story > budget-sheet.md
  copydesk facts --open --format csv desk/`;

/** Adds `copydesk facts`. */
export function addFacts(program: Command, io: Io, exit: (code: number) => void): void {
  withInput(
    program
      .command('facts')
      .description('list what to look up before print: names, quotations, figures, dates, superlatives, links'),
  )
    .addOption(
      new Option('--format <format>', 'how the sheet is printed').choices(Object.keys(FORMATS)).default('text'),
    )
    .option('--open', 'leave out what is ticked off in the file beside the article')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], options: FactsOptions) => {
      const { readings, complete } = await gather(paths, options, io);
      const { format, open = false } = options;
      const sheets = readings.map((reading): Sheet => sheetFor(reading, open, io));
      const pieces = FORMATS[format](sheets, { colour: io.colour && options.color, columns: io.columns });
      await (format === 'csv' ? printRaw(pieces, io) : print(pieces, io));
      exit(complete && sheets.every(({ trouble }) => trouble === undefined) ? CLEAN : TROUBLE);
    });
}
