import fs from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { withoutInnerHtml } from '../../../scripts/build/without-inner-html.ts';

describe('Preact without innerHTML', () => {
  const preact = fs.readFileSync(createRequire(import.meta.url).resolve('preact'), 'utf8');

  it('sets it nowhere, and is the same otherwise', () => {
    expect(preact).toMatch(/\.innerHTML=/);
    const without = withoutInnerHtml(preact);
    expect(without).not.toMatch(/\.innerHTML=(?!=)/);
    expect(preact.length - without.length).toBeLessThan(30);
  });

  it.each([
    ['no longer has the place', 'dom.replaceChildren(newHtml.__html)'],
    ['has another place', 'a.innerHTML=b.__html;c.innerHTML=d.__html'],
  ])('fails to build where Preact %s', (_what, source) => {
    expect(() => withoutInnerHtml(source)).toThrow(/scripts\/build\/without-inner-html\.ts/);
  });
});
