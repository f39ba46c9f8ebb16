/** What narrows a list that was shown, or counts it. */
import type { Talk } from '../../domain/status/talk.ts';
import { again } from './again.ts';
import { alone, OF_MANY } from './by-itself.ts';
import { DEVIATING, isNarrow } from './filters.ts';
import {
  ANSWERED,
  CONTINUES,
  HOW_FAR,
  LATE,
  NAMES_ALL,
  ONE,
  ONLY,
  PRONOUN,
  SHOWS,
  THOSE,
} from './follow-up-words.ts';
import type { Intent, Parsed } from './intent.ts';
import { wordsPattern } from './said.ts';
import { stagesIn } from './stage-words.ts';

/** "visa alla röda istället" begins anew. */
const ALL = wordsPattern('alla|samtliga|all|every');

/** "har de lämnat in allt?" after those of a unit. */
const THEY = wordsPattern('(?:har|är|have|are|did|do) (?:de|dem|dom|they)');

/** "hur många av deras mål är gröna" */
const THEIRS = wordsPattern('deras|dess|their|its');

/** "hur många mål finns det": it stands for nothing that was talked of. */
const THERE_ARE = / finns det(?= |$)/u;

/** "bara de röda", "och de gula?", "inom klimat?" */
export function narrowed(parsed: Parsed, talk: Talk, text: string): Intent | undefined {
  const { capability, filter, subject, order } = parsed;
  const isContinuing = CONTINUES.test(text) || ONLY.test(text) || ONE.test(text);
  const isOwnList = capability === 'list' || capability === undefined;
  const stages = talk.filter?.kinds?.join() === 'assignment' ? stagesIn(text) : undefined;
  const isOfStage = isOwnList || ['count', 'status', 'missing'].includes(capability ?? '') || ONLY.test(text);
  if (stages && isOfStage && OF_MANY.has(talk.capability))
    return again({ ...talk, capability: capability === 'count' ? capability : 'list' }, parsed, {
      filter: { ...talk.filter, statuses: undefined, stages },
      page: 0,
    });
  const narrows = isNarrow(filter) || order !== undefined;
  const isAnew = capability === 'list' && ALL.test(text) && !ONLY.test(text);
  if (isOwnList && narrows && !isAnew && (isContinuing || capability === undefined) && subject === '') {
    if (OF_MANY.has(talk.capability))
      return again(SHOWS.test(text) || talk.capability === 'summary' ? listing(talk) : talk, parsed, {
        filter: beside(talk, filter),
        order: order ?? talk.order,
        page: 0,
      });
    if (talk.filter?.below)
      return again({ ...talk, capability: 'list' }, parsed, { filter: { ...talk.filter, ...filter }, order });
  }
  if (capability === talk.capability && OF_MANY.has(talk.capability) && subject === '' && isContinuing)
    return again(talk, parsed, {
      filter: { ...talk.filter, ...filter },
      order: order ?? talk.order,
      since: parsed.since ?? talk.since,
      page: 0,
    });
  if (
    capability === 'count' &&
    subject === '' &&
    !narrows &&
    (OF_MANY.has(talk.capability) || (talk.capability === 'meaning' && talk.filter)) &&
    (THOSE.test(text.replace(THERE_ARE, '')) || !NAMES_ALL.test(text))
  )
    return again({ ...talk, capability }, parsed, {
      page: 0,
      ...(ANSWERED.test(text) ? { filter: { ...groundOf(talk), isAnswered: true } } : {}),
    });
  const ground = groundOf(talk);
  if (
    ground &&
    subject === '' &&
    narrows &&
    !filter.below &&
    !filter.kinds &&
    (capability === 'list' || capability === 'count' || (capability === 'changed' && !parsed.since)) &&
    OF_MANY.has(talk.capability) &&
    (!NAMES_ALL.test(text) || THEIRS.test(text))
  )
    return again({ ...talk, capability }, parsed, { filter: { ...ground, ...filter }, order, page: 0 });
  if (isAnew) return undefined;
  const isOfMany = capability !== undefined && OF_MANY.has(capability) && capability !== 'due';
  if (!isOfMany || subject !== '' || !(isContinuing || PRONOUN.test(text) || THEY.test(text)) || !talk.filter)
    return undefined;
  const own = alone(parsed, talk);
  return own && { ...own, filter: { ...talk.filter, ...filter } };
}

/** What narrows further; a status is none of what has a stage, or no answer. */
function beside({ filter }: Talk, more: Parsed['filter']): Parsed['filter'] {
  const { stages, isAnswered, ...others } = filter ?? {};
  return { ...others, ...(more.statuses ? {} : { stages, isAnswered }), ...more };
}

/** Those that were counted, one by one. */
export function listing(talk: Talk): Talk {
  return talk.capability === 'count' || talk.capability === 'summary'
    ? { ...talk, capability: 'list' }
    : talk;
}

/** "vilka är försenade", of goals or assignments that were listed: those that deviate, and no answers that are missing. */
export function lateOf(parsed: Parsed, talk: Talk, text: string): Intent | undefined {
  const isList = talk.capability === 'list' && talk.filter !== undefined && !talk.filter.isAnswered;
  if (!isList || parsed.capability !== 'missing' || parsed.subject !== '' || !LATE.test(text))
    return undefined;
  return again(talk, parsed, { filter: { ...talk.filter, stages: undefined, statuses: DEVIATING }, page: 0 });
}

/** "hur långt har det kommit", of what was listed. */
export function howFar(parsed: Parsed, talk: Talk, text: string): Intent | undefined {
  if (!HOW_FAR.test(text) || !OF_MANY.has(talk.capability) || !talk.filter) return undefined;
  return talk.listed.length === 1
    ? again({ ...talk, capability: 'status' }, parsed, { items: talk.listed, filter: undefined })
    : again(listing(talk), parsed, { page: 0 });
}

/** Whose or what kind of items were listed, whatever was said of how they go; undefined where all were. */
function groundOf({ filter }: Talk): Talk['filter'] {
  if (!filter) return undefined;
  const { below, unit, person, kinds, agenda } = filter;
  const ground = { below, unit, person, kinds, agenda };
  return isNarrow(ground) ? ground : undefined;
}
