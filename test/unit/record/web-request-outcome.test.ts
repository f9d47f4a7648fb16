import { describe, expect, it } from 'vitest';
import { afterError, ASKED, fromAnswer } from '../../../src/record/web-request-outcome.ts';

const url = 'ws://api.example/live';
const ip = '192.0.2.1';

describe('a handshake in Firefox', () => {
  it('that is refused tells status, headers and address, whatever the last event says', () => {
    const answer = fromAnswer({
      url,
      statusCode: 403,
      statusLine: 'HTTP/1.1 403 Forbidden',
      responseHeaders: [{ name: 'Server', value: 'nginx' }],
      ip,
    });
    expect(answer).toEqual({
      source: 'webRequest',
      status: 403,
      failure: { kind: 'http-status', text: 'HTTP/1.1 403 Forbidden', netError: null },
      headers: { server: 'nginx' },
      remoteAddress: ip,
      redirectTo: null,
    });
    expect(afterError(answer, { error: 'NS_ERROR_WEBSOCKET_CONNECTION_REFUSED', url })).toEqual(answer);
  });

  it('that is redirected tells where to', () => {
    const responseHeaders = [{ name: 'Location', value: '/login' }];
    const answer = fromAnswer({ url, statusCode: 302, statusLine: 'HTTP/1.1 302 Found', responseHeaders, ip });
    expect(answer).toMatchObject({ failure: { kind: 'redirected' }, redirectTo: 'http://api.example/login' });
    expect(afterError(answer, { error: 'NS_ERROR_NET_ON_RECEIVING_FROM', url })).toEqual(answer);
  });

  it('that is answered without HTTP has no status', () => {
    expect(fromAnswer({ url, statusCode: 200, statusLine: 'HTTP/0.9 200 OK', responseHeaders: [], ip })).toMatchObject({
      status: null,
      failure: { kind: 'answer-not-http' },
      headers: null,
    });
  });

  it('that succeeds, as far as Firefox says, has no failure', () => {
    expect(
      fromAnswer({ url, statusCode: 101, statusLine: 'HTTP/1.1 101 Switching Protocols', responseHeaders: [], ip }),
    ).toMatchObject({ status: 101, failure: null, headers: {} });
  });

  it('that is never answered is told from the start', () => {
    expect(ASKED).toMatchObject({ status: null, failure: { kind: 'no-answer' } });
    expect(afterError(ASKED, { error: 'NS_ERROR_NET_RESET', url, ip: null })).toMatchObject({
      status: null,
      failure: { kind: 'closed-before-answer', netError: 'NS_ERROR_NET_RESET' },
      remoteAddress: null,
    });
  });
});
