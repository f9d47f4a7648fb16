import { describe, expect, test } from 'vitest';
import { CATEGORIES } from '../../../src/close-codes/categories.ts';
import { ALL_CLOSE_CODE_ENTRIES, lookUpCloseCode } from '../../../src/close-codes/look-up.ts';
import { categories as deCategories } from '../../../src/texts/de/categories.ts';
import { closeCodes as de, whoSends as deWhoSends } from '../../../src/texts/de/close-codes.ts';
import { categories as enCategories } from '../../../src/texts/en/categories.ts';
import { closeCodes as en, whoSends as enWhoSends } from '../../../src/texts/en/close-codes.ts';

const identifiers = [...new Set(ALL_CLOSE_CODE_ENTRIES.map(({ identifier }) => identifier))];

/** Every sentence and phrase but the names and chips, which may be the same word in both languages. */
function sentencesOf(codes: typeof en, categories: typeof enCategories): string[] {
  return [
    ...identifiers.flatMap((id) => [codes[id].meaning, codes[id].advice, codes[id].fromServer]),
    ...Object.values(categories).map(({ explanation }) => explanation),
  ];
}

// Frozen. 3001–3999 stands for what is left of it beside 3000, 3003 and 3008.
test.each([
  [0, 999, 'Unused', 'Nicht verwendet'],
  [1000, 1000, 'Normal Closure', 'Normaler Abschluss'],
  [1001, 1001, 'Going Away', 'Geht weg'],
  [1002, 1002, 'Protocol Error', 'Protokollfehler'],
  [1003, 1003, 'Unsupported Data', 'Nicht unterstützte Daten'],
  [1004, 1004, 'Reserved', 'Reserviert'],
  [1005, 1005, 'No Status Received', 'Kein Status empfangen'],
  [1006, 1006, 'Abnormal Closure', 'Abnormaler Abschluss'],
  [1007, 1007, 'Invalid Frame Payload Data', 'Ungültige Frame-Nutzdaten'],
  [1008, 1008, 'Policy Violation', 'Verletzung der Richtlinien'],
  [1009, 1009, 'Message Too Big', 'Nachricht zu groß'],
  [1010, 1010, 'Mandatory Extension', 'Zwingende Erweiterung'],
  [1011, 1011, 'Internal Error', 'Interner Fehler'],
  [1012, 1012, 'Service Restart', 'Dienstneustart'],
  [1013, 1013, 'Try Again Later', 'Später nochmal versuchen'],
  [1014, 1014, 'Bad Gateway', 'Schlechtes Gateway'],
  [1015, 1015, 'TLS Handshake', 'TLS-Handshake'],
  [1016, 2999, 'Reserved for the Protocol', 'Für das Protokoll reserviert'],
  [3000, 3000, 'Unauthorized', 'Nicht autorisiert'],
  [3001, 3002, 'Registrable, unassigned', 'Registrierbar, nicht vergeben'],
  [3003, 3003, 'Forbidden', 'Verboten'],
  [3004, 3007, 'Registrable, unassigned', 'Registrierbar, nicht vergeben'],
  [3008, 3008, 'Timeout', 'Zeitüberschreitung'],
  [3009, 3999, 'Registrable, unassigned', 'Registrierbar, nicht vergeben'],
  [4000, 4999, 'Private Use', 'Privater Gebrauch'],
  [5000, 65_535, 'Above the Code Space', 'Außerhalb des Bereichs'],
])('%d–%d is named “%s” and „%s“', (from, to, english, german) => {
  for (const code of [from, to]) {
    const { identifier } = lookUpCloseCode(code);
    expect(en[identifier].name).toBe(english);
    expect(de[identifier].name).toBe(german);
  }
});

