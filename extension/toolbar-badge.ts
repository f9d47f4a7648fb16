// Background. The number on the toolbar button of each tab: its abnormal disconnects, counted anew from the log whenever
// that changes, so that nothing has to outlive the background. The browser itself takes the badge of a tab away when the
// tab is navigated; it is back with the first socket of the new page. To have it back sooner, each page without a socket
// would have to wake the background.
import { createAbnormalCounter } from '../src/diagnosis/abnormal.ts';
import type { SettingsStore } from '../src/settings/settings-store.ts';
import { oneAtATime } from '../src/toolbar/one-at-a-time.ts';
import { toolbarBadge } from '../src/toolbar/toolbar-badge.ts';
import { browser } from './browser.ts';
import { isFirefox } from './is-firefox.ts';
import type { SessionLog } from './session-log.ts';

/** `--server` of the panel's theme, on which white can be read, in light toolbars and in dark ones. */
const GROUND = '#b3261e';
const INK = '#ffffff';

/** @returns draws the badges of these tabs */
export function openToolbarBadges(sessionLog: SessionLog, settings: SettingsStore): (tabIds: Iterable<number>) => void {
  const { action, i18n, runtime } = browser;
  const countAbnormal = createAbnormalCounter(isFirefox ? 'firefox' : 'chrome');
  const { name } = runtime.getManifest();
  /** Known to have none: the browser itself puts none there. */
  const bare = new Set<number>();
  void action.setBadgeBackgroundColor({ color: GROUND });
  void action.setBadgeTextColor({ color: INK });

  const draw = oneAtATime(async (tabId: number) => {
    const [log] = await Promise.all([sessionLog.ready(), settings.ready]);
    const count = countAbnormal(log.recordsOf(tabId));
    const { text, title } = toolbarBadge(count, settings.state.settings, name, i18n.getUILanguage());
    if (text === '' && bare.has(tabId)) return;
    try {
      await Promise.all([action.setBadgeText({ tabId, text }), action.setTitle({ tabId, title })]);
    } catch {
      // The tab has been closed.
    }
    if (text === '') bare.add(tabId);
    else bare.delete(tabId);
  });

  settings.subscribe(() => void sessionLog.ready().then((log) => draw(log.tabIds())));
  return draw;
}
