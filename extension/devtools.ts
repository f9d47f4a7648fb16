// The hidden page that each DevTools window loads, and that lives as long. It makes the panel, which does the rest, keeps
// what that shows while it is docked elsewhere, and in Chromium passes on what DevTools learns of handshakes, whether or not
// the panel is ever selected.
import { browser } from './browser.ts';
import { reportHandshakes } from './handshakes-chrome.ts';
import { isFirefox } from './is-firefox.ts';
import { keepView } from './view-keeper.ts';

if (!isFirefox) reportHandshakes();

keepView(browser.devtools.inspectedWindow.tabId);

void browser.devtools.panels.create('Disconnects', '/extension/icons/panel-icon.svg', '/extension/panel.html');
