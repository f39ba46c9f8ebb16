import type { ProposedLink } from '../domain/plans/lineage.ts';
import { itemOf, type Plan } from '../domain/plans/plan.ts';
import type { ItemField, PlanChange } from '../domain/plans/plan-changes.ts';

const MOST_CHANGES = 26;
/** Titles are up to 400 characters; so many tell which one is meant. */
const TITLE = 90;

const FIELD: Readonly<Record<ItemField, string>> = {
  kind: 'sort',
  short: 'kort namn',
  agenda2030: 'Agenda 2030-mål',
  desiredOutcome: 'önskat utfall',
  criteria: 'det som också vägs in',
  measure: 'mått',
  respondents: 'vem som svarar',
  reportBack: 'återrapportering',
  continues: 'koppling till tidigare år',
};

/** What an import changes, as a terminal shows it: how much of each sort, then one line for each. */
export function changeLines(plan: Plan, changes: readonly PlanChange[]): string[] {
  const groups = (['added', 'removed', 'renamed', 'moved', 'changed'] as const).flatMap((sort) => {
    const group = changes.filter(({ change }) => change === sort);
    return group.length > 0 ? [{ sort, group }] : [];
  });
  const counts = groups.map(({ sort, group }) => `${COUNTED[sort]}: ${group.length}${ownersOf(group)}`);
  const lines = groups.flatMap(({ group }) => group.map((change) => changeLine(plan, change)));
  return [...(counts.length > 0 ? [counts.join(' · ')] : []), ...firstOf(lines, MOST_CHANGES)];
}

const COUNTED: Readonly<Record<PlanChange['change'], string>> = {
  added: 'Nya',
  removed: 'Borttagna',
  renamed: 'Nya namn',
  moved: 'Flyttade',
  changed: 'Ändrade',
};

function changeLine(plan: Plan, change: PlanChange): string {
  const title = quoted(change.title);
  switch (change.change) {
    case 'added':
      return `  Ny: ${title}`;
    case 'removed':
      return `  Borttagen: ${title}${ownersOf([change])}`;
    case 'renamed':
      return `  Nytt namn: ${quoted(change.before)} → ${title}`;
    case 'moved': {
      const parent = itemOf(plan, itemOf(plan, change.item)?.parent ?? '');
      const [from, to] = [change.before, parent?.title].map((one) => (one ? quoted(one) : 'översta nivån'));
      return `  Flyttad: ${title} från ${from} till ${to}`;
    }
    case 'changed':
      return `  Ändrad: ${title} (${change.fields.map((field) => FIELD[field]).join(', ')})`;
  }
}

function ownersOf(changes: readonly PlanChange[]): string {
  const owners = changes.reduce((sum, one) => sum + (one.change === 'removed' ? (one.owners ?? 0) : 0), 0);
  if (owners === 0) return '';
  return ` (hade ${owners} ${owners === 1 ? 'ansvarig' : 'ansvariga'})`;
}

/** What the items seem to carry on, each where the titles differ, and how to say that they do. */
export function linkLines(
  links: readonly ProposedLink[],
  { link: isConfirmed, dryRun }: { readonly link: boolean; readonly dryRun: boolean },
): string[] {
  if (links.length === 0) return [];
  const same = Map.groupBy(
    links.filter(({ why }) => why === 'same-title'),
    ({ plan }) => plan,
  );
  const lines = [
    ...[...same].map(([plan, { length }]) => `  ${length} heter likadant i ${plan}`),
    ...links.filter(({ why }) => why !== 'same-title').map(linkLine),
  ];
  if (!isConfirmed)
    return [
      `Ser ut att fortsätta från tidigare år: ${links.length}`,
      ...lines,
      'Stämmer det? Läs in filen igen med --link, så kopplas de ihop.',
    ];
  if (!dryRun) return [`Kopplade till tidigare år: ${links.length}`, ...lines];
  return [
    `Kopplas till tidigare år: ${links.length}`,
    ...lines,
    'Stämmer det? Läs in filen igen utan --dry-run, så kopplas de ihop.',
  ];
}

function linkLine({ title, plan, continuesTitle, why }: ProposedLink): string {
  const reason = why === 'same-indicator' ? 'samma indikator' : 'liknande ord';
  return `  ${quoted(title)} ← ${plan}: ${quoted(continuesTitle)} (${reason})`;
}

function quoted(title: string): string {
  return title.length > TITLE ? `«${title.slice(0, TITLE).trimEnd()}…»` : `«${title}»`;
}

function firstOf(lines: readonly string[], most: number): string[] {
  if (lines.length <= most) return [...lines];
  return [...lines.slice(0, most), `  och ${lines.length - most} till`];
}