// Row by row what https://developer.mozilla.org/docs/Web/API/CloseEvent/code says, by the words that carry it.
test.each([
  [0, 999, /start at 1000/, /beginnen bei 1000/],
  [1000, 1000, /on purpose because its work was done/, /mit Absicht beendet, weil alles erledigt war/],
  [1001, 1001, /closed or navigated, or the server shuts down/, /verlassen, oder der Server fährt herunter/],
  [1002, 1002, /not valid WebSocket traffic/, /kein gültiger WebSocket-Verkehr/],
  [1003, 1003, /binary where it expects text/, /Binärdaten, wo er Text erwartet/],
  [1004, 1004, /without a meaning so far/, /bisher ohne Bedeutung/],
  [1005, 1005, /without a status code/, /ohne Statuscode/],
  [1006, 1006, /without a Close frame/, /ohne Close-Frame/],
  [1007, 1007, /invalid UTF-8/, /kein gültiges UTF-8/],
  [1008, 1008, /a rule of its own.+catch-all/, /einer eigenen Regel.+Sammelcode/],
  [1009, 1009, /exceeded the size/, /größer, als ihr Empfänger erlaubt/],
  [1010, 1010, /client gave up because.+an extension/, /Client hat aufgegeben, weil.+eine Erweiterung/],
  [1011, 1011, /unexpected fault/, /unerwarteten Fehler/],
  [1012, 1012, /restarts/, /startet neu/],
  [1013, 1013, /for now.+overloaded/, /vorübergehend.+überlastet/],
  [1014, 1014, /gateway or proxy.+HTTP 502/, /Gateway oder Proxy.+HTTP 502/],
  [1015, 1015, /No TLS connection.+certificate/, /keine TLS-Verbindung.+Zertifikat/],
  [1016, 2999, /later versions.+extensions/, /spätere Fassungen.+Erweiterungen/],
  [3009, 3999, /Libraries and frameworks.+IANA/, /Bibliotheken und Frameworks.+IANA/],
  [4000, 4999, /The application decides/, /Die Anwendung bestimmt/],
])('%d–%d means what MDN says', (from, to, english, german) => {
  for (const code of [from, to]) {
    const { identifier } = lookUpCloseCode(code);
    expect(en[identifier].meaning).toMatch(english);
    expect(de[identifier].meaning).toMatch(german);
  }
});

describe.each([
  { language: 'English', codes: en, categories: enCategories, whoSends: enWhoSends },
  { language: 'German', codes: de, categories: deCategories, whoSends: deWhoSends },
])('in $language', ({ codes, categories, whoSends }) => {
  test('each code, category and sender of the pack has its words, and no word is left over', () => {
    expect(Object.keys(codes).toSorted()).toEqual(identifiers.toSorted());
    expect(Object.keys(categories)).toEqual(Object.keys(CATEGORIES));
    expect(new Set(Object.keys(whoSends))).toEqual(new Set(ALL_CLOSE_CODE_ENTRIES.map((entry) => entry.whoSends)));
  });

  test('each text is there and short', () => {
    for (const text of [...sentencesOf(codes, categories), ...Object.values(whoSends)]) {
      expect(text.trim()).toBe(text);
      expect(text.length).toBeGreaterThan(5);
      expect(text.length).toBeLessThanOrEqual(240);
    }
    for (const { chip } of Object.values(categories)) expect(chip.length).toBeLessThanOrEqual(14);
  });

  test('meaning and advice are sentences, a headline is not', () => {
    for (const { meaning, advice, fromServer } of Object.values(codes)) {
      expect(meaning).toMatch(/\.$/);
      expect(advice).toMatch(/\.$/);
      expect(fromServer).not.toMatch(/\.$/);
    }
  });

  test('quotes are typographic', () => {
    for (const text of sentencesOf(codes, categories)) expect(text).not.toMatch(/["'`]/);
  });
});

test('the German texts are not the English ones', () => {
  const english = sentencesOf(en, enCategories);
  const german = sentencesOf(de, deCategories);
  for (const [index, text] of german.entries()) expect(text).not.toBe(english[index]);
});

test('a code that must not be sent says so', () => {
  for (const code of [999, 1004, 1006, 1015, 5000]) {
    const { identifier } = lookUpCloseCode(code);
    expect(en[identifier].fromServer).toBe('The server sent a code that must not be sent');
    expect(de[identifier].fromServer).toBe('Der Server hat einen Code gesendet, der nicht gesendet werden darf');
  }
});
