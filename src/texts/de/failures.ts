/** Was der Browser über einen gescheiterten Handshake gesagt hat, oder über die Bytes danach, in einfachen Worten. */
import type * as english from '../en/failures.ts';

export const failures: typeof english.failures = {
  'http-status': {
    headline: (status) => (status === null ? 'Handshake abgelehnt' : `Handshake mit HTTP ${status} abgelehnt`),
    meaning: (status) =>
      status === null
        ? 'Der Server, oder ein Proxy davor, hat den Handshake nicht mit HTTP 101 beantwortet.'
        : `Der Server, oder ein Proxy davor, hat den Handshake mit HTTP ${status} statt mit 101 beantwortet.`,
    advice: adviceForStatus,
  },
  'connection-refused': {
    headline: () => 'Verbindung abgewiesen: Dort lauscht niemand',
    meaning: () => 'Der Host hat die TCP-Verbindung abgewiesen: An dieser Adresse und diesem Port lauscht kein Server.',
    advice: () =>
      'Den Server starten oder den Port berichtigen. Prüfen, ob er auf dieser Adresse lauscht und nicht nur auf localhost oder IPv6.',
  },
  'name-not-resolved': {
    headline: () => 'Der Hostname wurde nicht gefunden',
    meaning: () => 'DNS kennt zu diesem Hostnamen keine Adresse.',
    advice: () => 'Den Hostnamen berichtigen oder DNS, VPN und hosts-Datei prüfen.',
  },
  'timed-out': {
    headline: () => 'Zeitüberschreitung beim Verbinden',
    meaning: () => 'Der Host hat nicht rechtzeitig geantwortet.',
    advice: () => 'Prüfen, ob der Host läuft und keine Firewall den Port verschluckt.',
  },
  'address-unreachable': {
    headline: () => 'Die Adresse ist von hier nicht erreichbar',
    meaning: () => 'Im Netzwerk führt kein Weg zu der Adresse.',
    advice: () => 'Netzwerk, VPN und Adresse prüfen.',
  },
  'internet-disconnected': {
    headline: () => 'Der Browser war offline',
    meaning: () => 'Der Browser hatte kein Netzwerk und hat es deshalb nicht versucht.',
    advice: () => 'Vor dem nächsten Versuch auf das online-Event warten.',
  },
  'network-changed': {
    headline: () => 'Das Netzwerk wechselte beim Verbinden',
    meaning: () => 'Der Rechner kam in ein anderes Netzwerk, und der Browser gab das Begonnene auf.',
    advice: () => 'Neu verbinden. Am Server ist nichts zu tun.',
  },
  'io-suspended': {
    headline: () => 'Der Rechner schlief beim Verbinden ein',
    meaning: () => 'Das Betriebssystem hat das Netzwerk schlafen gelegt.',
    advice: () => 'Nach dem Aufwachen neu verbinden. Am Server ist nichts zu tun.',
  },
  'proxy-failed': {
    headline: () => 'Der Proxy des Browsers hat den Tunnel verweigert',
    meaning: () => 'Der im Browser eingestellte Proxy hat die Verbindung nicht durchgelassen.',
    advice: () => 'Die Proxy-Einstellungen prüfen, und ob der Proxy CONNECT zu diesem Host und Port erlaubt.',
  },
  'certificate-rejected': {
    headline: () => 'Das Zertifikat des Servers wurde abgelehnt',
    meaning: () =>
      'Der Browser vertraut dem Zertifikat nicht. Bei einem WebSocket gibt es keine Seite, auf der man es annehmen könnte.',
    advice: () =>
      'Die https://-Form der Adresse in einem Tab öffnen und den Fehler lesen. Name, Kette oder Datum des Zertifikats berichtigen; in der Entwicklung dort einmal annehmen.',
  },
  'tls-failed': {
    headline: () => 'Die TLS-Verbindung kam nicht zustande',
    meaning: () => 'Der Port spricht kein TLS, oder keine Version oder Chiffre passt.',
    advice: () => 'Prüfen, ob der Port überhaupt TLS spricht: ws:// für einen Port ohne TLS, wss:// nur hinter TLS.',
  },
  'unsafe-port': {
    headline: () => 'Mit diesem Port verbindet der Browser nie',
    meaning: () =>
      'Der Port steht auf der Sperrliste des Fetch-Standards, weil dort ein anderes Protokoll zu Hause ist.',
    advice: () => 'Den Server auf einen anderen Port legen, etwa 443, 8080 oder 3000.',
  },
  'local-network-blocked': {
    headline: () => 'Die Seite darf nicht ins lokale Netzwerk',
    meaning: () =>
      'Eine Seite aus dem Internet braucht für eine lokale Adresse eine Erlaubnis, und die hatte sie nicht.',
    advice: () =>
      'Den Zugriff auf das lokale Netzwerk erlauben, ihn an das iframe weitergeben oder die Seite von der lokalen Adresse ausliefern.',
  },
  'blocked-by-client': {
    headline: () => 'Von einer anderen Erweiterung blockiert',
    meaning: () => 'Eine Erweiterung dieses Browsers, etwa ein Werbeblocker, hat die Verbindung nicht durchgelassen.',
    advice: () => 'Ohne Erweiterungen versuchen oder den Host im Blocker erlauben.',
  },
  'closed-before-answer': {
    headline: () => 'Der Server hat vor der Antwort aufgelegt',
    meaning: () =>
      'Die Verbindung stand, und der Server hat sie beendet, bevor seine Antwort auf den Handshake vollständig war.',
    advice: () =>
      'Im Log des Servers zu dieser Zeit nach einem Absturz suchen. Auch ws:// auf einem TLS-Port sieht so aus: wss:// versuchen.',
  },
  'answer-not-http': {
    headline: () => 'Die Antwort war kein HTTP',
    meaning: () => 'An dem Port lauscht etwas, das kein HTTP spricht und deshalb auch kein WebSocket.',
    advice: () => 'Den Port berichtigen.',
  },
  'bad-answer': {
    headline: () => 'Die Antwort war kein gültiger WebSocket-Handshake',
    meaning: () => 'Die Antwort auf den Handshake verletzt RFC 6455, deshalb hat der Browser sie abgelehnt.',
    advice: () =>
      'Den Handshake von einer WebSocket-Bibliothek beantworten und von keinem Proxy Upgrade, Connection oder Sec-WebSocket-Header umschreiben lassen.',
  },
  'subprotocol-mismatch': {
    headline: () => 'Browser und Server fanden kein gemeinsames Subprotokoll',
    meaning: () =>
      'Der Server hat ein Subprotokoll gewählt, das nicht angefragt war, oder keines der angefragten. Chrome lehnt dann ab.',
    advice: () => 'Den Server mit einem der Subprotokolle antworten lassen, die die Seite anfragt.',
  },
  redirected: {
    headline: (status) => `Der Handshake wurde umgeleitet${status === null ? '' : ` (HTTP ${status})`}`,
    meaning: () => 'Der Server hat den Browser woandershin geschickt. Ein WebSocket folgt keiner Umleitung.',
    advice: () =>
      'Gleich die endgültige Adresse verwenden. Oft ist es https statt http, ein fehlender Schrägstrich oder eine Anmeldeseite.',
  },
  'page-cancelled': {
    headline: () => 'Die Seite hat vor dem Öffnen aufgegeben',
    meaning: () => 'Die Seite hat close() aufgerufen oder wurde verlassen, bevor die Antwort kam.',
    advice: () => 'Nichts zu tun, wenn das so gewollt war.',
  },
  'handshake-cancelled': {
    headline: () => 'Der Browser hat den Handshake abgebrochen',
    meaning: () =>
      'Der Browser hat von sich aus abgebrochen; das tut er, wenn ein Server ein Client-Zertifikat verlangt.',
    advice: () => 'Prüfen, ob der Server ein Client-Zertifikat verlangt.',
  },
  'too-many-sockets': {
    headline: () => 'Zu viele offene WebSockets',
    meaning: () => 'Die Grenze des Browsers für offene WebSockets war erreicht.',
    advice: () =>
      'Nicht mehr gebrauchte Sockets schließen: In einem Effekt oder einer Reconnect-Schleife ist ein Leck.',
  },
  'bad-frame': {
    headline: () => 'Der Server hat einen kaputten WebSocket-Frame gesendet',
    meaning: () => 'Ein empfangener Frame verletzt RFC 6455.',
    advice: () =>
      'Nach etwas suchen, das bloße Bytes in die Verbindung schreibt: die HTTP-Fehlerseite eines Proxys, zwei Schreiber zugleich, ein selbst gebauter Frame.',
  },
  'bad-compression-bit': {
    headline: () => 'Der Server hat komprimiert, ohne dass es vereinbart war',
    meaning: () => 'In einem Frame sind reservierte Bits gesetzt, denen keine Erweiterung eine Bedeutung gab.',
    advice: () =>
      'Für den Test permessage-deflate am Server abschalten und prüfen, ob ein Proxy Sec-WebSocket-Extensions entfernt.',
  },
  'bad-text': {
    headline: () => 'Der Server hat Text gesendet, der kein UTF-8 ist',
    meaning: () => 'Eine Textnachricht enthielt Bytes, die kein UTF-8 sind.',
    advice: () => 'Binärdaten als Binärnachricht senden oder den Text als UTF-8 kodieren.',
  },
  'reserved-close-code': {
    headline: () => 'Der Close-Frame des Servers war nicht gültig',
    meaning: () =>
      'Der Close-Frame trug einen Code, der nie übertragen werden darf, oder war fehlerhaft; was er sagte, verbirgt der Browser.',
    advice: () => 'Den Server mit einem erlaubten Code schließen lassen: 1000–1003, 1007–1014 oder 3000–4999.',
  },
  withheld: {
    headline: () => 'Nicht geöffnet; Chrome verbirgt, warum, wohl wegen einer anderen Erweiterung',
    meaning: () =>
      'Chrome hält seinen Fehlertext zurück, wo eine installierte Erweiterung Anfragen beobachten darf (Werbeblocker dürfen das). Ohne eine solche hat es keinen für einen Socket, den ein eben geladener iframe öffnet und der nie ins Netz gelangt; das ist selten.',
    settle: 'Die anderen Erweiterungen abschalten oder ein Profil ohne sie nehmen und den Fehler noch einmal auslösen.',
  },
  'no-answer': {
    headline: () => 'Der Server hat den Handshake nie beantwortet',
    meaning: () => 'Die Anfrage ging hinaus, und soweit der Browser es sagt, kam keine Antwort.',
    advice: () => 'Prüfen, ob der Server die Upgrade-Anfrage auf diesem Pfad behandelt und kein Proxy sie zurückhält.',
  },
  other: {
    headline: () => 'Verbindung gescheitert; den Grund nennt nur der Browser',
    meaning: () => 'Der Browser nannte einen Grund, den diese Erweiterung nicht kennt.',
    settle: 'Nach dem Wortlaut des Browsers suchen und mit dem Log des Servers zu dieser Zeit vergleichen.',
  },
};

function adviceForStatus(status: number | null): string {
  if (status === 401 || status === 403) {
    return 'Die Zugangsdaten prüfen: Eine WebSocket-Anfrage trägt Cookies, aber keine eigenen Header. Auch prüfen, welche Origins der Server erlaubt.';
  }
  if (status === 404) return 'Den Pfad prüfen, und ob der Proxy ihn an den WebSocket-Server weiterreicht.';
  if (status === 400 || status === 426) {
    return 'Jeden Proxy auf dem Weg Upgrade und Connection weiterreichen lassen: bei nginx proxy_set_header für beide und proxy_http_version 1.1.';
  }
  if (status === 429) return 'Zwischen den Versuchen länger warten, mit jedem Fehlschlag länger.';
  if (status !== null && status >= 500) {
    return 'Die Logs des Proxys und des Servers zu dieser Zeit ansehen: Der Server hinter dem Proxy läuft nicht oder ist gescheitert.';
  }
  if (status !== null && status >= 200 && status < 300) {
    return 'Dort antwortet etwas, das kein WebSocket spricht, etwa die Ersatzseite eines Webservers. Pfad und Proxy prüfen.';
  }
  return 'Die Header der Antwort unten ansehen und das Log dessen, der sie gesendet hat.';
}
