/** Four people in front of their own pages: each has a Playground with themselves as its current user, and all have one Målvakt. */
import { errors, type Locator } from 'playwright-core';
import { startPlayground } from '../../src/demo/playground.ts';
import { freePort } from '../fakes.ts';
import { AMIRA, JELENA, MATTIAS, storeFourOwners } from './four-owners.ts';
import { LOOK } from './pictures.ts';
import { PATIENCE_MS, Playground } from './playground.ts';
import { newPlace, Program, until } from './program.ts';

const MET = '● Förväntas uppnås';
/** For a name to be offered, and to lie still. */
const OFFERED_MS = 5_000;

function whenLate(error: unknown): void {
  if (!(error instanceof errors.TimeoutError)) throw error;
}

/** Somebody who sits in front of a page. */
export class Desk {
  readonly playground: Playground;

  constructor(playground: Playground) {
    this.playground = playground;
  }

  /** The newest card that asks about something. */
  question(title: string): Locator {
    return this.playground.cardWith(`”${title}”?`);
  }

  /** Answers the question that is open, and waits for the receipt; what is told to be lacking is filled in again. */
  async answer(title: string, texts: Texts = {}, choice = MET): Promise<Locator> {
    const card = this.question(title);
    const [receipt, lacking] = [this.#receiptOf(title), card.getByText('Svaret är inte sparat än')];
    for (let tries = 1; tries < 4; tries += 1) {
      await fill(card, texts, choice);
      await this.playground.press(card, 'Skicka svar');
      await receipt.or(lacking).first().waitFor();
      if ((await receipt.count()) > 0) break;
    }
    return receipt;
  }

  async receipt(title: string): Promise<Locator> {
    const receipt = this.#receiptOf(title);
    await receipt.waitFor();
    return receipt;
  }

  #receiptOf(title: string): Locator {
    return this.playground.cardWith(new RegExp(`Ditt svar om .*”${title}” är sparat`));
  }

  /**
   * Finds a colleague by the picker of a card, as one types a name, until they are chosen there. A card that is drawn anew takes what
   * was typed with it, and the names that were offered.
   */
  async pick(card: Locator, name: string): Promise<void> {
    const box = card.getByRole('combobox', { name: 'People Picker' });
    const offered = this.playground.page.getByRole('option', { name });
    const limit = { timeout: OFFERED_MS };
    const choose = async () => {
      await box.fill('', limit);
      await box.pressSequentially(name.slice(0, 3), limit);
      await offered.click(limit);
    };
    await until(async () => {
      if ((await card.getByText(name).count()) > 0) return true;
      await choose().catch(whenLate);
      return false;
    }, PATIENCE_MS);
  }

  /**
   * Hands a question over to a colleague, and waits until it is told. The picker of a card that was drawn anew shows somebody and sends
   * nobody: then it is done again from the question.
   */
  async handOver(title: string, name: string, note: string): Promise<void> {
    const form = this.playground.cardWith('Vem ska svara på frågan om');
    const done = this.playground.cardWith(`är överlämnad till ${name}`);
    const lacking = form.getByText('Välj vem som ska svara.');
    for (let tries = 1; tries < 4; tries += 1) {
      await this.playground.press(this.question(title), 'Fråga någon annan');
      await form.waitFor();
      await this.pick(form, name);
      await form.getByLabel('Hälsning').fill(note);
      await this.playground.press(form, 'Lämna över');
      await done.or(lacking).first().waitFor();
      if ((await done.count()) > 0) return;
      await this.playground.press(form, 'Till frågan');
    }
    await done.waitFor();
  }

  /** Says something, and waits for the card that comes. */
  async ask(words: string, said: string | RegExp): Promise<Locator> {
    await this.playground.say(words);
    const card = this.playground.cardWith(said);
    await card.waitFor();
    return card;
  }
}

type Texts = Readonly<Record<string, string>>;

/**
 * Fills in a question until what is filled in stays. A card is drawn twice after a press, from the answer to it and from the update
 * that everybody gets; who types between the two, faster than a person can, types into the first.
 */
export async function fill(card: Locator, texts: Texts, choice = MET): Promise<void> {
  const radio = card.getByRole('radio', { name: choice, exact: true });
  await radio.waitFor();
  await until(async () => {
    const isChosen = await radio.isChecked();
    if (!isChosen) await radio.click();
    let isFilled = isChosen;
    for (const [label, text] of Object.entries(texts)) {
      const field = card.getByLabel(label);
      if ((await field.inputValue()) === text) continue;
      isFilled = false;
      await field.fill(text);
    }
    return isFilled;
  }, PATIENCE_MS);
}

/** Starts the program with the round of the four, and opens a page for each. Alex has the Playground that the program starts. */
export async function openDesks(executablePath: string, sharpness = 1) {
  const closing: (() => unknown)[] = [];
  const close = async () => {
    for (const one of closing.toReversed()) await one();
  };
  try {
    const place = await newPlace();
    await storeFourOwners(place.folder);
    const program = new Program(place);
    closing.push(() => program.cleanUp());
    const own = await Playground.open(await program.address(), executablePath, sharpness);
    closing.push(() => own.close());
    const beside = async ({ id }: { readonly id: string }) => {
      const endpoint = `http://127.0.0.1:${place.port}/api/messages`;
      const served = await startPlayground(endpoint, await freePort(), `${place.folder}/${id}`, id);
      closing.push(served.close);
      return new Desk(await own.beside(served.address, sharpness));
    };
    const [amira, mattias, jelena] = await Promise.all([beside(AMIRA), beside(MATTIAS), beside(JELENA)]);
    const alex = new Desk(own);
    for (const { playground } of [alex, amira, mattias, jelena]) {
      await playground.page.addStyleTag({ content: LOOK });
    }
    return { alex, amira, mattias, jelena, close };
  } catch (error) {
    await close();
    throw error;
  }
}
