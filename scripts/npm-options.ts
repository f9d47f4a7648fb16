/** Options of a command that is started by npm. */
import { parseArgs, type ParseArgsConfig } from 'node:util';

import { Complaint } from './complaint.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** `command`: as the user calls it, such as `npm start`. */
export function parseNpmOptions<Options extends NonNullable<ParseArgsConfig['options']>>(
  command: string,
  options: Options,
  args: readonly string[],
  env: Environment,
) {
  refuseWhatNpmTook(command, Object.keys(options), env);
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    const [sentence] = (error as Error).message.split('. ');
    throw new Complaint(`${sentence}: see "${command} -- --help" for what there is.`);
  }
}

/** `npm start --headless`: npm keeps what comes before `--` for itself, and tells it in the environment. */
function refuseWhatNpmTook(command: string, names: readonly string[], env: Environment): void {
  const taken = names.find((name) => name !== 'help' && env[`npm_config_${name}`] !== undefined);
  if (taken) throw new Complaint(`npm took --${taken} for an option of its own: write "${command} -- --${taken} …".`);
}
