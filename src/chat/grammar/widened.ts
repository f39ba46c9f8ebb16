/** "i hela nämnden alltså", "ta bort filtret": a list of more than it was. */
import type { Talk } from '../../domain/status/talk.ts';
import { again } from './again.ts';
import { OF_MANY } from './by-itself.ts';
import { ofNobody } from './filters.ts';
import { THE_WHOLE } from './follow-up-words.ts';
import type { Intent, Parsed } from './intent.ts';
import { listing } from './narrowed.ts';

/** Without the area or the unit alone, where that is what is to go; "hela förvaltningen" is of no area and no unit. */
export function widened({ filter }: Talk, text: string): Talk['filter'] {
  const isOfPart = (filter?.below ?? filter?.unit ?? filter?.person) !== undefined;
  if (THE_WHOLE.test(text) || (/hela |whole |alla (?:omraden|enheter|avdelningar)/u.test(text) && isOfPart))
    return ofNobody(filter);
  if (/omradet/u.test(text)) return { ...filter, below: undefined };
  return /enheten/u.test(text) ? { ...filter, unit: undefined } : undefined;
}

/** "i hela staden alltså", after how one thing is going */
export function ofWhole({ language, isTold }: Parsed): Intent {
  return { capability: 'status', subject: '', language, isTold };
}

const GOALS = ['councilGoal', 'boardGoal', 'directionGoal'] as const;

/** "bara målen", of what was listed or of all. */
export function goalsOnly(parsed: Parsed, talk: Talk | undefined): Intent | undefined {
  const { language, isTold, subject } = parsed;
  if (!talk) return { capability: 'list', subject: '', filter: { kinds: GOALS }, language, isTold };
  if (subject !== '' || !OF_MANY.has(talk.capability)) return undefined;
  return again(listing(talk), parsed, {
    filter: { ...talk.filter, stages: undefined, kinds: GOALS },
    page: 0,
  });
}
