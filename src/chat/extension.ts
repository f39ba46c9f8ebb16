/** The search from the box that messages are written in: what is found is inserted in any chat. It knows no capability. */
import { ownOrWorstStatuses, searchStatuses } from '../commands/status/search-statuses.ts';
import { faultFields, isStoreFault, Problem } from '../domain/errors.ts';
import type { Language } from '../domain/language.ts';
import { viewerAmongOthers } from '../domain/people/viewer.ts';
import type { Log, Telemetry } from '../ports/clock-and-log.ts';
import { nothingFoundText, type SearchResult, searchResults } from '../views/status/moment.ts';
import { momentTextsIn } from '../views/status/moment-texts.ts';
import { problemText } from '../views/texts/problems.ts';
import { failure, type Look, type Reply, type Turn, text } from './turn.ts';

/** The search, as the app's manifest names it. */
export const SEARCH = { command: 'status', parameter: 'words' } as const;

/** Longest search: what follows is not part of a name. */
const MAX_WORDS = 200;

/** What a search brings: a list to choose from, or why there is none. */
export type Found = { readonly results: readonly SearchResult[] } | { readonly message: string };

export interface Search {
  readonly found: Promise<Found>;
  /** What is said while that takes long; no store is asked for it. */
  late(): Found;
}

interface SearchSetting {
  readonly log: Log;
  readonly telemetry: Telemetry;
  /** The municipality's own, until it is known who searches. */
  readonly language: Language;
}

/**
 * Searches for what some words mean, or without any for one's own goals. In one's own chat with Målvakt that is what one may see oneself;
 * anywhere else it is what everybody may, since all who are there will see it. It never fails.
 */
export function search(words: string, look: Look, setting: SearchSetting): Search {
  let { language } = setting;
  const found = async () => {
    const turn = await look();
    ({ language } = turn.wording);
    return answer(words.slice(0, MAX_WORDS).toWellFormed().trim(), turn);
  };
  setting.telemetry.name('search');
  return {
    found: found().catch((error: unknown) => ({ message: faultText(error, language, setting) })),
    late: () => ({ message: momentTextsIn(language).slow }),
  };
}

async function answer(words: string, { actor, viewer, isShared, wording, deps }: Turn): Promise<Found> {
  const seeing = isShared ? viewerAmongOthers(actor) : viewer;
  const { statuses, nearest } =
    words === ''
      ? { statuses: await ownOrWorstStatuses(seeing, deps), nearest: [] }
      : await searchStatuses(seeing, words, deps);
  if (statuses.length === 0)
    return { message: nothingFoundText(words, nearest, !(await seeing.seesRunning()), wording) };
  return { results: searchResults(statuses, wording) };
}

function faultText(error: unknown, language: Language, { log, telemetry }: SearchSetting): string {
  const known = error instanceof Problem ? problemText(error, language) : undefined;
  telemetry.outcome(known && error instanceof Problem ? error.code : 'fault');
  if (known && !isStoreFault(error)) return known;
  const reference = telemetry.reference();
  log.error('search failed', { reference, ...faultFields(error) });
  return momentTextsIn(language).failed(reference);
}

/** What is said when something was chosen that we have not offered. */
export function unknownChoice(language: Language): Found {
  return { message: momentTextsIn(language).chooseAgain };
}

/** What is said of a card that somebody has inserted in their own chat with Målvakt. It never fails. */
export async function insertedHere(look: Look, setting: SearchSetting): Promise<Reply> {
  setting.telemetry.name('inserted');
  try {
    return text(momentTextsIn((await look()).wording.language).inserted);
  } catch (error) {
    return failure(faultText(error, setting.language, setting));
  }
}
