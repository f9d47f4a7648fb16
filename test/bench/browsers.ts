/** The browsers that are compared, each started when it is first measured and kept until `startAnew`. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildExtension } from '../../scripts/start/build-extension.ts';
import type { Browser } from '../../src/record/ending.ts';
import { FAST_WEBSOCKET_PREFS } from '../e2e/drivers/firefox-prefs.ts';
import { launchBrowser } from '../e2e/drivers/launch-browser.ts';
import type { BrowserUnderTest, PageUnderTest } from '../e2e/drivers/panel-driver.ts';
import type { InBrowser, Subject } from './subject.ts';

export interface Browsers {
  readonly browser: Browser;
  /** The tab in which a subject is measured, at a new load of that page. */
  at(subject: Subject, url: string): Promise<PageUnderTest>;
  /** From now on each is another one. */
  startAnew(): Promise<void>;
  /** Another one with our extension, whose log nothing else fills; whoever asks for it closes it. */
  launch(): Promise<BrowserUnderTest>;
  /** Where that extension is, unpacked and built. */
  directoryOf(extension: InBrowser): Promise<string | null>;
  close(): Promise<void>;
}

export function openBrowsers(browser: Browser): Browsers {
  const apps = new Map<InBrowser, Promise<BrowserUnderTest>>();
  const tabs = new Map<InBrowser, Promise<PageUnderTest>>();
  const empty = {
    empty: writeEmptyExtension(browser, ['ISOLATED', 'MAIN']),
    isolated: writeEmptyExtension(browser, ['ISOLATED']),
    'web-request': writeEmptyExtension(browser, [], LISTENS),
  };

  let built: Promise<string> | null = null;

  async function directoryOf(extension: InBrowser): Promise<string | null> {
    if (extension === 'none') return null;
    return extension === 'ours' ? (built ??= buildExtension(browser)) : empty[extension];
  }

  async function launch(extension: InBrowser): Promise<BrowserUnderTest> {
    return launchBrowser(browser, {
      extensionDir: await directoryOf(extension),
      prefs: FAST_WEBSOCKET_PREFS,
    });
  }

  const kept = <Value>(map: Map<InBrowser, Promise<Value>>, key: InBrowser, make: () => Promise<Value>) => {
    const value = map.get(key) ?? make();
    map.set(key, value);
    return value;
  };

  const browserWith = (extension: InBrowser) => kept(apps, extension, () => launch(extension));

  async function stop(): Promise<void> {
    for (const app of apps.values()) await (await app).close();
    apps.clear();
    tabs.clear();
  }

  return {
    browser,
    launch: () => launch('ours'),
    directoryOf,
    async at({ extension, peer }, url) {
      const address = new URL(url);
      if (peer !== null) address.searchParams.set('peer', peer);
      const tab = await kept(tabs, extension, async () => {
        const first = await (await browserWith(extension)).newTab();
        // What a browser does once is in no round.
        await first.goto(address.href);
        return first;
      });
      await tab.goto(address.href);
      return tab;
    },
    startAnew: stop,
    async close() {
      await stop();
      for (const directory of Object.values(empty)) rmSync(directory, { recursive: true });
    },
  };
}

/** As ours listens in Firefox. */
const LISTENS = `
const filter = { urls: ['<all_urls>', 'ws://*/*', 'wss://*/*'], types: ['websocket'] };
browser.webRequest.onBeforeRequest.addListener(() => undefined, filter);
browser.webRequest.onHeadersReceived.addListener(() => undefined, filter, ['responseHeaders']);
browser.webRequest.onErrorOccurred.addListener(() => undefined, filter);`;

/** The same manifest lines as ours, and nothing in the scripts. */
function writeEmptyExtension(browser: Browser, worlds: readonly ('ISOLATED' | 'MAIN')[], background = ''): string {
  const directory = mkdtempSync(join(tmpdir(), 'empty-extension-'));
  const script = (world: 'ISOLATED' | 'MAIN') => ({
    matches: ['<all_urls>'],
    js: ['empty.js'],
    world,
    run_at: 'document_start',
    all_frames: true,
    match_about_blank: true,
    match_origin_as_fallback: true,
  });
  const manifest = {
    manifest_version: 3,
    name: 'Empty',
    version: '1.0',
    permissions: background === '' ? [] : ['webRequest'],
    host_permissions: ['<all_urls>'],
    content_scripts: worlds.map(script),
    background: browser === 'chrome' ? { service_worker: 'background.js' } : { scripts: ['background.js'] },
    ...(browser === 'firefox' && { browser_specific_settings: { gecko: { id: 'empty@extensions.dev' } } }),
  };
  writeFileSync(join(directory, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(directory, 'empty.js'), '');
  writeFileSync(join(directory, 'background.js'), background);
  return directory;
}
