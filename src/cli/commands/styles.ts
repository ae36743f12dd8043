import { type Command, Option } from 'commander';
import { HOUSE_NAMES, HOUSE_SOURCES, type HouseAsk, houseAsks } from '../../core/config/house-asks.ts';
import { HOUSES, type House } from '../../core/config/style.ts';
import { RULES } from '../../core/rules/index.ts';
import type { Io } from '../io.ts';
import { print } from '../output.ts';
import { CLEAN } from '../usage.ts';
import { tellOfValeStyles } from './vale-styles.ts';

const EXAMPLES = `
Examples:
  copydesk styles
  copydesk styles guardian
  copydesk styles vale/Google`;

/** Adds `copydesk styles`. */
export function addStyles(program: Command, io: Io, exit: (code: number) => void): void {
  program
    .command('styles')
    .description('say what the house styles ask for, check by check, or which rules of a Vale style are read')
    .argument('[style]', 'only this house, or a folder of Vale styles, or a configuration of Vale (.vale.ini)')
    .addOption(
      new Option('--format <format>', 'how the rules of a Vale style are printed')
        .choices(['text', 'json'])
        .default('text'),
    )
    .addHelpText('after', EXAMPLES)
    .action(async (style: string | undefined, { format }: { format: 'text' | 'json' }) => {
      const all = HOUSES.filter((one) => one !== 'none');
      const house = all.find((one) => one === style);
      if (style !== undefined && !house) return exit(await tellOfValeStyles(style, format, io));
      await print([(house ? [house] : all).map(styleText).join('\n')], io);
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
