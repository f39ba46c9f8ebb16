/** The words of a question, looked up. They are read in one way after the other, and the first that fits is meant. */
import { newestPlans } from '../commands/plans/find-plans.ts';
import { personNamed, unitNamed, unitSaid } from '../domain/people/named.ts';
import type { Person } from '../domain/people/people.ts';
import { hasBudgets } from '../domain/plans/plan.ts';
import type { Talk } from '../domain/status/talk.ts';
import { OF_MANY } from './grammar/by-itself.ts';
import { isEconomy } from './grammar/economy-words.ts';
import { isNarrow } from './grammar/filters.ts';
import type { Intent } from './grammar/intent.ts';
import { chosenOf, narrowedTo, ofItems } from './of-items.ts';
import {
  areaCalled,
  areaOffered,
  areaSaid,
  areasCompared,
  areaWhollySaid,
  assignmentSaid,
  bothCalled,
  inAllRounds,
  listedAs,
  offered,
  sameElsewhere,
} from './of-several.ts';
import { isClear, namesNothing, type Subject, subjectIn } from './subject.ts';
import type { Turn } from './turn.ts';
import { comparedUnits, isWholeName, somebodyIn, unitInEnglish, unitTranslated } from './units-said.ts';
import { numberSaid, withNumberSaid } from './with-number.ts';

/** A question whose words name something. */
interface Asked {
  readonly intent: Intent;
  readonly turn: Turn;
  readonly talk: Talk | undefined;
  readonly people: readonly Person[];
}

/** The same, with what its words mean in the plans. */
interface Found extends Asked {
  readonly subject: Subject;
}

/** A way to read the words; undefined where it does not fit. */
type Reading<T> = (asked: T) => Promise<Intent | undefined> | Intent | undefined;

/** "den för förskolan" is one of what was listed. */
const ONE_OF_LIST =
  /^(?:och |and )?(?:den|det|the one|that one|det där|den där) (?:för|om|med|på|i|som|for|on|about|in|with) /iu;
/** More than one thing is named. */
const JOINED = / (?:och|med|mot|and|with|or|eller) /iu;

/** By the words as they stand, before they are searched for. */
const AS_SAID: readonly Reading<Asked>[] = [besideEachOther, elsewhere, ofOwners, ofEconomy];

/** By what was found: who is named among other words, an area, the one of several that such a question is put about, and at last all that is clear. */
const AS_FOUND: readonly Reading<Found>[] = [
  ofOwnersAmongWords,
  ofWhoeverIsToAnswer,
  ofAll,
  ofNumber,
  ofArea,
  ofTheOneAskedAbout,
  ofBothCompared,
  ofOneListed,
  ofWhatIsClear,
  ofOwnersInPart,
];

export async function lookedUp(intent: Intent, turn: Turn, talk: Talk | undefined): Promise<Intent> {
  const people = await turn.deps.stores.people.all();
  const asked = { intent, turn, talk, people };
  const said = await firstOf(AS_SAID, asked);
  if (said) return said;
  const subject = await subjectIn(intent.subject, turn);
  const found = (await firstOf(AS_FOUND, { ...asked, subject })) ?? { ...intent, subject: subject.words };
  const { words, aside } = subject;
  return {
    ...found,
    // History looks for its words in plans of before as well.
    ...(found.capability === 'history' && found.items ? { subject: words } : {}),
    ...(aside?.length ? { aside } : {}),
  };
}

async function firstOf<T>(readings: readonly Reading<T>[], asked: T): Promise<Intent | undefined> {
  for (const read of readings) {
    const intent = await read(asked);
    if (intent) return intent;
  }
  return undefined;
}

async function besideEachOther({ intent, turn, people }: Asked): Promise<Intent | undefined> {
  if (intent.capability !== 'compare') return undefined;
  const units = await comparedUnits(intent.subject, people, turn);
  if (units.length > 0) return { ...intent, subject: '', units };
  const areas = await areasCompared(intent.subject, turn);
  return areas.length > 0 ? { ...intent, subject: '', areas } : undefined;
}

