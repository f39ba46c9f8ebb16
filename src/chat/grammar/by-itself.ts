/** What words mean by themselves: of what was talked of, only where they name nothing. */
import type { ItemRef } from '../../domain/status/history.ts';
import type { Talk } from '../../domain/status/talk.ts';
import { isNarrow } from './filters.ts';
import {
  AREA,
  BELONGS_TO,
  HAS_GOALS,
  NAMES_ALL,
  PEOPLE,
  PERSON,
  PRONOUN,
  THE_ONE,
  THERE,
} from './follow-up-words.ts';
import type { Intent, Parsed } from './intent.ts';
import { foldText } from './said.ts';

/** Capabilities that list many, so that what narrows comes on top of what was asked for. */
export const OF_MANY = new Set(['list', 'count', 'missing', 'changed', 'summary']);
/** Capabilities that tell of what is named. */
export const OF_ITEMS = new Set([
  'status',
  'why',
  'history',
  'owners',
  'target',
  'finish',
  'sureness',
  'compare',
  'answer',
  'follow',
  'hand-over',
]);
/** What is asked of all in a list that is no longer: "vem äger dem?" */
const MOST_OF_A_LIST = 8;
const TOLD_OF_SEVERAL = new Set(['status', 'why', 'owners', 'finish', 'target', 'sureness']);
/** Told of all that a list was narrowed to. */
const BY_FILTER = new Set(['owners', 'why']);
/** Of these, those that mean nothing without anything named. */
const NEEDS_ITEMS = new Set(['why', 'history', 'finish', 'target', 'compare', 'follow']);

/** Asks of one thing, however it goes: "why isn't it green". */
const IT_IS =
  /^(?:(?:why|varfor|hur kommer det sig att) )?(?:is|isn.?t|is it|ar|blev|blir) ?(?:it|den|it not|den inte)(?: |$)/u;
const DIFFERS = /skil(?:l|j)|annorlunda|differ/iu;
/** Of everything one talks to nobody in particular. */
const TALKS_TO =
  /^(?:och |and |so |ok |okej )?(?:vem|who)(?: \S+){0,3} (?:prata|prat|tala|snacka|ringa?|kontakta|fraga|vanda|call|talk|speak|contact|ask|ring)(?: |$)/u;
const FOR_WHOM =
  /^(?:\p{L}+ )?(?:hur (?:gar|ser|ligger|star|gick)|laget|status|how (?:is|are) (?:it|things))(?: (?:det|laget|ut|till|it|going|looking))* (?:for|hos|at|for the|at the) \S+(?: \S+)?$/u;
/** "när ska uppdragen redovisas": their list has the days. */
const ASSIGNMENTS = /(?<!\p{L})(?:uppdragen|uppdrag|assignments)(?!\p{L})/u;
const FROM_THEN_ON = /^(?:sedan|sen|since) /u;

/** What is meant by itself, with what was talked of where it names nothing. */
export function alone(parsed: Parsed, talk: Talk | undefined): Intent | undefined {
  const { subject, filter, order, language, isTold, since, years } = parsed;
  const capability = capabilityOf(parsed);
  if (capability === undefined) return undefined;
  const items = subject === '' ? itemsMeant(capability, parsed, talk) : undefined;
  // "hur har det gått", when nothing was talked of, is about all of it.
  if (
    capability === 'history' &&
    isTold &&
    subject === '' &&
    !items &&
    since === undefined &&
    (years === undefined || parsed.isThisYear) &&
    !talk
  )
    return { capability: 'status', subject, language, isTold };
  // "vilka uppdrag är återrapporterade" asks for no day.
  if (capability === 'finish' && subject === '' && !items && (filter.stages ?? filter.kinds))
    return { capability: 'list', subject, filter, language, isTold };
  if (capability === 'finish' && subject === '' && !items && ASSIGNMENTS.test(foldText(parsed.text)))
    return { capability: 'list', subject, filter: { kinds: ['assignment'] }, language, isTold };
  // Nothing was talked of that is to be finished, so it is the answers that are.
  if (capability === 'finish' && subject === '' && !items && !pointsBack(parsed, talk))
    return { capability: 'due', subject, language, isTold };
  const differing = subject === '' && !items && !isNarrow(filter) ? sinceThen(capability, parsed) : undefined;
  if (differing) return differing;
  const ofList =
    subject === '' && !items && !isNarrow(filter) ? listMeant(capability, parsed, talk) : undefined;
  const isHanging =
    (subject === '' && !items && BELONGS_TO.test(foldText(parsed.text))) ||
    (subject === '' &&
      !items &&
      !ofList &&
      (NEEDS_ITEMS.has(capability) || isPointing(parsed, capability)) &&
      (!isNarrow(filter) || IT_IS.test(foldText(parsed.text))) &&
      !(capability === 'compare' && years && years.length > 1));
  return {
    ...{ capability, subject, language, isTold, since, years, order, soft: parsed.soft },
    ...(items ? { items } : {}),
    ...(isNarrow(filter) ? { filter } : ofList ? { filter: ofList } : {}),
    ...(items && items === talk?.listed && capability === 'owners' ? { filter: talk.filter } : {}),
    ...(isHanging ? { isHanging } : {}),
    ...(PERSON.test(foldText(parsed.text)) ? { isOfPerson: true } : {}),
    ...(AREA.test(foldText(parsed.text)) ? { isOfArea: true } : {}),
    ...(HAS_GOALS.test(foldText(parsed.text)) ? { isOfUnit: true } : {}),
    ...(FOR_WHOM.test(foldText(parsed.text)) ? { isForUnit: true } : {}),
    ...(THERE.test(foldText(parsed.text)) ? { isThere: true } : {}),
    ...(parsed.capability === undefined && !isNarrow(filter) && !since ? { isBare: true } : {}),
    ...(parsed.cue === undefined && isTold ? { isGuessed: true } : {}),
  };
}

