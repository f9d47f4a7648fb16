/** How a lane is laid out: the names of the classes and the pixels are those of endpoints.css. */
export interface LaneLayout {
  readonly name: 'wide' | 'tall' | 'stacked';
  readonly rowHeight: number;
  readonly headerHeight: number;
}

const WIDE: LaneLayout = { name: 'wide', rowHeight: 66, headerHeight: 28 };
/** The waits have a line of their own. */
const TALL: LaneLayout = { name: 'tall', rowHeight: 80, headerHeight: 28 };
/** The times stand under the names. */
const STACKED: LaneLayout = { name: 'stacked', rowHeight: 92, headerHeight: 54 };

/** `width` of the view in pixels. */
export function laneLayout(width: number): LaneLayout {
  if (width < 640) return STACKED;
  return width < 1150 ? TALL : WIDE;
}
