import { describe, expect, it } from 'vitest';
import { failureWith } from '../../../src/record/handshake-failure.ts';
import type { SocketRecord } from '../../../src/record/socket-record.ts';
import { failed, lived } from './lived.ts';
import { diagnosesOf, diagnosisOf, outcome, type Case } from './support.ts';

const OTHER = 'wss://push.example/feed';
const idsOf = (record: SocketRecord, circumstances?: Case) => diagnosesOf(record, circumstances).map(({ id }) => id);
const NGINX = { server: 'nginx/1.27.0' };

describe('idle-timeout', () => {
  it('does not outdo what the server said, where it is a number that merely fits', () => {
    const ids = diagnosesOf(lived({ age: 180_000, lastIn: 60_010, lastOut: 60_010, code: 1001 })).map(({ id }) => id);
    expect(ids).toEqual(['server-going-away', 'idle-timeout']);
  });

  it('comes after a sleep that was seen', () => {
    const context = { timerGapMs: 45_000, timerGapAgoMs: 5000 };
    const ids = diagnosesOf(lived({ age: 180_000, lastIn: 60_010, lastOut: 60_010, context })).map(({ id }) => id);
    expect(ids.indexOf('machine-slept')).toBe(0);
    expect(ids).toContain('idle-timeout');
  });

  const silent = (from: number) => lived({ from, age: 180_000, lastIn: 60_010, lastOut: 60_010 });

  it('is likely with repeats and a header', () => {
    const record = { ...silent(1_000_000), handshake: outcome({ status: 101, headers: NGINX }) };
    const diagnosis = diagnosisOf('idle-timeout', record, { others: [silent(0), silent(300_000)] });
    expect(diagnosis).toMatchObject({
      confidence: 'likely',
      values: { silence: 60_010, products: 'nginx', more: 0, half: 30_000, direction: 'either' },
    });
    expect(diagnosis?.evidence.map(({ fact }) => fact).slice(0, 4)).toEqual(['silence', 'repeated', 'header', 'limit']);
  });

  it('is likely with repeats alone, possible once', () => {
    expect(diagnosisOf('idle-timeout', silent(300_000), { others: [silent(0)] })).toMatchObject({
      confidence: 'likely',
    });
    expect(diagnosisOf('idle-timeout', silent(0))).toMatchObject({ confidence: 'possible' });
  });

  it('stands before what it says more precisely', () => {
    const record = lived({ age: 30_200, code: 1001, headers: { server: 'Jetty(12.0.1)' } });
    expect(idsOf(record)[0]).toBe('idle-timeout');
    expect(diagnosisOf('idle-timeout', record)).toMatchObject({
      confidence: 'likely',
      values: { products: 'Jetty 12 core' },
    });
  });

  it('stands before the lifetime where the socket was silent from the start', () => {
    const record = lived({ age: 300_000, url: 'wss://app.a.run.app/live' });
    expect(idsOf(record).slice(0, 2)).toEqual(['idle-timeout', 'lifetime-limit']);
    expect(diagnosisOf('lifetime-limit', record)).toMatchObject({ confidence: 'possible', notes: ['orIdle'] });
  });

  it('is only possible where the computer slept', () => {
    const context = { timerGapMs: 60_000, timerGapAgoMs: 2000 };
    const record = lived({ age: 60_000, headers: NGINX, context });
    expect(diagnosisOf('idle-timeout', record)).toMatchObject({ confidence: 'possible', notes: ['disturbed'] });
  });

  it('does not hold with traffic every five seconds', () => {
    expect(diagnosisOf('idle-timeout', lived({ age: 60_000, lastIn: 4000, lastOut: 5000 }))).toBeUndefined();
  });

  it('does not hold where the page closed it, or the browser failed it', () => {
    const record = lived({ age: 60_000, errorEvent: true });
    expect(diagnosisOf('idle-timeout', record)).toBeUndefined();
    expect(diagnosisOf('idle-timeout', record, { browser: 'firefox' })).toMatchObject({ confidence: 'possible' });
    const closeCall = { at: 59_000, wall: 0, code: null, reason: null, readyState: 1 as const, stack: null };
    expect(diagnosisOf('idle-timeout', { ...lived({ age: 60_000 }), closeCall })).toBeUndefined();
  });
});

