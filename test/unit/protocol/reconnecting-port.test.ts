import { describe, expect, it } from 'vitest';
import { openReconnectingPort, type RawPort } from '../../../src/protocol/reconnecting-port.ts';

function setUp() {
  const ports: { sent: unknown[]; say(message: unknown): void; drop(): void }[] = [];
  const received: unknown[] = [];
  const timers: { callback: () => void; milliseconds: number }[] = [];
  let reachable = true;
  let losses = 0;
  const port = openReconnectingPort({
    connect(): RawPort {
      if (!reachable) throw new Error('Extension context invalidated.');
      let onMessage: (message: unknown) => void = () => {};
      let onDisconnect: () => void = () => {};
      const sent: unknown[] = [];
      ports.push({ sent, say: (message) => onMessage(message), drop: () => onDisconnect() });
      return {
        postMessage: (message) => void sent.push(message),
        onMessage: (listener) => (onMessage = listener),
        onDisconnect: (listener) => (onDisconnect = listener),
        disconnect: () => {},
      };
    },
    greeting: () => 'hello',
    receive: (message) => void received.push(message),
    lost: () => losses++,
    setTimer: (callback, milliseconds) => timers.push({ callback, milliseconds }),
  });
  return {
    port,
    ports,
    received,
    timers,
    losses: () => losses,
    reach: (value: boolean) => (reachable = value),
    tick: () => timers.shift()?.callback(),
  };
}

describe('a port to a background that is stopped at will', () => {
  it('greets on each connection and connects again at once', () => {
    const { ports, timers, tick, losses, received } = setUp();
    ports[0]?.say('log');
    ports[0]?.drop();
    expect([losses(), timers.map(({ milliseconds }) => milliseconds)]).toEqual([1, [0]]);
    tick();
    ports[1]?.say('log again');
    expect(ports.map(({ sent }) => sent)).toEqual([['hello'], ['hello']]);
    expect(received).toEqual(['log', 'log again']);
  });

  it('keeps what is said in between', () => {
    const { port, ports, tick } = setUp();
    ports[0]?.drop();
    port.post('clear');
    tick();
    expect(ports[1]?.sent).toEqual(['hello', 'clear']);
  });

  it('waits longer for a background that cannot be reached, up to five seconds', () => {
    const { ports, tick, timers, reach } = setUp();
    reach(false);
    ports[0]?.drop();
    const waits: number[] = [];
    for (let index = 0; index < 9; index++) {
      waits.push(timers[0]?.milliseconds ?? -1);
      tick();
    }
    expect(waits).toEqual([0, 200, 400, 800, 1600, 3200, 5000, 5000, 5000]);
  });

  it('ends when it is closed', () => {
    const { port, ports, tick } = setUp();
    port.close();
    ports[0]?.drop();
    tick();
    expect(ports).toHaveLength(1);
  });
});
