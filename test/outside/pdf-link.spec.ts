import assert from 'node:assert/strict';
import { closeBots } from '../bot.ts';
import { closeAndPublish, fromTerminal, linkFor, open, withReport } from '../handing.ts';
import { AMIRA } from '../sample-round.ts';

/** However slow the machine: the answer comes in its turn, and not after it. */
const endless = () => ({ over: new Promise<void>(() => {}), stop() {} });

/** No journey, as it takes seconds to print one and it is the same on every store. */
describe('A link to a PDF', () => {
  afterEach(closeBots);

  it('opens what the terminal prints, each time with the same bytes', async function () {
    const { bot, round } = await withReport({ startPause: endless });
    // Without LibreOffice there is none to open.
    if (!(await bot.deps.pdf.isThere())) this.skip();
    await closeAndPublish(bot, round);
    const response = await open(bot, await linkFor(bot, AMIRA, 'pdf'));
    const bytes = Buffer.from(await response.arrayBuffer());
    assert.ok(bytes.toString('latin1').startsWith('%PDF-'));
    assert.deepEqual(bytes, await fromTerminal(bot, round, 'pdf'));
  }).timeout(300_000);
});
