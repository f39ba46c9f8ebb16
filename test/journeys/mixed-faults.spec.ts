import assert from 'node:assert/strict';
import { on, once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { openAdapter } from '../../src/teams/adapter.ts';
import { MAX_RETRY_AFTER_MS, RETRY_AFTER_MS, TRY_PATIENCE_MS } from '../../src/teams/replies.ts';
import { type Bot, closeBots, type Reply } from '../bot.ts';
import { dataOf, filledIn, textOf } from '../cards.ts';
import { type ConnectorAnswer, portOf, temporaryFolder } from '../fakes.ts';
import { type HeldBot, startHeld } from '../held-bot.ts';
import { ALEX, openSampleRound } from '../sample-round.ts';

const seenIn = ({ card, text }: Reply) => text ?? textOf(card);

describe('Faults that come one after the other', () => {
  let held: HeldBot;
  let bot: Bot;

  async function start(rest: Parameters<typeof startHeld>[2] = {}): Promise<void> {
    held = await startHeld(temporaryFolder(), undefined, rest);
    ({ bot } = held);
    await openSampleRound(bot);
    for (const ms of [RETRY_AFTER_MS, MAX_RETRY_AFTER_MS]) held.pauses.skip(ms);
  }
  afterEach(closeBots);

  async function posted(): Promise<void> {
    for await (const [work] of on(bot.connector.arrivals, 'asked')) if (work === 'POST') return;
  }
  const warnings = () => bot.log.lines.map(({ message }) => message);

  const ONE_UNCLEAR: readonly (readonly [ConnectorAnswer, ConnectorAnswer])[] = [
    [502, 429],
    ['drop', 503],
    ['not-json', 412],
    [429, 504],
    [{ status: 429, retryAfter: 3600 }, 'drop'],
  ];
  for (const faults of ONE_UNCLEAR) {
    it(`a reply is tried a third time after ${JSON.stringify(faults)}, of which one has perhaps arrived`, async () => {
      await start();
      bot.connector.answers.push(...faults);
      assert.match(seenIn(await bot.say(ALEX, 'svara')), /Fråga 1 av 4/);
      assert.deepEqual(warnings(), []);
    });
  }

  it('a reply lies there twice at most when Teams takes long with each try', async () => {
    await start();
    bot.connector.answers.push('hang', 'hang');
    let posting = posted();
    const saying = bot.say(ALEX, 'svara');
    await posting;
    posting = posted();
    await held.pauses.end(TRY_PATIENCE_MS);
    await posting;
    await held.pauses.end(TRY_PATIENCE_MS);
    assert.equal(seenIn(await saying), '');
    assert.deepEqual(warnings(), ['reply could not be sent']);
  });

  it('a button that is pressed twice, while Teams takes long with the reply, has one reply', async () => {
    await start();
    const { card } = await bot.say(ALEX, 'status');
    const help = { ...dataOf(card, 'say'), command: 'help' };
    const before = bot.connector.sent.length;
    bot.connector.answers.push('hang');
    const posting = posted();
    const pressing = bot.submit(ALEX, help);
    await posting;
    assert.equal(seenIn(await bot.submit(ALEX, help)), '');
    await held.pauses.end(TRY_PATIENCE_MS);
    await pressing;
    assert.equal(bot.connector.sent.length, before + 1);
    assert.match(seenIn(await bot.submit(ALEX, help)), /Vad vill du veta\?/);
  });

  describe('and a sender who hangs up', () => {
    const sockets: Socket[] = [];
    afterEach(() => {
      for (const socket of sockets.splice(0)) socket.destroy();
    });

    /** What is pressed, as it comes over the network. */
    async function press(): Promise<string> {
      const { card } = await bot.say(ALEX, 'svara');
      const data = { ...dataOf(card, 'submit'), ...filledIn(card) };
      const body = JSON.stringify({
        ...{ id: 'i', type: 'invoke', name: 'adaptiveCard/action', replyToId: 'activity-0' },
        ...{ channelId: 'msteams', serviceUrl: bot.connector.url, recipient: { id: '28:malvakt' } },
        from: { id: `29:${ALEX.id}`, name: ALEX.name, aadObjectId: ALEX.id },
        conversation: { id: `chat-${ALEX.id}`, conversationType: 'personal', tenantId: 'tenant' },
        value: { action: { type: 'Action.Execute', verb: data.verb, data }, trigger: 'manual' },
      });
      const head = 'POST /api/messages HTTP/1.1\r\nhost: malvakt\r\n';
      return `${head}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    }

    async function send(words: string): Promise<Socket> {
      const socket = connect(portOf(bot.server), '127.0.0.1');
      sockets.push(socket);
      await once(socket, 'connect');
      socket.write(words);
      return socket;
    }

    async function replaced(): Promise<void> {
      await bot.finishLate();
      const { method, activity } = bot.connector.sent.at(-1) ?? {};
      assert.equal(method, 'PUT');
      assert.match(textOf(activity?.attachments?.[0]?.content), /är sparat/);
    }

    it('while it is found out who they are, has the card of what is stored replaced all the same', async () => {
      const adapter = openAdapter(undefined);
      const { promise: entered, resolve: enter } = Promise.withResolvers<void>();
      const { promise: known, resolve: know } = Promise.withResolvers<void>();
      await start({ adapter });
      const words = await press();
      const authenticate = adapter.authenticate.bind(adapter);
      adapter.authenticate = async (...proof) => {
        enter();
        await known;
        return authenticate(...proof);
      };
      const gone = new Promise((resolve) => {
        bot.server.once('connection', (socket) => socket.once('close', resolve));
      });
      const socket = await send(words);
      await entered;
      socket.destroy();
      await gone;
      const put = once(bot.connector.arrivals, 'PUT');
      know();
      await put;
      await replaced();
    });
  });
});
