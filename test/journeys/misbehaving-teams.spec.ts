import assert from 'node:assert/strict';
import { on, once } from 'node:events';
import { samplePlan } from '../../src/demo/sample.ts';
import { MESSAGE_PATIENCE_MS, REST_MS } from '../../src/teams/late.ts';
import {
  MAX_RETRY_AFTER_MS,
  PUT_PATIENCE_MS,
  REPLY_PATIENCE_MS,
  RETRY_AFTER_MS,
  TRY_PATIENCE_MS,
  TYPING_EVERY_MS,
} from '../../src/teams/replies.ts';
import { ROSTER_PATIENCE_MS } from '../../src/teams/roster.ts';
import { type Bot, CHANNEL, closeBots, type Reply } from '../bot.ts';
import { dataOf, filledIn, type Json, textOf } from '../cards.ts';
import { ALL, isSilent, PASSING, SOME, SOME_PASSING } from '../connector-faults.ts';
import { type ConnectorAnswer, type ConnectorWork, temporaryFolder } from '../fakes.ts';
import { type FileServer, MESSAGE_ITSELF, openFileServer, teamsFile } from '../file-server.ts';
import { type HeldBot, sentSince, startHeld } from '../held-bot.ts';
import { ALEX, openSampleRound, STRANGER } from '../sample-round.ts';

const SAVED = /Ditt svar om Öresundsmetron är sparat/;

