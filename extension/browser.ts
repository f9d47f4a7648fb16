// The extension API of both browsers under one name, with promises and types. For everything but the two per-frame
// scripts, which are too small to carry it.
import browser from 'webextension-polyfill';

export { browser };
