import type { Category } from '../../close-codes/close-pack.ts';

interface CategoryText {
  readonly chip: string;
  readonly explanation: string;
}

const NOT_ASSIGNED = 'Not assigned';

export const categories: Readonly<Record<Category, CategoryText>> = {
  normal: { chip: 'Normal', explanation: 'Ended on purpose and in good order; seldom is there anything to fix.' },
  'going-away': {
    chip: 'Going away',
    explanation: 'One side left, as happens when a page is navigated or a server shuts down.',
  },
  retryable: { chip: 'Retry', explanation: 'The server is unavailable for a while; reconnect after a random delay.' },
  policy: {
    chip: 'Policy',
    explanation: 'A rule of the other side refused it; change credentials, rights or rate before reconnecting.',
  },
  'data-error': {
    chip: 'Data',
    explanation: 'A message had the wrong type, content or size; change what is sent.',
  },
  'protocol-error': {
    chip: 'Protocol',
    explanation: 'The rules of the WebSocket protocol were broken; look at the libraries and the proxies on the way.',
  },
  'server-error': { chip: 'Server', explanation: 'The server failed; read its log and reconnect with back-off.' },
  network: {
    chip: 'Dropped',
    explanation: 'No Close frame came: the connection broke off, or the socket never opened.',
  },
  tls: { chip: 'TLS', explanation: 'No TLS connection could be set up; check the certificate first.' },
  private: { chip: 'Private', explanation: 'The application decides what the number means.' },
  registered: { chip: 'Registered', explanation: 'The library that uses the number decides what it means.' },
  reserved: { chip: NOT_ASSIGNED, explanation: 'The number is set aside and must not be sent; the sender is faulty.' },
  unassigned: { chip: NOT_ASSIGNED, explanation: 'Nobody has given the number a meaning; the sender is faulty.' },
};
