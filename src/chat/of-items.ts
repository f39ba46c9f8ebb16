/** An intent as it is about what was found: items, or an area, a unit or a person that it is narrowed to. */
import type { Filter, NamedItem } from '../domain/status/question.ts';
import type { Talk } from '../domain/status/talk.ts';
import { OF_MANY } from './grammar/by-itself.ts';
import { ofNobody, takeNarrowing } from './grammar/filters.ts';
import { WITHIN } from './grammar/follow-up-words.ts';
import type { Intent } from './grammar/intent.ts';
import { foldText, Said } from './grammar/said.ts';
import { refOf } from './of-several.ts';

export function chosenOf(intent: Intent, chosen: NamedItem, talk: Talk | undefined): Intent {
  const capability = intent.isBare && talk ? talk.capability : intent.capability;
  return ofItems({ ...intent, capability, ...(talk?.since ? { since: talk.since } : {}) }, [chosen], talk);
}

export function narrowedTo(intent: Intent, filter: Filter, talk?: Talk): Intent {
  // Said alone after a list, a unit narrows that list; after that of an area or a person, it stands in its place.
  if (intent.isBare && talk && OF_MANY.has(talk.capability)) {
    const { capability, since, order } = talk;
    const kept = WITHIN.test(foldText(intent.left ?? '')) ? talk.filter : ofNobody(talk.filter);
    return {
      ...intent,
      capability,
      since,
      order,
      subject: '',
      filter: { ...kept, ...filter },
      page: 0,
    };
  }
  const capability = OF_MANY.has(intent.capability) ? intent.capability : 'list';
  return { ...intent, capability, subject: '', filter: { ...intent.soft, ...filter } };
}

export function ofItems(intent: Intent, found: readonly NamedItem[], talk: Talk | undefined): Intent {
  const { capability } = intent;
  const [first, ...others] = found;
  const isArea = first !== undefined && others.length === 0 && first.item.kind === 'area';
  if (isArea && intent.isBare && talk && OF_MANY.has(talk.capability))
    return narrowedTo(intent, { below: refOf(first) }, talk);
  // "hur många städer är med i Malmö Commitment" asks for its number.
  if (!isArea && capability === 'count' && !intent.filter?.isAnswered && !intent.isContinuing)
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

/** What narrows beside a name; not what the name itself says: "En grön stad" is no green goal. */
function softBeside(title: string, soft: Filter | undefined): Filter | undefined {
  const said = takeNarrowing(new Said(title), false);
  return said.filter.statuses || said.filter.directions ? undefined : soft;
}
