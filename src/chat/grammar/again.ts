/** What was asked before, asked again in another way. */
import type { Talk } from '../../domain/status/talk.ts';
import { OF_MANY } from './by-itself.ts';
import type { Intent, Parsed } from './intent.ts';

/** The same as before, but for what is changed. */
export function again(talk: Talk, { language, isTold }: Parsed, changed: Partial<Intent>): Intent {
  const { capability, items, filter, since, years, order } = talk;
  const kept = OF_MANY.has(capability) ? {} : { items };
  return {
    ...{ capability, subject: '', ...kept, filter, since, years, order, language, isTold },
    ...changed,
  };
}

/** It is about something that was talked of, and nothing was. */
export function hanging(capability: string, { language, isTold }: Parsed): Intent {
  return { capability, subject: '', language, isTold, isHanging: true };
}
