/** Finds the server programs that scenarios need, and installs those that are missing where it may. */
import { PROGRAMS, type Program } from '../../test/scenarios/parts/programs.ts';
import { thisMachine, type Machine } from '../machine.ts';

export async function ensurePrograms(machine: Machine = thisMachine): Promise<ReadonlySet<Program>> {
  const all = Object.keys(PROGRAMS) as Program[];
  const missing = all.filter((program) => PROGRAMS[program].find() === null);
  if (missing.length > 0 && machine.isRoot && machine.platform === 'linux') await install(missing, machine);
  return new Set(all.filter((program) => PROGRAMS[program].find() !== null));
}

/** Where it fails the score goes on without them, and says which scenarios that leaves out. */
async function install(missing: readonly Program[], { run, say }: Machine): Promise<void> {
  const packages = missing.flatMap((program) => PROGRAMS[program].packages);
  say(`Installing Debian's packages ${packages.join(', ')} with apt-get, for scenarios with real servers …`);
  try {
    await run('apt-get', ['update', '-qq']);
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
  } catch {
    say('apt-get could not install them.');
  }
}
