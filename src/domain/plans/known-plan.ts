import { amendPlan } from './amend-plan.ts';
import { freeId } from './ids.ts';
import { matchItems } from './match-items.ts';
import { type Item, isGoal, isOfSameBoard, type Plan } from './plan.ts';
import { isSamePlan } from './plan-changes.ts';
import { isGuessed, type ReadDocument } from './read-document.ts';

/** How many of a document's goals have to be known in a plan for the two to be the same, where board and year are stated. */
const KNOWN = 0.5;
/** How many on both sides have to be the other's where they are guessed: what is left may be new, but not the rule. */
const PROVEN = 2 / 3;

/** Which plan a document is about. */
export interface PlanMeant {
  /** That of the stored plan, or one that no stored plan has. */
  readonly id: string;
  /** Stored plans that it may be, with nothing but a guess to tell: somebody has to say which. The likeliest first. */
  readonly maybe: readonly Plan[];
}

/**
 * The plan that a document is about. One that gives ids of its own says so itself. Documents do not: a plan whose id was
 * given by hand ("ks-2025") is known again by board, year and half of the document's goals; what lies below them is often
 * worded anew. A guess is no witness: boards have many indicators in common, each with targets of its own. Where board or year is
 * one, only a plan that stays as it is is taken for granted.
 */
export function planMeant(document: ReadDocument, plans: readonly Plan[]): PlanMeant {
  const { plan: read, ids } = document;
  if (ids === 'given') return { id: read.id, maybe: [] };
  const used = new Set(plans.map(({ id }) => id));
  const [board, year] = [isGuessed(document, 'board'), isGuessed(document, 'year')];
  if (!board && !year) return { id: statedPlan(read, plans)?.id ?? freeId(read.id, used), maybe: [] };
  const possible = plans.filter(
    (plan) => (board || isOfSameBoard(plan, read)) && (year || plan.year === read.year),
  );
  const [proven, ...others] = possible.filter(
    (plan) => isOfItsTime(read, plan) && changesNothing(document, plan),
  );
  if (proven && others.length === 0) return { id: proven.id, maybe: [] };
  const isUseless = document.pastRound?.answers.every(({ item }) => item === undefined) ?? false;
  // What has no goal to be placed at changes nothing, whichever plan it means.
  const maybe = isUseless ? [] : likeliestFirst(read, possible);
  return { id: freeId(read.id, used), maybe };
}

function statedPlan(read: Plan, plans: readonly Plan[]): Plan | undefined {
  // An id is made of a name's first words, so that another board's may be the same.
  const own = plans.find(({ id }) => id === read.id);
  if (own && hasSameFacts(own, read)) return own;
  const [known, ...others] = plans.filter(
    (plan) => hasSameFacts(plan, read) && shareOfGoals(read, plan) >= KNOWN,
  );
  return others.length === 0 ? known : undefined;
}

function hasSameFacts(plan: Plan, read: Plan): boolean {
  return plan.year === read.year && isOfSameBoard(plan, read);
}

/** Goals are much the same from year to year, so they never tell the year; a programme's id is made of its title alone. */
function isOfItsTime(read: Plan, plan: Plan): boolean {
  return plan.year === read.year || plan.id === read.id;
}

function isProven(read: Plan, plan: Plan): boolean {
  const [ofRead, ofPlan] = sharesOf(read, plan, isOwn);
  return ofRead >= PROVEN && ofPlan >= PROVEN;
}

/** Whether it is the same to the plan whether it is meant or not. A report's answers would be placed in it: that wants more in common. */
function changesNothing(document: ReadDocument, plan: Plan): boolean {
  if (document.pastRound && !isProven(document.plan, plan)) return false;
  const title = isGuessed(document, 'title') ? plan.title : document.plan.title;
  return isSamePlan(amendPlan(plan, [], document.plan, { ...document, title }), plan);
}

/** Whether no other board has it: the council gives its goals to all. */
function isOwn({ kind }: Item): boolean {
  return kind !== 'area' && kind !== 'councilGoal';
}

function likeliestFirst(read: Plan, plans: readonly Plan[]): readonly Plan[] {
  const isTelling = read.items.some(isOwn) ? isOwn : isGoal;
  // Of plans with as much of it, that of the board and year which are guessed.
  const likeness = (plan: Plan) => Number(hasSameFacts(plan, read));
  return plans
    .map((plan) => ({ plan, share: sharesOf(read, plan, isTelling)[0] }))
    .filter(({ plan, share }) => plan.id === read.id || hasSameFacts(plan, read) || share >= KNOWN)
    .toSorted((a, b) => b.share - a.share || likeness(b.plan) - likeness(a.plan))
    .map(({ plan }) => plan);
}

function shareOfGoals(read: Plan, plan: Plan): number {
  return sharesOf(read, plan, read.items.some(isGoal) ? isGoal : () => true)[0];
}

/** How many of a document's items a plan has, and of a plan's the document; 0 of none. */
function sharesOf(read: Plan, plan: Plan, isTelling: (item: Item) => boolean): readonly [number, number] {
  const matches = matchItems(plan, read);
  const told = read.items.filter(isTelling);
  const known = told.filter(({ id }) => matches.has(id)).length;
  return [known / (told.length || 1), known / (plan.items.filter(isTelling).length || 1)];
}