describe('lifetime-limit', () => {
  const busy = (from: number, age: number) => lived({ from, age, lastIn: 500, headers: { via: '1.1 google' } });

  it('is likely with traffic, repeats and a header', () => {
    const diagnosis = diagnosisOf('lifetime-limit', busy(200_000, 29_900), {
      others: [busy(0, 30_000), busy(100_000, 30_100)],
    });
    expect(diagnosis).toMatchObject({ confidence: 'likely', notes: [], values: { age: 29_900 } });
    expect(diagnosis?.evidence[1]).toMatchObject({ fact: 'repeated', values: { count: 3 } });
  });

  it('is possible with traffic, once, without a header', () => {
    expect(diagnosisOf('lifetime-limit', lived({ age: 30_000, lastIn: 500 }))).toMatchObject({
      confidence: 'possible',
    });
  });

  it('is likely with equal ages and different silences', () => {
    const record = lived({ from: 200_000, age: 30_000, lastIn: 20_000 });
    const others = [lived({ age: 30_000, lastIn: 10_000 })];
    expect(diagnosisOf('lifetime-limit', record, { others })).toMatchObject({
      confidence: 'likely',
      notes: ['orIdle'],
    });
  });

  it('does not hold once, silent since open', () => {
    expect(diagnosisOf('lifetime-limit', lived({ age: 30_000 }))).toBeUndefined();
  });

  it('is possible of a stream, whose silence is not known, with a header', () => {
    const record: SocketRecord = { ...busy(0, 30_000), api: 'WebSocketStream', traffic: null };
    expect(diagnosisOf('lifetime-limit', record)).toMatchObject({ confidence: 'possible' });
  });
});

describe('periodic-drop', () => {
  const at = (from: number, age: number) => lived({ from, age, lastIn: 500 });

  it('is likely with three equal ages and no limit that matches', () => {
    const others = [at(0, 110_000), at(200_000, 111_000)];
    const diagnosis = diagnosisOf('periodic-drop', at(400_000, 110_000), { others });
    expect(diagnosis).toMatchObject({ confidence: 'likely', values: { time: 110_000 }, notes: ['age'] });
  });

  it('is likely with three equal silences', () => {
    const quiet = (from: number, age: number) => lived({ from, age, lastIn: 45_000, lastOut: 45_000 });
    const others = [quiet(0, 70_000), quiet(200_000, 150_000)];
    const diagnosis = diagnosisOf('periodic-drop', quiet(400_000, 110_000), { others });
    expect(diagnosis).toMatchObject({ confidence: 'likely', values: { time: 45_000 }, notes: ['silence'] });
  });

  it('does not hold with different ages, nor twice, nor where each drops at once', () => {
    expect(diagnosisOf('periodic-drop', at(200_000, 95_000), { others: [at(0, 40_000)] })).toBeUndefined();
    expect(diagnosisOf('periodic-drop', at(200_000, 110_000), { others: [at(0, 110_000)] })).toBeUndefined();
    const atOnce = [at(0, 80), at(5000, 80), at(10_000, 80)];
    expect(diagnosisOf('periodic-drop', at(20_000, 80), { others: atOnce })).toBeUndefined();
  });

  it('takes a short time as a period only where it is equal to a few per cent', () => {
    const brief = (from: number, age: number) => lived({ from, age, lastIn: 10 });
    const equal = [brief(0, 1310), brief(5000, 1290)];
    expect(diagnosisOf('periodic-drop', brief(10_000, 1300), { others: equal })).toMatchObject({
      confidence: 'likely',
    });
    const unequal = [brief(0, 1310), brief(5000, 1900)];
    expect(diagnosisOf('periodic-drop', brief(10_000, 1300), { others: unequal })).toBeUndefined();
  });

  it('does not hold where a limit matches', () => {
    const others = [at(0, 30_000), at(100_000, 30_000)];
    expect(diagnosisOf('periodic-drop', at(200_000, 30_000), { others })).toBeUndefined();
  });
});

