import { useLayoutEffect, useRef } from 'preact/hooks';
import { DetailPane } from '../components/detail/DetailPane.tsx';
import { Endpoints } from '../components/endpoints/Endpoints.tsx';
import { NothingListed } from '../components/NothingListed.tsx';
import { LogFilter } from '../components/LogFilter.tsx';
import { leaveOnEscape } from './leave-on-escape.ts';
import type { ViewProps } from './view.ts';

/** When the sockets of each endpoint lived, and after how long they ended. */
export function EndpointsView({ workspace, model, filterInput }: ViewProps) {
  const main = useRef<HTMLDivElement>(null);
  const log = model.logFacts.value;
  const isOpen = model.detail.value !== null;
  // Who closed the detail from inside it goes on in the lane.
  useLayoutEffect(() => {
    if (isOpen || document.activeElement !== document.body) return;
    main.current?.querySelector<HTMLElement>('.lane.chosen [role="slider"]')?.focus({ preventScroll: true });
  }, [isOpen]);
  return (
    <>
      <h1 class="for-ears">{model.wording.texts.panel.views.names.endpoints}</h1>
      <LogFilter model={model} inputRef={filterInput} />
      <div ref={main} class={isOpen ? 'main with-detail' : 'main'} onKeyDown={(event) => leaveOnEscape(event, model)}>
        {log ? (
          <Endpoints log={log} workspace={workspace} model={model} />
        ) : (
          <NothingListed model={model} onRecordSite={workspace.recordSite} />
        )}
        <DetailPane model={model} />
      </div>
    </>
  );
}
