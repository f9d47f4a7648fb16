/** A file of ours that is gone, as after an update under an open panel: each page says so, and what to do. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ScriptHost } from './drivers/panel-driver.ts';
import { expect, test } from './support/stage-fixture.ts';

const TITLE = 'WebSocket Disconnects could not start here';
/** A sentence of the panel's English words, by which their file is known in the build. */
const OF_THE_WORDS = 'Disconnects appear here as they happen';

/** The built extension without the file with its words. */
function withoutWords(built: string): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'without-words-'));
  cpSync(built, copy, { recursive: true });
  const assets = path.join(copy, 'assets');
  const isOfWords = (file: string) => readFileSync(path.join(assets, file), 'utf8').includes(OF_THE_WORDS);
  const files = readdirSync(assets).filter((file) => file.endsWith('.js') && isOfWords(file));
  expect(files).toHaveLength(1);
  for (const file of files) rmSync(path.join(assets, file));
  return copy;
}

const says = (host: ScriptHost) =>
  host.waitFor((title: string) => document.querySelector('[role=alert] h1')?.textContent === title, {
    args: [TITLE],
    what: TITLE,
  });

test('panel, popup and options say that they could not start', async ({ launch, stage, target }) => {
  const copy = withoutWords(`dist/${target}`);
  try {
    const app = await launch({ extensionDir: copy });
    const tab = await app.newTab(stage.show('/', { html: '<!doctype html><title>A page</title>' }));
    const panel = await tab.openPanel();
    await says(panel);
    expect(await panel.text()).toContain('switch the extension off and on');
    await panel.evaluate(() => void (document.title = 'before another try'));
    await panel.click('button');
    await panel.waitFor(() => document.title !== 'before another try', { what: 'another try' });
    await says(panel);
    mkdirSync('artifacts/screens', { recursive: true });
    writeFileSync(`artifacts/screens/start-fault-${target}.png`, await panel.screenshot());
    const popup = await tab.openPopup();
    await says(popup);
    await popup.close();
    const options = await app.newTab(await app.extensionUrl('extension/options.html'));
    await says(options);
    await tab.closeDevTools();
  } finally {
    rmSync(copy, { recursive: true });
  }
});
