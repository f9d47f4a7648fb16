/** The list of keys: what each does, by where it does it. */

export const shortcuts = {
  title: 'Keyboard shortcuts',
  /** A key and what it does; several keys that do the same are parted by a space. */
  groups: [
    {
      name: 'Everywhere',
      keys: [
        ['?', 'this list'],
        ['Ctrl+F ⌘F', 'to the filter'],
        ['← →', 'in the tabs: to another view'],
        ['Esc', 'closes what is open: a menu, the detail, then the filter'],
      ],
    },
    {
      name: 'List',
      keys: [
        ['↑ ↓ PageUp PageDown Home End', 'another disconnect'],
        ['Enter', 'opens its detail'],
        ['F6', 'from the list to the detail and back'],
        ['Ctrl+C ⌘C', 'copies it as one line'],
        ['← →', 'closes and opens a group'],
      ],
    },
    {
      name: 'Headings and edges',
      keys: [
        ['Enter', 'on a heading: sorts by its column'],
        ['← →', 'on an edge: narrower, wider; with Shift in longer steps'],
        ['Enter', 'on an edge: the usual width'],
      ],
    },
    {
      name: 'Endpoints',
      keys: [
        ['↑ ↓', 'another endpoint'],
        ['← →', 'its ends, one after the other'],
        ['Enter', 'the detail of that end'],
        ['+ - 0', 'zooms in, out, and to all of the time'],
        ['Shift+← Shift+→', 'earlier, later'],
      ],
    },
  ] as readonly KeyGroup[],
};

interface KeyGroup {
  readonly name: string;
  readonly keys: readonly (readonly [keys: string, does: string])[];
}
