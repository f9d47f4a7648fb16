/** What a public forge reads: it runs what lands a change here, on the Node.js that is asked for. */
import fs from 'node:fs';
import { expect, it } from 'vitest';

const workflow = fs.readFileSync('.github/workflows/ci.yml', 'utf8');
const read = (file: string) => JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, unknown>;

it('the workflow runs .ci/run, and as long as that may take', () => {
  expect(workflow).toMatch(/^ +- run: bash \.ci\/run$/m);
  expect(workflow).toMatch(/^ +timeout-minutes: 90$/m);
});

it('the workflow has the oldest Node.js that is allowed', () => {
  const [major] = /\d+/.exec((read('package.json')['engines'] as { node: string }).node) ?? [];
  expect(workflow).toContain(`container: node:${major}-bookworm`);
});

it('each form for an issue says what it is for, and asks for something', () => {
  const forms = fs.readdirSync('.github/ISSUE_TEMPLATE').filter((file) => file !== 'config.yml');
  expect(forms.length).toBeGreaterThan(2);
  for (const form of forms) {
    const text = fs.readFileSync(`.github/ISSUE_TEMPLATE/${form}`, 'utf8');
    expect(text, form).toMatch(/^name: .+\ndescription: .+\nlabels: .+\nbody:\n/);
    expect(text, form).toMatch(/required: true/);
  }
});

it('the version is the same wherever it is said', () => {
  const { version } = read('package.json');
  expect(read('manifest.json')['version']).toBe(version);
  expect(read('package-lock.json')['version']).toBe(version);
});
