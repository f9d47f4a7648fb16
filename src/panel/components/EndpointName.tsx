import type { Endpoint } from '../../record/endpoint.ts';
import { visibleText } from '../visible-text.ts';

/** `wss://` dimmed, the host in bold, the path. */
export function EndpointName({ endpoint }: { readonly endpoint: Endpoint }) {
  const { scheme, host, path } = endpoint;
  return (
    <bdi class="endpoint" dir="ltr">
      <span class="dim">{scheme}</span>
      <b>{visibleText(host)}</b>
      {visibleText(path)}
    </bdi>
  );
}
