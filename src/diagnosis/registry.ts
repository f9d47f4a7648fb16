/** Every rule. A new one is a file in `rules/`, a line here, an id in `cause-ids.ts`, and its words in `src/texts/`. */
import type { Rule } from './rule.ts';
// Never opened.
import { badConstructorArguments } from './rules/bad-constructor-arguments.ts';
import { mixedContent } from './rules/mixed-content.ts';
import { cspBlocked } from './rules/csp-blocked.ts';
import { blockedPort } from './rules/blocked-port.ts';
import { localNetworkBlocked } from './rules/local-network-blocked.ts';
import { blockedByExtension } from './rules/blocked-by-extension.ts';
import { tooManySockets } from './rules/too-many-sockets.ts';
import { offline } from './rules/offline.ts';
import { dnsFailed } from './rules/dns-failed.ts';
import { connectionRefused } from './rules/connection-refused.ts';
import { connectTimeout } from './rules/connect-timeout.ts';
import { clientProxy } from './rules/client-proxy.ts';
import { tlsCertificate } from './rules/tls-certificate.ts';
import { tlsProtocol } from './rules/tls-protocol.ts';
import { handshake401 } from './rules/handshake-401.ts';
import { handshake403 } from './rules/handshake-403.ts';
import { handshake404 } from './rules/handshake-404.ts';
import { handshakeUpgradeLost } from './rules/handshake-upgrade-lost.ts';
import { handshakeUnknownSession } from './rules/handshake-unknown-session.ts';
import { handshake429 } from './rules/handshake-429.ts';
import { handshakeBadGateway } from './rules/handshake-bad-gateway.ts';
import { handshakeUnavailable } from './rules/handshake-unavailable.ts';
import { handshake500 } from './rules/handshake-500.ts';
import { handshake200 } from './rules/handshake-200.ts';
import { handshakeRedirect } from './rules/handshake-redirect.ts';
import { handshakeOtherStatus } from './rules/handshake-other-status.ts';
import { handshakeBadAccept } from './rules/handshake-bad-accept.ts';
import { subprotocolMismatch } from './rules/subprotocol-mismatch.ts';
import { handshakeNotHttp } from './rules/handshake-not-http.ts';
import { handshakeDropped } from './rules/handshake-dropped.ts';
import { handshakeTimeout } from './rules/handshake-timeout.ts';
import { closedWhileConnecting } from './rules/closed-while-connecting.ts';
import { pageLeftWhileConnecting } from './rules/page-left-while-connecting.ts';
import { neverOpenedUnknown } from './rules/never-opened-unknown.ts';
// Ended by the page or its document.
import { simulatedFromPanel } from './rules/simulated-from-panel.ts';
import { pageClosed } from './rules/page-closed.ts';
import { clientHeartbeatTimeout } from './rules/client-heartbeat-timeout.ts';
import { closeTimeout } from './rules/close-timeout.ts';
import { pageNavigated } from './rules/page-navigated.ts';
import { pageReloaded } from './rules/page-reloaded.ts';
import { documentReplaced } from './rules/document-replaced.ts';
import { iframeRemoved } from './rules/iframe-removed.ts';
import { bfcacheEntered } from './rules/bfcache-entered.ts';
import { bfcacheRestored } from './rules/bfcache-restored.ts';
import { sendBufferFull } from './rules/send-buffer-full.ts';
// A Close frame from the server.
import { serverNormal } from './rules/server-normal.ts';
import { serverClosedEarly } from './rules/server-closed-early.ts';
import { serverGoingAway } from './rules/server-going-away.ts';
import { serverRestart } from './rules/server-restart.ts';
import { serverBusy } from './rules/server-busy.ts';
import { serverBadGateway } from './rules/server-bad-gateway.ts';
import { authRejected } from './rules/auth-rejected.ts';
import { rateLimited } from './rules/rate-limited.ts';
import { serverPolicy } from './rules/server-policy.ts';
import { messageTooBig } from './rules/message-too-big.ts';
import { dataRejected } from './rules/data-rejected.ts';
import { serverReportsProtocolError } from './rules/server-reports-protocol-error.ts';
import { serverError } from './rules/server-error.ts';
import { serverHeartbeatTimeout } from './rules/server-heartbeat-timeout.ts';
import { serverClosedNoCode } from './rules/server-closed-no-code.ts';
import { extensionMissing } from './rules/extension-missing.ts';
import { invalidCloseCode } from './rules/invalid-close-code.ts';
import { vendorCode } from './rules/vendor-code.ts';
import { privateCodeUnknown } from './rules/private-code-unknown.ts';
import { kickedByAnotherClient } from './rules/kicked-by-another-client.ts';
import { proxyMaskedCode } from './rules/proxy-masked-code.ts';
// Broken bytes.
import { serverSentBadFrame } from './rules/server-sent-bad-frame.ts';
import { compressionBroken } from './rules/compression-broken.ts';
import { serverSentBadText } from './rules/server-sent-bad-text.ts';
import { browserFailedUnknown } from './rules/browser-failed-unknown.ts';
// The line dropped.
import { idleTimeout } from './rules/idle-timeout.ts';
import { lifetimeLimit } from './rules/lifetime-limit.ts';
import { periodicDrop } from './rules/periodic-drop.ts';
import { messageTooBigSuspected } from './rules/message-too-big-suspected.ts';
import { messageCrashesServer } from './rules/message-crashes-server.ts';
import { machineSlept } from './rules/machine-slept.ts';
import { networkLost } from './rules/network-lost.ts';
import { networkChanged } from './rules/network-changed.ts';
import { natExpired } from './rules/nat-expired.ts';
import { tabWasFrozen } from './rules/tab-was-frozen.ts';
import { serverRestartSuspected } from './rules/server-restart-suspected.ts';
import { serverDropped } from './rules/server-dropped.ts';
import { droppedUnknown } from './rules/dropped-unknown.ts';

