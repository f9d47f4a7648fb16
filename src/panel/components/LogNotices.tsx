import { useState } from 'preact/hooks';
import type { LogFault } from '../../record/log-fault.ts';
import { useWording } from '../wording.ts';
import type { Workspace } from '../workspace.ts';
import { Notice } from './Notice.tsx';

/** What of the live log is out of sight, and why. Each is said until it is dismissed. */
export function LogNotices({ workspace }: { readonly workspace: Workspace }) {
  const { texts, format } = useWording();
  const { dismiss, full, store, withheld, noAccess } = texts.states;
  const { live } = workspace;
  const { evicted, page, fault } = live.log.value;
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  if (workspace.opened.value) return null;

  const isWithheld =
    live.browser === 'chrome' &&
    live.disconnects.value.some(({ record }) => record.handshake?.failure?.kind === 'withheld');
  const isSaidInList = live.shown.value.length === 0 && workspace.view.value === 'disconnects';
  const dismissal = (key: string) => ({ name: dismiss, run: () => setDismissed(new Set([...dismissed, key])) });
  const openSettings = () => {
    workspace.areSettingsOpen.value = true;
  };

  return (
    <>
      {faultsOf(fault).map((kind) =>
        dismissed.has(kind) ? null : (
          <Notice key={kind} kind="fault" icon="warning-triangle" label={store.label} dismiss={dismissal(kind)}>
            {kind === 'unreadable' ? store.unreadable(fault.unreadable, format.count(fault.unreadable)) : store[kind]}
          </Notice>
        ),
      )}
      {evicted > 0 && !dismissed.has('full') && (
        <Notice
          kind="limit"
          icon="warning-triangle"
          label={full.label}
          action={{ name: full.action, run: openSettings }}
          dismiss={dismissal('full')}
        >
          {full.text(evicted, format.count(evicted))}
        </Notice>
      )}
      {isWithheld && !dismissed.has('withheld') && (
        <Notice kind="limit" icon="warning-triangle" label={withheld.label} dismiss={dismissal('withheld')}>
          {withheld.text}
        </Notice>
      )}
      {!page.hasAccess && !isSaidInList && !dismissed.has('no-access') && (
        <Notice
          kind="limit"
          icon="padlock"
          label={noAccess.label}
          action={{ name: noAccess.action[live.browser], run: live.requestAccess }}
          dismiss={dismissal('no-access')}
        >
          {noAccess.text[live.browser]}
        </Notice>
      )}
    </>
  );
}

function faultsOf({
  unreadable,
  isNotRead,
  isNotStored,
}: LogFault): readonly ('unreadable' | 'notRead' | 'notStored')[] {
  return [
    ...(unreadable > 0 ? (['unreadable'] as const) : []),
    ...(isNotRead ? (['notRead'] as const) : []),
    ...(isNotStored ? (['notStored'] as const) : []),
  ];
}
