import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Language } from '../domain/language.ts';
import type { Served } from '../ports/pages.ts';
import { listTemplateTextsIn } from '../views/plans/list-template-texts.ts';
import { attachmentOf, type LinkAnswer } from './reports.ts';

/** Milliseconds that a body which is not read has to end, so that its sender sees the answer before the connection is cut. */
const LINGER_MS = 500;

/** Says so at once, and then waits a little for the sender to hear it, reading what comes without keeping it. */
export function refuseUnread(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  line = '',
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, {
    ...headers,
    'content-type': 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(line),
    connection: 'close',
  });
  response.write(line);
  const cutOff = setTimeout(() => response.end(), LINGER_MS);
  request.once('end', () => response.end());
  request.once('close', () => clearTimeout(cutOff));
  request.resume();
}

/** Our pages need no more than their own style and pictures, so a browser is told to do nothing else. */
const POLICY = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'";

export function endServed(response: ServerResponse, { contentType, body, fileName }: Served): void {
  response.writeHead(200, {
    ...(fileName !== undefined && { 'content-disposition': attachmentOf(fileName) }),
    'content-type': contentType,
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** An empty goal list, which holds nothing of anybody's, so that whoever asks may have it. */
export async function endListTemplate(response: ServerResponse, language: Language): Promise<void> {
  // Few ever ask, and what writes it takes a tenth of a second to load.
  const { listTemplate } = await import('../views/plans/list-template.ts');
  const { fileName } = listTemplateTextsIn(language);
  endServed(response, { contentType: XLSX, body: await listTemplate(language), fileName });
}

/** The document behind a link, or why there is none; to `HEAD`, Node sends its headers alone. */
export function endLink(response: ServerResponse, { status, headers, body }: LinkAnswer): void {
  response.writeHead(status, headers);
  response.end(body);
}

/** Answers with a line or with JSON, unless that has been done. */
export function end(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  if (response.headersSent) return;
  const isText = typeof body === 'string';
  response.writeHead(status, {
    ...headers,
    'content-type': isText ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8',
    'x-content-type-options': 'nosniff',
  });
  response.end(body === undefined ? '' : isText ? body : JSON.stringify(body));
}
