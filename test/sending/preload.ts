/**
 * Loaded before Målvakt, which itself stays as it is: its clock may be moved, so that ten minutes need not be waited for, and what it
 * sends says which process sent it, and when.
 */
import { subscribe } from 'node:diagnostics_channel';
import { ClientRequest } from 'node:http';
import { systemClock } from '../../src/runtime/clock.ts';
import { movedNow } from './moved-time.ts';

Object.assign(systemClock, { now: movedNow });

const instance = process.env.SENDING_INSTANCE ?? '';
subscribe('http.client.request.created', (message) => {
  if (typeof message !== 'object' || message === null || !('request' in message)) return;
  const { request } = message;
  if (request instanceof ClientRequest && request.path.startsWith('/v3/')) {
    request.setHeader('x-instance', instance);
    request.setHeader('x-sent-at', performance.timeOrigin + performance.now());
  }
});
