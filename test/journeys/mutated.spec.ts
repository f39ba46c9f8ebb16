import assert from 'node:assert/strict';
import sinon from 'sinon';
import { type Bot, startBot } from '../bot.ts';
import { examples } from '../depth.ts';
import { templatesFor } from '../incoming/templates.ts';
import { tryMutated } from '../incoming/trial.ts';
import { openIssuer, tokenFor } from '../issuer.ts';
import { seeded } from '../random.ts';

/** Each day has activities of its own; the seed in a title gives a day's back: `MALVAKT_TEST_SAMPLE=N`. */
const seed = Number(process.env.MALVAKT_TEST_SAMPLE ?? Math.floor(Date.now() / 86_400_000));

describe(`Mutated activities (sample ${seed})`, () => {
  let bot: Bot;

  afterEach(async () => {
    sinon.restore();
    await bot.close();
  });

  const times = examples(500, 10_000);
  const title = `end in no 5xx, no stack and no failed turn, ${times} of them`;

  it(`${title}, without credentials`, async () => {
    bot = await startBot();
    const templates = await templatesFor(bot);
    const { statuses, faults } = await tryMutated(bot, templates, { times, random: seeded(seed) });
    assert.deepEqual(faults, []);
    assert.ok(Number(statuses.get('200')) > times / 3, JSON.stringify(Object.fromEntries(statuses)));
  }).timeout(600_000);

  it(`${title}, with credentials`, async () => {
    // The SDK prints each refusal, keys and all.
    sinon.stub(console, 'error');
    const issuer = await openIssuer();
    bot = await startBot({ adapter: issuer.openAdapter() });
    const headers = { authorization: `Bearer ${tokenFor(bot.connector.url)}` };
    const templates = await templatesFor(bot, headers);
    const { statuses, faults } = await tryMutated(bot, templates, {
      times,
      random: seeded(seed + 1),
      headers,
    });
    issuer.close();
    assert.deepEqual(faults, []);
    assert.ok(Number(statuses.get('200')) > times / 3, JSON.stringify(Object.fromEntries(statuses)));
  }).timeout(600_000);
});