describe('message-too-big-suspected', () => {
  const url = 'wss://api.example/socket.io/?EIO=4&transport=websocket';
  const large = (from: number, to = url) =>
    lived({ from, age: 5000, lastOut: 40, sent: { lastBytes: 1_200_000 }, url: to });

  it('is likely to Socket.IO, twice', () => {
    const diagnosis = diagnosisOf('message-too-big-suspected', large(60_000), { others: [large(0)] });
    expect(diagnosis).toMatchObject({ confidence: 'likely', values: { bytes: 1_200_000, ago: 40 }, notes: ['again'] });
  });

  it('is possible once, to a server that is not known', () => {
    const diagnosis = diagnosisOf('message-too-big-suspected', large(0, 'wss://api.example/live'));
    expect(diagnosis).toMatchObject({ confidence: 'possible', notes: [] });
  });

  it('does not hold after a small message, nor long after a large one', () => {
    const small = lived({ age: 5000, lastOut: 40, sent: { lastBytes: 300 } });
    expect(diagnosisOf('message-too-big-suspected', small)).toBeUndefined();
    const late = lived({ age: 5000, lastOut: 2000, sent: { lastBytes: 1_200_000 } });
    expect(diagnosisOf('message-too-big-suspected', late)).toBeUndefined();
  });

  it('does not hold where the endpoint has accepted as much', () => {
    const survived = lived({ age: 50_000, lastOut: 30_000, sent: { lastBytes: 2_000_000 }, url });
    expect(diagnosisOf('message-too-big-suspected', large(60_000), { others: [survived] })).toBeUndefined();
    const record = lived({ age: 5000, lastOut: 40, sent: { messages: 2, lastBytes: 20_000, maxBytes: 30_000 } });
    expect(diagnosisOf('message-too-big-suspected', record)).toBeUndefined();
  });
});

describe('message-crashes-server', () => {
  const after = (from: number, bytes: number, code = 1006) =>
    lived({ from, age: 9000, lastOut: 80, sent: { lastBytes: bytes }, code });

  it('is likely each time after a message of that size', () => {
    const diagnosis = diagnosisOf('message-crashes-server', after(60_000, 212), { others: [after(0, 220)] });
    expect(diagnosis).toMatchObject({ confidence: 'likely', values: { bytes: 212, ago: 80, count: 2 } });
  });

  it('also holds with code 1011', () => {
    const record = after(60_000, 212, 1011);
    expect(diagnosisOf('message-crashes-server', record, { others: [after(0, 212, 1011)] })).toBeDefined();
  });

  it('does not hold once, nor with other sizes', () => {
    expect(diagnosisOf('message-crashes-server', after(0, 212))).toBeUndefined();
    expect(diagnosisOf('message-crashes-server', after(60_000, 212), { others: [after(0, 400)] })).toBeUndefined();
  });

  it('does not hold where the page sends all the time', () => {
    const busy = (from: number) => lived({ from, age: 60_000, lastOut: 80, sent: { messages: 600, lastBytes: 212 } });
    expect(diagnosisOf('message-crashes-server', busy(100_000), { others: [busy(0)] })).toBeUndefined();
  });
});

