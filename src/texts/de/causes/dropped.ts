import type { Values } from '../../../diagnosis/diagnosis.ts';
import type { CauseTextsLike } from '../../en/causes/cause-text.ts';
import type { dropped as english } from '../../en/causes/dropped.ts';

const fixedOf = ({ fixed }: Values) => (fixed === '' ? [] : [`Das Limit von ${fixed} lässt sich nicht erhöhen.`]);

const products = ({ products: named, more }: Values) =>
  Number(more) > 0 ? `${named} und ${more} weiteren` : `${named}`;

const speaker = ({ direction }: Values) =>
  direction === 'inbound'
    ? 'vom Server aus'
    : direction === 'outbound'
      ? 'von der Seite aus'
      : 'egal in welche Richtung';

export const dropped: CauseTextsLike<typeof english> = {
  'idle-timeout': {
    headline: (values, f) =>
      values['by'] === 'server'
        ? 'Der Server hat wegen Inaktivität geschlossen'
        : `Nach ${f.preciseDuration(Number(values['silence']))} Stille getrennt: passt zum Standardlimit von ${products(values)}`,
    advice: (values, f) =>
      values['by'] === 'server'
        ? [
            'Von der Seite aus eine kleine Nachricht senden, in kürzeren Abständen als das Leerlauflimit des Servers.',
            'Oder dieses Limit in den Einstellungen des Servers erhöhen.',
          ]
        : [
            `Mindestens alle ${f.duration(Number(values['half']))} etwas senden (${speaker(values)}): Das ist das halbe Limit, damit eine verspätete Nachricht nichts beendet.`,
            values['direction'] === 'outbound'
              ? 'Eine Seite kann keine Pings senden: eine kleine eigene Nachricht verwenden.'
              : 'Am besten sind Pings des Servers: Der Browser beantwortet sie auch in einem verborgenen Tab.',
            ...(values['raise'] === '' ? [] : [`Oder das Limit erhöhen: ${values['raise']}.`]),
            ...fixedOf(values),
          ],
    settle:
      'Öfter etwas senden: Hält die Verbindung dann, war es die Stille. Oder nachsehen, welches dieser Produkte vor dem Server steht.',
    notes: {
      disturbed: 'Auch Ruhezustand oder ein Netzwechsel passt.',
    },
  },
  'lifetime-limit': {
    headline: (values, f) =>
      values['by'] === 'server'
        ? 'Der Server hat geschlossen, weil die Verbindung ihre maximale Lebensdauer erreicht hatte'
        : `Nach ${f.preciseDuration(Number(values['age']))} Lebensdauer getrennt: passt zum Limit von ${products(values)}`,
    advice: (values) =>
      values['by'] === 'server'
        ? [
            'Kurz vorher eine neue Verbindung öffnen und dort weitermachen, wo die alte aufhört.',
            'Oder das Limit in den Einstellungen des Servers erhöhen.',
            'Pings und Nachrichten helfen gegen dieses Limit nicht.',
          ]
        : [
            ...(values['raise'] === '' ? [] : [`Das Limit erhöhen: ${values['raise']}.`]),
            values['raise'] === ''
              ? 'Kurz vorher eine neue Verbindung öffnen und dort weitermachen, wo die alte aufhört.'
              : 'Oder kurz vorher eine neue Verbindung öffnen und dort weitermachen, wo die alte aufhört.',
            ...fixedOf(values),
            'Pings und Nachrichten helfen gegen dieses Limit nicht.',
          ],
    settle:
      'Ständig etwas senden: Wird die Verbindung nach derselben Zeit getrennt, liegt es an der Lebensdauer und nicht an der Stille.',
    notes: {
      orIdle: 'Sie war einen guten Teil ihres Lebens still; ein Limit für Stille passt also auch.',
    },
  },
  'periodic-drop': {
    headline: ({ time }, f) =>
      `Reißt regelmäßig nach ${f.preciseDuration(Number(time))} ab: ein Timer, aber kein bekanntes Limit`,
    advice: ({ time }) => [
      `Die Konfiguration von Servern und Proxys nach dieser Zahl durchsuchen: ${Math.round(Number(time) / 1000)} s oder ${Math.round(Number(time) / 1000)}000 ms.`,
      'Nach Neustarts zu festen Zeiten suchen: Cron, ein Prozessmanager, Health-Checks.',
    ],
    notes: {
      silence: 'Es wiederholt sich die Zeit ohne Nachricht; Keep-alive-Nachrichten sollten also helfen.',
      age: 'Es wiederholt sich die Lebensdauer.',
    },
  },
  'message-too-big-suspected': {
    headline: ({ bytes }, f) => `Direkt nach einer großen Nachricht abgerissen (${f.bytes(Number(bytes))})`,
    advice: [
      'Die größte Nachricht erhöhen, die der Server annimmt: `maxPayloadLength` (uWebSockets, standardmäßig 16 KiB), `maxHttpBufferSize` (Socket.IO, 1 MB) oder das Limit des Gateways davor.',
      'Oder sie in Teilen oder per HTTP senden.',
      'Dieselbe Nachricht nach dem Neuverbinden nicht noch einmal senden.',
    ],
    settle: 'Dieselbe Nachricht halbiert senden: Kommt sie durch, lag es an der Größe.',
    notes: {
      again: 'Mit einer Nachricht dieser Größe war es schon einmal so.',
    },
  },
  'message-crashes-server': {
    headline: ({ bytes }, f) => `Wieder direkt nach der gleichen Art Nachricht abgerissen (${f.bytes(Number(bytes))})`,
    advice: [
      'Nachsehen, was der Server bei dieser Nachricht protokolliert: Eine Exception dort beendet die Verbindung.',
      'Sie nicht gleich nach dem Neuverbinden noch einmal senden, sonst dreht es sich im Kreis.',
    ],
  },
  'machine-slept': {
    headline: 'Der Rechner hat geschlafen; die Verbindung hat das nicht überlebt',
    advice: [
      'Beim Aufwachen neu verbinden: bei `online`, bei `visibilitychange` oder wenn ein Timer verspätet kommt.',
      'Es nicht als Fehler des Servers zählen.',
    ],
    settle: 'Auch ein Breakpoint oder ein Dialog hält Timer an: War einer offen?',
  },
  'network-lost': {
    headline: 'Das Netz war weg',
    advice: ['Auf das `online`-Event warten, dann nach einer zufälligen Pause neu verbinden.'],
    settle:
      '`navigator.onLine` ist nur eine Vermutung des Browsers: Endeten gleichzeitig auch Verbindungen zu anderen Hosts?',
  },
  'network-changed': {
    headline: 'Netzwechsel (WLAN, VPN, Mobilfunk)',
    advice: [
      'Sofort neu verbinden: Am Server liegt es nicht.',
      'Verbindungen, die offen blieben, mit einer Nachricht prüfen: Nach einem Wechsel sind sie manchmal tot und sehen noch offen aus.',
    ],
  },
  'nat-expired': {
    headline: ({ silence }, f) => `Ein Router hat die Verbindung nach ${f.duration(Number(silence))} Stille vergessen`,
    advice: [
      'Vom Server alle 30 s einen Ping senden: Router und Mobilfunknetze vergessen stille Verbindungen binnen Minuten.',
      'Neu verbinden, wenn eine Antwort ausbleibt, statt zu warten, bis TCP aufgibt.',
    ],
    settle: 'In einem anderen Netz ausprobieren: Hält sie dort, war es ein Router auf dem Weg.',
  },
  'tab-was-frozen': {
    headline: 'Der Tab war eingefroren, oder seine Timer wurden gebremst',
    advice: [
      'Den Heartbeat als Protokoll-Pings vom Server senden: Die beantwortet der Browser ohne die Seite.',
      'Oder den Heartbeat der Seite in einen Worker verlegen; dessen Timer werden nicht gebremst.',
      'Neu verbinden, wenn die Seite wieder sichtbar wird (`visibilitychange`, `resume`).',
    ],
    notes: {
      frozen:
        'Der Browser hat die Seite nach der letzten Nachricht eingefroren: Weder ihr Code noch ihre Worker liefen.',
      throttled: 'Ein Heartbeat der Seite kommt dann höchstens einmal in der Minute.',
    },
  },
  'server-restart-suspected': {
    headline: 'Der Server (oder sein Proxy) fiel aus oder wurde neu ausgerollt',
    advice: [
      'Beim Herunterfahren des Servers mit 1001 oder 1012 schließen, damit die Seiten Bescheid wissen.',
      'Alte Instanzen ihre Verbindungen zu Ende führen lassen: `terminationGracePeriodSeconds` (Kubernetes, standardmäßig 30 s), `worker_shutdown_timeout` (nginx), `stream_close_delay` (Caddy).',
      'Nach einer zufälligen Pause neu verbinden, sonst kommen alle Seiten in derselben Sekunde zurück.',
    ],
    settle: 'Die Zeit mit Deployments, neu geladener Proxy-Konfiguration und Abstürzen vergleichen.',
    notes: {
      back: ({ after }, f) => `Nach ${f.duration(Number(after))} war er wieder da.`,
      stillDown: 'Innerhalb einer Minute ging kein Versuch mehr auf.',
    },
  },
  'server-dropped': {
    headline: 'Der Server oder ein Proxy hat ohne Close-Frame getrennt',
    advice: ({ at }, f) => [
      `Im Log des Servers um ${f.time(Number(at))} nach einem Absturz, einer Exception oder einem Out-of-Memory-Kill suchen.`,
      'Nach Code suchen, der die TCP-Verbindung ohne Close-Frame beendet, etwa `conn.Close()` (gorilla) oder `terminate()` (ws).',
    ],
    settle: 'Ohne den Proxy verbinden: Geschieht es auch dort, liegt es am Server.',
  },
  'dropped-unknown': {
    headline: 'Die Verbindung ging verloren; nichts ringsum erklärt es',
    advice: ({ at }, f) => [
      at === ''
        ? 'Mit den Logs von Server und Proxy vergleichen.'
        : `Mit den Logs von Server und Proxy um ${f.time(Number(at))} vergleichen.`,
      'Es bei offenem Panel nachstellen: Was sich wiederholt, zeigt ein Muster.',
    ],
    settle: 'Ohne den Proxy verbinden, dann aus einem anderen Netz: Hält die Verbindung, lag es an dem, was nun fehlt.',
    notes: {
      orBrokenBytes:
        'Kaputte Bytes vom Server sehen hier genauso aus; Chrome unterscheidet beides bei einem WebSocket.',
    },
  },
};
