import { saw } from '../diagnosis.ts';
import type { Rule } from '../rule.ts';
import { browserSays, failedWith } from './shared/never-opened.ts';

/** What as a rule listens there, and is sometimes taken for a WebSocket server. */
const USUAL_SERVICES: Readonly<Record<number, string>> = {
  1883: 'MQTT',
  3306: 'MySQL',
  4222: 'NATS',
  5432: 'PostgreSQL',
  5672: 'AMQP',
  6379: 'Redis',
  8883: 'MQTT',
  9092: 'Kafka',
  27017: 'MongoDB',
  61613: 'STOMP',
};

export const handshakeNotHttp: Rule = {
  id: 'handshake-not-http',
  find(facts) {
    const { port } = facts;
    if (!failedWith(facts, 'answer-not-http')) return null;
    const service = USUAL_SERVICES[port ?? 0];
    return {
      confidence: 'certain',
      evidence: [...browserSays(facts), ...(port === null ? [] : [saw('port', { port })])],
      values: { port: port ?? '', service: service ?? '' },
      notes: service === undefined ? [] : ['knownPort'],
    };
  },
};
