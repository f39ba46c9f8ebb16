import type { Talk } from '../../domain/status/talk.ts';
import { again, hanging } from './again.ts';
import { alone, OF_ITEMS, OF_MANY } from './by-itself.ts';
import { isNarrow, kindMeant, ofNobody, othersThan, takeNarrowing } from './filters.ts';
import {
  ADDS,
  ANSWERS,
  BEHIND,
  BOTH,
  CONTINUES,
  DUE_OF_IT,
  FROM_WHOM,
  GOALS_ONLY,
  LACKING,
  MORE,
  NOW,
  ONLY,
  POINTS_BACK,
  SHOWS,
  SORTS,
  THE_WHOLE,
  THOSE_ABOUT,
  THOSE_WITH_IT,
  WAS,
  WHICH,
  WHICH_NOT,
  WIDER,
  WILL_REACH_IT,
  WITHIN,
} from './follow-up-words.ts';
import type { Intent, Parsed } from './intent.ts';
import { howFar, lateOf, listing, narrowed } from './narrowed.ts';
import { ofTheSame } from './of-the-same.ts';
import { kindOffered, ordinalIn, picked } from './picked.ts';
import { changeIn } from './read-question.ts';
import { foldText, Said } from './said.ts';
import { goalsOnly, ofWhole, widened } from './widened.ts';

/** Says that things are compared, and not only when. */
const SETS_BESIDE = /jämför|jmf|mot|compar|against|versus|vs|bredvid|side by side|skill|differ/iu;
/** The same as before is asked of something else. */
const SAME = /^(?:(?:och|and|gor|do|visa|show|ta) )*(?:samma|detsamma|likadant|the same|same) /u;
/** As far as what is compared; where the command alone was said, that is cut off already. */
const COMPARES = /^.*?(?:jamfor|jmf|compar)\p{L}* /u;
/** "jämför klarspråket med kompetensgapen": both are named, so that what was talked of is neither; not "jämför den med kompetensgapen". */
const NAMES_BOTH =
  /^(?!(?:den|det|dem|dom|de|detta|denna|dessa|malet|uppdraget|atagandet|indikatorn|ocksa|aven|med|mot|it|this|that|them|these|those|also|the|with|to)(?: |$))\S.* (?:med|mot|with|to|and|och) /u;
