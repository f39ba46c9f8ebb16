import type { IsoDate } from '../../domain/dates.ts';
import type { Language } from '../../domain/language.ts';
import { absenceTold } from './absence-told.ts';
import { asksForDifference } from './difference-words.ts';
import type { Intent } from './intent.ts';
import { asksForTimeline } from './report-words.ts';
import { settingIn } from './setting-words.ts';

/** What says by all its words that somebody is away, what is to hold for everybody, which two rounds differ, or of which report the days are asked for. */
export function readWhole(
  plain: string,
  exact: { readonly id: string; readonly rest: string; readonly language: Language | undefined } | undefined,
  today: IsoDate,
): Pick<Intent, 'capability' | 'subject' | 'language'> | undefined {
  const away = exact?.id === 'absence' ? `jag är borta ${exact.rest}` : plain;
  const told = exact && exact.id !== 'absence' ? undefined : absenceTold(away, today);
  if (told) return { capability: 'absence', subject: away, language: exact?.language ?? told.language };
  // "påminn två dagar innan" is the rule for all, and names nobody.
  const wished = exact && exact.id !== 'remind' ? undefined : settingIn(plain, today);
  if (wished) return { capability: 'settings', subject: plain, language: wished.language };
  const differing = exact && exact.id !== 'compare' ? undefined : asksForDifference(plain);
  if (differing) return { capability: 'difference', subject: plain, language: differing };
  const language = exact ? undefined : asksForTimeline(plain);
  return language && { capability: 'timeline', subject: plain, language };
}
