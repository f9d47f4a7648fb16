import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endpointOf } from '../../../src/record/endpoint.ts';

describe('endpointOf', () => {
  it('is what the browser makes of the address, whatever its query and its fragment', () => {
    const urls = fc.webUrl({ validSchemes: ['ws', 'wss'], withQueryParameters: true, withFragments: true });
    fc.assert(
      fc.property(urls, (url) => {
        const { protocol, host, pathname } = new URL(url);
        expect(endpointOf(url)).toEqual({ scheme: `${protocol}//`, host, path: pathname });
      }),
    );
  });

  it('is the whole text where that is no address', () => {
    const none = { scheme: '', host: '' };
    expect(endpointOf('nothing?of=it')).toEqual({ ...none, path: 'nothing?of=it' });
    expect(endpointOf('nothing?else')).toEqual({ ...none, path: 'nothing?else' });
    expect(endpointOf('wss://?host=none')).toEqual({ ...none, path: 'wss://?host=none' });
  });

  it('takes an address apart once, however many queries come with it', () => {
    const first = endpointOf('wss://api.acme.dev/live?token=1');
    expect(endpointOf('wss://api.acme.dev/live?token=2')).toBe(first);
  });
});
