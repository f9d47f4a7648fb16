/** Finds the server programs that scenarios need, and installs those that are missing where it may. */
import { PROGRAMS, type Program, type Search } from '../../test/scenarios/parts/programs.ts';
import { thisMachine, type Machine } from '../machine.ts';

type Searches = Readonly<Record<Program, Search>>;

export async function ensurePrograms(
  machine: Machine = thisMachine,
  programs: Searches = PROGRAMS,
): Promise<ReadonlySet<Program>> {
  const all = Object.keys(programs) as Program[];
  const missing = all.filter((program) => programs[program].find() === null);
  if (missing.length > 0 && machine.isRoot && machine.platform === 'linux') {
    const packages = missing.flatMap((program) => programs[program].packages);
    await install(packages, machine);
  }
  return new Set(all.filter((program) => programs[program].find() !== null));
}

/** Where it fails the score goes on without them, and says which scenarios that leaves out. */
async function install(packages: readonly string[], { run, say }: Machine): Promise<void> {
  say(`Installing Debian's packages ${packages.join(', ')} with apt-get, for scenarios with real servers …`);
  try {
    await run('apt-get', ['update', '-qq']);
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
  } catch {
    say('apt-get could not install them.');
  }
}
