import type { Preferences } from './panel-driver.ts';

/** No first-run pages and no traffic of the browser's own, so that only the test uses the network. */
export const QUIET_PREFS: Preferences = {
  'app.normandy.enabled': false,
  'app.update.auto': false,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage': 'about:blank',
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'datareporting.policy.dataSubmissionPolicyBypassNotification': true,
  'devtools.chrome.enabled': true,
  // Docked at the bottom, and high enough for a panel with detail.
  'devtools.toolbox.host': 'bottom',
  'devtools.toolbox.footer.height': 620,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'geo.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.prefetch-next': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'startup.homepage_welcome_url': 'about:blank',
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'ui.prefersReducedMotion': 1,
};

/**
 * Keeps WebSocket tests short. The defaults are 20 s, 20 s and true: Firefox lets repeated failures to one host, port
 * and path wait, up to some seconds each.
 */
export const FAST_WEBSOCKET_PREFS: Preferences = {
  'network.websocket.timeout.open': 2,
  'network.websocket.timeout.close': 2,
  'network.websocket.delay-failed-reconnects': false,
};
