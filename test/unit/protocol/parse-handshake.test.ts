import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ParseError } from '../../../src/protocol/checks.ts';
import type { HandshakeMessage } from '../../../src/protocol/messages.ts';
import { checkHandshakeMessage } from '../../../src/protocol/parse-handshake.ts';
import { report } from '../support/records.ts';

const message: HandshakeMessage = { type: 'handshake', report };

describe('a handshake message', () => {
  it('is taken as it is', () => {
    expect(checkHandshakeMessage(message)).toEqual(message);
    expect(checkHandshakeMessage({ ...message, more: 1 })).toEqual(message);
  });

  it('has its texts cut to what they can be', () => {
    const headers = { server: 'x'.repeat(10_000) };
    const { outcome } = checkHandshakeMessage({
      type: 'handshake',
      report: { ...report, outcome: { ...report.outcome, headers } },
    }).report;
    expect(outcome.headers?.['server']).toHaveLength(300);
  });

  it('is refused where a fact has another shape', () => {
    for (const key of Object.keys(report)) {
      const wrong = { ...message, report: { ...report, [key]: { not: 'this' } } };
      expect(() => checkHandshakeMessage(wrong)).toThrow(ParseError);
    }
  });

  it('is refused, not thrown over, whatever comes', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(() => checkHandshakeMessage(value)).toThrow(ParseError);
      }),
    );
  });
});
