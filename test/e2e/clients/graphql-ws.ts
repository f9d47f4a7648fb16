import { buildSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';

import type { Client } from './client.ts';

const schema = buildSchema(`
  type Query { echo(text: String!): String! }
  type Subscription { welcome: String! }
`);

/** One value for each subscriber; the subscription stays. */
async function* welcome(): AsyncGenerator<{ welcome: string }> {
  yield { welcome: 'welcome' };
  await new Promise(() => undefined);
}

export const graphqlWs: Client = {
  name: 'graphql-ws',

  run: async ({ createClient }: typeof import('graphql-ws'), page) => {
    const client = createClient({
      url: `${page.socketOrigin}/graphql`,
      lazy: false,
      retryWait: () => Promise.resolve(),
      on: {
        connecting: (isRetry) => page.note('connecting', isRetry),
        opened: () => page.note('opened'),
        connected: (_socket, _payload, wasRetry) => page.note('connected', wasRetry),
        message: ({ type }) => page.note('message', type),
        error: (error) => page.note('error', String(error)),
        closed: (event) => {
          const { code, reason, wasClean } = event as CloseEvent;
          page.note('closed', code, reason, wasClean);
        },
      },
    });
    const sink = (name: string) => ({
      next: ({ data }: { data?: unknown }) => page.note(`${name} next`, data),
      error: (error: unknown) => page.note(`${name} error`, String(error)),
      complete: () => page.note(`${name} complete`),
    });
    await page.noted('connected');
    client.subscribe({ query: 'subscription { welcome }' }, sink('subscription'));
    await page.noted('subscription next');
    client.subscribe({ query: '{ echo(text: "first") }' }, sink('query'));
    await page.noted('query complete');
    await page.cut();
    // The client subscribes anew by itself.
    await page.noted('subscription next', 2);
    client.subscribe({ query: '{ echo(text: "second") }' }, sink('query'));
    await page.noted('query complete', 2);
    await client.dispose();
    await page.noted('closed', 2);
  },

  serve(server) {
    const sockets = new WebSocketServer({ server });
    const serving = useServer(
      { schema, roots: { query: { echo: ({ text }: { text: string }) => text }, subscription: { welcome } } },
      sockets,
    );
    return async () => {
      await serving.dispose();
      sockets.close();
    };
  },

  sees: [
    'connecting false',
    'opened',
    'message "connection_ack"',
    'connected false',
    'subscription next {"welcome":"welcome"}',
    'message "next"',
    'query next {"echo":"first"}',
    'message "next"',
    'message "complete"',
    'query complete',
    '(cut)',
    'closed 1006 "" false',
    'connecting true',
    'opened',
    'message "connection_ack"',
    'connected true',
    'subscription next {"welcome":"welcome"}',
    'message "next"',
    'query next {"echo":"second"}',
    'message "next"',
    'message "complete"',
    'query complete',
    'closed 1000 "Normal Closure" true',
    'subscription complete',
  ],
  closesWith: { code: 1000, reason: 'Normal Closure' },
};
