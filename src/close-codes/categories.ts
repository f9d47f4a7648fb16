/** How a category looks. The colour is never the only signal: each category has a glyph of its own. */
import type { Category } from './close-pack.ts';

/** A pair of custom properties in `theme.css`: `--normal` for ink and `--normal-soft` for the ground, and so on. */
export type ColourRole =
  | 'normal'
  | 'going'
  | 'retry'
  | 'policy'
  | 'data'
  | 'proto'
  | 'server'
  | 'network'
  | 'private'
  | 'none';

export type CategoryGlyph =
  | 'tick'
  | 'arrow-right'
  | 'circular-arrow'
  | 'shield'
  | 'braces'
  | 'warning-triangle'
  | 'server'
  | 'cross'
  | 'padlock'
  | 'hash'
  | 'book'
  | 'dash';

export interface CategoryLook {
  readonly colour: ColourRole;
  readonly glyph: CategoryGlyph;
}

/** In the order in which their chips are shown. */
export const CATEGORIES = {
  normal: { colour: 'normal', glyph: 'tick' },
  'going-away': { colour: 'going', glyph: 'arrow-right' },
  retryable: { colour: 'retry', glyph: 'circular-arrow' },
  policy: { colour: 'policy', glyph: 'shield' },
  'data-error': { colour: 'data', glyph: 'braces' },
  'protocol-error': { colour: 'proto', glyph: 'warning-triangle' },
  'server-error': { colour: 'server', glyph: 'server' },
  network: { colour: 'network', glyph: 'cross' },
  tls: { colour: 'network', glyph: 'padlock' },
  private: { colour: 'private', glyph: 'hash' },
  registered: { colour: 'private', glyph: 'book' },
  reserved: { colour: 'none', glyph: 'dash' },
  unassigned: { colour: 'none', glyph: 'dash' },
} as const satisfies Record<Category, CategoryLook>;
