import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMask } from '../../../src/record/mask.ts';
import { maskRecords } from '../../../src/record/mask-records.ts';
import { applyObservation, type SocketRecord } from '../../../src/record/socket-record.ts';
import { anyObservations, closeCalled, closed, created, opened } from '../support/observations.ts';
import { recordOf, topDocument } from '../support/records.ts';
import { SECRETS } from '../support/secrets.ts';

const WORDS = [
  'token expired',
  'idle timeout of 60000 ms reached',
  'graphql-transport-ws',
  'json.reliable.webpubsub.azure.v1',
  'v5.channel.k8s.io',
  'actioncable-v1-json',
  'permessage-deflate; client_max_window_bits=15',
  'nginx/1.25.4 (Ubuntu)',
  'Error during WebSocket handshake: net::ERR_CONNECTION_REFUSED',
  'NS_ERROR_WEBSOCKET_CONNECTION_REFUSED',
  'Received a broken close frame containing a reserved status code.',
  'unauthorizedConnectionAttemptDetected',
  'Bearer realm="example"',
  'retry in 30s; region eu-central-1',
];

it('knows fifty kinds of secrets', () => {
  expect(new Set(SECRETS).size).toBe(50);
});

describe.each(SECRETS)('%s', (secret) => {
  it.each([
    ['a part of a path', `wss://api.example/live/${secret}/socket`],
    ['a query value', `wss://api.example/live?token=${secret}&v=2`],
    ['a query without a value', `wss://api.example/live?${secret}`],
    ['user information', `wss://user:${secret}@api.example/live`],
    ['a fragment', `https://app.example/#access_token=${secret}`],
    ['a route in a fragment', `https://app.example/#/join/${secret}?x=1`],
  ])('is masked as %s of an address', (_, address) => {
    expect(createMask().address(address)).not.toContain(secret);
    expect(createMask().text(`see ${address} now`)).not.toContain(secret);
  });

  it('is masked in a reason, behind a scheme, in JSON and as a subprotocol', () => {
    for (const text of [`invalid token ${secret}`, `Bearer ${secret}`, `{"token":"${secret}"}`, secret]) {
      expect(createMask().text(text)).not.toContain(secret);
    }
    expect(
      createMask()
        .list(['graphql-ws', `base64url.bearer.authorization.k8s.io.${secret}`])
        .join(),
    ).not.toContain(secret);
  });
});

describe('what is no secret', () => {
  it.each(WORDS)('stays: %s', (text) => {
    expect(createMask().text(text)).toBe(text);
  });

  it.each([
    'wss://api.example:8443/v1/projects/europe-west1/streams',
    'wss://api.example/presence-channel-2024-11-24-updates/notifications',
    'wss://socket-server-v2-europe-west1.example/graphql',
    'wss://[::1]:8080/live',
    'https://app.example/#/rooms/12',
    '/live',
    '',
  ])('stays an address: %s', (address) => {
    expect(createMask().address(address)).toBe(address);
  });
});

