// Any page of the extension. The two browsers tell themselves apart by the scheme of their extensions.
import { browser } from './browser.ts';

export const isFirefox = browser.runtime.getURL('').startsWith('moz-extension:');
