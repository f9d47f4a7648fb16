import fs from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLogMirror } from '../../../src/record/log-mirror.ts';
import { toSessionFile } from '../../../src/record/session-file.ts';
import { createSocketLog } from '../../../src/record/socket-log.ts';
import { anyObservations } from '../support/observations.ts';

const schema = JSON.parse(fs.readFileSync('docs/session-file.schema.json', 'utf8')) as object;
const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);
const recordedBy = { browser: 'chrome', browserVersion: '156.0', version: '0.1.0' } as const;
const exportedAt = new Date(Date.UTC(2026, 10, 24, 6, 0, 0));

describe('the session file', () => {
  it('agrees with its schema whatever was recorded', () => {
    fc.assert(
      fc.property(anyObservations, (observations) => {
        const log = createSocketLog();
        const page = { url: 'https://app.example/', isTop: true };
        log.append({ tabId: 1, frameId: 0, documentId: 'D' }, { bridge: 'B', page, observations, dropped: 0 });
        const { records } = createLogMirror().apply(log.entriesOf(1), []);
        const file: unknown = toSessionFile({ recordedBy, lost: { evicted: 0, dropped: 0 }, records }, exportedAt);
        validate(JSON.parse(JSON.stringify(file)));
        expect(validate.errors).toBeNull();
      }),
    );
  });

  it('says what it is', () => {
    const file = toSessionFile({ recordedBy, lost: { evicted: 1, dropped: 2 }, records: [] }, exportedAt);
    expect(file).toEqual({
      format: 'websocket-disconnects/session',
      version: 1,
      exportedAt: '2026-11-24T06:00:00.000Z',
      recordedBy,
      masked: false,
      lost: { evicted: 1, dropped: 2 },
      documents: [],
      sockets: [],
    });
  });

  it('has a schema that refuses what is not a session', () => {
    expect(validate({ format: 'something else' })).toBe(false);
  });
});
