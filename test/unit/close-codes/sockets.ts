/** Sockets as they are met: addresses of production hosts and of self-hosted servers, with the pack that must come first. */
import type { PackContext } from '../../../src/close-codes/pack-hints.ts';

export interface Met {
  readonly url: string;
  readonly code: number;
  readonly chosen?: string;
  readonly offered?: readonly string[];
  readonly reason?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The pack that must come first; null: none may be named. */
  readonly pack: string | null;
}

export function contextOf({ url, code, chosen = '', offered = [], reason = '', headers }: Met): PackContext {
  return {
    url,
    chosenSubprotocol: chosen,
    offeredSubprotocols: chosen !== '' && offered.length === 0 ? [chosen] : offered,
    code,
    reason,
    responseHeaders: headers ?? null,
  };
}

export const SOCKETS: readonly Met[] = [
  // Services, by their hosts.
  { url: 'wss://gateway.discord.gg/?v=10&encoding=json', code: 4014, pack: 'discord-gateway' },
  {
    url: 'wss://gateway-us-east1-b.discord.gg/?encoding=json&v=9&compress=zlib-stream',
    code: 4004,
    pack: 'discord-gateway',
  },
  { url: 'wss://us-central4771.discord.media/?v=8', code: 4014, pack: 'discord-voice' },
  { url: 'wss://c-fra14-6bb1d02d.discord.media:2053/?v=8', code: 4006, pack: 'discord-voice' },
  { url: 'ws://127.0.0.1:6463/?v=1&encoding=json&client_id=207646673902501888', code: 4001, pack: 'discord-rpc' },
  { url: 'wss://gateway.fluxer.app/?v=1&encoding=json', code: 4013, pack: 'fluxer' },
  {
    url: 'wss://ws-mt1.pusher.com/app/0123456789abcdef0123?protocol=7&client=js&version=8.4.0&flash=false',
    code: 4001,
    pack: 'pusher',
  },
  {
    url: 'wss://ws-us2.pusher.com/app/32cbd69e4b950bf97679?protocol=7&client=js&version=8.4.0-rc2&flash=false',
    code: 4201,
    pack: 'pusher',
  },
  { url: 'wss://main.realtime.ably.net/?key=x&heartbeats=true&v=3&format=msgpack', code: 1006, pack: 'ably' },
  { url: 'wss://realtime.ably.io/?accessToken=x&format=msgpack&heartbeats=true&v=1.2', code: 1000, pack: 'ably' },
  { url: 'wss://main.a.fallback.ably-realtime.com/?v=3', code: 1005, pack: 'ably' },
  { url: 'wss://api.assemblyai.com/v2/realtime/ws?sample_rate=16000', code: 4031, pack: 'assemblyai-v2' },
  {
    url: 'wss://streaming.assemblyai.com/v3/ws?sample_rate=16000&formatted_finals=true',
    code: 3008,
    pack: 'assemblyai-v3',
  },
  { url: 'wss://abcdef1234.execute-api.eu-central-1.amazonaws.com/production', code: 1001, pack: 'aws-apigateway' },
  { url: 'wss://abcdef1234.execute-api.us-east-1.amazonaws.com/$default', code: 1009, pack: 'aws-apigateway' },
  {
    url: 'wss://a1b2c3d4e5.appsync-realtime-api.eu-west-1.amazonaws.com/graphql?header=eyJob3N0&payload=e30=',
    chosen: 'graphql-ws',
    code: 1000,
    pack: 'aws-appsync',
  },
  {
    url: 'wss://x7.appsync-realtime-api.us-east-1.amazonaws.com/event/realtime',
    chosen: 'aws-appsync-event-ws',
    code: 1006,
    pack: 'aws-appsync',
  },
  {
    url: 'wss://myhub.webpubsub.azure.com/client/hubs/chat?access_token=x',
    chosen: 'json.webpubsub.azure.v1',
    code: 1008,
    pack: 'azure-web-pubsub',
  },
  { url: 'wss://stream.binance.com:9443/ws/btcusdt@trade', code: 1006, pack: 'binance' },
  { url: 'wss://fstream.binance.com/stream?streams=btcusdt@depth', code: 1008, pack: 'binance' },
  { url: 'wss://chat.acme.workers.dev/room/7', code: 1006, pack: 'cloudflare-workers' },
  {
    url: 'wss://game-a1b2c3.eu-fra-1.colyseus.cloud/gJ2kL9xQa/pQ7rS1tUv?sessionId=aB3dE6gH9',
    code: 4002,
    pack: 'colyseus',
  },
  { url: 'wss://happy-animal-123.convex.cloud/api/1.27.0/sync', code: 4040, pack: 'convex' },
  {
    url: 'wss://api.deepgram.com/v1/listen?model=nova-3&encoding=linear16',
    chosen: 'token',
    code: 1011,
    reason:
      'Deepgram did not receive audio data or a text message within the timeout window. See https://dpgr.am/net0001',
    pack: 'deepgram',
  },
  {
    url: 'wss://api.elevenlabs.io/v1/text-to-speech/abc/stream-input?model_id=eleven_flash_v2_5',
    code: 1008,
    pack: 'elevenlabs',
  },
  { url: 'wss://s-usc1c-nss-2571.firebaseio.com/.ws?v=5&ns=my-app-default-rtdb', code: 1006, pack: 'firebase-rtdb' },
  {
    url: 'wss://my-app-default-rtdb.europe-west1.firebasedatabase.app/.ws?v=5&p=1:2:web:3',
    code: 1005,
    pack: 'firebase-rtdb',
  },
  {
    url: 'wss://generativelanguage.googleapis.com/ws/google.ai.generativelanguage.v1beta.GenerativeService.BidiGenerateContent?key=x',
    code: 1007,
    reason: 'Request contains an invalid argument.',
    pack: 'gemini-live',
  },
  { url: 'wss://api.liveblocks.io/v7?tok=x&version=2.15.0&roomId=r', code: 4109, pack: 'liveblocks' },
  {
    url: 'wss://acme-8x2k.livekit.cloud/rtc?access_token=x&auto_subscribe=1&sdk=js&version=2.9.1&protocol=15',
    code: 1000,
    pack: 'livekit',
  },
  {
    url: 'wss://multiplayer.acme.partykit.dev/parties/main/room-1?_pk=1',
    code: 1011,
    reason: 'Uncaught exception during session setup',
    pack: 'partykit',
  },
  { url: 'wss://acme.service.signalr.net/client/?hub=chat&id=abc', code: 1006, pack: 'signalr' },
  { url: 'wss://wss-primary.slack.com/link/?ticket=x&app_id=y', code: 1000, pack: 'slack-socket-mode' },
  { url: 'wss://eu2.rt.speechmatics.com/v2?jwt=x', code: 4005, reason: 'quota_exceeded', pack: 'speechmatics' },
  {
    url: 'wss://chat.stream-io-api.com/connect?json=x&api_key=y&stream-auth-type=jwt',
    code: 1000,
    pack: 'stream-chat',
  },
  {
    url: 'wss://abcdefghijklmnop.supabase.co/realtime/v1/websocket?apikey=x&vsn=1.0.0',
    code: 1011,
    pack: 'supabase-realtime',
  },
  {
    url: 'wss://abcdefghijklmnop.supabase.co/realtime/v1/websocket?apikey=x&vsn=1.0.0',
    code: 1000,
    reason: 'heartbeat timeout',
    pack: 'supabase-realtime',
  },
  { url: 'wss://eventsub.wss.twitch.tv/ws', code: 4003, reason: 'connection unused', pack: 'twitch-eventsub' },
  {
    url: 'wss://api.openai.com/v1/realtime?model=gpt-realtime',
    chosen: 'realtime',
    code: 1000,
    pack: 'openai-realtime',
  },
  {
    url: 'wss://voice.acme.dev/realtime-relay',
    code: 1001,
    reason: 'Your session hit the maximum duration of 60 minutes.',
    pack: 'openai-realtime',
  },
  { url: 'wss://advanced-trade-ws.coinbase.com/', code: 1006, pack: 'coinbase-exchange' },
  { url: 'wss://ws-feed.prime.coinbase.com/', code: 1006, pack: 'coinbase-exchange' },
  {
    url: 'wss://java.acme.dev/ws/echo',
    code: 1009,
    reason:
      'The decoded text message was too big for the output buffer and the endpoint does not support partial messages',
    pack: 'tomcat',
  },
  { url: 'wss://ws.kraken.com/v2', code: 1001, pack: 'kraken' },
  { url: 'wss://api.sgroup.qq.com/websocket', code: 4914, pack: 'qq-bot' },
  { url: 'wss://live.pandascore.co/matches/123?token=x', code: 4029, pack: 'pandascore' },

  // Protocols, by what was agreed or offered.
  {
    url: 'wss://app.example.com/cable',
    chosen: 'actioncable-v1-json',
    offered: ['actioncable-v1-json', 'actioncable-unsupported'],
    code: 1000,
    pack: 'actioncable',
  },
  { url: 'wss://cable.example.com/cable', chosen: 'actioncable-v1-ext-json', code: 1001, pack: 'anycable' },
  { url: 'wss://rt.example.com/connection/websocket', code: 3008, reason: 'slow', pack: 'centrifugo' },
  {
    url: 'wss://rt.example.com/ws',
    chosen: 'centrifuge-protobuf',
    code: 3500,
    reason: 'invalid token',
    pack: 'centrifugo',
  },
  {
    url: 'wss://api.example.com/graphql',
    chosen: 'graphql-transport-ws',
    code: 4500,
    reason: 'Internal server error',
    pack: 'graphql-transport-ws',
  },
  {
    url: 'wss://api.example.com/graphql',
    offered: ['graphql-transport-ws'],
    code: 4406,
    reason: 'Subprotocol not acceptable',
    pack: 'graphql-transport-ws',
  },
  { url: 'wss://api.example.com/subscriptions', chosen: 'graphql-ws', code: 1011, pack: 'subscriptions-transport-ws' },
  { url: 'wss://broker.example.com:8084/mqtt', chosen: 'mqtt', code: 1006, pack: 'mqtt-ws' },
  {
    url: 'ws://192.168.1.20:4455/',
    chosen: 'obswebsocket.json',
    code: 4009,
    reason: 'Authentication failed.',
    pack: 'obs-websocket',
  },
  {
    url: 'wss://demo.example.com:4443/?roomId=x&peerId=y',
    chosen: 'protoo',
    code: 4000,
    reason: 'closed by protoo-server',
    pack: 'protoo',
  },
  { url: 'wss://api.rivet.example.com/gateway/x/connect', chosen: 'rivet', code: 1011, pack: 'rivet' },
  { url: 'wss://mq.example.com/ws', chosen: 'v12.stomp', code: 1002, pack: 'stomp' },
  { url: 'wss://router.example.com/ws', chosen: 'wamp.2.json', code: 3000, pack: 'wamp-autobahn' },
  { url: 'wss://chat.example.org:5443/ws', chosen: 'xmpp', code: 1006, pack: 'xmpp' },
  { url: 'wss://signal.example.org/1a2b', chosen: 'v1.saltyrtc.org', code: 3003, pack: 'saltyrtc' },
  {
    url: 'wss://k8s.example.com/api/v1/namespaces/default/pods/web-0/exec?command=sh',
    chosen: 'v5.channel.k8s.io',
    code: 1000,
    pack: 'kubernetes-exec',
  },

  // Self-hosted products, by their paths.
  {
    url: 'wss://app.example.com/socket.io/?EIO=4&transport=websocket&sid=lv_VI97HAXpY6yYWAAAC',
    code: 1005,
    pack: 'engineio',
  },
  {
    url: 'wss://app.example.com/socket.io/?EIO=4&transport=websocket',
    code: 1006,
    headers: { uwebsockets: '20' },
    pack: 'engineio',
  },
  {
    url: 'wss://app.example.com/live/websocket?_csrf_token=x&_mounts=0&vsn=2.0.0',
    code: 1000,
    headers: { server: 'Cowboy' },
    pack: 'phoenix',
  },
  { url: 'wss://app.example.com/socket/websocket?token=x&vsn=2.0.0', code: 1012, pack: 'phoenix' },
  { url: 'wss://api.appwrite.example.com/v1/realtime?project=abc&channels[]=files', code: 1008, pack: 'appwrite' },
  { url: 'ws://localhost:5006/myapp/ws', chosen: 'bokeh', code: 10000, pack: 'bokeh' },
  { url: 'wss://ha.example.com/api/websocket', code: 1005, pack: 'home-assistant' },
  { url: 'wss://abcdef0123456789.ui.nabu.casa/api/websocket', code: 1006, pack: 'home-assistant' },
  {
    url: 'wss://meet.example.org/colibri-ws/default-id/1a2b3c/4d5e?pwd=x',
    code: 1000,
    reason: 'replaced',
    pack: 'jitsi-colibri',
  },
  {
    url: 'ws://localhost:8888/api/kernels/5f6e/channels?session_id=x',
    code: 1005,
    headers: { server: 'TornadoServer/6.4' },
    pack: 'jupyter',
  },
  {
    url: 'ws://localhost:2718/ws?session_id=s_ab12cd',
    code: 3000,
    reason: 'MARIMO_UNAUTHORIZED',
    headers: { server: 'uvicorn' },
    pack: 'marimo',
  },
  { url: 'wss://chat.example.com/api/v4/websocket?connection_id=&sequence_number=0', code: 4001, pack: 'mattermost' },
  { url: 'wss://vnc.example.com/websockify', chosen: 'binary', code: 1000, reason: 'Target closed', pack: 'novnc' },
  { url: 'wss://app.example.com/__sockjs__/n=Xy/123/abcdef12/websocket', code: 4503, pack: 'shiny-server' },
  { url: 'wss://app.example.com/echo/473/h2kd93ls/websocket', code: 3000, reason: 'Go away!', pack: 'sockjs' },
  { url: 'ws://localhost:8000/socketcluster/', code: 4008, pack: 'socketcluster' },
  { url: 'ws://localhost:8501/_stcore/stream', chosen: 'streamlit', code: 1005, pack: 'streamlit' },
  { url: 'ws://localhost:7681/ws', chosen: 'tty', code: 1000, pack: 'ttyd' },
  { url: 'ws://localhost:5173/?token=Gk3x', chosen: 'vite-hmr', code: 1006, pack: 'vite-hmr' },
  { url: 'wss://sync.example.com/sync/v20/connect?clientID=x', code: 3000, pack: 'zero' },
  { url: 'wss://game.example.com/aB3dE6gH9/kL2mN5pQ8?sessionId=rS1tU4vW7', code: 4000, pack: 'colyseus' },
  { url: 'wss://sfu.example.com/rtc?access_token=x&auto_subscribe=1&sdk=js', code: 1000, pack: 'livekit' },
  { url: 'wss://app.example.com/chathub?id=4bFZ2yVvNLqXDyTzpWv2Yw', code: 1006, pack: 'signalr' },
  { url: 'wss://app.example.com/_blazor?id=4bFZ2yVvNLqXDyTzpWv2Yw', code: 1006, pack: 'signalr' },
  {
    url: 'wss://agents.acme.workers.dev/parties/chat/lobby?_pk=1',
    code: 1011,
    reason: 'Uncaught exception during session setup',
    pack: 'partykit',
  },
  { url: 'wss://ws.example.com/app/my-key?protocol=7&client=js&version=8.4.0', code: 4200, pack: 'pusher' },
  { url: 'wss://grafana.example.com/api/live/ws', code: 3001, reason: 'shutdown', pack: 'grafana-live' },
  {
    url: 'wss://desk.example.com/guacamole/websocket-tunnel?token=x',
    chosen: 'guacamole',
    code: 1008,
    reason: '769',
    pack: 'guacamole',
  },
  { url: 'ws://localhost:3000/_next/webpack-hmr?page=/', code: 1006, pack: 'nextjs-hmr' },

  // Server libraries, by header or reason.
  { url: 'wss://api.example.com/ws', code: 1012, headers: { server: 'uvicorn' }, pack: 'uvicorn' },
  { url: 'wss://api.example.com/ws', code: 1011, reason: 'keepalive ping timeout', pack: 'python-websockets' },
  {
    url: 'wss://api.example.com/ws',
    code: 1011,
    reason: 'keepalive ping timeout',
    headers: { server: 'uvicorn' },
    pack: 'uvicorn',
  },
  {
    url: 'ws://localhost:8765/',
    code: 1011,
    reason: 'keepalive ping timeout',
    headers: { server: 'Python/3.12 websockets/15.0.1' },
    pack: 'python-websockets',
  },
  { url: 'wss://app.example.com/ws/chat/lobby/', code: 1011, headers: { server: 'daphne' }, pack: 'django-channels' },
  {
    url: 'wss://api.example.com/feed',
    code: 1009,
    headers: { server: 'Python/3.12 aiohttp/3.11.11' },
    pack: 'aiohttp',
  },
  {
    url: 'wss://api.example.com/feed',
    code: 1009,
    reason: 'Message size 5000000 exceeds limit 4194304',
    pack: 'aiohttp',
  },
  { url: 'wss://api.example.com/chat', code: 1005, headers: { server: 'TornadoServer/6.4.2' }, pack: 'tornado' },
  { url: 'wss://api.example.com/chat', code: 1009, reason: 'message too big after decompression', pack: 'tornado' },
  { url: 'wss://api.example.com/ws', code: 1002, reason: 'bad opcode 7', pack: 'gorilla' },
  { url: 'wss://api.example.com/ws', code: 1002, reason: 'unexpected reserved bits 0x40', pack: 'gorilla' },
  { url: 'wss://api.example.com/ws', code: 1002, reason: 'received unknown opcode 7', pack: 'coder-websocket' },
  { url: 'wss://api.example.com/ws', code: 1002, reason: 'received fragmented control frame', pack: 'coder-websocket' },
  { url: 'wss://api.example.com/ws', code: 1009, reason: 'read limited at 32769 bytes', pack: 'coder-websocket' },
  { url: 'wss://api.example.com/events', code: 1001, headers: { server: 'Jetty(11.0.24)' }, pack: 'jetty' },
  { url: 'wss://api.example.com/ws', code: 1002, headers: { server: 'Cowboy' }, pack: 'bandit-cowboy' },
  {
    url: 'ws://localhost:3001/ws',
    code: 1000,
    reason: 'please reconnect',
    headers: { uwebsockets: '20' },
    pack: 'uwebsockets',
  },
  {
    url: 'wss://app.example.com/ws',
    code: 1001,
    reason: 'CloudFlare WebSocket proxy restarting',
    pack: 'cloudflare-proxy',
  },
  { url: 'ws://127.0.0.1:9222/devtools/relay', code: 1001, reason: 'Browser closed', pack: 'playwright' },
  {
    url: 'wss://app.example.com/ws',
    code: 4500,
    reason: 'Failed to send message within the configured send limit',
    pack: 'spring',
  },
  {
    url: 'wss://relay.example.com/voice',
    code: 1011,
    reason: 'Timed out. See https://dpgr.am/net0001',
    pack: 'deepgram',
  },
  {
    url: 'wss://game.example.com/play',
    code: 1011,
    reason: 'guard.websocket_open_timeout#7d0e5f0c9b3a4f0c',
    pack: 'rivet',
  },
  {
    url: 'wss://mq.example.com/ws',
    code: 4001,
    reason: 'Heartbeat failure, discarding the socket',
    pack: 'stomp',
  },
  { url: 'wss://docs.example.com/collab', code: 4205, reason: 'Reset Connection', pack: 'hocuspocus' },
  { url: 'wss://app.example.com/ws', code: 3005, reason: 'connection expired', pack: 'centrifugo' },

  // A number alone says nothing.
  { url: 'wss://api.example.com/ws', code: 4014, pack: null },
  { url: 'wss://api.example.com/ws', code: 3000, pack: null },
  { url: 'wss://api.example.com/ws', code: 4401, reason: 'Unauthorized', pack: null },
  { url: 'wss://api.example.com/ws', code: 4429, reason: 'Too many requests', pack: null },
  { url: 'ws://localhost:3000/?client_id=42', code: 4000, pack: null },
  { url: 'wss://shop.example.com/cable', code: 4001, pack: null },
  { url: 'wss://discord.gg.example.com/?v=10', code: 4004, pack: null },
];
