import type { Language } from '../../domain/language.ts';
import type { Deps } from '../../ports/deps.ts';

/** What composing needs beyond what every command is given. */
export interface MessageDeps extends Deps {
  /** The municipality's own language, used in channels and for those who have chosen none. */
  readonly language: Language;
  /** Entra object ids of those who are coordinators without being in the directory. */
  readonly coordinators?: readonly string[] | undefined;
}
