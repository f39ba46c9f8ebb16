/** "i hela nämnden alltså", "ta bort filtret": a list of more than it was. */
import type { Talk } from '../../domain/status/talk.ts';
import { ofNobody } from './filters.ts';
import { THE_WHOLE } from './follow-up-words.ts';

/** Without the area or the unit alone, where that is what is to go; "hela förvaltningen" is of no area and no unit. */
export function widened({ filter }: Talk, text: string): Talk['filter'] {
  const isOfPart = (filter?.below ?? filter?.unit ?? filter?.person) !== undefined;
  if (THE_WHOLE.test(text) || (/hela |whole |alla (?:omraden|enheter|avdelningar)/u.test(text) && isOfPart))
    return ofNobody(filter);
  if (/omradet/u.test(text)) return { ...filter, below: undefined };
  return /enheten/u.test(text) ? { ...filter, unit: undefined } : undefined;
}
