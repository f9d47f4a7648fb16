/** What the extension may do, is told to ask for, and promises not to do. */
import fs from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (file: string) => fs.readFileSync(file, 'utf8');

interface Rights {
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
  readonly content_security_policy: { readonly extension_pages: string };
}

const manifests = ['chrome', 'firefox'].map(
  (browser) => [browser, JSON.parse(read(`dist/${browser}/manifest.json`)) as Rights] as const,
);

/** The table at the end of PRIVACY.md: the permission, the browser, and what it is for. */
const justified = [
  ...read('PRIVACY.md').matchAll(/^\| (?:`(\w+)`|access to all sites)\s*\| (\w+)\s*\| (.{20,}?)\s*\|$/gm),
];

describe.each(manifests)('each permission of the %s build', (browser, { permissions, host_permissions: hosts }) => {
  it('is justified in PRIVACY.md, and no other is', () => {
    const forBrowser = justified.filter(([, , where]) => where === 'both' || where?.toLowerCase() === browser);
    const named = forBrowser.map(([, name = '<all_urls>']) => name);
    expect(named.toSorted()).toEqual([...permissions, ...hosts].toSorted());
  });
});

describe.each(manifests)('the content-security-policy of the %s build', (_browser, manifest) => {
  const directives = Object.fromEntries(
    manifest.content_security_policy.extension_pages.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources.join(' ')];
    }),
  );

  it('lets pages load their own scripts, styles and pictures, and nothing else from anywhere', () => {
    expect(directives).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self'",
      'object-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
      // What would make markup of a string throws.
      'require-trusted-types-for': "'script'",
      'trusted-types': "'none'",
    });
  });
});

describe.each(['chrome', 'firefox'])('each page of the %s build', (browser) => {
  const pages = fs.readdirSync(`dist/${browser}/extension`).filter((file) => file.endsWith('.html'));

  it('loads files of its own, and holds no script or style itself', () => {
    expect(pages.toSorted()).toEqual(['devtools.html', 'options.html', 'panel.html', 'popup.html']);
    for (const page of pages) {
      const html = read(`dist/${browser}/extension/${page}`);
      const loaded = [...html.matchAll(/\b(?:src|href)="([^"]*)"/g)].map(([, address = '']) => address);
      expect(loaded.length, page).toBeGreaterThan(0);
      for (const address of loaded)
        expect(fs.existsSync(`dist/${browser}${address}`), `${page}: ${address}`).toBe(true);
      expect(html, page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\bon\w+=|\bstyle=|<base|<iframe|<form/i);
    }
  });
});

describe('our own code', () => {
  const files = ['src', 'extension'].flatMap((directory) =>
    fs
      .readdirSync(directory, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => `${directory}/${file}`),
  );

  /** Without its comments. */
  const code = (file: string) => read(file).replaceAll(/\/\*.*?\*\/|\/\/.*?$/gms, '');

  it('makes no markup from strings', () => {
    const MARKUP =
      /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|createContextualFragment|DOMParser|\.srcdoc|setHTML/;
    expect(files.length).toBeGreaterThan(200);
    expect(files.filter((file) => MARKUP.test(code(file)))).toEqual([]);
  });

  it('writes to disk nothing but settings', () => {
    const DISK = /storage|indexedDB|localStorage|\bcaches\b/;
    const stores = files.filter((file) => file.startsWith('extension/') && /browser\.storage/.test(code(file)));
    const inMemory = ['extension/private-windows.ts', 'extension/session-log.ts'];
    expect(stores).toEqual([...inMemory, 'extension/settings-store.ts']);
    for (const file of inMemory) {
      expect(code(file)).toContain('browser.storage.session');
      expect(code(file)).not.toMatch(/\blocal\b/);
    }
    const others = files.filter((file) => !stores.includes(file) && DISK.test(code(file).replaceAll(/'[^']*'/g, "''")));
    expect(others).toEqual([]);
  });
});
