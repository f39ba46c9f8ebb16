import assert from 'node:assert/strict';
import type { SendOutcome } from '../../../src/domain/deliveries/attempt.ts';
import type { Delivery } from '../../../src/domain/deliveries/delivery.ts';
import { cardStandingOf, claimEdit, editsOf, recordEdit } from '../../../src/domain/deliveries/edits.ts';
import type { Shown } from '../../../src/domain/deliveries/shown.ts';
import { aDelivery } from '../../build.ts';

const POSTED = '2025-09-08T06:00:00.000Z';
const NOW = new Date('2025-09-10T06:00:00.000Z');

function posted(id: string, change: Partial<Delivery> = {}, shown: Partial<Shown> = {}): Delivery {
  const what = { id, kind: 'digest', recipient: '19:a', run: '2025-09-08', plannedAt: POSTED } as const;
  const sent = { state: 'sent', message: `m-${id}`, attempts: [{ at: POSTED, outcome: 'sent' }] } as const;
  return aDelivery({ ...what, ...sent, shown: { stamp: 'old', at: POSTED, ...shown }, ...change });
}

const LATER = {
  plannedAt: '2025-09-09T06:00:00.000Z',
  attempts: [{ at: '2025-09-09T06:00:01.000Z', outcome: 'sent' }],
} as const;

describe('The edits of a digest', () => {
  const cases: readonly [what: string, digests: readonly Delivery[], edited: readonly string[]][] = [
    ['the only one', [posted('a')], ['a']],
    ['the last one, and the one before to say so', [posted('a'), posted('b', LATER)], ['a replaced', 'b']],
    ['no more of one that has said so', [posted('a', {}, { ended: 'replaced' }), posted('b', LATER)], ['b']],
    ['each channel\u2019s own', [posted('a'), posted('b', { ...LATER, recipient: '19:b' })], ['a', 'b']],
    [
      'none while the next is on its way',
      [posted('a'), posted('b', { ...LATER, state: 'planned', shown: undefined })],
      [],
    ],
    [
      'the last that came, where the next rests',
      [posted('a'), posted('b', { ...LATER, state: 'resting', shown: undefined })],
      ['a'],
    ],
    ['none that Teams has not named', [posted('a', { message: undefined })], []],
    ['none that was gone twice', [posted('a', {}, { ended: 'gone' })], []],
    ['one of the version before', [posted('a', { shown: undefined })], ['a']],
    [
      'none of the version before that is not the last',
      [posted('a', { shown: undefined }), posted('b', LATER)],
      ['b'],
    ],
    ['none that was written just now', [posted('a', {}, { at: '2025-09-10T05:56:01.000Z' })], []],
    ['none that another has', [posted('a', {}, { leaseUntil: '2025-09-10T06:00:01.000Z' })], []],
    ['one whose claim has run out', [posted('a', {}, { leaseUntil: '2025-09-10T05:59:59.000Z' })], ['a']],
    ['none before Teams may be asked again', [posted('a', {}, { nextAt: '2025-09-10T06:00:01.000Z' })], []],
  ];
  for (const [what, digests, edited] of cases) {
    it(`are of ${what}`, () => {
      const found = editsOf(digests, NOW).map(({ delivery, replacedAt }) =>
        replacedAt === undefined ? delivery.id : `${delivery.id} replaced`,
      );
      assert.deepEqual(found, edited);
    });
  }

  it('name the time at which the next one came', () => {
    const [edit] = editsOf([posted('a'), posted('b', LATER)], NOW);
    assert.equal(edit?.replacedAt, '2025-09-09T06:00:01.000Z');
  });

  const settled = (outcome: SendOutcome, shown: Partial<Shown> = {}, isReplaced = false) =>
    recordEdit(claimEdit(posted('a', {}, shown), NOW), { stamp: 'new', isReplaced }, outcome, NOW, 0);

  it('keep what is shown then, and leave no claim', () => {
    const attempts = [{ at: POSTED, outcome: 'retry', code: '429' }] as const;
    const { shown, state } = settled({ result: 'sent', message: 'm-a' }, { attempts, nextAt: POSTED });
    assert.deepEqual([shown, state], [{ stamp: 'new', at: NOW.toISOString() }, 'sent']);
    assert.equal(settled({ result: 'sent' }, {}, true).shown?.ended, 'replaced');
  });

  it('are tried again after what Teams asks for, and after what it may have taken', () => {
    const asked = settled({ result: 'retry', code: '429', afterMs: 600_000 }).shown;
    assert.deepEqual([asked?.nextAt, asked?.stamp], ['2025-09-10T06:10:00.000Z', 'old']);
    const unclear = settled({ result: 'unclear', code: '502' }).shown;
    assert.deepEqual([unclear?.nextAt, unclear?.leaseUntil], ['2025-09-10T06:00:02.000Z', undefined]);
  });

  it('are given up for what is shown, and not for what comes next, when they are refused for good or for three days', () => {
    assert.equal(settled({ result: 'failed', code: '413' }).shown?.refused, 'new');
    const attempts = [{ at: '2025-09-07T05:59:59.000Z', outcome: 'retry', code: '503' }] as const;
    const { shown } = settled({ result: 'retry', code: '503' }, { attempts });
    assert.deepEqual([shown?.refused, shown?.nextAt, shown?.ended], ['new', undefined, undefined]);
  });

  it('post what is gone anew, once, and never one that was replaced', () => {
    const gone = { result: 'unreachable', code: '404' } as const;
    const anew = settled(gone);
    assert.deepEqual([anew.state, anew.message, anew.shown?.isPostedAnew], ['planned', undefined, true]);
    assert.deepEqual([anew.nextAt, anew.attempts], [NOW.toISOString(), posted('a').attempts]);
    const again = settled(gone, { isPostedAnew: true });
    assert.deepEqual([again.state, cardStandingOf(again)], ['sent', 'gone']);
    assert.equal(settled(gone, {}, true).shown?.ended, 'gone');
  });
});
