/** What came of reading a message. */
import type { Language } from '../domain/language.ts';
import type { Pleasantry } from '../views/texts/pleasantries.ts';
import type { Capability } from './capability.ts';
import type { Intent } from './grammar/intent.ts';

/** The capability that answers some words, or what they are that ask for nothing that can be answered; and in which language. */
export type Understood =
  | {
      readonly capability: Capability;
      readonly intent: Intent;
      readonly asked?: undefined;
      readonly name?: undefined;
      readonly language: Language;
    }
  | {
      readonly capability?: undefined;
      /** What is asked, but of nothing that was named. */
      readonly asked: Capability;
      readonly intent: Intent;
      readonly name: 'hanging';
      readonly language: Language;
    }
  | {
      readonly capability?: undefined;
      readonly asked?: undefined;
      readonly intent?: undefined;
      /** What it is, where it was understood. */
      readonly name?: Exclude<Pleasantry, 'hanging'> | undefined;
      readonly language: Language;
    };

/** Whether it was understood to the last word. */
export function isClearlyAsked({ name, intent }: Understood): boolean {
  if (intent === undefined) return name !== undefined;
  // History looks for its words in plans of before as well.
  const isFound = intent.subject === '' || (intent.capability === 'history' && intent.items !== undefined);
  return intent.isWhole || (name === undefined && !intent.isBare && isFound);
}
