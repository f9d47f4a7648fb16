import { connect as connectTls } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENDINGS_OF_THE_LAB } from '../../lab/endings.ts';
import { closePayload, OPCODE } from '../../lab/frames.ts';
import { startLab, type Lab } from '../../lab/server.ts';
import { askForEnd, connectRaw, openRaw } from './raw-client.ts';

let lab: Lab;

beforeAll(async () => {
  lab = await startLab({ idleTimeoutMs: 50 });
});
afterAll(() => lab.close());

const SWITCHING = 'HTTP/1.1 101 Switching Protocols';

describe('handshakes', () => {
  const statuses = ENDINGS_OF_THE_LAB.map(({ id }) => id).filter((id) => /^http-\d+$/.test(id));

  it.each(statuses)('%s answers with its status and ends', async (id) => {
    const client = await openRaw(lab.urlOf(id));
    expect(await client.head()).toMatch(new RegExp(`^HTTP/1.1 ${id.slice('http-'.length)} `));
    expect(await client.ended).toBe('fin');
  });

  it('challenges in one kind of 401 only', async () => {
    expect(await (await openRaw(lab.urlOf('http-401'))).head()).not.toContain('WWW-Authenticate');
    expect(await (await openRaw(lab.urlOf('http-401-with-challenge'))).head()).toContain('WWW-Authenticate: Basic');
  });

  it('accepts as RFC 6455 wants it', async () => {
    const head = await (await openRaw(lab.urlOf('page-close'))).head();
    expect(head.split('\r\n')).toEqual([
      SWITCHING,
      'Upgrade: websocket',
      'Connection: Upgrade',
      'Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
    ]);
  });

  it('confirms a subprotocol, but for the ending that does not', async () => {
    const asking = ['Sec-WebSocket-Protocol: lab, other'];
    expect(await (await openRaw(lab.urlOf('page-close'), asking)).head()).toContain('Sec-WebSocket-Protocol: lab');
    const unconfirmed = await openRaw(lab.urlOf('subprotocol-unconfirmed'), asking);
    expect(await unconfirmed.head()).not.toContain('Sec-WebSocket-Protocol');
  });

  it.each([
    ['accept-wrong', /Sec-WebSocket-Accept: (?!s3pPLMBiTxaQ9kYGzzhZRbK\+xOo=)/],
    ['accept-missing', /^(?!.*Sec-WebSocket-Accept)/s],
    ['upgrade-missing', /^(?!.*Upgrade: websocket)/s],
    ['extension-unasked', /Sec-WebSocket-Extensions: x-lab/],
    ['subprotocol-unasked', /Sec-WebSocket-Protocol: lab/],
  ])('%s spoils its header', async (id, spoiled) => {
    const head = await (await openRaw(lab.urlOf(id))).head();
    expect(head).toContain(SWITCHING);
    expect(head).toMatch(spoiled);
  });

  it.each([
    ['fin-before-answer', 'fin'],
    ['reset-before-answer', 'reset'],
  ])('%s says nothing', async (id, how) => {
    const client = await openRaw(lab.urlOf(id));
    expect(await client.ended).toBe(how);
    expect(client.socket.bytesRead).toBe(0);
  });

  it('answers what is not HTTP with 400, and a path it does not know with 404', async () => {
    const garbage = await connectRaw(lab.urlOf('tcp-fin'));
    garbage.socket.write(Buffer.of(0x16, 3, 1, 0, 5));
    expect(await garbage.head()).toContain(' 400 ');
    expect(await (await openRaw(new URL('/no-such-ending', lab.urlOf('tcp-fin')).href)).head()).toContain(' 404 ');
  });

  it('refuses connections on the refused port', async () => {
    await expect(connectRaw(lab.urlOf('port-refused'))).rejects.toThrow('ECONNREFUSED');
  });

  it('shows a self-signed certificate', async () => {
    const { hostname, port } = new URL(lab.urlOf('certificate-self-signed'));
    const failure = await new Promise<Error>((resolve) => {
      connectTls({ host: hostname, port: Number(port) }).once('error', resolve);
    });
    expect(failure).toHaveProperty('code', 'DEPTH_ZERO_SELF_SIGNED_CERT');
  });
});

