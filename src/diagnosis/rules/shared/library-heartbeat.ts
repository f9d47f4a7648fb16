/** Clients of libraries that give up without a word: no reason, and in Chromium no name for the function of a timer. */
import type { SocketRecord } from '../../../record/socket-record.ts';
import { saw, type Evidence } from '../../diagnosis.ts';
import type { Facts } from '../../facts.ts';
import { isEngineIo } from './engine-io.ts';
import { functionsIn } from './stack-functions.ts';

/** What the timer's function calls first, where nothing else does so: whatever else closes begins with another call. */
const FROM_TIMER: readonly { readonly isSpoken: (facts: Facts) => boolean; readonly first: RegExp }[] = [
  { isSpoken: isEngineIo, first: /(^|\W)_?onClose$|pingTimeout/i },
  // Else `Client.forceDisconnect` or `Client.deactivate`.
  { isSpoken: ({ record }) => isStomp(record), first: /(^|\.)_closeOrDiscardWebsocket$|_ponger/ },
  // SignalR. Else `HubConnection.stop`.
  { isSpoken: () => true, first: /^(async )?HttpConnection\.stop$/ },
  // Else a method of its own, such as `Centrifuge.disconnect`.
  { isSpoken: () => true, first: /^Centrifuge\._disconnect$/ },
];

/** The PINGREQ of MQTT, which demands an answer (3.1.1, section 3.12). A DISCONNECT is as long, but goes right before the end. */
const MQTT_PING_BYTES = 2;
const AWAITED_MS = 250;

/** How long the silence was is for the two to say: they agree on the interval in a message. */
export function libraryGaveUp(facts: Facts): readonly Evidence[] {
  const names = functionsIn(facts.closeCall?.stack ?? '');
  // Firefox lists who set the timer as well, after a mark (`setTimeout handler*name`).
  const timer = names.findIndex((name) => name.includes('*'));
  const outermost = names.at(timer === -1 ? -1 : Math.max(0, timer - 1)) ?? '';
  const gaveUp = FROM_TIMER.some(({ isSpoken, first }) => isSpoken(facts) && first.test(outermost));
  return gaveUp ? [saw('libraryGaveUp', {}, outermost)] : [];
}

export function mqttPingUnanswered({ record, sent, received, closeCall }: Facts): readonly Evidence[] {
  if (!/^mqtt/i.test(record.protocol ?? '') || !closeCall || !sent || sent.lastAt === null) return [];
  const waited = closeCall.at - sent.lastAt;
  const isAnswered = received?.lastAt != null && received.lastAt > sent.lastAt;
  if (sent.lastBytes !== MQTT_PING_BYTES || isAnswered || waited < AWAITED_MS) return [];
  return [saw('mqttPingUnanswered', { ago: waited })];
}

function isStomp({ protocol }: SocketRecord): boolean {
  return /^v1\d\.stomp$/.test(protocol ?? '');
}
