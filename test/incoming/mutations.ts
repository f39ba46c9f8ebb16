import type { Json } from '../cards.ts';

type Path = readonly (string | number)[];

const ODD_TEXTS = [
  ...[
    '',
    ' ',
    '\uD800',
    'a\uDC00b',
    '\u0000',
    'a\u0007b',
    '\u202Ebak\u202C',
    '\u200B\uFEFF',
    'e\u0301'.repeat(50),
  ],
  ...[
    '👩‍👩‍👧',
    '../../etc/passwd',
    "'; DROP TABLE followup; --",
    '${x}',
    '{{x}}',
    '%00%2F',
    'null',
    '<at>',
    '</at>',
  ],
  ...[
    '<at><at>x</at>',
    '<p>',
    '&#0;',
    '&#xD800;',
    '28:malvakt',
    '29:x',
    'a/b\\c?d#e',
    'a|b~c%d',
    '__proto__',
    'constructor',
  ],
  ...[
    'toString',
    '19:x@thread.tacv2',
    'personal',
    'channel',
    'message',
    'invoke',
    'messageUpdate',
    'conversationUpdate',
    '1e999',
  ],
];
const ODD_VALUES = [
  null,
  true,
  false,
  0,
  -1,
  7.5,
  1e308,
  [],
  {},
  [null],
  [[]],
  [{}],
  { id: null },
  { id: 7 },
  { length: 1e9 },
];

/** Every place in a value, the value itself left out. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return path.length === 0 ? [] : [path];
  const below = Object.entries(value).flatMap(([key, one]) => placesIn(one, [...path, key]));
  return path.length === 0 ? below : [path, ...below];
}

function valueAt(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) return value;
  return typeof value === 'object' && value !== null ? valueAt(Reflect.get(value, key), rest) : undefined;
}

/** A copy with what stands at a place replaced; undefined takes it away. */
function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((one, index) => (String(index) === String(key) ? replaced(one, rest, by) : one));
  if (typeof value !== 'object' || value === null) return value;
  return { ...value, [key]: replaced(Reflect.get(value, key), rest, by) };
}

function nested(depth: number, inner: unknown, isList: boolean): unknown {
  return depth === 0
    ? inner
    : isList
      ? [nested(depth - 1, inner, true)]
      : { a: nested(depth - 1, inner, false) };
}

/** A body that is an activity of one of some kinds but for a few changes: the same for the same numbers. */
export function mutated(templates: readonly Json[], random: () => number): string {
  const below = (count: number) => Math.floor(random() * count);
  const oneOf = <T>(list: readonly T[]): T => {
    const one = list[below(list.length)];
    if (one === undefined) throw new Error('Nothing to choose from');
    return one;
  };
  const changes: readonly ((before: unknown, whole: unknown) => unknown)[] = [
    () => undefined,
    () => null,
    () => oneOf(ODD_VALUES),
    () => oneOf(ODD_TEXTS),
    (before) => `${typeof before === 'string' ? before : ''}${oneOf(ODD_TEXTS)}`,
    () => oneOf(['x', 'å', '/', '\uD800', '<at>', '\u200B', '&amp;']).repeat(oneOf([300, 3_000, 30_000])),
    () => 'x'.repeat(random() < 0.1 ? 300_000 : 100_000),
    (before) => nested(oneOf([5, 40, 60, 70]), before, random() < 0.5),
    (before) =>
      Array.from({ length: oneOf([2, 40, 3_000]) }, () =>
        (JSON.stringify(before)?.length ?? 0) > 60 ? 0 : before,
      ),
    (before) => [before],
    (_, whole) => valueAt(whole, oneOf(placesIn(whole))),
    (before) => (typeof before === 'string' ? [...before].join('\u200B') : before),
    (before) =>
      typeof before === 'string'
        ? before.normalize('NFD').toUpperCase()
        : { ...Object(before), extra: oneOf(ODD_VALUES) },
  ];
  let activity: unknown = oneOf(templates);
  for (let left = 1 + below(3); left > 0; left -= 1) {
    const place = oneOf(placesIn(activity));
    const changed = oneOf(changes)(valueAt(activity, place), activity);
    activity = replaced(activity, place, changed);
  }
  const body = JSON.stringify(activity);
  const kind = random();
  if (kind < 0.02) return body.slice(0, below(body.length));
  if (kind < 0.05)
    return body.replace(
      /}$/,
      `,${JSON.stringify(oneOf(['type', 'from', 'text', '__proto__']))}:${JSON.stringify(oneOf(ODD_VALUES))}}`,
    );
  return body;
}
