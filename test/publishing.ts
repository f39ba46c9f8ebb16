/** A round that is published, and what a coordinator does for that. */
import assert from 'node:assert/strict';
import { closeOpenRound } from '../src/commands/rounds/manage-rounds.ts';
import { reopen } from '../src/commands/rounds/reopen-round.ts';
import type { Publication } from '../src/domain/reports/publication.ts';
import { JELENA } from './approving.ts';
import { CHANNEL, COORDINATOR, startBot } from './bot.ts';
import { dataOf, filledIn, isJson, type Json, saidOf, valuesOf } from './cards.ts';
import { quickReports } from './publications.ts';
import { answerItems } from './round-answers.ts';
import { ALEX, openSampleRound } from './sample-round.ts';

const ANSWERS = {
  'mal-klimat': { status: 'met', texts: { happened: 'Utsläppen minskar.', basis: 'Statistik.' } },
} as const;

/** The sample's round with one answer, and a channel that subscribes. Its documents are quickly made; `real` makes them as the program does. */
export async function openPublishing() {
  const bot = await startBot({ now: '2025-09-04T10:00:00Z' });
  const real = bot.deps.reports;
  Object.assign(bot.deps, { reports: quickReports(bot.deps) });
  const round = await openSampleRound(bot);
  await bot.say(ALEX, '<at>Målvakt</at> prenumerera', CHANNEL);
  await answerItems(bot, round, ANSWERS, JELENA);

  const close = () => closeOpenRound(COORDINATOR, round.id, bot.deps);
  const publications = (): Promise<readonly Publication[]> =>
    bot.deps.stores.publications.ofRound(round.plan, round.id);
  const pressed = (card: Json | undefined, more: Json = {}, verb = 'publish-round') =>
    bot.execute(ALEX, { ...dataOf(card, verb), ...valuesOf(card), ...more });

  async function publish(words = 'publicera delårsrapporten', more: Json = {}) {
    return pressed((await bot.say(ALEX, words)).card, more);
  }

  /** What comes to the channel as the worker looks. */
  async function posted(): Promise<readonly Json[]> {
    const from = bot.connector.sent.length;
    for (let looks = 0; looks < 2; looks += 1) await bot.worker.tick();
    return bot.connector.sent.slice(from).flatMap(({ conversation, activity }) => {
      const card: unknown = activity.attachments?.[0]?.content;
      return conversation === CHANNEL.conversation && isJson(card) ? [card] : [];
    });
  }

  async function correct(status = 'partly'): Promise<void> {
    bot.clock.set(new Date(+bot.clock.now() + 60_000).toISOString());
    await reopen(COORDINATOR, { round: round.id, reason: 'Fel bedömning', item: 'mal-klimat' }, bot.deps);
    const { card } = await bot.say(JELENA, 'svara');
    const said = {
      ...dataOf(card, 'submit'),
      ...filledIn(card),
      status,
      cause: 'Brist.',
      remedy: 'Mer.',
    };
    assert.match(saidOf(await bot.execute(JELENA, said)), /sparat/);
  }

  return { bot, round, real, close, publications, pressed, publish, posted, correct };
}