export const RULES: readonly Rule[] = [
  // Never opened.
  badConstructorArguments,
  mixedContent,
  cspBlocked,
  blockedPort,
  localNetworkBlocked,
  blockedByExtension,
  tooManySockets,
  offline,
  dnsFailed,
  connectionRefused,
  connectTimeout,
  clientProxy,
  tlsCertificate,
  tlsProtocol,
  handshake401,
  handshake403,
  handshake404,
  handshakeUpgradeLost,
  handshakeUnknownSession,
  handshake429,
  handshakeBadGateway,
  handshakeUnavailable,
  handshake500,
  handshake200,
  handshakeRedirect,
  handshakeOtherStatus,
  handshakeBadAccept,
  subprotocolMismatch,
  handshakeNotHttp,
  handshakeDropped,
  handshakeTimeout,
  closedWhileConnecting,
  pageLeftWhileConnecting,
  neverOpenedUnknown,
  // Ended by the page or its document.
  simulatedFromPanel,
  pageClosed,
  clientHeartbeatTimeout,
  closeTimeout,
  pageNavigated,
  pageReloaded,
  documentReplaced,
  iframeRemoved,
  bfcacheEntered,
  bfcacheRestored,
  sendBufferFull,
  // A Close frame from the server.
  serverNormal,
  serverClosedEarly,
  serverGoingAway,
  serverRestart,
  serverBusy,
  serverBadGateway,
  authRejected,
  rateLimited,
  serverPolicy,
  messageTooBig,
  dataRejected,
  serverReportsProtocolError,
  serverError,
  serverHeartbeatTimeout,
  serverClosedNoCode,
  extensionMissing,
  invalidCloseCode,
  vendorCode,
  privateCodeUnknown,
  kickedByAnotherClient,
  proxyMaskedCode,
  // Broken bytes.
  serverSentBadFrame,
  compressionBroken,
  serverSentBadText,
  browserFailedUnknown,
  // The line dropped.
  idleTimeout,
  lifetimeLimit,
  periodicDrop,
  messageTooBigSuspected,
  messageCrashesServer,
  machineSlept,
  networkLost,
  networkChanged,
  natExpired,
  tabWasFrozen,
  serverRestartSuspected,
  serverDropped,
  droppedUnknown,
];
