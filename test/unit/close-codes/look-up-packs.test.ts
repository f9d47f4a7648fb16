import { describe, expect, it } from 'vitest';
import { lookUpPacks } from '../../../src/close-codes/look-up-packs.ts';
import { VENDOR_PACKS } from '../../../src/close-codes/vendor-packs.ts';
import { contextOf, SOCKETS, type Met } from './sockets.ts';

const look = (met: Omit<Met, 'pack'>, pinned?: string) =>
  lookUpPacks(contextOf({ ...met, pack: null }), VENDOR_PACKS, pinned);

describe('the look-up', () => {
  it.each(SOCKETS)('names $pack for $code at $url $chosen $reason', (met) => {
    const matches = lookUpPacks(contextOf(met), VENDOR_PACKS);
    expect(matches.map(({ pack }) => pack.id)[0] ?? null).toBe(met.pack);
  });

  it.each(SOCKETS)('names no other with certainty for $code at $url $chosen $reason', (met) => {
    const certain = lookUpPacks(contextOf(met), VENDOR_PACKS).filter(({ certainty }) => certainty === 'certain');
    expect(certain.map(({ pack }) => pack.id).filter((id) => id !== met.pack)).toEqual([]);
  });
});

describe('a number that several products use', () => {
  const nameOf = (met: Omit<Met, 'pack'>) => look(met)[0]?.meaning?.name;

  it.each<[number, string, Omit<Met, 'pack' | 'code'>]>([
    [3000, 'Connection closed', { url: 'wss://rt.example.com/connection/websocket' }],
    [3000, 'Unauthorized', { url: 'ws://localhost:2718/ws?session_id=s_ab12cd' }],
    [3000, 'Go away', { url: 'wss://app.example.com/echo/473/h2kd93ls/websocket' }],
    [3000, 'Auth aborted', { url: 'wss://r.example.com/ws', chosen: 'wamp.2.json' }],
    [3000, 'Setup refused', { url: 'wss://s.example.com/sync/v20/connect' }],
    [3000, 'Path full', { url: 'wss://s.example.com/1a', chosen: 'v1.saltyrtc.org' }],
    [3008, 'Slow', { url: 'wss://rt.example.com/connection/websocket' }],
    [3008, 'Session expired', { url: 'wss://streaming.assemblyai.com/v3/ws' }],
    [3005, 'Connection expired', { url: 'wss://rt.example.com/ws', chosen: 'centrifuge-json' }],
    [3005, 'Session cancelled', { url: 'wss://streaming.assemblyai.com/v3/ws' }],
    [4014, 'Disallowed intents', { url: 'wss://gateway.discord.gg/?v=10&encoding=json' }],
    [4014, 'Disconnected', { url: 'wss://eu-west123.discord.media/?v=8' }],
    [4013, 'Invalid intents', { url: 'wss://gateway.discord.gg/?v=10' }],
    [4013, 'Ack backpressure', { url: 'wss://gateway.fluxer.app/?v=1' }],
    [4013, 'Job error', { url: 'wss://eu2.rt.speechmatics.com/v2' }],
    [4000, 'TLS only', { url: 'wss://ws-eu.pusher.com/app/k?protocol=7' }],
    [4000, 'Consented', { url: 'wss://x.colyseus.cloud/a/b?sessionId=c' }],
    [4001, 'Client sent inbound traffic', { url: 'wss://eventsub.wss.twitch.tv/ws' }],
    [4401, 'Unauthorized', { url: 'wss://a.example.com/graphql', chosen: 'graphql-transport-ws' }],
    [1000, 'Heartbeat timeout', { url: 'wss://a.supabase.co/realtime/v1/websocket', reason: 'heartbeat timeout' }],
    [1003, 'Already connected', { url: 'ws://localhost:2718/ws?session_id=s_ab12cd' }],
  ])('%i is “%s” where %o', (code, name, met) => {
    expect(nameOf({ ...met, code })).toBe(name);
  });

  const claims = VENDOR_PACKS.flatMap(({ id, codes = [] }) =>
    [...new Set(codes.map(({ code }) => code))].filter((code) => code >= 3000).map((code) => ({ id, code })),
  );
  const shared = claims.filter(({ id, code }) => claims.some((other) => other.code === code && other.id !== id));

  it('is not chosen for by the number: nothing is known of a socket that shows no sign', () => {
    expect(shared).not.toEqual([]);
    for (const { code } of shared) expect(look({ url: 'wss://a.example.com/', code }), `${code}`).toEqual([]);
  });

  // A reason or a header may fit one code alone.
  const told = SOCKETS.filter(({ reason, headers }) => reason === undefined && headers === undefined);

  it.each(told.filter(({ pack }) => shared.some(({ id }) => id === pack)))(
    'is that of $pack at $url $chosen, whichever they share',
    (met) => {
      for (const { code } of shared.filter(({ id }) => id === met.pack)) {
        const [first] = look({ ...met, code });
        expect(first?.pack.id, `${code}`).toBe(met.pack);
        expect(first?.meaning?.from.id, `${code}`).toBe(met.pack);
      }
    },
  );
});

