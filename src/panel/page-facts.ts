/** What was going on in the page when a socket ended, as rows of a table: only what happened. */
import type { Browser } from '../record/ending.ts';
import type { PageContext } from '../record/page-context.ts';
import type { SocketRecord } from '../record/socket-record.ts';
import { absent, code, ours, type Fact } from './fact.ts';
import type { Wording } from './wording.ts';

export function pageFacts({ context, violation }: SocketRecord, browser: Browser, wording: Wording): readonly Fact[] {
  const words = wording.texts.surroundings.page;
  const facts = context ? [...contextFacts(context, wording), ...untoldFacts(browser, wording)] : [];
  if (!violation) return facts;
  const { directive, disposition, blockedUrl } = violation;
  const verdict = disposition === 'enforce' ? words.enforced(directive) : words.reported(directive);
  return [...facts, code(words.policy, `${verdict} ${blockedUrl}`)];
}

function contextFacts(context: PageContext, { texts, format }: Wording): readonly Fact[] {
  const words = texts.surroundings.page;
  const { duration } = format;
  const ago = (ms: number | null, say: (ago: string) => string) => (ms === null ? [] : [say(duration(ms))]);
  const { timerGapMs, timerGapAgoMs, longTaskMs } = context;
  return [
    ours(words.tab, visibilityOf(context, words, duration)),
    ...row(words.network, [
      context.online ? words.online : words.offline,
      ...ago(context.offlineAgoMs, words.wentOffline),
      ...ago(context.onlineAgoMs, words.cameOnline),
    ]),
    ...row(words.connection, [
      ...(context.connectionType === null ? [] : [context.connectionType]),
      ...ago(context.connectionChangeAgoMs, words.changed),
    ]),
    ...row(words.life, [
      ...ago(context.frozenAgoMs, words.frozen),
      ...ago(context.resumedAgoMs, words.resumed),
      ...ago(context.restoredAgoMs, words.restored),
    ]),
    ...(timerGapMs === null
      ? []
      : [
          ours(
            words.timers,
            words.timerGap(duration(timerGapMs), timerGapAgoMs === null ? null : duration(timerGapAgoMs)),
          ),
        ]),
    ...(longTaskMs === null ? [] : [ours(words.longTask, words.longTaskOf(duration(longTaskMs)))]),
  ];
}

function row(label: string, parts: readonly string[]): readonly Fact[] {
  return parts.length === 0 ? [] : [ours(label, parts.join('; '))];
}

/** Firefox has neither the Network Information API nor long tasks. */
function untoldFacts(browser: Browser, { texts }: Wording): readonly Fact[] {
  if (browser !== 'firefox') return [];
  const { connection, longTask } = texts.surroundings.page;
  return [connection, longTask].map((label) => absent(label, texts.notKnown['browser-does-not-say']));
}

type PageWords = Wording['texts']['surroundings']['page'];

function visibilityOf(
  { visibility, hiddenMs }: PageContext,
  words: PageWords,
  duration: (ms: number) => string,
): string {
  if (visibility === 'visible') return words.visible;
  return hiddenMs === null ? words.hidden : words.hiddenFor(duration(hiddenMs));
}
