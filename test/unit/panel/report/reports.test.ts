/** What reports hold, in both languages: the facts, nothing secret, and nothing that a page could use. */
import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { createFormat } from '../../../../src/panel/format.ts';
import { createPacksStore } from '../../../../src/panel/packs-store.ts';
import {
  disconnectJson,
  disconnectReport,
  oneLine,
  reportedLog,
  sessionSummary,
} from '../../../../src/panel/report/reports.ts';
import { median } from '../../../../src/panel/report/grouped.ts';
import { parseSessionFile } from '../../../../src/record/read-session-file.ts';
import type { SocketRecord } from '../../../../src/record/socket-record.ts';
import { de } from '../../../../src/texts/de/index.ts';
import { en } from '../../../../src/texts/en/index.ts';
import type { Texts } from '../../../../src/texts/texts.ts';
import { dropped, pageClosed, serverClosed, socket } from '../fixtures.ts';

const SECRET = 's3cr3t-Pa55word-0f-mine';
const refused = serverClosed(4401, `bad token ${SECRET}`, {
  number: 2,
  at: 200_000,
  url: `wss://api.acme.dev/live?token=${SECRET}`,
});
const records = [dropped(1, 0), refused, pageClosed({ number: 3, at: 300_000 }), socket({ number: 9, at: 400_000 })];

function logOf(
  held: readonly SocketRecord[],
  { mask = true, texts = en as Texts, lost = { evicted: 0, dropped: 0 } } = {},
) {
  const { language } = texts.panel;
  const session = {
    recordedBy: { browser: 'chrome' as const, browserVersion: '156', version: '0.1.0' },
    lost,
    records: held,
  };
  const wording = { texts, format: createFormat(language === 'en' ? 'en-GB' : language, texts, 'UTC') };
  return reportedLog({ session, wording, packs: createPacksStore(language, { load: async () => [] }) }, mask);
}

function plain(text: string | null): string {
  return (text ?? '').replaceAll('\u00a0', ' ');
}

function html(markdown: string): string {
  return micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
}

