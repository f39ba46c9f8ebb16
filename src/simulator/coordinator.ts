import { importOwners } from '../commands/people/import-owners.ts';
import { importPeople } from '../commands/people/import-people.ts';
import { removePerson } from '../commands/people/remove-person.ts';
import { importPlan } from '../commands/plans/import-plan.ts';
import { closeOpenRound, openNewRound } from '../commands/rounds/manage-rounds.ts';
import { reopen } from '../commands/rounds/reopen-round.ts';
import type { Plan } from '../domain/plans/plan.ts';
import type { Book } from './book.ts';
import type { RoundPlan } from './calendar.ts';
import type { Board, Municipality, Resident } from './municipality.ts';
import { actorOf, type Office } from './office.ts';
import type { VirtualTime } from './virtual-time.ts';

/** What the coordinator does, by the commands of the program; noted as it was meant. */
export class Coordinator {
  readonly #office: Office;
  readonly #book: Book;
  readonly #time: VirtualTime;
  readonly #self: Resident;

  constructor(setting: {
    readonly office: Office;
    readonly book: Book;
    readonly time: VirtualTime;
    readonly self: Resident;
  }) {
    this.#office = setting.office;
    this.#book = setting.book;
    this.#time = setting.time;
    this.#self = setting.self;
  }

  /** Loads the people, the plans and who owns what. */
  async prepare({ boards, residents }: Municipality): Promise<void> {
    const people = [this.#self, ...residents].map(asPerson);
    await this.#command((actor, deps) => importPeople(actor, people, deps));
    for (const { plan, owners } of boards) {
      await this.#command((actor, deps) => importPlan(actor, { plan, dryRun: false }, deps));
      await this.#setOwners(plan, owners);
    }
  }

  /** @returns the round's id */
  async open(plan: Plan, { closeAt: _, ...round }: RoundPlan): Promise<string> {
    const opened = await this.#command((actor, deps) =>
      openNewRound(actor, { plan: plan.id, ...round }, deps),
    );
    const { id, kind, due, openedAt } = opened;
    const asked = plan.items.filter(({ cadence }) => kind !== 'pulse' || cadence === 'pulse');
    this.#book.rounds.set(id, {
      ...{ id, plan: plan.id, kind, due, openedAt: Date.parse(openedAt) },
      items: asked.map((item) => item.id),
    });
    return id;
  }

  async close(id: string): Promise<void> {
    const closed = await this.#command((actor, deps) => closeOpenRound(actor, id, deps));
    const round = this.#book.rounds.get(id);
    if (round) round.closedAt = Date.parse(closed.closedAt ?? '');
  }

  /** Opens again what one person was asked in a closed round. */
  async reopenFor(round: string, person: Resident, reason: string): Promise<void> {
    const at = this.#time.now();
    await this.#command((actor, deps) => reopen(actor, { round, reason, person: person.id }, deps));
    this.#book.reopened.push({ round, person: person.id, reason, at });
  }

  /** Gives all that somebody owns to somebody else, who is new. */
  async replace({ plan }: Board, before: Resident, after: Resident): Promise<void> {
    await this.#command((actor, deps) => importPeople(actor, [asPerson(after)], deps));
    await this.give(plan, this.#ownedBy(plan, before), after);
  }

  /** Removes somebody who has quit. @returns what was theirs, and is nobody's now */
  async remove({ plan }: Board, gone: Resident): Promise<readonly string[]> {
    const items = this.#ownedBy(plan, gone);
    await this.#command((actor, deps) => removePerson(actor, gone.id, deps));
    for (const item of items) this.#book.owns(plan.id, item, undefined, this.#time.now());
    this.#book.left(gone.id, this.#time.now());
    return items;
  }

  async give(plan: Plan, items: readonly string[], { id: person }: Resident): Promise<void> {
    if (items.length > 0)
      await this.#setOwners(
        plan,
        items.map((item) => ({ item, person })),
      );
  }

  #ownedBy(plan: Plan, { id }: Resident): string[] {
    const now = this.#time.now();
    return plan.items.map((item) => item.id).filter((item) => this.#book.ownerAt(plan.id, item, now) === id);
  }

  async #setOwners(
    plan: Plan,
    owners: readonly { readonly item: string; readonly person: string }[],
  ): Promise<void> {
    const lines = owners.map((owner, line) => ({ ...owner, line: line + 2 }));
    await this.#command((actor, deps) => importOwners(actor, { plan: plan.id, owners: lines }, deps));
    for (const { item, person } of owners) this.#book.owns(plan.id, item, person, this.#time.now());
  }

  #command<T>(
    command: (
      actor: ReturnType<typeof actorOf>,
      deps: Parameters<Parameters<Office['command']>[0]>[0],
    ) => Promise<T>,
  ): Promise<T> {
    return this.#office.command((deps) => command(actorOf(this.#self), deps));
  }
}

function asPerson({ habit: _, board: __, ...person }: Resident) {
  return person;
}
