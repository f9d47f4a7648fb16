/** The compiled check and the validator that tells what is wrong must not disagree. */
import { Validator, type Schema } from '@cfworker/json-schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import schema from '../../../docs/session-file.schema.json' with { type: 'json' };
import { validate } from '../../../src/record/session-file-check.js';
import { toSessionFile } from '../../../src/record/session-file.ts';
import { anyRecords } from '../support/session-records.ts';

const validator = new Validator(schema as Schema, '2020-12');
const recordedBy = { browser: 'chrome', browserVersion: '156.0', version: '0.1.0' } as const;

const anyFile = anyRecords.map((records): unknown =>
  JSON.parse(
    JSON.stringify(
      toSessionFile({ recordedBy, lost: { evicted: 0, dropped: 0 }, records }, new Date(0), { mask: false }),
    ),
  ),
);

/** Puts something else in one place, which the numbers choose on the way from the outside in. */
function damage(value: unknown, way: readonly number[], other: unknown): unknown {
  if (typeof value !== 'object' || value === null || way.length === 0) return other;
  const keys = Object.keys(value);
  const key = keys[(way[0] ?? 0) % Math.max(1, keys.length)];
  if (key === undefined) return other;
  const changed = damage((value as Record<string, unknown>)[key], way.slice(1), other);
  return Array.isArray(value) ? value.with(Number(key), changed) : { ...value, [key]: changed };
}

describe('the compiled check', () => {
  it('takes every file of ours', () => {
    fc.assert(fc.property(anyFile, (file) => validate(file)));
  });

  it('takes no damaged file that the validator refuses', () => {
    const way = fc.array(fc.nat(40), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(anyFile, way, fc.anything(), (file, steps, other) => {
        const damaged = damage(file, steps, other);
        expect(!validate(damaged) || validator.validate(damaged).valid).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.each([null, undefined, 5, 'text', [], {}])('refuses %j', (value) => {
    expect(validate(value)).toBe(false);
  });
});