describe('ends', () => {
  const closes = ENDINGS_OF_THE_LAB.flatMap(({ id }) => {
    const code = /^close-(\d+)$/.exec(id)?.[1];
    return code === undefined ? [] : [[id, Number(code)] as const];
  });

  it.each(closes)('%s sends status code %i, and ends TCP when it is confirmed', async (id, code) => {
    const client = await askForEnd(lab.urlOf(id));
    const [close] = await client.frames(1);
    expect(close?.opcode).toBe(OPCODE.close);
    expect(close?.payload.readUInt16BE(0)).toBe(code);
    client.send(OPCODE.close, close?.payload);
    expect(await client.ended).toBe('fin');
  });

  it('sends the empty Close frame empty, and the broken ones broken', async () => {
    expect(await payloadOf('close-without-code')).toHaveLength(0);
    expect(await payloadOf('close-frame-of-one-byte')).toHaveLength(1);
    expect(await payloadOf('reason-longest')).toHaveLength(125);
    expect(await payloadOf('reason-too-long')).toHaveLength(126);
    expect(await payloadOf('reason-not-utf8')).toEqual(closePayload(4000, Buffer.of(0xc3, 0x28)));
  });

  it.each([
    ['reserved-bits', 'f10178'],
    ['unknown-opcode', '830178'],
    ['text-not-utf8', '8102c328'],
    ['masked-frame', '81810102030479'],
    ['long-ping', '897e007e70'],
  ])('%s puts %s on the wire', async (id, hex) => {
    const client = await askForEnd(lab.urlOf(id));
    const bytes = await client.bytes((all) => all.toString('hex').includes(hex));
    expect(bytes.toString('hex').split('0d0a0d0a')[1]).toMatch(new RegExp(`^${hex}`));
  });

  it.each([
    ['tcp-fin', 'fin'],
    ['tcp-reset', 'reset'],
  ])('%s ends without a frame', async (id, how) => {
    const client = await askForEnd(lab.urlOf(id));
    expect(await client.ended).toBe(how);
    expect(await client.frames(0)).toEqual([]);
  });

  it('puts the Close frame in front of the FIN, and in the packet of the 101', async () => {
    const finned = await askForEnd(lab.urlOf('close-then-fin'));
    expect(await finned.ended).toBe('fin');
    expect((await finned.frames(1))[0]?.payload).toEqual(closePayload(4001, 'bye'));
    const behind = await openRaw(lab.urlOf('close-behind-handshake'));
    expect((await behind.frames(1))[0]?.payload).toEqual(closePayload(1011, 'could not start'));
  });

  it('cuts an idle line', async () => {
    expect(await (await openRaw(lab.urlOf('idle-timeout'))).ended).toBe('fin');
  });

  it('echoes until it is asked for the ending', async () => {
    const client = await openRaw(lab.urlOf('ends-after-traffic'));
    client.send(OPCODE.text, 'one');
    client.send(OPCODE.binary, Buffer.of(2));
    client.send(OPCODE.text, 'go');
    const frames = await client.frames(3);
    expect(frames.map(({ opcode }) => opcode)).toEqual([OPCODE.text, OPCODE.binary, OPCODE.close]);
    expect(frames[0]?.payload.toString()).toBe('one');
  });

  it.each([
    ['page-close-4321', closePayload(4321, 'why')],
    ['page-close-answered-otherwise', closePayload(4002, 'my own code')],
  ])('%s answers the Close frame of the page', async (id, answer) => {
    const client = await openRaw(lab.urlOf(id));
    client.send(OPCODE.close, closePayload(4321, 'why'));
    expect((await client.frames(1))[0]?.payload).toEqual(answer);
    expect(await client.ended).toBe('fin');
  });

  it('drops the line instead of answering, where that is the ending', async () => {
    const client = await openRaw(lab.urlOf('page-close-dropped'));
    client.send(OPCODE.close, closePayload(1000));
    expect(await client.ended).toBe('fin');
    expect(await client.frames(0)).toEqual([]);
  });
});