describe('machine-slept', () => {
  const context = { timerGapMs: 41 * 60_000, timerGapAgoMs: 500 };
  const asleep = lived({ age: 3_600_000, lastIn: 2_500_000, context });
  const others = [OTHER, 'wss://third.example/'].map((url) => lived({ age: 3_600_400, url }));

  it('is likely with a late timer and sockets of other hosts', () => {
    const diagnosis = diagnosisOf('machine-slept', asleep, { others });
    expect(diagnosis).toMatchObject({ confidence: 'likely' });
    expect(diagnosis?.evidence.map(({ fact }) => fact)).toEqual(['slept', 'endedElsewhere']);
  });

  it('is possible with the timer alone, or where others stayed open', () => {
    expect(diagnosisOf('machine-slept', asleep)).toMatchObject({ confidence: 'possible' });
    const open = lived({ age: 9_000_000, url: 'wss://fourth.example/' });
    expect(diagnosisOf('machine-slept', asleep, { others: [...others, open] })).toMatchObject({
      confidence: 'possible',
    });
  });

  it('is certain where the browser says so', () => {
    const failure = failureWith('io-suspended', 'net::ERR_NETWORK_IO_SUSPENDED', 'ERR_NETWORK_IO_SUSPENDED');
    const record = failed(0, { failure });
    expect(diagnosisOf('machine-slept', record)).toMatchObject({ confidence: 'certain' });
  });

  it('does not hold with a long task, a frozen page, or sleep before it opened', () => {
    const unslept = [
      { timerGapMs: 12_000, timerGapAgoMs: 500 },
      { timerGapMs: 40_000, timerGapAgoMs: 500, longTaskMs: 40_000 },
      { timerGapMs: 60_000, timerGapAgoMs: 500, frozenAgoMs: 60_000 },
    ];
    for (const facts of unslept) {
      expect(diagnosisOf('machine-slept', lived({ age: 600_000, context: facts }))).toBeUndefined();
    }
    const openedAfter = lived({ age: 5000, context: { timerGapMs: 60_000, timerGapAgoMs: 20_000 } });
    expect(diagnosisOf('machine-slept', openedAfter)).toBeUndefined();
  });
});

describe('network-lost', () => {
  const context = { online: false, offlineAgoMs: 9000 };
  const others = [OTHER, 'wss://third.example/'].map((url) => lived({ age: 90_000, url }));

  it('is likely offline and with sockets of other hosts', () => {
    const record = lived({ age: 90_000, lastIn: 10_000, context });
    expect(diagnosisOf('network-lost', record, { others })).toMatchObject({ confidence: 'likely' });
  });

  it('is possible offline alone', () => {
    expect(diagnosisOf('network-lost', lived({ age: 90_000, context }))).toMatchObject({ confidence: 'possible' });
  });

  it('does not hold online, on loopback, or where it opened offline', () => {
    expect(diagnosisOf('network-lost', lived({ age: 90_000 }))).toBeUndefined();
    const loopback = lived({ age: 90_000, url: 'ws://localhost:8080/', context });
    expect(diagnosisOf('network-lost', loopback, { others })).toBeUndefined();
    expect(diagnosisOf('network-lost', lived({ age: 5000, context }))).toBeUndefined();
  });
});

describe('network-changed', () => {
  const changed = lived({ age: 90_000, context: { connectionChangeAgoMs: 3000 } });
  const others = [lived({ age: 90_200, url: OTHER })];

  it('is likely after a change, with sockets of two hosts', () => {
    expect(diagnosisOf('network-changed', changed, { others })).toMatchObject({ confidence: 'likely' });
  });

  it('is likely where the next attempt says so', () => {
    const failure = failureWith('network-changed', 'net::ERR_NETWORK_CHANGED', 'ERR_NETWORK_CHANGED');
    const diagnosis = diagnosisOf('network-changed', lived({ age: 90_000 }), {
      others: [...others, failed(91_000, { failure })],
    });
    expect(diagnosis).toMatchObject({ confidence: 'likely', evidence: [{ fact: 'nextAttemptSaid' }, {}] });
  });

  it('is possible in Firefox by the sockets alone', () => {
    const record = lived({ age: 90_000 });
    expect(diagnosisOf('network-changed', record, { others, browser: 'firefox' })).toMatchObject({
      confidence: 'possible',
    });
    expect(diagnosisOf('network-changed', record, { others })).toBeUndefined();
  });

  it('does not hold with one host only', () => {
    expect(diagnosisOf('network-changed', changed)).toBeUndefined();
  });
});

