/** Was auf viele Sockets zusammen zutrifft, nach Muster. */
import type { PatternId } from '../../diagnosis/findings/finding.ts';
import type { Values } from '../../diagnosis/diagnosis.ts';
import type { CauseText, CauseTextsLike } from '../en/causes/cause-text.ts';
import type { FindingTexts } from '../en/findings.ts';
import { one } from './plural.ts';

const DISTURBANCES: Readonly<Record<string, string>> = {
  slept: 'dem Ruhezustand',
  offline: 'dem Netzausfall',
  connectionChanged: 'dem Netzwechsel',
};

const disturbance = ({ why }: Values) => DISTURBANCES[String(why)] ?? 'dem Netzwechsel';

const words: CauseTextsLike<FindingTexts> = {
  'takeover-loop': {
    headline: ({ count }, f) => `Zwei Tabs oder Clients verdrängen sich gegenseitig: ${f.count(Number(count))}-mal`,
    advice: [
      'Nicht neu verbinden, wenn ein anderer Client übernommen hat: es anzeigen und den Benutzer entscheiden lassen.',
      'Oder auf dem Server mehrere Verbindungen pro Benutzer zulassen.',
      'Eine Verbindung für alle Tabs teilen: mit einem `SharedWorker` oder einem führenden Tab (`navigator.locks`).',
    ],
    settle: 'Alle anderen Tabs und Geräte dieses Benutzers schließen: Hört es auf, waren sie es.',
    notes: {
      elsewhere:
        'Der andere Client ist nicht in diesem Tab: ein anderer Tab, ein Fenster oder Gerät desselben Benutzers.',
    },
  },
  'reconnect-storm': {
    headline: ({ count, time }, f) =>
      `Zu schnell neu verbunden: ${f.count(Number(count))} Versuche in ${f.duration(Number(time))}`,
    advice: [
      'Nach jedem Fehlschlag länger warten: 1, 2, 4 s und so weiter bis 30 s oder mehr, mit einem zufälligen Anteil.',
      'Erst wieder kurz warten, wenn eine Verbindung eine Weile gehalten hat, nicht schon beim Öffnen.',
      'Aufhören, wo ein weiterer Versuch nichts ändert: etwa nach einer abgelehnten Anmeldung.',
    ],
    notes: {
      byPage:
        'Die meisten hat die Seite selbst geschlossen: nach einem Effekt oder einer Komponente suchen, die immer wieder ausgeführt wird.',
      login: 'Der Server verlangt eine Anmeldung oder lehnt sie ab: vor dem nächsten Versuch ein neues Token holen.',
      again: ({ times }) => `Es geschah ${times}-mal; dies war das längste Mal.`,
    },
  },
  'same-failure-repeats': {
    headline: ({ count }, f) => `${f.count(Number(count))}-mal auf dieselbe Weise gescheitert`,
    advice: [
      'Zuerst diese Ursache beheben: Der nächste Versuch scheitert sonst genauso.',
      'Keine weiteren Versuche, bis sich etwas geändert hat.',
    ],
    notes: {
      addressChanged: 'Die Query oder die Subprotokolle waren nicht jedes Mal gleich.',
    },
  },
  'cluster-all-hosts': {
    headline: ({ count, hosts }, f) =>
      `${f.count(Number(count))} Verbindungen zu ${f.count(Number(hosts))} Hosts endeten gleichzeitig`,
    advice: [
      'Nachsehen, was sie gemeinsam haben: diesen Rechner und sein Netz, nicht einen der Server.',
      'Bei `online` mit zufälliger Verzögerung neu verbinden, sonst kommen alle im selben Moment zurück.',
    ],
    settle: 'Das kommt von Ruhezustand, VPN und WLAN; oder von einem Proxy, durch den alle gehen.',
    notes: {
      slept: 'Gerade da kam ein Timer zu spät: Der Rechner hat geschlafen.',
      offline: 'Gerade da war der Browser offline.',
      changed: 'Gerade da wechselte die Netzverbindung.',
    },
  },
  'cluster-same-host': {
    headline: ({ count, host }, f) =>
      host === ''
        ? `${f.count(Number(count))} Verbindungen endeten gleichzeitig`
        : `${f.count(Number(count))} Verbindungen zu ${host} endeten gleichzeitig`,
    advice: ({ at }, f) => [
      `Nach einem Neustart, Deployment oder Absturz um ${f.time(Number(at))} suchen: beim Server oder beim Proxy davor.`,
      'Vor einem Neustart mit 1001 oder 1012 schließen, und die Verbindungen nach und nach beenden.',
      'Mit zufälliger Verzögerung neu verbinden, sonst kommen alle im selben Moment zurück.',
    ],
    notes: {
      announced: 'Der Server hat es mit seinem Close-Code gesagt.',
      nothingElse: 'Zu anderen Hosts war nichts offen; es kann also auch am Netz liegen.',
      openedTogether: 'Sie wurden auch gleichzeitig geöffnet; ein Zeitlimit passt also auch.',
      disturbed: 'Auch Ruhezustand oder Netz passt.',
    },
  },
  'periodic-cut-off': {
    headline: ({ count, time }, f) =>
      `${f.count(Number(count))}-mal nach derselben Zeit getrennt: etwa ${f.preciseDuration(Number(time))}`,
    advice: ({ time, settings }) => [
      settings === undefined
        ? `Die Konfiguration von Servern und Proxys nach dieser Zahl durchsuchen: ${Math.round(Number(time) / 1000)} s.`
        : `Mit den Standardwerten vergleichen, die dazu passen: ${settings}.`,
      'Liegt es an der Stille, vom Server in kürzeren Abständen einen Ping senden; liegt es an der Lebensdauer, vorher neu verbinden.',
    ],
    settle:
      'Ständig etwas senden: Wird die Verbindung nach derselben Zeit getrennt, liegt es an der Lebensdauer und nicht an der Stille.',
    notes: {
      silence: 'Es wiederholt sich die Zeit ganz ohne Nachricht.',
      silenceIn: 'Es wiederholt sich die Zeit ohne Nachricht vom Server.',
      silenceOut: 'Es wiederholt sich die Zeit ohne Nachricht von der Seite.',
      age: 'Es wiederholt sich die Lebensdauer.',
      either: 'Stille und Lebensdauer wiederholen sich beide; es kann also an beidem liegen.',
      limit: ({ products, more }) =>
        Number(more) > 0
          ? `Das passt zum Standardwert von ${products} und ${more} weiteren.`
          : `Das passt zum Standardwert von ${products}.`,
    },
  },
  'double-socket': {
    headline: 'Zwei Sockets, wo einer gemeint war',
    advice: [
      'Den Socket beim Aufräumen des Effekts oder der Komponente schließen, die ihn öffnet.',
      'Ihn außerhalb von Komponenten öffnen oder an einer Stelle halten, die alle teilen.',
      'Die Abhängigkeiten des Effekts prüfen: Ein Wert, der jedes Mal neu entsteht, startet ihn erneut.',
    ],
    settle: 'Einen Produktions-Build prüfen: Gibt es dort nur einen, stammt der zweite vom Entwicklungsmodus.',
    notes: {
      react: 'React hat ihn geschlossen: StrictMode mountet in der Entwicklung jede Komponente zweimal.',
      hotReload: 'Das Skript wurde neu geladen, und der alte Socket blieb: ihn in `import.meta.hot.dispose` schließen.',
    },
  },
  'socket-leak': {
    headline: ({ count }, f) => `Sockets werden geöffnet und nie geschlossen: ${f.count(Number(count))} gleichzeitig`,
    advice: ({ limit }) => [
      'Beim Aufräumen `close()` aufrufen, an der Stelle, die sie öffnet.',
      'Den Socket in einer Variablen halten und dort nachsehen, bevor ein weiterer geöffnet wird.',
      `Der Browser lässt etwa ${limit} offene Sockets zu; danach geht keiner mehr auf.`,
    ],
    settle: 'Sind so viele gewollt, ist es kein Leck.',
  },
  'slow-reconnect': {
    headline: ({ time }, f) => `${f.duration(Number(time))} ohne Verbindung bis zum nächsten Versuch`,
    advice: [
      'Nach einem Abriss zuerst nur kurz warten: 1 s und ein zufälliger Anteil.',
      'Bei `online` und bei `visibilitychange` sofort neu verbinden.',
    ],
    notes: {
      again: ({ count }, f) => `Es geschah ${f.count(Number(count))}-mal; dies war das längste Mal.`,
    },
  },
  'half-open': {
    headline: (values, f) =>
      one(
        Number(values['count']),
        `Noch offen, aber von vor ${disturbance(values)}: vielleicht schon tot`,
        `${f.count(Number(values['count']))} noch offen, aber von vor ${disturbance(values)}: vielleicht schon tot`,
      ),
    advice: [
      'Nach dem Aufwachen oder einem Netzwechsel eine kleine Nachricht senden, und neu verbinden, wenn binnen Sekunden keine Antwort kommt.',
      'Neu verbinden, wenn etwa dreimal so lange wie üblich nichts ankam.',
    ],
    settle: 'Unter „Live“ ansehen: Kommt noch etwas an, lebt sie.',
  },
};

export const findings: Readonly<Record<PatternId, CauseText>> = words;
