import { z } from 'zod/v4';
import { unsubscribeChannel } from '../../../commands/deliveries/channels.ts';
import {
  areasNow,
  chooseDigest,
  type DigestSettings,
  digestChannels,
  settingsOf,
  digestSettings as settingsOfChannel,
} from '../../../commands/deliveries/digest-settings.ts';
import { nameChannels } from '../../../commands/deliveries/name-channels.ts';
import { SCHEDULE } from '../../../domain/deliveries/schedule.ts';
import type { DigestWishes } from '../../../domain/deliveries/subscription.ts';
import { LANGUAGES } from '../../../domain/language.ts';
import {
  CONTENTS,
  DIGEST_INPUTS,
  digestChannelsCard,
  digestChosenCard,
  digestSettingsCard,
  QUIET_WEEKS,
} from '../../../views/deliveries/digest-settings.ts';
import { digestSettingsTextsIn } from '../../../views/deliveries/digest-settings-texts.ts';
import { type Capability, verb } from '../../capability.ts';
import { type SaidOfDigest, saidOfDigest } from '../../grammar/digest-words.ts';
import { card, failure, type Reply, type Turn, text } from '../../turn.ts';
import { placeIn } from './told-in.ts';

const channelTarget = { channel: z.string().min(1).max(500) };

/** Which day, hour and content a channel's digest has. Nothing is stored without a yes. */
export const digestSettings: Capability = {
  id: 'digest-settings',
  words: { sv: 'veckobrev inställningar', en: 'digest settings' },
  argument: { sv: '[torsdag kl.\u00A013]', en: '[Thursday 1\u00A0pm]' },
  does: {
    sv: 'Väljer dag, tid, innehåll och språk för en kanals veckobrev.',
    en: 'Chooses the day, time, content and language of a channel’s digest.',
  },
  asNext: { sv: 'Ställ in brevet', en: 'Digest settings' },
  right: 'subscribe',
  place: 'anywhere',
  helpOrder: 92,
  examples: [{ says: { sv: 'Ställ in veckobrevet', en: 'Set up the weekly digest' } }],
  undoneBy: 'save-digest-wishes',
  say: open,
  verbs: [
    verb({
      name: 'digest-settings',
      does: { sv: 'Öppnar en kanals inställningar.', en: 'Opens the settings of a channel.' },
      payload: z.object({
        ...channelTarget,
        weekday: z.int().min(0).max(6).optional(),
        hour: z.int().min(0).max(23).optional(),
      }),
      press: async (turn, { channel, weekday, hour }) => {
        const said = {
          ...(weekday === undefined ? {} : { weekday }),
          ...(hour === undefined ? {} : { hour }),
        };
        return formOf(await settingsOfChannel(turn.actor, channel, turn.deps), turn, said);
      },
    }),
    verb({
      name: 'save-digest-wishes',
      does: { sv: 'Sparar hur kanalen vill ha veckobrevet.', en: 'Saves how the channel wants its digest.' },
      undoneBy: 'save-digest-wishes',
      isSaving: true,
      payload: z.looseObject(channelTarget),
      press: save,
    }),
    verb({
      name: 'end-digest',
      does: { sv: 'Avslutar kanalens prenumeration.', en: 'Ends the channel’s subscription.' },
      undoneBy: 'subscribe',
      isSaving: true,
      payload: z.object(channelTarget),
      async press({ actor, wording, deps }, { channel }) {
        const t = digestSettingsTextsIn(wording.language);
        const hasEnded = await unsubscribeChannel(actor, channel, deps);
        return text(hasEnded ? t.ended : t.notSubscribed);
      },
    }),
  ],
};

async function open(turn: Turn, { subject }: { readonly subject: string }): Promise<Reply> {
  const { actor, wording, deps } = turn;
  const t = digestSettingsTextsIn(wording.language);
  const said = saidOfDigest(subject);
  const here = placeIn(turn);
  if (here) {
    const chosen = await settingsOfChannel(actor, here.channel, deps);
    if (chosen) return formOf(chosen, turn, said);
    const since = deps.clock.now().toISOString();
    return formOf(await settingsOf({ ...here, since }, deps), turn, said, false);
  }
  const [only, ...others] = await nameChannels(await digestChannels(actor, deps), turn.roster, deps);
  if (!only) return failure(t.noChannel);
  if (others.length > 0) return card(digestChannelsCard([only, ...others], said, wording));
  return formOf(await settingsOfChannel(actor, only.channel, deps), turn, said);
}

/** The form, with what somebody has said in the place of what is stored. */
function formOf(
  settings: DigestSettings | undefined,
  turn: Turn,
  said: SaidOfDigest = {},
  isSubscribed = true,
): Reply {
  const { wording, address } = turn;
  const t = digestSettingsTextsIn(wording.language);
  if (!settings) return failure(t.notSubscribed);
  const { subscription, areas } = settings;
  const { isRounded, ...told } = said;
  const { since: _, ...stored } = { ...SCHEDULE.digest, since: '', ...subscription.wishes };
  const notices = [
    ...(Object.keys(told).length > 0 ? [t.confirm] : []),
    ...(isRounded ? [t.wholeHours] : []),
  ];
  const shown = { subscription, areas, wishes: { ...stored, ...told } };
  const isHere = address.conversation === subscription.channel;
  return card(digestSettingsCard(shown, { isHere, isSubscribed, notices }, wording));
}

const chosenNumber = (most: number, otherwise: number) =>
  z.coerce.number().int().min(0).max(most).catch(otherwise);
const Filled = z.object({
  [DIGEST_INPUTS.weekday]: chosenNumber(6, SCHEDULE.digest.weekday),
  [DIGEST_INPUTS.hour]: chosenNumber(23, SCHEDULE.digest.hour),
  [DIGEST_INPUTS.content]: z.string().catch(''),
  [DIGEST_INPUTS.areas]: z.string().catch(''),
  [DIGEST_INPUTS.quiet]: z.string().catch(''),
  [DIGEST_INPUTS.language]: z.enum(LANGUAGES).optional().catch(undefined),
});

async function save(
  turn: Turn,
  { channel, ...filled }: { readonly channel: string } & Readonly<Record<string, unknown>>,
): Promise<Reply> {
  const { actor, wording, deps, address } = turn;
  const wishes = wishesOf(filled, await areasNow(deps));
  const chosen = await chooseDigest(actor, { channel, wishes }, placeIn(turn), deps);
  if (!chosen) return failure(digestSettingsTextsIn(wording.language).notSubscribed);
  return card(digestChosenCard(chosen, address.conversation === channel, wording), { command: 'digest' });
}

/** What was filled in. Areas that are no more, or all of them, are the whole plan. */
function wishesOf(
  filled: Readonly<Record<string, unknown>>,
  areas: DigestSettings['areas'],
): Omit<DigestWishes, 'since'> {
  const form = Filled.parse(filled);
  const ticked = new Set(form.areas.split(','));
  const chosen = areas
    .map(({ plan, item }) => ({ plan: plan.id, item: item.id }))
    .filter(({ plan, item }) => ticked.has(`${plan}/${item}`));
  return {
    weekday: form.weekday,
    hour: form.hour,
    ...(chosen.length > 0 && chosen.length < areas.length ? { areas: chosen } : {}),
    ...(form.content === CONTENTS.changes ? { onlyChanges: true } : {}),
    ...(form.quiet === QUIET_WEEKS.nothing ? { skipsQuietWeeks: true } : {}),
    ...(form.digestLanguage ? { language: form.digestLanguage } : {}),
  };
}
