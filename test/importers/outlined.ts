import type { Item } from '../../src/domain/plans/plan.ts';
import { readDocument } from '../../src/importers/document/read-document.ts';

/** The items that are read, each below what it stands under: "  indicator Antal båtar min 4 st". */
export function outlined(text: string, name = 'fil.md'): string[] {
  const { plan } = readDocument(name, text);
  const depthOf = ({ parent }: Item): number => {
    const above = plan.items.find(({ id }) => id === parent);
    return above ? 1 + depthOf(above) : 0;
  };
  return plan.items.map((item) => {
    const { target, unit } = item.measure ?? {};
    const measure = target ? ` ${target.op} ${target.value}${unit ? ` ${unit}` : ''}` : '';
    return `${'  '.repeat(depthOf(item))}${item.kind} ${item.title}${measure}`;
  });
}
