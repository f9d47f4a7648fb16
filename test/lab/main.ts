/** Runs the lab by itself: `npx tsx test/lab/main.ts [--port N]`, until Ctrl+C. */
import { parseArgs } from 'node:util';
import { startLab } from './server.ts';

const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });
const lab = await startLab({ port: Number(values.port) });
console.log(`WebSocket Disconnects lab: ${lab.url}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void lab.close());
