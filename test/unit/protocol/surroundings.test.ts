import { describe, expect, it } from 'vitest';
import { checkContext, type Surroundings } from '../../../src/protocol/surroundings.ts';
import { ORDINARY } from '../../../src/record/stored-context.ts';

const calm: Surroundings = { isHidden: false, isOnline: true, seen: {} };
const at = 100_000;

describe('the surroundings of an end', () => {
  it('are without events in a page to which nothing has happened', () => {
    expect(checkContext(calm, at)).toEqual(ORDINARY);
  });

  it('tell how long before the end each thing happened', () => {
    const seen = {
      offline: 90_000,
      online: 95_000,
      change: 94_000,
      freeze: 10_000,
      resume: 70_000,
      pageshow: 70_001.4,
    };
    expect(checkContext({ ...calm, isOnline: false, connection: '4g', seen }, at)).toMatchObject({
      online: false,
      offlineAgoMs: 10_000,
      onlineAgoMs: 5000,
      connectionType: '4g',
      connectionChangeAgoMs: 6000,
      frozenAgoMs: 90_000,
      resumedAgoMs: 30_000,
      restoredAgoMs: 29_999,
    });
  });

  it('say how long the page was hidden only while it is', () => {
    const seen = { visibilitychange: 40_000 };
    expect(checkContext({ ...calm, isHidden: true, seen }, at)).toMatchObject({
      visibility: 'hidden',
      hiddenMs: 60_000,
    });
    expect(checkContext({ ...calm, seen }, at)).toMatchObject({ visibility: 'visible', hiddenMs: null });
    expect(checkContext({ ...calm, isHidden: true }, at)).toMatchObject({ visibility: 'hidden', hiddenMs: null });
  });

  it('leave out what is too long ago to explain the end', () => {
    const spells = (gapEnd: number, taskEnd: number): Surroundings => ({
      ...calm,
      gap: { ms: 41_000.7, endedAt: gapEnd },
      longTask: { ms: 900.2, endedAt: taskEnd },
    });
    expect(checkContext(spells(40_000, 90_000), at)).toMatchObject({
      timerGapMs: 41_001,
      timerGapAgoMs: 60_000,
      longTaskMs: 900,
    });
    expect(checkContext(spells(39_999, 89_999), at)).toMatchObject({
      timerGapMs: null,
      timerGapAgoMs: null,
      longTaskMs: null,
    });
  });
});
