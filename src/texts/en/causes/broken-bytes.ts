import type { CauseText } from './cause-text.ts';

export const brokenBytes = {
  'server-sent-bad-frame': {
    headline: 'The server (or a proxy) sent a broken frame',
    advice: [
      'Check whether two WebSocket servers share the port: each then writes into the other’s connections.',
      'Check whether something writes HTTP into the connection after the upgrade, such as an error page or a second answer.',
      'If the server builds frames by hand, use a WebSocket library instead.',
      'Connect without the proxy: if that works, the proxy breaks the frames.',
    ],
    settle: 'With DevTools open, Chrome names the fault: reproduce it there.',
    notes: {
      httpText:
        'HTTP text in place of a frame looks the same: its first letter, “H”, sets just the bit that stands for compression.',
      beforeOpen: 'It came right behind the answer to the handshake, so that Firefox did not even open.',
      orReset: 'A connection that the other side resets looks the same from here.',
    },
  },
  'compression-broken': {
    headline: 'Compressed messages could not be read',
    advice: [
      'Switch compression off at the server, as a test (`perMessageDeflate: false` in ws).',
      'If that helps, look for a proxy that changes `Sec-WebSocket-Extensions`, and update the server’s WebSocket library.',
    ],
    notes: {
      agreed: 'Compression was agreed, but what came could not be unpacked.',
      notAgreed: 'The server compresses although that was not agreed, or what came is no frame at all.',
    },
  },
  'server-sent-bad-text': {
    headline: 'The server sent text that is not UTF-8',
    advice: [
      'Send binary data in binary frames.',
      'Do not cut a text into frames or buffers in the middle of a character; encode it as UTF-8, whatever the server’s own encoding is.',
    ],
  },
  'browser-failed-unknown': {
    headline: 'The browser stopped the connection because of what it received',
    advice: ({ at }, f) => [
      'Open DevTools and reproduce it: Chrome then names the fault in the Console.',
      at === ''
        ? 'Look for code 1002 in the server’s log.'
        : `Look for code 1002 in the server’s log at ${f.time(Number(at))}.`,
    ],
    settle: 'The browser’s own words tell a broken frame from broken compression and from text that is not UTF-8.',
    notes: {
      noWords: 'Chrome tells why only with DevTools open, and only without another extension that observes requests.',
    },
  },
} satisfies Record<string, CauseText>;
