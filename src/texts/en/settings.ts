/** Settings, what is said where they cannot be read or kept, and the page that asks for access to all sites. */
import type { SettingKey } from '../../settings/settings.ts';
import type { StoreFault } from '../../settings/settings-store.ts';
import { one } from './plural.ts';

export const settings = {
  open: 'Settings',
  title: 'Settings',
  close: 'Close settings',

  /** In sentences: what cannot be read, and so is at its default. */
  names: {
    badge: 'count on the toolbar button',
    bounds: 'size of the log',
    language: 'language',
    list: 'layout of the list',
    maskExports: 'masking of exports',
    ownPacks: 'own close packs',
    packChoices: 'products chosen for endpoints',
    sitesOff: 'sites that are switched off',
  } satisfies Record<SettingKey, string> as Readonly<Record<SettingKey, string>>,

  language: {
    title: 'Language',
    label: 'Language of the panel',
    browser: 'As in the browser',
  },

  bounds: {
    title: 'Log',
    text: 'When the log is full, the oldest disconnect goes first, from the tab that has the most. If you choose a smaller size, what no longer fits goes at once.',
    disconnectsPerTab: 'Disconnects per tab',
    disconnects: 'Disconnects in total',
    mebibytes: 'Memory in total, in MiB',
    range: (from: string, to: string) => `${from} to ${to}`,
    outOfRange: (from: string, to: string) => `Enter a whole number from ${from} to ${to}.`,
  },

  exports: {
    title: 'Export',
    mask: 'Mask query values, user information and tokens',
    text: 'Exports and copies start with this; each can be changed.',
  },

  packs: {
    title: 'Close packs',
    text: 'A close pack says what an application means by its codes. Yours come before those of the extension.',
    written: (count: number, shown: string) =>
      count === 0
        ? 'You have none of your own.'
        : one(count, 'You have 1 of your own.', `You have ${shown} of your own.`),
    show: 'Write, open or save close packs',
    chosen: 'Products that you chose for endpoints',
    forget: (endpoint: string) => `Recognise the product at ${endpoint} again`,
  },

  toolbarButton: {
    title: 'Toolbar button',
    count: 'Count the abnormal disconnects of the tab on it',
    text: 'Abnormal is what the filter finds with is:abnormal: neither meant by the page nor in order by its code.',
  },

  sites: {
    title: 'Sites that are off',
    text: 'Nothing is recorded on these sites, nor in frames on their pages. What the log already holds of them stays until you clear it.',
    label: 'Site',
    placeholder: 'app.example.com, *.example.com, localhost:3000',
    add: 'Switch off',
    addThis: (site: string) => `Switch off ${site}`,
    remove: (site: string) => `Record ${site} again`,
    none: 'Every site is recorded.',
    noPattern: (typed: string) =>
      `“${typed}” is not a host. Enter one such as app.example.com, *.example.com to include its subdomains, or localhost:3000.`,
  },

  restore: {
    button: 'Restore defaults',
    ask: 'All settings go back to their defaults. Your close packs stay.',
    yes: 'Restore',
    no: 'Keep settings',
    done: 'All settings are at their defaults.',
  },

  notice: {
    label: 'Settings',
    unreadable: (names: readonly string[]) =>
      `These settings could not be read, so they are at their defaults: ${list(names)}. All others are as you set them.`,
    storeDefaults: 'Store the defaults',
    forgotten: (names: readonly string[]) =>
      `Set in a private window: ${list(names)}. That counts in private windows only, until the last of them is closed; it is not written to disk.`,
    newer:
      'The settings were stored by a newer version of the extension. What this version understands of them is used.',
    fault: {
      'not-read': 'The browser could not read the settings: all are at their defaults.',
      'not-saved': 'The browser could not store your last change. It holds until DevTools is closed.',
      full: 'The browser has no room left to store your last change. It holds until DevTools is closed.',
    } satisfies Record<StoreFault, string> as Readonly<Record<StoreFault, string>>,
    dismiss: 'Dismiss',
  },
};

function list(items: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(items);
}
