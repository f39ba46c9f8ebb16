/** A question about something that it describes, and does not name: "kastas det mycket mat" is one about food waste. */

import { isCommonWord } from '../domain/plans/finding/common-words.ts';
import type { ItemRef } from '../domain/status/history.ts';
import type { Capability } from './capability.ts';
import type { CalledByName } from './described.ts';
import { isSaidInAsking } from './grammar/alike.ts';
import { saysToAsk } from './grammar/asking-words.ts';
import { OF_ITEMS, OF_MANY } from './grammar/by-itself.ts';
import type { Intent } from './grammar/intent.ts';
import { isQuestionWord } from './grammar/question-words.ts';
import { isCommand } from './grammar/take-cue.ts';
import { isClearlyAsked, type Understood } from './understood.ts';

interface Ground {
  readonly message: string;
  /** What came of the words as they stand. */
  readonly asSaid: Understood;
  readonly read: (message: string) => Promise<Understood>;
  readonly capabilities: readonly Capability[];
}

/** Undefined where the words as they were said are clear enough: of several things, or of the same. */
export async function readDescribed(called: CalledByName, ground: Ground): Promise<Understood | undefined> {
  if (called.isArea) return namesMore(called) ? undefined : readOfArea(called, ground);
  const { message, asSaid, read, capabilities } = ground;
  const ofName = await read(`hur går det med ${called.name}`);
  const { items } = ofName.intent ?? {};
  if (!ofName.capability || !items) return undefined;
  const isOfName = ({ item, plan }: ItemRef) => items.some((one) => one.item === item && one.plan === plan);
  if (
    isOther(asSaid.intent, called, message) ||
    (isClear(asSaid) && saysEnough(asSaid.intent, isOfName, called, message))
  )
    return undefined;
  const asCalled = await read(called.text);
  const { language } = asSaid;
  if (asSaid.intent?.capability === 'compare') {
    const isOfSeveral = isClear(asCalled) && (asCalled.intent?.items?.length ?? 0) > 1;
    return isOfSeveral && asCalled.intent ? { ...asCalled, language } : undefined;
  }
  const isSaid = isClear(asCalled) && asCalled.intent?.items?.some(isOfName) === true;
  if (isSaid && asCalled.intent && saysToAsk(asCalled.intent.capability, called.rest))
    return { ...asCalled, language };
  const asked = [asCalled, asSaid].find(
    ({ intent }) => intent && OF_ITEMS.has(intent.capability) && saysToAsk(intent.capability, called.rest),
  );
  const id = asked?.intent?.capability ?? 'status';
  const capability = capabilities.find((one) => one.id === id) ?? ofName.capability;
  const { since, years } = asSaid.intent ?? {};
  const intent = { ...ofName.intent, capability: capability.id, language, since, years };
  return { capability, intent, language };
}

const OF_ONESELF = /(?<!\p{L})(?:jag|ja|mig|mej|i'm|i am|me|my)(?!\p{L})/iu;
/** Words of these are in what people describe as well: "hjälp till den som vårdar", "language friends". */
const AS_NAMED = new Set(['help', 'language', 'people', 'settings', 'operator', 'absence']);

/** A command that is about no item: "jag är sjukskriven till fredag". */
function isOther(own: Intent | undefined, { isOneWord }: CalledByName, message: string): boolean {
  if (!own || OF_ITEMS.has(own.capability)) return false;
  return (
    isCommand(own.capability) && (isOneWord || OF_ONESELF.test(message) || !AS_NAMED.has(own.capability))
  );
}

/** "ny teknik i äldrevården" is about less than the area. */
function namesMore({ name, rest }: CalledByName): boolean {
  const words =
    rest
      .toLowerCase()
      .replace(name, ' ')
      .match(/\p{L}{3,}/gu) ?? [];
  return words.some((word) => !isQuestionWord(word) && !isSaidInAsking(word) && !isCommonWord(word));
}

/** A name alone is clear as well. */
function isClear(one: Understood): boolean {
  const { capability, intent } = one;
  return (
    isClearlyAsked(one) || (capability !== undefined && intent.items !== undefined && intent.subject === '')
  );
}

/** What is heard too soon: "springer det olika personal" asks for nobody, "saknas det lärare" for no answers. */
const HEARD = new Set(['owners', 'missing']);

function saysEnough(
  own: Intent | undefined,
  isOfName: (ref: ItemRef) => boolean,
  { isOneWord }: CalledByName,
  message: string,
): boolean {
  if (!own) return false;
  const { items = [], filter, capability, units, areas } = own;
  if (units || areas || items.length > 1 || filter?.unit || filter?.person) return true;
  if (HEARD.has(capability) && !saysToAsk(capability, message)) return false;
  if (isOneWord && filter?.below) return true;
  if (capability === 'compare') return false;
  return items.some(isOfName) || (filter?.below !== undefined && isOfName(filter.below));
}

/** What is described is what an area is about: how that goes, where nothing is understood otherwise. */
async function readOfArea(
  { name, isOneWord }: CalledByName,
  { asSaid, read, capabilities }: Ground,
): Promise<Understood | undefined> {
  // "inköp och it" is more than inköp, and "elderly care" more than one goal for the elderly.
  const isPart =
    asSaid.intent?.capability === 'status' &&
    asSaid.intent.items?.length === 1 &&
    (name.includes(' ') || !isOneWord);
  if (isClearlyAsked(asSaid) && !isPart) return undefined;
  const ofArea = await read(`hur går det inom området ${name}`);
  const { intent: own, language } = asSaid;
  if (!ofArea.intent?.filter?.below || !isClearlyAsked(ofArea)) return undefined;
  const isOfMany = own !== undefined && OF_MANY.has(own.capability);
  const capability = isOfMany ? capabilities.find(({ id }) => id === own.capability) : ofArea.capability;
  if (!capability) return undefined;
  const { order, since, years } = own ?? {};
  const filter = { ...own?.filter, below: ofArea.intent.filter.below };
  const intent = { ...ofArea.intent, capability: capability.id, filter, order, since, years, language };
  return { capability, intent, language };
}
