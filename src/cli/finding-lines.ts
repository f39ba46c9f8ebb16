import type { Language } from '../domain/language.ts';
import { type Accounts, isListed } from '../domain/plans/accounts.ts';
import { entryLine, findingGroups, type Told, useOfText } from '../views/plans/finding-groups.ts';

/** As much of a text as tells which it is; all of it is printed with `--json`. */
const QUOTED = 160;

/** What a document holds beside what was read, by kind: each kind below a line that counts it. */
export function toldLines(told: Told, language: Language): readonly string[] {
  const groups = findingGroups(told, language, { isBrief: true });
  return [
    ...useOfText(told.accounts, language),
    ...groups.flatMap(({ heading, entries }) => [
      `${heading}:`,
      ...entries.map((entry) => `  ${entryLine(entry, QUOTED, language)}`),
    ]),
  ];
}

/** What is left over of a document between its goals, each whole on a line of its own. */
export function leftLines(accounts: Accounts | undefined, language: Language): readonly string[] {
  if (!accounts) return [];
  const left = { ...accounts, left: accounts.left.filter(isListed) };
  return findingGroups({ findings: [], accounts: left }, language).flatMap(({ entries }) =>
    entries.map((entry) => entryLine(entry, Number.POSITIVE_INFINITY, language)),
  );
}
