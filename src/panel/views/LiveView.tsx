import { useEffect, useState } from 'preact/hooks';
import { EmptyState } from '../components/EmptyState.tsx';
import { LiveDialog, type DialogTarget } from '../components/live/LiveDialog.tsx';
import { LiveRow } from '../components/live/LiveRow.tsx';
import { useWording } from '../wording.ts';
import type { ViewProps } from './view.ts';

/** The sockets that live, with what can be done to them. The page is asked for them while this is shown, and only then. */
export function LiveView({ model }: ViewProps) {
  const { texts, format } = useWording();
  const { live } = texts;
  const [target, setTarget] = useState<DialogTarget | null>(null);
  useEffect(() => model.live.look(), [model]);
  const rows = model.live.rows.value;
  const refusals = model.live.refusals.value;
  const { columns, empty } = live;
  const nothing = model.isLive ? empty : empty.file;
  return (
    <div class="main live">
      {rows.length > 0 && <h1 class="for-ears">{live.label}</h1>}
      {refusals.length > 0 && (
        <ul class="refusals" role="status">
          {refusals.map(({ document, refusal: [endpoint, attempts] }) => (
            <li key={`${document} ${endpoint}`}>
              {live.pending(format.count(attempts), attempts)} <code>{endpoint}</code>{' '}
              <button type="button" class="action" onClick={() => model.live.source?.refuse(document, [endpoint, 0])}>
                {live.cancel}
              </button>
            </li>
          ))}
        </ul>
      )}
      {rows.length === 0 ? (
        <EmptyState drawing="waiting" title={nothing.title} text={nothing.text} />
      ) : (
        <table role="table" aria-label={live.label}>
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">
                {columns.endpoint}
              </th>
              <th role="columnheader" scope="col" class="num">
                {columns.age}
              </th>
              <th role="columnheader" scope="col">
                {columns.received}
              </th>
              <th role="columnheader" scope="col">
                {columns.sent}
              </th>
              <th role="columnheader" scope="col" class="num">
                {columns.buffered}
              </th>
              <th role="columnheader" scope="col">
                {columns.actions}
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {rows.map((row) => (
              <LiveRow key={row.id} row={row} onAct={setTarget} />
            ))}
          </tbody>
        </table>
      )}
      <p class="sub workers">{live.workers}</p>
      {target && model.live.source && (
        <LiveDialog target={target} source={model.live.source} onClose={() => setTarget(null)} />
      )}
    </div>
  );
}
