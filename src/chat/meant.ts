/** What words name, looked up: an area, a unit or a person that a question is narrowed to, or the items that it is about. */

import { newestPlans } from '../commands/plans/find-plans.ts';
import { personNamed, unitNamed } from '../domain/people/named.ts';
import type { Person } from '../domain/people/people.ts';
import { may } from '../domain/people/roles.ts';
import { unitsBeside } from '../domain/people/units-beside.ts';
import { ancestorsOf, itemOf } from '../domain/plans/plan.ts';
import type { ItemRef } from '../domain/status/history.ts';
import type { Filter, NamedItem } from '../domain/status/question.ts';
import type { Talk } from '../domain/status/talk.ts';
import { measures } from './capabilities/rounds/measures.ts';
import { takeNarrowing } from './grammar/filters.ts';
import type { Intent } from './grammar/intent.ts';
import { Said } from './grammar/said.ts';
import {
  areaCalled,
  areaOffered,
  areaSaid,
  areasCompared,
  assignmentSaid,
  inAllRounds,
  listedAs,
  offered,
  refOf,
  sameElsewhere,
  withNumber,
} from './of-several.ts';
import { isOpenTo } from './perform.ts';
import { isClear, namesNothing, subjectIn } from './subject.ts';
import type { Turn } from './turn.ts';

/** What is asked of many, and may be narrowed to some. */
const OF_MANY = new Set(['list', 'count', 'missing', 'changed', 'summary']);
/** What is looked up by what it names; all else reads its words itself. */
const LOOKED_UP = new Set([
  ...OF_MANY,
  ...['status', 'why', 'history', 'owners', 'target', 'finish', 'sureness', 'compare', 'follow', 'answer'],
]);
/** These are given words, and no references. */
const BY_WORDS = new Set(['answer']);

/** The same intent with what it names. What cannot be told for sure stays in words, for the answer to say so. */
export async function meantBy(intent: Intent, turn: Turn, talk: Talk | undefined): Promise<Intent> {
  const counted = asCounted(ofMyself(intent, turn), turn);
  const own = await ofPerson(await ofOwnUnit(counted, turn), turn, talk);
  if (!LOOKED_UP.has(own.capability)) return own;
  const found = own.subject === '' ? own : await lookedUp(own, turn, talk);
  return BY_WORDS.has(found.capability) ? inWords(found, turn) : found;
}

/** "svarsfrekvensen?": to whoever may not see how a round is answered, how many answers have come. */
function asCounted(intent: Intent, turn: Turn): Intent {
  if (intent.capability !== measures.id || isOpenTo(turn, measures.right, measures.place)) return intent;
  return { ...intent, capability: 'count', filter: { ...intent.filter, isAnswered: true } };
}

/** "påminn": whoever may not remind others asks to be reminded. */
function ofMyself(intent: Intent, { actor }: Turn): Intent {
  return intent.capability === 'remind' && !may(actor.roles, 'remind')
    ? { ...intent, capability: 'snooze', subject: '' }
    : intent;
}

/** "hur går det för min enhet" */
async function ofOwnUnit(intent: Intent, { actor, deps }: Turn): Promise<Intent> {
  if (intent.capability !== 'my-unit') return intent;
  const unit = (await deps.stores.people.read(actor.id))?.unit;
  const filter: Filter = { ...intent.filter, ...(unit === undefined ? { person: actor.id } : { unit }) };
  return { ...intent, capability: 'list', subject: '', filter };
}

/** "vad har hon mer på sitt bord": the owner of what was talked of. */
async function ofPerson(intent: Intent, { deps }: Turn, talk: Talk | undefined): Promise<Intent> {
  const [ref, ...others] = talk?.items ?? [];
  const person = talk?.filter?.person ?? (ref && others.length === 0 ? await ownerOf(ref, deps) : undefined);
  if (!intent.isOfPerson || person === undefined || !LOOKED_UP.has(intent.capability)) return intent;
  return narrowedTo({ ...intent, items: undefined }, { ...intent.filter, person });
}

