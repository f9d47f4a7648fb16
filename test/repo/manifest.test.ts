/** What the built extension asks for, and what a browser is told about it. */
import fs from 'node:fs';
import { describe, expect, it } from 'vitest';

interface BuiltManifest {
  readonly [key: string]: unknown;
  readonly permissions: readonly string[];
  readonly content_scripts: readonly Record<string, unknown>[];
}

const read = (file: string) => JSON.parse(fs.readFileSync(file, 'utf8')) as BuiltManifest;
const manifests = { chrome: read('dist/chrome/manifest.json'), firefox: read('dist/firefox/manifest.json') };

describe('the Chrome build', () => {
  // Holding either erases the failure text of every WebSocket in the browser (docs/platform-notes.md).
  it.each(['webRequest', 'declarativeNetRequest'])('does not ask for %s, not even later or in part', (permission) => {
    expect(JSON.stringify(manifests.chrome)).not.toContain(permission);
  });

  it('asks for storage and for access to pages, and for nothing else', () => {
    expect(manifests.chrome.permissions).toEqual(['storage']);
    expect(manifests.chrome['host_permissions']).toEqual(['<all_urls>']);
    expect(manifests.chrome).not.toHaveProperty('optional_permissions');
  });

  it('has a service worker and nothing that is Firefox’s', () => {
    expect(manifests.chrome['background']).toEqual({ service_worker: expect.any(String), type: 'module' });
    expect(manifests.chrome).not.toHaveProperty('browser_specific_settings');
  });
});

describe('the Firefox build', () => {
  it('asks for webRequest besides, which alone tells why a handshake failed there', () => {
    expect(manifests.firefox.permissions).toEqual(['storage', 'webRequest']);
    expect(manifests.firefox['host_permissions']).toEqual(['<all_urls>']);
  });

  it('has an event page, an id, a minimum version, and declares that it collects no data', () => {
    expect(manifests.firefox['background']).toEqual({ scripts: [expect.any(String)], type: 'module' });
    expect(manifests.firefox['browser_specific_settings']).toEqual({
      gecko: {
        id: expect.stringMatching(/^[\w-]+@[\w.-]+$/),
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
      gecko_android: { strict_min_version: '142.0' },
    });
    expect(manifests.firefox).not.toHaveProperty('minimum_chrome_version');
  });
});

describe.each(Object.entries(manifests))('the %s build', (browser, manifest) => {
  it('injects the bridge before the page hook, into every frame, before any script of the page', () => {
    const everywhere = {
      matches: ['<all_urls>'],
      run_at: 'document_start',
      all_frames: true,
      match_about_blank: true,
      match_origin_as_fallback: true,
    };
    expect(manifest.content_scripts).toEqual([
      { ...everywhere, js: [expect.stringContaining('bridge')] },
      { ...everywhere, js: [expect.stringContaining('page-hook')], world: 'MAIN' },
    ]);
  });

  it('has a button in the toolbar that opens the popup', () => {
    const { default_popup: popup, default_icon: icons } = manifest['action'] as {
      default_popup: string;
      default_icon: object;
    };
    expect(popup).toBe('extension/popup.html');
    expect(Object.keys(icons)).toEqual(['16', '32']);
  });

  it('lets no page see any of its files', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  it('allows its own pages nothing but their own files', () => {
    const { extension_pages: policy } = manifest['content_security_policy'] as { extension_pages: string };
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it('has the same words in each language, and only those that the manifest shows', () => {
    const shown = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, name]) => name);
    const used = [...new Set(shown)].toSorted();
    const languages = fs.readdirSync(`dist/${browser}/_locales`);
    const folders = fs.readdirSync('src/texts').filter((name) => !name.includes('.'));
    expect(languages.toSorted()).toEqual(folders.map((folder) => folder.replace('-', '_')).toSorted());
    for (const language of languages) {
      const messages = read(`dist/${browser}/_locales/${language}/messages.json`);
      expect(Object.keys(messages).toSorted()).toEqual(used);
    }
  });

  it('names only files that are there', () => {
    const files = JSON.stringify(manifest).matchAll(/"([\w/.-]+\.(?:js|html|png|svg))"/g);
    const missing = [...files]
      .map(([, file]) => file as string)
      .filter((file) => !fs.existsSync(`dist/${browser}/${file}`));
    expect(missing).toEqual([]);
    expect(fs.existsSync(`dist/${browser}/extension/panel.html`)).toBe(true);
    expect(fs.existsSync(`dist/${browser}/extension/icons/panel-icon.svg`)).toBe(true);
  });
});
