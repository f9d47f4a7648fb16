import type { Disconnect } from '../../disconnect.ts';
import { usePacks } from '../../packs-context.ts';
import { endpointKey } from '../../packs-store.ts';
import { useWording } from '../../wording.ts';

/** For a server that shows no sign of its make: the user says which product answers at this endpoint. */
export function PackChoice({ disconnect }: { readonly disconnect: Disconnect }) {
  const { section } = useWording().texts.packs;
  const store = usePacks();
  const { url } = disconnect.record;
  if (url === null) return null;
  const endpoint = endpointKey(url);
  const packs = store.packs.value.toSorted((a, b) => a.name.localeCompare(b.name));
  return (
    <label class="pack-choice">
      {section.choose}{' '}
      <select
        value={store.pins.value.get(endpoint) ?? ''}
        onChange={(event) => store.pin(endpoint, event.currentTarget.value || null)}
      >
        <option value="">{section.automatic}</option>
        {packs.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