describe('the page', () => {
  it('is served with all that it loads', async () => {
    for (const page of ['/', '/away', '/frame']) {
      const { status, body } = await fetchText(page);
      expect(status).toBe(200);
      for (const [, path = ''] of body.matchAll(/(?:src|href)="(\/[^"]*)"/g)) {
        const loaded = await fetchText(path);
        expect(loaded.status, path).toBe(200);
        for (const [, module = ''] of loaded.body.matchAll(/from '\.(\/[^']*)'/g)) {
          expect((await fetchText(module)).status, module).toBe(200);
        }
      }
    }
  });

  it('forbids connections in one frame only', async () => {
    expect((await fetchText('/frame')).csp).toBeNull();
    expect((await fetchText('/frame-without-connect-src')).csp).toBe("connect-src 'none'");
  });

  it('gets every ending of the table with its real URL', async () => {
    const { groups } = JSON.parse((await fetchText('/endings.json')).body);
    const endings: readonly { readonly id: string; readonly url: string }[] = groups.flatMap(
      (group: { readonly endings: unknown }) => group.endings,
    );
    expect(endings.map(({ id }) => id)).toEqual(ENDINGS_OF_THE_LAB.map(({ id }) => id));
    for (const { id, url } of endings) {
      expect(url).toContain(id);
      expect(url).not.toMatch(/[{}]/);
      expect(url).toBe(lab.urlOf(id));
    }
  });

  it('can wait for a handshake that hangs', async () => {
    const waiting = fetchText('/handshake-of/never-answered');
    const client = await openRaw(lab.urlOf('never-answered'));
    expect((await waiting).status).toBe(204);
    expect((await fetchText('/handshake-of/never-answered')).status).toBe(204);
    expect(client.socket.bytesRead).toBe(0);
  });
});

describe('the lab', () => {
  it('ends at once, whatever is connected', async () => {
    const other = await startLab();
    const clients = await Promise.all(
      ['never-answered', 'page-close-unanswered', 'stays-open-ticking'].map((id) => openRaw(other.urlOf(id))),
    );
    await clients[1]?.head();
    await other.close();
    await Promise.all(clients.map(({ ended }) => ended));
    await expect(connectRaw(other.urlOf('tcp-fin'))).rejects.toThrow('ECONNREFUSED');
  });

  it('says so when the wished-for port is taken', async () => {
    await expect(startLab({ port: Number(new URL(lab.url).port) })).rejects.toThrow('EADDRINUSE');
  });

  it('outlives clients that break off', async () => {
    for (const id of ['tcp-fin', 'stays-open-ticking', 'certificate-self-signed', 'never-answered']) {
      const client = await openRaw(lab.urlOf(id));
      client.socket.resetAndDestroy();
    }
    expect(await (await openRaw(lab.urlOf('tcp-fin'))).head()).toContain(SWITCHING);
  });

  it('knows no ending by another name', () => {
    expect(() => lab.urlOf('no-such-ending')).toThrow('no-such-ending');
  });
});

/** Of the first frame that the ending sends. */
async function payloadOf(id: string): Promise<Buffer | undefined> {
  return (await (await askForEnd(lab.urlOf(id))).frames(1))[0]?.payload;
}

async function fetchText(path: string) {
  const response = await fetch(new URL(path, lab.url));
  return {
    status: response.status,
    csp: response.headers.get('content-security-policy'),
    body: await response.text(),
  };
}
