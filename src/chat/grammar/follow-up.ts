import type { Talk } from '../../domain/status/talk.ts';
import { alone, OF_ITEMS, OF_MANY } from './by-itself.ts';
import { withoutFillers } from './fillers.ts';
import { isNarrow } from './filters.ts';
import {
  ADDS,
  BARE_NUMBER,
  CONTINUES,
  FROM_WHOM,
  MORE,
  NAMES_ALL,
  ONE,
  ONLY,
  ORDINALS,
  PLACES,
  PRONOUN,
  THOSE,
  WHICH,
  WIDER,
} from './follow-up-words.ts';
import type { Intent, Parsed } from './intent.ts';
import { changeIn } from './read-question.ts';
import { foldText } from './said.ts';

/** What a message asks for, together with what was talked of. Undefined when it is not understood. */
export function followUp(parsed: Parsed, talk: Talk | undefined): Intent | undefined {
  return continued(parsed, talk) ?? alone(parsed, talk);
}

/** What only makes sense after something else. */
function continued(parsed: Parsed, talk: Talk | undefined): Intent | undefined {
  const text = foldText(parsed.text).replace(/[^\p{L}\p{N}]+$/u, '');
  const is = (pattern: RegExp) => pattern.exec(text)?.[0].trim().length === text.trim().length;
  if (is(MORE) || parsed.capability === 'more')
    return talk ? again(talk, parsed, { page: (talk.page ?? 0) + 1 }) : hanging('list', parsed);
  const ordinal = ordinalIn(text, parsed);
  if (ordinal !== undefined) return picked(ordinal, parsed, talk);
  if (!talk) return undefined;
  if (WIDER.test(text)) return again(talk, parsed, { filter: parsed.filter, page: 0 });
  if (is(WHICH) && OF_MANY.has(talk.capability)) {
    const capability = talk.capability === 'count' ? 'list' : talk.capability;
    return again({ ...talk, capability }, parsed, { page: 0 });
  }
  if (FROM_WHOM.test(text)) return again({ ...talk, capability: 'missing' }, parsed, { page: 0 });
  if (talk.capability === 'changed' && parsed.subject === '' && !isNarrow(parsed.filter)) {
    const order = parsed.capability === undefined ? changeIn(text) : undefined;
    if (order) return again(talk, parsed, { order, page: 0 });
  }
  const since =
    parsed.capability === 'changed' && talk.capability === 'changed' && !parsed.years
      ? talk.since
      : undefined;
  if (since && !parsed.since) return followUp({ ...parsed, since }, talk);
  return narrowed(parsed, talk, text) ?? inAnotherTime(parsed, talk) ?? ofAnother(parsed, talk, text);
}

