import type { popup as english } from '../en/popup.ts';
import { one } from './plural.ts';

export const popup: typeof english = {
  title: 'WebSocket-Disconnects',
  latest: 'Die letzten Disconnects dieses Tabs',
  disconnects: (count, shown) => `${shown} ${one(count, 'Disconnect', 'Disconnects')} in diesem Tab`,
  abnormal: (shown) => `${shown} abnormal`,
  live: (shown) => `${shown} offen`,
  earlier: (shown) => `${shown} frühere im Panel`,

  nothing: {
    title: 'Kein WebSocket hat die Verbindung verloren',
    text: 'Disconnects dieses Tabs erscheinen hier, sobald sie geschehen. Eine Seite, die schon vor der Installation oder dem Update der Erweiterung offen war, muss vorher neu geladen werden.',
  },
  restricted: {
    title: 'Auf dieser Seite lässt sich nichts aufzeichnen',
    text: 'Der Browser lässt keine Erweiterung in seine eigenen Seiten und seinen Store, und in lokale Dateien nur, wenn das in den Einstellungen der Erweiterung erlaubt ist.',
  },
  noAccess: {
    text: 'So lässt sich nicht aufzeichnen, warum WebSockets dieser Seite enden. Die Erweiterung sendet nichts irgendwohin.',
    action: 'Auf allen Websites erlauben',
  },
  reload: 'Seite neu laden',

  howToOpen: {
    press: ['', ' oder ', ' drücken und Disconnects wählen: Dort stehen Ursachen und Einzelheiten.'],
    keys: { mac: ['⌥⌘I'], other: ['F12', 'Strg+Umschalt+I'] },
    android:
      'Für Ursachen und Einzelheiten dieses Gerät mit einem Computer verbinden, dort about:debugging öffnen und Disconnects wählen.',
  },
};
