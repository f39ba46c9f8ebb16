import type { Prompt, ShownPrompt } from '../domain/answers/prompt.ts';
import type { Address, SendOutcome } from '../domain/deliveries/delivery.ts';
import type { Digest } from '../domain/deliveries/digest.ts';
import type { Language } from '../domain/language.ts';
import type { Summary } from '../domain/status/summary.ts';

/** What Målvakt says unasked. */
export type Message =
  | {
      readonly kind: 'questions';
      readonly language: Language;
      readonly prompts: readonly [ShownPrompt, ...Prompt[]];
      /** What has come to somebody who was asked before, and is all that this message asks; none in a first one. */
      readonly added: readonly Prompt[];
    }
  | { readonly kind: 'digest'; readonly language: Language; readonly digest: Digest }
  | { readonly kind: 'summary'; readonly language: Language; readonly summary: Summary };

export interface Messenger {
  /** Never throws: what went wrong is in the outcome. */
  send(to: Address, message: Message): Promise<SendOutcome>;
}
