import { describe, expect, it } from 'vitest';
import type { Machine } from '../../../scripts/machine.ts';
import { ensurePrograms } from '../../../scripts/score/programs.ts';

/** A machine that has nginx and may install the rest. */
function machineThat(facts: Partial<Machine> = {}) {
  const installed = new Set(['nginx']);
  const commands: string[] = [];
  const said: string[] = [];
  const machine: Machine = {
    env: {},
    platform: 'linux',
    isRoot: true,
    isExecutable: () => false,
    playwrightChromium: () => Promise.reject(new Error('nobody asked for a browser')),
    say: (line) => void said.push(line),
    async run(command, args) {
      commands.push([command, ...args].join(' '));
      if (args[0] === 'install') for (const name of args) installed.add(name);
      return '';
    },
    ...facts,
  };
  const search = (name: string) => ({
    find: () => (installed.has(name) ? `/usr/bin/${name}` : null),
    packages: [name],
  });
  const programs = { nginx: search('nginx'), haproxy: search('haproxy'), python: search('python3-uvicorn') };
  return { ensure: async () => [...(await ensurePrograms(machine, programs))], commands, said };
}

describe('the programs that scenarios need', () => {
  it('are installed where they are missing, and only those, and that is said', async () => {
    const { ensure, commands, said } = machineThat();
    expect(await ensure()).toEqual(['nginx', 'haproxy', 'python']);
    expect(commands).toEqual([
      'apt-get update -qq',
      'apt-get install -y -qq --no-install-recommends haproxy python3-uvicorn',
    ]);
    expect(said).toEqual([expect.stringContaining('haproxy, python3-uvicorn')]);
  });

  it('are left alone where all are there', async () => {
    const { ensure, commands, said } = machineThat();
    await ensure();
    commands.length = 0;
    said.length = 0;
    expect(await ensure()).toHaveLength(3);
    expect([commands, said]).toEqual([[], []]);
  });

  it.each([{ isRoot: false }, { platform: 'darwin' as const }])('are not installed where %o', async (facts) => {
    const { ensure, commands } = machineThat(facts);
    expect(await ensure()).toEqual(['nginx']);
    expect(commands).toEqual([]);
  });

  it('are done without where apt-get fails, and that is said', async () => {
    const { ensure, said } = machineThat({ run: () => Promise.reject(new Error('no network')) });
    expect(await ensure()).toEqual(['nginx']);
    expect(said).toEqual([expect.stringContaining('haproxy'), 'apt-get could not install them.']);
  });
});
