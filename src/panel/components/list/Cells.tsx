import { Component } from 'preact';
import type { Column } from '../../columns.ts';
import type { Disconnect } from '../../disconnect.ts';
import { Cell } from './Cell.tsx';

interface CellsProps {
  readonly columns: readonly Column[];
  readonly disconnect: Disconnect;
}

/**
 * While the list scrolls the cells stay as they are, and what they read of signals they follow by themselves. Not by
 * `useMemo`: an element that is drawn again points to the rows among which it was drawn first, so no row was ever freed.
 */
export class Cells extends Component<CellsProps> {
  override shouldComponentUpdate({ columns, disconnect }: CellsProps): boolean {
    return columns !== this.props.columns || disconnect !== this.props.disconnect;
  }

  override render({ columns, disconnect }: CellsProps) {
    return columns.map(({ id }) => <Cell key={id} column={id} disconnect={disconnect} />);
  }
}
