import type { LogBounds } from '../record/socket-log.ts';
import type { BoundsSetting } from './settings.ts';

const MEBIBYTE = 1024 * 1024;

/** The bounds as the log counts them. */
export function logBoundsOf({ disconnectsPerTab, disconnects, mebibytes }: BoundsSetting): LogBounds {
  return { socketsPerTab: disconnectsPerTab, sockets: disconnects, bytes: mebibytes * MEBIBYTE };
}
