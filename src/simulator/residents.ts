import { addDays, dayIn } from '../domain/dates.ts';
import { filledBy } from './answering.ts';
import type { Book } from './book.ts';
import { type Button, buttonsOf, fieldsOf, questionIn } from './card.ts';
import { type Client, chatOf } from './client.ts';
import type { Resident } from './municipality.ts';
import { type Office, pause } from './office.ts';
import { drawn, oneOf } from './random.ts';
import type { Arrival } from './teams.ts';
import type { VirtualTime } from './virtual-time.ts';
import { atWork, hourOf, TIMEZONE } from './working-days.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Questions that somebody answers in one go, at most: more than anybody is asked. */
const MOST_AT_ONCE = 60;

/** Shares of answers: pressed twice, given again unchanged, handed over, and changed afterwards. */
const [HEEDED, PUT_OFF] = [0.6, 0.15] as const;
const [TWICE, UNCHANGED, HANDED_OVER, CHANGED] = [0.05, 0.2, 0.02, 0.04] as const;

export interface ResidentsSetting {
  readonly time: VirtualTime;
  readonly seed: number;
  readonly book: Book;
  readonly office: Office;
  readonly client: Client;
  /** Sees to it that what goes wrong in something that nobody waits for is known. */
  readonly track: (work: Promise<void>) => void;
}

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
  readonly #s: ResidentsSetting;

  constructor(setting: ResidentsSetting) {
    this.#s = setting;
  }

  add(resident: Resident): void {
    this.#byChat.set(chatOf(resident), resident);
  }

  leave({ id }: Resident): void {
    this.#gone.add(id);
  }

  /** Asks for a card by words, and waits for it; undefined when none comes. */
  async formFor(resident: Resident, words: string): Promise<Arrival | undefined> {
    const { office, client, time } = this.#s;
    await office.insist(() => client.say(resident, words));
    await pause(time, MINUTE);
    return this.#replies.get(chatOf(resident));
  }

  arrive(arrival: Arrival): void {
    const { conversation, message, card, isUnasked, isUntold, at } = arrival;
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
      isUntold,
    });
    const delay = delayOf(resident, drawn(this.#s.seed, 'delay', resident.id, question.round));
    if (delay === undefined) return;
    this.#inHand.add(message);
    this.#cards.set(message, card);
    this.#s.time.at(this.#whenAble(resident, at + delay), () => this.#s.track(this.#sit(resident, message)));
  }

  /** A reminder is heeded by most, put off by some, and passed over by the rest. */
  #reminded(resident: Resident, { message, card, at, isUntold }: Arrival): void {
    const { book, time, seed, track } = this.#s;
    const [answer, snooze] = ['answer-now', 'snooze'].map((name) =>
      buttonsOf(card).find(({ verb }) => verb === name),
    );
    if (!answer || !snooze) return;
    book.reminded.push({ person: resident.id, at, isUntold });
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
    const card = await this.#press(resident, message, answer, {}, false);
    if (!questionIn(card)) return;
    this.#inHand.add(message);
    this.#cards.set(message, card);
    await this.#sit(resident, message);
  }

  async #putOff(resident: Resident, message: string, snooze: Button): Promise<void> {
    const { book, time } = this.#s;
    if (this.#gone.has(resident.id)) return;
    const shown = await this.#press(resident, message, snooze, {}, false);
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
      const next = await this.#answerOne(resident, message, card);
      if (next === undefined) break;
      card = next;
      await pause(time, MINUTE * (1 + Math.floor(3 * drawn(this.#s.seed, 'thinks', message, count))));
    }
    this.#inHand.delete(message);
    this.#cards.delete(message);
  }

  /** @returns the card with the next question; undefined when there is none */
  async #answerOne(resident: Resident, message: string, card: unknown): Promise<unknown> {
    const question = questionIn(card);
    if (!question) return undefined;
    const { round, item } = question;
    const draw = (what: string) => drawn(this.#s.seed, what, resident.id, round, item);
    if (draw('hands over') < HANDED_OVER) {
      const handed = await this.#handOver(resident, message, card);
      if (handed !== undefined) return handed;
    }
    const repeat =
      draw('unchanged') < UNCHANGED ? buttonsOf(card).find(({ verb }) => verb === 'repeat') : undefined;
    const fields = repeat ? {} : filledBy(card, this.#s.seed, [resident.id, round, item]);
    const button = repeat ?? question;
    const shown = await this.#press(resident, message, button, fields, draw('twice') < TWICE);
    const after = questionIn(shown);
    if (after?.item === item && after.round === round)
      return this.#askedOnceMore(resident, message, shown, fields);
    if (shown === undefined) {
      this.#s.book.refused += 1;
      return undefined;
    }
    this.#acknowledge(resident, { round, item, fields, repeats: repeat && String(repeat.data.earlier) });
    if (draw('changes') < CHANGED) this.#changeLater(resident, message, shown, { round, item });
    return shown;
  }

  /** The same question came back: whoever is asked whether they are sure is; a form that lacks something is left. */
  async #askedOnceMore(
    resident: Resident,
    message: string,
    card: unknown,
    fields: Record<string, string>,
  ): Promise<unknown> {
    const question = questionIn(card);
    if (!question || question.data.isSure === undefined) {
      this.#s.book.refused += 1;
      return undefined;
    }
    const shown = await this.#press(resident, message, question, fields, false);
    const { round, item } = question;
    if (questionIn(shown)?.item === item || shown === undefined) return undefined;
    this.#acknowledge(resident, { round, item, fields });
    return shown;
  }

  /** Presses until it is heard; somebody impatient presses twice. */
  #press(
    resident: Resident,
    message: string,
    button: Button,
    fields: Readonly<Record<string, string>>,
    twice: boolean,
  ): Promise<unknown> {
    const { office, client, book } = this.#s;
    const { round, item } = button.data;
    let isFirst = true;
    return office.insist(async () => {
      if (!isFirst) book.cut.add(`${String(round)}/${String(item)}`);
      isFirst = false;
      const presses = [client.press(resident, message, button, fields)];
      if (twice) presses.push(client.press(resident, message, button, fields));
      const [first] = await Promise.all(presses);
      return first;
    });
  }

  #acknowledge(
    resident: Resident,
    answer: {
      readonly round: string;
      readonly item: string;
      readonly fields: Readonly<Record<string, string>>;
      readonly repeats?: string | undefined;
    },
  ): void {
    const { book, time } = this.#s;
    book.acknowledged.push({ person: resident.id, at: time.now(), ...answer });
  }

  async #handOver(resident: Resident, message: string, card: unknown): Promise<unknown> {
    const { book, time, seed } = this.#s;
    const ask = buttonsOf(card).find(({ verb }) => verb === 'ask-other');
    if (!ask) return undefined;
    const form = await this.#press(resident, message, ask, {}, false);
    const give = buttonsOf(form).find(({ verb }) => verb === 'hand-over');
    const to = fieldsOf(form)
      .find(({ id }) => id === 'person')
      ?.choices.filter((id) => this.#byChat.has(chatOf({ id })) && !this.#gone.has(id));
    if (!give || !to || to.length === 0) return undefined;
    const [round, item] = [String(give.data.round), String(give.data.item)];
    const person = oneOf(to, drawn(seed, 'to', resident.id, round, item));
    book.handedOver.push({ round, item, to: person, at: time.now() });
    return this.#press(resident, message, give, { person, note: 'Du kan det här bättre än jag.' }, false);
  }

  /** Thinks of something better some days later. */
  #changeLater(
    resident: Resident,
    message: string,
    receipt: unknown,
    of: { readonly round: string; readonly item: string },
  ): void {
    const open = buttonsOf(receipt).find(
      ({ verb, isExecute, data }) =>
        verb === 'open' && isExecute && data.round === of.round && data.item === of.item,
    );
    const { time, seed } = this.#s;
    if (!open) return;
    const at = this.#whenAble(
      resident,
      time.now() + 20 * HOUR * (1 + drawn(seed, 'changes at', resident.id, of.item)),
    );
    time.at(at, () => this.#s.track(this.#change(resident, message, open, of)));
  }

  async #change(
    resident: Resident,
    message: string,
    open: Button,
    { round, item }: { readonly round: string; readonly item: string },
  ): Promise<void> {
    if (this.#gone.has(resident.id)) return;
    const form = await this.#press(resident, message, open, {}, false);
    const question = questionIn(form);
    if (question?.item !== item || question.round !== round) return;
    const fields = filledBy(form, this.#s.seed, [resident.id, round, item, 'again']);
    const shown = await this.#press(resident, message, question, fields, false);
    if (shown === undefined || questionIn(shown)?.item === item) return;
    this.#acknowledge(resident, { round, item, fields });
  }
}

/** Milliseconds from when a question comes until somebody wants to answer; undefined for never. */
function delayOf({ habit }: Resident, number: number): number | undefined {
  if (habit === 'forgetful') return number < 0.6 ? undefined : 24 * HOUR * (2 + 6 * number);
  if (habit === 'slow') return 24 * HOUR * (0.5 + 9 * number);
  return 5 * MINUTE + 8 * HOUR * number ** 2;
}
