import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { Json } from './cards.ts';
import { portOf } from './fakes.ts';

type Answer = string | Uint8Array | ((response: ServerResponse) => void);

/** Where Teams would keep what people send, on loopback. */
export interface FileServer {
  readonly host: string;
  /** The paths that were asked for. */
  readonly asked: string[];
  /** What was put there, and with which headers. */
  readonly put: { readonly path: string; readonly range: string | undefined; readonly bytes: Buffer }[];
  /** Puts a file there, or what else is answered, and returns its address. */
  serve(path: string, answer: Answer): string;
  close(): void;
}

export async function openFileServer(): Promise<FileServer> {
  const answers = new Map<string, Answer>();
  const asked: string[] = [];
  const put: { path: string; range: string | undefined; bytes: Buffer }[] = [];
  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    if (request.method === 'PUT') {
      const bytes = await buffer(request);
      put.push({ path, range: request.headers['content-range'], bytes });
    }
    const answer = answers.get(path);
    if (typeof answer === 'function') answer(response);
    else response.writeHead(answer === undefined ? 404 : 200).end(answer);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const host = `127.0.0.1:${portOf(server)}`;
  return {
    host,
    asked,
    put,
    serve(path, answer) {
      answers.set(path, answer);
      return `http://${host}${path}`;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** A file as Teams hands it over: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4 */
export function teamsFile(name: string, downloadUrl: string): Json {
  return {
    contentType: 'application/vnd.microsoft.teams.file.download.info',
    contentUrl: `https://malmo-my.sharepoint.com/personal/anna/${name}`,
    name,
    content: {
      downloadUrl,
      uniqueId: '1150D938-8870-4044-9F2C-5BBDEBA70C9D',
      fileType: name.split('.').at(-1),
    },
  };
}

/** What Teams attaches to every message beside what was sent. */
export const MESSAGE_ITSELF: Json = { contentType: 'text/html', content: '<div>&nbsp;</div>' };
