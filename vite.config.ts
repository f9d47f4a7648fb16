import fs from 'node:fs';
import preact from '@preact/preset-vite';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { minify } from 'terser';
import { defineConfig, type Plugin } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import { chunkOf, START } from './scripts/build/chunks.ts';
import { dropInnerHtml } from './scripts/build/without-inner-html.ts';
import { PAGE_HOOK_SOURCE } from './src/protocol/page-hook-source.ts';

type Browser = 'chrome' | 'firefox';

/** A folder a language. */
const TEXTS = 'src/texts';

/** What a test holds against the compatibility data of MDN: nothing is used that these have not. */
const OLDEST: Readonly<Record<Browser, string>> = { chrome: manifest.minimum_chrome_version, firefox: '140.0' };

/** `vite build --mode chrome` writes `dist/chrome`, `--mode firefox` writes `dist/firefox`. */
export default defineConfig(({ command, mode }) => {
  const browser = command === 'build' ? browserOf(mode) : 'chrome';
  return {
    publicDir: false,
    plugins: [
      preact(),
      dropInnerHtml(),
      crx({ manifest: manifestFor(browser) as ManifestV3Export, browser }),
      copyFile('extension/icons/panel-icon.svg'),
      writeLocales(),
      shrinkContentScripts(),
      sealPageHook(),
    ],
    build: {
      outDir: `dist/${browser}`,
      emptyOutDir: true,
      target: `${browser}${Number.parseInt(OLDEST[browser], 10)}`,
      modulePreload: false,
      rolldownOptions: {
        input: { panel: 'extension/panel.html' },
        output: { codeSplitting: { groups: [START, { name: chunkOf }] } },
      },
    },
  };
});

function browserOf(mode: string): Browser {
  if (mode === 'chrome' || mode === 'firefox') return mode;
  throw new Error(`Build for one browser: vite build --mode chrome, or --mode firefox (not "${mode}").`);
}

/** `manifest.json` holds what both browsers share; this is all in which they differ. */
function manifestFor(browser: Browser): object {
  // Never webRequest (nor declarativeNetRequest) in Chrome: holding it erases the failure text of every WebSocket.
  if (browser === 'chrome') return manifest;
  const { minimum_chrome_version: _, background, ...shared } = manifest;
  return {
    ...shared,
    background: { scripts: [background.service_worker], type: background.type },
    permissions: [...shared.permissions, 'webRequest'],
    browser_specific_settings: {
      gecko: {
        id: 'websocket-disconnects@extensions.dev',
        strict_min_version: OLDEST.firefox,
        data_collection_permissions: { required: ['none'] },
      },
      // There the popup is all there is: Firefox for Android has no panels. 142 is the first to read what stands above.
      gecko_android: { strict_min_version: '142.0' },
    },
  };
}

/** A file that a browser reads but no module imports. */
function copyFile(file: string): Plugin {
  return {
    name: `copy-file:${file}`,
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: file, source: fs.readFileSync(file) });
    },
  };
}

/** What the manifest says in each language: `messages.json` of its folder. Browsers write `pt_BR` for `pt-BR`. */
function writeLocales(): Plugin {
  return {
    name: 'write-locales',
    generateBundle() {
      for (const entry of fs.readdirSync(TEXTS, { withFileTypes: true })) {
        if (!entry.isDirectory()) continue;
        const fileName = `_locales/${entry.name.replace('-', '_')}/messages.json`;
        this.emitFile({ type: 'asset', fileName, source: fs.readFileSync(`${TEXTS}/${entry.name}/messages.json`) });
      }
    },
  };
}

/**
 * Properties of objects that stay within one of the two scripts, and so may have any name there. None that the browser,
 * the page or another script knows.
 */
const PRIVATE_NAMES =
  /^(?:askAbout|batchLimit|closeCalled|closeInfo|closing|created|deliver|expect|flush|forgetOld|giveUp|handOver|isAlive|keepLimit|lastReported|note|ofSockets|ofStreams|onAsk|place|receive|receiving|restart|sent|startWatching|takeSocket|threw|thrownAway|waiting|watchOf)$/;

/** Once more, by a slower minifier than that of the rest: these two run in every frame of every page. */
function shrinkContentScripts(): Plugin {
  return {
    name: 'shrink-content-scripts',
    enforce: 'post',
    async writeBundle({ dir }, bundle) {
      const files = Object.keys(bundle).filter((name) => name.endsWith('.iife.js'));
      if (!dir || files.length !== 2) throw new Error(`two content scripts were expected: ${files.join(', ')}`);
      for (const file of files) {
        const { code } = await minify(fs.readFileSync(`${dir}/${file}`, 'utf8'), {
          ecma: 2020,
          compress: {
            passes: 5,
            hoist_funs: true,
            hoist_props: true,
            pure_getters: true,
            unsafe_arrows: true,
            unsafe_methods: true,
          },
          mangle: { properties: { regex: PRIVATE_NAMES } },
        });
        fs.writeFileSync(`${dir}/${file}`, `${code}\n`);
      }
    },
  };
}

/**
 * The page sees the hook's frames in a few stacks: under this name in place of an address with the extension's id (but
 * for two corners of Chromium, which docs/platform-notes.md names). Strict, or
 * `caller` would hand our functions to a page. And where the hook cannot work (a page may prepare the global of a
 * same-origin iframe), no page sees an error of ours.
 */
function sealPageHook(): Plugin {
  return {
    name: 'seal-page-hook',
    enforce: 'post',
    writeBundle({ dir }, bundle) {
      const file = Object.keys(bundle).find((name) => name.includes('page-hook'));
      if (!dir || !file) throw new Error('the build has no page hook');
      const script = fs.readFileSync(`${dir}/${file}`, 'utf8').trimEnd();
      fs.writeFileSync(
        `${dir}/${file}`,
        `"use strict";try{${script}}catch{}
//# sourceURL=${PAGE_HOOK_SOURCE}
`,
      );
    },
  };
}
