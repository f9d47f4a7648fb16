import type { CauseTextsLike } from '../../en/causes/cause-text.ts';
import type { handshakeAnswers as english } from '../../en/causes/handshake.ts';

export const handshakeAnswers: CauseTextsLike<typeof english> = {
  'handshake-401': {
    headline: 'Der Server verlangt eine Anmeldung (HTTP 401)',
    advice: [
      'Das Sitzungs-Cookie mitschicken oder ein Token in der URL oder als Subprotokoll: Eigene Header kann ein WebSocket nicht senden.',
      'Soll ein Cookie genügen, dessen `SameSite`, `Secure` und `Domain` prüfen.',
      'Vor dem Neuverbinden das Token erneuern.',
    ],
    notes: {
      expired: 'Eine frühere Verbindung wurde angenommen: Token oder Sitzung sind seitdem wohl abgelaufen.',
      firefoxWaits: ({ after }, f) =>
        `Die Seite erfuhr es erst nach ${f.preciseDuration(Number(after))}: Steht \`WWW-Authenticate\` in der Antwort, wartet Firefox seinen eigenen Timeout ab.`,
    },
  },
  'handshake-403': {
    headline: 'Der Server hat die Verbindung abgelehnt (HTTP 403)',
    advice: [
      'Nachsehen, was der Server vor der Annahme prüft: Origin, Sitzung, Token.',
      'Schließt die Anwendung vor der Annahme, machen ASGI-Server wie Uvicorn daraus ein 403: im Connect-Handler danach suchen.',
    ],
    settle: 'Das Log des Servers zu dieser Zeit. Kennt es die Anfrage nicht, hat etwas vor dem Server abgelehnt.',
    notes: {
      origin: ({ origin }) =>
        `Die Seite kommt von anderswo, und von dort kam noch nichts durch: \`${origin}\` in die erlaubten Origins des Servers aufnehmen, etwa über \`CheckOrigin\` (gorilla), \`check_origin\` (Phoenix, Tornado), \`ALLOWED_HOSTS\` (Django Channels) oder \`setAllowedOrigins\` (Spring).`,
      botWall: 'Die Antwort kam von Cloudflare; abgelehnt hat also vielleicht dessen Bot-Schutz und nicht der Server.',
      beforeAccept:
        'Dieser Server antwortet immer mit 403, wenn die Anwendung vor der Annahme schließt, gleich mit welchem Close-Code.',
      workedBefore: 'Diesen Origin hat der Server schon angenommen: zuerst Sitzung oder Token prüfen.',
    },
  },
  'handshake-404': {
    headline: ({ status }) => `Unter diesem Pfad gibt es keinen WebSocket (HTTP ${status})`,
    advice: ({ path }) => [
      `\`${path}\` mit der Route des Servers vergleichen, bis hin zum Schrägstrich am Ende und zur Version der API.`,
      'Prüfen, ob der Proxy einen Basispfad ergänzt oder abschneidet und ob er diesen Pfad überhaupt weiterreicht.',
    ],
    notes: {
      workedBefore:
        'Der Pfad ging schon einmal: Ein Deployment hat die Route entfernt, oder die Anfrage kam zu einem anderen Server.',
    },
  },
  'handshake-upgrade-lost': {
    headline: ({ status }) => `Ein Proxy hat die Upgrade-Header entfernt (HTTP ${status})`,
    advice: [
      'In nginx `proxy_http_version 1.1`, `proxy_set_header Upgrade $http_upgrade` und `proxy_set_header Connection "upgrade"` setzen.',
      'In Apache ab 2.4.47 `upgrade=websocket` bei `ProxyPass` ergänzen.',
      'WebSockets einschalten, wo die Plattform einen Schalter dafür hat: Cloudflare, Azure App Service, das Hosting-Panel.',
      'Die Route vom Caching ausnehmen.',
    ],
    settle:
      'Am Proxy vorbei direkt mit dem Port des Servers verbinden. Geht das, entfernt der Proxy die Header; kommt derselbe Status, lehnt der Server selbst ab.',
    notes: {
      ownAnswer:
        'Die 400 kann von der Anwendung selbst stammen, etwa wegen eines fehlenden Parameters: Der Body der Antwort oder das Log nennt den Grund.',
      workedBefore: 'Eine frühere Verbindung ging auf, die Header kommen also durch.',
      tlsPort:
        'Der Port spricht gewöhnlich TLS, und manche Server beantworten `ws://` dort mit 400: `wss://` versuchen.',
    },
  },
  'handshake-unknown-session': {
    headline: 'Die Anfrage kam zu einem Server, der diese Sitzung nicht kennt',
    advice: [
      'Im Load-Balancer Sticky Sessions einschalten, und zwischen den Workern einer Maschine (`@socket.io/sticky`).',
      'Oder auf Polling verzichten, dann kann keine Sitzung verloren gehen: `transports: ["websocket"]`.',
    ],
    settle:
      'Mehrere Server ohne Sticky Sessions scheitern immer wieder; nach einem Neustart, der die Sitzung gekostet hat, scheitert es nur einmal. Im Body der Antwort steht `Session ID unknown`.',
  },
  'handshake-429': {
    headline: 'Zu viele Verbindungsversuche (HTTP 429)',
    advice: [
      'Nach jedem Fehlschlag länger warten, dazu eine zufällige Pause.',
      'Zählen, wie viele Sockets ein Benutzer offen hat: Tabs und vergessene Sockets summieren sich.',
    ],
    notes: {
      retryAfter:
        'Die Antwort nennt eine Wartezeit in `Retry-After`, aber eine Seite kann das nicht lesen: Sie gehört in den Code.',
    },
  },
  'handshake-bad-gateway': {
    headline: ({ status }) => `Der Proxy konnte den WebSocket-Server nicht erreichen (HTTP ${status})`,
    advice: [
      'Prüfen, ob der Server läuft, und zwar auf dem Port, der im Proxy eingetragen ist.',
      'Ins Fehlerlog des Proxys sehen: Es nennt den Server, den er versucht hat, und was schiefging.',
      'Während eines Deployments warten und neu verbinden.',
    ],
    notes: {
      waited:
        'Bei 504 hat der Proxy vergeblich gewartet: Der Server hängt, oder eine Firewall verschluckt die Verbindung.',
      workedBefore: 'Vorhin ging es in diesem Tab: Der Server ist ausgefallen oder startet gerade neu.',
    },
  },
  'handshake-unavailable': {
    headline: 'Der Server ist nicht bereit (HTTP 503)',
    advice: [
      'Die Health-Checks prüfen: So antwortet ein Load-Balancer ohne gesunden Server.',
      'Auf Überlast prüfen und auf einen Wartungsmodus, der noch eingeschaltet ist.',
      'Neu verbinden, mit jedes Mal längerer Wartezeit.',
    ],
    settle:
      'Im Log des Servers selbst nach der Anfrage suchen. Steht sie dort nicht, hat der Load-Balancer an seiner Stelle geantwortet.',
    notes: {
      workedBefore: 'Vorhin ging es in diesem Tab: ein Deployment, ein Neustart oder zu viel Last.',
      retryAfter:
        'Die Antwort nennt eine Wartezeit in `Retry-After`, aber eine Seite kann das nicht lesen: Sie gehört in den Code.',
    },
  },
  'handshake-500': {
    headline: ({ status }) => `Der Server scheiterte an der Verbindungsanfrage (HTTP ${status})`,
    advice: [
      'Im Log des Servers zu dieser Zeit nach einer Exception suchen.',
      'Den Connect-Handler in einem Test ausführen, mit derselben URL, denselben Cookies und demselben Origin.',
    ],
    notes: {
      cloudflare: ({ status }) =>
        `${status} ist ein Status von Cloudflare selbst: Vom Server dahinter kam keine brauchbare Antwort. Prüfen, ob dieser läuft und Cloudflare durchlässt.`,
      eachTime: 'Es scheitert jedes Mal; eine vorübergehende Überlast ist das kaum.',
    },
  },
  'handshake-200': {
    headline: ({ status }) => `Die Antwort war gewöhnliches HTTP, kein WebSocket-Handshake (HTTP ${status})`,
    advice: ({ path }) => [
      `\`${path}\` zum WebSocket-Server leiten, noch vor einem Fallback wie \`index.html\`.`,
      'Den Proxy eines Dev-Servers WebSockets weiterreichen lassen: `ws: true`.',
      'Prüfen, ob Pfad und Host zum Server gehören und nicht zur Website.',
    ],
    settle: 'Die Adresse mit `http` statt `ws` in einem Tab öffnen: Was kommt, zeigt, wer geantwortet hat.',
  },
  'handshake-redirect': {
    headline: ({ status }) =>
      `Der Server hat umgeleitet${status === '' ? '' : ` (HTTP ${status})`}; ein WebSocket folgt dem nicht`,
    advice: ({ reason, target }) => {
      if (reason === 'login') {
        return [
          'Vor dem Verbinden die Sitzung erneuern.',
          'Den Server hier bei abgelaufener Sitzung mit 401 antworten lassen: Ein WebSocket kann keine Anmeldeseite zeigen.',
        ];
      }
      if (target !== '') {
        return [`Gleich mit \`${target}\` verbinden.`, 'Oder diesen Pfad von den Umleitungen des Servers ausnehmen.'];
      }
      return [
        'Die Adresse mit `http` statt `ws` in einem Tab öffnen, um zu sehen, wohin sie führt, und gleich dorthin verbinden.',
        'Ist das eine Anmeldeseite, vor dem Verbinden die Sitzung erneuern.',
      ];
    },
    notes: {
      login: 'Die Umleitung führt zu einer Anmeldeseite: Die Sitzung ist wohl abgelaufen.',
      secure: 'Nur das Schema ist anders: `wss://` verwenden.',
      slash: 'Nur der Schrägstrich am Ende des Pfads ist anders.',
    },
  },
  'handshake-other-status': {
    headline: ({ status }) => `Der Server antwortete mit HTTP ${status}, statt zu WebSocket zu wechseln`,
    advice: ({ status }) => [
      `Nachlesen, was ${status} bei diesem Server bedeutet, und die Anfrage in seinem Log suchen.`,
    ],
    notes: {
      ownAnswer:
        'Eine frühere Verbindung ging auf, das Upgrade kommt also durch: Die Anwendung selbst lehnt ab, etwa wegen eines falschen Parameters.',
      method: 'Den Pfad gibt es, aber er nimmt kein GET an, und jeder WebSocket-Handshake ist eines.',
      tooLong: 'Die URL ist zu lang; oft liegt das an einem Token in der Query.',
      headersTooLarge: 'Die Header sind zu groß; oft liegt das an den Cookies.',
    },
  },
  'handshake-bad-accept': {
    headline: 'Die Antwort kam nicht von einem WebSocket-Server für diese Anfrage',
    advice: [
      'Caching und Pufferung für die Route abschalten: Eine wiederholte Antwort gehört zu einer anderen Anfrage.',
      'Den Handshake von einer WebSocket-Bibliothek beantworten lassen, auch in Mocks und selbst geschriebenen Servern.',
      'Keinen Proxy `Upgrade`, `Connection` oder die `Sec-WebSocket-`Header umschreiben lassen.',
    ],
    notes: {
      unnamed:
        'Firefox sagt nicht, was nicht stimmte: ein falsches `Sec-WebSocket-Accept`, kein `Upgrade`, eine Erweiterung, die niemand angefragt hat, oder eine Leitung, die gleich nach dem Status abriss. Chrome nennt es, wenn die DevTools offen sind.',
    },
  },
  'subprotocol-mismatch': {
    headline: 'Browser und Server fanden kein gemeinsames Subprotokoll',
    advice: [
      'Den Server einen der angebotenen Namen wählen lassen: `Upgrader.Subprotocols` (gorilla), `accept(subprotocol=…)` (Starlette), `subprotocols` (websockets).',
      'Kennt der Server keine Subprotokolle, keines anbieten: `new WebSocket(url)`.',
    ],
    notes: {
      noneAsked: 'Die Seite hat keines angeboten, und der Server hat trotzdem eines gewählt.',
      notSet: 'Einer der Namen kommt aus einer Variablen, die nicht gesetzt war.',
      token:
        'Einer der Namen sieht wie ein Token aus, und das schickt ein Server selten zurück: daneben einen festen Namen anbieten und den Server diesen wählen lassen.',
      unnamed:
        'Chrome hält seinen Fehlertext zurück. Mit offenen DevTools und ohne Werbeblocker sagt er, was nicht passte.',
    },
  },
  'handshake-not-http': {
    headline: 'Was da antwortet, ist kein HTTP-Server',
    advice: [
      'Den Port berichtigen: den nehmen, auf dem der Server WebSocket spricht.',
      'Die Portweiterleitung des Containers oder des Tunnels prüfen.',
    ],
    notes: {
      knownPort: ({ port, service }) =>
        `${port} ist der übliche Port von ${service} über bloßes TCP. Spricht dieser Server WebSocket, dann auf einem anderen Port.`,
    },
  },
  'handshake-dropped': {
    headline: 'Der Server hat während des Handshakes aufgelegt',
    advice: [
      'Im Log des Servers zu dieser Zeit nach einem Absturz im Connect-Handler suchen.',
      'Prüfen, ob das Schema zum Port passt: `wss://`, wo er TLS spricht, sonst `ws://`.',
      'Verbindungslimits prüfen, und Firewalls auf dem Weg.',
    ],
    settle:
      'Während eines Versuchs das Log des Servers beobachten. Eine Anfrage, die dort erscheint, scheitert im Server; eine, die fehlt, bleibt unterwegs hängen oder scheitert an TLS.',
    notes: {
      tlsPort: ({ port }) =>
        `Port ${port} spricht gewöhnlich TLS und legt bei bloßem \`ws://\` auf: \`wss://\` verwenden.`,
      noTls: 'Firefox sagt dasselbe, wenn ein Port kein TLS spricht: bei einem Entwicklungsserver `ws://` versuchen.',
      eachTime: 'Es geschieht jedes Mal: eher ein Absturz im Connect-Handler oder eine Firewall-Regel als Zufall.',
    },
  },
  'handshake-timeout': {
    headline: ({ after }, f) =>
      after === undefined
        ? 'Keine Antwort auf den Handshake; der Browser gab auf'
        : `Keine Antwort auf den Handshake; der Browser gab nach ${f.preciseDuration(Number(after))} auf`,
    advice: [
      'Den Server zuerst den Handshake beantworten lassen und langsame Arbeit, etwa eine Datenbankabfrage, danach tun.',
      'Prüfen, ob der Server überlastet ist: seine Worker, seine Warteschlange neuer Verbindungen, sein Verbindungslimit.',
    ],
    settle:
      'Von Hand mit dem Port verbinden: `nc -vz host port`. Gelingt das, schweigt der Server; hängt es, verschluckt eine Firewall oder ein toter Host die Verbindung.',
    notes: {
      holdsBack: 'In Firefox hält ein hängender Handshake auch alle anderen Sockets zu diesem Host und Port auf.',
    },
  },
};
