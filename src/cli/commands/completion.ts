import { Argument, type Command } from 'commander';
import type { Io } from '../io.ts';
import { print } from '../output.ts';
import { CLEAN } from '../usage.ts';

/** A command with what may follow it. */
interface Completed {
  readonly name: string;
  readonly description: string;
  readonly options: readonly {
    readonly long: string;
    readonly description: string;
    readonly values: readonly string[];
  }[];
}

const SCRIPTS = { bash: bashScript, zsh: zshScript, fish: fishScript } as const;
type Shell = keyof typeof SCRIPTS;

const EXAMPLES = `
Examples:
  copydesk completion bash > ~/.local/share/bash-completion/completions/copydesk
  copydesk completion zsh > "\${fpath[1]}/_copydesk"
  copydesk completion fish > ~/.config/fish/completions/copydesk.fish`;

/** Adds `copydesk completion`; it completes the commands that the program has when it runs. */
export function addCompletion(program: Command, io: Io, exit: (code: number) => void): void {
  program
    .command('completion')
    .description('print a script by which a shell completes commands and options')
    .addArgument(new Argument('<shell>', 'the shell').choices(Object.keys(SCRIPTS)))
    .addHelpText('after', EXAMPLES)
    .action(async (shell: Shell) => {
      await print([SCRIPTS[shell](program.commands.map(completed))], io);
      exit(CLEAN);
    });
}

function completed(command: Command): Completed {
  const options = command.options.map(({ long, description, argChoices }) => ({
    long: long ?? '',
    description,
    values: argChoices ?? [],
  }));
  return { name: command.name(), description: command.description(), options: options.filter(({ long }) => long) };
}

function bashScript(commands: readonly Completed[]): string {
  const cases = commands.map(({ name, options }) => {
    const values = options
      .filter((option) => option.values.length)
      .map(
        ({ long, values: own }) =>
          `      ${long}) COMPREPLY=($(compgen -W "${own.join(' ')}" -- "$word")); return ;;\n`,
      );
    const before = values.length ? `    case "$before" in\n${values.join('')}    esac\n` : '';
    return `  ${name})\n${before}    words="${options.map(({ long }) => long).join(' ')}" ;;\n`;
  });
  return `# Completion of copydesk in bash.
_copydesk() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" words=""
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(' ')}" -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('')}  esac
  case "$word" in
    -*) COMPREPLY=($(compgen -W "$words" -- "$word")) ;;
    *) COMPREPLY=($(compgen -f -- "$word")) ;;
  esac
}
complete -o filenames -F _copydesk copydesk
`;
}

function zshScript(commands: readonly Completed[]): string {
  const quoted = (text: string): string => text.replaceAll("'", "'\\\\''").replace(/[[\\]:]/g, '\\\\$&');
  const cases = commands.map(({ name, options }) => {
    const specs = options.map(
      ({ long, description, values }) =>
        `'${long}[${quoted(description)}]${values.length ? `:value:(${values.join(' ')})` : ''}'`,
    );
    return `    ${name}) _arguments ${[...specs, "'*:file:_files'"].join(' ')} ;;\n`;
  });
  const names = commands.map(({ name, description }) => `    '${name}:${quoted(description)}'\n`);
  return `#compdef copydesk
# Completion of copydesk in zsh.
_copydesk() {
  local -a commands=(
${names.join('')}  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command="\${words[2]}"
  shift words
  (( CURRENT-- ))
  case "$command" in
${cases.join('')}  esac
}
compdef _copydesk copydesk
`;
}

function fishScript(commands: readonly Completed[]): string {
  const quoted = (text: string): string => `'${text.replace(/['\\\\]/g, '\\\\$&')}'`;
  const names = commands.map(
    ({ name, description }) => `complete -c copydesk -n __fish_use_subcommand -a ${name} -d ${quoted(description)}\n`,
  );
  const options = commands.flatMap(({ name, options: own }) =>
    own.map(({ long, description, values }) => {
      const choice = values.length ? ` -x -a ${quoted(values.join(' '))}` : '';
      const when = quoted(`__fish_seen_subcommand_from ${name}`);
      return `complete -c copydesk -n ${when} -l ${long.slice(2)} -d ${quoted(description)}${choice}\n`;
    }),
  );
  return `# Completion of copydesk in fish.\n${names.join('')}${options.join('')}`;
}
