import type { CauseTextsLike } from '../../en/causes/cause-text.ts';
import type { noHandshake as english } from '../../en/causes/no-handshake.ts';

export const noHandshake: CauseTextsLike<typeof english> = {
  'bad-constructor-arguments': {
    headline: 'Adresse oder Subprotokoll des WebSockets ist nicht gültig',
    advice: [
      'Das Argument berichtigen, das die Meldung nennt: Das Schema muss `ws:`, `wss:`, `http:` oder `https:` sein, ein `#fragment` ist nicht erlaubt.',
      'Subprotokolle sind Tokens: keine Leerzeichen, keine Kommas, jedes nur einmal. Übergebenes kodieren, und nie `null` oder `undefined` übergeben.',
    ],
  },
  'mixed-content': {
    headline: 'Blockiert: Eine sichere Seite darf keine ws://-Verbindung öffnen',
    advice: ({ host }) => [
      `Zu \`wss://${host}\` verbinden, und TLS vor den Server setzen, falls er keines hat.`,
      'Das Schema von der Seite nehmen: `location.protocol === "https:" ? "wss:" : "ws:"`.',
      'In der Entwicklung die Seite über `http:` ausliefern oder den Socket über TLS.',
    ],
  },
  'csp-blocked': {
    headline: ({ directive }) => `Von der Content Security Policy der Seite blockiert (${directive})`,
    advice: ({ origin }) => [
      `\`${origin}\` in \`connect-src\` der Policy aufnehmen, mit der die Seite ausgeliefert wird.`,
      "`'self'` gilt nur für Host und Port der Seite, nicht für einen anderen Port oder eine Subdomain.",
      'Nach einer zweiten Policy suchen, in einem `<meta>`-Element oder von einem Proxy: Jede muss es erlauben.',
    ],
  },
  'blocked-port': {
    headline: ({ port }) => `Zu Port ${port} verbindet der Browser nicht`,
    advice: ['Den Server auf einen Port legen, den Browser erlauben, etwa 443, 8080 oder 3000.'],
  },
  'local-network-blocked': {
    headline: 'Chrome ließ diese öffentliche Seite nicht an eine lokale Adresse',
    advice: [
      'In den Einstellungen der Website den Zugriff aufs lokale Netz erlauben und neu laden: Chrome fragt nur einmal.',
      'Auch die Seite vom lokalen Rechner oder aus dem lokalen Netz ausliefern: Dann braucht es keine Berechtigung.',
    ],
    settle:
      'Der Fehlertext von Chrome bei offenen DevTools. Oder dieselbe Adresse von einer Seite auf `localhost` öffnen: Klappt das, lag es an der Berechtigung.',
    notes: {
      frame:
        'Der Socket gehört einem Frame. Ihm die Berechtigung weitergeben: `<iframe allow="local-network-access">`.',
    },
  },
  'blocked-by-extension': {
    headline: 'Eine andere Erweiterung hat die Verbindung blockiert',
    advice: ({ host }) => [
      'Es in einem Profil ohne Erweiterungen versuchen.',
      `Hilft das, sie einzeln abschalten und ${host} in der erlauben, die blockiert hat.`,
    ],
    settle: 'Ein Profil ohne Erweiterungen: Geht die Verbindung dort auf, hat eine von ihnen blockiert.',
  },
  'too-many-sockets': {
    headline: 'Zu viele offene WebSockets',
    advice: [
      'Nicht mehr gebrauchte Sockets schließen. Meist ist ein Effekt ohne Aufräumcode oder eine Retry-Schleife das Leck.',
      'Einen Socket für alle Teile der Seite verwenden und deren Nachrichten an einem Topic unterscheiden.',
    ],
    settle: 'Die Zahl der offenen Sockets, die anderer Frames im selben Prozess eingeschlossen.',
  },
  offline: {
    headline: 'Der Browser ist offline',
    advice: [
      'Vor dem nächsten Versuch auf das `online`-Event warten.',
      'Solche Versuche nicht als Fehler des Servers zählen: Sonst wird länger gewartet, wenn das Netz zurück ist.',
    ],
  },
  'dns-failed': {
    headline: ({ host }) => `Der Hostname ${host} wurde nicht gefunden`,
    advice: [
      'Die Schreibweise prüfen, und die Umgebungsvariable, aus der die Adresse entsteht.',
      'Ist der Name intern, das VPN und den benutzten DNS-Server prüfen.',
    ],
    notes: {
      resolvedBefore: 'Eben wurde er noch gefunden, der Name stimmt also: Das Netz oder sein DNS-Server ist weg.',
    },
  },
  'connection-refused': {
    headline: 'Auf diesem Host und Port lauscht nichts',
    advice: ['Den Server starten oder den Port mit dem vergleichen, auf dem er lauscht.'],
    notes: {
      workedBefore: 'Vorhin ging es in diesem Tab: Der Server ist ausgefallen oder startet gerade neu.',
      loopback:
        '`localhost` kann 127.0.0.1 oder ::1 sein: Ein Server, der nur auf einem von beiden lauscht, weist das andere ab. In einem Container muss er auf 0.0.0.0 lauschen.',
    },
  },
  'connect-timeout': {
    headline: 'Keine TCP-Verbindung: Der Host hat nicht geantwortet',
    advice: ({ host }) => [
      `Prüfen, ob ${host} läuft und ob Firewall oder Security Group den Port durchlassen: Ein gefilterter Port bleibt stumm.`,
      'VPN und Route prüfen, auch für IPv6: Ein Name kann eine Adresse haben, die nicht erreichbar ist.',
    ],
    settle:
      'Derselbe Port aus einem anderen Netz, mit `curl` oder `nc`: Kommt dort eine Antwort, ist der Weg von hier versperrt.',
    notes: {
      noRoute: 'Das Netz hat keine Route zu dieser Adresse.',
      privateAddress: 'Die Adresse ist privat: Erreichbar ist sie nur in ihrem Netz oder über dessen VPN.',
    },
  },
  'client-proxy': {
    headline: 'Ein Proxy zwischen Browser und Internet hat die Verbindung blockiert',
    advice: [
      'Über `wss:` auf Port 443 verbinden: TLS reicht ein Proxy ungelesen weiter, ein lesbares Upgrade verwirft er oft.',
      'Vom Betreiber des Proxys WebSocket-Upgrades und `CONNECT` zu diesem Host und Port erlauben lassen.',
      'Für Netze hinter solchen Proxys einen anderen Transport anbieten, etwa Long Polling.',
    ],
    settle: 'Dieselbe Seite aus einem Netz ohne den Proxy, etwa über das Telefon: Geht es dort, liegt es am Proxy.',
    notes: {
      login:
        'Der Proxy verlangt eine Anmeldung (HTTP 407). Für einen WebSocket fragt der Browser nicht danach: zuerst eine Seite laden und sich dort anmelden.',
      plain: 'Die Adresse ist `ws:`; das kann ein Proxy lesen und verändern. `wss:` genügt vielleicht schon.',
    },
  },
  'tls-certificate': {
    headline: 'Das Zertifikat des Servers wurde abgelehnt',
    advice: ({ host }) => [
      `\`https://${host}\` in einem Tab öffnen und den Fehler lesen: falscher Name, fehlendes Zwischenzertifikat oder abgelaufenes Zertifikat.`,
      'Das Zertifikat dort berichtigen, wo TLS endet: am Server, am Proxy oder am Load-Balancer.',
      'In Firefox gilt eine bestätigte Ausnahme nur für einen Port des Hosts: sie für diesen Port eigens bestätigen.',
    ],
    settle: 'Die `https://`-Form der Adresse in einem Tab: Dort zeigt der Browser, was er ablehnt.',
    notes: {
      clientCertificate:
        'Der Browser hat den Handshake abgebrochen; das tut er, wenn ein Server ein Client-Zertifikat verlangt. Für einen WebSocket fragt er nicht danach: das Zertifikat über die `https://`-Form der Adresse wählen oder für diesen Pfad keines verlangen.',
      tlsFailed: 'Dass TLS scheiterte, ist sicher. Ob es am Zertifikat lag, sagt Firefox nicht.',
      development:
        'Für einen lokalen Server das Zertifikat mit einer CA ausstellen, der dieser Rechner vertraut; `mkcert` richtet eine ein.',
      workedBefore:
        'Vorhin ging die Verbindung in diesem Tab auf: Das Zertifikat ist seither abgelaufen oder wurde ausgetauscht.',
    },
  },
  'tls-protocol': {
    headline: 'wss:// verwendet, aber der Port spricht kein (passendes) TLS',
    advice: ({ host }) => [
      `In der Entwicklung mit \`ws://${host}\` zum unverschlüsselten Port verbinden.`,
      'Für `wss:` TLS vor den Server setzen und zu dem Port verbinden, auf dem es lauscht.',
      'Läuft dort doch TLS, dessen Versionen und Verfahren mit denen der Browser vergleichen: mindestens TLS 1.2.',
    ],
    settle: 'Die `https://`-Form der Adresse in einem Tab: Ihr Fehler sagt, ob dort überhaupt TLS gesprochen wird.',
    notes: {
      plainPort: ({ port }) => `Auf Port ${port} sprechen Server in der Regel unverschlüsseltes HTTP.`,
      nothingInCommon: 'Der Port spricht TLS, aber keine Version und kein Verfahren, das der Browser annimmt.',
    },
  },
  'closed-while-connecting': {
    headline: 'Der eigene Code hat den Socket geschlossen, bevor er offen war',
    advice: [
      'Den Stack des Aufrufs unten öffnen: Er zeigt, welcher Code aufgegeben hat.',
      'Den Socket außerhalb des Effekts erzeugen, oder den Aufräumcode vor dem Schließen auf `open` warten lassen.',
      'Den Fehler eines absichtlich geschlossenen Sockets ignorieren.',
    ],
    notes: {
      aborted: 'Den Versuch hat das `AbortSignal` beendet, das als `signal` übergeben wurde.',
      effect:
        'Der Aufruf kam aus dem Aufräumcode von React. In der Entwicklung führt StrictMode jeden Effekt zweimal aus: Dann ist das harmlos.',
      remount:
        'Gleich darauf folgte ein weiterer Socket zum selben Endpunkt, wie beim doppelten Einhängen einer Komponente: In der Entwicklung tut das StrictMode von React, und dann ist es harmlos.',
      ownTimeout: ({ after }, f) =>
        `Die Seite gab nach ${f.preciseDuration(Number(after))} auf, wie es der Verbindungs-Timeout einer Bibliothek tut. Vor dem Verlängern klären, warum der Server so lange braucht.`,
    },
  },
  'page-left-while-connecting': {
    headline: 'Die Seite wurde verlassen, bevor die Verbindung offen war',
    advice: [],
  },
  'never-opened-unknown': {
    headline: ({ api }) =>
      api === undefined
        ? 'Die Verbindung kam nicht zustande; der Browser verbirgt, warum'
        : `new ${api}(…) warf einen Fehler`,
    advice: ({ api, browser, address }) => {
      if (api !== undefined) {
        return ['Den Fehler lesen: Er kann aus eigenem Code der Seite kommen, der beim Lesen der Argumente lief.'];
      }
      return [
        ...(browser === 'chrome'
          ? [
              'Die DevTools offen lassen und es nachstellen: Nur dann nennt Chrome den Grund.',
              'Für den Test andere Erweiterungen abschalten: Werbeblocker verbergen den Grund.',
            ]
          : []),
        ...(address === undefined
          ? []
          : [
              `\`${address}\` in einem Tab öffnen: Eine falsche Adresse oder ein schlechtes Zertifikat zeigt sich dort.`,
            ]),
        'Im Log des Servers zu diesem Zeitpunkt nachsehen: Kam die Anfrage an?',
      ];
    },
    settle:
      'Das Log des Servers: Kam die Anfrage an, wurde der Handshake abgelehnt; wenn nicht, liegt es an Adresse, Netz, TLS oder Browser.',
    notes: {
      instantLocal:
        'Der Versuch scheiterte sofort, an einer lokalen Adresse: Dort lauscht nichts, oder der Browser hat blockiert.',
      instant:
        'Der Versuch scheiterte schneller, als die meisten Netze antworten: Vielleicht hat der Browser oder eine Erweiterung die Verbindung blockiert.',
      roundTrip:
        'Es dauerte so lange wie einige Netzwerk-Roundtrips: Wahrscheinlich hat etwas geantwortet und abgelehnt.',
      slow: 'Es dauerte Sekunden: Wahrscheinlich kam keine Antwort, wegen einer Firewall oder eines hängenden Servers.',
      openedBefore: 'Vorhin ging die Verbindung in diesem Tab auf: Seither hat sich Server, Token oder Netz geändert.',
      neverBefore:
        'In diesem Tab ging sie noch nie auf: Adresse, erlaubte Origins, TLS oder ein Proxy sind verdächtig.',
      tls: 'Auch ein abgelehntes Zertifikat sieht in Chrome so aus.',
      devtoolsClosed: 'Die DevTools waren für diesen Tab nicht offen, deshalb nannte Chrome keinen Grund.',
      withheld: 'Chrome hielt seinen Fehlertext zurück, wohl weil eine andere Erweiterung Anfragen beobachten darf.',
      networkChanged: 'Das Netz wechselte während des Verbindens, und der Browser brach den Versuch ab: neu verbinden.',
      suspended: 'Der Rechner ging während des Verbindens in den Ruhezustand: nach dem Aufwachen neu verbinden.',
    },
  },
};
