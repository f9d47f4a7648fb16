/** What a scenario has to work with. */
import type { BrowserUnderTest, PageUnderTest } from '../e2e/drivers/panel-driver.ts';
import type { Stage } from '../e2e/support/stage.ts';
import { scenarioPage, showPage, type ScenarioPage } from './parts/page.ts';

export interface Tools {
  /** In a tab with DevTools open. */
  readonly page: ScenarioPage;
  readonly stage: Stage;
  /** Another tab at the same page, without DevTools. */
  anotherPage(): Promise<ScenarioPage>;
  /** Returns when the page knows. The network is back at the end, or when what it returns is called. */
  goOffline(): Promise<() => Promise<void>>;
  /** Runs when the log has been read, the last first. */
  atEnd(stop: Stop): void;
}

export type Stop = () => unknown;

interface Toolbox {
  readonly tools: Tools;
  /** Runs all that was handed to `atEnd`, whether or not one of them fails, and throws what the first of them threw. */
  putAway(): Promise<void>;
}

export function createTools(app: BrowserUnderTest, stage: Stage, tab: PageUnderTest): Toolbox {
  const stops: Stop[] = [];
  const atEnd = (stop: Stop) => void stops.push(stop);
  return {
    tools: {
      page: scenarioPage(tab),
      stage,
      async anotherPage() {
        const other = await app.newTab(showPage(stage));
        atEnd(async () => {
          await other.close();
          await tab.setHidden(false);
        });
        return scenarioPage(other);
      },
      async goOffline() {
        atEnd(() => app.setOffline(false));
        await app.setOffline(true);
        await tab.waitFor(() => !navigator.onLine, { what: 'the page to be offline' });
        return async () => {
          await app.setOffline(false);
          await tab.waitFor(() => navigator.onLine, { what: 'the page to be online' });
        };
      },
      atEnd,
    },
    async putAway() {
      const faults: unknown[] = [];
      for (const stop of stops.toReversed()) {
        try {
          await stop();
        } catch (error) {
          faults.push(error);
        }
      }
      if (faults.length > 0) throw faults[0];
    },
  };
}
