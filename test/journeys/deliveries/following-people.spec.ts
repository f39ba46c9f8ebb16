import assert from 'node:assert/strict';
import { moveAccount } from '../../../src/commands/people/move-account.ts';
import { removePerson } from '../../../src/commands/people/remove-person.ts';
import { linesOf } from '../../audit.ts';
import { COORDINATOR, closeBots } from '../../bot.ts';
import { textOf } from '../../cards.ts';
import { BAD, type Followed, GOOD, METRO, openFollowed } from '../../following.ts';
import { ALEX, AMIRA } from '../../sample-round.ts';

const NEW_ACCOUNT = { id: '33333333-3333-4333-8333-333333333333', name: 'Amira Haddad' };

describe('Somebody who follows a goal', () => {
  let f: Followed;
  beforeEach(async () => {
    f = await openFollowed();
    await f.follow(AMIRA, `bevaka ${METRO}`);
  });
  afterEach(closeBots);

  it('is removed: what they follow ends, with a line of the trail', async () => {
    const lines = await linesOf(f.bot, () => removePerson(COORDINATOR, AMIRA.id, f.bot.deps));
    assert.deepEqual(
      lines.filter(({ what }) => what === 'following').map(({ follower, after }) => [follower, after]),
      [[AMIRA.id, undefined]],
    );
    await f.answer(ALEX, METRO, GOOD);
    await f.wait();
    assert.deepEqual(f.news(AMIRA), []);
  });

  it('gets a new account, which follows the same and is told nothing twice', async () => {
    await f.answer(ALEX, METRO, GOOD);
    await f.wait();
    assert.equal(f.news(AMIRA).length, 1);
    await f.bot.install(NEW_ACCOUNT);
    await moveAccount(COORDINATOR, { from: AMIRA.id, to: NEW_ACCOUNT.id }, f.bot.deps);
    await f.wait();
    assert.deepEqual(f.news(NEW_ACCOUNT), []);
    await f.answer(ALEX, METRO, BAD);
    await f.wait();
    assert.match(f.news(NEW_ACCOUNT).map(textOf).join(), /Öresundsmetron har försämrats/);
    assert.deepEqual(f.news(AMIRA), []);
    assert.match(textOf((await f.bot.say(NEW_ACCOUNT, 'bevakningar')).card), /Du bevakar en sak/);
  });
});
