/** When cards are put anew in their places: after the answers to those who have pressed, and never one over a later one. */

/** A message with a card; Teams names messages anew in each conversation. */
export interface CardPlace {
  readonly conversation: string;
  readonly id: string;
}

/** Puts a card in its place. @returns the id of the message that it is in now */
type Putting = () => Promise<string | undefined>;

/**
 * Waits for its turn. What comes of a card that a later one has taken the place of meanwhile is what comes of that one.
 * @param rest where nobody waits for the card: for how long its place is left alone afterwards, but for cards that somebody waits for
 */
export type InOrder = (
  place: CardPlace,
  putting: Putting,
  rest?: () => Promise<void>,
) => Promise<string | undefined>;

/** So many at once are about the fifty a second that Teams takes of an app. */
const MOST_AT_ONCE = 8;

interface Waiting {
  putting: Putting;
  rest: (() => Promise<void>) | undefined;
  readonly outcome: Promise<string | undefined>;
  readonly settle: (outcome: Promise<string | undefined>) => void;
}

/**
 * One card after the other in each place, and only the last of those that wait: whoever presses twice in a second is left with that.
 * Teams takes seven messages a second in a conversation, so a card that is only there beside an answer does not follow the one before it at once.
 */
export function cardsInOrder(): InOrder {
  const waiting = new Map<string, Waiting>();
  const underWay = new Set<string>();
  const resting = new Map<string, Promise<void>>();

  function begin(): void {
    for (const [key, { putting, rest, settle }] of waiting) {
      if (underWay.size === MOST_AT_ONCE) return;
      if (underWay.has(key) || (rest && resting.has(key))) continue;
      waiting.delete(key);
      underWay.add(key);
      if (rest) leaveAlone(key, rest);
      const put = putting().finally(() => {
        underWay.delete(key);
        begin();
      });
      settle(put);
    }
  }

  function leaveAlone(key: string, rest: () => Promise<void>): void {
    const over = rest().then(() => {
      if (resting.get(key) !== over) return;
      resting.delete(key);
      begin();
    });
    resting.set(key, over);
  }

  return ({ conversation, id }, putting, rest) => {
    const key = `${conversation} ${id}`;
    const before = waiting.get(key);
    if (before) {
      Object.assign(before, { putting, rest });
      begin();
      return before.outcome;
    }
    const { promise: outcome, resolve: settle } = Promise.withResolvers<string | undefined>();
    waiting.set(key, { putting, rest, outcome, settle });
    begin();
    return outcome;
  };
}
