import assert from 'node:assert/strict';
import type { Attempt } from '../../../src/domain/deliveries/attempt.ts';
import type { Delivery } from '../../../src/domain/deliveries/delivery.ts';
import { ledgerOf, toResend } from '../../../src/domain/deliveries/ledger.ts';
import { expectedIn } from '../../../src/domain/deliveries/ledger-rows.ts';
import type { Subscription } from '../../../src/domain/deliveries/subscription.ts';
import type { RoundState } from '../../../src/domain/rounds/round-state.ts';
import { ANNA, aDelivery, anAssessment, aPerson, aState, BO, NOW } from '../../build.ts';

const AT = '2025-08-29T06:00:00.000Z';
const tried = (outcome: Attempt['outcome'], code?: string, at = AT): Attempt => ({ at, outcome, code });

/** Anna owns `jobs` and `metro`, Bo `climate` and `energy`. */
const STATE = aState({
  people: [aPerson({ ...ANNA, unit: 'Stadskontoret' }), aPerson(BO), aPerson({ id: 'dora', name: 'Dora' })],
});
const SENT: Partial<Delivery> = { state: 'sent', attempts: [tried('sent')] };
const RESTING: Partial<Delivery> = { state: 'resting', attempts: [tried('unreachable', '403')] };

/** How the owners stand, by id. */
function standings(known: readonly Delivery[], state: RoundState = STATE) {
  const { entries } = ledgerOf(state, known, [], NOW);
  return Object.fromEntries(
    entries.map(({ recipient, insteadOf, standing }) => [
      insteadOf === undefined ? recipient : `${recipient} for ${insteadOf}`,
      standing.why ? `${standing.reach} ${standing.why}` : standing.reach,
    ]),
  );
}

const to = (recipient: string, rest: Partial<Delivery>) => aDelivery({ id: recipient, recipient, ...rest });

