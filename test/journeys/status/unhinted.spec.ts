import assert from 'node:assert/strict';
import { payload } from '../../../src/views/card.ts';
import { type Bot, CHANNEL, closeBots, type Reply, type Someone } from '../../bot.ts';
import { dataOf, saidOf, stepsOf } from '../../cards.ts';
import { STRANGER } from '../../sample-round.ts';
import {
  BATH,
  BOTH,
  botWith,
  ONLY_RUNNING,
  OWN,
  PLAN,
  put,
  QUESTIONS,
  RUNNING,
  type Setting,
  WIND,
  WITH,
  WITH_READER,
} from '../../seen.ts';

describe('What may not be seen is not hinted at', () => {
  afterEach(closeBots);

  const HIDDEN: readonly (readonly [string, Someone, Setting])[] = [
    ['a reader', WITH.reader, OWN],
    ['somebody in no list', STRANGER, OWN],
    ['a manager where a reader reads along', WITH.manager, WITH_READER],
    ['a reader where a reader reads along', WITH.reader, WITH_READER],
  ];
  const SAID = [
    ...Object.values(QUESTIONS),
    'status vindkraften',
    'historik vindkraften',
    'status klimat',
    'hjälp',
    'läget',
  ];

  /** The reply as it came, and what its buttons lead to. */
  async function said(bot: Bot, person: Someone, words: string, { place }: Setting): Promise<unknown> {
    const reply = await bot.say(person, words, place);
    const next: Reply[] = [];
    for (const step of stepsOf(reply.card)) next.push(await bot.submit(person, step, place));
    return { reply, next };
  }

  for (const [who, person, setting] of HIDDEN) {
    for (const closed of [false, true]) {
      it(`to ${who}: a round that runs is as none${closed ? ', beside a closed one' : ''}`, async () => {
        const [without, beside] = [
          await botWith({ closed, running: false }),
          await botWith({ closed, running: true }),
        ];
        for (const bot of [without, beside]) await put(bot, setting);
        for (const words of SAID) {
          assert.deepEqual(
            await said(beside, person, words, setting),
            await said(without, person, words, setting),
            words,
          );
        }
      });
    }

    it(`to ${who}: what has been answered is as what has not, and as what does not exist`, async () => {
      for (const state of [BOTH, ONLY_RUNNING]) {
        const bot = await botWith(state);
        await put(bot, setting);
        const ask = (words: string) => said(bot, person, words, setting);
        const unknown = await ask('status kvastfening');
        for (const words of ['status vindkraften', 'status badhusen'])
          assert.deepEqual(await ask(words), unknown, words);
        const asOne = (one: unknown, { title, id }: { title: string; id: string }) =>
          JSON.parse(JSON.stringify(one).replaceAll(title, 'Titel').replaceAll(id, 'id'));
        assert.deepEqual(
          asOne(await ask('historik vindkraften'), WIND),
          asOne(await ask('historik badhusen'), BATH),
        );
      }
    });

    it(`to ${who}: a button for a round that runs is as one for a round that never was`, async () => {
      for (const state of [BOTH, ONLY_RUNNING]) {
        const bot = await botWith(state);
        await put(bot, setting);
        const targets = ['ind-oresundsmetron', 'mal-tillvaxt', WIND.id, BATH.id, 'mal-finns-inte'];
        for (const item of targets) {
          for (const respondent of [undefined, 'owner']) {
            const press = (round: string) =>
              bot.execute(
                person,
                payload('show', 'sv', { round, item, ...(respondent ? { respondent } : {}) }),
                setting.place,
              );
            const forged = await press(RUNNING);
            assert.deepEqual(forged, await press('ks-2025-annual-7'), item);
            assert.match(forged.text ?? '', /finns inte/);
          }
        }
      }
    });
  }

  it('to a reader, by a button of a card that somebody else was sent', async () => {
    const bot = await botWith(ONLY_RUNNING);
    const { card } = await bot.say(WITH.manager, 'lista');
    const data = dataOf(card, 'show');
    assert.ok((await bot.execute(WITH.manager, data)).card);
    assert.match((await bot.execute(WITH.reader, data)).text ?? '', /finns inte/);
    const items = [{ plan: PLAN, item: WIND.id }];
    const named = await bot.submit(
      WITH.reader,
      payload('say', 'sv', { command: 'status', subject: WIND.title, items }),
    );
    assert.equal(named.text, (await bot.say(WITH.reader, 'status kvastfening')).text);
  });

  const commands = ['sammanställ', 'ägare', 'personer', 'utskick', 'läs in', 'people'];
  for (const [who, person, place] of [
    ['a reader', WITH.reader, undefined],
    ['an owner', WITH.owner, undefined],
    ['a reader in a channel', WITH.reader, CHANNEL],
  ] as const) {
    it(`to ${who}: what their role does not allow is as what is not understood, with what may be asked`, async () => {
      const bot = await botWith(BOTH);
      const unknown = await bot.say(person, 'kvastfening xyzzy', place);
      assert.match(
        saidOf(unknown),
        /^Jag förstod inte det\nDu kan till exempel fråga så här\. Skriv ”hjälp” så ser du mer\.\n/,
      );
      for (const words of commands) assert.deepEqual(await bot.say(person, words, place), unknown, words);
      assert.match(
        saidOf(await bot.say(person, 'utskik', place)),
        /^Jag (?:förstod inte det|hittar inget)(?![\s\S]*utskick)/,
      );
      const nothing = await bot.execute(person, payload('no-such-verb', 'sv', {}), place);
      const forged = payload('post-summary', 'sv', {
        round: RUNNING,
        compiledAt: '2025-09-01T08:00:00.000Z',
      });
      assert.deepEqual(await bot.execute(person, forged, place), nothing);
      const command = payload('say', 'sv', { command: 'summary' });
      const none = payload('say', 'sv', { command: 'no-such-command' });
      assert.deepEqual(await bot.submit(person, command, place), await bot.submit(person, none, place));
    });
  }
});
