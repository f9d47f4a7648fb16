import type { ComponentChildren } from 'preact';
import type { ColumnId } from '../../columns.ts';
import type { Flow } from '../../../record/observation.ts';
import type { Disconnect } from '../../disconnect.ts';
import { useExplanation } from '../../explainer.ts';
import { productName } from '../../product-words.ts';
import { visibleText } from '../../visible-text.ts';
import { useWording } from '../../wording.ts';
import { Badge } from '../Badge.tsx';
import { EndpointName } from '../EndpointName.tsx';
import { Sureness } from '../Cause.tsx';
import { Guard } from '../Guard.tsx';
import { LifeBar } from '../LifeBar.tsx';
import { RawText } from '../RawText.tsx';
import { ToCode } from '../ToCode.tsx';

interface CellProps {
  readonly column: ColumnId;
  readonly disconnect: Disconnect;
}

type Content = (props: { readonly disconnect: Disconnect }) => ComponentChildren;

const CONTENTS: Readonly<Record<ColumnId, Content>> = {
  code: ({ disconnect }) => (
    <td>
      <Badge disconnect={disconnect} />
      {disconnect.closeCode && <ToCode code={disconnect.closeCode.code} />}
    </td>
  ),
  happened: Happened,
  sureness: SurenessCell,
  endpoint: EndpointCell,
  status: ({ disconnect: { record } }) => <td class="num">{record.handshake?.status ?? ''}</td>,
  protocol: ({ disconnect: { record } }) => (
    <td title={visibleText(record.protocol ?? '')}>{record.protocol && <RawText text={record.protocol} />}</td>
  ),
  life: ({ disconnect }) => (
    <td class="life">
      <LifeBar disconnect={disconnect} />
    </td>
  ),
  lived: Lived,
  received: ({ disconnect: { record } }) => <FlowCell flow={record.traffic?.received} />,
  sent: ({ disconnect: { record } }) => <FlowCell flow={record.traffic?.sent} />,
  endedBy: EndedByCell,
  reason: ({ disconnect: { reason } }) => <td title={visibleText(reason)}>{reason && <RawText text={reason} />}</td>,
  time: Time,
};

export function Cell({ column, disconnect }: CellProps) {
  const Content = CONTENTS[column];
  return (
    <Guard part="cell">
      <Content disconnect={disconnect} />
    </Guard>
  );
}

function Happened({ disconnect }: { readonly disconnect: Disconnect }) {
  const explanation = useExplanation(disconnect);
  const { headline } = explanation;
  // What the product calls the code, and beside it always what the standard does.
  const names = [productName(explanation), disconnect.codeName].filter((name) => name !== null);
  return (
    <td title={headline}>
      {headline} {names.length > 0 && <span class="dim">· {names.join(' · ')}</span>}
    </td>
  );
}

function SurenessCell({ disconnect }: { readonly disconnect: Disconnect }) {
  const [first] = useExplanation(disconnect).diagnoses;
  return <td>{first && <Sureness confidence={first.isFallback ? null : first.confidence} />}</td>;
}

function FlowCell({ flow }: { readonly flow: Flow | undefined }) {
  const { texts, format } = useWording();
  if (!flow) return <td class="num dim" />;
  const { messages, bytes } = flow;
  return (
    <td class="num" title={texts.panel.list.messages(messages, format.count(messages))}>
      {messages === 0 ? <span class="dim">0</span> : format.bytes(bytes)}
    </td>
  );
}

function EndpointCell({ disconnect: { endpoint, record } }: { readonly disconnect: Disconnect }) {
  const { noUrl } = useWording().texts.panel.list;
  if (!endpoint) return <td class="dim">{noUrl}</td>;
  return (
    <td title={visibleText(record.url ?? '')}>
      <EndpointName endpoint={endpoint} />
    </td>
  );
}

function Lived({ disconnect: { livedMs, kind } }: { readonly disconnect: Disconnect }) {
  const { texts, format } = useWording();
  if (kind === 'seen-from-outside') return <td class="num dim">{texts.panel.recorded.notKnown}</td>;
  if (livedMs === null) return <td class="num sub">{texts.panel.list.neverOpened}</td>;
  return <td class="num">{format.duration(livedMs)}</td>;
}

function EndedByCell({ disconnect: { endedBy } }: { readonly disconnect: Disconnect }) {
  const { texts } = useWording();
  return <td class={endedBy === 'unknown' ? 'dim' : 'sub'}>{texts.endedBy[endedBy]}</td>;
}

function Time({ disconnect: { end } }: { readonly disconnect: Disconnect }) {
  const { format } = useWording();
  return (
    <td class="num time">
      <time dateTime={new Date(end.wall).toISOString()}>{format.time(end.wall)}</time>
    </td>
  );
}
