/** The form of what buttons send. Cards lie in chats for months and can be forged: nothing is believed unread. */
import { z } from 'zod/v4';
import { LANGUAGES, type Language } from '../domain/language.ts';
import { PAYLOAD_FORM } from '../views/card.ts';
import type { Capability, Press, ReadPress } from './capability.ts';
import type { Intent } from './grammar/intent.ts';
import { perform, performVerb } from './perform.ts';
import { FilterSlot, MeantItemSlot, SinceSlot } from './slots.ts';

/** A button that was pressed, read and ready to be acted on. */
export interface Button {
  /** The verb, or the id of the command that it stands for. */
  readonly name: string;
  readonly language: Language;
  /** The reply comes below, and the card stays as it is. */
  readonly isBelow: boolean;
  readonly isSaving: boolean;
  /** What it asks for, for what is said next. */
  readonly intent: Intent;
  readonly act: Press;
  readonly form: ReadPress['form'];
}

const Named = z.object({ verb: z.string() });

/** What every button of ours sends. */
const Common = z.object({
  form: z.literal(PAYLOAD_FORM),
  language: z.enum(LANGUAGES),
  /** There may be something on the card that is typed and not sent. */
  below: z.literal(1).optional(),
});

/** Characters of what names an item: a title may be long. */
export const MAX_SUBJECT = 400;

/** The button that stands for a command, as one on the welcome does. */
const SAY = 'say';
const Say = z.looseObject({
  command: z.string().max(50),
  subject: z.string().max(MAX_SUBJECT).optional(),
  items: z.array(MeantItemSlot).max(20).optional(),
  filter: FilterSlot.optional(),
  since: SinceSlot.optional(),
  order: z.enum(['worst', 'best']).optional(),
  page: z.int().min(0).max(1000).optional(),
});

/** Reads what a button sent; says whether it is ours but outdated, or none of ours. */
export function readButton(
  value: unknown,
  capabilities: readonly Capability[],
): Button | 'outdated' | 'unknown' {
  const name = Named.safeParse(value).data?.verb;
  const common = Common.safeParse(value).data;
  if (name === SAY) return common ? readSay(value, common.language, capabilities) : 'outdated';
  for (const capability of capabilities) {
    const verb = capability.verbs?.find((one) => one.name === name);
    if (!verb) continue;
    const read = common && verb.read(value);
    if (!read) return 'outdated';
    const { press, form } = read;
    return {
      name: verb.name,
      language: common.language,
      isBelow: common.below === 1,
      isSaving: verb.isSaving === true,
      intent: { capability: capability.id, subject: '', language: common.language, isTold: false },
      act: (turn) => performVerb(capability, verb, press, turn),
      form:
        form && ((turn, notice) => performVerb(capability, verb, (inPlace) => form(inPlace, notice), turn)),
    };
  }
  return 'unknown';
}

function readSay(
  value: unknown,
  language: Language,
  capabilities: readonly Capability[],
): Button | 'outdated' | 'unknown' {
  const said = Say.safeParse(value).data;
  if (!said) return 'outdated';
  const capability = capabilities.find(({ id }) => id === said.command);
  if (!capability) return 'unknown';
  const { items, filter, since, order, page, subject = '' } = said;
  const asked = { subject, items, filter, since, order, page };
  const intent = { capability: capability.id, ...asked, language, isTold: false };
  const act: Press = (turn) => perform(capability, turn, intent);
  const name = capability.id;
  return { name, language, isBelow: true, isSaving: false, intent, act, form: undefined };
}
