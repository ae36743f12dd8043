import { type Command, Option } from 'commander';
import { participantsJson } from '../format/json.ts';
import { participantsText } from '../format/people.ts';
import { gather } from '../input/gather.ts';
import type { Io } from '../io.ts';
import { type InputOptions, withInput } from '../options.ts';
import { print } from '../output.ts';
import { CLEAN, TROUBLE } from '../usage.ts';

const FORMATS = { text: participantsText, json: participantsJson } as const;

interface ParticipantsOptions extends InputOptions {
  readonly format: keyof typeof FORMATS;
}

const EXAMPLES = `
Examples:
  copydesk participants seeds/
  copydesk participants --format json desk/budget.story`;

/** Adds `copydesk participants`. */
export function addParticipants(program: Command, io: Io, exit: (code: number) => void): void {
  withInput(program.command('participants').description('list who is named in articles, with titles and statements'))
    .addOption(
      new Option('--format <format>', 'how the people are printed').choices(Object.keys(FORMATS)).default('text'),
    )
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], options: ParticipantsOptions) => {
      const { readings, complete } = await gather(paths, { ...options, rules: [] }, io);
      const shown = { colour: io.colour && options.color, columns: io.columns };
      await print(FORMATS[options.format](readings, shown), io);
      exit(complete ? CLEAN : TROUBLE);
    });
}
