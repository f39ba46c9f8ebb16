import type { ServerResponse } from 'node:http';

/** `drop` cuts the connection, `hang` never answers, `half` does not end, `not-json` has a page for a body, and `nameless`
 * takes a message without saying what it is called. */
export type ConnectorAnswer =
  | number
  | 'drop'
  | 'hang'
  | 'half'
  | 'not-json'
  | 'nameless'
  | { readonly status: number; readonly retryAfter: number | string };

/** Answers as a connector does that takes nothing. */
export function refuse(response: ServerResponse, answer: ConnectorAnswer): void {
  if (answer === 'hang') return;
  if (answer === 'drop') {
    response.socket?.destroy();
    return;
  }
  const type = { 'content-type': 'application/json' };
  if (answer === 'half') {
    response.writeHead(201, type).write('{');
    return;
  }
  if (answer === 'not-json') {
    response.writeHead(200, type).end('<!doctype html>');
    return;
  }
  if (answer === 'nameless') {
    response.writeHead(201, type).end('{}');
    return;
  }
  if (typeof answer === 'number') {
    response.writeHead(answer, type).end('{}');
    return;
  }
  response.writeHead(answer.status, { ...type, 'retry-after': String(answer.retryAfter) }).end('{}');
}
