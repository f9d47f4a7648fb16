/** How each state of `docs/states.md` comes about. */
import type { Browser } from '../../src/record/ending.ts';
import { settingKey } from '../../src/settings/read-settings.ts';
import type { BrowserUnderTest, PageUnderTest, PanelDriver } from '../../test/e2e/drivers/panel-driver.ts';
import type { Stage } from '../../test/e2e/support/stage.ts';

export interface StatePicture {
  /** Of the file. */
  readonly name: string;
  /** Default: `chrome`. */
  readonly browser?: Browser;
  /** Beside an extension that may watch requests. */
  readonly withOther?: boolean;
  /** CSS pixels, where the default is not enough. */
  readonly height?: number;
  bringAbout(app: BrowserUnderTest): Promise<PanelDriver>;
}

interface Open {
  readonly tab: PageUnderTest;
  readonly panel: PanelDriver;
}

const GEAR = '.bar [aria-haspopup=dialog]';

export function pictureStates(stage: Stage): readonly StatePicture[] {
  const page = stage.show('/', { html: '<!doctype html><title>A page</title>' });

  const open = async (app: BrowserUnderTest): Promise<Open> => {
    const tab = await app.newTab(page);
    return { tab, panel: await tab.openPanel() };
  };
  const end = ({ tab }: Open, path: string) => tab.evaluate(openAndWait, stage.socketUrl(path));
  const endings = async (opened: Open) => {
    for (const path of ['/close/1012/deploy', '/close/4401/token%20expired', '/drop']) await end(opened, path);
    await shows(opened.panel, '3 disconnects');
  };

  return [
    {
      name: 'no-socket',
      async bringAbout(app) {
        const { panel } = await open(app);
        await shows(panel, 'Disconnects appear here');
        return panel;
      },
    },
    {
      name: 'reload-to-record',
      async bringAbout(app) {
        await app.setExtensionEnabled(false);
        const tab = await app.newTab(page);
        await app.setExtensionEnabled(true);
        const panel = await tab.openPanel();
        await shows(panel, 'Reload the page to record');
        return panel;
      },
    },
    {
      name: 'paused',
      async bringAbout(app) {
        const { panel } = await open(app);
        await panel.click('button.record');
        await shows(panel, 'Disconnects are not recorded now');
        return panel;
      },
    },
    {
      name: 'restarting',
      async bringAbout(app) {
        const { panel } = await open(app);
        await shows(panel, 'Disconnects appear here');
        // A background that does not come back.
        await panel.evaluate(() => {
          chrome.runtime.connect = () => {
            throw new Error('not now');
          };
        });
        await app.stopBackground();
        await shows(panel, 'is being restarted');
        return panel;
      },
    },
    {
      name: 'log-full',
      async bringAbout(app) {
        const opened = await open(app);
        const bounds = { disconnectsPerTab: 10, disconnects: 10, mebibytes: 8 };
        await set(opened.panel, settingKey('bounds'), bounds);
        for (let number = 0; number < 13; number++) await end(opened, '/close/1012/deploy');
        await shows(opened.panel, 'The log is full');
        return opened.panel;
      },
    },
    {
      name: 'failure-text-withheld',
      withOther: true,
      async bringAbout(app) {
        const opened = await open(app);
        await opened.tab.evaluate(openAndWait, 'ws://api.acme.test/live');
        await shows(opened.panel, 'Chrome does not say why');
        return opened.panel;
      },
    },
    {
      name: 'no-access',
      browser: 'firefox',
      async bringAbout(app) {
        const { panel } = await open(app);
        await app.setSiteAccess(false);
        await shows(panel, 'does not let the extension');
        return panel;
      },
    },
    {
      name: 'imported-session',
      async bringAbout(app) {
        const opened = await open(app);
        await endings(opened);
        await opened.panel.click('summary[aria-label="Export session"]');
        const { text } = await opened.panel.download('.export .action');
        await opened.panel.evaluate((content) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([content], 'from-a-colleague.json', { type: 'application/json' }));
          dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
        }, text);
        await shows(opened.panel, 'from-a-colleague.json');
        return opened.panel;
      },
    },
    {
      name: 'site-off',
      async bringAbout(app) {
        const { panel } = await open(app);
        await set(panel, settingKey('sitesOff'), ['localhost']);
        await shows(panel, 'is recorded');
        return panel;
      },
    },
    {
      name: 'settings-unreadable',
      async bringAbout(app) {
        const opened = await open(app);
        await endings(opened);
        await set(opened.panel, settingKey('bounds'), 'many');
        await shows(opened.panel, 'cannot be read');
        return opened.panel;
      },
    },
    {
      name: 'settings',
      height: 620,
      async bringAbout(app) {
        const { panel } = await open(app);
        await set(panel, settingKey('sitesOff'), ['*.bank.example', 'mail.example.com']);
        await panel.click(GEAR);
        await shows(panel, 'mail.example.com');
        return panel;
      },
    },
  ];
}

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
