/** Socket records without what may be a secret: which of their fields are addresses, stacks or other people's text. */
import { greatest } from './extent.ts';
import { createMask, type Mask } from './mask.ts';
import type { HandshakeOutcome } from './handshake-outcome.ts';
import type { DocumentFacts, SocketRecord } from './socket-record.ts';

/** Equal secrets get the same number in all records. */
export function maskRecords(records: readonly SocketRecord[]): readonly SocketRecord[] {
  const mask = createMask(highestNumber(records));
  // What is known for a secret by its place in one record is then found in every other, also in those before it.
  const finding = remembering(mask);
  for (const record of records) maskRecord(record, finding);
  const masking = remembering(mask);
  return records.map((record) => maskRecord(record, masking));
}

/** Addresses and stacks repeat from record to record. */
function remembering({ address, stack, text, list }: Mask): Mask {
  return { address: remembered(address), stack: remembered(stack), text: remembered(text), list };
}

function remembered(mask: (text: string) => string): (text: string) => string {
  const results = new Map<string, string>();
  return (text) => {
    const result = results.get(text) ?? mask(text);
    results.set(text, result);
    return result;
  };
}

function maskRecord(record: SocketRecord, mask: Mask): SocketRecord {
  const { url, threw, rejection, closeCall, closed, violation } = record;
  const text = orNull(mask.text);
  const stack = orNull(mask.stack);
  return {
    ...record,
    document: maskDocument(record.document, mask),
    url: orNull(mask.address)(url),
    protocolsOffered: record.protocolsOffered && mask.list(record.protocolsOffered),
    createdStack: stack(record.createdStack),
    threw: threw && { name: text(threw.name), message: text(threw.message) },
    ...(rejection && { rejection: { name: text(rejection.name), message: text(rejection.message) } }),
    protocol: text(record.protocol),
    extensions: text(record.extensions),
    closeCall: closeCall && { ...closeCall, reason: text(closeCall.reason), stack: stack(closeCall.stack) },
    closed: closed && { ...closed, reason: mask.text(closed.reason) },
    handshake: record.handshake && maskHandshake(record.handshake, mask),
    violation: violation && { ...violation, blockedUrl: mask.address(violation.blockedUrl) },
  };
}

function maskDocument(document: DocumentFacts, mask: Mask): DocumentFacts {
  return { ...document, url: mask.address(document.url) };
}

function maskHandshake(handshake: HandshakeOutcome, mask: Mask): HandshakeOutcome {
  const { failure, headers, redirectTo } = handshake;
  return {
    ...handshake,
    failure: failure && { ...failure, text: mask.text(failure.text) },
    headers:
      headers &&
      Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, maskHeader(name, value, mask)])),
    redirectTo: redirectTo === null ? null : mask.address(redirectTo),
  };
}

function maskHeader(name: string, value: string, mask: Mask): string {
  if (name === 'location') return mask.address(value);
  return mask.list([name, value])[1] ?? '';
}

function orNull(mask: (text: string) => string): (text: string | null) => string | null {
  return (text) => (text === null ? null : mask(text));
}

/** What an imported file has masked already keeps its numbers. */
function highestNumber(records: readonly SocketRecord[]): number {
  const numbers = JSON.stringify(records).matchAll(/\*masked-(\d{1,9})\*/g);
  return greatest([0, ...Array.from(numbers, ([, number]) => Number(number))]);
}