describe('Whatever Teams does with a request', () => {
  let held: HeldBot;
  let bot: Bot;
  let server: FileServer;
  let before: number;

  beforeEach(async () => {
    server = await openFileServer();
    held = await startHeld(temporaryFolder(), undefined, { files: { hosts: [server.host] } });
    ({ bot } = held);
    await openSampleRound(bot);
    for (const ms of [RETRY_AFTER_MS, 3000, 0, MAX_RETRY_AFTER_MS]) held.pauses.skip(ms);
  });
  afterEach(async () => {
    await closeBots();
    server.close();
  });

  /** From now on, or just the next time. */
  function misbehave(work: Exclude<ConnectorWork, 'member'>, answer: ConnectorAnswer, isOnce = false): void {
    before = bot.connector.sent.length;
    if (isOnce) bot.connector.answers.push(answer);
    else bot.connector.faults.set(work, answer);
    if (!isSilent(answer)) return;
    const patience = { typing: 0, POST: TRY_PATIENCE_MS, PUT: PUT_PATIENCE_MS, roster: ROSTER_PATIENCE_MS }[
      work
    ];
    if (isOnce) void once(bot.connector.arrivals, 'asked').then(() => held.pauses.end(patience));
    else held.pauses.skip(patience);
  }
  function behave(): void {
    bot.connector.faults.clear();
  }
  async function asked(work: ConnectorWork): Promise<void> {
    for await (const [one] of on(bot.connector.arrivals, 'asked')) if (one === work) return;
  }
  const sent = () => sentSince(before, bot);
  const methods = () => sent().map(({ method }) => method);
  const warnings = () => bot.log.lines.map(({ message }) => message);

  const file = () => teamsFile('plan.json', server.serve('/plan.json', JSON.stringify(samplePlan())));
  /** Every kind of turn that is replied to with a message. */
  const TURNS: readonly [what: string, take: () => Promise<Reply>, seen: RegExp][] = [
    ['a message', () => bot.say(ALEX, 'svara'), /Fråga 1 av 4/],
    ['a command in a channel', () => bot.say(ALEX, '<at>Målvakt</at> status', CHANNEL), /Delårsrapport 2025/],
    ['a file', () => bot.attach(ALEX, [file(), MESSAGE_ITSELF]), /^plan\.json · skickad/],
  ];
  const seenIn = ({ card, text }: Reply) => text ?? textOf(card);

  async function prepare(): Promise<Json> {
    const { card } = await bot.say(ALEX, 'svara');
    return { ...dataOf(card, 'submit'), ...filledIn(card) };
  }

  for (const [kind, take, seen] of TURNS) {
    const isFirst = kind === 'a message';
    for (const [what, answer] of isFirst ? ALL : SOME) {
      it(`${kind} is replied to when a typing sign gets ${what}`, async () => {
        misbehave('typing', answer);
        held.pauses.skip(TYPING_EVERY_MS);
        held.store.hold('all');
        const typing = asked('typing');
        const taking = take();
        await typing;
        held.store.release();
        assert.match(seenIn(await taking), seen);
      });
    }
    for (const [what, answer] of isFirst ? PASSING : SOME_PASSING) {
      it(`${kind} is replied to when the reply gets ${what} in passing`, async () => {
        misbehave('POST', answer, true);
        assert.match(seenIn(await take()), seen);
        assert.deepEqual(warnings(), []);
      });
    }
    for (const [what, answer] of isFirst ? ALL : SOME) {
      it(`${kind} ends, and the next is replied to, when replies get ${what}`, async () => {
        misbehave('POST', answer);
        let tries = 0;
        bot.connector.arrivals.on('asked', (work) => {
          if (work === 'POST') tries += 1;
        });
        assert.equal(seenIn(await take()), '');
        assert.deepEqual(warnings(), ['reply could not be sent']);
        assert.ok(tries <= 4, String(tries));
        behave();
        assert.match(seenIn(await bot.say(STRANGER, 'hjälp')), /./);
      });
    }
  }

  for (const [what, answer] of ALL) {
    it(`the answer to an Execute does not wait for its card, which gets ${what}`, async () => {
      const form = await prepare();
      misbehave('PUT', answer);
      const replacing = asked('PUT');
      const { card } = await bot.execute(ALEX, form);
      assert.match(textOf(card), SAVED);
      await replacing;
      await bot.finishLate();
      assert.deepEqual([methods(), warnings()], [[], ['card could not be put in its place']]);
    });

    it(`a Submit has its receipt below when its card gets ${what}`, async () => {
      const form = await prepare();
      misbehave('PUT', answer);
      const { card } = await bot.submit(ALEX, form);
      assert.match(textOf(card), SAVED);
      assert.deepEqual(methods(), ['POST']);
    });
  }

  for (const [what, answer] of SOME) {
    for (const [kind, rest] of [
      ['conversationUpdate', { membersAdded: [{ id: '28:malvakt' }] }],
      ['installationUpdate', { action: 'add' }],
    ] as const) {
      it(`who installs (${kind}) is remembered when the welcome gets ${what}`, async () => {
        misbehave('POST', answer);
        const activity = {
          type: kind,
          channelId: 'msteams',
          serviceUrl: bot.connector.url,
          from: { id: `29:${STRANGER.id}`, aadObjectId: STRANGER.id },
          recipient: { id: '28:malvakt' },
          conversation: { id: 'c', conversationType: 'personal' },
          ...rest,
        };
        assert.equal((await bot.post(activity)).status, 200);
        assert.notEqual(await bot.deps.stores.conversations.read(STRANGER.id), undefined);
        assert.deepEqual(warnings(), ['reply could not be sent']);
      });
    }

    it(`a coordinator is told so when the members of a team get ${what}`, async () => {
      misbehave('roster', answer);
      const reply = await bot.say(ALEX, '<at>Målvakt</at> ägare', CHANNEL);
      assert.match(String(reply.text), /fick inte veta av Teams[\s\S]*inget är ändrat/);
    });
  }

  for (const [what, answer] of SOME_PASSING) {
    it(`a Submit has its receipt when its card gets 404 and the receipt ${what} in passing`, async () => {
      const form = await prepare();
      misbehave('PUT', 404);
      bot.connector.answers.push(404);
      bot.connector.arrivals.once('asked', () => misbehave('POST', answer, true));
      const { card } = await bot.submit(ALEX, form);
      assert.match(textOf(card), SAVED);
    });
  }

  it('a card is changed in the order in which its buttons were pressed', async () => {
    const form = await prepare();
    bot.connector.answers.push('hang');
    before = bot.connector.sent.length;
    const replacing = asked('PUT');
    const { card: next } = await bot.execute(ALEX, form);
    await replacing;
    const { card: last } = await bot.execute(ALEX, { ...dataOf(next, 'submit'), ...filledIn(next) });
    assert.equal((await bot.get('/healthz')).status, 200);
    assert.deepEqual(methods(), []);
    await held.pauses.end(PUT_PATIENCE_MS);
    await bot.finishLate();
    assert.deepEqual(
      sent().map(({ method, card }) => [method, textOf(card)]),
      [['PUT', textOf(last)]],
    );
  });

  it('a card is changed at once, and not again before Teams takes more messages there', async () => {
    const form = await prepare();
    before = bot.connector.sent.length;
    const replacing = asked('PUT');
    const { card: next } = await bot.execute(ALEX, form);
    await replacing;
    const { card: last } = await bot.execute(ALEX, { ...dataOf(next, 'submit'), ...filledIn(next) });
    assert.equal((await bot.get('/healthz')).status, 200);
    assert.deepEqual(methods(), ['PUT']);
    const again = asked('PUT');
    await held.pauses.end(REST_MS);
    await again;
    assert.deepEqual(
      sent().map(({ method, card }) => [method, textOf(card)]),
      [next, last].map((card) => ['PUT', textOf(card)]),
    );
  });

  it('all that was answered is told although nobody is there to take messages', async () => {
    const form = await prepare();
    await bot.connector.close();
    assert.match(textOf((await bot.execute(ALEX, form)).card), SAVED);
    await bot.finishLate();
    assert.deepEqual(await bot.submit(ALEX, form), { card: undefined, text: undefined });
    assert.deepEqual(warnings().slice(-1), ['reply could not be sent']);
  });

  it('a request is let go when its reply hangs, and the reply comes all the same', async () => {
    before = bot.connector.sent.length;
    bot.connector.answers.push('hang');
    const posting = asked('POST');
    const saying = bot.say(ALEX, 'svara');
    await posting;
    await held.pauses.end(MESSAGE_PATIENCE_MS);
    assert.equal(seenIn(await saying), '');
    const finishing = bot.finishLate();
    await held.pauses.end(TRY_PATIENCE_MS);
    await finishing;
    assert.deepEqual(methods(), ['POST']);
  });

  it('a reply is given up after a minute, and not tried again', async () => {
    before = bot.connector.sent.length;
    bot.connector.answers.push('hang');
    const posting = asked('POST');
    const saying = bot.say(ALEX, 'svara');
    await posting;
    await held.pauses.end(REPLY_PATIENCE_MS);
    assert.equal(seenIn(await saying), '');
    await held.pauses.end(TRY_PATIENCE_MS);
    assert.match(seenIn(await bot.say(ALEX, 'hjälp')), /./);
    assert.deepEqual([methods(), warnings()], [['POST'], ['reply could not be sent']]);
  });
});
