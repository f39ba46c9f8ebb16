import assert from 'node:assert/strict';
import { type CardPlace, cardsInOrder } from '../../src/teams/in-order.ts';

const CARD: CardPlace = { conversation: 'a:anna', id: '1' };

/** Cards that are put by hand, in the order in which their turn came. */
function byHand() {
  const begun: string[] = [];
  const ends = new Map<string, (error?: Error) => void>();
  const inOrder = cardsInOrder();
  return {
    begun,
    put(name: string, place = CARD, rest?: () => Promise<void>) {
      const putting = () => {
        begun.push(name);
        const { promise, resolve, reject } = Promise.withResolvers<string>();
        ends.set(name, (error) => (error ? reject(error) : resolve(`in ${name}`)));
        return promise;
      };
      return inOrder(place, putting, rest);
    },
    async end(name: string, error?: Error) {
      ends.get(name)?.(error);
      await new Promise(setImmediate);
    },
  };
}

describe('A card that is put anew in its place', () => {
  it('waits for the one before it there', async () => {
    const { begun, put, end } = byHand();
    const [first, second] = [put('first'), put('second')];
    assert.deepEqual(begun, ['first']);
    await end('first');
    assert.deepEqual(begun, ['first', 'second']);
    await end('second');
    assert.deepEqual(await Promise.all([first, second]), ['in first', 'in second']);
  });

  it('follows one that Teams has not taken', async () => {
    const { begun, put, end } = byHand();
    const refused = assert.rejects(put('first'), /refused/);
    const second = put('second');
    await end('first', new Error('refused'));
    await refused;
    await end('second');
    assert.equal(await second, 'in second');
    assert.deepEqual(begun, ['first', 'second']);
  });

  it('is left out when a later one waits for the same place, and shares what comes of that', async () => {
    const { begun, put, end } = byHand();
    const [, second, third] = [put('first'), put('second'), put('third')];
    await end('first');
    await end('third');
    assert.deepEqual(begun, ['first', 'third']);
    assert.deepEqual(await Promise.all([second, third]), ['in third', 'in third']);
  });

  it('waits for none in another conversation, also where Teams gives both the same id', () => {
    const { begun, put } = byHand();
    void put('of Anna');
    void put('of Bo', { ...CARD, conversation: 'a:bo' });
    assert.deepEqual(begun, ['of Anna', 'of Bo']);
  });

  it('is one of eight at once, and the rest follow in the order in which they came', async () => {
    const { begun, put, end } = byHand();
    const names = Array.from({ length: 10 }, (_, index) => `card ${index}`);
    for (const name of names) void put(name, { ...CARD, id: name });
    assert.deepEqual(begun, names.slice(0, 8));
    await end('card 3');
    assert.deepEqual(begun, names.slice(0, 9));
    await end('card 0');
    assert.deepEqual(begun, names);
  });

  describe('beside an answer', () => {
    it('leaves its place alone for a while, and is then followed by the last that waits', async () => {
      const { begun, put, end } = byHand();
      const { promise: rested, resolve: rest } = Promise.withResolvers<void>();
      for (const name of ['first', 'second', 'third']) void put(name, CARD, () => rested);
      await end('first');
      assert.deepEqual(begun, ['first']);
      rest();
      await new Promise(setImmediate);
      assert.deepEqual(begun, ['first', 'third']);
    });

    it('makes nobody wait who has nothing else to see', async () => {
      const { begun, put, end } = byHand();
      const never = () => new Promise<void>(() => undefined);
      void put('first', CARD, never);
      void put('second', CARD, never);
      await end('first');
      void put('awaited');
      assert.deepEqual(begun, ['first', 'awaited']);
    });
  });
});
