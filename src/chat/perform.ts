import { may, type Right } from '../domain/people/roles.ts';
import { chatTextsIn } from '../views/texts/chat.ts';
import type { Capability, Place, Press, Verb } from './capability.ts';
import type { Intent } from './grammar/intent.ts';
import { failure, type Reply, type Turn, text } from './turn.ts';

/**
 * Does what words ask for, where it belongs. The right comes first, so that nobody is sent elsewhere to be refused there.
 * What somebody's role does not allow is not known.
 * @throws what the capability throws
 */
export async function perform(capability: Capability, turn: Turn, intent: Intent): Promise<Reply> {
  if (!may(turn.actor.roles, capability.right)) return failure(unknownButton(turn));
  const misplaced = misplacedText(capability, capability.place, turn);
  if (misplaced !== undefined) return text(misplaced);
  if (!(await isThere(capability, turn))) return failure(unknownButton(turn));
  return capability.say(turn, intent);
}

/** Whether there is anything to tell or do of what a capability is about; asked only of whoever may. */
async function isThere(capability: Capability, turn: Turn): Promise<boolean> {
  if (!capability.isThere || !may(turn.actor.roles, capability.right)) return true;
  return capability.isThere(turn);
}

/** What there is anything to tell or do of: of the rest nobody hears. */
export async function thereAmong(
  capabilities: readonly Capability[],
  turn: Turn,
): Promise<readonly Capability[]> {
  const there = await Promise.all(capabilities.map((one) => isThere(one, turn)));
  return capabilities.filter((_, place) => there[place]);
}

/** Does what a button asks for, where it belongs. What somebody's role does not allow is not known. @throws what the verb throws */
export async function performVerb(
  capability: Capability,
  verb: Pick<Verb, 'place' | 'right' | 'elsewhere'>,
  press: Press,
  turn: Turn,
): Promise<Reply> {
  const { place = capability.place, right = capability.right } = verb;
  if (!may(turn.actor.roles, right)) return failure(unknownButton(turn));
  const misplaced = misplacedText({ ...capability, ...verb }, place, turn);
  if (misplaced !== undefined) return text(misplaced);
  return press(turn);
}

/** What is said of a button that does not exist. */
function unknownButton({ wording }: Pick<Turn, 'wording'>): string {
  return chatTextsIn(wording.language).unknownButton;
}

/** Whether whoever asks may do something, and it belongs where they ask. */
export function isOpenTo(
  { actor, isShared }: Pick<Turn, 'actor' | 'isShared'>,
  right: Right,
  place: Place,
): boolean {
  return may(actor.roles, right) && isAt(place, isShared);
}

function isAt(place: Place, isShared: boolean): boolean {
  return place === 'anywhere' || (place === 'shared') === isShared;
}

/** What is said where something does not belong; undefined where it does. */
function misplacedText(
  { words, elsewhere }: Pick<Capability, 'words' | 'elsewhere'>,
  place: Place,
  { isShared, wording }: Turn,
): string | undefined {
  if (isAt(place, isShared)) return undefined;
  const { language } = wording;
  const t = chatTextsIn(language);
  if (elsewhere) return elsewhere(language);
  const word = words[language];
  return place === 'personal' ? t.onlyInOwnChat(word) : t.onlyWithOthers(word);
}