describe('nat-expired', () => {
  it('is possible after a send into long silence', () => {
    const record = lived({ age: 600_000, lastIn: 560_000, lastOut: 20_000 });
    expect(diagnosisOf('nat-expired', record)).toMatchObject({
      confidence: 'possible',
      values: { silence: 540_000, ago: 20_000 },
    });
  });

  it('is possible after several sends, as far as the histogram tells', () => {
    const histogram = { slotMs: 32_000, received: '1', sent: '10000000000000000111' };
    const record = lived({ age: 660_000, lastIn: 650_000, lastOut: 30_000, sent: { messages: 4 }, histogram });
    expect(diagnosisOf('nat-expired', record)).toMatchObject({ confidence: 'possible', values: { silence: 512_000 } });
  });

  it('does not hold without a send, at once after it, or where an answer came', () => {
    expect(diagnosisOf('nat-expired', lived({ age: 60_000 }))).toBeUndefined();
    expect(diagnosisOf('nat-expired', lived({ age: 600_000, lastIn: 560_000, lastOut: 100 }))).toBeUndefined();
    expect(diagnosisOf('nat-expired', lived({ age: 600_000, lastIn: 10_000, lastOut: 20_000 }))).toBeUndefined();
  });
});

describe('tab-was-frozen', () => {
  it('is likely where the page froze after the last message', () => {
    const context = { visibility: 'hidden' as const, hiddenMs: 400_000, frozenAgoMs: 100_000 };
    const record = lived({ age: 900_000, lastIn: 130_000, lastOut: 120_000, context });
    expect(diagnosisOf('tab-was-frozen', record)).toMatchObject({ confidence: 'likely', notes: ['frozen'] });
    const spoke = lived({ age: 900_000, lastIn: 5000, context });
    expect(diagnosisOf('tab-was-frozen', spoke)).toBeUndefined();
    const uncounted = { ...record, traffic: null };
    expect(diagnosisOf('tab-was-frozen', uncounted)).toMatchObject({ confidence: 'possible', notes: [] });
  });

  it('does not where the page was frozen for a moment, and ran on', () => {
    const context = { frozenAgoMs: 100_000, resumedAgoMs: 99_000 };
    expect(diagnosisOf('tab-was-frozen', lived({ age: 900_000, lastIn: 130_000, context }))).toBeUndefined();
  });

  const slots = (sent: string) => ({ slotMs: 64_000, received: '', sent });

  it('is possible where a heartbeat of ten seconds came once a minute', () => {
    const context = { visibility: 'hidden' as const, hiddenMs: 420_000 };
    const histogram = slots('33333333333311');
    const record = lived({ age: 950_000, lastOut: 30_000, sent: { messages: 80 }, histogram, context });
    expect(diagnosisOf('tab-was-frozen', record)).toMatchObject({ confidence: 'possible', notes: ['throttled'] });
  });

  it('does not hold hidden for a minute, or where sends stayed regular', () => {
    const histogram = slots('33333333333333');
    const facts = { age: 950_000, lastOut: 3000, sent: { messages: 90 }, histogram };
    const briefly = { visibility: 'hidden' as const, hiddenMs: 60_000 };
    expect(diagnosisOf('tab-was-frozen', lived({ ...facts, context: briefly }))).toBeUndefined();
    const long = { visibility: 'hidden' as const, hiddenMs: 600_000 };
    expect(diagnosisOf('tab-was-frozen', lived({ ...facts, context: long }))).toBeUndefined();
  });
});

