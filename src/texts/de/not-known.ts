/** Warum eine Angabe nicht bekannt ist, in ein oder zwei ganzen Sätzen. */
import type { NotKnownReason } from '../../record/not-known.ts';

export const notKnown: Readonly<Record<NotKnownReason, string>> = {
  'devtools-closed':
    'Chrome meldet einen Handshake nur, solange die DevTools für den Tab offen sind. Beim Ende dieses Sockets waren sie es nicht: offen lassen und den Abbruch noch einmal herbeiführen.',
  'withheld-by-other-extension':
    'Chrome hält seinen Fehlertext zurück, wohl weil eine andere Erweiterung die Berechtigung webRequest oder declarativeNetRequest hat (Werbeblocker haben sie). Die anderen abschalten oder ein Profil ohne sie verwenden und es noch einmal versuchen.',
  'chrome-gives-no-headers-of-failures': 'Chrome gibt Erweiterungen keine Header eines gescheiterten Handshakes.',
  'chrome-gives-no-addresses': 'Chrome nennt Erweiterungen die Adresse der Gegenstelle eines WebSockets nicht.',
  'no-request-was-made': 'Der Browser hat keine Anfrage gestellt: Der Versuch endete, bevor er ins Netz ging.',
  'request-not-seen':
    'Firefox hat diese Anfrage nicht gemeldet: Die Erweiterung darf die Site nicht sehen oder lief zu Beginn noch nicht.',
  'socket-still-open': 'Der Socket ist noch offen.',
  'chrome-is-silent-on-failed-streams':
    'Entweder waren die DevTools beim Ende dieses Streams nicht für den Tab offen, oder der Browser hat ihn selbst abgebrochen: Von so einem Stream meldet Chrome nichts.',
  'socket-still-open-when-page-left':
    'Chrome meldet einen Handshake, wenn sein Socket endet, aber nicht, wenn die Seite bei offenem Socket verlassen wurde.',
  'no-answer-came': 'Es gab keine Antwort, in der es stünde.',
  'answer-not-http': 'Die Antwort war kein HTTP.',
  'browser-does-not-say': 'Der Browser sagt es nicht.',
  'no-socket-was-made': 'Der Konstruktor warf eine Ausnahme; es gab keinen Socket, der hätte schließen können.',
  'no-close-event-came': 'Die Seite bekam kein close-Event.',
  worker:
    'In Worker und in Seiten, die vor ihnen geladen wurden, können Erweiterungen nicht hineinsehen. Diesen Socket zeigt nur das Netzwerkprotokoll des Browsers, und das hat keinen Close-Code.',
};
