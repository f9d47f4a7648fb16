/** Drawn for this panel: a grid of 16 units, one stroke of 1.5, round ends, nothing filled. */
export const ICON_PATHS = {
  // One for each category of close codes.
  tick: 'M3.4 8.7 6.6 11.7 12.6 4.6',
  'arrow-right': 'M2.6 8h10.2M9 4.2 12.8 8 9 11.8',
  'circular-arrow': 'M12.9 9.6A5.1 5.1 0 1 1 12.4 5.2M12.9 2.4v3.2H9.7',
  shield: 'M8 1.9 13 3.8v3.7c0 3.1-2.1 5.4-5 6.6-2.9-1.2-5-3.5-5-6.6V3.8z',
  braces:
    'M6.3 2.7c-1.6 0-2.1.7-2.1 2v1.5c0 1-.5 1.8-1.7 1.8 1.2 0 1.7.8 1.7 1.8v1.5c0 1.3.5 2 2.1 2M9.7 2.7c1.6 0 2.1.7 2.1 2v1.5c0 1 .5 1.8 1.7 1.8-1.2 0-1.7.8-1.7 1.8v1.5c0 1.3-.5 2-2.1 2',
  'warning-triangle': 'M8 2.3 14.3 13.2H1.7zM8 6.4v3M8 11.2v.1',
  server: 'M2.7 2.7h10.6v4.4H2.7zM2.7 8.9h10.6v4.4H2.7zM5.3 4.9h.1M5.3 11.1h.1',
  cross: 'M4 4 12 12M12 4 4 12',
  padlock: 'M3.6 7.2h8.8v6.3H3.6zM5.5 7.2V5a2.5 2.5 0 0 1 5 0v2.2',
  hash: 'M6.5 2.6 5.2 13.4M10.8 2.6 9.5 13.4M3 5.9h10.3M2.7 10.1H13',
  book: 'M8 4.3C6.5 3.1 4.6 2.7 2.5 2.9v9.3c2.1-.2 4 .2 5.5 1.4 1.5-1.2 3.4-1.6 5.5-1.4V2.9C11.4 2.7 9.5 3.1 8 4.3zM8 4.3v9.3',
  dash: 'M3.6 8h8.8',
  // The panel's own controls.
  clear: 'M2.8 4.3h10.4M6.1 4.1V2.6h3.8v1.5M4.3 4.5l.6 8.9h6.2l.6-8.9M6.7 7v3.8M9.3 7v3.8',
  'sort-up': 'M8 12.6V3.6M4.8 6.8 8 3.5l3.2 3.3',
  'sort-down': 'M8 3.4v9M4.8 9.2 8 12.5l3.2-3.3',
  columns: 'M2.6 3.1h10.8v9.8H2.6zM6.2 3.1v9.8M9.8 3.1v9.8',
  export: 'M8 10.2V2.6M4.9 5.6 8 2.5l3.1 3.1M2.8 10.4v3h10.4v-3',
  import: 'M8 2.6v7.6M4.9 7.1 8 10.2l3.1-3.1M2.8 10.4v3h10.4v-3',
  copy: 'M5.6 5.6h7.8v7.8H5.6zM10.4 5.4V2.6H2.6v7.8h2.8',
  external: 'M6.4 3.4h-3v9.2h9.2v-3M9.4 2.8h3.8v3.8M13 3 7.4 8.6',
  question: 'M5.6 5.9a2.4 2.4 0 1 1 3.5 2.2c-.8.4-1.1.9-1.1 1.7M8 12.3v.1',
} as const;

export type IconName = keyof typeof ICON_PATHS;
