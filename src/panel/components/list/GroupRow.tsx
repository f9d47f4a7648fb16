import type { CauseId } from '../../../diagnosis/cause-ids.ts';
import type { Group } from '../../list/group.ts';
import { useWording } from '../../wording.ts';
import { Badge } from '../Badge.tsx';
import { EndpointName } from '../EndpointName.tsx';
import { Icon } from '../Icon.tsx';
import { ToCode } from '../ToCode.tsx';

interface GroupRowProps {
  readonly group: Group;
  readonly isOpen: boolean;
  readonly index: number;
  readonly span: number;
  readonly isTabStop: boolean;
  readonly onToggle: () => void;
}

/** What the rows below it have in common, how many they are, and when the last was. */
export function GroupRow({ group, isOpen, index, span, isTabStop, onToggle }: GroupRowProps) {
  const { texts, format } = useWording();
  const { count, last } = texts.panel.groups;
  return (
    <tr
      class="group"
      aria-rowindex={index + 2}
      aria-level={1}
      aria-expanded={isOpen}
      tabIndex={isTabStop ? 0 : -1}
      onClick={onToggle}
    >
      <td colSpan={span}>
        <div>
          <Icon name="chevron" />
          <GroupName group={group} />
          <span class="count">{count(group.rows.length, format.count(group.rows.length))}</span>
          <span class="dim">{last(format.time(group.lastAt))}</span>
        </div>
      </td>
    </tr>
  );
}

function GroupName({ group: { by, value, rows } }: { readonly group: Group }) {
  const { texts } = useWording();
  const { list, groups } = texts.panel;
  const [first] = rows;
  switch (by) {
    case 'endpoint':
      return <b>{first?.endpoint ? <EndpointName endpoint={first.endpoint} /> : list.noUrl}</b>;
    case 'code':
      return (
        <>
          {first && <Badge disconnect={first} />}
          {first?.closeCode && <ToCode code={first.closeCode.code} />}
          <b>{first?.codeName ?? list.noCloseCode}</b>
        </>
      );
    case 'cause':
      return value === null ? <b>{groups.noCause}</b> : <CauseName id={value as CauseId} />;
  }
}

/** A headline that speaks of one socket's figures names no cause in general: then its id stands alone. */
function CauseName({ id }: { readonly id: CauseId }) {
  const { headline } = useWording().texts.causes[id];
  return (
    <>
      <code>{id}</code>
      {typeof headline === 'string' && <b>{headline}</b>}
    </>
  );
}