async function ownerOf({ plan, item }: ItemRef, deps: Turn['deps']): Promise<string | undefined> {
  const found = (await newestPlans(deps)).find(({ id }) => id === plan);
  const meant = found && itemOf(found, item);
  const asked = found && meant ? [meant, ...ancestorsOf(found, meant)].map(({ id }) => id) : [];
  const owners = (await deps.stores.owners.ofPlan(plan)).filter((one) => asked.includes(one.item));
  return new Set(owners.map(({ person }) => person)).size === 1 ? owners[0]?.person : undefined;
}

async function lookedUp(intent: Intent, turn: Turn, talk: Talk | undefined): Promise<Intent> {
  const { subject, filter } = intent;
  const people = await turn.deps.stores.people.all();
  const units = intent.capability === 'compare' ? await comparedUnits(subject, people, turn) : [];
  if (units.length > 0) return { ...intent, subject: '', units };
  const areas = intent.capability === 'compare' ? await areasCompared(subject, turn) : [];
  if (areas.length > 0) return { ...intent, subject: '', areas };
  const elsewhere = intent.isContinuing
    ? sameElsewhere(subject, talk, await newestPlans(turn.deps), turn)
    : undefined;
  if (elsewhere) return { ...intent, subject: '', items: [elsewhere] };
  const [unit, person] = [unitNamed(subject, people), personNamed(subject, people)];
  if (unit?.isWhole) return narrowedTo(intent, { ...filter, unit: unit.unit }, talk);
  if (person?.isWhole) return narrowedTo(intent, { ...filter, person: person.person.id }, talk);
  const { words, telling, named, isNonsense } = await subjectIn(subject, turn);
  const [someUnit, somebody] = [unitNamed(telling, people), somebodyIn(telling, people)];
  if (someUnit?.isWhole && !isClear(named))
    return narrowedTo(intent, { ...filter, unit: someUnit.unit }, talk);
  if (somebody?.isWhole && !isClear(named))
    return narrowedTo(intent, { ...filter, person: somebody.person.id }, talk);
  if (
    OF_MANY.has(intent.capability) &&
    named.items.length + named.unclear.length === 0 &&
    !unit &&
    namesNothing(subject)
  )
    return { ...intent, subject: '' };
  const area = OF_MANY.has(intent.capability) ? areaOffered(named) : undefined;
  if (area) return narrowedTo(intent, { ...filter, below: area }, talk);
  const isOfArea = intent.isOfArea === true;
  const called =
    intent.capability === 'status' && (!intent.isBare || isOfArea)
      ? areaCalled(words, isOfArea, named, turn)
      : undefined;
  if (called) return narrowedTo(intent, { ...filter, below: called }, talk);
  const whole = isOfWhole(intent) ? await areaSaid(words, turn) : undefined;
  if (whole) return narrowedTo(intent, { ...filter, below: whole }, talk);
  const assigned = intent.capability === 'finish' ? await assignmentSaid(words, named, turn) : undefined;
  if (assigned) return ofItems(intent, [assigned], talk);
  const counted = intent.capability === 'count' ? withNumber(named) : undefined;
  if (counted) return ofItems(intent, [counted], talk);
  const same = intent.capability === 'owners' ? inAllRounds(named) : undefined;
  if (same) return ofItems(intent, [same], talk);
  const chosen =
    offered(named, talk) ??
    (intent.isBare && named.unclear.length === 0 ? await listedAs(words, talk, turn) : undefined);
  if (chosen) return chosenOf(intent, chosen, talk);
  if (isClear(named))
    return isNonsense && intent.isBare ? { ...intent, subject } : ofItems(intent, named.items, talk);
  if (named.items.length === 0 && unit) return narrowedTo(intent, { ...filter, unit: unit.unit }, talk);
  if (named.items.length === 0 && person)
    return narrowedTo(intent, { ...filter, person: person.person.id }, talk);
  return { ...intent, subject: words };
}

/** "hur stor andel av målen i arbete och tillväxt är uppnådda": how many of several is asked of an area. */
function isOfWhole({ capability, filter }: Intent): boolean {
  const { statuses, kinds, directions, stages } = filter ?? {};
  return OF_MANY.has(capability) && (statuses ?? kinds ?? directions ?? stages) !== undefined;
}

