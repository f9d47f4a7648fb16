/** Was der Browser über einen gescheiterten Handshake gesagt hat, oder über die Bytes danach, in einfachen Worten. */
import type * as english from '../en/failures.ts';

export const failures: typeof english.failures = {
  'http-status': {
    headline: (status) => (status === null ? 'Handshake abgelehnt' : `Handshake mit HTTP ${status} abgelehnt`),
    meaning: (status) =>
      status === null
        ? 'Der Server, oder ein Proxy davor, hat den Handshake nicht mit HTTP 101 beantwortet.'
        : `Der Server, oder ein Proxy davor, hat den Handshake mit HTTP ${status} statt mit 101 beantwortet.`,
  },
  'connection-refused': {
    headline: () => 'Verbindung abgewiesen: Dort lauscht niemand',
    meaning: () => 'Der Host hat die TCP-Verbindung abgewiesen: An dieser Adresse und diesem Port lauscht kein Server.',
  },
  'name-not-resolved': {
    headline: () => 'Der Hostname wurde nicht gefunden',
    meaning: () => 'DNS kennt zu diesem Hostnamen keine Adresse.',
  },
  'timed-out': {
    headline: () => 'Timeout beim Verbinden',
    meaning: () => 'Der Host hat nicht rechtzeitig geantwortet.',
  },
  'address-unreachable': {
    headline: () => 'Die Adresse ist von hier nicht erreichbar',
    meaning: () => 'Das Netz hat keine Route zu der Adresse.',
  },
  'internet-disconnected': {
    headline: () => 'Der Browser war offline',
    meaning: () => 'Der Browser hatte kein Netz und hat es deshalb nicht versucht.',
  },
  'network-changed': {
    headline: () => 'Netzwechsel während des Verbindens',
    meaning: () => 'Der Rechner kam in ein anderes Netz, und der Browser brach den Versuch ab.',
  },
  'io-suspended': {
    headline: () => 'Der Rechner ging während des Verbindens in den Ruhezustand',
    meaning: () => 'Das Betriebssystem hat das Netz abgeschaltet.',
  },
  'proxy-failed': {
    headline: () => 'Der Proxy des Browsers hat den Tunnel verweigert',
    meaning: () => 'Der im Browser eingestellte Proxy hat die Verbindung nicht durchgelassen.',
  },
  'certificate-rejected': {
    headline: () => 'Das Zertifikat des Servers wurde abgelehnt',
    meaning: () =>
      'Der Browser vertraut dem Zertifikat nicht. Bei einem WebSocket gibt es keine Seite, auf der man es annehmen könnte.',
  },
  'tls-failed': {
    headline: () => 'Die TLS-Verbindung kam nicht zustande',
    meaning: () => 'Der Port spricht kein TLS, oder keine Version oder Chiffre passt.',
  },
  'unsafe-port': {
    headline: () => 'Zu diesem Port verbindet der Browser nie',
    meaning: () =>
      'Der Port steht auf der Sperrliste des Fetch-Standards, weil dort ein anderes Protokoll zu Hause ist.',
  },
  'local-network-blocked': {
    headline: () => 'Die Seite darf nicht ins lokale Netz',
    meaning: () =>
      'Eine Seite aus dem Internet braucht für eine lokale Adresse eine Erlaubnis, und die hatte sie nicht.',
  },
  'blocked-by-client': {
    headline: () => 'Von einer anderen Erweiterung blockiert',
    meaning: () => 'Eine Erweiterung dieses Browsers, etwa ein Werbeblocker, hat die Verbindung nicht durchgelassen.',
  },
  'closed-before-answer': {
    headline: () => 'Der Server hat vor der Antwort aufgelegt',
    meaning: () =>
      'Die Verbindung stand, und der Server hat sie beendet, bevor seine Antwort auf den Handshake vollständig war.',
  },
  'answer-not-http': {
    headline: () => 'Die Antwort war kein HTTP',
    meaning: () => 'An dem Port lauscht etwas, das kein HTTP spricht und deshalb auch kein WebSocket.',
  },
  'bad-answer': {
    headline: () => 'Die Antwort war kein gültiger WebSocket-Handshake',
    meaning: () => 'Die Antwort auf den Handshake verletzt RFC 6455, deshalb hat der Browser sie abgelehnt.',
  },
  'subprotocol-mismatch': {
    headline: () => 'Browser und Server fanden kein gemeinsames Subprotokoll',
    meaning: () =>
      'Der Server hat ein Subprotokoll gewählt, das nicht angefragt war, oder keines der angefragten. Chrome lehnt dann ab.',
  },
  redirected: {
    headline: (status) => `Der Handshake wurde umgeleitet${status === null ? '' : ` (HTTP ${status})`}`,
    meaning: () => 'Der Server hat den Browser woandershin geschickt. Ein WebSocket folgt keiner Umleitung.',
  },
  'page-cancelled': {
    headline: () => 'Die Seite hat vor dem Öffnen aufgegeben',
    meaning: () => 'Die Seite hat close() aufgerufen oder wurde verlassen, bevor die Antwort kam.',
  },
  'handshake-cancelled': {
    headline: () => 'Der Browser hat den Handshake abgebrochen',
    meaning: () =>
      'Der Browser hat von sich aus abgebrochen; das tut er, wenn ein Server ein Client-Zertifikat verlangt.',
  },
  'too-many-sockets': {
    headline: () => 'Zu viele offene WebSockets',
    meaning: () => 'Das Limit des Browsers für offene WebSockets war erreicht.',
  },
  'bad-frame': {
    headline: () => 'Der Server hat einen kaputten WebSocket-Frame gesendet',
    meaning: () => 'Ein empfangener Frame verletzt RFC 6455.',
  },
  'bad-compression-bit': {
    headline: () => 'Der Server hat komprimiert, ohne dass es vereinbart war',
    meaning: () => 'In einem Frame sind reservierte Bits gesetzt, denen keine Erweiterung eine Bedeutung gab.',
  },
  'bad-text': {
    headline: () => 'Der Server hat Text gesendet, der kein UTF-8 ist',
    meaning: () => 'Eine Textnachricht enthielt Bytes, die kein UTF-8 sind.',
  },
  'reserved-close-code': {
    headline: () => 'Der Close-Frame des Servers war nicht gültig',
    meaning: () =>
      'Der Close-Frame trug einen Code, der nie übertragen werden darf, oder war fehlerhaft; was er sagte, verbirgt der Browser.',
  },
  withheld: {
    headline: () => 'Nicht geöffnet; Chrome verbirgt, warum, wohl wegen einer anderen Erweiterung',
    meaning: () =>
      'Chrome hält seinen Fehlertext zurück, wo eine installierte Erweiterung Anfragen beobachten darf (Werbeblocker dürfen das). Ohne eine solche hat es keinen für einen Socket, den ein eben geladener iframe öffnet und der nie ins Netz gelangt; das ist selten.',
  },
  'no-answer': {
    headline: () => 'Der Server hat den Handshake nie beantwortet',
    meaning: () => 'Die Anfrage ging hinaus, und soweit der Browser es sagt, kam keine Antwort.',
  },
  other: {
    headline: () => 'Verbindung gescheitert; den Grund nennt nur der Browser',
    meaning: () => 'Der Browser nannte einen Grund, den diese Erweiterung nicht kennt.',
  },
};
