import { readDocument } from '../../src/importers/document/read-document.ts';
import { ANYWAY, documentOf } from './table-documents.ts';

/** Each indicator or commitment on a line, and each finding with its line. */
export function told(title: string, table: string): string[] {
  const { plan, unplaced, pastRound } = readDocument('fil.md', documentOf(title, table));
  const answers = new Map(pastRound?.answers.map((answer) => [answer.item, answer]));
  const items = plan.items.slice(2).map(({ id, title: name, measure }) => {
    const { value, bySex, status, texts } = answers.get(id) ?? {};
    const outcome = bySex ? `${value} (${bySex.women}/${bySex.men})` : value;
    const parts = [measure?.target?.value, outcome, status, texts?.outcome].map((part) => part ?? '');
    return [name, ...parts].join(' · ').replace(/[\s·]+$/, '');
  });
  const findings = unplaced.flatMap(({ code, line, value }) =>
    ANYWAY.includes(code) ? [] : `${line} ${code} ${value ?? ''}`.trim(),
  );
  return [...items, ...findings];
}
