import assert from 'node:assert/strict';
import sinon from 'sinon';
import { stopWhenAsked } from '../../src/runtime/shutdown.ts';
import { memoryLog } from '../fakes.ts';

describe('Being asked to stop', () => {
  let exit: sinon.SinonStub;
  let time: sinon.SinonFakeTimers;
  let own: NodeJS.SignalsListener[];

  beforeEach(() => {
    exit = sinon.stub(process, 'exit');
    time = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    own = [];
  });
  afterEach(() => {
    time.restore();
    sinon.restore();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      for (const listener of own) process.removeListener(signal, listener);
    }
  });

  /** Asks, without the process's other listeners hearing of it. */
  function ask(steps: readonly (() => unknown)[]) {
    const log = memoryLog();
    const before = process.listeners('SIGTERM');
    stopWhenAsked(steps, log);
    own = [...process.listeners('SIGTERM'), ...process.listeners('SIGINT')].filter(
      (one) => !before.includes(one),
    );
    const [added] = process.listeners('SIGTERM').filter((one) => !before.includes(one));
    added?.('SIGTERM');
    return log;
  }

  it('takes every step in order, also after one that failed, and says what failed', async () => {
    const taken: string[] = [];
    const failing = async () => {
      taken.push('first');
      throw new Error('the store is away');
    };
    const log = ask([failing, () => taken.push('second')]);
    await time.tickAsync(10);
    assert.deepEqual(taken, ['first', 'second']);
    assert.deepEqual(
      log.lines.map(({ message }) => message),
      ['stopping failed'],
    );
    assert.deepEqual(exit.args, [[0]]);
  });

  it('ends at the deadline when a step does not', async () => {
    ask([() => new Promise(() => {})]);
    await time.tickAsync(24_000);
    assert.equal(exit.callCount, 0);
    await time.tickAsync(2_000);
    assert.deepEqual(exit.args, [[1]]);
  });
});
