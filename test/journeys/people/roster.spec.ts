import assert from 'node:assert/strict';
import { type Bot, CHANNEL, closeBots, type Someone, startBot } from '../../bot.ts';
import { saidOf, textOf } from '../../cards.ts';
import type { FakeMember } from '../../fakes.ts';
import { ALEX, AMIRA, MATTIAS, openSampleRound } from '../../sample-round.ts';

/** So many people of a team, whom nobody knows. */
function team(count: number, rest: Partial<FakeMember> = {}): FakeMember[] {
  return Array.from({ length: count }, (_, index) => ({
    aadObjectId: `10000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    name: `Person ${index}`,
    userRole: 'user',
    ...rest,
  }));
}

const CHOOSE = 'De kan nu väljas som ansvariga: skriv ”ägare” i din egen chatt med mig.';

describe('The people of a team', () => {
  let bot: Bot;

  beforeEach(async () => {
    bot = await startBot();
    await openSampleRound(bot);
  });
  afterEach(closeBots);

  const mention = (person: Someone, words = 'ägare') => bot.say(person, `<at>Målvakt</at> ${words}`, CHANNEL);
  const people = async () => (await bot.deps.stores.people.all()).length;

  it('are fetched when a coordinator asks for owners there, the new ones as readers', async () => {
    const before = await bot.deps.stores.people.read(AMIRA.id);
    const amira = { aadObjectId: AMIRA.id.toUpperCase(), name: 'A. Haddad', userRole: 'user' };
    bot.connector.rosters.set(CHANNEL.conversation, [...team(2), amira]);
    const { text } = await mention(ALEX);
    assert.equal(text, `3 personer hämtade från teamet, 2 nya. ${CHOOSE}`);
    // Rights and unit are the directory's; the name is what Teams says, and the one before still finds her.
    const name = { name: 'A. Haddad', formerNames: [AMIRA.name], renamedAt: bot.clock.now().toISOString() };
    assert.deepEqual(await bot.deps.stores.people.read(AMIRA.id), { ...before, ...name });
    const [first] = team(1);
    const stored = { id: first?.aadObjectId, name: 'Person 0', roles: ['reader'] };
    assert.deepEqual(await bot.deps.stores.people.read(first?.aadObjectId ?? ''), stored);
    assert.equal((await mention(ALEX)).text, `3 personer hämtade från teamet, ingen ny. ${CHOOSE}`);
    assert.match(
      (await mention(ALEX, 'owners')).text ?? '',
      /^3 people fetched from the team, none new\. They/,
    );
  });

  it('are fetched page by page, ten at most', async () => {
    bot.connector.rosters.set(CHANNEL.conversation, team(450));
    assert.equal((await mention(ALEX)).text, `450 personer hämtade från teamet, 450 nya. ${CHOOSE}`);
    assert.equal(bot.connector.asked.length, 3);
    bot.connector.rosters.set(CHANNEL.conversation, team(2100));
    assert.equal((await mention(ALEX)).text, `2000 personer hämtade från teamet, 1550 nya. ${CHOOSE}`);
    assert.equal(bot.connector.asked.length, 13);
  });

  const left: readonly [what: string, member: Partial<FakeMember>][] = [
    ['guests', { userRole: 'guest' }],
    ['anonymous people', { userRole: 'anonymous' }],
    ['people whose names are those of guests', { userRole: '', userPrincipalName: 'a#EXT#@b.invalid' }],
    ['people of whom Teams does not say what they are', { userRole: '' }],
  ];
  for (const [what, member] of left) {
    it(`are left out when they are ${what}`, async () => {
      const before = await people();
      bot.connector.rosters.set(CHANNEL.conversation, team(1, member));
      const { text } = await mention(ALEX);
      assert.equal(text, 'Ingen hämtades från teamet. Gäster hämtas inte.');
      assert.equal(await people(), before);
    });
  }

  for (const status of [403, 404, 500]) {
    it(`are not fetched when Teams answers ${status}, which is said`, async () => {
      const before = await people();
      bot.connector.rosters.set(CHANNEL.conversation, status);
      assert.match(String((await mention(ALEX)).text), /fick inte veta av Teams[\s\S]*inget är ändrat/);
      assert.equal(await people(), before);
    });
  }

  it('are fetched for no one else: a manager is told where owners are shown, an owner of nothing', async () => {
    bot.connector.rosters.set(CHANNEL.conversation, team(2));
    const before = await people();
    const { text, card } = await mention(AMIRA);
    assert.match(String(text), /i din egen chatt med mig/);
    assert.equal(card, undefined);
    assert.match(saidOf(await mention(MATTIAS)), /^Jag förstod inte det\n.+ Skriv ”hjälp”/);
    assert.equal(await people(), before);
    // Who reads along is asked, for what may be offered there.
    assert.deepEqual(bot.connector.asked, [CHANNEL.conversation]);
  });

  it('can then be picked as owners', async () => {
    bot.connector.rosters.set(CHANNEL.conversation, team(1));
    await mention(ALEX);
    assert.match(textOf((await bot.say(ALEX, 'ägare öresund')).card), /Person 0/);
  });
});
