/** What may be seen: by role, place, state of the round and kind of question. */
import assert from 'node:assert/strict';
import { importOwners } from '../../../src/commands/people/import-owners.ts';
import { importPeople } from '../../../src/commands/people/import-people.ts';
import { importPlan } from '../../../src/commands/plans/import-plan.ts';
import { closeOpenRound, openNewRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { samplePeople, samplePlan } from '../../../src/demo/sample.ts';
import { ROLES, type Role } from '../../../src/domain/people/roles.ts';
import { MEMBER_PATIENCE_MS } from '../../../src/teams/membership.ts';
import { payload } from '../../../src/views/card.ts';
import {
  type Bot,
  CHANNEL,
  COORDINATOR,
  closeBots,
  type Place,
  type Reply,
  type Someone,
  startBot,
} from '../../bot.ts';
import { dataOf, filledIn, stepsOf, textOf } from '../../cards.ts';
import { type FakeMember, heldPauses } from '../../fakes.ts';
import { ALEX, STRANGER } from '../../sample-round.ts';

const PLAN = 'ks-2025';
const OLD = 'ks-2025-interim-1';
const RUNNING = 'ks-2025-annual-1';

/** Somebody with each role and no other. */
const WITH = Object.fromEntries(
  ROLES.map((role, index) => [
    role,
    { id: `0000000${index}-0000-4000-8000-000000000000`, name: `Roll ${role}` },
  ]),
) as Record<Role, Someone>;
const PEOPLE = ROLES.map((role) => ({ ...WITH[role], roles: [role] }));
const EVERYBODY: readonly (readonly [string, Someone])[] = [
  ...ROLES.map((role) => [role, WITH[role]] as const),
  ['somebody in no list', STRANGER],
];
const COLLEAGUES: readonly string[] = ['owner', 'manager', 'coordinator', 'approver'];
const LEADERS: readonly string[] = ['manager', 'coordinator', 'approver'];

/** Two goals that are new in the running round: one has been answered by the time of asking. */
const WIND = { id: 'mal-vindkraft', kind: 'boardGoal', title: 'Vindkraften byggs ut' } as const;
const BATH = { id: 'mal-badhusen', kind: 'boardGoal', title: 'Badhusen är öppna' } as const;

const GROUP: Place = { conversation: '19:grupp@thread.v2', type: 'groupChat' };

function member({ id, name }: Someone): FakeMember {
  return { aadObjectId: id, name, userRole: 'user' };
}
const COLLEAGUES_ONLY = COLLEAGUES.map((role) => member(WITH[role as Role]));

async function answer(bot: Bot, words: string, text: string): Promise<void> {
  const { card } = await bot.say(ALEX, `svara ${words}`);
  await bot.execute(ALEX, {
    ...dataOf(card, 'submit'),
    ...filledIn(card, { text_happened: text, text_basis: text }),
  });
}

async function open(bot: Bot, kind: string, name: string, to: string): Promise<void> {
  const period = { kind, name, from: '2025-01-01', to, due: '2026-01-15' };
  await openNewRound(COORDINATOR, { plan: PLAN, ...period }, bot.deps);
}

interface State {
  readonly closed: boolean;
  readonly running: boolean;
}
const BOTH: State = { closed: true, running: true };
const ONLY_CLOSED: State = { closed: true, running: false };
const ONLY_RUNNING: State = { closed: false, running: true };

/** A plan with two goals that came late, and a round of before that, one that is open, both or neither. */
async function botWith(state: State): Promise<Bot> {
  const bot = await startBot();
  const { people, owners } = samplePeople();
  const plan = samplePlan();
  await importPlan(COORDINATOR, { plan, dryRun: false }, bot.deps);
  await importPeople(COORDINATOR, [...people, ...PEOPLE], bot.deps);
  await importOwners(COORDINATOR, { plan: PLAN, owners }, bot.deps);
  if (state.closed) {
    await open(bot, 'interim', 'Delår 2025', '2025-08-31');
    await answer(bot, 'öresund', 'Detta är känt.');
    await closeOpenRound(COORDINATOR, OLD, bot.deps);
  }
  const items = [...plan.items, WIND, BATH];
  await importPlan(COORDINATOR, { plan: { ...plan, items }, dryRun: false }, bot.deps);
  const late = [WIND.id, BATH.id].map((item) => ({ item, person: ALEX.id }));
  await importOwners(COORDINATOR, { plan: PLAN, owners: late }, bot.deps);
  bot.clock.set('2025-09-02T08:00:00Z');
  if (state.running) {
    await open(bot, 'annual', 'Helår 2025', '2025-12-31');
    for (const words of ['öresund', 'vindkraften']) await answer(bot, words, 'Detta är hemligt.');
  }
  bot.connector.sent.length = 0;
  return bot;
}

type Sight = 'running' | 'closed' | 'nothing';

/** What of the two rounds a reply shows. */
function sightOf({ card, text = '' }: Reply): Sight {
  const said = `${text}\n${textOf(card)}`;
  const isMarked = /pågår, kan ändras/.test(said);
  assert.equal(/Helår 2025|hemligt|Preliminärt/.test(said), isMarked, said);
  return isMarked ? 'running' : /Delår 2025/.test(said) ? 'closed' : 'nothing';
}

const QUESTIONS = {
  status: 'status',
  'status of one': 'status öresund',
  history: 'historik öresund',
  digest: 'veckobrev',
  summary: 'sammanställ',
} as const;
type Question = keyof typeof QUESTIONS;
const ALL_QUESTIONS = Object.keys(QUESTIONS) as Question[];

/** Who reads along: what Teams says of the members, and whether the digest goes there. */
interface Setting {
  readonly where: string;
  readonly place: Place | undefined;
  readonly roster?: number | readonly FakeMember[];
  readonly isSubscribed?: true;
}
const OWN: Setting = { where: 'in their own chat', place: undefined };
const AMONG_COLLEAGUES: Setting = { where: 'among colleagues', place: CHANNEL, roster: COLLEAGUES_ONLY };
const WITH_READER: Setting = {
  where: 'where a reader reads along',
  place: CHANNEL,
  roster: [...COLLEAGUES_ONLY, member(WITH.reader)],
};
const SETTINGS: readonly Setting[] = [
  OWN,
  AMONG_COLLEAGUES,
  { where: 'in a group chat of colleagues', place: GROUP, roster: COLLEAGUES_ONLY },
  WITH_READER,
  { where: 'where a stranger reads along', place: GROUP, roster: [...COLLEAGUES_ONLY, member(STRANGER)] },
  { where: 'where somebody has no id', place: CHANNEL, roster: [...COLLEAGUES_ONLY, { name: 'Gäst' }] },
  { where: 'where Teams names nobody', place: CHANNEL, roster: [] },
  { where: 'where Teams does not answer', place: CHANNEL, roster: 500 },
  { ...WITH_READER, where: 'where the digest goes and a reader reads along', isSubscribed: true },
];

async function put(bot: Bot, { place, roster, isSubscribed }: Setting): Promise<void> {
  if (place && roster !== undefined) bot.connector.rosters.set(place.conversation, roster);
  if (place && isSubscribed) await bot.say(WITH.coordinator, 'prenumerera', place);
}

/** What somebody may see of a running round, written by hand from the issue. */
function seesRunning(who: string, { place, roster, isSubscribed }: Setting, question: Question): boolean {
  if (isSubscribed && question === 'digest') return true;
  return COLLEAGUES.includes(who) && (!place || roster === COLLEAGUES_ONLY);
}

describe('What may be seen', () => {
  after(closeBots);

  for (const state of [BOTH, ONLY_RUNNING, ONLY_CLOSED]) {
    const rounds = Object.entries(state).flatMap(([name, isThere]) => (isThere ? name : []));
    describe(`of a ${rounds.join(' and a ')} round`, () => {
      for (const setting of SETTINGS) {
        it(`${setting.where}, by each role and for each question`, async () => {
          const bot = await botWith(state);
          await put(bot, setting);
          const [seen, expected]: Record<string, Sight | 'refused'>[] = [{}, {}];
          for (const [who, person] of EVERYBODY) {
            for (const question of ALL_QUESTIONS) {
              const key = `${who}: ${question}`;
              const reply = await bot.say(person, QUESTIONS[question], setting.place);
              const isRefused = /Jag förstod inte det/.test(reply.text ?? '');
              const isRunning = state.running && seesRunning(who, setting, question);
              const isOpen = question !== 'summary' || LEADERS.includes(who);
              Object.assign(seen ?? {}, { [key]: isRefused ? 'refused' : sightOf(reply) });
              const sight = isRunning ? 'running' : state.closed ? 'closed' : 'nothing';
              Object.assign(expected ?? {}, { [key]: isOpen ? sight : 'refused' });
            }
          }
          assert.deepEqual(seen, expected);
          await bot.close();
        });
      }
    });
  }
});

describe('What may not be seen is not hinted at', () => {
  afterEach(closeBots);

  const HIDDEN: readonly (readonly [string, Someone, Setting])[] = [
    ['a reader', WITH.reader, OWN],
    ['somebody in no list', STRANGER, OWN],
    ['a manager where a reader reads along', WITH.manager, WITH_READER],
    ['a reader where a reader reads along', WITH.reader, WITH_READER],
  ];
  const SAID = [
    ...Object.values(QUESTIONS),
    'status vindkraften',
    'historik vindkraften',
    'status klimat',
    'hjälp',
    'läget',
  ];

  /** The reply as it came, and what its buttons lead to. */
  async function said(bot: Bot, person: Someone, words: string, { place }: Setting): Promise<unknown> {
    const reply = await bot.say(person, words, place);
    const next: Reply[] = [];
    for (const step of stepsOf(reply.card)) next.push(await bot.submit(person, step, place));
    return { reply, next };
  }

  for (const [who, person, setting] of HIDDEN) {
    for (const closed of [false, true]) {
      it(`to ${who}: a round that runs is as none${closed ? ', beside a closed one' : ''}`, async () => {
        const [without, beside] = [
          await botWith({ closed, running: false }),
          await botWith({ closed, running: true }),
        ];
        for (const bot of [without, beside]) await put(bot, setting);
        for (const words of SAID) {
          assert.deepEqual(
            await said(beside, person, words, setting),
            await said(without, person, words, setting),
            words,
          );
        }
      });
    }

    it(`to ${who}: what has been answered is as what has not, and as what does not exist`, async () => {
      for (const state of [BOTH, ONLY_RUNNING]) {
        const bot = await botWith(state);
        await put(bot, setting);
        const ask = (words: string) => said(bot, person, words, setting);
        const unknown = await ask('status kvastfening');
        for (const words of ['status vindkraften', 'status badhusen'])
          assert.deepEqual(await ask(words), unknown, words);
        const asOne = (one: unknown, { title, id }: { title: string; id: string }) =>
          JSON.parse(JSON.stringify(one).replaceAll(title, 'Titel').replaceAll(id, 'id'));
        assert.deepEqual(
          asOne(await ask('historik vindkraften'), WIND),
          asOne(await ask('historik badhusen'), BATH),
        );
      }
    });

    it(`to ${who}: a button for a round that runs is as one for a round that never was`, async () => {
      for (const state of [BOTH, ONLY_RUNNING]) {
        const bot = await botWith(state);
        await put(bot, setting);
        const targets = ['ind-oresundsmetron', 'mal-tillvaxt', WIND.id, BATH.id, 'mal-finns-inte'];
        for (const item of targets) {
          for (const respondent of [undefined, 'owner']) {
            const press = (round: string) =>
              bot.execute(
                person,
                payload('show', 'sv', { round, item, ...(respondent ? { respondent } : {}) }),
                setting.place,
              );
            const forged = await press(RUNNING);
            assert.deepEqual(forged, await press('ks-2025-annual-7'), item);
            assert.match(forged.text ?? '', /finns inte/);
          }
        }
      }
    });
  }

  it('to a reader, by a button of a card that somebody else was sent', async () => {
    const bot = await botWith(ONLY_RUNNING);
    const { card } = await bot.say(WITH.manager, 'status mål');
    const data = dataOf(card, 'show');
    assert.ok((await bot.execute(WITH.manager, data)).card);
    assert.match((await bot.execute(WITH.reader, data)).text ?? '', /finns inte/);
    const items = [{ plan: PLAN, item: WIND.id }];
    const named = await bot.submit(
      WITH.reader,
      payload('say', 'sv', { command: 'status', subject: WIND.title, items }),
    );
    assert.equal(named.text, (await bot.say(WITH.reader, 'status kvastfening')).text);
  });

  const commands = ['sammanställ', 'ägare', 'personer', 'utskick', 'läs in', 'people', 'ägare öresund'];
  for (const [who, person, place] of [
    ['a reader', WITH.reader, undefined],
    ['an owner', WITH.owner, undefined],
    ['a reader in a channel', WITH.reader, CHANNEL],
  ] as const) {
    it(`to ${who}: what their role does not allow is as what is not understood, with what may be asked`, async () => {
      const bot = await botWith(BOTH);
      const unknown = await bot.say(person, 'kvastfening xyzzy', place);
      assert.equal(
        unknown.text,
        'Jag förstod inte det. Skriv ”hjälp” för att se vad du kan skriva, till exempel ”status”, ”historik” eller ”veckobrev”.',
      );
      for (const words of commands) assert.deepEqual(await bot.say(person, words, place), unknown, words);
      assert.match(
        (await bot.say(person, 'personr', place)).text ?? '',
        /^Jag förstod inte det\. (?!Menade du ”personer”)/,
      );
      const nothing = await bot.execute(person, payload('no-such-verb', 'sv', {}), place);
      const forged = payload('post-summary', 'sv', {
        round: RUNNING,
        compiledAt: '2025-09-01T08:00:00.000Z',
      });
      assert.deepEqual(await bot.execute(person, forged, place), nothing);
      const command = payload('say', 'sv', { command: 'summary' });
      const none = payload('say', 'sv', { command: 'no-such-command' });
      assert.deepEqual(await bot.submit(person, command, place), await bot.submit(person, none, place));
    });
  }
});

describe('Who reads along', () => {
  let bot: Bot;
  afterEach(closeBots);

  const ask = (words = 'status') => bot.say(WITH.manager, words, CHANNEL);

  it('is asked of Teams once in a while, and only where it matters', async () => {
    bot = await botWith(BOTH);
    await put(bot, AMONG_COLLEAGUES);
    await bot.say(WITH.manager, 'hjälp', CHANNEL);
    await bot.say(WITH.reader, 'status', CHANNEL);
    await bot.say(WITH.manager, 'status');
    assert.deepEqual(bot.connector.asked, []);
    for (const words of Object.values(QUESTIONS)) assert.equal(sightOf(await ask(words)), 'running');
    assert.deepEqual(bot.connector.asked, [CHANNEL.conversation]);
    await put(bot, WITH_READER);
    bot.clock.set('2025-09-02T08:04:59Z');
    assert.equal(sightOf(await ask()), 'running');
    bot.clock.set('2025-09-02T08:05:00Z');
    assert.equal(sightOf(await ask()), 'closed');
    assert.equal(bot.connector.asked.length, 2);
  });

  it('is not asked where all rounds are closed', async () => {
    bot = await botWith(ONLY_CLOSED);
    for (const words of Object.values(QUESTIONS)) assert.equal(sightOf(await ask(words)), 'closed');
    assert.deepEqual(bot.connector.asked, []);
  });

  it('counts with the roles of now: whoever is made a reader closes the round at once', async () => {
    bot = await botWith(BOTH);
    await put(bot, AMONG_COLLEAGUES);
    assert.equal(sightOf(await ask()), 'running');
    await importPeople(COORDINATOR, [{ ...WITH.owner, roles: ['reader'] }], bot.deps);
    assert.equal(sightOf(await ask()), 'closed');
  });

  it('is waited for no longer than a pressed button is, and not asked again at once', async () => {
    const pauses = heldPauses();
    pauses.skip(MEMBER_PATIENCE_MS);
    const { folder, connector, clock } = await botWith(BOTH);
    const now = clock.now().toISOString();
    bot = await startBot({ folder, connector, now, startPause: pauses.start });
    await put(bot, AMONG_COLLEAGUES);
    bot.connector.faults.set('roster', 'hang');
    assert.equal(sightOf(await ask()), 'closed');
    assert.equal(sightOf(await ask()), 'closed');
    assert.equal(bot.connector.asked.length, 1);
  });

  it('are more than are read: then nobody knows who they are', async () => {
    bot = await botWith(BOTH);
    const many = Array.from({ length: 2001 }, () => member(WITH.manager));
    await put(bot, { ...AMONG_COLLEAGUES, roster: many });
    assert.equal(sightOf(await ask()), 'closed');
  });

  it('may be people outside the team, in a channel that is shared', async () => {
    bot = await botWith(BOTH);
    await put(bot, AMONG_COLLEAGUES);
    const channelData = { channel: { id: CHANNEL.conversation, type: 'shared' } };
    await bot.tell(WITH.manager, CHANNEL, { type: 'message', text: 'status', channelData });
    const [sent] = bot.connector.sent.filter(({ activity }) => activity.attachments);
    assert.equal(sightOf({ card: sent?.activity.attachments?.[0]?.content, text: undefined }), 'closed');
  });
});

describe('What a coordinator posts', () => {
  afterEach(closeBots);

  it('goes to the channels that have asked for it, whoever reads along', async () => {
    const bot = await botWith(BOTH);
    await put(bot, { ...WITH_READER, isSubscribed: true });
    const { card } = await bot.say(WITH.coordinator, 'sammanställ');
    await bot.execute(WITH.coordinator, dataOf(card, 'post-summary'));
    bot.connector.sent.length = 0;
    for (let look = 0; look < 3; look += 1) await bot.worker.tick();
    const posted = bot.connector.sent.filter(({ conversation }) => conversation === CHANNEL.conversation);
    assert.match(textOf(posted[0]?.activity.attachments?.[0]?.content), /Helår 2025[\s\S]*pågår, kan ändras/);
  });
});
