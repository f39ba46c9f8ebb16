import type { Language, Words } from '../../domain/language.ts';
import type { ItemKind } from '../../domain/plans/plan.ts';
import type { ItemRef } from '../../domain/status/history.ts';
import type { Filter, Since } from '../../domain/status/question.ts';

/** What a person's words ask for, as data (`avsikt`). */
export interface Intent {
  /** Id of the capability that answers it. */
  readonly capability: string;
  /** What the words name, such as a part of a goal's name or some days; empty when they name nothing. */
  readonly subject: string;
  /** What was talked of before and is meant again, where the words name nothing themselves. */
  readonly items?: readonly ItemRef[] | undefined;
  /** Which items are asked for, where not one is named. */
  readonly filter?: Filter | undefined;
  /** Narrows as well, where what is named has many below it: "avvikelser i skolan". */
  readonly soft?: Filter | undefined;
  /** From when on. */
  readonly since?: Since | undefined;
  /** The years that are asked about. */
  readonly years?: readonly number[] | undefined;
  readonly order?: 'worst' | 'best' | undefined;
  /** Units that are set beside each other. */
  readonly units?: readonly string[] | undefined;
  /** Areas that are set beside each other. */
  readonly areas?: readonly ItemRef[] | undefined;
  /** Which part of a long list, from 0. */
  readonly page?: number | undefined;
  /** The language it was said in; undefined when its words are the same in both. */
  readonly language: Language | undefined;
  /** Told in the person's own words, without naming a command: what would be stored is shown first. */
  readonly isTold: boolean;
  /** It is not to be done. */
  readonly isNegated?: boolean | undefined;
  /** It is about something that was talked of, and nothing was. */
  readonly isHanging?: boolean | undefined;
  /** It is about whoever was talked of. */
  readonly isOfPerson?: boolean | undefined;
  /** Asks what a unit has. */
  readonly isOfUnit?: boolean | undefined;
  /** Asks how it goes for somebody: "hur går det för hemvården". */
  readonly isForUnit?: boolean | undefined;
  /** It is about where what was talked of belongs: "där". */
  readonly isThere?: boolean | undefined;
  /** The one of these kinds is meant, of those that were offered: "uppdraget". */
  readonly kindsOffered?: readonly ItemKind[] | undefined;
  /** Its items were found by the words that were said. */
  readonly isNamed?: boolean | undefined;
  /** An area is what is named. */
  readonly isOfArea?: boolean | undefined;
  /** Said after something else: "och i förskolan?" */
  readonly isContinuing?: boolean | undefined;
  /** Points at what was talked of, beside what it names: "är de nöjda". */
  readonly pointsBack?: boolean | undefined;
  /** Says of a list that was shown which part of it: "bara hemvården". */
  readonly isNarrowing?: boolean | undefined;
  /** All that was said, for what reads its words itself. */
  readonly said?: string | undefined;
  /** All that was said is about this, so that no part of it asks for something else. */
  readonly isWhole?: boolean | undefined;
  /** Nothing but a name was said. */
  readonly isBare?: boolean | undefined;
  /** No words that people ask with say what is asked for: it is but like what others have asked. */
  readonly isGuessed?: boolean | undefined;
  /** What was said of time, as it was said. */
  readonly time?: string | undefined;
  /** The words that neither asked for something nor narrowed it. */
  readonly left?: string | undefined;
  /** What was said beside and does not count, so that the answer tells of it. */
  readonly aside?: readonly string[] | undefined;
}

/** The commands that words are looked for in. */
export type Vocabulary = readonly { readonly id: string; readonly words: Words }[];

/** A message in its parts, before it is read together with what was said before. */
export interface Parsed {
  readonly capability: string | undefined;
  readonly cue?: { readonly from: number } | undefined;
  readonly cueAt?: string | undefined;
  readonly isOfItems: boolean;
  readonly isTold: boolean;
  /** It asks which of several reach their targets, or do not. */
  readonly isOfReached?: boolean;
  /** What was said, without manners. */
  readonly text: string;
  /** The words of it that nothing has taken. */
  readonly left: string;
  readonly subject: string;
  readonly filter: Filter;
  readonly soft?: Filter | undefined;
  readonly since?: Since | undefined;
  readonly years?: readonly number[] | undefined;
  /** What was said of time, as it was said. */
  readonly time?: string | undefined;
  readonly order?: 'worst' | 'best' | undefined;
  readonly isSoft: boolean;
  readonly isAgenda: boolean;
  /** The year that is, and no other, is asked about. */
  readonly isThisYear: boolean;
  readonly language: Language | undefined;
}
