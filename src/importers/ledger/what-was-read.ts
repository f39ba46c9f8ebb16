import type { ReadDocument } from '../../domain/plans/read-document.ts';

type Read = Pick<ReadDocument, 'plan' | 'pastRound' | 'unplaced'>;

/** All texts in which words of the document may stand: the fields of the plan and of the answers. */
export function heldTexts({ plan, pastRound }: Read): string[] {
  const items = plan.items.flatMap(
    ({ title, short, planning, definition, desiredOutcome, criteria, ...item }) => [
      ...[title, short, planning, definition, desiredOutcome, ...(criteria ?? [])],
      ...[item.reportBack, item.finish, item.measure?.target?.value, item.measure?.unit],
    ],
  );
  const answers = (pastRound?.answers ?? []).flatMap(({ value, texts }) => [value, ...Object.values(texts)]);
  const all = [plan.title, plan.board, pastRound?.name, ...items, ...answers];
  return all.filter((text) => typeof text === 'string');
}

/** What the findings quote of the document. */
export function foundTexts({ unplaced }: Read): string[] {
  return unplaced.flatMap(({ value, limit }) => [value, limit].filter((one) => typeof one === 'string'));
}

/** The lines of what stands in the part of the document that is about goals; priorities and budget may stand elsewhere. */
export function itemLines({ plan, pastRound }: Pick<Read, 'plan' | 'pastRound'>): number[] {
  const others = plan.items.filter(({ kind }) => kind === 'priority' || kind === 'budget');
  const elsewhere = new Set(others.map(({ id }) => id));
  const items = plan.items.filter(({ id }) => !elsewhere.has(id));
  const answers = (pastRound?.answers ?? []).filter(({ item = '' }) => !elsewhere.has(item));
  return [...items, ...answers].flatMap(({ line }) => line ?? []);
}
