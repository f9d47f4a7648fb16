import type { shortcuts as english } from '../en/shortcuts.ts';

export const shortcuts: typeof english = {
  title: 'Tastenkürzel',
  groups: [
    {
      name: 'Überall',
      keys: [
        ['?', 'diese Liste'],
        ['Strg+F ⌘F', 'zum Filter'],
        ['← →', 'auf den Reitern: zu einer anderen Ansicht'],
        ['Esc', 'schließt, was offen ist: ein Menü, die Details, dann den Filter'],
      ],
    },
    {
      name: 'Liste',
      keys: [
        ['↑ ↓ Bild↑ Bild↓ Pos1 Ende', 'ein anderer Disconnect'],
        ['Enter', 'öffnet seine Details'],
        ['F6', 'von der Liste zu den Details und zurück'],
        ['Strg+C ⌘C', 'kopiert ihn als eine Zeile'],
        ['← →', 'schließt und öffnet eine Gruppe'],
      ],
    },
    {
      name: 'Spaltenköpfe und Kanten',
      keys: [
        ['Enter', 'auf einem Spaltenkopf: sortiert nach der Spalte'],
        ['← →', 'auf einer Kante: schmaler, breiter; mit Umschalt in größeren Schritten'],
        ['Enter', 'auf einer Kante: die übliche Breite'],
      ],
    },
    {
      name: 'Endpunkte',
      keys: [
        ['↑ ↓', 'ein anderer Endpunkt'],
        ['← →', 'seine Enden, eines nach dem anderen'],
        ['Enter', 'die Details dieses Endes'],
        ['+ - 0', 'vergrößert, verkleinert, zeigt den ganzen Zeitraum'],
        ['Umschalt+← Umschalt+→', 'früher, später'],
      ],
    },
  ],
};
