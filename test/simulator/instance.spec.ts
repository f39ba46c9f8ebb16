import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buttonsOf } from '../../src/simulator/card.ts';
import { Client } from '../../src/simulator/client.ts';
import { Cut, type Instance, openInstance } from '../../src/simulator/instance.ts';
import { municipalityOf } from '../../src/simulator/municipality.ts';
import { VirtualTime } from '../../src/simulator/virtual-time.ts';

describe('A simulated bot that has crashed', () => {
  const [anna] = municipalityOf(1, 1).residents;
  const time = new VirtualTime(new Date('2026-02-10T09:00:00Z'));
  const said: unknown[] = [];
  let folder: string;
  let instance: Instance;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'malvakt-crashed-'));
    const log = { info() {}, warn() {}, error() {} };
    const carry = async (request: unknown) => said.push(request);
    instance = await openInstance({ folder, time, log, carry, onCrash() {} });
    instance.crashAfter(1);
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  /** Somebody presses a button, of which they are told after four seconds at the latest. */
  function press(): Promise<unknown> {
    assert.ok(anna);
    const data = { verb: 'submit', round: 'r', item: 'i', respondent: 'owner', form: 1, language: 'sv' };
    const [button] = buttonsOf({ type: 'Action.Execute', data });
    assert.ok(button);
    const client = new Client({
      take: (activity) => instance.take(activity),
      command: () => Promise.reject(new Error('nobody commands')),
      insist: (work) => work(),
      crashAfter() {},
      stop: async () => {},
    });
    return time.during(client.press(anna, 'm1', button, {}));
  }

  it('answers nobody whom it had heard', async () => {
    await assert.rejects(press(), Cut);
  });

  it('answers nobody who comes after that, not even that it is still saving', async () => {
    await assert.rejects(press(), Cut);
    await time.until(time.now() + 60_000);
    assert.deepEqual(said, []);
  });
});
