/** What is said in a question and does not count: the answer says that it was left aside. */
import { withAside } from '../views/status/rest.ts';
import type { Intent } from './grammar/intent.ts';
import type { Reply, Turn } from './turn.ts';

/** What these tell is as it stands now, whatever time is named. */
const OF_NOW = new Set([
  'status',
  'list',
  'count',
  'missing',
  'why',
  'owners',
  'target',
  'finish',
  'sureness',
]);

/** Ties what follows to the name before it: "läsningen på fritiden". */
const AFTER = /^(?:i|på|inom|hos|för|bland|vid|från|mot|till|under|in|on|at|for|among|within|from|across)$/iu;
/** Ties what stands before to a name of where it is: "simhallen i Norrby". */
const WHERE = /^(?:i|på|inom|hos|bland|vid|in|at|among|within)$/iu;
const AND = /^(?:och|o|samt|and|eller|or|mot|än|than|med|with)$/iu;
/** Fewer letters are a slip or an abbreviation. */
const SHORTEST = 4;
const MOST = 3;
/** Is no other time than that which is told. */
const NOW = /^(?:i ?dag|i ?morse|i ?år|nu|today|this morning|this year|now)$/iu;

/**
 * Words beside the name, as they were said. What is further from it, or beyond a comma, is why one asks.
 * @param kept words that name something
 * @param dropped words that are in no name, and that nobody asks with
 */
export function besideName(
  said: string,
  kept: ReadonlySet<string>,
  dropped: ReadonlySet<string>,
): readonly string[] {
  const words = said.match(/[\p{L}\p{N}&-]+|[,.;:!?–()]/gu) ?? [];
  const found: string[] = [];
  const tied = new Set(kept);
  words.forEach((word, at) => {
    if (!dropped.has(word) || word.length < SHORTEST) return;
    const [before = '', previous = '', next = '', second = ''] = [-1, -2, 1, 2].map(
      (by) => words[at + by] ?? '',
    );
    const isAfter = AFTER.test(before) && tied.has(previous);
    if (!isAfter && !(WHERE.test(next) && kept.has(second))) return;
    tied.add(word);
    found.push(isAfter ? `${before} ${word}` : word);
  });
  return found.slice(0, MOST);
}

/** Words that say where something is, and do not stand beside another by "och". */
export function placesIn(said: string): ReadonlySet<string> {
  const words = said.match(/[\p{L}\p{N}&-]+|[,.;:!?–()]/gu) ?? [];
  return new Set(
    words.filter(
      (_, at) =>
        at > 1 &&
        WHERE.test(words[at - 1] ?? '') &&
        /\p{L}/u.test(words[at - 2] ?? '') &&
        !AND.test(words[at - 2] ?? ''),
    ),
  );
}

/** A reply, and below it what of the question it does not take into account. */
export function sayingAside(reply: Reply, intent: Intent, { wording }: Turn): Reply {
  const aside = [...(intent.aside ?? []), ...timeAside(intent)];
  if (reply.kind === 'text' || !reply.about || reply.about.isOffer || aside.length === 0) return reply;
  return { ...reply, card: withAside(reply.card, aside, wording) };
}

function timeAside({ capability, units, areas, time }: Intent): readonly string[] {
  const isOfNow = OF_NOW.has(capability) || (units ?? areas) !== undefined;
  return isOfNow && time !== undefined && !NOW.test(time) ? [time] : [];
}
