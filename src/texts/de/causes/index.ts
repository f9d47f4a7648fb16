/** Die Worte zu jeder Ursache, nach id. */
import type { CauseId } from '../../../diagnosis/cause-ids.ts';
import type { CauseText } from '../../en/causes/cause-text.ts';
import { brokenBytes } from './broken-bytes.ts';
import { byPage } from './by-page.ts';
import { byServer } from './by-server.ts';
import { dropped } from './dropped.ts';
import { handshakeAnswers } from './handshake.ts';
import { noHandshake } from './no-handshake.ts';

export const causes: Readonly<Record<CauseId, CauseText>> = {
  ...noHandshake,
  ...handshakeAnswers,
  ...byPage,
  ...byServer,
  ...brokenBytes,
  ...dropped,
};
