// A server in a process of its own, since some endings are that of the process. `PORT`: where it listens; 0 or none, the
// system chooses. `CLOSE_CODE`: how it says good-bye on SIGTERM.
import process from 'node:process';
import { WebSocketServer } from 'ws';

const { PORT = '0', CLOSE_CODE = '1001' } = process.env;

const server = new WebSocketServer({ host: '127.0.0.1', port: Number(PORT) });
server.on('listening', () => process.send?.({ port: server.address().port }));
server.on('connection', (socket) => {
  socket.on('message', (data) => {
    // The bug: nobody asks whether there is a user, and nobody catches.
    const { user } = JSON.parse(String(data));
    socket.send(`hello ${user.name}`);
  });
});

process.on('SIGTERM', () => {
  server.close(() => process.exit());
  for (const socket of server.clients) socket.close(Number(CLOSE_CODE));
});
// Whoever started it has gone.
process.on('disconnect', () => process.exit());
