import type { options as english } from '../en/options.ts';

export const options: typeof english = {
  title: 'Einstellungen von WebSocket Disconnects',
  access: {
    title: 'Zugriff auf Websites',
    text: 'Die Erweiterung zeichnet auf, warum WebSockets auf besuchten Seiten enden. Was sie aufzeichnet, bleibt in diesem Browser: Sie sendet nichts irgendwohin.',
    granted: 'Der Browser lässt die Erweiterung in alle Websites.',
    missing: 'Der Browser lässt die Erweiterung nicht in alle Websites, sodass Disconnects fehlen.',
    allow: 'Auf allen Websites erlauben',
  },
};
