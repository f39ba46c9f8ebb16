/** "i hela nämnden alltså", "ta bort filtret": a list of more than it was. */
import type { Talk } from '../../domain/status/talk.ts';
import { OF_MANY } from './by-itself.ts';

/** Whether what was listed is of an area, a unit or a person. */
export function isOfOnePart({ capability, filter }: Talk): boolean {
  return OF_MANY.has(capability) && (filter?.below ?? filter?.unit ?? filter?.person) !== undefined;
}

/** Without the area or the unit alone, where that is what is to go; "hela förvaltningen" is of no area and no unit. */
export function widened({ filter }: Talk, text: string): Talk['filter'] {
  if (
    /hela |whole |entire |al(?:la?|l) (?:omraden|enheter|avdelningar|areas|units|departments)|samtliga /u.test(
      text,
    ) &&
    (filter?.below ?? filter?.unit ?? filter?.person)
  )
    return { ...filter, below: undefined, unit: undefined, person: undefined };
  if (/omradet/u.test(text)) return { ...filter, below: undefined };
  return /enheten/u.test(text) ? { ...filter, unit: undefined } : undefined;
}
