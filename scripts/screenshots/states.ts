/** How each state of `docs/states.md` comes about. */
import type { Browser } from '../../src/record/ending.ts';
import { settingKey } from '../../src/settings/read-settings.ts';
import type { BrowserUnderTest, PageUnderTest, PanelDriver } from '../../test/e2e/drivers/panel-driver.ts';
import { GEAR } from './views.ts';
import type { Stage } from '../../test/e2e/support/stage.ts';

export interface StatePicture {
  /** Of the file. */
  readonly name: string;
  /** Default: `chrome`. */
  readonly browser?: Browser;
  /** Beside an extension that may watch requests. */
  readonly withOther?: boolean;
  /** It changes the browser for every tab. */
  readonly needsOwnBrowser?: true;
  /** CSS pixels, where the default is not enough. */
  readonly height?: number;
  bringAbout(app: BrowserUnderTest, stage: Stage): Promise<Open>;
}

export interface Open {
  readonly tab: PageUnderTest;
  readonly panel: PanelDriver;
}

const emptyPage = (stage: Stage) => stage.show('/', { html: '<!doctype html><title>A page</title>' });

async function open(app: BrowserUnderTest, stage: Stage): Promise<Open> {
  const tab = await app.newTab(emptyPage(stage));
  return { tab, panel: await tab.openPanel() };
}

function end({ tab }: Open, stage: Stage, path: string): Promise<void> {
  return tab.evaluate(openAndWait, stage.socketUrl(path));
}

async function endings(opened: Open, stage: Stage): Promise<void> {
  for (const path of ['/close/1012/deploy', '/close/4401/token%20expired', '/drop']) await end(opened, stage, path);
  await shows(opened.panel, '3 disconnects');
}

export const STATES: readonly StatePicture[] = [
  {
    name: 'no-socket',
    async bringAbout(app, stage) {
      const opened = await open(app, stage);
      await shows(opened.panel, 'Disconnects appear here');
      return opened;
    },
  },
  {
    name: 'reload-to-record',
    needsOwnBrowser: true,
    async bringAbout(app, stage) {
      await app.setExtensionEnabled(false);
      const tab = await app.newTab(emptyPage(stage));
      await app.setExtensionEnabled(true);
      const panel = await tab.openPanel();
      await shows(panel, 'Reload the page to record');
      return { tab, panel };
    },
  },
  {
    name: 'paused',
    async bringAbout(app, stage) {
      const opened = await open(app, stage);
      await opened.panel.click('button.record');
      await shows(opened.panel, 'Disconnects are not recorded now');
      return opened;
    },
  },
  {
    name: 'restarting',
    needsOwnBrowser: true,
    async bringAbout(app, stage) {
      const opened = await open(app, stage);
      const { panel } = opened;
      await shows(panel, 'Disconnects appear here');
      // A background that does not come back.
      await panel.evaluate(() => {
        chrome.runtime.connect = () => {
          throw new Error('not now');
        };
      });
      await app.stopBackground();
      await shows(panel, 'is being restarted');
      return opened;
    },
  },
  {
    name: 'log-full',
    async bringAbout(app, stage) {
      const opened = await open(app, stage);
      const bounds = { disconnectsPerTab: 10, disconnects: 10, mebibytes: 8 };
      await set(opened.panel, settingKey('bounds'), bounds);
      for (let number = 0; number < 13; number++) await end(opened, stage, '/close/1012/deploy');
      await shows(opened.panel, 'The log is full');
      return opened;
    },
  },
  {
    name: 'failure-text-withheld',
    withOther: true,
    needsOwnBrowser: true,
    async bringAbout(app, stage) {
      const opened = await open(app, stage);
      await opened.tab.evaluate(openAndWait, 'ws://api.acme.test/live');
      await shows(opened.panel, 'Chrome does not say why');
      return opened;
    },
  },
  {
    name: 'no-access',
    browser: 'firefox',
    needsOwnBrowser: true,
    async bringAbout(app, stage) {
      const opened = await open(app, stage);
      await app.setSiteAccess(false);
      await shows(opened.panel, 'does not let the extension');
      return opened;
    },
  },
  {
    name: 'imported-session',
    async bringAbout(app, stage) {
      const opened = await open(app, stage);
      await endings(opened, stage);
      await opened.panel.click('summary[aria-label="Export session"]');
      const { text } = await opened.panel.download('.export .action');
      await opened.panel.evaluate((content) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([content], 'from-a-colleague.json', { type: 'application/json' }));
        dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
      }, text);
      await shows(opened.panel, 'from-a-colleague.json');
      return opened;
    },
  },
  {
    name: 'site-off',
    async bringAbout(app, stage) {
      const opened = await open(app, stage);
      await set(opened.panel, settingKey('sitesOff'), ['localhost']);
      await shows(opened.panel, 'is recorded');
      return opened;
    },
  },
  {
    name: 'settings-unreadable',
    async bringAbout(app, stage) {
      const opened = await open(app, stage);
      await endings(opened, stage);
      await set(opened.panel, settingKey('bounds'), 'many');
      await shows(opened.panel, 'could not be read');
      return opened;
    },
  },
  {
    name: 'settings',
    height: 620,
    async bringAbout(app, stage) {
      const opened = await open(app, stage);
      await set(opened.panel, settingKey('sitesOff'), ['*.bank.example', 'mail.example.com']);
      await opened.panel.click(GEAR);
      await shows(opened.panel, 'mail.example.com');
      return opened;
    },
  },
];

const openAndWait = (url: string) =>
  new Promise<void>((resolve) => {
    new WebSocket(url).addEventListener('close', () => resolve());
  });

function set(panel: PanelDriver, key: string, value: unknown): Promise<void> {
  return panel.evaluate(
    (name, stored) => chrome.storage.local.set({ [name]: JSON.parse(stored) as unknown }),
    key,
    JSON.stringify(value),
  );
}

function shows(panel: PanelDriver, text: string): Promise<unknown> {
  return panel.waitFor((expected: string) => document.body.innerText.includes(expected), { args: [text], what: text });
}
