/** What the built files are made of, above all the two that run in every frame of every page. */
import fs from 'node:fs';
import path from 'node:path';
import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';

/** Bytes, minified, both together. Every frame of every page pays for them. */
const PER_FRAME_BUDGET = 12_000;

/**
 * Bytes of the background with all that it imports: it is read anew each time the browser starts it, which is at each
 * first message after half a minute. Rules, packs and words are for our pages.
 */
const BACKGROUND_BUDGET = 75_000;

/** Bytes of what says that a page of ours could not start. */
const START_BUDGET = 8000;

describe.each(['chrome', 'firefox'])('the %s build', (browser) => {
  const directory = `dist/${browser}`;
  const perFrame = (
    JSON.parse(fs.readFileSync(`${directory}/manifest.json`, 'utf8')) as { content_scripts: { js: string[] }[] }
  ).content_scripts.flatMap(({ js }) => js.map((file) => `${directory}/${file}`));

  it('keeps page hook and bridge together within 12 kB', () => {
    expect(perFrame).toHaveLength(2);
    const bytes = perFrame.reduce((sum, file) => sum + fs.statSync(file).size, 0);
    expect(bytes).toBeGreaterThan(1024);
    expect(bytes).toBeLessThanOrEqual(PER_FRAME_BUDGET);
  });

  it('has in them only what its browser calls for', () => {
    const source = fs.readFileSync(perFrame[1] ?? '', 'utf8');
    expect(source.includes('WebSocketStream')).toBe(browser === 'chrome');
    // Closed by leaving a page, as Firefox does it.
    expect(fs.readFileSync(perFrame[0] ?? '', 'utf8').includes('1001')).toBe(browser === 'firefox');
  });

  it.each(['bridge', 'page-hook'])('has the %s as one classic script that needs no other', (name) => {
    const file = perFrame.find((candidate) => candidate.includes(name));
    const source = fs.readFileSync(file ?? '', 'utf8');
    // A module, or a loader that imports one, would run after the page's first script.
    expect(() => new Script(source)).not.toThrow();
    expect(source).not.toMatch(/\bimport\s*\(|\brequire\s*\(/);
  });

  it('keeps the background light', () => {
    const files = fs.readdirSync(`${directory}/assets`).map((file) => `${directory}/assets/${file}`);
    const background = files.find((file) => path.basename(file).startsWith('background.ts-')) ?? '';
    const bytes = [...importsOf(background)].reduce((sum, file) => sum + fs.statSync(file).size, 0);
    expect(bytes).toBeGreaterThan(20_000);
    expect(bytes).toBeLessThanOrEqual(BACKGROUND_BUDGET);
  });

  it.each(['panel', 'popup', 'options'])('starts the %s without the files that may be what fails', (page) => {
    const html = fs.readFileSync(`${directory}/extension/${page}.html`, 'utf8');
    const [, entry = ''] = /<script type="module" crossorigin src="([^"]+)">/.exec(html) ?? [];
    const bytes = [...importsOf(`${directory}${entry}`)].reduce((sum, file) => sum + fs.statSync(file).size, 0);
    expect(bytes).toBeGreaterThan(1000);
    // Itself and a few sentences in each language: the words, the panel and what draws it weigh twenty times as much.
    expect(bytes).toBeLessThan(START_BUDGET);
  });

  it('hides the extension’s id from stacks of the page, and keeps faults of the hook to itself', () => {
    const source = fs.readFileSync(perFrame[1] ?? '', 'utf8');
    expect(source).toMatch(/^"use strict";try\{.*\}catch\{\}\n\/\/# sourceURL=websocket-disconnects-page-hook\.js\n$/s);
  });

  it('runs no code that is made at run time and fetches nothing', () => {
    const scripts = fs
      .readdirSync(directory, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(4);
    for (const script of scripts) {
      // `inspectedWindow.eval` asks the inspected page's isolated world, and runs nothing in ours.
      const source = fs.readFileSync(`${directory}/${script}`, 'utf8').replaceAll('inspectedWindow.eval(', '');
      expect(source, script).not.toMatch(/\beval\s*\(|new Function\s*\(|XMLHttpRequest|\bfetch\s*\(|sendBeacon/);
    }
  });
});

/** A module and all that it needs before it runs. */
function importsOf(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const imports = fs.readFileSync(file, 'utf8').matchAll(/(?:\bfrom|\bimport)\s*["'](\.\/[^"']+)["']/g);
  for (const [, imported = ''] of imports) importsOf(path.join(path.dirname(file), imported), found);
  return found;
}
