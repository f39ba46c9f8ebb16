/** Finds by what words something is asked for: what says most is looked for first. */
import type { Language } from '../../domain/language.ts';
import type { Cue } from './cue.ts';
import { CUES_EN } from './cues-en.ts';
import { CUES_SV } from './cues-sv.ts';
import type { Said } from './said.ts';

/** What asks for something to be done, and not for something to be told. */
const COMMANDS = new Set(
  'audit following follow unsubscribe subscribe remind hand-over absence report summary digest settings import people deliveries language help round answer approve mend reopen publish publications operator'.split(
    ' ',
  ),
);

export function isCommand(capability: string | undefined): boolean {
  return capability !== undefined && COMMANDS.has(capability);
}

/** These say least, so they are looked for when nothing else is said. */
const GENERAL = new Set(['status', 'list']);

/** Commands come first, since polite words may be part of them: "let me know when …". */
type Rank = 'command' | 'question' | 'lesser' | 'general';
/** These are said on the way to a question as well: "jag behöver hjälp: vilka …". */
const LESSER = new Set(['help', 'answer']);

function rankOf({ capability }: Cue): Rank {
  if (LESSER.has(capability)) return 'lesser';
  if (COMMANDS.has(capability)) return 'command';
  return GENERAL.has(capability) ? 'general' : 'question';
}

const RANKED_SV = Map.groupBy(CUES_SV, rankOf);
const RANKED_EN = Map.groupBy(CUES_EN, rankOf);

export interface FoundCue {
  readonly cue: Cue;
  readonly from: number;
}

export function takeQuestion(said: Said, language: Language | undefined): FoundCue | undefined {
  return takeCue(said, language, 'question') ?? takeCue(said, language, 'lesser');
}

/** Takes out a cue, and tells where it began. */
function takeParts(said: Said, { parts }: Cue): number | undefined {
  if (!parts.every((part) => said.has(part))) return undefined;
  const tried = said.copy();
  let last = -1;
  const places = parts.map((part) => tried.take(part)?.index ?? -1);
  for (const place of places) {
    if (place <= last) return undefined;
    last = place;
  }
  for (const part of parts) said.take(part);
  return places[0];
}

export function takeCue(said: Said, language: Language | undefined, rank: Rank): FoundCue | undefined {
  const lists = language === 'en' ? [RANKED_EN, RANKED_SV] : [RANKED_SV, RANKED_EN];
  for (const list of lists) {
    for (const cue of list.get(rank) ?? []) {
      const from = takeParts(said, cue);
      if (from !== undefined) return { cue, from };
    }
  }
  return undefined;
}