/** "bara de röda", "och de gula?", "inom klimat?" */
function narrowed(parsed: Parsed, talk: Talk, text: string): Intent | undefined {
  const { capability, filter, subject, order } = parsed;
  const isContinuing = CONTINUES.test(text) || ONLY.test(text) || ONE.test(text);
  const narrows = isNarrow(filter) || order !== undefined;
  const isOwnList = capability === 'list' || capability === undefined;
  if (isOwnList && narrows && (isContinuing || capability === undefined) && subject === '') {
    if (OF_MANY.has(talk.capability))
      return again(talk, parsed, {
        filter: { ...talk.filter, ...filter },
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
    OF_MANY.has(talk.capability) &&
    (THOSE.test(text) || !NAMES_ALL.test(text))
  )
    return again({ ...talk, capability }, parsed, { page: 0 });
  const ground = groundOf(talk);
  if (
    ground &&
    subject === '' &&
    narrows &&
    !filter.below &&
    !filter.kinds &&
    (capability === 'list' || capability === 'count') &&
    OF_MANY.has(talk.capability) &&
    !NAMES_ALL.test(text)
  )
    return again({ ...talk, capability }, parsed, { filter: { ...ground, ...filter }, order, page: 0 });
  const isOfMany = capability !== undefined && OF_MANY.has(capability) && capability !== 'due';
  if (!isOfMany || subject !== '' || !(isContinuing || PRONOUN.test(text)) || !talk.filter) return undefined;
  const own = alone(parsed, talk);
  return own && { ...own, filter: { ...talk.filter, ...filter } };
}

/** Whose or what kind of items were listed, whatever was said of how they go; undefined where all were. */
function groundOf({ filter }: Talk): Talk['filter'] {
  if (!filter) return undefined;
  const { below, unit, person, kinds, agenda } = filter;
  const ground = { below, unit, person, kinds, agenda };
  return isNarrow(ground) ? ground : undefined;
}

/** "förra året då?", "och sedan 1 oktober?" */
function inAnotherTime(parsed: Parsed, talk: Talk): Intent | undefined {
  const { capability, subject, filter, since, years } = parsed;
  if (subject !== '' || isNarrow(filter) || (since === undefined && years === undefined)) return undefined;
  if (capability !== undefined && capability !== 'status') return undefined;
  if (parsed.isThisYear && talk.items.length > 0)
    return again({ ...talk, capability: 'status' }, parsed, {
      items: talk.items,
      years: undefined,
      since: undefined,
    });
  if (OF_MANY.has(talk.capability)) return again(talk, parsed, { since, years, page: 0 });
  if (talk.items.length === 0) return undefined;
  return again({ ...talk, capability: since ? 'changed' : 'history' }, parsed, {
    since,
    years,
    items: talk.items,
  });
}

/** "och klimatet?", "ta med elförsörjningen också" */
function ofAnother(parsed: Parsed, talk: Talk, text: string): Intent | undefined {
  const { capability, subject } = parsed;
  if (subject === '') return undefined;
  if (ADDS.test(text) && talk.items.length > 0 && (capability === undefined || capability === 'status'))
    return again(talk, parsed, { subject, items: talk.items });
  if (
    capability === 'compare' &&
    talk.items.length > 0 &&
    !/ (?:och|mot|med|and|vs|with) .* ?(?:och|mot|and|vs) /.test(` ${text} `) &&
    /(?:med|den|det|with|it|to|mot)/.test(text)
  )
    return again({ ...talk, capability }, parsed, { subject, items: talk.items });
  if (capability !== undefined && capability !== 'status' && capability !== 'list') return undefined;
  const isContinuing = CONTINUES.test(text) || ONLY.test(text);
  if (!isContinuing) return undefined;
  if (OF_MANY.has(talk.capability))
    return again(talk, parsed, { subject, filter: { ...talk.filter, ...parsed.filter }, page: 0 });
  if (
    capability === undefined &&
    OF_ITEMS.has(talk.capability) &&
    !['answer', 'follow', 'hand-over'].includes(talk.capability)
  )
    return again(talk, parsed, { subject, items: undefined, filter: undefined });
  return undefined;
}

function picked(place: number, parsed: Parsed, talk: Talk | undefined): Intent | undefined {
  const meant = talk?.listed.at(place);
  if (!talk || !meant) return hanging('status', parsed);
  const capability =
    askedOf(parsed) ?? (talk.isOffer && OF_ITEMS.has(talk.capability) ? talk.capability : 'status');
  return again({ ...talk, capability }, parsed, { items: [meant], subject: '', filter: undefined, page: 0 });
}

function askedOf({ capability }: Parsed): string | undefined {
  return capability !== undefined && OF_ITEMS.has(capability) ? capability : undefined;
}

/** "den andra", and nothing else that is named. */
function ordinalIn(text: string, { subject, since, years }: Parsed): number | undefined {
  // "the last round" is a time.
  if (since !== undefined || years !== undefined) return undefined;
  const number = BARE_NUMBER.exec(text)?.[1];
  if (number) return Number(number) - 1;
  const found = ORDINALS.find(([pattern]) => pattern.test(text));
  if (!found) return undefined;
  const [, place] = found;
  return withoutFillers(foldText(subject).replace(PLACES, ' ')) === '' ? place : undefined;
}

function hanging(capability: string, { language, isTold }: Parsed): Intent {
  return { capability, subject: '', language, isTold, isHanging: true };
}

function again(talk: Talk, { language, isTold }: Parsed, changed: Partial<Intent>): Intent {
  const { capability, items, filter, since, years, order } = talk;
  const kept = OF_MANY.has(capability) ? {} : { items };
  return {
    ...{ capability, subject: '', ...kept, filter, since, years, order, language, isTold },
    ...changed,
  };
}
