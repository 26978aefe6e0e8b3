/** The arguments of the commands for editors. */
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { suggest } from '../../src/article/problems/problems.ts';
import { fail } from './messages.ts';

/**
 * What was given on the command line; `--help` and whatever cannot be read end with the usage.
 * @param usage what the command expects, in full
 * @param options as `parseArgs` of node:util takes them
 */
export function argumentsOf<Options extends ParseArgsOptionsConfig>(usage: string, options: Options) {
  const args = process.argv.slice(2);
  if (args.includes('--help')) {
    console.log(usage);
    process.exit(0);
  }
  try {
    return parsed(args, options);
  } catch (error) {
    return fail(`${(error as Error).message}\n\n${usage}`);
  }
}

/** @throws Error which says, in an editor’s words, which option is wrong, and how */
export function parsed<Options extends ParseArgsOptionsConfig>(given: string[], options: Options) {
  // A negative number after an option is its value.
  const args: string[] = [];
  for (const each of given) {
    if (/^-[\d.]/.test(each) && /^--[a-z]+$/.test(args.at(-1) ?? '')) args.push(`${args.pop()}=${each}`);
    else args.push(each);
  }
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const [, option = ''] = /'(--?[\w-]+)/.exec(message) ?? [];
    throw new Error(
      code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
        ? `There is no option “${option}”.${suggest(option.replace(/^-+/, ''), Object.keys(options)).nearest}`
        : `The option “${option}” ${/does not take/.test(message) ? 'takes no value' : 'needs a value'}.`,
    );
  }
}
