import type { ConnectorAnswer } from './fakes.ts';

/** What Teams does to a request. */
export const PASSING: readonly [what: string, answer: ConnectorAnswer][] = [
  ['429 for a moment', { status: 429, retryAfter: 3 }],
  ['429 for an hour', { status: 429, retryAfter: 3600 }],
  ['429 for ever', { status: 429, retryAfter: 1_000_000_000_000 }],
  ['429 until a date', { status: 429, retryAfter: 'Wed, 21 Oct 2015 07:28:00 GMT' }],
  ['429 of nonsense', { status: 429, retryAfter: 'soon' }],
  ['412', 412],
  ['503', 503],
  ['500', 500],
  ['502', 502],
  ['504', 504],
  ['a cut connection', 'drop'],
  ['silence', 'hang'],
  ['half an answer', 'half'],
  ['a page', 'not-json'],
];
const FOR_GOOD: readonly [what: string, answer: ConnectorAnswer][] = [
  ['400', 400],
  ['403', 403],
  ['404', 404],
  ['413', 413],
];
export const ALL = [...PASSING, ...FOR_GOOD];

/** One of each sort, for what differs from the rest only in how it is asked for. */
export const SOME = ALL.filter(([what]) =>
  ['429 for ever', '503', '502', 'a cut connection', 'silence', 'half an answer', 'a page', '404'].includes(
    what,
  ),
);
export const SOME_PASSING = SOME.filter((one) => PASSING.includes(one));

export const isSilent = (answer: ConnectorAnswer) => answer === 'hang' || answer === 'half';
