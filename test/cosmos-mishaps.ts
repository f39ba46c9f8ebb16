import type { Answer } from './cosmos-protocol.ts';

/** What the service, or what lies before it, can say instead of an answer: a status, or no status at all. */
export const FAULTS = [
  ...([400, 401, 403, 404, 408, 409, 410, 412, 413, 429, '429-long', 449, 500, 502, 503, 504] as const),
  /** The connection is cut. */
  'drop',
  /** Something that is not JSON, as a proxy says it. */
  'garbage',
] as const;
export type Fault = (typeof FAULTS)[number];

/** What says that nothing was carried out: as the answer to something that was, it would be a lie of the service. */
const REFUSALS: ReadonlySet<Mishap['answer']> = new Set([
  ...([400, 401, 403, 404, 409, 412, 413, 429, '429-long'] as const),
]);

/** When a fault can come. */
export function momentsOf(fault: Fault): readonly Mishap['when'][] {
  return REFUSALS.has(fault) ? ['before'] : ['before', 'after'];
}

/** What is to go wrong with one of the calls to come: before it is carried out, or after, when only the answer is lost. */
export interface Mishap {
  /** 1 is the next call that reads or writes documents. */
  readonly call: number;
  readonly when: 'before' | 'after';
  /** `hang`: there is no answer, and with `before` nothing is done until the test lets go of it. */
  readonly answer: number | Fault | 'hang';
}

/** Longer than anybody waits. */
const LONG_MS = 20_000;
const SHORT_MS = 5;

/** What is said instead of an answer; undefined when nothing is. */
export function mishapAnswer(answer: Mishap['answer']): Answer | undefined {
  if (answer === 'drop' || answer === 'hang') return undefined;
  if (answer === 'garbage') return { status: 200, text: '<html>Bad gateway</html>' };
  const status = answer === '429-long' ? 429 : answer;
  const retryAfter = answer === '429-long' ? LONG_MS : SHORT_MS;
  const headers: Record<string, string> = status === 429 ? { 'x-ms-retry-after-ms': String(retryAfter) } : {};
  // The substatus of a container that is not there: without one, it would be the document.
  if (status === 404) headers['x-ms-substatus'] = '1003';
  return { status, body: { code: String(status), message: 'mishap' }, headers };
}
