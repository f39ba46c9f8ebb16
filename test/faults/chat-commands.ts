import { runRound } from '../../src/cli/rounds.ts';
import { previewPlan } from '../../src/commands/plans/preview-plan.ts';
import { payload } from '../../src/views/card.ts';
import type { Bot, Place, Someone } from '../bot.ts';
import { dataOf, filledIn, inputsOf, type Json } from '../cards.ts';
import { installation, teamEvent } from '../places.ts';
import { type Command, ledgerOf, refuseBo, said, terminal, toldIn } from './command.ts';
import { ANNA, BO, CECILIA, DORA } from './stage.ts';
import { AMENDED_PLAN, ownersSeen, PULSE } from './terminal-commands.ts';

const FIRST: Place = { conversation: '19:ett@thread.tacv2', type: 'channel' };
const THIRD: Place = { conversation: '19:tre@thread.tacv2', type: 'channel' };

const COORDINATING = { ...CECILIA, roles: ['coordinator'], language: 'sv' } as const;

function saying(person: Someone, words: string, place?: Place) {
  return async (bot: Bot) => toldIn(await bot.say(person, words, place));
}

function pressing(person: Someone) {
  return async (bot: Bot, data: Json) => toldIn(await bot.execute(person, data));
}

/** The answer to a question, as it is sent when its card has been filled in. */
async function answerTo(bot: Bot, item: string): Promise<Json> {
  const { card } = await bot.say(ANNA, `svara ${item}`);
  return { ...dataOf(card, 'submit'), ...filledIn(card, { text_happened: 'Ett nytt svar' }) };
}

const subscribersSeen = async ({ deps }: Bot) =>
  (await deps.stores.subscriptions.all()).map(({ channel }) => channel).join();

const answersSeen = async (bot: Bot, item: string) =>
  `${await said(bot, CECILIA, `status ${item}`)}\n${await said(bot, CECILIA, `historik ${item}`)}`;

function answering(name: string, item: string): Command {
  return {
    ...{ name, door: 'chat', give: pressing(ANNA), done: /Ditt svar om .+ är sparat/ },
    prepare: (bot) => answerTo(bot, item),
    seen: (bot) => answersSeen(bot, item),
  };
}

