/** Clients of npm in the page, whose servers fall silent or go. */
import { LOOPBACK } from '../../lab/loopback.ts';
import { startChild } from '../parts/child.ts';
import { loadLibrary } from '../parts/library.ts';
import { serveSockets } from '../parts/servers.ts';
import { firstSocket, type Scenario } from '../scenario.ts';

/** What ends a record of SignalR's JSON protocol. */
const END = '\u001e';
/** MQTT 3.1.1: a connection is accepted. */
const CONNACK = Buffer.of(0x20, 2, 0, 0);

export const LIBRARIES_IN_PAGES: readonly Scenario[] = [
  {
    id: 'signalr-server-timeout',
    title: 'SignalR: the server sends no pings, and the client closes after its server timeout',
    expected: 'client-heartbeat-timeout',
    async run(tools) {
      await loadLibrary(tools, '@microsoft/signalr');
      const { port } = await serveSockets(tools, (socket) => socket.once('message', () => socket.send(`{}${END}`)));
      await tools.page.tab.evaluate(
        `const { HubConnectionBuilder, HttpTransportType, LogLevel } = library;
         const hub = new HubConnectionBuilder()
           .withUrl(arguments[0], { skipNegotiation: true, transport: HttpTransportType.WebSockets })
           .configureLogging(LogLevel.None).build();
         hub.serverTimeoutInMilliseconds = 800;
         const closed = new Promise((resolve) => hub.onclose(resolve));
         await hub.start();
         await closed;`,
        `http://${LOOPBACK}:${port}/hub`,
      );
    },
  },
  {
    id: 'centrifuge-no-ping',
    title: 'centrifuge: the server promises a ping a second, and sends none',
    expected: 'client-heartbeat-timeout',
    isSlow: true,
    async run(tools) {
      await loadLibrary(tools, 'centrifuge');
      const { url } = await serveSockets(tools, (socket) => {
        socket.once('message', () =>
          socket.send('{"id":1,"connect":{"client":"c","version":"5","ping":1,"pong":true}}'),
        );
      });
      await tools.page.tab.evaluate(
        `const client = new library.Centrifuge(arguments[0], { maxServerPingDelay: 300, minReconnectDelay: 60_000 });
         await new Promise((resolve) => {
           client.on('connected', () => client.on('connecting', resolve));
           client.connect();
         });
         client.disconnect();`,
        `${url}/connection/websocket`,
      );
    },
  },
  {
    id: 'mqtt-no-ping-response',
    title: 'mqtt: the broker does not answer PINGREQ, and the client closes after its keepalive',
    isSlow: true,
    expected: 'client-heartbeat-timeout',
    async run(tools) {
      await loadLibrary(tools, 'mqtt');
      const { url } = await serveSockets(tools, (socket) => socket.once('message', () => socket.send(CONNACK)), {
        handleProtocols: () => 'mqtt',
      });
      await tools.page.tab.evaluate(
        `const client = (library.connect ?? library.default.connect)(arguments[0], { keepalive: 1, reconnectPeriod: 0 });
         await new Promise((resolve) => client.on('close', resolve));`,
        `${url}/mqtt`,
      );
    },
  },
  {
    id: 'reconnecting-through-restart',
    title: 'reconnecting-websocket tries on while the server is killed and started again',
    expected: 'server-restart-suspected',
    judged: firstSocket,
    sockets: 3,
    async run(tools) {
      await loadLibrary(tools, 'reconnecting-websocket');
      const old = await startChild(tools);
      await tools.page.tab.evaluate(
        `window.client = new library.default(arguments[0], [], { minReconnectionDelay: 300, maxReconnectionDelay: 300 });
         await new Promise((resolve) => client.addEventListener('open', resolve, { once: true }));
         window.failures = 0;
         client.addEventListener('error', () => failures++);`,
        old.url,
      );
      old.signal('SIGKILL');
      await old.exited;
      await tools.page.tab.waitFor('return failures > 1');
      await startChild(tools, { port: old.port });
      await tools.page.tab.waitFor('return client.readyState === 1');
      await tools.page.tab.evaluate('client.close()');
    },
  },
];
