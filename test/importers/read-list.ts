/** What a goal list is read as, in lines that a test can look at. */
import { ancestorsOf, type Item, type Measure } from '../../src/domain/plans/plan.ts';
import type { ReadDocument } from '../../src/domain/plans/read-document.ts';
import { readList } from '../../src/importers/list/read-list.ts';
import { findingLine } from '../../src/views/texts/findings.ts';

export function readCsv(lines: readonly string[], name = 'lista.csv'): Promise<ReadDocument> {
  return readList(name, Buffer.from(lines.join('\r\n')));
}

/** "  boardGoal Hamnen är öppen: min 4 st": as deep as it stands. */
export function tree({ plan }: ReadDocument): string[] {
  return plan.items.map(
    (item) => `${'  '.repeat(ancestorsOf(plan, item).length)}${item.kind} ${item.title}${measured(item)}`,
  );
}

function measured({ measure }: Item): string {
  const said = measure === undefined ? '' : wordsOf(measure);
  return said === '' ? '' : `: ${said}`;
}

function wordsOf({ target, unit }: Measure): string {
  return [target && `${target.op} ${target.value}`, unit].filter(Boolean).join(' ');
}

/** What is left open but for what is guessed of the plan itself. */
export function told({ unplaced }: ReadDocument): string[] {
  return unplaced.filter(({ code }) => code !== 'guessed').map((finding) => findingLine(finding, 'sv'));
}

export function owned({ owners = [], plan }: ReadDocument): string[] {
  return owners.map(({ item, people, deputies, unit }) => {
    const title = plan.items.find(({ id }) => id === item)?.title ?? '';
    const deputy = deputies.length > 0 ? ` / ${deputies.join(' + ')}` : '';
    return `${title}: ${people.join(' + ')}${deputy}${unit === undefined ? '' : ` (${unit})`}`;
  });
}