describe('an address', () => {
  it('keeps its form, and parses as before', () => {
    const masked = createMask().address(
      'wss://bob:pw@api.example:8080/live/a3f5c9e17b2d4806;sid=q?token=x&flag&n=#k=v',
    );
    expect(masked).toBe(
      'wss://*masked-1*:*masked-2*@api.example:8080/live/*masked-3*;sid=*masked-4*?token=*masked-5*&flag&n=#k=*masked-6*',
    );
    expect(new URL(masked).pathname).toContain('/live/*masked-3*');
  });

  it('of a stack keeps its line and column', () => {
    const stack =
      'Error\n    at connect (https://app.example/live.ts?v=3:48:17)\n    at https://app.example/main.ts:7:1';
    expect(createMask().stack(stack)).toBe(
      'Error\n    at connect (https://app.example/live.ts?v=*masked-1*:48:17)\n    at https://app.example/main.ts:7:1',
    );
  });

  it('ends where the sentence around it goes on', () => {
    const { text } = createMask();
    expect(text("The URL 'wss://a.example/?x=1' is wrong (see https://b.example/(c)?y=2), really.")).toBe(
      "The URL 'wss://a.example/?x=*masked-1*' is wrong (see https://b.example/(c)?y=*masked-2*), really.",
    );
  });

  it('is masked between its escapes, and escaped again', () => {
    const { address } = createMask();
    expect(address('wss://a.example/bad%20token%20s3cr3t-Pa55word-of-mine?token=s3cr3t%2DPa55word-of-mine')).toBe(
      'wss://a.example/bad%20token%20*masked-1*?token=*masked-1*',
    );
    expect(address('wss://a.example/proxy/https%3A%2F%2Fb.example%2F%3Fkey%3Dopen')).toBe(
      'wss://a.example/proxy/https%3A%2F%2Fb.example%2F%3Fkey%3D*masked-2*',
    );
    expect(address('wss://a.example/%E0%A4%A/%')).toBe('wss://a.example/%E0%A4%A/%');
  });

  it('that carries a document masks the document', () => {
    expect(createMask().address('data:text/html,<b>hello</b>')).toBe('data:text/html,*masked-1*');
    expect(createMask().address('blob:https://app.example/3f2504e0-4f89-11d3-9a0c-0305e82c3301')).toBe(
      'blob:https://app.example/*masked-1*',
    );
  });
});

describe('records', () => {
  const secret = 's3cr3t-of-mine';

  it('have the same sign for the same secret, wherever it stands', () => {
    const record = recordOf(
      created(`wss://api.example/live?token=${secret}`),
      opened,
      closeCalled(1, 4000),
      closed(4001, `token ${secret} expired`),
    );
    const [masked] = maskRecords([{ ...record, protocolsOffered: ['token', secret], protocol: secret }]);
    expect(masked).toMatchObject({
      url: 'wss://api.example/live?token=*masked-1*',
      protocolsOffered: ['token', '*masked-1*'],
      protocol: '*masked-1*',
      closed: { reason: 'token *masked-1* expired' },
    });
  });

  it('lose it from everything that the browser said of the handshake', () => {
    const handshake: SocketRecord['handshake'] = {
      source: 'webRequest',
      status: 302,
      failure: { kind: 'redirected', text: `to https://login.example/?next=${secret}`, netError: null },
      headers: { location: `https://login.example/?next=${secret}`, 'x-auth-token': secret, server: 'nginx/1.25.4' },
      remoteAddress: '127.0.0.1',
      redirectTo: `https://login.example/?next=${secret}`,
    };
    const violation = { directive: 'connect-src', disposition: 'enforce', blockedUrl: `wss://x?t=${secret}` } as const;
    const [masked] = maskRecords([{ ...recordOf(created()), handshake, violation }]);
    expect(JSON.stringify(masked)).not.toContain(secret);
    expect(masked?.handshake?.headers?.['server']).toBe('nginx/1.25.4');
  });

  it('that were masked before keep their numbers', () => {
    const [masked] = maskRecords([{ ...recordOf(created('wss://a.example/?x=*masked-7*&y=new')) }]);
    expect(masked?.url).toBe('wss://a.example/?x=*masked-7*&y=*masked-8*');
  });

  it('can be masked whatever they hold, and masking them again changes nothing', () => {
    fc.assert(
      fc.property(
        anyObservations,
        fc.string({ unit: 'binary' }),
        fc.webUrl({ withQueryParameters: true }),
        (all, text, url) => {
          let record: SocketRecord | undefined;
          for (const observation of all) record = applyObservation(record, observation, { ...topDocument, url });
          if (!record) return;
          const hostile = { ...record, createdStack: text, url: `${url}${text}`, protocolsOffered: [text, url, text] };
          const once = maskRecords([record, hostile]);
          expect(maskRecords(once)).toEqual(once);
        },
      ),
    );
  });

  it('keep no value of any query', () => {
    const value = fc.stringMatching(/^[a-zA-Z0-9%_.-]{4,40}$/);
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,3}$/), value, (name, secretValue) => {
        const masked = createMask().address(`wss://h.example/p?${name}=${secretValue}`);
        expect(masked).toBe(`wss://h.example/p?${name}=*masked-1*`);
      }),
    );
  });
});
