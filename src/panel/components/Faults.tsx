import type { Fault } from '../../diagnosis/fault.ts';
import { faultText } from '../fault-text.ts';
import { useWording } from '../wording.ts';
import { Icon } from './Icon.tsx';

/** Rules, patterns and packs that threw: they are missing in what stands above. */
export function Faults({ faults }: { readonly faults: readonly Fault[] }) {
  const { ownFault } = useWording().texts.states;
  return faults.map(({ kind, id, message }) => (
    <div key={`${kind} ${id}`} class="own-fault" role="note">
      <Icon name="warning-triangle" />
      <p>
        {ownFault.leftOut[kind](id)} <code>{faultText(message)}</code>
      </p>
    </div>
  ));
}
