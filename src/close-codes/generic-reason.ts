/** Reasons that say no more than the number they come with: servers of every make send them. */

const PHRASES: Readonly<Record<number, readonly string[]>> = {
  1000: ['normal closure', 'normal', 'ok'],
  1001: ['going away'],
  1002: ['protocol error'],
  1003: ['unsupported data'],
  1007: ['invalid frame payload data'],
  1008: ['policy violation'],
  1009: ['message too big'],
  1011: ['internal error', 'internal server error'],
  1012: ['service restart'],
  1013: ['try again later'],
  1014: ['bad gateway'],
  3000: ['unauthorized'],
  3003: ['forbidden'],
  3008: ['timeout'],
  // Of the HTTP status that the private numbers follow (RFC 9110 §15).
  4400: ['bad request'],
  4401: ['unauthorized'],
  4403: ['forbidden'],
  4404: ['not found'],
  4408: ['request timeout', 'timeout'],
  4409: ['conflict'],
  4429: ['too many requests'],
  4500: ['internal server error'],
  4503: ['service unavailable'],
};

export function isGenericReason(code: number, reason: string): boolean {
  const words = reason
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
  return PHRASES[code]?.includes(words) ?? false;
}
