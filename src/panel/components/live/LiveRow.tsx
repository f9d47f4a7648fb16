import type { SimulatedAction } from '../../../record/observation.ts';
import type { LiveFlow, LiveSocketRow } from '../../live.ts';
import { numberOf } from '../../live.ts';
import { visibleText } from '../../visible-text.ts';
import { useWording } from '../../wording.ts';
import { EndpointName } from '../EndpointName.tsx';
import type { DialogTarget } from './LiveDialog.tsx';
import { LiveHint } from './LiveHint.tsx';

interface LiveRowProps {
  readonly row: LiveSocketRow;
  readonly onAct: (target: DialogTarget) => void;
}

const OPEN = 1;

export function LiveRow({ row, onAct }: LiveRowProps) {
  const { texts, format } = useWording();
  const { live } = texts;
  const { record, endpoint, readyState, ageMs, received, sent, buffered } = row;
  const isStream = record.api === 'WebSocketStream';
  const act = (action: SimulatedAction, label: string) => (
    <button
      type="button"
      class="action"
      disabled={isStream || readyState > OPEN}
      title={isStream ? live.onlySockets : undefined}
      onClick={() => onAct({ action, row })}
    >
      {label}
    </button>
  );
  return (
    <tr role="row" data-id={row.id}>
      <td role="cell" title={visibleText(record.url ?? '')}>
        <EndpointName endpoint={endpoint} />{' '}
        <span class="dim" title={live.id(`${numberOf(record)}`)}>
          #{numberOf(record)}
        </span>
        {readyState !== OPEN && <span class="state">{live.states[readyState]}</span>}
        <LiveHint row={row} />
      </td>
      <td role="cell" class="num">
        {format.duration(ageMs)}
      </td>
      <FlowCell name={live.columns.received} flow={received} />
      <FlowCell name={live.columns.sent} flow={sent} />
      <td role="cell" class="num">
        {buffered === null ? '–' : format.bytes(buffered)}
      </td>
      <td role="cell" class="acts">
        {act('close', live.close)}
        {act('disconnect', live.simulate)}
        {act('refuse', live.refuse)}
      </td>
    </tr>
  );
}

/** Where the table is narrow the cell has its column's name in front of it. */
function FlowCell({ name, flow }: { readonly name: string; readonly flow: LiveFlow | null }) {
  const { texts, format } = useWording();
  const { live } = texts;
  if (!flow) {
    return (
      <td role="cell" class="dim" data-name={name} title={live.notCountedTip}>
        {live.notCounted}
      </td>
    );
  }
  return (
    <td role="cell" class="num-start" data-name={name}>
      {live.messages(flow.messages, format.count(flow.messages))} · {format.bytes(flow.bytes)}
      <div class="sub">{live.silentFor(format.duration(flow.silenceMs))}</div>
    </td>
  );
}
