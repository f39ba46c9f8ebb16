/** What Teams permits, as it is published: the program is to keep below, whatever windows it counts by itself. */

interface Limit {
  readonly most: number;
  readonly ms: number;
}

/** Of one conversation. @see https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit */
const OF_A_CONVERSATION: readonly Limit[] = [
  { most: 7, ms: 1_000 },
  { most: 8, ms: 2_000 },
  { most: 60, ms: 30_000 },
  { most: 1_800, ms: 3_600_000 },
];

/** Of the app in a tenant. */
const OF_THE_APP: readonly Limit[] = [{ most: 50, ms: 1_000 }];

/** What was sent lately, to be asked whether one more is too many. */
export class Windows {
  readonly #app: number[] = [];
  readonly #conversations = new Map<string, number[]>();

  /** Counts what is sent now. @returns the limit that it is above, in words; undefined below all */
  above(conversation: string, now: number): string | undefined {
    const own = this.#conversations.get(conversation) ?? [];
    this.#conversations.set(conversation, own);
    const broken = [
      ...OF_A_CONVERSATION.filter((limit) => isAbove(own, limit, now)).map((limit) =>
        textOf(limit, 'conversation'),
      ),
      ...OF_THE_APP.filter((limit) => isAbove(this.#app, limit, now)).map((limit) => textOf(limit, 'app')),
    ];
    for (const times of [own, this.#app]) {
      times.push(now);
      // No window holds more.
      if (times.length > 4_000) times.splice(0, 2_000);
    }
    return broken[0];
  }
}

/** A window holds its beginning and not its end. */
function isAbove(times: readonly number[], { most, ms }: Limit, now: number): boolean {
  const first = times.at(-most);
  return times.length >= most && first !== undefined && now - first < ms;
}

function textOf({ most, ms }: Limit, of: string): string {
  return `more than ${most} in ${ms / 1000} s in one ${of}`;
}