describe('the Markdown report', () => {
  it('says what the panel says', () => {
    const report = plain(disconnectReport(logOf(records), 'doc/1'));
    expect(report).toMatch(/^## .+\n\n1006 Abnormal Closure · ended by the network · 24 Nov 2026, 13:42:14.084\n/i);
    expect(report).toContain('### Why\n\n**');
    expect(report).toContain('handshake 84 ms, traffic: 212 in, 64 out, 60.0 s of silence, 1006, no Close frame');
    // A link to an issue would be told there of every report.
    expect(report).toContain('Read: `ws#1598`, ');
    expect(report).toContain('| URL | `wss://api.acme.dev/live?token=*masked-1*` |');
    expect(report).toContain('```text\nError\n    at connect (https://app.acme.dev/assets/live.ts:48:17)');
    expect(report).toContain(
      'Recorded with Chrome 156 by WebSocket Disconnects 0.1.0. Query values, user information and tokens are masked.',
    );
  });

  it('tells no secret, unless it is asked to', () => {
    expect(disconnectReport(logOf(records), 'doc/2')).not.toContain(SECRET);
    const open = disconnectReport(logOf(records, { mask: false }), 'doc/2');
    expect(open).toContain(`\`bad token ${SECRET}\``);
    expect(open).toContain('Nothing is masked.');
  });

  it('is of what has ended', () => {
    expect(disconnectReport(logOf(records), 'doc/9')).toBeNull();
    expect(disconnectReport(logOf(records), 'doc/77')).toBeNull();
  });

  it('gives a page no say in what becomes of it', () => {
    const nasty = fc.constantFrom(
      '</table>',
      '<!--',
      '@octocat',
      '`',
      '```\n',
      '|',
      '\\|',
      '\n\n# x',
      '[x](//y)',
      'https://evil.test',
      'a',
    );
    const text = fc.array(nasty, { maxLength: 8 }).map((parts) => parts.join(''));
    const tagsOf = (rendered: string) =>
      Array.from(rendered.matchAll(/<\/?[a-z][^>]*>/g), ([tag]) => tag).filter((tag) => !/^<\/?code/.test(tag));
    const reportOf = (said: string) => {
      const record = serverClosed(4000, said);
      const changed = { ...record, url: `wss://api.acme.dev/${said}`, protocol: said, createdStack: `x ${said}` };
      return html(disconnectReport(logOf([changed], { mask: false }), record.id) ?? '');
    };
    const harmless = tagsOf(reportOf('word'));
    fc.assert(
      fc.property(text, (said) => {
        // What the report says may depend on the words; what it is made of does not hold any of theirs.
        const tags = tagsOf(reportOf(said));
        expect(
          tags.filter(
            (tag) =>
              /^<(?!\/?(?:h2|h3|p|ul|ol|li|strong|table|thead|tbody|tr|th|td|pre|hr|blockquote|a href="https:))/.test(
                tag,
              ) && tag !== '</a>',
          ),
        ).toEqual([]);
        expect(tags.filter((tag) => tag === '<table>')).toHaveLength(
          harmless.filter((tag) => tag === '<table>').length,
        );
        expect(tags.filter((tag) => tag === '<pre>')).toHaveLength(1);
        expect(tags.filter((tag) => tag.includes('evil'))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the JSON', () => {
  it('is a session that the panel opens, with what it said of the socket', () => {
    const text = disconnectJson(logOf(records), 'doc/2', new Date(0)) ?? '';
    expect(text).not.toContain(SECRET);
    expect(parseSessionFile(text)).toMatchObject({ ok: { masked: true, records: [{ id: 'doc/2' }] } });
    expect(JSON.parse(text)).toMatchObject({ explained: [{ socket: 'doc/2', causes: [{}] }] });
  });
});

describe('the one line', () => {
  it('names code, cause, endpoint, life, who ended it and when', () => {
    expect(plain(oneLine(logOf(records), 'doc/1'))).toMatch(
      /^1006 Abnormal Closure: .+ · api\.acme\.dev\/live · open for 2 min 14 s · ended by the network · 24 Nov 2026, 13:42:14\.084$/i,
    );
  });

  it('has no link, no mention and no second line in it', () => {
    const url = 'wss://www.acme.dev/@octocat/https://evil.test';
    const record = serverClosed(4000, 'see https://evil.test\nor ask @octocat', { url });
    expect(oneLine(logOf([record]), record.id)).not.toMatch(/:\/\/|@|\n|www\.\S/);
  });
});

describe('the summary of a session', () => {
  it.each([en, de])('counts by cause, category and endpoint', (texts) => {
    const summary = sessionSummary(logOf([...records, dropped(4, 500_000), dropped(5, 700_000)], { texts }));
    const words = texts.report.summary;
    for (const heading of [words.causes, words.categories, words.endpoints, words.examples]) {
      expect(summary).toContain(`### ${heading}\n\n| `);
    }
    expect(summary).not.toContain(SECRET);
    const rows = plain(summary).split('\n');
    expect(rows).toContain(`| ${texts.categories.network.chip} | 3 | 60 % |`);
    expect(rows.find((row) => row.includes('`wss://api.acme.dev/live`'))).toMatch(/\| 5 \| 100 % \|$/);
  });

  it('says what was lost, and of what time it is', () => {
    const summary = plain(sessionSummary(logOf(records, { lost: { evicted: 12, dropped: 3 } })));
    expect(summary).toContain('## WebSocket session: 3 disconnects');
    expect(summary).toContain('> 12 older disconnects were discarded (log full)');
    expect(summary).toContain('> 3 observations lost');
    expect(summary).toContain('From 24 Nov 2026, 13:40:00.000 to 24 Nov 2026, 13:46:40.000 (6 min 40 s).');
    expect(summary).toContain('It holds 3 disconnects, 1 live socket, 1 document.');
  });

  it('of an empty session has no tables', () => {
    const summary = sessionSummary(logOf([]));
    expect(summary).toContain('## WebSocket session: 0 disconnects');
    expect(summary).not.toContain('|');
  });

  it('leaves to a number what is rare', () => {
    const many = Array.from({ length: 20 }, (_, index) =>
      serverClosed(1012, '', { number: index + 1, at: index * 90_000, url: `wss://host-${index}.acme.dev/` }),
    );
    expect(sessionSummary(logOf(many))).toContain('| 8 more |  |  | 8 | 40 % |');
  });
});

it('a median is one of two where the number is even', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1])).toBe(2.5);
  expect(median([])).toBeNull();
});
