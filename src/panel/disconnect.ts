/** A record that has ended, with everything a row shows. Made once per record, so that drawing a row costs little. */
import { CATEGORIES, type CategoryLook } from '../close-codes/categories.ts';
import { lookUpCloseCode, type CloseCode } from '../close-codes/look-up.ts';
import { categoryOf, type DisconnectCategory } from '../diagnosis/disconnect-category.ts';
import { endedBy, endingOf, type Browser, type EndedBy, type EndingKind } from '../record/ending.ts';
import { endpointOf, type Endpoint } from '../record/endpoint.ts';
import { endOf, lifetimeMs, type Moment, type SocketRecord } from '../record/socket-record.ts';
import type { Texts } from '../texts/texts.ts';

export interface Disconnect {
  readonly id: string;
  readonly record: SocketRecord;
  readonly end: Moment;
  readonly kind: EndingKind;
  readonly endedBy: EndedBy;
  /** null where no close event came. */
  readonly closeCode: CloseCode | null;
  readonly category: DisconnectCategory;
  readonly look: CategoryLook;
  readonly codeName: string | null;
  /** null only where the constructor threw and its argument was not a string. */
  readonly endpoint: Endpoint | null;
  /** Milliseconds; null where the socket never opened. */
  readonly livedMs: number | null;
  /** Of the close event, or else of the page's own `close()` call. */
  readonly reason: string;
}

const NO_CODE: CategoryLook = { colour: 'none', glyph: 'dash' };

/** null while the socket lives. */
export function describeDisconnect(record: SocketRecord, browser: Browser, texts: Texts): Disconnect | null {
  const kind = endingOf(record, browser);
  const end = endOf(record);
  if (!kind || !end) return null;
  const closeCode = record.closed && lookUpCloseCode(record.closed.code);
  const category = categoryOf(kind, closeCode);
  return {
    id: record.id,
    record,
    end,
    kind,
    endedBy: endedBy(kind),
    closeCode,
    category,
    look: lookOf(category),
    codeName: closeCode && texts.closeCodes[closeCode.identifier].name,
    endpoint: record.url === null ? null : endpointOf(record.url),
    livedMs: lifetimeMs(record),
    reason: record.closed?.reason || record.closeCall?.reason || '',
  };
}

export function lookOf(category: DisconnectCategory): CategoryLook {
  return category === 'no-code' ? NO_CODE : CATEGORIES[category];
}

/** Newest first. What ended in the same millisecond is told apart by the order of its constructors. */
export function newestFirst(a: Disconnect, b: Disconnect): number {
  return b.end.wall - a.end.wall || b.end.at - a.end.at || socketNumber(b) - socketNumber(a);
}

function socketNumber({ id }: Disconnect): number {
  return Number(id.slice(id.lastIndexOf('/') + 1));
}