describe('server-restart-suspected', () => {
  const record = lived({ age: 90_000, lastIn: 2000 });
  const refused = [90_500, 93_000, 97_000].map((from) => failed(from, { status: 502 }));

  it('is likely where the next attempts meet 502 and then one opens', () => {
    const others = [...refused, lived({ from: 102_000, age: 50_000 })];
    const diagnosis = diagnosisOf('server-restart-suspected', record, { others });
    expect(diagnosis).toMatchObject({ confidence: 'likely', notes: ['back'], values: { after: 12_000 } });
    expect(diagnosis?.evidence[0]).toMatchObject({ fact: 'refusedAfter', values: { count: 3 }, quote: 'HTTP 502' });
  });

  it('is likely where several sockets of the host ended together', () => {
    const together = lived({ age: 90_300, lastIn: 2000, url: 'wss://api.example/other' });
    const others = [together, lived({ age: 900_000, url: 'wss://push.example/' })];
    expect(diagnosisOf('server-restart-suspected', record, { others })).toMatchObject({ confidence: 'likely' });
    // With nothing else open to show that the network was there, it may have been that.
    const alone = diagnosisOf('server-restart-suspected', record, { others: [together] });
    expect(alone).toMatchObject({ confidence: 'possible' });
    const [here, beside] = [90_000, 90_300].map((age) => lived({ age, lastIn: 2000, url: 'ws://localhost:3000/' }));
    const local = diagnosisOf('server-restart-suspected', here!, { others: [beside!] });
    expect(local).toMatchObject({ confidence: 'likely' });
  });

  it('is only possible where they ran into a time limit together', () => {
    const others = [lived({ age: 60_000 })];
    const diagnosis = diagnosisOf('server-restart-suspected', lived({ age: 60_000 }), { others });
    expect(diagnosis).toMatchObject({ confidence: 'possible' });
  });

  it('does not hold where other hosts ended too, or the next attempt opens at once', () => {
    const elsewhere = lived({ age: 90_100, url: OTHER });
    expect(diagnosisOf('server-restart-suspected', record, { others: [...refused, elsewhere] })).toBeUndefined();
    const next = lived({ from: 90_080, age: 60_000, lastIn: 100 });
    expect(diagnosisOf('server-restart-suspected', record, { others: [next] })).toBeUndefined();
  });
});

describe('server-dropped', () => {
  const next = lived({ from: 90_200, age: 70_000 });

  it('is possible where the next attempt opens at once', () => {
    const record = lived({ age: 90_000, lastIn: 2000 });
    expect(diagnosisOf('server-dropped', record, { others: [next] })).toMatchObject({ confidence: 'possible' });
    expect(idsOf(record, { others: [next] })[0]).toBe('server-dropped');
  });

  it('does not hold with an idle match, nor without a next attempt', () => {
    const idle = lived({ from: 30_000, age: 60_000 });
    expect(diagnosisOf('server-dropped', idle, { others: [next] })).toBeUndefined();
    expect(diagnosisOf('server-dropped', lived({ age: 90_000, lastIn: 2000 }))).toBeUndefined();
  });
});

describe('dropped-unknown', () => {
  it('lists what was looked at', () => {
    const record = lived({ age: 90_000, lastIn: 2000 });
    const diagnosis = diagnosisOf('dropped-unknown', record);
    expect(diagnosis?.evidence.map(({ fact }) => fact)).toEqual([
      'closeEvent',
      'noError',
      'opened',
      'silence',
      'noLimit',
      'didNotSleep',
      'isOnline',
      'visible',
      'endedAlone',
    ]);
  });

  it('claims nothing of a page whose context is not known', () => {
    const record = { ...lived({ age: 90_000, lastIn: 2000 }), context: null, traffic: null };
    const facts = diagnosisOf('dropped-unknown', record)?.evidence.map(({ fact }) => fact);
    expect(facts).toEqual(['closeEvent', 'noError', 'opened', 'noLimitOfAge', 'endedAlone']);
  });

  it('says in Firefox that broken bytes look the same', () => {
    const record = lived({ age: 90_000, lastIn: 2000, errorEvent: true });
    expect(diagnosisOf('dropped-unknown', record, { browser: 'firefox' })).toMatchObject({ notes: ['orBrokenBytes'] });
  });

  it('does not hold where a cause is likely, nor after a Close frame', () => {
    expect(diagnosisOf('dropped-unknown', lived({ age: 60_000, headers: NGINX }))).toBeUndefined();
    expect(diagnosisOf('dropped-unknown', lived({ age: 90_000, code: 1000 }))).toBeUndefined();
  });
});
