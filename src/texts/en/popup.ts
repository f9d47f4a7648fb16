/** The popup of the toolbar button. */
import type { Platform } from '../../popup/HowToOpen.tsx';
import { one } from './plural.ts';

type Keys = Readonly<Record<Exclude<Platform, 'android'>, readonly string[]>>;

export const popup = {
  title: 'WebSocket disconnects',
  latest: 'Latest disconnects of this tab',
  disconnects: (count: number, shown: string) => `${shown} ${one(count, 'disconnect', 'disconnects')} in this tab`,
  abnormal: (shown: string) => `${shown} abnormal`,
  live: (shown: string) => `${shown} live`,
  earlier: (shown: string) => `${shown} earlier in the panel`,

  nothing: {
    title: 'No WebSocket has disconnected',
    text: 'Disconnects of this tab appear here as they happen. A page that was open before the extension was installed or updated has to be reloaded first.',
  },
  restricted: {
    title: 'Nothing can be recorded on this page',
    text: 'The browser lets no extension into its own pages and its store, nor into local files unless you allow that in the extension’s settings.',
  },
  noAccess: {
    text: 'So it cannot record why WebSockets of this page end. It sends nothing anywhere.',
    action: 'Allow on all sites',
  },
  reload: 'Reload the page',

  howToOpen: {
    press: ['Press ', ' or ', ' and choose Disconnects for causes and details.'],
    keys: { mac: ['⌥⌘I'], other: ['F12', 'Ctrl+Shift+I'] } satisfies Keys as Keys,
    android:
      'For causes and details, connect this device to a computer, open about:debugging there, and choose Disconnects.',
  },
};
