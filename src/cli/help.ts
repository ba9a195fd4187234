/** Prints help that fits the terminal: of one command, or of them all. */
import { wrapped } from '../view/terminal.ts';
import { type CommandOptions, type Described, optionTitle } from './command.ts';
import { commonOptions } from './options.ts';

/** The help of a command. */
export function helpOf({ name, takes, does, options }: Described): string {
  return `${paragraph(`Usage: career ${[name, takes, '[<options>]'].filter(Boolean).join(' ')}`)}\n${paragraph(does)}\n${table(optionRows(options))}`;
}

/** The help of the command line, given what each command does in a few words. */
export function helpOfAll(commands: readonly (readonly [name: string, summary: string])[]): string {
  return `Usage: career <command> [<path>] [<options>]

${table(commands)}
Most commands take these options; "career <command> --help" lists them all:

${table(optionRows(commonOptions))}`;
}

function optionRows(options: CommandOptions): readonly (readonly [string, string])[] {
  return Object.entries(options).map(([name, { value, help }]) => [optionTitle(name, value), help]);
}

const width = Math.min(process.stdout.columns || 80, 100);

function paragraph(text: string): string {
  return wrapped(text, width)
    .map((line) => `${line}\n`)
    .join('');
}

function table(rows: readonly (readonly [string, string])[]): string {
  const indent = Math.max(...rows.map(([title]) => title.length)) + 4;
  return rows
    .map(([title, text]) => {
      const [first = '', ...others] = wrapped(text, width - indent);
      return `  ${title.padEnd(indent - 2)}${first}\n${others.map((line) => `${' '.repeat(indent)}${line}\n`).join('')}`;
    })
    .join('');
}
