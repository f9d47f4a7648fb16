import fs from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLogMirror } from '../../../src/record/log-mirror.ts';
import { toSessionFile } from '../../../src/record/session-file.ts';
import { createSocketLog } from '../../../src/record/socket-log.ts';
import { anyObservations, closed, created } from '../support/observations.ts';
import { recordOf } from '../support/records.ts';
import { anyRecords } from '../support/session-records.ts';

const schema = JSON.parse(fs.readFileSync('docs/session-file.schema.json', 'utf8')) as object;
const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);
const recordedBy = { browser: 'chrome', browserVersion: '156.0', version: '0.1.0' } as const;
const exportedAt = new Date(Date.UTC(2026, 10, 24, 6, 0, 0));

describe('the session file', () => {
  it('agrees with its schema whatever was recorded', () => {
    fc.assert(
      fc.property(anyObservations, (observations) => {
        const log = createSocketLog();
        const url = 'https://app.example/';
        log.append({ tabId: 1, frameId: 0, documentId: 'D' }, { bridge: 'B', url, observations, dropped: 0 });
        const { records } = createLogMirror().apply(log.entriesOf(1), []);
        const file: unknown = toSessionFile({ recordedBy, lost: { evicted: 0, dropped: 0 }, records }, exportedAt, {
          mask: false,
        });
        validate(JSON.parse(JSON.stringify(file)));
        expect(validate.errors).toBeNull();
      }),
    );
  });

  it('agrees with its schema with all that comes from the side, masked or not', () => {
    fc.assert(
      fc.property(anyRecords, fc.boolean(), (records, mask) => {
        const session = { recordedBy, lost: { evicted: 0, dropped: 0 }, records };
        validate(JSON.parse(JSON.stringify(toSessionFile(session, exportedAt, { mask }))));
        expect(validate.errors).toBeNull();
      }),
    );
  });

  it('is masked when it is asked for, and says so', () => {
    const records = [recordOf(created('wss://api.example/live?token=secret'), closed(4401))];
    const session = { recordedBy, lost: { evicted: 0, dropped: 0 }, records };
    expect(toSessionFile(session, exportedAt, { mask: true })).toMatchObject({
      masked: true,
      sockets: [{ url: 'wss://api.example/live?token=*masked-1*' }],
    });
    expect(toSessionFile(session, exportedAt, { mask: false }).sockets[0]?.url).toContain('token=secret');
    expect(toSessionFile({ ...session, masked: true }, exportedAt, { mask: false }).masked).toBe(true);
  });

  it('says what it is', () => {
    const file = toSessionFile({ recordedBy, lost: { evicted: 1, dropped: 2 }, records: [] }, exportedAt, {
      mask: false,
    });
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
