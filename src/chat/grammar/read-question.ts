/** A question in its parts: by what it is asked, what it names, and what narrows it. */
import type { Status } from '../../domain/answers/scale.ts';
import type { IsoDate } from '../../domain/dates.ts';
import type { Language } from '../../domain/language.ts';
import { type AgendaSaid, takeAgenda } from './agenda-words.ts';
import { withoutFillers } from './fillers.ts';
import { type Narrowing, takeNarrowing } from './filters.ts';
import type { Parsed } from './intent.ts';
import { takePoliteWords } from './manners.ts';
import { type Period, takePeriod } from './periods.ts';
import { foldText, type Said, wordsPattern } from './said.ts';
import { SPLITS, splitBy } from './split-words.ts';
import { takeCue, takeQuestion } from './take-cue.ts';
import { takeReached } from './target-reached.ts';

/** Told area by area where that is asked for: "hur går det per område". */
const BY_AREA = new Set([undefined, 'status', 'list', 'count']);

/** The slots of a question. @param command the capability, where a command has said it */
export function questionIn(
  said: Said,
  language: Language | undefined,
  today: IsoDate,
  command?: string,
): Parsed {
  const text = said.left;
  const told = command === undefined ? takeCue(said, language, 'command') : undefined;
  if (!told) takePoliteWords(said);
  const reached = told || command !== undefined ? undefined : takeReached(said);
  const timed = said.copy();
  const timeOf = () => (told?.cue.takes === 'nothing' ? NO_TIME : takeTime(timed, today));
  const time = timeOf();
  const isOfTarget =
    reached !== undefined && takeQuestion(timed.copy(), language)?.cue.capability === 'target';
  const asked = told ?? (command === undefined && !isOfTarget ? takeQuestion(timed, language) : undefined);
  const takesNothing = asked?.cue.takes === 'nothing';
  if (takesNothing && !told) takeQuestion(said, language);
  const rest = takesNothing ? said : timed;
  const capability = asked?.cue.capability ?? command;
  const isByArea = BY_AREA.has(capability) && splitBy(text) === 'area';
  if (capability === 'missing' || isByArea) for (const split of SPLITS) rest.takeAll(split);
  const narrows = (asked?.cue.takes ?? 'everything') === 'everything';
  const narrowing = narrows ? narrowedBy(reached, takeNarrowing(rest, isOfMany(capability))) : undefined;
  const general = capability === undefined ? takeCue(rest, language, 'general') : undefined;
  const { agenda, period, words } = takesNothing ? NO_TIME : time;
  return {
    ...slotsOf(capability ?? general?.cue.capability, rest, narrowing, agenda),
    capability: capability ?? general?.cue.capability,
    cue: asked ?? general,
    cueAt: (asked ?? general)?.cue.capability,
    isOfItems: (asked ?? general)?.cue.isOfItems ?? false,
    isTold: true,
    isOfReached: reached !== undefined,
    text,
    left: rest.left,
    ...period,
    time: words,
    // "det viktigaste som hänt" is no worse than the rest.
    order: capability === 'changed' ? changeIn(text) : narrowing?.order,
    isThisYear: period.years?.length === 1 && period.years[0] === Number(today.slice(0, 4)),
    isAgenda: agenda.isAll,
    language,
    ...(capability === 'language' ? { subject: text } : {}),
    ...(isByArea ? { capability: 'list', filter: { kinds: ['area'] as const } } : {}),
  };
}

function narrowedBy(statuses: readonly Status[] | undefined, narrowing: Narrowing): Narrowing {
  return statuses ? { ...narrowing, filter: { ...narrowing.filter, statuses }, isSoft: false } : narrowing;
}

interface Time {
  readonly agenda: AgendaSaid;
  readonly period: Period;
  /** What was said of the period, as it was said. */
  readonly words?: string | undefined;
}

const NO_TIME: Time = { agenda: { isAll: false }, period: {} };

/** The global goals go first: "Agenda 2030" is no year. */
function takeTime(said: Said, today: IsoDate): Time {
  const agenda = takeAgenda(said);
  const before = said.copy();
  const period = takePeriod(said, today);
  return { agenda, period, words: said.takenSince(before) };
}

/** What stands between two things that are compared. */
const SET_AGAINST = /\s+(?:mot|med|än|with|against|than|versus)\s+/giu;

/** What is named, and what narrows it. Soft words narrow only where nothing is named: "går det bra med X" is about X. */
function slotsOf(
  capability: string | undefined,
  rest: Said,
  narrowing: Narrowing | undefined,
  agenda: AgendaSaid,
): Pick<Parsed, 'subject' | 'filter' | 'soft' | 'isSoft'> {
  const subject = withoutFillers(
    capability === 'compare' ? rest.leftApart.replace(SET_AGAINST, ' och ') : rest.left,
  );
  const number = agenda.number === undefined ? {} : { agenda: agenda.number };
  const isSoft = narrowing?.isSoft ?? false;
  const keepsWords =
    isSoft &&
    subject !== '' &&
    agenda.number === undefined &&
    !['list', 'count', 'missing'].includes(capability ?? '');
  if (keepsWords) return { subject, filter: {}, soft: narrowing?.filter, isSoft };
  return { subject, filter: { ...narrowing?.filter, ...number }, isSoft };
}

const BETTER = wordsPattern(
  'klättra(?:t|r|de)|stigit|stiger|climb(?:ed|ing|s)?|risen|rallied|lyft(?: sig)?|repat sig|tagit fart|rest sig|ryckt upp sig|förbättra[a-z]*|förbättring[a-z]*|bättre|bäst[a]?|best|åt rätt håll|grön[a-z]*|improve[a-z]*|better|(?:bara |only )?(?:goda nyheter|good news)(?: only)?',
);
const WORSE = wordsPattern(
  'störtdykt|dykt|dippat|plunged|plummeted|sunk|dalat|sjunkit|backat|rasat|halkat|försämra[a-z]*|försämring[a-z]*|sämre|sämst[a]?|värst[a]?|worst|åt fel håll|rött|röd[a]?|tappat|slip(?:ped)?|wors[a-z]*|deteriorat[a-z]*|(?:bara |only )?(?:dåliga nyheter|bad news)(?: only)?',
);

/** "vad har blivit sämre" */
export function changeIn(text: string): 'worst' | 'best' | undefined {
  const folded = foldText(text);
  if (WORSE.test(folded)) return 'worst';
  return BETTER.test(folded) ? 'best' : undefined;
}

/** Whether it is asked about many items, so that kinds narrow it: "uppdraget om X" names X elsewhere. */
function isOfMany(capability: string | undefined): boolean {
  return capability === undefined || ['list', 'count', 'missing', 'changed', 'status'].includes(capability);
}
