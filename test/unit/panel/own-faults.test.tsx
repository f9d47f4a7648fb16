// @vitest-environment happy-dom
/** A fault of our own shows as such in its place, and takes nothing else down. */
import { act, cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RULES } from '../../../src/diagnosis/registry.ts';
import { PATTERNS } from '../../../src/diagnosis/findings/registry.ts';
import { createProductLookUp } from '../../../src/diagnosis/product-look-up.ts';
import type { Fault } from '../../../src/diagnosis/fault.ts';
import { VENDOR_PACKS } from '../../../src/close-codes/vendor-packs.ts';
import type { VendorPack } from '../../../src/close-codes/vendor-pack.ts';
import { en } from '../../../src/texts/en/index.ts';
import { drawPanel, plain, rows, sectionOf } from './dom.tsx';
import { dropped, fixtureSource, serverClosed } from './fixtures.ts';

const { ownFault } = en.states;
const SECRET = `${['token', 'value'].join('=')}-4f9Zk1Qw7Rt2Yx8Lm3Np`;
const fault = () => {
  throw new TypeError(`no such fact of wss://api.acme.dev/live?${SECRET}`);
};

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('a rule that throws', () => {
  const [broken] = RULES;

  beforeEach(() => {
    if (broken) vi.spyOn(broken, 'find').mockImplementation(fault);
  });

  it('is named in the card “Why”, and the others say what they have to', () => {
    const { model } = drawPanel([dropped(1)]);
    fireEvent.click(rows()[0] as HTMLElement);
    act(() => model.openDetail());
    const why = plain(sectionOf('Why').textContent);
    expect(why).toContain(ownFault.leftOut.rule(broken?.id ?? ''));
    expect(why).toContain('No message went either way for the last 60.0 s');
    expect(why).toContain('TypeError: no such fact');
    expect(why).not.toContain(SECRET);
  });
});

describe('a pattern that throws', () => {
  it('is named above the list, and the list is there', () => {
    const [broken] = PATTERNS;
    if (broken) vi.spyOn(broken, 'find').mockImplementation(fault);
    drawPanel([dropped(1), dropped(2, 90_000)]);
    expect(screen.getByRole('region', { name: en.panel.findings.label }).textContent).toContain(
      ownFault.leftOut.pattern(broken?.id ?? ''),
    );
    expect(rows()).toHaveLength(2);
  });
});

describe('a pack that throws', () => {
  it('is left out, and the others say what they know', () => {
    const broken = {
      id: 'broken',
      name: 'Broken',
      get detect(): never {
        return fault();
      },
    } as unknown as VendorPack;
    const faults: Fault[] = [];
    const record = serverClosed(4401, '', { number: 1, url: 'wss://gateway.discord.gg/?v=10' });
    const found = createProductLookUp([broken, ...VENDOR_PACKS])(record, (each) => faults.push(each));
    expect(found).toEqual(createProductLookUp(VENDOR_PACKS)(record));
    expect(found.length).toBeGreaterThan(0);
    expect(faults.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['pack broken']);
  });
});

describe('what throws while it is drawn', () => {
  it('is a cell of the list: the rest of the row and the others are there', () => {
    const source = Object.defineProperty({ ...dropped(1) }, 'traffic', { enumerable: true, get: fault });
    drawPanel([source, dropped(2, 90_000)]);
    expect(rows()).toHaveLength(2);
    expect(screen.getAllByText(ownFault.cell).length).toBeGreaterThan(0);
  });

  it('is a section of the detail: the others are there, and it can be tried again', () => {
    let isBroken = true;
    const record = dropped(1);
    const spoilt = Object.defineProperty({ ...record }, 'violation', {
      enumerable: true,
      get: () => (isBroken ? fault() : null),
    });
    const { model } = drawPanel([spoilt]);
    fireEvent.click(rows()[0] as HTMLElement);
    act(() => model.openDetail());
    expect(screen.getAllByText(ownFault.part.section).length).toBeGreaterThan(0);
    expect(sectionOf('Why')).toBeTruthy();
    isBroken = false;
    for (const button of screen.getAllByRole('button', { name: ownFault.again })) fireEvent.click(button);
    expect(screen.queryByText(ownFault.part.section)).toBeNull();
  });

  it('is the status bar: the list and the tools are there', () => {
    drawPanel(fixtureSource([dropped(1)], { since: Number.NaN }));
    expect(screen.getByText(ownFault.part.section)).toBeTruthy();
    expect(rows()).toHaveLength(1);
    expect(screen.getByRole('button', { name: en.panel.toolbar.clear })).toBeTruthy();
  });
});