describe('The ledger of a round', () => {
  for (const [what, delivery, standing] of [
    ['was sent', SENT, 'sent'],
    ['nobody has looked at yet', undefined, 'planned now'],
    ['is about to be sent', {}, 'planned now'],
    ['is being sent', { state: 'sending' }, 'planned now'],
    ['Teams has not taken', { attempts: [tried('retry', '429')] }, 'planned trouble'],
    ['may have arrived', { attempts: [tried('unclear', '502')] }, 'perhaps'],
    ['is put off', { isPutOff: true, nextAt: '2025-09-05T06:00:00.000Z' }, 'planned away'],
    ['has no address', { state: 'waiting' }, 'noAddress'],
    ['rests', RESTING, 'resting'],
    ['was given up', { state: 'failed', attempts: [tried('failed', '400')] }, 'failed'],
    ['was given up in doubt', { state: 'failed', attempts: [tried('unclear', '502')] }, 'failed'],
    ['was asked for before it was sent', { state: 'dropped', items: ['climate', 'energy'] }, 'sent'],
    ['was taken up anew', { attempts: [tried('unclear')], takenUpAt: NOW.toISOString() }, 'planned now'],
  ] as const satisfies readonly (readonly [string, Partial<Delivery> | undefined, string])[]) {
    it(`says of what ${what} that it is ${standing}`, () => {
      assert.equal(standings(delivery ? [to('bo', delivery)] : []).bo, standing);
    });
  }

  it('says of whoever has answered everything nothing else, whatever became of the message', () => {
    const assessments = ['climate', 'energy'].map((item) => anAssessment({ item }));
    assert.equal(standings([to('bo', RESTING)], { ...STATE, assessments }).bo, 'answered');
  });

  it('has the worst of what somebody is yet to get: the new goal alone has not come', () => {
    const first = to('bo', { ...SENT, id: 'q/1', items: ['climate'] });
    const second = to('bo', { ...RESTING, id: 'q/2', items: ['climate', 'energy'] });
    const { entries, areas } = ledgerOf(STATE, [first, second], [], NOW);
    const bo = entries.find(({ recipient }) => recipient === 'bo');
    assert.equal(bo?.standing.reach, 'resting');
    assert.deepEqual([areas[1]?.counts.sent, areas[1]?.counts.resting], [1, 1]);
    assert.deepEqual(
      toResend({ ...ledgerOf(STATE, [first, second], [], NOW) }, NOW).flatMap(({ messages }) =>
        messages.map(({ id }) => id),
      ),
      ['q/2'],
    );
  });

  it('sends again to all only what is not tried again by itself, and to one person what may have arrived too', () => {
    const unclear = to('bo', { attempts: [tried('unclear')] });
    const ids = (delivery: Delivery, recipient?: string) =>
      toResend(ledgerOf(STATE, [delivery], [], NOW), NOW, recipient).flatMap(
        ({ messages }) => messages.length,
      );
    assert.deepEqual([ids(unclear), ids(unclear, 'bo')], [[], [1]]);
    const givenUp = { ...unclear, state: 'failed' as const };
    assert.deepEqual([ids(givenUp), ids(givenUp, 'bo')], [[1], [1]]);
  });

  it('counts a question once, where of two owners one has got it, and by the unit of that one', () => {
    const ownerships = [
      { item: 'jobs', person: 'bo' },
      { item: 'jobs', person: 'anna' },
    ];
    const known = [to('bo', RESTING), to('anna', SENT)];
    const { units, areas } = ledgerOf({ ...STATE, ownerships }, known, [], NOW);
    assert.deepEqual(
      units.map(({ name, counts }) => [name, counts.sent, expectedIn(counts)]),
      [['Stadskontoret', 1, 1]],
    );
    assert.deepEqual(
      areas.map(({ counts }) => expectedIn(counts)),
      [1],
    );
  });

  it('tells of whoever stands in for somebody who is away, and counts what has come to them', () => {
    const absent = [{ person: 'bo', from: '2025-08-30', to: '2025-09-10', deputy: 'dora' }];
    const away = to('bo', { isPutOff: true, nextAt: '2025-09-11T06:00:00.000Z' });
    const instead = to('dora', { id: 'q/instead', insteadOf: 'bo', ...SENT });
    const state = { ...STATE, absent };
    assert.equal(standings([away, instead], state)['dora for Bo Lind'], 'sent');
    assert.equal(ledgerOf(state, [away, instead], [], NOW).areas[1]?.counts.sent, 2);
    const resting = to('dora', { id: 'q/instead', insteadOf: 'bo', ...RESTING });
    assert.equal(standings([away, resting], state)['dora for Bo Lind'], 'resting');
    assert.equal(standings([away, resting])['dora for Bo Lind'], undefined);
  });

  it('has the same questions in its areas as in its units', () => {
    const { areas, units } = ledgerOf(STATE, [to('bo', RESTING), to('anna', SENT)], [], NOW);
    const sum = (rows: typeof areas) => rows.reduce((all, { counts }) => all + expectedIn(counts), 0);
    assert.deepEqual([sum(areas), sum(units)], [4, 4]);
    assert.deepEqual(
      units.map(({ name }) => name),
      ['Stadskontoret', undefined],
    );
  });

  it('puts the worst first, and what stands alike by name', () => {
    const known = [to('bo', SENT), to('anna', SENT)];
    const order = (all: readonly Delivery[]) => ledgerOf(STATE, all, [], NOW).entries.map(({ name }) => name);
    assert.deepEqual(order(known), ['Anna Ek', 'Bo Lind']);
    assert.deepEqual(order([to('bo', RESTING), to('anna', SENT)]), ['Bo Lind', 'Anna Ek']);
  });

  it('knows of a rest since when it lasts', () => {
    const attempts = [
      tried('unreachable', '403', '2025-08-20T06:00:00.000Z'),
      tried('retry', '429', '2025-08-21T06:00:00.000Z'),
      tried('unreachable', '403', '2025-08-22T06:00:00.000Z'),
      tried('unreachable', '404', '2025-08-23T06:00:00.000Z'),
    ];
    const { entries } = ledgerOf(STATE, [to('bo', { ...RESTING, attempts })], [], NOW);
    const { since, code } = entries.find(({ recipient }) => recipient === 'bo')?.standing ?? {};
    assert.deepEqual([since, code], ['2025-08-22T06:00:00.000Z', '404']);
  });

  describe('of channels', () => {
    const channel = '19:a@thread.tacv2';
    const address = { serviceUrl: '', channel: 'msteams', type: 'channel', bot: { id: 'b' } } as const;
    const subscription: Subscription = { channel, address: { ...address, conversation: channel }, since: AT };
    const posted = (rest: Partial<Delivery>, id = 'd/1') =>
      aDelivery({ id, kind: 'digest', recipient: channel, ...rest });
    const stands = (known: readonly Delivery[], one: Subscription = subscription) =>
      ledgerOf(STATE, known, [one], NOW).entries.find(({ kind }) => kind === 'channel')?.standing;

    it('tells what became of the last message, and of none where there was none', () => {
      const later = posted({ ...SENT, plannedAt: '2025-09-01T08:30:00.000Z' }, 'd/2');
      assert.equal(stands([posted(RESTING)])?.reach, 'resting');
      assert.equal(stands([posted(RESTING), later])?.reach, 'sent');
      assert.equal(stands([]), undefined);
    });

    for (const [why, told] of [
      ['unreachable', 'gone'],
      ['removed', 'removed'],
      ['deleted', undefined],
      ['unsubscribed', undefined],
    ] as const) {
      it(`says of one that has ended, ${why}: ${told ?? 'nothing'}`, () => {
        const ended = { ...subscription, ended: { at: AT, why } };
        assert.equal(stands([posted(RESTING)], ended)?.why, told);
        assert.deepEqual(toResend(ledgerOf(STATE, [posted(RESTING)], [ended], NOW), NOW), []);
      });
    }
  });
});
