import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { swedishHolidays } from '../outside/holidays.ts';
import type { Log } from '../ports/clock-and-log.ts';
import { Book } from './book.ts';
import { type CalendarSetting, calendarOf, FIRST_DAY } from './calendar.ts';
import { CHANNELS, Client } from './client.ts';
import { Coordinator } from './coordinator.ts';
import { happen } from './happenings.ts';
import { type Municipality, municipalityOf } from './municipality.ts';
import type { Mutant } from './mutants.ts';
import { openOffice } from './office.ts';
import { Residents } from './residents.ts';
import { type Arrival, Teams } from './teams.ts';
import { VirtualTime } from './virtual-time.ts';
import { hourOf } from './working-days.ts';

/** Later than any day that the program looks ahead to. */
const LAST_DAY = '2030-12-31';

const DAY_MS = 24 * 3_600_000;
/** Days after the last round in which what is still under way comes to its end; an edit that Teams does not take, the last of all. */
const DAYS_AFTER = 16;

export interface YearSetting extends CalendarSetting {
  readonly owners: number;
  /** Processes of the bot on the same store; one, when left out. */
  readonly instances?: number | undefined;
  readonly mutant?: Mutant | undefined;
  /** How many days are looked at after the last week; as many as everything takes to come to its end, when left out. */
  readonly daysAfter?: number | undefined;
  /** Is told now and then how much of the year is over, from 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** A year that is over: what the people know, what Teams saw, and where the store lies. */
export interface Year {
  readonly municipality: Municipality;
  readonly book: Book;
  readonly teams: Teams;
  readonly time: VirtualTime;
  readonly arrivals: readonly Omit<Arrival, 'card'>[];
  readonly folder: string;
}

/**
 * Plays a year, and hands it to whoever looks at what has come of it.
 * @throws what the program has thrown at a command, or at somebody who pressed a button
 */
export async function playYear<T>(setting: YearSetting, look: (year: Year) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(fastFolder(), 'malvakt-year-'));
  try {
    return await look(await new Player(setting, folder).play());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Where a store does not wait for a disk at each write: in memory, where the system has such a place. */
function fastFolder(): string {
  const memory = '/dev/shm';
  try {
    const probe = mkdtempSync(join(memory, 'malvakt-'));
    rmSync(probe, { recursive: true });
    return memory;
  } catch {
    return tmpdir();
  }
}

class Player {
  readonly #setting: YearSetting;
  readonly #folder: string;
  readonly #book = new Book();
  readonly #time = new VirtualTime(new Date(hourOf(FIRST_DAY, 6)));
  readonly #arrivals: Omit<Arrival, 'card'>[] = [];
  readonly #teams: Teams;
  #fault: { readonly error: unknown } | undefined;

  constructor(setting: YearSetting, folder: string) {
    this.#setting = setting;
    this.#folder = folder;
    const { seed } = setting;
    this.#teams = new Teams({ time: this.#time, seed, onArrival: (arrival) => this.#arrive(arrival) });
  }

  #residents: Residents | undefined;

  async play(): Promise<Year> {
    const { owners, weeks, seed, mutant, onProgress, instances = mutant?.instances ?? 1 } = this.#setting;
    const days = weeks * 7 + (this.#setting.daysAfter ?? DAYS_AFTER);
    const [book, time, teams] = [this.#book, this.#time, this.#teams];
    // Loaded from a file the first time, which no time here waits for.
    await swedishHolidays().between(FIRST_DAY, LAST_DAY);
    const municipality = municipalityOf(owners, seed);
    const office = await openOffice(instances, {
      folder: this.#folder,
      time,
      carry: teams.carry,
      log: this.#log(),
      mutant,
      onCrash: () => this.#crashed(),
    });
    const client = new Client(office);
    const track = (work: Promise<void>) => this.#track(work);
    this.#residents = new Residents({ time, seed, book, office, client, track });
    const coordinator = new Coordinator({ office, book, time, self: municipality.coordinator });
    for (const resident of [municipality.coordinator, ...municipality.residents])
      this.#residents.add(resident);
    await time.during(coordinator.prepare(municipality));
    const stage = {
      seed,
      time,
      book,
      teams,
      municipality,
      office,
      client,
      coordinator,
      residents: this.#residents,
    };
    for (const channel of CHANNELS)
      await time.during(office.insist(() => client.say(municipality.coordinator, 'prenumerera', channel)));
    for (const happening of calendarOf(municipality, this.#setting)) {
      time.at(happening.at, () => track(happen(happening, stage)));
    }
    for (let day = 0; day < days && !this.#fault; day += 1) {
      await time.until(hourOf(FIRST_DAY, 6) + (day + 1) * DAY_MS);
      onProgress?.((day + 1) / days);
    }
    if (this.#fault) throw this.#fault.error;
    await time.during(office.stop());
    return { municipality, book, teams, time, arrivals: this.#arrivals, folder: this.#folder };
  }

  #arrive(arrival: Arrival): void {
    // Cards are large, and there are many.
    const { card: _, ...rest } = arrival;
    this.#arrivals.push(rest);
    this.#residents?.arrive(arrival);
  }

  #crashed(): void {
    this.#book.crashes += 1;
    this.#teams.cutOff();
  }

  #track(work: Promise<void>): void {
    work.catch((error: unknown) => {
      this.#fault ??= { error };
    });
  }

  /** What the program says is wrong with itself. */
  #log(): Log {
    const book = this.#book;
    return {
      info() {},
      warn() {},
      error: (message, fields) =>
        void book.mistakes.push({ promise: 'sound', what: `${message} ${JSON.stringify(fields ?? {})}` }),
    };
  }
}
