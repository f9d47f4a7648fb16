import { bisectLeft, rollup } from 'd3-array';
import type { SpreadAxis, SpreadTime } from '../../endpoints/spread.ts';
import { useWording } from '../../wording.ts';

interface SpreadTableProps {
  readonly lifetimes: readonly SpreadTime[];
  readonly silences: readonly SpreadTime[];
  readonly axis: SpreadAxis;
}

/** The same in numbers, for those who do not see the dots. */
export function SpreadTable({ lifetimes, silences, axis }: SpreadTableProps) {
  const { texts, format } = useWording();
  const words = texts.endpoints.spread;
  const limits = axis.ticks.map(({ ms }) => ms);
  const count = (times: readonly SpreadTime[]) =>
    rollup(
      times,
      ({ length }) => length,
      ({ ms }) => bisectLeft(limits, ms),
    );
  const [lived, silent] = [count(lifetimes), count(silences)];
  const rows = [
    ...limits.map((limit) => words.upTo(format.limit(limit))),
    words.over(format.limit(limits.at(-1) ?? 0)),
  ];
  return (
    // Around the table, since a table grows beyond the size that it is given.
    <div class="for-ears">
      <table>
        <caption>{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.time}</th>
            <th scope="col">{words.lifetime}</th>
            <th scope="col">{words.silence}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((name, index) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{format.count(lived.get(index) ?? 0)}</td>
              <td>{format.count(silent.get(index) ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
