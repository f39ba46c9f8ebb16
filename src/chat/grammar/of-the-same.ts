/** What is asked of one thing that was talked of, or of the two. */
import type { Talk } from '../../domain/status/talk.ts';
import { again, hanging } from './again.ts';
import { OF_MANY } from './by-itself.ts';
import { isNarrow } from './filters.ts';
import {
  ANY_CHANGE,
  BELONGS_TO,
  GOES_SO,
  IT,
  NAMES_ALL,
  OF_THEM,
  ONE_OF_TWO,
  REACHES_IT,
  SEVERAL_OF,
  WILL_REACH_IT,
} from './follow-up-words.ts';
import type { Intent, Parsed } from './intent.ts';
import { foldText, wordsPattern } from './said.ts';

/** Two things that were talked of, at once or one after the other. */
function togetherIn({ items, earlier = [] }: Talk): Talk['items'] {
  return items.length > 1 ? items : [...earlier, ...items];
}

/** Of a list, so many are set beside each other at most. */
const MOST_COMPARED = 4;
/** More than one thing, and none is named. */
const OF_THEM_ALL = wordsPattern(
  '(?:dem|dom|de två|de tre|de där två|båda|bägge|varandra|them|both|those two|each other|the (?:first|top|last|bottom) (?:two|three))',
);
/** "de två första", "the last three" */
const SO_MANY_OF_THEM =
  /(?:^| )(?:(?:(?:de )?(?=(?:tva|tre|2|3) (?:forsta|oversta))|the (?:first|top) )(tva|tre|two|three|2|3)|(?:(?:de )?(?=(?:tva|tre|2|3) (?:sista|nedersta))|the (?:last|bottom) )(tva|tre|two|three|2|3))(?: |$)/u;

const PLACES_ALONE =
  /^(?:(?:first|last|top|bottom|two|three|forsta|sista|oversta|nedersta|tva|tre|[23])(?: |$))+$/u;

/** "jämför dem": what was listed or offered; one thing alone is compared with nothing. */
function comparedOf(talk: Talk, parsed: Parsed): Intent {
  const [, first, last] = SO_MANY_OF_THEM.exec(foldText(parsed.text)) ?? [];
  const many = first ?? last;
  const most = many === undefined ? undefined : /^(?:tre|three|3)$/.test(many) ? 3 : 2;
  const listed =
    most === undefined
      ? talk.listed
      : last === undefined
        ? talk.listed.slice(0, most)
        : talk.listed.slice(-most);
  return listed.length > 1 && listed.length <= MOST_COMPARED
    ? again({ ...talk, capability: 'compare' }, parsed, { items: listed, filter: undefined })
    : hanging('compare', parsed);
}

/** A word of a status or a direction, or of how something goes, and nothing else. */
function saysHowItGoes({ capability, subject, filter }: Parsed): boolean {
  const { statuses, directions, ...others } = filter;
  const isOfMany = capability === undefined || capability === 'status' || capability === 'list';
  const isTold = (statuses ?? directions) !== undefined || capability === 'status';
  return isOfMany && subject === '' && isTold && !isNarrow(others);
}

/** Whether what was talked of is reached, or will be. */
function reachingIt(parsed: Parsed, talk: Talk, text: string): Intent | undefined {
  // "når vi 14 dagar": the number is no name.
  if (talk.items.length > 0 && /^(?:\d[\d.,]*(?: \p{L}+)?)?$/u.test(parsed.subject) && REACHES_IT.test(text))
    return again({ ...talk, capability: 'target', since: undefined, years: undefined }, parsed, {
      items: talk.items,
      filter: undefined,
      subject: '',
    });
  if (WILL_REACH_IT.test(text) && !OF_MANY.has(talk.capability))
    return talk.items.length > 0
      ? again({ ...talk, capability: 'status' }, parsed, {
          items: talk.items,
          filter: undefined,
          subject: '',
        })
      : hanging('status', parsed);
  return undefined;
}

/** One thing that was talked of, or the two: "jämför dem", "vilken går sämst", "har den ändrats". */
export function ofTheSame(parsed: Parsed, talk: Talk, text: string): Intent | undefined {
  const reached = reachingIt(parsed, talk, text);
  if (reached) return reached;
  if (talk.items.length > 0 && BELONGS_TO.test(text))
    return again({ ...talk, capability: 'status' }, parsed, { items: talk.items, filter: undefined });
  const isOneOfThem =
    ONE_OF_TWO.test(text) && !/viktig/u.test(text) && !NAMES_ALL.test(text) && parsed.order !== undefined;
  if (isOneOfThem && parsed.subject === '' && !OF_MANY.has(talk.capability) && togetherIn(talk).length > 1)
    return again({ ...talk, capability: 'compare' }, parsed, {
      items: togetherIn(talk),
      order: parsed.order,
      filter: undefined,
    });
  const isUnnamed = parsed.subject === '' || PLACES_ALONE.test(foldText(parsed.subject));
  if (parsed.capability === 'compare' && isUnnamed && !parsed.years) {
    const both = [...(talk.earlier ?? []), ...talk.items];
    if (talk.earlier && talk.items.length === 1 && SEVERAL_OF.test(text))
      return again({ ...talk, capability: 'compare' }, parsed, { items: both, filter: undefined });
    if (OF_THEM_ALL.test(text) && talk.items.length < 2 && !parsed.since && !parsed.time)
      return comparedOf(talk, parsed);
  }
  const [only, ...others] = talk.items;
  if (only && others.length === 0 && saysHowItGoes(parsed) && GOES_SO.test(text) && !NAMES_ALL.test(text))
    return again({ ...talk, capability: 'status' }, parsed, { items: talk.items, filter: undefined });
  if (
    parsed.capability === 'changed' &&
    parsed.subject === '' &&
    others.length > 0 &&
    (OF_THEM.test(text) || ONE_OF_TWO.test(text)) &&
    !NAMES_ALL.test(text)
  )
    return again({ ...talk, capability: 'history' }, parsed, { items: talk.items, years: parsed.years });
  if (
    parsed.capability === 'changed' &&
    parsed.subject === '' &&
    only &&
    others.length === 0 &&
    (IT.test(text) || ANY_CHANGE.test(text)) &&
    !NAMES_ALL.test(text)
  )
    return again({ ...talk, capability: 'changed' }, parsed, {
      filter: { ...parsed.filter, below: { plan: only.plan, item: only.item } },
      since: parsed.since,
      years: parsed.years,
      order: parsed.order,
    });
  return undefined;
}
