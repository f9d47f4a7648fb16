/** How the pictures of the toolbar button's popup in `docs/states.md` come about. */
import type { BrowserUnderTest, PageUnderTest, PopupDriver } from '../../test/e2e/drivers/panel-driver.ts';
import type { Stage } from '../../test/e2e/support/stage.ts';

export interface PopupPicture {
  /** Of the file. */
  readonly name: string;
  bringAbout(app: BrowserUnderTest, stage: Stage): Promise<PopupDriver>;
}

export const POPUPS: readonly PopupPicture[] = [
  {
    name: 'popup',
    async bringAbout(app, stage) {
      const tab = await openPage(app, stage);
      for (const path of ['/close/1000', '/close/1008', '/close/4401/token%20expired', '/close/1012/deploy', '/drop']) {
        await tab.evaluate(openAndWait, stage.socketUrl(path));
      }
      return tab.openPopup();
    },
  },
  {
    name: 'popup-nothing',
    bringAbout: async (app, stage) => (await openPage(app, stage)).openPopup(),
  },
  {
    name: 'popup-no-access',
    async bringAbout(app, stage) {
      const tab = await openPage(app, stage);
      await app.setSiteAccess(false);
      return tab.openPopup();
    },
  },
];

function openPage(app: BrowserUnderTest, stage: Stage): Promise<PageUnderTest> {
  return app.newTab(stage.show('/', { html: '<!doctype html><title>A page</title>' }));
}

const openAndWait = (url: string) =>
  new Promise<void>((resolve) => {
    new WebSocket(url).addEventListener('close', () => resolve());
  });
