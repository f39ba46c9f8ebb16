/** "den andra", "2": what is picked out of what was listed. */

import type { ItemKind } from '../../domain/plans/plan.ts';
import type { Talk } from '../../domain/status/talk.ts';
import { again, hanging } from './again.ts';
import { OF_ITEMS } from './by-itself.ts';
import { withoutFillers } from './fillers.ts';
import { BARE_NUMBER, ORDINALS, PLACES } from './follow-up-words.ts';
import type { Intent, Parsed } from './intent.ts';
import { foldText } from './said.ts';

export function picked(place: number, parsed: Parsed, talk: Talk | undefined): Intent | undefined {
  const meant = (talk?.listed.length ? talk.listed : talk?.items)?.at(place);
  if (!talk || !meant) return hanging('status', parsed);
  const capability =
    askedOf(parsed) ?? (talk.isOffer && OF_ITEMS.has(talk.capability) ? talk.capability : 'status');
  return again({ ...talk, capability }, parsed, { items: [meant], subject: '', filter: undefined, page: 0 });
}

/** A kind by its name, where there is one such among those that were offered. */
const KINDS_SAID: readonly (readonly [RegExp, readonly ItemKind[]])[] = [
  [/^(?:uppdraget|utredningen|(?:the )?assignment)$/u, ['assignment']],
  [/^(?:malet|(?:the )?goal|sjalva malet)$/u, ['councilGoal', 'boardGoal', 'directionGoal']],
  [/^(?:indikatorn|mattet|nyckeltalet|(?:the )?indicator)$/u, ['indicator']],
  [/^(?:atagandet|(?:the )?commitment)$/u, ['commitment']],
  [/^(?:(?:mal)?omradet|(?:hela )?omradet|(?:the )?(?:whole )?area)$/u, ['area']],
];
const AROUND_KIND =
  /^(?:ja |nej |och |da |jag menar? |det ar )+|(?: (?:da|menar jag|menade jag|forstas|tack|please|then))+$/gu;

/** "uppdraget", when several things were offered: the one that is an assignment. */
export function kindOffered(text: string, talk: Talk | undefined): readonly ItemKind[] | undefined {
  if (!talk?.isOffer) return undefined;
  const said = text.trim().replace(AROUND_KIND, '');
  return KINDS_SAID.find(([pattern]) => pattern.test(said))?.[1];
}

/** What is asked of it by a word of its own, and not by what such words are like. */
function askedOf({ capability, cue, isTold }: Parsed): string | undefined {
  // Of one thing that is listed it is asked when that is finished, and not until when answers may be given.
  if (capability === 'due' && cue) return 'finish';
  return (cue || !isTold) && capability !== undefined && OF_ITEMS.has(capability) ? capability : undefined;
}

/** "the last two" is no place. */
const SEVERAL_PLACES =
  /(?:^| )(?:(?:first|last|top|bottom) (?:two|three|2|3)|(?:tva|tre|2|3) (?:forsta|sista|oversta|nedersta))(?: |$)/u;

/** "den andra", and nothing else that is named. */
export function ordinalIn(text: string, { subject, since, years, filter }: Parsed): number | undefined {
  // "the last round" is a time, and "agenda 2030 nr 4" a global goal.
  if (since !== undefined || years !== undefined || filter.agenda !== undefined) return undefined;
  const number = BARE_NUMBER.exec(text)?.[1];
  if (number) return Number(number) - 1;
  if (SEVERAL_PLACES.test(text)) return undefined;
  const found = ORDINALS.find(([pattern]) => pattern.test(text));
  if (!found) return undefined;
  const [, place] = found;
  return withoutFillers(foldText(subject).replace(PLACES, ' ')) === '' ? place : undefined;
}
