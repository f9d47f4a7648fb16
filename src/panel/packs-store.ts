/** The close packs: the user's own first, then those that come with the extension, which are loaded when first needed. */
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { inLanguage } from '../close-codes/in-language.ts';
import type { VendorPack } from '../close-codes/vendor-pack.ts';
import { endpointOf } from '../record/endpoint.ts';
import type { PackChoice } from '../settings/settings.ts';
import type { Cell } from './settings-model.ts';

export interface PacksStore {
  /** None of the shipped ones until they are loaded. */
  readonly packs: ReadonlySignal<readonly VendorPack[]>;
  /** Of `packs`, those of the user. */
  readonly own: ReadonlySignal<readonly VendorPack[]>;
  /** Endpoint (`endpointKey`) → the id of the pack that the user chose for it. */
  readonly pins: ReadonlySignal<ReadonlyMap<string, string>>;
  /** null: recognise it again. */
  pin(endpoint: string, packId: string | null): void;
  /** Has them loaded, unless they are. */
  need(): void;
  /** Resolves as soon as they are there, and also where they cannot be loaded. */
  ready(): Promise<void>;
  setOwn(packs: readonly VendorPack[]): void;
  /** From now on, the words of this language. */
  speak(language: string): void;
}

type Load = () => Promise<readonly VendorPack[]>;

interface PacksSources {
  readonly load?: Load;
  /** Where the user's choices are kept; without it they live as long as the store. */
  readonly choices?: Cell<readonly PackChoice[]>;
}

/** @param initialLanguage of the panel, such as `de`: a pack may have words in it */
export function createPacksStore(
  initialLanguage: string,
  { load = loadShipped, choices = signal<readonly PackChoice[]>([]) }: PacksSources = {},
): PacksStore {
  const language = signal(initialLanguage);
  const allShipped = signal<readonly VendorPack[]>([]);
  const allOwn = signal<readonly VendorPack[]>([]);
  const shipped = computed(() => inLanguage(allShipped.value, language.value));
  const own = computed(() => inLanguage(allOwn.value, language.value));
  const pins = computed<ReadonlyMap<string, string>>(
    () => new Map(choices.value.map(({ endpoint, pack }) => [endpoint, pack])),
  );
  let loading: Promise<void> | null = null;

  function ready(): Promise<void> {
    return (loading ??= load().then(
      (packs) => {
        allShipped.value = packs;
      },
      // The extension was updated under an open panel: the standard's meaning is all there is then.
      () => undefined,
    ));
  }

  const packs = computed(() => {
    const replaced = new Set(own.value.map(({ id }) => id));
    return [...own.value, ...shipped.value.filter(({ id }) => !replaced.has(id))];
  });

  return {
    packs,
    own,
    pins,
    pin: (endpoint, packId) => {
      const others = choices.value.filter((choice) => choice.endpoint !== endpoint);
      choices.value = packId === null ? others : [...others, { endpoint, pack: packId }];
    },
    need: () => void ready(),
    ready,
    setOwn: (mine) => {
      allOwn.value = mine;
    },
    speak: (spoken) => {
      language.value = spoken;
    },
  };
}

/** Scheme, host and path of an address: what the user chooses a pack for. */
export function endpointKey(url: string): string {
  const { scheme, host, path } = endpointOf(url);
  return scheme + host + path;
}

async function loadShipped(): Promise<readonly VendorPack[]> {
  return (await import('../close-codes/vendor-packs.ts')).VENDOR_PACKS;
}
