import assert from 'node:assert/strict';
import { Stream } from '../../src/runtime/stream.ts';
import { seeded } from '../random.ts';

const PER_SECOND = 50;

/** Sends whenever it may, for ten seconds, while people are answered at some moments. @returns all moments, in order */
function sentBeside(replies: readonly number[]): number[] {
  const stream = new Stream();
  const moments: number[] = [];
  const left = [...replies];
  for (let now = 0; now < 10_000; now += 1) {
    while (left[0] !== undefined && left[0] <= now) {
      left.shift();
      stream.replied('chat', now);
      moments.push(now);
    }
    while (stream.freeAt(PER_SECOND, now) <= now) {
      stream.go(`to-${moments.length}`, now);
      moments.push(now);
    }
  }
  return moments;
}

function mostInASecond(moments: readonly number[]): number {
  return Math.max(...moments.map((from) => moments.filter((at) => at >= from && at < from + 1_000).length));
}

describe('The stream of messages', () => {
  for (const perSecond of [0, 2, 6, 15, 30])
    it(`leaves room for ${perSecond} replies a second, which wait for nobody`, () => {
      const random = seeded(perSecond + 1);
      const replies = Array.from({ length: perSecond * 10 }, () => 10_000 * random()).toSorted(
        (a, b) => a - b,
      );
      const moments = sentBeside(replies);
      assert.ok(mostInASecond(moments) <= PER_SECOND, `${mostInASecond(moments)} in a second`);
      assert.ok(moments.length > 0.75 * 10 * PER_SECOND, `${moments.length} in ten seconds`);
    });
});
