import { z } from 'zod/v4';
import type { Language, Words } from '../domain/language.ts';
import type { Right } from '../domain/people/roles.ts';
import { ID_PATTERN } from '../domain/plans/ids.ts';
import type { Filter, Since } from '../domain/status/question.ts';
import type { SentFile } from '../ports/files.ts';
import type { Topic } from '../views/texts/help.ts';
import type { Intent } from './grammar/intent.ts';
import type { Reply, Turn } from './turn.ts';

/** Where something can be said or pressed: `personal` in one's own chat with Målvakt, `shared` where others read along. */
export type Place = 'anywhere' | 'personal' | 'shared';

/** What a question can be about: a goal, one that has been judged, one that has a target or an outcome wished for, an assignment. */
export type Nameable = 'goal' | 'deviating' | 'measured' | 'assignment';

/** A question as one puts it to a colleague: in help, and in answer to words that were not understood, a press asks it. */
export interface Example {
  /** Names from the plan stand at `{1}` and `{2}`. */
  readonly says: Words;
  /** What they are names of, in order. */
  readonly names?: readonly Nameable[];
  readonly filter?: Filter;
  readonly since?: Since;
  readonly order?: 'worst' | 'best';
}

/**
 * Something that can be said to Målvakt or pressed on its cards, as data. Dispatch, help, suggestions, the app's menu in Teams
 * and the table of who may do what are made from these.
 */
export interface Capability {
  /** Cards in chats name it, so it never changes. */
  readonly id: string;
  /** What is written; each is understood in every language. */
  readonly words: Words;
  /** What may follow, in help. */
  readonly argument?: Words;
  readonly does: Words;
  readonly right: Right;
  readonly place: Place;
  /** Where it stands in help, the lowest first. */
  readonly helpOrder: number;
  /** What people want who ask it: its examples stand there in help. What has none stands among the rest. */
  readonly topic?: Topic;
  readonly examples?: readonly Example[];
  /** Where the app's menu in Teams, which holds ten, lists it. */
  readonly menu?: Place;
  /** What the menu says of it, where that is something else than help does. */
  readonly menuSays?: Words;
  /** What its button says where another answer offers it as something to do next; at most 18 characters, to fit a phone. */
  readonly asNext?: Words;
  /** The same, where the button is about one item. */
  readonly asNextOf?: Words;
  /** Where it is offered so, if not wherever it can be said: elsewhere the same word may do something else. */
  readonly nextPlace?: Place;
  /** It has nothing to tell before the first round, so it is not offered then. */
  readonly needsRound?: true;
  /** Whether there is anything that it is about: where there is not, nobody hears of it. Always, when left out. */
  isThere?(turn: Turn): Promise<boolean>;
  /** What takes back what it does, where it changes something: the id of a capability, or the name of a verb. */
  readonly undoneBy?: string;
  /** What is said of it where it does not belong; else that it belongs elsewhere. */
  elsewhere?(language: Language): string;
  say(turn: Turn, intent: Intent): Promise<Reply>;
  /** Takes files that are sent. At most one capability does, and says itself who may and where. */
  receive?(turn: Turn, files: readonly SentFile[]): Promise<Reply>;
  /** What the buttons of its cards say. */
  readonly verbs?: readonly Verb[];
}

/** What a button on a card says. */
export interface Verb {
  /** Cards in chats name it, so it never changes. */
  readonly name: string;
  readonly does: Words;
  /** That of its capability when left out; so is the place. */
  readonly right?: Right;
  readonly place?: Place;
  readonly undoneBy?: string;
  /** What is said of it where it does not belong, if something else than of its capability. */
  elsewhere?(language: Language): string;
  /** It saves something that a person has filled in or chosen, and is told so while it takes long. */
  readonly isSaving?: true;
  /** What the button asks for; undefined when it sent another form, as a card of an older version may. */
  read(value: unknown): ReadPress | undefined;
}

/** A press whose form is right. */
export interface ReadPress {
  readonly press: Press;
  /** The form as it was filled in, with a notice, for whoever has only a notice left in its place. */
  readonly form?: ((turn: Turn, notice: string) => Promise<Reply>) | undefined;
}

/** What a button asks for, read and ready to be done. */
export type Press = (turn: Turn) => Promise<Reply>;

/** A verb with the form of what its buttons send, beside what every button does. */
export function verb<P>({
  payload,
  press,
  form,
  ...rest
}: Omit<Verb, 'read'> & {
  readonly payload: z.ZodType<P>;
  readonly press: (turn: Turn, payload: P) => Promise<Reply>;
  readonly form?: (turn: Turn, payload: P, notice: string) => Promise<Reply>;
}): Verb {
  return {
    ...rest,
    read(value) {
      const { success, data } = payload.safeParse(value);
      if (!success) return undefined;
      return {
        press: (turn) => press(turn, data),
        form: form && ((turn, notice) => form(turn, data, notice)),
      };
    },
  };
}

/** Parts of what buttons send, for the forms of verbs. */
export const payloadId = z.string().regex(ID_PATTERN);
export const itemTarget = { round: payloadId, item: payloadId };
