import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPageWatch, type PageWatch } from '../../../src/protocol/page-watch.ts';
import { checkContext } from '../../../src/protocol/surroundings.ts';
import { type FakePage, fakePage } from '../support/page.ts';

let page: FakePage;
let watch: PageWatch;
const isWanted = vi.fn<() => boolean>();

beforeEach(() => {
  page = fakePage();
  isWanted.mockReset().mockReturnValue(true);
  watch = createPageWatch(isWanted);
});
afterEach(() => page.restore());

/** At the next tick. */
const stopWatching = () => {
  isWanted.mockReturnValue(false);
  page.pass(1000);
  isWanted.mockReturnValue(true);
};

/** As the background has it. */
const context = () => checkContext(JSON.parse(JSON.stringify(watch.read())), performance.now());

describe('the page watch', () => {
  it('sets nothing up before its start and leaves nothing behind', () => {
    expect(page.footprint()).toEqual({ listeners: 0, timers: 0, observers: 0 });
    watch.startWatching();
    watch.startWatching();
    expect(page.footprint()).toEqual({ listeners: 7, timers: 1, observers: 1 });
    stopWatching();
    expect(page.footprint()).toEqual({ listeners: 0, timers: 0, observers: 0 });
  });

  it('tells visibility, network and lifecycle by how long ago they changed', () => {
    watch.startWatching();
    page.document.hidden = true;
    page.window.emit('visibilitychange');
    page.pass(2000);
    page.navigator.onLine = false;
    page.window.emit('offline');
    page.window.emit('freeze');
    page.connection.emit('change');
    page.pass(500);
    page.window.emit('resume');
    page.pass(100);
    expect(context()).toMatchObject({
      visibility: 'hidden',
      hiddenMs: 2600,
      online: false,
      offlineAgoMs: 600,
      onlineAgoMs: null,
      connectionType: '4g',
      connectionChangeAgoMs: 600,
      frozenAgoMs: 600,
      resumedAgoMs: 100,
      restoredAgoMs: null,
    });
  });

  it('counts from its start where the page was hidden before', () => {
    page.document.hidden = true;
    page.pass(60_000);
    watch.startWatching();
    page.pass(300);
    expect(context()).toMatchObject({ visibility: 'hidden', hiddenMs: 300 });
    stopWatching();
    page.pass(60_000);
    watch.startWatching();
    expect(context().hiddenMs).toBe(0);
  });

  it('answers without a start, as for a constructor that threw', () => {
    page.document.hidden = true;
    expect(context()).toMatchObject({ visibility: 'hidden', hiddenMs: null, online: true, timerGapMs: null });
  });

  it('knows a page that is back from the back/forward cache, and no other pageshow', () => {
    watch.startWatching();
    page.window.emit('pageshow', { persisted: false });
    expect(context().restoredAgoMs).toBeNull();
    page.window.emit('pageshow', { persisted: true });
    page.pass(15);
    expect(context().restoredAgoMs).toBe(15);
  });

  it('believes no event that the page has made', () => {
    watch.startWatching();
    page.window.emit('offline', { isTrusted: false });
    expect(context().offlineAgoMs).toBeNull();
  });

  it('hears again after document.open() with a socket that is made a tenth of a second later', () => {
    watch.startWatching();
    page.window.removeAllListeners();
    watch.startWatching();
    expect(page.footprint().listeners).toBe(1);
    page.pass(100);
    watch.startWatching();
    page.window.emit('offline');
    expect(context().offlineAgoMs).toBe(0);
  });

  it('hears again after document.open() within a second, without another socket', () => {
    watch.startWatching();
    page.window.removeAllListeners();
    page.pass(1000);
    page.window.emit('offline');
    expect(context().offlineAgoMs).toBe(0);
  });

  it('starts again as soon as it has stopped', () => {
    watch.startWatching();
    stopWatching();
    watch.startWatching();
    expect(page.footprint()).toEqual({ listeners: 7, timers: 1, observers: 1 });
  });

  it.each([
    ['a blocked thread', (ms: number) => page.block(ms)],
    ['sleep, by the clock that goes on', (ms: number) => page.sleep(ms)],
  ])('sees %s by a timer that is late', (_name, stall) => {
    watch.startWatching();
    page.pass(1000);
    stall(5000);
    page.pass(1000);
    page.pass(3000);
    expect(context()).toMatchObject({ timerGapMs: 5000, timerGapAgoMs: 3000 });
  });

  it('sees a gap although the end of the socket comes before the timer', () => {
    watch.startWatching();
    page.pass(1000);
    page.sleep(2_460_000);
    expect(context()).toMatchObject({ timerGapMs: 2_459_000, timerGapAgoMs: 0 });
    page.pass(5000);
    expect(context()).toMatchObject({ timerGapMs: 2_459_000, timerGapAgoMs: 5000 });
  });

  it('keeps the longest gap of the last minute', () => {
    watch.startWatching();
    page.block(8000);
    page.pass(1000);
    page.pass(10_000);
    page.block(3000);
    page.pass(1000);
    expect(context().timerGapMs).toBe(8000);
    page.pass(50_000);
    expect(context().timerGapMs).toBeNull();
    page.block(3000);
    page.pass(1000);
    expect(context().timerGapMs).toBe(3000);
  });

  it('takes no timer for late that a hidden page has throttled', () => {
    watch.startWatching();
    page.document.hidden = true;
    page.window.emit('visibilitychange');
    page.pass(1000);
    page.block(59_000);
    page.pass(1000);
    expect(context().timerGapMs).toBeNull();
    page.block(58_000);
    page.document.hidden = false;
    page.window.emit('visibilitychange');
    page.pass(1000);
    expect(context().timerGapMs).toBeNull();
    page.block(4000);
    page.pass(1000);
    expect(context().timerGapMs).toBe(4000);
  });

  it('sees sleep in a hidden page too', () => {
    watch.startWatching();
    page.document.hidden = true;
    page.window.emit('visibilitychange');
    page.pass(1000);
    page.sleep(2_460_000);
    page.pass(1000);
    expect(context().timerGapMs).toBe(2_460_000);
  });

  it('takes no time in which the page stood still for a gap', () => {
    watch.startWatching();
    page.window.emit('freeze');
    page.block(90_000);
    page.window.emit('resume');
    page.pass(1000);
    expect(context()).toMatchObject({ timerGapMs: null, frozenAgoMs: 91_000, resumedAgoMs: 1000 });
  });

  it('takes no time without a socket for a gap', () => {
    watch.startWatching();
    stopWatching();
    page.pass(30_000);
    watch.startWatching();
    page.pass(1000);
    expect(context().timerGapMs).toBeNull();
  });

  it('is not misled by a page that clears timers it has not set, once there is another socket', () => {
    watch.startWatching();
    vi.clearAllTimers();
    page.pass(100);
    watch.startWatching();
    page.pass(1000);
    expect(context().timerGapMs).toBeNull();
    expect(isWanted).toHaveBeenCalledTimes(1);
  });

  it('keeps the longest task of the last ten seconds', () => {
    watch.startWatching();
    const at = performance.now();
    page.longTasks.queued.push({ startTime: at, duration: 300 }, { startTime: at + 300, duration: 80 });
    page.pass(400);
    expect(context().longTaskMs).toBe(300);
    page.pass(10_000);
    expect(context().longTaskMs).toBeNull();
  });

  it('asks for long tasks only a browser that knows them: Firefox would complain in the page’s console', () => {
    page.longTasks.supportedEntryTypes = [];
    watch.startWatching();
    expect(page.footprint().observers).toBe(0);
    expect(context().longTaskMs).toBeNull();
  });

  it('asks once a second also where there is a socket every 200 ms', () => {
    for (let socket = 0; socket < 50; socket++) {
      watch.startWatching();
      page.pass(200);
    }
    expect(isWanted.mock.calls.length).toBeGreaterThanOrEqual(9);
    expect(isWanted.mock.calls.length).toBeLessThanOrEqual(11);
  });

  it('asks once a second whether it is wanted, and stops where it is not', () => {
    watch.startWatching();
    page.pass(3000);
    expect(isWanted).toHaveBeenCalledTimes(3);
    isWanted.mockReturnValue(false);
    page.pass(3000);
    expect(isWanted).toHaveBeenCalledTimes(4);
    expect(page.footprint()).toEqual({ listeners: 0, timers: 0, observers: 0 });
  });
});