/** The units that are to be compared; none where no unit is named by its whole name, and each part of the words fits a goal. */
async function comparedUnits(
  words: string,
  people: readonly Person[],
  turn: Turn,
): Promise<readonly string[]> {
  const owners = await Promise.all(
    (await newestPlans(turn.deps)).map(({ id }) => turn.deps.stores.owners.ofPlan(id)),
  );
  const all = [...people, ...owners.flat()].flatMap(({ unit }) => unit ?? []);
  const found = unitsBeside(words, [...new Set(all)]);
  const fitGoals = await Promise.all(
    found.map(async (one) => !one.isWhole && isClear((await subjectIn(one.words, turn)).named)),
  );
  const isSure = found.some(({ isWhole }) => isWhole) || !fitGoals.every(Boolean);
  return isSure ? found.map(({ unit }) => unit) : [];
}

/** Somebody who is named among other words: "Linnea Sarri, vad jobbar hon med". */
function somebodyIn(words: string, people: readonly Person[]) {
  const all = words.split(/[\s,]+/);
  const pairs = all.slice(1).map((word, place) => `${all[place]} ${word}`);
  const found = [words, ...pairs, ...all].map((part) => personNamed(part, people));
  return found.find((one) => one?.isWhole);
}

function chosenOf(intent: Intent, chosen: NamedItem, talk: Talk | undefined): Intent {
  const capability = intent.isBare && talk ? talk.capability : intent.capability;
  return ofItems({ ...intent, capability, ...(talk?.since ? { since: talk.since } : {}) }, [chosen], talk);
}

function narrowedTo(intent: Intent, filter: Filter, talk?: Talk): Intent {
  // Said alone after a list, a unit narrows that list.
  if (intent.isBare && talk && OF_MANY.has(talk.capability)) {
    const { capability, since, order } = talk;
    return {
      ...intent,
      capability,
      since,
      order,
      subject: '',
      filter: { ...talk.filter, ...filter },
      page: 0,
    };
  }
  const capability = OF_MANY.has(intent.capability) ? intent.capability : 'list';
  return { ...intent, capability, subject: '', filter: { ...intent.soft, ...filter } };
}

function ofItems(intent: Intent, found: readonly NamedItem[], talk: Talk | undefined): Intent {
  const { capability } = intent;
  const [first, ...others] = found;
  const isArea = first !== undefined && others.length === 0 && first.item.kind === 'area';
  if (isArea && intent.isBare && talk && OF_MANY.has(talk.capability))
    return narrowedTo(intent, { below: refOf(first) }, talk);
  // "hur många städer är med i Malmö Commitment" asks for its number.
  if (!isArea && capability === 'count')
    return { ...intent, capability: 'target', subject: '', items: found.map(refOf) };
  if (isArea && (OF_MANY.has(capability) || capability === 'status'))
    return {
      ...intent,
      capability: capability === 'status' ? 'list' : capability,
      subject: '',
      filter: { ...softBeside(first.item.title, intent.soft), ...intent.filter, below: refOf(first) },
    };
  if (first && others.length === 0 && OF_MANY.has(capability) && capability !== 'list')
    return { ...intent, subject: '', filter: { ...intent.filter, below: refOf(first) } };
  const items = [...(intent.items ?? []), ...found.map(refOf)];
  const isOne = OF_MANY.has(capability);
  // History looks for its words in plans of before as well.
  const subject = capability === 'history' ? intent.subject : '';
  return {
    ...intent,
    capability: isOne ? 'status' : capability,
    // What narrowed a list says nothing of one item.
    ...(isOne ? { filter: undefined } : {}),
    subject,
    items,
    isNamed: true,
  };
}

async function inWords(intent: Intent, turn: Turn): Promise<Intent> {
  return intent.subject === '' ? { ...intent, subject: await titleOf(intent.items, turn) } : intent;
}

/** What narrows beside a name; not what the name itself says: "En grön stad" is no green goal. */
function softBeside(title: string, soft: Filter | undefined): Filter | undefined {
  const said = takeNarrowing(new Said(title), false);
  return said.filter.statuses || said.filter.directions ? undefined : soft;
}

/** For what is asked by words alone: the title of what was talked of or pressed; empty where that is nothing, or several. */
async function titleOf(items: readonly ItemRef[] = [], { deps }: Pick<Turn, 'deps'>): Promise<string> {
  const [ref, ...others] = items;
  if (!ref || others.length > 0) return '';
  const plan = (await newestPlans(deps)).find(({ id }) => id === ref.plan);
  return (plan && itemOf(plan, ref.item)?.title) ?? '';
}
