/** A file of ours that is gone, as after an update under an open panel: each page says so, and what to do. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { ScriptHost } from './drivers/panel-driver.ts';
import { scriptWith, withChangedBuild } from './support/changed-build.ts';
import { expect, test } from './support/stage-fixture.ts';

const TITLE = 'WebSocket Disconnects could not start here';
/** By which the file with the panel's English words is known. */
const ONE_OF_THE_WORDS = 'Disconnects appear here as they happen';

/** For whoever judges the look. */
const DIRECTORY = 'artifacts/screens';

const says = (host: ScriptHost) =>
  host.waitFor((title: string) => document.querySelector('[role=alert] h1')?.textContent === title, {
    args: [TITLE],
    what: TITLE,
  });

test('panel, popup and options say that they could not start', async ({ launch, stage, target }) => {
  const withoutWords = (directory: string) => rmSync(scriptWith(directory, ONE_OF_THE_WORDS));
  await withChangedBuild(target, withoutWords, async (extensionDir) => {
    const app = await launch({ extensionDir });
    const tab = await app.newTab(stage.show('/', { html: '<!doctype html><title>A page</title>' }));
    const panel = await tab.openPanel();
    await says(panel);
    expect(await panel.text()).toContain('switch the extension off and on');
    await panel.evaluate(() => void (document.title = 'before another try'));
    await panel.click('button');
    await panel.waitFor(() => document.title !== 'before another try', { what: 'another try' });
    await says(panel);
    mkdirSync(DIRECTORY, { recursive: true });
    writeFileSync(`${DIRECTORY}/start-fault-${target}.png`, await panel.screenshot());
    const popup = await tab.openPopup();
    await says(popup);
    await popup.close();
    const options = await app.newTab(await app.extensionUrl('extension/options.html'));
    await says(options);
    await tab.closeDevTools();
  });
});
