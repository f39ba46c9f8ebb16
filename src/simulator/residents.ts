import { addDays, dayIn } from '../domain/dates.ts';
import { Answerer, type AnswererSetting } from './answerer.ts';
import { type Button, buttonsOf, questionIn } from './card.ts';
import { chatOf } from './client.ts';
import type { Resident } from './municipality.ts';
import { pause } from './office.ts';
import { drawn } from './random.ts';
import type { Arrival } from './teams.ts';
import { atWork, hourOf, TIMEZONE } from './working-days.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Questions that somebody answers in one go, at most: more than anybody is asked. */
const MOST_AT_ONCE = 60;

/** Shares of reminders. */
const [HEEDED, PUT_OFF] = [0.6, 0.15] as const;

/** The people: what comes to them, and what they do about it. */
export class Residents {
  readonly #byChat = new Map<string, Resident>();
  /** What lies in chats to be answered. */
  readonly #cards = new Map<string, unknown>();
  /** The last thing that came as a reply, or in the place of something. */
  readonly #replies = new Map<string, Arrival>();
  /** Messages that somebody is going to answer. */
  readonly #inHand = new Set<string>();
  readonly #gone = new Set<string>();
  readonly #s: AnswererSetting;
  readonly #answerer: Answerer;

  constructor(setting: AnswererSetting) {
    this.#s = setting;
    this.#answerer = new Answerer({
      ...setting,
      isThere: (id) => this.isHere(id),
      whenAble: (resident, wanted) => this.#whenAble(resident, wanted),
    });
  }

  add(resident: Resident): void {
    this.#byChat.set(chatOf(resident), resident);
  }

  leave({ id }: Resident): void {
    this.#gone.add(id);
  }

  isHere(id: string): boolean {
    return this.#byChat.has(chatOf({ id })) && !this.#gone.has(id);
  }

  /** Asks for a card by words, and waits for it; undefined when none comes. */
  async formFor(resident: Resident, words: string): Promise<Arrival | undefined> {
    const { office, client, time } = this.#s;
    await office.insist(() => client.say(resident, words));
    await pause(time, MINUTE);
    return this.#replies.get(chatOf(resident));
  }

  arrive(arrival: Arrival): void {
    const { conversation, message, card, isUnasked, attempt, at } = arrival;
    const resident = this.#byChat.get(conversation);
    if (!resident || card === undefined) return;
    if (!isUnasked) this.#replies.set(conversation, arrival);
    const question = questionIn(card);
    if (this.#inHand.has(message)) this.#cards.set(message, card);
    if (!isUnasked) return;
    if (!question) {
      this.#reminded(resident, arrival);
      return;
    }
    this.#s.book.asked.push({
      person: resident.id,
      round: question.round,
      item: question.item,
      at,
      attempt,
    });
    const delay = delayOf(resident, drawn(this.#s.seed, 'delay', resident.id, question.round));
    if (delay === undefined) return;
    this.#inHand.add(message);
    this.#cards.set(message, card);
    this.#s.time.at(this.#whenAble(resident, at + delay), () => this.#s.track(this.#sit(resident, message)));
  }

  /** A reminder is heeded by most, put off by some, and passed over by the rest. */
  #reminded(resident: Resident, { message, card, at, attempt }: Arrival): void {
    const { book, time, seed, track } = this.#s;
    const [answer, snooze] = ['answer-now', 'snooze'].map((name) =>
      buttonsOf(card).find(({ verb }) => verb === name),
    );
    if (!answer || !snooze) return;
    book.reminded.push({ person: resident.id, at, attempt });
    const number = drawn(seed, 'reminded', resident.id, at);
    if (number > HEEDED + PUT_OFF) return;
    const when = this.#whenAble(resident, at + 4 * HOUR * number);
    time.at(when, () =>
      track(
        number < HEEDED ? this.#heed(resident, message, answer) : this.#putOff(resident, message, snooze),
      ),
    );
  }

  async #heed(resident: Resident, message: string, answer: Button): Promise<void> {
    if (this.#gone.has(resident.id) || this.#s.book.isBlocked(resident.id, this.#s.time.now())) return;
    const card = await this.#answerer.press(resident, message, answer, {}, false);
    if (!questionIn(card)) return;
    this.#inHand.add(message);
    this.#cards.set(message, card);
    await this.#sit(resident, message);
  }

  async #putOff(resident: Resident, message: string, snooze: Button): Promise<void> {
    const { book, time } = this.#s;
    if (this.#gone.has(resident.id)) return;
    const shown = await this.#answerer.press(resident, message, snooze, {}, false);
    if (shown !== undefined) book.snoozed.set(resident.id, time.now());
  }

  /** When somebody is there to answer: at work, and not away. */
  #whenAble(resident: Resident, wanted: number): number {
    let at = this.#atWork(resident, wanted);
    for (;;) {
      const away = this.#s.book.isAway(resident.id, dayIn(TIMEZONE, new Date(at)));
      if (!away) return at;
      at = this.#atWork(resident, hourOf(addDays(away.to, 1), 9));
    }
  }

  /** Nobody begins the day in the same second as all others. */
  #atWork({ id }: Resident, wanted: number): number {
    const at = atWork(wanted);
    return at === wanted ? at : at + Math.floor(90 * MINUTE * drawn(this.#s.seed, 'begins', id, at));
  }

  /** Sits down with a message, and answers one question after the other. */
  async #sit(resident: Resident, message: string): Promise<void> {
    const { time, book } = this.#s;
    const able = this.#whenAble(resident, time.now());
    if (this.#gone.has(resident.id) || book.isBlocked(resident.id, time.now())) return;
    if (able > time.now()) return void time.at(able, () => this.#s.track(this.#sit(resident, message)));
    let card = this.#cards.get(message);
    const seen = new Set<string>();
    for (let count = 0; count < MOST_AT_ONCE; count += 1) {
      const { round, item } = questionIn(card) ?? {};
      // Whoever is asked anew what they have just answered has had enough.
      if (seen.has(`${round}/${item}`)) break;
      seen.add(`${round}/${item}`);
      const next = await this.#answerer.answerOne(resident, message, card);
      if (next === undefined) break;
      card = next;
      await pause(time, MINUTE * (1 + Math.floor(3 * drawn(this.#s.seed, 'thinks', message, count))));
    }
    this.#inHand.delete(message);
    this.#cards.delete(message);
  }
}

/** Milliseconds from when a question comes until somebody wants to answer; undefined for never. */
function delayOf({ habit }: Resident, number: number): number | undefined {
  if (habit === 'forgetful') return number < 0.6 ? undefined : 24 * HOUR * (2 + 6 * number);
  if (habit === 'slow') return 24 * HOUR * (0.5 + 9 * number);
  return 5 * MINUTE + 8 * HOUR * number ** 2;
}
