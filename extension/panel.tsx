// The panel in DevTools. It shows the log of the inspected tab and keeps nothing of its own: Firefox throws this
// document away when DevTools are docked elsewhere.
import { mountPanel } from '../src/panel/mount.tsx';
import { languageOf, loadTexts } from '../src/texts/texts.ts';
import { browser } from './browser.ts';
import { openInspectedTab } from './inspected-tab.ts';

const locale = browser.i18n.getUILanguage();
const texts = await loadTexts(languageOf(locale));
const root = document.querySelector<HTMLElement>('#panel');
if (root) mountPanel(root, openInspectedTab(), texts, locale);
