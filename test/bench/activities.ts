import type { Json } from '../cards.ts';

/** Every activity is made this long, in bytes, so that reading one costs every candidate the same. */
const ACTIVITY_BYTES = 2048;
/** As long where its text is a long one. */
export const LONG_ACTIVITY_BYTES = 10_240;

export interface Speaker {
  readonly id: string;
  readonly name: string;
}

export function chatOf(person: string): string {
  return `a:chat-${person}`;
}

/** What Teams posts when somebody writes a line. */
export function message(person: Speaker, serviceUrl: string, text: string, bytes = ACTIVITY_BYTES): string {
  return activity(person, serviceUrl, { type: 'message', text, textFormat: 'plain' }, bytes);
}

/** What Teams posts when somebody presses an `Action.Execute`. */
export function press(person: Speaker, serviceUrl: string, data: Json, bytes = ACTIVITY_BYTES): string {
  const value = { action: { type: 'Action.Execute', verb: data.verb, data }, trigger: 'manual' };
  const rest = { type: 'invoke', name: 'adaptiveCard/action', value, replyToId: 'activity-0' };
  return activity(person, serviceUrl, rest, bytes);
}

function activity({ id, name }: Speaker, serviceUrl: string, rest: Json, bytes: number): string {
  const made = JSON.stringify({
    id: '1732180000000',
    timestamp: '2025-09-01T08:00:00.000Z',
    channelId: 'msteams',
    serviceUrl,
    from: { id: `29:${id}`, name, aadObjectId: id },
    recipient: { id: '28:malvakt', name: 'Målvakt' },
    conversation: { id: chatOf(id), conversationType: 'personal', tenantId: 'tenant' },
    locale: 'sv-SE',
    channelData: { tenant: { id: 'tenant' }, padding: '' },
    ...rest,
  });
  const missing = bytes - Buffer.byteLength(made);
  if (missing < 0) throw new RangeError(`An activity is ${-missing} bytes too long`);
  return made.replace('"padding":""', `"padding":"${'x'.repeat(missing)}"`);
}
