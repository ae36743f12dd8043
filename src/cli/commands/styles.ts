import { Argument, type Command } from 'commander';
import { HOUSE_NAMES, HOUSE_SOURCES, type HouseAsk, houseAsks } from '../../core/config/house-asks.ts';
import { HOUSES, type House } from '../../core/config/style.ts';
import { RULES } from '../../core/rules/index.ts';
import type { Io } from '../io.ts';
import { print } from '../output.ts';
import { CLEAN } from '../usage.ts';

const EXAMPLES = `
Examples:
  copydesk styles
  copydesk styles guardian`;

/** Adds `copydesk styles`. */
export function addStyles(program: Command, io: Io, exit: (code: number) => void): void {
  program
    .command('styles')
    .description('say what the house styles ask for, check by check')
    .addArgument(new Argument('[house]', 'only this one').choices(HOUSES.filter((house) => house !== 'none')))
    .addHelpText('after', EXAMPLES)
    .action(async (house: House | undefined) => {
      const houses = house ? [house] : HOUSES.filter((one) => one !== 'none');
      await print([houses.map(styleText).join('\n')], io);
      exit(CLEAN);
    });
}

function styleText(house: House): string {
  const head = `${HOUSE_NAMES[house]} ("style": "${house}")\n${HOUSE_SOURCES[house]}\n`;
  return `${head}\n${houseAsks(house, RULES).map(askText).join('\n')}\n`;
}

function askText({ rule, differs, severity, options, notes }: HouseAsk): string {
  const set = [differs ? severity : '', ...options].filter(Boolean).join(', ');
  const lines = notes.length ? notes : [rule.summary];
  return [`  ${rule.id}${set ? ` (${set})` : ''}`, ...lines.map((line) => `    ${line}`)].join('\n');
}
