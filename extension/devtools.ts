// The hidden page that each DevTools window loads. It makes the panel; the panel does the rest.
import { browser } from './browser.ts';

void browser.devtools.panels.create('Disconnects', '/extension/icons/panel-icon.svg', '/extension/panel.html');
