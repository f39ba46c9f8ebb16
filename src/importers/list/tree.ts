/** The items that the rows of a goal list name: what is called the same in the same place is one. */
import type { Finding } from '../../domain/errors.ts';
import { plainName } from '../../domain/names.ts';
import type { Item, ItemKind } from '../../domain/plans/plan.ts';
import { demandFewer } from '../../domain/plans/plan-findings.ts';
import { idGiver } from '../document/ids.ts';

/** An item while rows still say more of it. */
export interface Growing {
  readonly id: string;
  readonly kind: ItemKind;
  readonly parent: Growing | undefined;
  readonly title: string;
  readonly line: number;
  readonly facts: Map<FactField, Fact>;
  /** How many rows have named an indicator below it. */
  indicators: number;
  /** The units that answer for it. */
  readonly units: Set<string>;
}

export type FactField = Exclude<keyof Item, 'id' | 'kind' | 'parent' | 'title' | 'line' | 'respondents'>;

interface Fact {
  readonly value: unknown;
  readonly text: string;
}

export class Tree {
  readonly items: Growing[] = [];
  readonly givenIds: string[] = [];
  readonly findings: Finding[] = [];
  readonly #byName = new Map<string, Growing>();
  readonly #giveId = idGiver();

  /**
   * The item of that name there, or a new one.
   * @param kind undefined where nothing says it: then that of whatever is called so, or else `usual`
   * @throws Problem `invalid-plan` when there are more than a plan can hold
   */
  named({ kind, usual, title, line, id }: Named, parent: Growing | undefined): Growing {
    const name = `${parent?.id ?? ''}\n${plainName(title)}`;
    const same = kind === undefined ? this.#byName.get(name) : this.#byName.get(`${name}\n${kind}`);
    if (same) return same;
    const own = kind ?? usual;
    demandFewer(this.items);
    const item: Growing = {
      ...{ id: this.#idFor(id, own, title, line), kind: own, parent, title, line },
      ...{ facts: new Map(), indicators: 0, units: new Set<string>() },
    };
    this.items.push(item);
    this.#byName.set(`${name}\n${own}`, item);
    if (!this.#byName.has(name)) this.#byName.set(name, item);
    return item;
  }

  #idFor(given: string | undefined, kind: ItemKind, title: string, line: number): string {
    if (given === undefined) return this.#giveId(kind, title);
    if (this.items.some(({ id }) => id === given)) {
      this.findings.push({ at: 'Id', line, code: 'duplicate', value: given });
      return this.#giveId(kind, title);
    }
    this.givenIds.push(given);
    return given;
  }

  /** An item by its name or its id, wherever it stands. */
  find(words: string): Growing | undefined {
    const wanted = plainName(withoutNumber(words));
    const found = this.items.filter(({ id, title }) => id === words || plainName(title) === wanted);
    return found.length === 1 ? found[0] : undefined;
  }

  /** The items in the order of a plan: each followed by what stands below it. */
  ordered(): Item[] {
    const below = Map.groupBy(this.items, ({ parent }) => parent?.id);
    const walk = (id: string | undefined): Growing[] =>
      (below.get(id) ?? []).flatMap((item) => [item, ...walk(item.id)]);
    return walk(undefined).map(itemOf);
  }
}

export interface Named {
  readonly kind: ItemKind | undefined;
  readonly usual: ItemKind;
  readonly title: string;
  readonly line: number;
  readonly id?: string | undefined;
}

function itemOf({ id, kind, parent, title, line, facts, units }: Growing): Item {
  const said = Object.fromEntries([...facts].map(([field, { value }]) => [field, value]));
  return {
    ...{ id, kind, ...(parent && { parent: parent.id }), title, line },
    ...said,
    ...(units.size > 1 && { respondents: 'eachUnit' as const }),
  };
}

/** "2. Kön är kort", "2.1 Kön är kort": never "3 rosor". */
const NUMBERED = /^(?:\d{1,2}(?:\.\d{1,2}){1,3}[.)]?|\d{1,2}[.)])\s+(?=\p{Lu})/u;

/** The name of an item without the number before it. */
export function withoutNumber(name: string): string {
  return name.replace(NUMBERED, '');
}
