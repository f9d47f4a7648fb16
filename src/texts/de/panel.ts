/** Die eigenen Wörter des Panels: Beschriftungen, Zustände, Einheiten. */
import type * as english from '../en/panel.ts';
import { one } from './plural.ts';

export const panel: typeof english.panel = {
  language: 'de',
  title: 'Disconnects',

  units: { ms: 'ms', s: 's', min: 'min', h: 'h', d: 'd', bytes: ['B', 'kB', 'MB', 'GB', 'TB'] },

  views: {
    label: 'Ansichten',
    names: { disconnects: 'Disconnects', live: 'Live', endpoints: 'Endpunkte', codes: 'Close-Codes' },
    notLoaded:
      'Diese Ansicht ließ sich nicht laden: Die Erweiterung wurde aktualisiert oder entfernt. Schließe die DevTools und öffne sie wieder.',
  },

  codes: {
    search: 'Close-Codes durchsuchen',
    placeholder: 'Suche: Nummer, Name, Text',
    noMatch: 'Kein Close-Code passt dazu.',
  },

  toolbar: {
    record: 'Disconnects aufzeichnen',
    recording: 'Aufzeichnung läuft. Klicken zum Anhalten',
    paused: 'Angehalten. Klicken zum Aufzeichnen',
    clear: 'Leeren',
    preserveLog: 'Log beibehalten',
    preserveLogTip: 'Das Log behalten, wenn die Seite neu geladen oder verlassen wird',
    columns: 'Spalten und Gruppen',
    columnsLegend: 'Spalten',
  },

  filter: {
    label: 'Disconnects filtern',
    placeholder: 'Filter: Text, /regex/, -nicht, code:1006, host:…',
    clear: 'Filter löschen',
    categories: 'Kategorien',
    all: 'Alle',
    removeRange: (times) => `Gezeigt wird, was in dieser Zeit endete: ${times}. Klicken, um alle Zeiten zu zeigen`,
    noCode: 'Ohne Code',
    noCodeTip: 'Ohne close-Event beendet, deshalb ohne Close-Code.',
    chipTip: (explanation) => `${explanation} Strg- oder ⌘-Klick wählt mehrere.`,
  },

  columns: {
    code: 'Code',
    happened: 'Was geschah',
    sureness: 'Wie sicher',
    endpoint: 'Endpunkt',
    status: 'HTTP',
    protocol: 'Subprotokoll',
    life: 'Verlauf',
    lived: 'Dauer',
    received: 'Empfangen',
    sent: 'Gesendet',
    endedBy: 'Beendet von',
    reason: 'Begründung',
    time: 'Zeit',
  },

  list: {
    label: 'Disconnects',
    widthOf: (column) => `Breite von „${column}“`,
    edgeTip:
      'Ziehen ändert die Breite. Doppelklick oder Leertaste passt sie dem Inhalt an, Enter stellt die übliche her',
    toCode: {
      name: (code) => `${code} bei den Close-Codes`,
      tip: (code) => `${code} bei den Close-Codes (→, Enter)`,
    },
    messages: (count, shown) => `${shown} ${one(count, 'Nachricht', 'Nachrichten')}`,
    neverOpened: 'nie geöffnet',
    noCloseCode: 'Kein Close-Code',
    noUrl: 'Adresse nicht bekannt',
  },

  groups: {
    by: 'Gruppieren nach',
    names: { none: 'Nichts', endpoint: 'Endpunkt', code: 'Code', cause: 'Ursache' },
    count: (count, shown) => `${shown} ${one(count, 'Disconnect', 'Disconnects')}`,
    last: (time) => `zuletzt ${time}`,
    noCause: 'Ursache nicht bekannt',
  },

  life: {
    handshake: (duration) => `Handshake ${duration}`,
    traffic: (received, sent) => `Verkehr: ${received} ein, ${sent} aus`,
    notCounted: 'Nachrichten nicht gezählt',
    noTraffic: 'keine Nachrichten',
    silence: (duration) => `${duration} Stille`,
    neverOpened: (duration) => `nie geöffnet, Ende nach ${duration}`,
    endWithCode: (code, withoutFrame) => (withoutFrame ? `${code}, kein Close-Frame` : `${code}`),
    endWithoutCode: 'kein close-Event',
    outside: 'Verlauf nicht bekannt: nur von außen gesehen',
    open: (duration) => `${duration} offen`,
  },

  status: {
    disconnects: (count) => one(count, 'Disconnect', 'Disconnects'),
    ofTotal: (shown, total) => `${shown} von ${total}`,
    dropped: 'abgerissen',
    live: 'offen',
    wereLive: 'waren offen',
    recordingSince: (time) => `Aufzeichnung seit ${time}`,
    recording: 'Aufzeichnung läuft',
    paused: 'Angehalten',
    needsReload: 'Zum Aufzeichnen die Seite neu laden',
    siteOff: 'Diese Website wird nicht aufgezeichnet',
    connecting: 'Verbinden…',
    reconnecting: 'Verbindung zum Log wird wiederhergestellt…',
    evicted: (count, shown) =>
      `${shown} ${one(count, 'älterer Disconnect', 'ältere Disconnects')} verworfen (Log voll)`,
    lost: (count, shown) => `${shown} ${one(count, 'Beobachtung', 'Beobachtungen')} verloren`,
    lostTip: 'Die Seite hat mehr davon erzeugt, als sich übertragen ließ.',
    arrived: (count, shown) => `${shown} ${one(count, 'neuer Disconnect', 'neue Disconnects')}`,
  },

  empty: {
    noSocket: {
      title: 'Aufzeichnung läuft…',
      text: 'Disconnects erscheinen hier, sobald sie geschehen.',
    },
    reload: {
      title: 'Zum Aufzeichnen die Seite neu laden',
      text: 'Diese Seite wurde vor der Erweiterung oder vor deren letztem Update geladen, darum ist das Ende ihrer Sockets nicht zu sehen.',
    },
    siteOff: {
      title: (site) => `Auf ${site} wird nichts aufgezeichnet`,
      text: 'Du hast diese Website in den Einstellungen ausgeschaltet. Ist sie wieder an, werden danach geöffnete Sockets aufgezeichnet.',
      action: 'Diese Website aufzeichnen',
    },
    allLive: {
      title: (count, shown) =>
        one(count, 'Ein Socket ist offen, keiner hat geendet', `${shown} Sockets sind offen, keiner hat geendet`),
      text: 'Der erste Disconnect erscheint hier von selbst.',
    },
    paused: {
      title: 'Angehalten',
      text: 'Disconnects werden gerade nicht aufgezeichnet. Offene Sockets werden weiter verfolgt.',
      action: 'Aufzeichnen',
    },
    noMatch: {
      title: 'Kein Disconnect passt zum Filter',
      text: (hidden, shown) =>
        one(hidden, 'Ein Disconnect ist dadurch ausgeblendet.', `${shown} Disconnects sind dadurch ausgeblendet.`),
      action: 'Filter löschen',
    },
  },

  detail: {
    label: 'Details',
    close: 'Details schließen',
    endedBy: {
      page: 'von der Seite beendet',
      server: 'vom Server beendet',
      browser: 'vom Browser beendet',
      network: 'vom Netzwerk beendet',
      navigation: 'durch Navigation beendet',
      panel: 'aus dem Panel simuliert',
      unknown: 'nicht bekannt, von wem beendet',
    },
    reasonFromServer: 'Begründung des Servers',
    reasonFromPage: 'Begründung der Seite',
  },

  why: {
    title: 'Warum',
    confidence: { certain: 'sicher', likely: 'wahrscheinlich', possible: 'möglich' },
    notKnown: 'nicht bekannt',
    openTitle: 'Die Seite kann den Grund nicht sehen',
    also: 'Passt auch',
    couldBe: 'Könnte auch sein',
    partOf: 'Teil von',
    do: 'Tun:',
    settle: 'Was es klären würde:',
    read: 'Lesen:',
    moreLimits: (shown) => `${shown} weitere Limits haben denselben Standardwert`,
  },

  findings: {
    label: 'Was viele Disconnects gemeinsam haben',
    more: (count, shown) => `${shown} ${one(count, 'weiterer Befund', 'weitere Befunde')}`,
    rows: (count, shown) => `${shown} ${one(count, 'Zeile', 'Zeilen')}`,
    show: (count, shown) => one(count, 'Nur diesen zeigen', `Diese ${shown} zeigen`),
    showLive: 'In „Live“ zeigen',
    whatToDo: 'Was tun',
  },

  lifeTitle: 'Verlauf dieses Sockets',

  closeCode: {
    title: (code) => `Close-Code ${code}`,
    noneTitle: 'Close-Code',
    none: 'Es kam kein close-Event, also gibt es keinen Close-Code.',
    noneLeft: 'Die Seite sah kein close-Event, also gibt es keinen Close-Code. Dem Server meldet der Browser 1001.',
    category: 'Kategorie',
    advice: 'im Allgemeinen',
    sender: 'Absender',
    onWire: 'auf der Leitung',
    onWireYes: 'ja, in einem Close-Frame',
    onWireNo: 'nie: Der Browser trägt ihn ein',
    closeCallable: 'close() nimmt ihn an',
    iana: 'registriert (IANA)',
    yes: 'ja',
    no: 'nein',
    links: 'Quellen',
  },

  code: {
    title: 'Wo im Code',
    openedBy: 'geöffnet von',
    closedBy: 'geschlossen von',
    notByPage: 'nicht von der Seite',
    notKnown: 'nicht bekannt: Der Browser gab keinen lesbaren Stack',
    anonymous: '(anonym)',
    more: (count, shown) => `${shown} ${one(count, 'weiterer Frame', 'weitere Frames')}`,
    openTip: (place) => `${place} in Quellen öffnen`,
  },

  recorded: {
    title: 'Aufgezeichnet',
    url: 'URL',
    code: 'code',
    reason: 'reason',
    wasClean: 'wasClean',
    closeEvent: 'close-Event',
    errorEvent: 'error-Event',
    exception: 'Ausnahme',
    rejection: 'closed abgelehnt mit',
    messagesLabel: 'Nachrichten',
    messagesOfStream: 'nicht gezählt: Sie laufen durch die Streams der Seite, und diese würde einen Lauscher bemerken',
    protocolsAsked: 'Protokolle angefragt',
    protocolChosen: 'Protokoll gewählt',
    extensions: 'Erweiterungen',
    closeCall: 'close()-Aufruf',
    received: 'empfangen',
    sent: 'gesendet',
    lastReceived: 'zuletzt empfangen',
    lastSent: 'zuletzt gesendet',
    buffered: 'am Ende ungesendet',
    created: 'erzeugt',
    opened: 'geöffnet',
    ended: 'beendet',
    told: 'vom Browser gemeldet',
    left: 'Seite verlassen',
    api: 'Schnittstelle',
    seenFrom: 'gesehen von',
    seenFromOf: { page: 'der Seite aus', network: 'nur vom Netzwerk-Log des Browsers' },
    frame: 'Frame',
    document: 'Dokument',
    empty: 'leer',
    none: 'keine',
    noneCame: 'kam nicht',
    never: 'nie',
    notKnown: 'nicht bekannt',
    topFrame: 'oberster',
    subFrame: (id) => `Unterframe ${id}`,
    messages: (count, shown, bytes, largest) =>
      `${shown} ${one(count, 'Nachricht', 'Nachrichten')}, ${bytes}` + (count > 1 ? `, größte ${largest}` : ''),
    beforeEnd: (duration, bytes) => `${duration} vor dem Ende, ${bytes}`,
    afterCreated: (time, duration) => `${time} (${duration} nach dem Erzeugen)`,
    beforeClose: (duration) => `ja, ${duration} vor dem Ende`,
    call: (call, state, duration) => `${call}, readyState ${state}, ${duration} vor dem Ende`,
    leftPersisted: 'in den Back/Forward-Cache',
    leftForGood: 'endgültig',
    control: (name) => `Steuerzeichen ${name}`,
  },
};
