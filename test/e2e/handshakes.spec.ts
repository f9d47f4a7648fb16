/**
 * What the browser knows of a handshake is in the record of the right socket, also where there are many or none. What it
 * knows of each ending of the lab is checked in `endings.spec.ts`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { endingOf } from '../../src/record/ending.ts';
import { whyNoCloseCode, whyNoFailureText } from '../../src/record/not-known.ts';
import { readRecordedLog } from './drivers/recorded-log.ts';
import { until } from './drivers/until.ts';
import { startChooserServer } from './support/chooser-server.ts';
import { expect, test } from './support/stage-fixture.ts';

test('ten sockets that end at once have an outcome each, and each its own', async ({ tab, panel, target }) => {
  const server = await startChooserServer();
  const wanted = ['refuse-403', 'close-4001', 'refuse-404', 'refuse-500', 'close-4002'];
  const protocols = [...wanted, 'refuse-502', 'refuse-503', 'close-4003', 'refuse-504', 'refuse-429'];
  await tab.evaluate(
    (url: string, names: string[]) =>
      Promise.all(
        names.map(
          (name) =>
            new Promise<void>((resolve) => {
              new WebSocket(url, name).addEventListener('close', () => resolve());
            }),
        ),
      ),
    server.url,
    protocols,
  );
  const records = await untilAllKnown(panel, protocols.length);
  const outcomes = Object.fromEntries(
    records.map(({ protocolsOffered, handshake, closed }) => [
      protocolsOffered?.[0],
      handshake?.status === 101 ? `close-${closed?.code}` : `refuse-${handshake?.status}`,
    ]),
  );
  expect(outcomes).toEqual(Object.fromEntries(protocols.map((name) => [name, name])));
  expect(records.every(({ handshake }) => handshake?.source === SOURCES[target])).toBe(true);
  await server.close();
});

test('a socket in a worker is shown with what its handshake tells', async ({ tab, panel, lab, stage, target }) => {
  const script = { html: WORKER, headers: { 'content-type': 'text/javascript' } };
  stage.show('/service-worker.js', script);
  stage.show('/shared-worker.js', script);
  stage.show('/worker.js', script);
  await tab.goto(stage.show('/workers', { html: '<!doctype html><title>Workers</title>' }));
  const kinds = target === 'firefox' ? ['dedicated', 'service', 'shared'] : ['dedicated', 'service'];
  for (const kind of kinds) {
    await tab.evaluate(openInWorker, kind, `${lab.urlOf('http-403')}?${kind}`);
    await tab.evaluate(openInWorker, kind, `${stage.socketUrl('/close/4001')}?${kind}`);
  }
  const records = await untilAllKnown(panel, kinds.length * 2);
  for (const kind of kinds) {
    const [failed, opened] = ['http-403', '4001'].map((path) =>
      records.find(({ url }) => url?.endsWith(`/${path}?${kind}`)),
    );
    expect(failed).toMatchObject({ seenFrom: 'network', closed: null, handshake: { status: 403 } });
    expect(opened).toMatchObject({ seenFrom: 'network', closed: null, handshake: { status: 101, failure: null } });
    expect([failed, opened].map((record) => record && endingOf(record, target))).toEqual([
      'failed-outside',
      'seen-from-outside',
    ]);
    expect(failed && whyNoCloseCode(failed)).toBe('worker');
  }
});

const WITHHELD = 'the text that another extension makes Chrome withhold is said to be withheld';
test(WITHHELD, { tag: '@chromium' }, async ({ launch, lab }, testInfo) => {
  const other = testInfo.outputPath('other-extension');
  await mkdir(other, { recursive: true });
  const manifest = { manifest_version: 3, name: 'Another', version: '1', permissions: ['webRequest'] };
  await writeFile(join(other, 'manifest.json'), JSON.stringify({ ...manifest, host_permissions: ['<all_urls>'] }));
  const app = await launch({ otherExtensionDirs: [other] });
  const tab = await app.newTab(lab.url);
  const panel = await tab.openPanel();
  await tab.evaluate('await window.lab.provoke("http-403")');
  const [record] = await untilAllKnown(panel, 1);
  expect(record?.handshake).toMatchObject({ status: null, failure: { kind: 'withheld', text: '' } });
  expect(record && whyNoFailureText(record, 'chrome')).toBe('withheld-by-other-extension');
});

/** Opens the socket whose address it is sent, and answers when it has ended. All three kinds of worker understand it. */
const WORKER = `
  const open = (url, answer) => { new WebSocket(url).onclose = () => answer.postMessage('closed'); };
  onconnect = ({ ports: [port] }) => { port.onmessage = ({ data }) => open(data, port); };
  onmessage = ({ data, source }) => open(data, source ?? self);`;

async function openInWorker(kind: string, url: string): Promise<void> {
  const send = async (target: Worker | MessagePort | ServiceWorker, answers: EventTarget) => {
    const answered = new Promise((resolve) => {
      answers.addEventListener('message', resolve, { once: true });
    });
    target.postMessage(url);
    await answered;
  };
  if (kind === 'dedicated') {
    const worker = new Worker('/worker.js');
    return send(worker, worker);
  }
  if (kind === 'shared') {
    const { port } = new SharedWorker('/shared-worker.js');
    port.start();
    return send(port, port);
  }
  await navigator.serviceWorker.register('/service-worker.js');
  const { active } = await navigator.serviceWorker.ready;
  navigator.serviceWorker.startMessages();
  return send(active as ServiceWorker, navigator.serviceWorker);
}

const SOURCES = { chrome: 'devtools.network', firefox: 'webRequest' };

async function untilAllKnown(panel: Parameters<typeof readRecordedLog>[0], count: number) {
  return until(
    async () => {
      const { records } = await readRecordedLog(panel);
      return records.length === count && records.every(({ handshake }) => handshake) && records;
    },
    { what: `${count} records with an outcome` },
  );
}
