/** Was um ein Ende herum geschah: in der Seite und mit den anderen Sockets. */
import type * as english from '../en/surroundings.ts';
import { one } from './plural.ts';

export const surroundings: typeof english.surroundings = {
  outside: 'Nur von außen gesehen: ein Socket eines Workers oder einer Seite, die vor der Erweiterung da war.',

  page: {
    title: 'Die Seite in diesem Moment',
    tab: 'Tab',
    visible: 'im Vordergrund',
    hidden: 'im Hintergrund',
    hiddenFor: (duration) => `seit ${duration} im Hintergrund`,
    network: 'Netzwerk',
    online: 'online',
    offline: 'offline',
    wentOffline: (ago) => `${ago} vor dem Ende offline gegangen`,
    cameOnline: (ago) => `${ago} vor dem Ende online gekommen`,
    connection: 'Verbindungsart',
    changed: (ago) => `${ago} vor dem Ende gewechselt`,
    life: 'Seite',
    frozen: (ago) => `${ago} vor dem Ende eingefroren`,
    resumed: (ago) => `${ago} vor dem Ende fortgesetzt`,
    restored: (ago) => `${ago} vor dem Ende aus dem Back/Forward-Cache zurückgekehrt`,
    timers: 'Timer',
    timerGap: (late, ago) =>
      `einer kam ${late} zu spät` + (ago === null ? '' : `, ${ago} vor dem Ende`) + ': Ruhezustand oder Last',
    longTask: 'längster Task',
    longTaskOf: (duration) => `${duration}, in den letzten 10 s`,
    policy: 'Richtlinie',
    enforced: (directive) => `${directive} verbot`,
    reported: (directive) => `${directive} (meldet nur) würde verbieten:`,
  },

  around: {
    title: 'Umfeld',
    together: 'endeten binnen 1 s',
    sameHost: (_, shown) => `${shown} zum selben Host`,
    otherHosts: (_, shown) => `${shown} zu anderen Hosts`,
    alone: 'kein anderer Socket',
    stayed: 'blieben offen',
    stayedOpen: (count, shown) => `${shown} ${one(count, 'Socket', 'Sockets')}`,
    earlier: 'frühere Versuche',
    first: 'keine zu diesem Endpunkt',
    attempts: (_, shown) => `${shown} zu diesem Endpunkt`,
    gap: (duration) => `nächster nach ${duration}`,
    overlapped: 'endete nach dem Beginn von diesem',
    lives: 'noch da',
    more: (_, shown) => `${shown} weitere`,
    show: (what) => `${what} zeigen`,
    noCode: 'kein Close-Code',
  },
};
