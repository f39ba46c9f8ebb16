import { filledBy } from './answering.ts';
import type { Book } from './book.ts';
import { type Button, buttonsOf, fieldsOf, questionIn, saysSaved } from './card.ts';
import type { Client } from './client.ts';
import type { Resident } from './municipality.ts';
import type { Office } from './office.ts';
import { drawn, oneOf } from './random.ts';
import type { VirtualTime } from './virtual-time.ts';

const HOUR = 60 * 60_000;

/** Shares of answers: pressed twice, given again unchanged, handed over, and changed afterwards. */
const [TWICE, UNCHANGED, HANDED_OVER, CHANGED] = [0.05, 0.2, 0.02, 0.04] as const;

export interface AnswererSetting {
  readonly time: VirtualTime;
  readonly seed: number;
  readonly book: Book;
  readonly office: Office;
  readonly client: Client;
  /** Sees to it that what goes wrong in something that nobody waits for is known. */
  readonly track: (work: Promise<void>) => void;
}

/** What whoever answers has to know of the others. */
interface AmongOthers extends AnswererSetting {
  /** Whether somebody still works here. */
  readonly isThere: (person: string) => boolean;
  /** When somebody can do something that they want to do at an instant. */
  readonly whenAble: (resident: Resident, wanted: number) => number;
}

/** How people answer: by the buttons and the inputs of the card that lies in front of them. */
export class Answerer {
  readonly #s: AmongOthers;

  constructor(setting: AmongOthers) {
    this.#s = setting;
  }

  /** @returns the card with the next question; undefined when there is none */
  async answerOne(resident: Resident, message: string, card: unknown): Promise<unknown> {
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
    const shown = await this.press(resident, message, button, fields, draw('twice') < TWICE);
    if (asksAbout(shown, question)) return this.#askedOnceMore(resident, message, shown, fields);
    if (shown === undefined) {
      this.#s.book.refused += 1;
      return undefined;
    }
    if (!this.#isReceipt(shown, question)) return undefined;
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
    const shown = await this.press(resident, message, question, fields, false);
    const { round, item } = question;
    if (shown === undefined || asksAbout(shown, question) || !this.#isReceipt(shown, question))
      return undefined;
    this.#acknowledge(resident, { round, item, fields });
    return shown;
  }

  /** Presses until it is heard; somebody impatient presses twice. */
  press(
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

  /** Whoever reads that it is still being saved does not know whether it will be. */
  #isReceipt(card: unknown, { round, item }: { readonly round: string; readonly item: string }): boolean {
    const isSaved = saysSaved(card);
    if (!isSaved) this.#s.book.cut.add(`${round}/${item}`);
    return isSaved;
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
    const form = await this.press(resident, message, ask, {}, false);
    const give = buttonsOf(form).find(({ verb }) => verb === 'hand-over');
    const to = fieldsOf(form)
      .find(({ id }) => id === 'person')
      ?.choices.filter((id) => this.#s.isThere(id));
    if (!give || !to || to.length === 0) return undefined;
    const [round, item] = [String(give.data.round), String(give.data.item)];
    const person = oneOf(to, drawn(seed, 'to', resident.id, round, item));
    // The question may come to the other before this is heard.
    const handedOver = { round, item, to: person, at: time.now(), isHeard: false };
    book.handedOver.push(handedOver);
    const fields = { person, note: 'Du kan det här bättre än jag.' };
    const shown = await this.press(resident, message, give, fields, false);
    handedOver.isHeard = buttonsOf(shown).some(({ verb }) => verb === 'take-back');
    // What was refused never was; where the bot crashed meanwhile, it may have been stored unheard.
    if (!handedOver.isHeard && !book.cut.has(`${round}/${item}`))
      book.handedOver.splice(book.handedOver.indexOf(handedOver), 1);
    return shown;
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
    const at = this.#s.whenAble(
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
    if (!this.#s.isThere(resident.id)) return;
    const form = await this.press(resident, message, open, {}, false);
    const question = questionIn(form);
    if (!question || !asksAbout(form, { round, item })) return;
    const fields = filledBy(form, this.#s.seed, [resident.id, round, item, 'again']);
    const shown = await this.press(resident, message, question, fields, false);
    if (shown === undefined || asksAbout(shown, question) || !this.#isReceipt(shown, question)) return;
    this.#acknowledge(resident, { round, item, fields });
  }
}

/** Whether a card asks what was asked before. The next question may be about the same goal in another round. */
function asksAbout(
  card: unknown,
  { round, item }: { readonly round: string; readonly item: string },
): boolean {
  const question = questionIn(card);
  return question?.item === item && question.round === round;
}
