import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A request whose body does not end, and what it has been told so far. */
export interface Unfinished {
  readonly socket: Socket;
  heard(): string;
  /** All that it was told, when it is cut off. */
  readonly told: Promise<string>;
}

/** Sends the head and so many bytes of a body that says it will be longer. */
export async function unfinished(port: number, bytes: number, head = ''): Promise<Unfinished> {
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  socket.on('data', (chunk) => {
    heard += chunk.toString('utf8');
  });
  // Whoever goes on writing to a connection that was cut is told so; what counts is what was heard before.
  socket.on('error', () => {});
  const told = new Promise<string>((resolve) => {
    socket.on('close', () => resolve(heard));
  });
  await once(socket, 'connect');
  socket.write(`POST /api/messages HTTP/1.1\r\nhost: malvakt\r\n${head}content-length: ${bytes + 1}\r\n\r\n`);
  socket.write(Buffer.alloc(bytes, ' '));
  return { socket, heard: () => heard, told };
}
