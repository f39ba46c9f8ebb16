import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Socket } from 'node:net';
import { CloudAdapter } from 'botbuilder';
import { KeepingAuthentication } from '../../src/teams/clients.ts';

describe('A connection to Teams', () => {
  it('is closed when nothing has been sent for a while, though Teams would keep it', async () => {
    const connections: Socket[] = [];
    const server = createServer((_, response) => response.end('{"id":"1"}'));
    // Never closed from there, and no header says for how long it is kept.
    server.keepAliveTimeout = 0;
    server.on('connection', (socket) => connections.push(socket));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    assert.ok(address !== null && typeof address === 'object');
    try {
      const adapter = new CloudAdapter(new KeepingAuthentication({}, undefined, undefined, 1));
      const chat = {
        serviceUrl: `http://127.0.0.1:${address.port}/`,
        channelId: 'msteams',
        bot: { id: 'bot', name: 'Målvakt' },
        conversation: { id: 'chat', isGroup: false, conversationType: 'personal', name: '' },
      };
      const send = () =>
        adapter.continueConversationAsync('', chat, async (turn) => {
          await turn.sendActivity('Hej');
        });
      await send();
      const [socket] = connections;
      assert.ok(socket);
      if (!socket.closed) await once(socket, 'close');
      await send();
      assert.equal(connections.length, 2);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});