/** "skillnaden mot förra året" asks what has changed since. */
function sinceThen(capability: string, parsed: Parsed): Intent | undefined {
  if (capability !== 'compare' || !DIFFERS.test(parsed.text)) return undefined;
  const { since, years = [], isThisYear, language, isTold, order } = parsed;
  const [year, ...more] = years;
  const asked = { capability: 'changed', subject: '', language, isTold, order };
  if (since !== undefined) return { ...asked, since };
  return year !== undefined && more.length === 0 && !isThisYear ? { ...asked, since: { year } } : undefined;
}

/** "när är det klart" after something that was asked of one thing: it is that which is to be finished. */
function pointsBack({ text }: Parsed, talk: Talk | undefined): boolean {
  if (!talk) return /(?:^| )(?:den|dem|dom)(?: (?:vara|va|bli|klar|fardig)|$)/u.test(foldText(text));
  const folded = foldText(text);
  if (OF_MANY.has(talk.capability) && talk.filter?.kinds?.join() === 'assignment')
    return THEY_SAID.test(folded);
  return PRONOUN.test(folded) || (OF_ITEMS.has(talk.capability) && IT_SAID.test(folded));
}

const ONE_OF_THEM = /^(?:vilken|vilket|vilka|which)(?: one| ones)? (?:av|of) (?:de|dem|dom|them|those)$/u;
const THEY_SAID = /(?:^| )(?:de|dem|dom|they|them|those)(?: |$)/u;
const IT_SAID = /(?:^| )(?:det|de|den|it|that)(?: |$)/u;

/** "vem äger den" points at something, and nothing was talked of. */
function isPointing({ text }: Parsed, capability: string): boolean {
  const folded = foldText(text);
  if (capability === 'owners' && TALKS_TO.test(folded)) return true;
  if (capability === 'list' && ONE_OF_THEM.test(folded)) return true;
  if (capability === 'owners' && THE_ONE.test(folded)) return true;
  return (capability === 'owners' || capability === 'sureness') && PRONOUN.test(folded);
}

function capabilityOf({
  capability,
  subject,
  filter,
  order,
  isSoft,
  isAgenda,
  since,
  years,
  time = '',
  text,
}: Parsed): string | undefined {
  const narrows = isNarrow(filter) || order !== undefined;
  const isSince = since !== undefined && FROM_THEN_ON.test(foldText(time));
  const sinceThen = isSince
    ? typeof since === 'object' && 'year' in since
      ? 'history'
      : 'changed'
    : undefined;
  if (capability === undefined) {
    if (narrows || isAgenda) return subject !== '' && isSoft ? (sinceThen ?? 'status') : 'list';
    if (subject === '' && PEOPLE.test(text)) return undefined;
    if (subject === '') return since !== undefined ? 'changed' : years !== undefined ? 'history' : undefined;
    return sinceThen ?? 'status';
  }
  if (capability === 'status' && narrows) {
    if (subject === '') return isSoft && !filter.statuses?.includes('notMet') ? 'status' : 'list';
    return filter.kinds || (!isSoft && filter.agenda !== undefined) ? 'list' : 'status';
  }
  if (capability === 'list' && !narrows && !isAgenda && subject !== '' && !NAMES_ALL.test(foldText(text)))
    return 'status';
  if (capability === 'status' && years !== undefined && subject !== '') return 'history';
  if (capability === 'status' && sinceThen && subject !== '') return sinceThen;
  return capability;
}

/** What a list was narrowed by, where what is asked of all in it is more than can be told one by one, or it was empty. */
function listMeant(capability: string, { text }: Parsed, talk: Talk | undefined): Talk['filter'] {
  const isOfList = talk && (OF_MANY.has(talk.capability) || BY_FILTER.has(talk.capability));
  if (!talk?.filter || !isOfList || !BY_FILTER.has(capability)) return undefined;
  return isNarrow(talk.filter) && !NAMES_ALL.test(foldText(text)) ? talk.filter : undefined;
}

function itemsMeant(
  capability: string,
  parsed: Parsed,
  talk: Talk | undefined,
): readonly ItemRef[] | undefined {
  if (!talk || !OF_ITEMS.has(capability)) return undefined;
  const text = foldText(parsed.text);
  const points = PRONOUN.test(text) || NEEDS_ITEMS.has(capability) || capability !== 'status';
  if (!points) return undefined;
  if (talk.items.length > 0) return talk.items;
  if (talk.isOffer) return undefined;
  const isOfAll = talk.listed.length <= MOST_OF_A_LIST && TOLD_OF_SEVERAL.has(capability);
  return talk.listed.length === 1 || (isOfAll && talk.listed.length > 0) ? talk.listed : undefined;
}
