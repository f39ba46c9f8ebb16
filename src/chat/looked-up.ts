/** The words of a question, looked up. They are read in one way after the other, and the first that fits is meant. */
import { newestPlans } from '../commands/plans/find-plans.ts';
import { unitNamed } from '../domain/people/named.ts';
import { hasBudgets } from '../domain/plans/plan.ts';
import type { Talk } from '../domain/status/talk.ts';
import { otherLike, sameElsewhere } from './elsewhere.ts';
import { OF_MANY } from './grammar/by-itself.ts';
import { isEconomy } from './grammar/economy-words.ts';
import type { Intent } from './grammar/intent.ts';
import { nearTalk } from './near-talk.ts';
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
} from './of-several.ts';
import {
  ofOwners,
  ofOwnersAmongWords,
  ofOwnersInPart,
  ofOwnersListed,
  ofUnitItGoesFor,
  ofWhoeverIsToAnswer,
} from './read-owners.ts';
import type { Asked, Found, Reading } from './reading.ts';
import { isClear, namesNothing, subjectIn } from './subject.ts';
import type { Turn } from './turn.ts';
import { comparedUnits } from './units-said.ts';
import { numberSaid, withNumberSaid } from './with-number.ts';

/** "den för förskolan" is one of what was listed. */
const ONE_OF_LIST =
  /^(?:och |and )?(?:den|det|the one|that one|det där|den där) (?:för|om|med|på|i|som|for|on|about|in|with) /iu;
/** "den andra då, den i byarna", after one of two things that are called alike. */
const OTHER = /(?:^|\s)(?:den|det|the) (?:andra|other)(?=\s|,|$)/iu;
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
  ofAreaListed,
  ofListedCalledSo,
  ofOwnersListed,
  ofUnitItGoesFor,
  nearTalk,
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

async function besideEachOther({ intent, turn, talk, people }: Asked): Promise<Intent | undefined> {
  if (intent.capability !== 'compare') return undefined;
  // "jämför med kultur och fritid", after what another unit has.
  const [before, unit] = [talk?.filter?.unit, unitNamed(intent.subject, people)?.unit];
  if (before !== undefined && unit !== undefined && unit !== before)
    return { ...intent, subject: '', filter: undefined, items: undefined, units: [before, unit] };
  const units = await comparedUnits(intent.subject, people, turn);
  if (units.length > 0) return { ...intent, subject: '', units };
  const areas = await areasCompared(intent.subject, turn);
  return areas.length > 0 ? { ...intent, subject: '', areas } : undefined;
}

async function elsewhere({ intent, turn, talk }: Asked): Promise<Intent | undefined> {
  const plans = await newestPlans(turn.deps);
  const other = OTHER.test(intent.left ?? '') ? otherLike(talk, plans, turn) : undefined;
  if (other) return { ...intent, subject: '', items: [other] };
  if (!intent.isContinuing) return undefined;
  const same = sameElsewhere(intent.subject, talk, plans, turn);
  return same && { ...intent, subject: '', items: [same] };
}

/** "å den andra?", where nothing was listed: the one other thing that is called like what was talked of. */
export async function orTheOther(intent: Intent, turn: Turn, talk: Talk | undefined): Promise<Intent> {
  if (intent.capability !== 'status' || !OTHER.test(intent.left ?? '')) return intent;
  const other = otherLike(talk, await newestPlans(turn.deps), turn);
  return other ? { ...intent, items: [other], isHanging: undefined } : intent;
}

/** "hur ser ekonomin ut?": the budget areas of a plan that has them, and no goal or area that has the word in its name. */
async function ofEconomy({ intent, turn }: Asked): Promise<Intent | undefined> {
  if (intent.capability !== 'status' || !isEconomy(intent.subject)) return undefined;
  const isPlanned = (await newestPlans(turn.deps)).some(({ items }) => hasBudgets(items));
  return isPlanned ? intent : undefined;
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

/** "bara inköp och IT", of a list: the one area that has the words in its name. */
async function ofAreaListed({ intent, turn, talk, subject: { words, named } }: Found) {
  if (!intent.isNarrowing || named.items.length > 1) return undefined;
  const called = (await newestPlans(turn.deps)).flatMap((plan) =>
    turn.deps
      .findItems(plan, words)
      .flatMap(({ item, fit }) =>
        item.kind === 'area' && (fit === 'words' || fit === 'name') ? [{ plan: plan.id, item: item.id }] : [],
      ),
  );
  const [below, ...others] = called;
  return below && others.length === 0 ? narrowedTo(intent, { ...intent.filter, below }, talk) : undefined;
}

/** "de som handlar om vatten", of a list: the one line that is called so, before what is called so elsewhere. */
async function ofListedCalledSo({ intent, turn, talk, subject: { words } }: Found) {
  const one = intent.isNarrowing ? await listedAs(words, talk, turn) : undefined;
  return one && ofItems(intent, [one], talk);
}

function ofWhatIsClear({ intent, talk, subject: { named, isNonsense } }: Found): Intent | undefined {
  if (!isClear(named)) return undefined;
  return isNonsense && (intent.isBare || intent.isGuessed) ? intent : ofItems(intent, named.items, talk);
}

/** "hur stor andel av målen i arbete och tillväxt är uppnådda": how many of several is asked of an area. */
function isOfWhole({ capability, filter }: Intent): boolean {
  const { statuses, kinds, directions, stages } = filter ?? {};
  return OF_MANY.has(capability) && (statuses ?? kinds ?? directions ?? stages) !== undefined;
}
