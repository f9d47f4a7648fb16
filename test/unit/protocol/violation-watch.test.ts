import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createViolationWatch } from '../../../src/protocol/violation-watch.ts';
import type { PolicyViolation } from '../../../src/record/page-context.ts';
import { type FakePage, fakePage } from '../support/page.ts';

let page: FakePage;
const report = vi.fn<(socket: number, violation: PolicyViolation) => void>();

beforeEach(() => {
  page = fakePage();
  report.mockReset();
});
afterEach(() => page.restore());

const violate = (blockedURI: string, disposition = 'enforce') =>
  page.window.emit('securitypolicyviolation', { blockedURI, disposition, effectiveDirective: 'connect-src' });

const reported = () => report.mock.calls.map(([socket, { disposition }]) => `${socket} ${disposition}`);

it.each([
  ['as it stands', 'wss://api.example/live?token=1', 'wss://api.example/live?token=1'],
  ['relative', 'live', 'wss://app.example/chat/live'],
  ['with http', 'http://api.example/live', 'ws://api.example/live'],
  ['with a user and a fragment', 'wss://user:pass@api.example:9443/live#top', 'wss://api.example:9443/live'],
])('knows a URL %s in a violation', (_name, url, blockedURI) => {
  createViolationWatch(report).expect(3, url);
  violate(blockedURI);
  expect(report.mock.calls).toEqual([
    [3, { directive: 'connect-src', disposition: 'enforce', blockedUrl: blockedURI }],
  ]);
});

it('passes over other URLs, other schemes, events of the page’s own making, and what comes late', () => {
  const violations = createViolationWatch(report);
  violations.expect(1, 'wss://api.example/live');
  violations.expect(2, 'no url:');
  violate('wss://api.example/other');
  violate('https://api.example/live');
  page.window.emit('securitypolicyviolation', { blockedURI: 'wss://api.example/live', isTrusted: false });
  violations.forgetOld();
  violations.forgetOld();
  violate('wss://api.example/live');
  expect(report).not.toHaveBeenCalled();
});

it('tells each socket to the same URL once, however many events there are', () => {
  const violations = createViolationWatch(report);
  for (const socket of [1, 2, 3]) violations.expect(socket, 'wss://api.example/live');
  for (let event = 0; event < 3; event++) violate('wss://api.example/live');
  expect(reported()).toEqual(['1 enforce', '2 enforce', '3 enforce']);
});

it('tells a policy that forbids also after one that only reports', () => {
  createViolationWatch(report).expect(1, 'wss://api.example/live');
  violate('wss://api.example/live', 'report');
  violate('wss://api.example/live', 'report');
  violate('wss://api.example/live', 'enforce');
  violate('wss://api.example/live', 'report');
  expect(reported()).toEqual(['1 report', '1 enforce']);
});

it('listens until what it expects has been old once', () => {
  const violations = createViolationWatch(report);
  expect(page.footprint().listeners).toBe(0);
  violations.expect(1, 'wss://api.example/live');
  expect(violations.forgetOld()).toBe(1);
  violations.expect(2, 'wss://api.example/live');
  expect(violations.forgetOld()).toBe(1);
  violate('wss://api.example/live', 'report');
  expect(reported()).toEqual(['2 report']);
  expect(violations.forgetOld()).toBe(0);
  expect(page.footprint()).toEqual({ listeners: 0, timers: 0, observers: 0 });
});
