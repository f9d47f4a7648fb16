import type { Disconnect } from '../../disconnect.ts';
import { useWording } from '../../wording.ts';
import { Stack, type OpenResource } from './Stack.tsx';

interface CodeSectionProps {
  readonly disconnect: Disconnect;
  readonly openResource: OpenResource;
}

/** The stacks of `new WebSocket(…)` and of `close()`. */
export function CodeSection({ disconnect, openResource }: CodeSectionProps) {
  const { code } = useWording().texts.panel;
  const { createdStack, closeCall } = disconnect.record;
  return (
    <section>
      <h2>{code.title}</h2>
      <dl>
        <dt>{code.openedBy}</dt>
        <dd>
          <Stack stack={createdStack} openResource={openResource} />
        </dd>
        <dt>{code.closedBy}</dt>
        <dd>
          {closeCall ? (
            <Stack stack={closeCall.stack} openResource={openResource} />
          ) : (
            <span class="dim">{code.notByPage}</span>
          )}
        </dd>
      </dl>
    </section>
  );
}
