/** The items of a document as they are read, one after another. */
import type { Finding } from '../../domain/errors.ts';
import type { Item, ItemKind } from '../../domain/plans/plan.ts';
import { demandFewer } from '../../domain/plans/plan-findings.ts';
import type { ReadBudget } from './economy.ts';
import { shortened } from './entry-facts.ts';
import { rowFacts } from './facts-of-row.ts';
import { idGiver } from './ids.ts';
import { namedBy } from './item-names.ts';
import type { Entry } from './outline.ts';
import { cut } from './sentences.ts';
import { isBare, type ReadRow } from './table-row.ts';

/** An item, with the place in the document that it was read from. */
export interface ReadItem {
  readonly item: Item;
  readonly entry?: Entry | undefined;
  readonly row?: ReadRow | undefined;
  readonly budget?: ReadBudget | undefined;
}

/** As much of a text as is needed to find it. */
const MAX_QUOTE = 120;

/** Items in the order in which they are read, each with an id of its own. */
export function listOfItems(findings: Finding[]) {
  const items: ReadItem[] = [];
  const giveId = idGiver();
  return {
    items,
    findings,
    /** @throws Problem `invalid-plan` when there are more than a plan can hold */
    add(
      kind: ItemKind,
      { title, line }: { readonly title: string; readonly line: number },
      facts: Partial<Item>,
      origin: Omit<ReadItem, 'item'>,
    ): string {
      const id = giveId(kind, title);
      demandFewer(items);
      const { name, rest } = namedBy(title);
      if (name.endsWith('…')) findings.push(shortened(title, line));
      const definition = [rest, facts.definition].filter(Boolean).join('\n\n');
      const own = { ...facts, ...(definition === '' ? {} : { definition }) };
      items.push({ ...origin, item: { id, kind, title: name, ...own, line } });
      return id;
    },
    /** What a row says of an item that is named elsewhere: of several rows the first. */
    tell(id: string, row: ReadRow): void {
      const index = items.findIndex(({ item }) => item.id === id);
      const there = items[index];
      if (there && !there.row) items[index] = { ...there, item: { ...rowFacts(row), ...there.item }, row };
      else if (!isBare(row))
        findings.push({ at: '', line: row.line, code: 'unread-row', value: cut(row.title, MAX_QUOTE) });
    },
  };
}

export type ItemList = ReturnType<typeof listOfItems>;