async function elsewhere({ intent, turn, talk }: Asked): Promise<Intent | undefined> {
  if (!intent.isContinuing) return undefined;
  const same = sameElsewhere(intent.subject, talk, await newestPlans(turn.deps), turn);
  return same && { ...intent, subject: '', items: [same] };
}

function ofOwners({ intent, people, talk }: Asked): Intent | undefined {
  const unit = unitNamed(intent.subject, people);
  // "näringsliv då?" after a unit is another unit.
  const isAnother = intent.isContinuing === true && talk?.filter?.unit !== undefined;
  if (unit && (unit.isWhole || isAnother || intent.isOfUnit))
    return narrowedTo(intent, { ...intent.filter, unit: unit.unit }, talk);
  const person = personNamed(intent.subject, people);
  return person?.isWhole
    ? narrowedTo(intent, { ...intent.filter, person: person.person.id }, talk)
    : undefined;
}

/** "hur ser ekonomin ut?": the budget areas of a plan that has them, and no goal or area that has the word in its name. */
async function ofEconomy({ intent, turn }: Asked): Promise<Intent | undefined> {
  if (intent.capability !== 'status' || !isEconomy(intent.subject)) return undefined;
  const isPlanned = (await newestPlans(turn.deps)).some(({ items }) => hasBudgets(items));
  return isPlanned ? intent : undefined;
}

async function ofOwnersAmongWords({
  intent,
  people,
  talk,
  subject,
  turn,
}: Found): Promise<Intent | undefined> {
  const said = unitSaid(intent.subject, people);
  if (
    said &&
    !unitSaid(said.beside, people) &&
    (await subjectIn(said.beside, turn)).named.items.length === 0 &&
    !(await isWholeName(said.words, turn))
  )
    return narrowedTo(intent, { ...intent.filter, unit: said.unit }, talk);
  const translated = unitInEnglish(intent.subject, people);
  if (translated !== undefined) return narrowedTo(intent, { ...intent.filter, unit: translated }, talk);
  if (subject.named.items.length > 0) return undefined;
  const unit = unitNamed(subject.telling, people);
  if (unit?.isWhole) return narrowedTo(intent, { ...intent.filter, unit: unit.unit }, talk);
  const somebody = somebodyIn(subject.telling, people);
  return somebody?.isWhole
    ? narrowedTo(intent, { ...intent.filter, person: somebody.person.id }, talk)
    : undefined;
}

/** "vad har de på ekonomi inte lämnat in": a unit answers, and no item that has the word in its name; "and in finance?" after that is one. */
function ofWhoeverIsToAnswer({ intent, people, talk, subject }: Found): Intent | undefined {
  const { capability, filter, isContinuing } = intent;
  // "hur många har svarat?", "och på ekonomi?"
  const isOfAll = isContinuing === true && talk?.capability === 'count' && !isNarrow(filter ?? {});
  const isOfAnswers =
    capability === 'missing' || (capability === 'count' && (filter?.isAnswered === true || isOfAll));
  const isOfUnits = isContinuing && talk !== undefined && !talk.filter?.below;
  if (!isOfAnswers || (areaOffered(subject.named) && !isOfUnits)) return undefined;
  const unit = unitNamed(subject.telling, people)?.unit ?? unitTranslated(subject.telling, people);
  return unit === undefined ? undefined : narrowedTo(intent, { ...filter, unit }, talk);
}

/** Nothing that is asked of many is named. */
function ofAll({ intent, people, subject: { named } }: Found): Intent | undefined {
  const isByNumber = intent.filter?.agenda !== undefined && !/\d/.test(intent.subject);
  // "mål 5 (jämställdhet)" says by its words what the number says.
  if (
    isByNumber &&
    OF_MANY.has(intent.capability) &&
    !areaOffered(named) &&
    !unitNamed(intent.subject, people)
  )
    return { ...intent, subject: '' };
  const isNothing =
    OF_MANY.has(intent.capability) &&
    named.items.length + named.unclear.length === 0 &&
    !unitNamed(intent.subject, people) &&
    namesNothing(intent.subject);
  return isNothing ? { ...intent, subject: '' } : undefined;
}

