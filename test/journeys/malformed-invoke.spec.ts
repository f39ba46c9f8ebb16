import assert from 'node:assert/strict';
import { z } from 'zod/v4';
import { type Bot, leastActivity, startBot } from '../bot.ts';

const ErrorBody = z.strictObject({
  statusCode: z.literal(400),
  type: z.literal('application/vnd.microsoft.error'),
  value: z.strictObject({ code: z.literal('BadRequest'), message: z.string().min(1) }),
});

describe('A malformed invoke of a card', () => {
  let bot: Bot;

  before(async () => {
    bot = await startBot();
  });
  after(() => bot.close());

  const invoke = (name: string, value: unknown) =>
    bot.post({ ...leastActivity(bot.connector.url), type: 'invoke', name, value, text: undefined });

  const malformed: readonly unknown[] = [
    undefined,
    null,
    7,
    'submit',
    true,
    [],
    {},
    { action: null },
    { action: 7 },
    { action: [] },
    { action: 'submit' },
    { action: { data: {}, verb: 7 } },
  ];
  for (const value of malformed) {
    it(`with the value ${JSON.stringify(value)} gets 400 and an error body, and nothing is sent`, async () => {
      const { status, body } = await invoke('adaptiveCard/action', value);
      assert.equal(status, 400);
      ErrorBody.parse(JSON.parse(body));
      assert.deepEqual([bot.connector.sent, bot.log.lines], [[], []]);
    });
  }

  it('that carries no data of ours is answered in words, as every button that is not known', async () => {
    const { status, body } = await invoke('adaptiveCard/action', { action: { type: 'Action.Execute' } });
    assert.equal(status, 200);
    assert.equal(JSON.parse(body).statusCode, 200);
  });

  it('stays 501 under a name that is not known', async () => {
    assert.equal((await invoke('task/fetch', { action: null })).status, 501);
  });
});