/** Asks how it is going, whatever was asked of others before. */
const HOW = /(?:^| )(?:hur (?:gar|star|ser|ligger)|how (?:is|are)|hows|how's) /u;
/** "och 13?", "nummer 10 då" after a global goal. */
const NUMBER =
  /^(?:och |a |o |men |and |but |what about )?(?:(?:ta|visa|kor|gor|byt till|samma for|show|take|do|try|same for) )?(?:nummer |nr |mal |goal |number |sdg )?(\d{1,2})(?::an)?(?: da| then| ocksa| i ?stallet| instead| too)?$/u;
const LAST_GLOBAL_GOAL = 17;
/** Of more that were offered, nobody means all. */
const SEVERAL = 4;

/** What a message asks for, together with what was talked of. Undefined when it is not understood. */
export function followUp(parsed: Parsed, talk: Talk | undefined): Intent | undefined {
  const intent = continued(parsed, talk) ?? alone(ofAnswers(parsed), talk);
  const isContinuing = CONTINUES.test(foldText(parsed.text));
  const pointsBack = POINTS_BACK.test(foldText(parsed.text));
  const narrowing =
    intent?.capability === 'meaning'
      ? (kindMeant(intent.subject) ?? takeNarrowing(new Said(intent.subject || parsed.text), true).filter)
      : undefined;
  return (
    intent && {
      ...intent,
      ...(narrowing && isNarrow(narrowing) ? { filter: narrowing } : {}),
      ...(isContinuing ? { isContinuing } : {}),
      ...(pointsBack ? { pointsBack } : {}),
      left: parsed.left,
      ...(parsed.time && !parsed.isThisYear ? { time: parsed.time } : {}),
    }
  );
}

/** "hur många är klara med sina svar": it is the answers that are done, and no goals. */
function ofAnswers(parsed: Parsed): Parsed {
  const { capability, filter, text, isSoft } = parsed;
  if (capability !== 'count' || !isSoft || filter.statuses?.join() !== 'met' || !ANSWERS.test(foldText(text)))
    return parsed;
  return { ...parsed, filter: { ...filter, statuses: undefined, isAnswered: true } };
}

/** What only makes sense after something else. */
function continued(parsed: Parsed, talk: Talk | undefined): Intent | undefined {
  const text = foldText(parsed.text)
    .replace(/[^\p{L}\p{N}]+$/u, '')
    .replace(/^(?:ok|okej|okay|jaha|aha|right|fine|bra)[ ,]+(?=.)/u, '');
  const is = (pattern: RegExp) => pattern.exec(text)?.[0].trim().length === text.trim().length;
  if (is(MORE) || parsed.capability === 'more') return talk ? moreOf(talk, parsed) : hanging('list', parsed);
  const agenda = NUMBER.exec(text)?.[1];
  if (agenda && talk?.filter?.agenda !== undefined && Number(agenda) <= LAST_GLOBAL_GOAL)
    return again(talk, parsed, { filter: { ...talk.filter, agenda: Number(agenda) }, page: 0 });
  const kindsOffered = kindOffered(text, talk);
  if (talk && kindsOffered) return again(talk, parsed, { items: undefined, filter: undefined, kindsOffered });
  const ordinal = ordinalIn(text, parsed);
  if (ordinal !== undefined) return picked(ordinal, parsed, talk);
  const goals = GOALS_ONLY.test(text) ? goalsOnly(parsed, talk) : undefined;
  if (goals || !talk) return goals ?? (WILL_REACH_IT.test(text) ? hanging('status', parsed) : undefined);
  const isOfWhole = THE_WHOLE.test(text);
  if (isOfWhole && !OF_MANY.has(talk.capability))
    return talk.capability === 'status' ? ofWhole(parsed) : hanging(talk.capability, parsed);
  if (WIDER.test(text) || isOfWhole) return again(talk, parsed, { filter: widened(talk, text), page: 0 });
  const same =
    dueOfIt(parsed, talk, text) ?? ofTheList(parsed, talk, text, is) ?? ofTheSame(parsed, talk, text);
  if (same) return same;
  const since =
    parsed.capability === 'changed' && talk.capability === 'changed' && !parsed.years
      ? talk.since
      : undefined;
  if (since && !parsed.since) return followUp({ ...parsed, since }, talk);
  return narrowed(parsed, talk, text) ?? inAnotherTime(parsed, talk) ?? ofAnother(parsed, talk, text);
}

/** "when is it due?" after one thing that was asked about: when that is to be finished. */
function dueOfIt(parsed: Parsed, talk: Talk, text: string): Intent | undefined {
  if (parsed.capability !== 'due' || !OF_ITEMS.has(talk.capability) || !DUE_OF_IT.test(text))
    return undefined;
  return talk.items.length > 0
    ? again({ ...talk, capability: 'finish' }, parsed, { items: talk.items })
    : undefined;
}

/** The next part of a list; of what is told at once there is no more, but there may be more of its kind. */
function moreOf(talk: Talk, parsed: Parsed): Intent {
  if (OF_MANY.has(talk.capability) || !isNarrow(parsed.filter))
    return again(talk, parsed, { page: (talk.page ?? 0) + 1 });
  return again({ ...talk, capability: 'list' }, parsed, { filter: parsed.filter, page: 0 });
}

/** The list that was shown: all of it, in another order, or from whom it lacks answers. */
function ofTheList(
  parsed: Parsed,
  talk: Talk,
  text: string,
  is: (pattern: RegExp) => boolean,
): Intent | undefined {
  const told = talk.capability === 'meaning' && talk.filter ? { ...talk, capability: 'list' } : talk;
  if (told !== talk && THOSE_WITH_IT.test(text) && parsed.subject === '' && !isNarrow(parsed.filter))
    return again({ ...told, capability: parsed.capability === 'count' ? 'count' : 'list' }, parsed, {
      page: 0,
    });
  // Of answers that are counted, those who are behind have given none.
  if (talk.filter?.isAnswered && parsed.subject === '' && BEHIND.test(text))
    return again({ ...talk, capability: 'missing' }, parsed, {
      filter: { ...talk.filter, isAnswered: undefined },
      page: 0,
    });
  const ofListed = howFar(parsed, talk, text) ?? lateOf(parsed, talk, text);
  if (ofListed) return ofListed;
  if (is(WHICH) && OF_MANY.has(told.capability)) return again(listing(told), parsed, { page: 0 });
  if (is(WHICH_NOT) && talk.filter?.statuses && OF_MANY.has(talk.capability))
    return again(listing(talk), parsed, {
      filter: { ...talk.filter, statuses: othersThan(talk.filter.statuses) },
      page: 0,
    });
  if (is(NOW) && talk.items.length > 0)
    return again({ ...talk, capability: 'status' }, parsed, {
      items: talk.items,
      filter: undefined,
      years: undefined,
    });
  if (is(BOTH) && talk.isOffer && talk.listed.length <= SEVERAL)
    return again(talk, parsed, { items: talk.listed, filter: undefined });
  if (
    parsed.capability === 'compare' &&
    parsed.order &&
    parsed.subject === '' &&
    OF_MANY.has(talk.capability)
  )
    return again({ ...talk, capability: 'list' }, parsed, { order: parsed.order, page: 0 });
  if (ONLY.test(text) && LACKING.test(text) && OF_MANY.has(talk.capability) && parsed.subject === '')
    return again({ ...talk, capability: 'list' }, parsed, {
      filter: { ...talk.filter, statuses: undefined, isAnswered: false },
      page: 0,
    });
  if (SORTS.test(text) && parsed.order && parsed.subject === '' && OF_MANY.has(talk.capability))
    return again(talk, parsed, { order: parsed.order, page: 0 });
  if (FROM_WHOM.test(text) && !(parsed.capability === 'owners' && talk.items.length > 0))
    return again({ ...talk, capability: 'missing' }, parsed, { page: 0 });
  if (talk.capability === 'changed' && parsed.subject === '' && !isNarrow(parsed.filter)) {
    const order = parsed.capability === undefined ? changeIn(text) : undefined;
    if (order) return again(talk, parsed, { order, page: 0 });
  }
  return undefined;
}

/** "förra året då?", "och sedan 1 oktober?" */
function inAnotherTime(parsed: Parsed, talk: Talk): Intent | undefined {
  const { capability, subject, filter, since, years } = parsed;
  if (subject !== '' || isNarrow(filter) || (since === undefined && years === undefined)) return undefined;
  const isOfTime =
    capability === undefined ||
    capability === 'status' ||
    (capability === 'changed' && talk.items.length > 0 && WAS.test(foldText(parsed.text))) ||
    (capability === 'compare' && !SETS_BESIDE.test(parsed.text));
  if (!isOfTime) return undefined;
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
    !NAMES_BOTH.test(text.replace(COMPARES, '')) &&
    /(?:med|den|det|with|it|to|mot)/.test(text)
  )
    return again({ ...talk, capability }, parsed, { subject, items: talk.items });
  if (capability !== undefined && capability !== 'status' && capability !== 'list') return undefined;
  const isOfThose = OF_MANY.has(talk.capability) && THOSE_ABOUT.test(text);
  const isContinuing = CONTINUES.test(text) || ONLY.test(text) || isOfThose;
  if (!isContinuing) return undefined;
  if (capability === 'status' && HOW.test(text)) return undefined;
  if (OF_MANY.has(talk.capability))
    return again(SHOWS.test(text) ? listing(talk) : talk, parsed, {
      subject,
      filter: { ...(WITHIN.test(text) || isOfThose ? talk.filter : ofNobody(talk.filter)), ...parsed.filter },
      page: 0,
      isNarrowing: ONLY.test(text) || isOfThose,
    });
  if (
    (capability === undefined || SAME.test(text)) &&
    OF_ITEMS.has(talk.capability) &&
    !['answer', 'follow', 'hand-over'].includes(talk.capability)
  )
    return again(talk, parsed, { subject, items: undefined, filter: undefined });
  return undefined;
}
