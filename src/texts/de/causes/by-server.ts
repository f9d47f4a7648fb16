import type { PackRetry } from '../../../close-codes/vendor-pack.ts';
import type { CauseTextsLike } from '../../en/causes/cause-text.ts';
import type { byServer as english } from '../../en/causes/by-server.ts';

/** Was ein Produkt nach einem Code von seinen Clients will. */
const RETRY = {
  no: 'Nicht neu verbinden: Es würde wieder scheitern oder ist nicht erwünscht.',
  reconnect: 'Nach einer kleinen zufälligen Pause neu verbinden.',
  backoff: 'Neu verbinden, mit einer Pause, die mit jedem Versuch wächst und zum Teil zufällig ist.',
  resume: 'Neu verbinden und die alte Sitzung fortsetzen, mit ihrer ID oder ihrer laufenden Nummer.',
  'after-fix': 'Erst ändern, was bemängelt wird: ein Token, eine Nachricht, eine Einstellung.',
} as const satisfies Record<PackRetry, string>;

export const byServer: CauseTextsLike<typeof english> = {
  'server-normal': {
    headline: 'Der Server hat die Verbindung regulär beendet',
    advice: [
      'Hätte sie bestehen sollen, im Server suchen, was Sitzungen beendet: ein `close()` ohne Code (1000 in Starlette, websockets und aiohttp) oder ein Handler, der zurückkehrte.',
    ],
  },
  'server-closed-early': {
    headline: 'Der Server hat die Verbindung angenommen und sofort geschlossen',
    advice: [
      'Prüfen, ob der Handler des Servers zurückkehrt: In vielen Frameworks endet mit ihm die Verbindung.',
      'Die Anmeldung prüfen: Viele Server nehmen erst an und sehen danach auf das Token.',
      'Den Server mit einem Code und einer Begründung schließen lassen, die sagen, warum.',
    ],
    settle: 'Das Log des Servers in dieser Sekunde: eine Ablehnung, eine Exception oder ein Handler, der fertig war.',
    notes: {
      lastMessage:
        'Der Server hat vorher etwas gesendet: Seine letzte Nachricht im Netzwerk-Panel nennt vielleicht den Grund.',
      beforeOpen: 'Der Close-Frame kam so früh, dass die Seite open nie gesehen hat.',
    },
  },
  'server-going-away': {
    headline: 'Der Server verabschiedet sich: Herunterfahren, Deployment oder Leerlauf',
    advice: [
      'Nach einer zufälligen Pause neu verbinden, damit nicht alle Clients zugleich zurückkommen.',
      'Hat niemand den Server neu gestartet, nach seinem Leerlauf-Timeout suchen: Jetty, Tomcat und AWS API Gateway senden dafür 1001.',
    ],
    notes: {
      cloudflareEdge: 'Die Begründung stammt von Cloudflare: Neu gestartet hat dessen Edge, nicht der eigene Server.',
      together: 'Weitere zum selben Host bekamen zugleich 1001, wie beim Herunterfahren oder bei einem Deployment.',
    },
  },
  'server-restart': {
    headline: 'Der Server startet neu',
    advice: [
      'Nach einer zufälligen Pause neu verbinden, damit nicht alle Clients zugleich zurückkommen.',
      'In der Entwicklung: `--reload` von Uvicorn und Ähnliches starten bei jeder geänderten Datei neu.',
    ],
  },
  'server-busy': {
    headline: 'Der Server bittet, später wiederzukommen',
    advice: [
      'Vor jedem Versuch länger warten, dazu eine zufällige Pause.',
      'Die Last des Servers und sein Verbindungslimit prüfen.',
    ],
  },
  'server-bad-gateway': {
    headline: 'Ein Gateway hat den Server dahinter verloren',
    advice: [
      'Prüfen, ob der Server hinter dem Gateway läuft und ob er zu dieser Zeit abstürzte oder neu startete.',
      'Die Adresse dieses Servers in der Konfiguration des Gateways prüfen.',
    ],
  },
  'auth-rejected': {
    headline: 'Der Server hat die Anmeldung nicht akzeptiert',
    advice: [
      'Vor jedem Versuch ein frisches Token holen, nicht das letzte wiederverwenden.',
      'Nach zwei gleichen Ablehnungen aufhören und um eine neue Anmeldung bitten.',
    ],
    settle: 'Das Log des Servers nennt die Prüfung, die scheiterte.',
    notes: {
      expired: 'Die Begründung sagt, dass etwas abgelaufen ist: das Token rechtzeitig erneuern.',
      forbidden: 'Der Code sagt „verboten“: Die Anmeldung kann stimmen, und es fehlen die Rechte.',
      later:
        'Es kam nicht gleich nach open: Das Token lief ab, Rechte wurden entzogen, oder eine einzelne Nachricht war nicht erlaubt.',
      again: 'Die Versuche davor wurden genauso abgelehnt: Mit demselben Token wird es nicht gehen.',
    },
  },
  'rate-limited': {
    headline: 'Die Seite hat zu oft gesendet oder verbunden',
    advice: [
      'Seltener senden: Nachrichten zusammenfassen oder weglassen, was die nächste ohnehin überholt.',
      'Vor dem nächsten Versuch länger warten, und jedes Mal länger.',
      'Prüfen, ob mehrere Tabs oder Sockets sich ein Kontingent teilen.',
    ],
    notes: {
      connectedTooOften: 'Die Seite hatte nichts gesendet: Der Server zählt Verbindungen.',
    },
  },
  'server-policy': {
    headline: 'Der Server hat nach einer eigenen Regel abgelehnt (1008)',
    advice: [
      'Die Begründung lesen und im Code des Servers nach 1008 suchen.',
      'Prüfen, wofür Server 1008 verwenden: Origin, Anmeldung, Kontingent, eine unerlaubte Nachricht.',
    ],
    settle: 'Das Log des Servers in dieser Sekunde nennt die Regel.',
    notes: {
      early: 'Es kam gleich nach open, eher geht es also darum, wer sich verbindet: Origin oder Anmeldung.',
      yourMessage: 'Es kam gleich nach einer Nachricht der Seite: Sie kann die Regel verletzt haben.',
    },
  },
  'message-too-big': {
    headline: ({ bytes }, f) =>
      Number(bytes) > 0
        ? `Die Nachricht von ${f.bytes(Number(bytes))} war größer, als der Server annimmt`
        : 'Die Nachricht war größer, als der Server annimmt',
    advice: [
      'Die Nachricht teilen oder über HTTP hochladen.',
      'Das Limit des Servers erhöhen, etwa `maxHttpBufferSize` (Socket.IO, standardmäßig 1 MB), `max_size` (websockets, 1 MiB), `--ws-max-size` (Uvicorn, 16 MiB) oder `maxPayload` (ws, 100 MiB).',
      'Dieselbe Nachricht nach dem Neuverbinden nicht noch einmal senden.',
    ],
    notes: {
      size: 'Die letzte Nachricht ging unmittelbar vor dem Ende hinaus. Ist sie komprimiert, zählt für das Limit ihre volle Größe.',
      limit: ({ limit, products }, f) =>
        `Das nächste Limit unter dieser Größe, ${f.bytes(Number(limit))}, entspricht dem Standardwert von: ${products}.`,
    },
  },
  'data-rejected': {
    headline: ({ code }) => `Der Server kann mit den erhaltenen Daten nichts anfangen (${code})`,
    advice: ({ code }) =>
      code === 1003
        ? [
            'Text senden, wo der Server Text erwartet: einen String, kein `Blob` und keinen `ArrayBuffer`; oder umgekehrt.',
          ]
        : [
            'Prüfen, ob das Gesendete vollständig ist und die Form hat, die der Server erwartet, etwa gültiges JSON.',
            'Nach einem Proxy suchen, der Binärdaten als Text weitergibt: Text aus dem Browser ist immer gültiges UTF-8.',
          ],
    notes: {
      kind: 'Der Code meint die Art der Nachricht: meist Binärdaten, wo der Server Text will.',
      content: 'Der Code meint den Inhalt: Er passte nicht zur Art der Nachricht, in der er kam.',
      yourMessage: 'Es kam gleich nach einer Nachricht der Seite: Diese ansehen.',
    },
  },
  'server-reports-protocol-error': {
    headline: 'Der Server meldet, dass kaputte Frames ankamen',
    advice: [
      'Zum Test an den Proxys vorbei verbinden: Der Browser bildet Frames richtig; vielleicht verändert sie etwas dazwischen.',
      'Zum Test am Server die Kompression abschalten: `perMessageDeflate: false` in ws.',
      'Manche Server (Bandit) beenden auch Verbindungen im Leerlauf mit 1002: die Stille davor ansehen.',
    ],
    settle: 'Bleibt es ohne Proxy und ohne Kompression dabei, liest der Server selbst falsch.',
    notes: {
      compressed: 'Kompression war vereinbart: Passt sie nicht zusammen, sieht das wie kaputte Frames aus.',
    },
  },
  'server-error': {
    headline: ({ code }) =>
      code === 1000
        ? 'Der Server hat wegen eines Fehlers geschlossen, trotz Code 1000'
        : `Im Server ist ein Fehler aufgetreten (${code})`,
    advice: [
      'Im Log des Servers zu dieser Zeit nach der Exception suchen.',
      'Zum Test die letzte Nachricht der Seite noch einmal senden.',
    ],
    notes: {
      saysNormal: 'Die Begründung spricht von einem Fehler, der Code (1000) nicht: Der Begründung glauben.',
      yourMessage: 'Es kam gleich nach einer Nachricht der Seite, die es ausgelöst haben kann.',
      yourMessageAgain: ({ count }) =>
        `Es kam ${count}-mal hintereinander gleich nach einer Nachricht der Seite: Sie löst es wahrscheinlich aus.`,
    },
  },
  'server-heartbeat-timeout': {
    headline: 'Der Server bekam auf seine Pings keine Antwort',
    advice: [
      'Sind die Pings Nachrichten, die die Seite beantwortet, im Message-Handler antworten, nicht in einem Timer.',
      'Prüfen, ob die Event-Loop des Servers blockiert war: Dann liest er die Antworten zu spät.',
      'Den Timeout des Servers erhöhen, standardmäßig 20 s: `ping_timeout` (websockets), `--ws-ping-timeout` (Uvicorn), `pingTimeout` (Socket.IO).',
    ],
    notes: {
      slept: 'Kurz davor schlief der Rechner, oder die Seite stand still: Wahrscheinlich konnte sie nicht antworten.',
      offline: 'Kurz davor ging der Browser offline: Die Antworten kamen wahrscheinlich nicht durch.',
      throttled:
        'Die Seite war lange verborgen. Das erklärt Nachrichten, die ein Timer beantwortet, aber keine Protokoll-Pings: Die beantwortet der Browser.',
    },
  },
  'server-closed-no-code': {
    headline: ({ by }) =>
      by === 'server'
        ? 'Der Server hat geschlossen, ohne zu sagen, warum'
        : 'Ohne Code geschlossen, vom Server oder von der Seite',
    advice: [
      'Im Server nach einem `close()` ohne Argumente suchen: In ws sendet es keinen Code.',
      'Im Server bei jedem Schließen einen Code und eine Begründung angeben: Die Stelle, an der sie fehlen, fällt dann auf.',
    ],
    notes: {
      stream:
        'Es kann auch die Seite gewesen sein: Den Writer des Streams zu schließen oder seinen Reader abzubrechen sieht genauso aus.',
    },
  },
  'extension-missing': {
    headline: 'Eine verlangte WebSocket-Erweiterung wurde nicht vereinbart',
    advice: [
      'Den Betreibern des Servers melden: 1010 ist ein Code für Clients, der Server oder ein Proxy sendet ihn also irrtümlich.',
    ],
  },
  'invalid-close-code': {
    headline: ({ code }) =>
      code === ''
        ? 'Der Server hat einen unerlaubten Close-Code gesendet'
        : `Der Server hat einen unerlaubten Close-Code gesendet: ${code}`,
    advice: ['Den Server 1000 senden lassen oder eine eigene Zahl von 4000 bis 4999.'],
    notes: {
      httpStatus: ({ code }) => `${code} ist höchstwahrscheinlich ein HTTP-Status, wo ein Close-Code hingehört.`,
      reserved: 'Es war 1005, 1006 oder 1015, die kein Close-Frame tragen darf; der Browser brach die Verbindung ab.',
    },
  },
  'private-code-unknown': {
    headline: ({ code }) => `Ein Code der Anwendung, den nur ihre Autoren kennen (${code})`,
    advice: ({ code }) => [
      'Die Begründung lesen, wenn es eine gibt.',
      `Im Code oder in der Dokumentation des Servers nach ${code} suchen.`,
    ],
    settle:
      'Die Begründung wurde auf Worte zu Anmeldung, Häufigkeit, Übernahme und Heartbeat geprüft. Nur der Code des Servers weiß mehr.',
    notes: {
      likeHttp: ({ code, status }) =>
        `Viele Server bilden solche Codes aus einem HTTP-Status: ${code} kann HTTP ${status} bedeuten.`,
      timeout: '3008 ist als Timeout registriert; nicht jeder Server hält sich daran.',
    },
  },
  'kicked-by-another-client': {
    headline: 'Ein anderer Tab oder eine andere Anmeldung hat die Sitzung übernommen',
    advice: [
      'Nicht automatisch neu verbinden: Die beiden würden einander endlos verdrängen.',
      'Eine Verbindung für alle Tabs halten, mit `BroadcastChannel`, `navigator.locks` oder einem `SharedWorker`.',
    ],
    settle:
      'Gab es weder einen zweiten Tab noch ein zweites Gerät noch ein Neuverbinden, hielt der Server eine alte Verbindung für eine zweite.',
  },
  'vendor-code': {
    headline: ({ product, name }) => `${product}: „${name}“`,
    advice: ({ retry, product }) => [
      RETRY[retry as PackRetry],
      `In der Dokumentation von ${product} nachlesen; der Abschnitt zum Close-Code verweist darauf.`,
    ],
    settle: 'Das Produkt wurde an dem erkannt, was oben steht. Ist es ein anderes, dessen Pack wählen.',
    notes: {
      usually: 'Aus zweiter Hand oder von einer älteren Version bekannt: Meist ist es so.',
      reported: 'Nur aus Berichten von Benutzern bekannt.',
      range: ({ code }) =>
        `Das Produkt sagt das von einem ganzen Bereich; was ${code} darin bedeutet, ist nicht bekannt.`,
      clients: 'In der Regel vergibt die Bibliothek des Clients diesen Code und nicht der Server.',
    },
  },
  'proxy-masked-code': {
    headline: 'Der Entwicklungs-Proxy hat den Close-Code des Servers ersetzt',
    advice: [
      'Ohne den Proxy mit dem Server verbinden oder ausrollen und den Code vergleichen.',
      'Den Grund vor dem Schließen als Nachricht senden, solange dieser Proxy dazwischen ist.',
    ],
    settle: 'Was der Server laut seinem Log gesendet hat.',
  },
};
