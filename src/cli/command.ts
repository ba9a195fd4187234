/** A command: parses its arguments, prints its help, and refuses what it does not take. */
import { parseArgs } from 'node:util';

/** An option as Node parses it, with its line of help. `value` is the placeholder of its value. */
export type CommandOption = {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  readonly default?: string | boolean;
  readonly value?: string;
  readonly help: string;
};

export type CommandOptions = Readonly<Record<string, CommandOption>>;

/** What the help of a command says. */
export type Described = {
  readonly name: string;
  /** What can stand after the name, as its usage line shows it: `[<path>]`. */
  readonly takes: string;
  /** What the command does, in sentences. */
  readonly does: string;
  readonly options: CommandOptions;
};

type Values<Options extends CommandOptions> = {
  readonly [Name in keyof Options]: Options[Name] extends { readonly default: string | boolean }
    ? Typed<Options[Name]>
    : Typed<Options[Name]> | undefined;
};

type Typed<Option extends CommandOption> = Option['type'] extends 'string' ? string : boolean;

type Definition<Options extends CommandOptions> = Described & {
  readonly options: Options;
  /** How many words can stand after the name. */
  readonly maxWords: number;
  /** Runs the command, and returns the exit code. Throws a `UsageError` for arguments that do not fit together. */
  run(values: Values<Options>, words: readonly string[]): number | Promise<number>;
};

/** Runs with the arguments after the name of the command, and returns the exit code: 0 for success, 1 for failure, 2 for invalid arguments, 3 if something was left out. */
export type Command = (args: readonly string[]) => number | Promise<number>;

/** Arguments that a command does not take. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const helpOption = { type: 'boolean', short: 'h', default: false, help: 'Show this help' } as const;

/** A command that answers `--help`, and 2 and its help to invalid arguments. */
export function command<const Options extends CommandOptions>(definition: Definition<Options>): Command {
  const described = { ...definition, options: { ...definition.options, help: helpOption } };
  const help = async () => (await import('./help.ts')).helpOf(described);
  return async (args) => {
    try {
      const { values, words } = parsed(described, definition.maxWords, args);
      if (values['help'] === true) {
        process.stdout.write(await help());
        return 0;
      }
      return await definition.run(values as Values<Options>, words); // Node has checked their types, and set the defaults.
    } catch (cause) {
      if (!(cause instanceof UsageError)) throw cause;
      process.stderr.write(`${cause.message}\n\n${await help()}`);
      return 2;
    }
  };
}

function parsed({ name, options }: Described, maxWords: number, args: readonly string[]) {
  try {
    const { values, positionals: words } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (words.length > maxWords) throw new UsageError(`The command "${name}" does not take "${words.slice(maxWords).join(' ')}".`);
    return { values, words };
  } catch (cause) {
    if (!(cause instanceof TypeError && 'code' in cause)) throw cause;
    const [, unknown] = (cause.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && /'(-.*?)'/.exec(cause.message)) || [];
    throw new UsageError(unknown === undefined ? cause.message : `The command "${name}" has no option ${unknown}.`, { cause });
  }
}

/** An option as help names it: `--seed <path>`. */
export function optionTitle(name: string, value: string | undefined): string {
  return value === undefined ? `--${name}` : `--${name} <${value}>`;
}