/** "hur många barn per anställd": the one thing with a number that all of the words are about, before an area that some are of. */
async function ofNumber({ intent, turn, talk, subject: { telling } }: Found): Promise<Intent | undefined> {
  if (intent.capability !== 'count' || isOfWhole(intent)) return undefined;
  const one = await numberSaid(telling, turn);
  return one && ofItems(intent, [one], talk);
}

async function ofArea({ intent, turn, talk, subject: { words, named } }: Found): Promise<Intent | undefined> {
  const { capability, isBare, isOfArea = false, filter } = intent;
  const isStatus = capability === 'status' && (!isBare || isOfArea);
  const area =
    (isOfArea && !JOINED.test(words) && (isStatus || OF_MANY.has(capability))
      ? await areaSaid(words, turn)
      : undefined) ??
    (OF_MANY.has(capability) ? await areaWhollySaid(words, named, intent, turn) : undefined) ??
    (isStatus ? areaCalled(words, isOfArea, named, turn) : undefined) ??
    (isOfWhole(intent) ? await areaSaid(words, turn) : undefined);
  return area && narrowedTo(intent, { ...filter, below: area }, talk);
}

/** An assignment is finished, a number is counted, and who owns something is the same in all rounds. */
async function ofTheOneAskedAbout(found: Found): Promise<Intent | undefined> {
  const { intent, turn, talk, subject } = found;
  const { words, named } = subject;
  const byCapability: Readonly<Record<string, () => ReturnType<typeof assignmentSaid>>> = {
    finish: () => assignmentSaid(words, named, turn),
    count: () => withNumberSaid(intent.subject, named, turn),
    owners: () => Promise.resolve(inAllRounds(named)),
  };
  const one = await byCapability[intent.capability]?.();
  return one && ofItems(intent, [one], talk);
}

/** "jämför sjukfrånvaron": the two things that are called so. */
function ofBothCompared({ intent, talk, subject: { named } }: Found): Intent | undefined {
  const both = intent.capability === 'compare' && !intent.years ? bothCalled(named) : undefined;
  return both && ofItems(intent, both, talk);
}

async function ofOneListed({ intent, turn, talk, subject }: Found): Promise<Intent | undefined> {
  const { words, named } = subject;
  const isOne = ONE_OF_LIST.test(intent.left ?? '');
  const mayBeListed = intent.isBare && (named.unclear.length === 0 || talk?.isOffer === true || isOne);
  const chosen = offered(named, talk) ?? (mayBeListed ? await listedAs(words, talk, turn) : undefined);
  return chosen && chosenOf(intent, chosen, talk);
}

function ofWhatIsClear({ intent, talk, subject: { named, isNonsense } }: Found): Intent | undefined {
  if (!isClear(named)) return undefined;
  return isNonsense && (intent.isBare || intent.isGuessed) ? intent : ofItems(intent, named.items, talk);
}

/** By a part of the name of a unit or a person, where nothing else is called so. */
function ofOwnersInPart({ intent, people, talk, subject: { named } }: Found): Intent | undefined {
  if (named.items.length > 0) return undefined;
  const unit = unitNamed(intent.subject, people);
  if (unit) return narrowedTo(intent, { ...intent.filter, unit: unit.unit }, talk);
  const person = personNamed(intent.subject, people);
  return person && narrowedTo(intent, { ...intent.filter, person: person.person.id }, talk);
}

/** "hur stor andel av målen i arbete och tillväxt är uppnådda": how many of several is asked of an area. */
function isOfWhole({ capability, filter }: Intent): boolean {
  const { statuses, kinds, directions, stages } = filter ?? {};
  return OF_MANY.has(capability) && (statuses ?? kinds ?? directions ?? stages) !== undefined;
}
