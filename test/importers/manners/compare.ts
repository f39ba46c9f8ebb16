import { ancestorsOf, type Item, isGoal, itemOf } from '../../../src/domain/plans/plan.ts';
import type { Expectation, Manner, Reading } from './manners.ts';
import { beginningOf, linesOf, plain, textsIn } from './plain-words.ts';
import { countExpected, emptyTally, type Tally } from './tally.ts';

type Wanted = { readonly title: string; readonly parent?: string | undefined };
type Group = 'areas' | 'goals' | 'indicators' | 'commitments' | 'assignments';

const BELONGS: Readonly<Record<Group, (item: Item) => boolean>> = {
  areas: ({ kind }) => kind === 'area',
  goals: isGoal,
  indicators: ({ kind }) => kind === 'indicator',
  commitments: ({ kind }) => kind === 'commitment',
  assignments: ({ kind }) => kind === 'assignment',
};

/** A unit, or a remark of who answers and when, may stand after the title. */
function isTitled(group: Group, item: Item, wanted: string): boolean {
  const [is, ought] = [plain(item.title), plain(wanted)];
  if (is === ought) return true;
  if (group === 'areas') return is.endsWith(` ${ought}`);
  if (group === 'goals' || !is.startsWith(ought)) return false;
  const rest = is.slice(ought.length);
  return group === 'indicators'
    ? /^,? ?\(?[^\d():]{1,20}\)?$/u.test(rest) && /^[ ,(]/u.test(rest)
    : /^ ?[,.(–]/u.test(rest);
}

/** Whether a text of the document is in what was read of it; where a finding has but lines, they must reach it. */
function isAccountedFor(text: string, document: string, read: Reading): boolean {
  const beginning = beginningOf(text);
  if (textsIn(read).some((held) => held.includes(beginning))) return true;
  if (isTargetInWords(text, read)) return true;
  const line = linesOf(document, text).at(-1);
  return line !== undefined && read.unplaced.some((finding) => reaches(finding, line));
}

/** "Mål 2026: bland de tio bästa": the words stand as what an indicator is to reach. */
function isTargetInWords(text: string, { plan }: Reading): boolean {
  const value = /^mål(?:värde)?(?:\s20\d\d)?:\s*(\D.+)$/u.exec(plain(text))?.[1];
  return (
    value !== undefined && plan.items.some(({ measure }) => plain(String(measure?.target?.value)) === value)
  );
}

function reaches(finding: Reading['unplaced'][number], line: number): boolean {
  if (finding.line === undefined) return false;
  const to = 'to' in finding && typeof finding.to === 'number' ? finding.to : finding.line;
  return finding.line <= line && line <= to;
}

/** The comparison of one document, under way. */
interface Comparison {
  readonly manner: Manner;
  readonly read: Reading;
  readonly tally: Tally;
  /** The items that have been compared, with the title that each was taken for. */
  readonly taken: Map<Item, string>;
}

function isUnder({ read: { plan }, taken }: Comparison, item: Item, parent: string | undefined): boolean {
  if (parent === undefined) return true;
  return ancestorsOf(plan, item).some(
    (above) => taken.get(above) === parent || isTitled('areas', above, parent),
  );
}

/** An item that hangs under nothing is only misplaced if what it belongs under has been read. */
function isMisplaced(comparison: Comparison, item: Item, parent: string | undefined): boolean {
  if (isUnder(comparison, item, parent)) return false;
  const { plan } = comparison.read;
  const above = item.parent === undefined ? undefined : itemOf(plan, item.parent);
  const isRead = plan.items.some((other) => parent !== undefined && isTitled('areas', other, parent));
  return isRead || (above !== undefined && isGoal(above));
}

/** Whether an item's title runs on over what stands beside it; a short one may be a part of another by chance. */
function holdsTitle(item: Item, title: string): boolean {
  return title.length >= 20 && plain(item.title).includes(plain(title));
}

function freeIn({ read, taken }: Comparison): readonly Item[] {
  return read.plan.items.filter((item) => !taken.has(item));
}

function find(comparison: Comparison, group: Group, { title, parent }: Wanted): Item | undefined {
  const { manner, read, tally, taken } = comparison;
  const rank = (item: Item) =>
    Number(isUnder(comparison, item, parent)) * 2 + Number(plain(item.title) === plain(title));
  const free = freeIn(comparison);
  const titled = free.filter((item) => isTitled(group, item, title));
  const [right] = titled.filter(BELONGS[group]).toSorted((a, b) => rank(b) - rank(a));
  const other = right ?? titled[0] ?? free.find((item) => holdsTitle(item, title));
  if (other) taken.set(other, title);
  if (right) {
    tally.counts[group].found += 1;
    if (isMisplaced(comparison, right, parent)) tally.wrong.push(`${title}: not under ${parent}`);
  } else if (other) tally.wrong.push(`${title}: read as ${other.kind} ${other.title}`);
  else if (!isAccountedFor(title, manner.text, read)) tally.silent.push(title);
  return right;
}

function numberIn(value: number | string): number | string {
  if (typeof value === 'number') return value;
  const digits = /[-−]?\d[\d\s]*(?:,\d+)?/u.exec(value)?.[0];
  return digits === undefined
    ? plain(value)
    : Number(digits.replace(/\s/gu, '').replace(',', '.').replace('−', '-'));
}

type WantedIndicator = Expectation['indicators'][number];

function compareTarget({ tally, manner, read }: Comparison, item: Item, { title, target }: WantedIndicator) {
  const is = item.measure?.target;
  if (target === undefined) return;
  if (target === null) {
    if (is) tally.wrong.push(`${title}: target ${is.op} ${is.value}, has none`);
    return;
  }
  if (!is) {
    if (!isIn(textsIn(item).join(' '), target.value) && !isNear(title, target.value, manner.text, read))
      tally.silent.push(`${title}: target ${target.value}`);
    return;
  }
  const isSameOp = target.op === undefined || typeof is.value === 'string' || is.op === target.op;
  if (isSameOp && numberIn(is.value) === numberIn(target.value)) tally.counts.targets.found += 1;
  else tally.wrong.push(`${title}: target ${is.op} ${is.value}, is ${target.op ?? ''} ${target.value}`);
}

function compareOutcome(
  { tally, manner, read }: Comparison,
  { id }: Item,
  { title, outcome }: WantedIndicator,
) {
  if (outcome === undefined) return;
  const values = (read.pastRound?.answers ?? []).flatMap(({ item, value }) =>
    item === id && value !== undefined ? [numberIn(value)] : [],
  );
  if (outcome === null) {
    if (values.length > 0) tally.wrong.push(`${title}: outcome ${values.join(', ')}, has none`);
  } else if (values.length === 0) {
    if (!isNear(title, outcome, manner.text, read)) tally.silent.push(`${title}: outcome ${outcome}`);
  } else if (values.every((each) => each === numberIn(outcome))) tally.counts.outcomes.found += 1;
  else tally.wrong.push(`${title}: outcome ${values.join(', ')}, is ${outcome}`);
}

/** A value as a document may write it: with a comma, or in English with a point. */
const inSwedish = (value: number | string) => String(value).replace('.', ',');
const isIn = (text: string, value: number | string) =>
  [inSwedish(value), String(value)].some((digits) => withoutThousandsBlank(text).includes(digits));
const withoutThousandsBlank = (text: string) => text.replace(/(?<=\d)\s(?=\d{3})/gu, '');

/** Whether a value that is no field's stands in a finding, or in a text, with the indicator that it belongs to. */
function isNear(title: string, value: number | string, document: string, read: Reading): boolean {
  const lines = document.split('\n');
  const at = linesOf(document, title).flatMap((line) => [line, line + 1, line + 2]);
  const near = at.filter((line) => isIn(lines[line - 1] ?? '', value));
  if (near.some((line) => read.unplaced.some((finding) => reaches(finding, line)))) return true;
  const left = read.accounts?.left ?? [];
  if (near.some((line) => left.some(({ from, to }) => from <= line && line <= to))) return true;
  const beginning = beginningOf(title);
  return textsIn(read).some((held) => held.includes(beginning) && isIn(held, value));
}

function compareStatus(
  { tally, read }: Comparison,
  { id }: Item,
  { title, status }: Expectation['goals'][number],
) {
  if (status === undefined) return;
  const is = (read.pastRound?.answers ?? []).flatMap((answer) =>
    answer.item === id && answer.status !== undefined ? [answer.status] : [],
  );
  if (is.length === 0) return;
  if (is.every((each) => each === status)) tally.counts.statuses.found += 1;
  else tally.wrong.push(`${title}: status ${is.join(', ')}, is ${status}`);
}

/** A guess that is told of is no fault. */
function compareCover({ tally, read, manner: { expected } }: Comparison) {
  const isGuess = (name: string) => read.unplaced.some(({ at, code }) => at === name && code === 'guessed');
  const { board, year } = read.plan;
  if (expected.board !== undefined && !isGuess('board') && plain(board) !== plain(expected.board))
    tally.wrong.push(`board ${board}, is ${expected.board}`);
  if (expected.year !== undefined && !isGuess('year') && year !== expected.year)
    tally.wrong.push(`year ${year}, is ${expected.year}`);
}

function listInvented(comparison: Comparison) {
  const {
    tally,
    manner: { expected },
  } = comparison;
  for (const item of freeIn(comparison)) {
    const isJudged = Object.entries(BELONGS).some(
      ([group, belongs]) => belongs(item) && (group !== 'areas' || expected.areas !== undefined),
    );
    const isAllowed = (expected.may ?? []).some((title) => isTitled('areas', item, title));
    if (isJudged && !isAllowed) tally.invented.push(`${item.kind} ${item.title}`);
  }
}

/** Compares what was read with what the document holds. */
export function tallyOf(manner: Manner, read: Reading | { readonly refused: string }): Tally {
  const tally = emptyTally(manner.name, 'refused' in read ? read.refused : undefined);
  const { expected } = manner;
  countExpected(tally, expected);
  if ('refused' in read) return tally;
  const comparison: Comparison = { manner, read, tally, taken: new Map() };
  compareCover(comparison);
  for (const goal of expected.goals) {
    const item = find(comparison, 'goals', { title: goal.title, parent: goal.area });
    if (item) compareStatus(comparison, item, goal);
  }
  for (const title of expected.areas ?? []) find(comparison, 'areas', { title });
  for (const indicator of expected.indicators) {
    const item = find(comparison, 'indicators', { title: indicator.title, parent: indicator.goal });
    if (!item) continue;
    compareTarget(comparison, item, indicator);
    compareOutcome(comparison, item, indicator);
  }
  for (const commitment of expected.commitments) find(comparison, 'commitments', commitment);
  for (const assignment of expected.assignments) find(comparison, 'assignments', assignment);
  tally.silent.push(...expected.prose.filter((line) => !isAccountedFor(line, manner.text, read)));
  listInvented(comparison);
  return tally;
}