export const CHAT_COMMANDS: readonly Command[] = [
  answering('first answer', 'lekplatserna'),
  answering('changed answer', 'träden'),
  {
    name: 'owners in the chat',
    door: 'chat',
    async prepare(bot) {
      const { card } = await bot.say(CECILIA, 'ägare lekplatserna');
      const [owner] = inputsOf(card);
      return { ...dataOf(card, 'set-owners'), [String(owner?.id)]: DORA.id };
    },
    give: pressing(CECILIA),
    done: /Dora Alm ansvarar nu för|ansvarar redan/,
    seen: ownersSeen,
  },
  {
    name: 'people of a team',
    door: 'chat',
    async prepare({ connector }) {
      const members = ['eva', 'frida'].map((id) => ({ aadObjectId: id, name: id, userRole: 'user' }));
      connector.rosters.set(THIRD.conversation, members);
      return undefined;
    },
    give: saying(CECILIA, '<at>Målvakt</at> ägare', THIRD),
    done: /2 personer hämtade/,
    seen: (bot) => said(bot, CECILIA, 'ägare lekplatserna'),
  },
  {
    name: 'plan of a file in the chat',
    door: 'chat',
    async prepare({ deps }) {
      const document = { plan: AMENDED_PLAN, unplaced: [], ids: 'given' } as const;
      const { pending } = await previewPlan(COORDINATING, { file: 'plan.json', document }, deps);
      return payload('confirm-plan', 'sv', { draft: pending.id ?? '' });
    },
    give: pressing(CECILIA),
    done: /är sparad som version 2|oförändrad: filen säger samma sak som version 2|redan sparat/,
    seen: async ({ deps }) =>
      JSON.stringify((await deps.stores.plans.list()).map(({ id, version }) => [id, version])),
  },
  {
    name: 'absence',
    door: 'chat',
    give: saying(BO, 'frånvaro 2–5 sep'),
    done: /Du är borta/,
    seen: async (bot) => `${await said(bot, BO, 'frånvaro')}\n${await said(bot, DORA, 'mina mål')}`,
  },
  {
    name: 'settings in the chat',
    door: 'chat',
    prepare: async (bot) => ({
      ...dataOf((await bot.say(CECILIA, 'ändra arbetstiden till 7–16')).card, 'save-settings'),
      hours: '7–16',
    }),
    give: pressing(CECILIA),
    done: /Ändringen är sparad|Det gäller redan/,
    seen: (bot) => said(bot, CECILIA, 'inställningar'),
  },
  {
    name: 'subscribe',
    door: 'chat',
    give: saying(CECILIA, '<at>Målvakt</at> prenumerera', THIRD),
    done: /får (?:nu|redan) veckobrevet/,
    seen: subscribersSeen,
  },
  {
    name: 'unsubscribe',
    door: 'chat',
    give: saying(CECILIA, '<at>Målvakt</at> avprenumerera', FIRST),
    done: /får (?:inte längre|varken) veckobrevet/,
    seen: subscribersSeen,
  },
  {
    name: 'language',
    door: 'chat',
    give: saying(BO, 'språk english'),
    done: /From now on/,
    seen: (bot) => said(bot, BO, 'mina mål'),
  },
  {
    name: 'summary to all channels',
    door: 'chat',
    prepare: async (bot) => dataOf((await bot.say(CECILIA, 'sammanställ')).card, 'post-summary'),
    give: pressing(CECILIA),
    done: /skickas nu till/,
    seen: (bot) => ledgerOf(bot, 'summary'),
  },
  {
    name: 'resend in the chat',
    door: 'chat',
    async prepare(bot) {
      await refuseBo(bot);
      return dataOf((await bot.say(CECILIA, 'utskick')).card, 'resend');
    },
    give: pressing(CECILIA),
    done: /Skickas nu om till|Det finns inget att skicka om/,
    seen: (bot) => ledgerOf(bot, 'questions'),
  },
];

/** One look of the worker, which tells nobody anything. */
const LOOK: Pick<Command, 'door' | 'done' | 'give' | 'isSending'> = {
  ...{ door: 'worker', done: /^/, isSending: true },
  async give({ worker }: Bot) {
    await worker.tick();
    return { text: '', isOk: true };
  },
};

/** What the worker does by itself, at the moment when there is something to do. */
export const LOOKS: readonly Command[] = [
  {
    ...LOOK,
    name: 'look that claims a digest',
    at: '2025-09-08T06:00:10.000Z',
    seen: (bot) => ledgerOf(bot, 'digest'),
  },
  {
    ...LOOK,
    name: 'look that reminds',
    // No day on which people are reminded follows upon this one.
    at: '2025-09-17T06:00:10.000Z',
    isOnceADay: true,
    seen: async (bot) => `${await ledgerOf(bot, 'reminder')}\n${await ledgerOf(bot, 'chase')}`,
  },
  {
    ...LOOK,
    name: 'look that asks about a new round',
    async prepare(bot) {
      await terminal(bot, runRound, ['open'], PULSE);
      return undefined;
    },
    seen: (bot) => ledgerOf(bot, 'questions'),
  },
];

/** What Teams tells: nobody waits for an answer. */
function telling(name: string, place: Place, event: Json, seen: Command['seen'], by = CECILIA): Command {
  return {
    ...{ door: 'worker', done: /^/, name, seen },
    async give(bot) {
      await bot.tell(by, place, event);
      return { text: '', isOk: true };
    },
  };
}

export const EVENTS: readonly Command[] = [
  telling('channel that is deleted', FIRST, teamEvent('channelDeleted', FIRST), subscribersSeen),
  telling('team that Målvakt is removed from', FIRST, installation('remove'), subscribersSeen),
  telling(
    'chat that Målvakt is uninstalled from',
    { conversation: `chat-${BO.id}`, type: 'personal' },
    installation('remove'),
    async ({ deps }) => JSON.stringify((await deps.stores.conversations.read(BO.id)) ?? 'nowhere'),
    BO,
  ),
];
