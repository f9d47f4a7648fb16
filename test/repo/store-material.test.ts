/** What is uploaded to the stores has the sizes and lengths that they take: docs/store/README.md. */
import fs from 'node:fs';
import { describe, expect, it } from 'vitest';

const PICTURES = 'docs/store/pictures';
/** https://developer.chrome.com/docs/webstore/images */
const PROMOS: Readonly<Record<string, readonly [number, number]>> = {
  'tile.png': [440, 280],
  'marquee.png': [1400, 560],
};
const SCREENSHOT = [1280, 800];

describe('the pictures', () => {
  const files = fs.readdirSync(PICTURES);

  it('are five screenshots, which is all that the Chrome Web Store takes, a tile and a marquee', () => {
    expect(files.toSorted()).toEqual(
      [...Object.keys(PROMOS), ...files.filter((file) => /^[1-5]-/.test(file))].toSorted(),
    );
    expect(files).toHaveLength(7);
  });

  it.each(files)('%s has its size, and no transparency', (file) => {
    const png = fs.readFileSync(`${PICTURES}/${file}`);
    // IHDR: width, height, bit depth, colour type (2: RGB), https://www.w3.org/TR/png-3/#11IHDR
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(PROMOS[file] ?? SCREENSHOT);
    expect([png[24], png[25]]).toEqual([8, 2]);
  });
});

describe.each(['en', 'de'])('the description in %s', (language) => {
  const [, summary = '', ...rest] = fs.readFileSync(`docs/store/description.${language}.md`, 'utf8').split('\n\n');

  it('begins with the summary of the manifest', () => {
    const messages = fs.readFileSync(`src/texts/${language}/messages.json`, 'utf8');
    const { description } = JSON.parse(messages) as { description: { message: string } };
    expect(summary.replace(/^> /, '')).toBe(description.message);
  });

  it('is plain text, which is all that the Chrome Web Store shows, and not too long', () => {
    const text = rest.join('\n\n');
    expect(text).not.toMatch(/[*_`#[\]]|https?:/);
    expect(text.length).toBeLessThan(16_000);
    expect(text.length).toBeGreaterThan(1000);
  });
});

it('each permission of the manifests is justified, for the stores and for users', () => {
  for (const browser of ['chrome', 'firefox']) {
    const manifest = JSON.parse(fs.readFileSync(`dist/${browser}/manifest.json`, 'utf8')) as {
      readonly permissions: readonly string[];
      readonly host_permissions: readonly string[];
    };
    for (const permission of [...manifest.permissions, ...manifest.host_permissions]) {
      expect(fs.readFileSync('docs/store/README.md', 'utf8')).toMatch(new RegExp(`^\\*\\*.*${permission}`, 'm'));
      const named = permission === '<all_urls>' ? 'access to all sites' : permission;
      expect(fs.readFileSync('PRIVACY.md', 'utf8')).toMatch(new RegExp(`^\\| \`?${named}`, 'm'));
    }
  }
});
