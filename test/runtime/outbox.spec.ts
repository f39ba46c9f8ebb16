import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Job } from '../../src/runtime/lanes.ts';
import { Outbox, type Time } from '../../src/runtime/outbox.ts';

/** Time that passes when it is told to. */
function fakeTime(): Time & { pass(ms: number): Promise<void> } {
  let now = 0;
  const waits = new Set<{ readonly at: number; readonly work: () => void }>();
  return {
    now: () => now,
    after(ms, work) {
      const wait = { at: now + ms, work };
      waits.add(wait);
      return () => waits.delete(wait);
    },
    async pass(ms) {
      const end = now + ms;
      for (;;) {
        await nextTurn();
        const [next] = [...waits].toSorted((a, b) => a.at - b.at);
        if (!next || next.at > end) break;
        waits.delete(next);
        now = Math.max(now, next.at);
        next.work();
      }
      now = end;
      await nextTurn();
    },
  };
}

describe('The outbox', () => {
  let time: ReturnType<typeof fakeTime>;
  let outbox: Outbox;
  let rate: number;
  /** What has gone out, with the moment. */
  let out: { readonly id: string; readonly at: number }[];

  beforeEach(() => {
    time = fakeTime();
    rate = 50;
    out = [];
    outbox = new Outbox(() => rate, time);
  });

  /** A job that takes so many milliseconds at Teams. */
  function job(id: string, lane = 'plan questions', thread = id, takesMs = 100): Job {
    return {
      id,
      lane,
      thread,
      async run(turn) {
        if (!(await turn())) return;
        out.push({ id, at: time.now() });
        await new Promise<void>((resolve) => void time.after(takesMs, resolve));
      },
    };
  }

  const jobs = (count: number, name: string, ...rest: [string?, string?, number?]) =>
    Array.from({ length: count }, (_, place) => job(`${name}${place}`, ...rest));

  function mostIn(ms: number): number {
    return Math.max(...out.map(({ at }) => out.filter((one) => one.at >= at && one.at < at + ms).length));
  }

  it('sends at more than nine tenths of the permitted rate, and never above it', async () => {
    outbox.add(jobs(500, 'p'));
    await time.pass(10_500);
    assert.ok(out.length >= 472, `${out.length} in 10.5 seconds`);
    assert.ok(mostIn(1_000) <= 50, `${mostIn(1_000)} in a second`);
  });

  it('sends fewer while people are answered, so that Teams counts no more than it permits', async () => {
    const replies: { readonly id: string; readonly at: number }[] = [];
    outbox.add(jobs(300, 'p'));
    for (let number = 0; number < 60; number += 1) {
      await time.pass(50);
      outbox.replied(`chat${number}`);
      replies.push({ id: `reply${number}`, at: time.now() });
    }
    const messages = out.length;
    out.push(...replies);
    assert.ok(mostIn(1_000) <= 50, `${mostIn(1_000)} in a second`);
    assert.ok(messages > 55 && messages < 95, `${messages} messages beside 60 replies in three seconds`);
  });

  it('lets one that hangs hold up nobody else', async () => {
    outbox.add([...jobs(20, 'hangs', 'plan questions', undefined, 15_000), ...jobs(100, 'p')]);
    await time.pass(3_000);
    assert.equal(out.length, 120);
  });

  it('gives each plan and each kind of message its turn', async () => {
    outbox.add(jobs(1_000, 'large', 'large questions'));
    await time.pass(1_000);
    outbox.add([...jobs(5, 'small', 'small questions'), ...jobs(5, 'digest', 'large digest')]);
    const before = out.length;
    await time.pass(1_000);
    const since = out.slice(before).map(({ id }) => id);
    assert.equal(since.filter((id) => !id.startsWith('large')).length, 10, since.join());
  });

  it('keeps to what Teams permits in one conversation, and sends to the others meanwhile', async () => {
    outbox.add([...jobs(20, 'same', 'a', 'channel', 1), ...jobs(20, 'other', 'b')]);
    await time.pass(1_000);
    const same = () => out.filter(({ id }) => id.startsWith('same')).length;
    assert.deepEqual([same(), out.length], [7, 27]);
    await time.pass(1_200);
    assert.equal(same(), 9);
  });

  it('sends one message to a conversation at a time', async () => {
    outbox.add(jobs(2, 'p', 'a', 'channel', 5_000));
    await time.pass(4_900);
    assert.equal(out.length, 1);
    await time.pass(200);
    assert.equal(out.length, 2);
  });

  it('takes a message that is here already for the same, and the newer of the two', async () => {
    rate = 0;
    outbox.add([job('p', 'a', 'first'), job('p', 'a', 'second')]);
    rate = 50;
    outbox.pump();
    await time.pass(50);
    outbox.add([job('p', 'a', 'third')]);
    await time.pass(1_000);
    assert.deepEqual([out.length, outbox.isEmpty], [1, true]);
  });

  it('sends nothing while it has no share, and goes on when it has', async () => {
    rate = 0;
    outbox.add(jobs(3, 'p'));
    await time.pass(10_000);
    assert.equal(out.length, 0);
    rate = 1;
    outbox.pump();
    await time.pass(2_500);
    assert.equal(out.length, 3);
  });

  it('gives the turn of what another instance has sent already to the next', async () => {
    const taken = Array.from({ length: 200 }, (_, place): Job => {
      const id = `taken${place}`;
      const run: Job['run'] = async (turn, unused) => {
        if (await turn()) unused();
      };
      return { id, lane: 'plan questions', thread: id, run };
    });
    outbox.add([...taken, ...jobs(40, 'p')]);
    await time.pass(1_100);
    assert.equal(out.length, 40);
  });

  it('says when nothing is left', async () => {
    outbox.add(jobs(3, 'p'));
    let isIdle = false;
    const idle = outbox.idle().then(() => {
      isIdle = true;
    });
    await time.pass(50);
    assert.equal(isIdle, false);
    await time.pass(1_000);
    await idle;
    assert.equal(outbox.isEmpty, true);
  });

  it('begins nothing more when it is stopped, and waits for what is under way', async () => {
    outbox.add(jobs(100, 'p', 'a', undefined, 5_000));
    await time.pass(500);
    const begun = out.length;
    let isStopped = false;
    const stopped = outbox.stop().then(() => {
      isStopped = true;
    });
    await time.pass(1_000);
    assert.deepEqual([out.length, isStopped], [begun, false]);
    await time.pass(5_000);
    await stopped;
    assert.equal(out.length, begun);
  });
});