describe('what is told of a match', () => {
  const [discord] = look({ url: 'wss://gateway.discord.gg/?v=10', code: 4014 });

  it('is why it was chosen, with the part that matched', () => {
    expect(discord?.why).toEqual([{ kind: 'host', value: 'gateway.discord.gg' }]);
    expect(look({ url: 'wss://a.example.com/', offered: ['mqtt'], code: 1006 })[0]?.why).toEqual([
      { kind: 'offered', value: 'mqtt' },
    ]);
    expect(look({ url: 'wss://a.example.com/x/socket.io/?EIO=4', code: 1005 })[0]?.why).toEqual([
      { kind: 'path', value: '/socket.io/' },
    ]);
    expect(look({ url: 'wss://a.example.com/', code: 1012, headers: { server: 'uvicorn' } })[0]?.why).toEqual([
      { kind: 'header', name: 'server', value: 'uvicorn' },
    ]);
  });

  it('is how sure that is', () => {
    expect(discord?.certainty).toBe('certain');
    expect(look({ url: 'wss://a.example.com/', chosen: 'tty', code: 1000 })[0]?.certainty).toBe('certain');
    expect(look({ url: 'wss://a.example.com/', offered: ['graphql-transport-ws'], code: 4406 })[0]?.certainty).toBe(
      'likely',
    );
    expect(look({ url: 'wss://a.example.com/app/k?protocol=7', code: 4001 })[0]?.certainty).toBe('likely');
    expect(look({ url: 'wss://a.example.com/', code: 1011, reason: 'keepalive ping timeout' })[0]?.certainty).toBe(
      'possible',
    );
    expect(look({ url: 'wss://a.example.com/', code: 1001, headers: { server: 'Jetty(9)' } })[0]?.certainty).toBe(
      'possible',
    );
  });

  it('is no surer than the pack itself', () => {
    expect(look({ url: 'wss://gateway.fluxer.app/', code: 4000 })[0]?.certainty).toBe('likely');
    expect(look({ url: 'wss://api.gladia.io/v2/live', code: 4403 })[0]?.certainty).toBe('possible');
  });

  it('is all packs that match, and what a pack takes from another', () => {
    const matches = look({ url: 'wss://a.supabase.co/realtime/v1/websocket?vsn=1.0.0', code: 1011 });
    expect(matches.map(({ pack }) => pack.id)).toEqual(['supabase-realtime', 'phoenix']);
    expect(matches[0]?.meaning).toMatchObject({ name: 'Crash', from: { id: 'phoenix' } });
  });

  it('is the range, where the code itself is not listed', () => {
    const [pusher] = look({ url: 'wss://ws-eu.pusher.com/app/k?protocol=7', code: 4150 });
    expect(pusher?.meaning).toMatchObject({ name: 'Back off', range: { from: 4100, to: 4199 } });
  });

  it('is the product alone, where its pack does not know the code', () => {
    expect(look({ url: 'wss://gateway.discord.gg/', code: 4999 })).toMatchObject([
      { pack: { id: 'discord-gateway' }, meaning: null },
    ]);
  });
});

describe('the order', () => {
  it('is that of the user first', () => {
    const matches = look({ url: 'wss://gateway.discord.gg/', code: 4001 }, 'soketi');
    expect(matches.map(({ pack }) => pack.id)).toEqual(['soketi', 'discord-gateway']);
    expect(matches[0]).toMatchObject({ certainty: 'certain', why: [{ kind: 'pinned' }] });
  });

  it('is host before subprotocol: a service may borrow a name', () => {
    const appSync = { url: 'wss://x.appsync-realtime-api.eu-west-1.amazonaws.com/graphql', chosen: 'graphql-ws' };
    expect(look({ ...appSync, code: 1002 }).map(({ pack }) => pack.id)).toEqual([
      'aws-appsync',
      'subscriptions-transport-ws',
    ]);
  });

  it('is a server library first, where only that knows the code', () => {
    const graphql = {
      url: 'wss://a.example.com/graphql',
      chosen: 'graphql-transport-ws',
      headers: { server: 'uvicorn' },
    };
    expect(look({ ...graphql, code: 1012 })[0]?.pack.id).toBe('uvicorn');
    expect(look({ ...graphql, code: 4400 })[0]?.pack.id).toBe('graphql-transport-ws');
  });

  it('takes what was offered only where the server chose nothing', () => {
    const matches = look({ url: 'wss://a.example.com/', offered: ['mqtt', 'tty'], chosen: 'tty', code: 1000 });
    expect(matches.map(({ pack }) => pack.id)).toEqual(['ttyd']);
  });

  it('leaves weak hints weak', () => {
    expect(look({ url: 'wss://a.example.com/cable', code: 1000 })).toEqual([]);
    expect(look({ url: 'wss://a.example.com/mqtt', code: 1000 })).toEqual([]);
    expect(look({ url: 'wss://a.example.com/graphql', code: 4400 })).toEqual([]);
  });

  it('claims nothing from a reason that only repeats the number', () => {
    expect(look({ url: 'wss://a.example.com/', code: 4403, reason: 'Forbidden' })).toEqual([]);
    expect(look({ url: 'wss://a.example.com/', code: 1009, reason: 'Message Too Big' })).toEqual([]);
  });
});

describe('an address that is none', () => {
  it.each([null, '', 'not a url'])('%o matches no host and no path', (url) => {
    expect(lookUpPacks({ ...contextOf({ url: '', code: 4014, pack: null }), url }, VENDOR_PACKS)).toEqual([]);
  });
});
