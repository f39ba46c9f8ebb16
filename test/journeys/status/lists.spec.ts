import assert from 'node:assert/strict';
import { importPeople } from '../../../src/commands/people/import-people.ts';
import { importPlan } from '../../../src/commands/plans/import-plan.ts';
import { openNewRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { samplePeople, samplePlan } from '../../../src/demo/sample.ts';
import type { Round } from '../../../src/domain/rounds/round.ts';
import { ask } from '../../asking.ts';
import { type Bot, CHANNEL, COORDINATOR, closeBots, type Someone, startBot } from '../../bot.ts';
import { aPerson } from '../../build.ts';
import { elementsOf, isJson, type Json, stepsOf, textOf } from '../../cards.ts';
import { closeAndPublish } from '../../published-round.ts';
import { answerItems } from '../../round-answers.ts';
import { ALEX, AMIRA, MATTIAS, openSampleRound, STRANGER } from '../../sample-round.ts';

const READER: Someone = { id: '22222222-2222-4333-8444-555555555555', name: 'Rut Läsare' };

/** What the lines of a list lead to. */
function linesOf(card: unknown): readonly Json[] {
  return elementsOf(card).flatMap(({ selectAction }) =>
    isJson(selectAction) && isJson(selectAction.data) ? [selectAction.data] : [],
  );
}

describe('A manager asks for a list', () => {
  let bot: Bot;
  let round: Round;

  beforeEach(async () => {
    bot = await startBot();
    round = await openSampleRound(bot, [aPerson({ ...READER, roles: ['reader'] })]);
    await answerItems(
      bot,
      round,
      {
        'mal-uppvaxt': 'met',
        'mal-tillvaxt': 'notMet',
        'mal-sjalvforsorjning': 'partly',
        'mal-klimat': 'met',
        'mal-segregation': 'unknown',
      },
      ALEX,
    );
  });
  afterEach(closeBots);

  const list = async (slots: Json = {}, person: Someone = AMIRA) =>
    textOf((await ask(bot, person, 'list', slots)).card);

  const findings: readonly (readonly [what: string, slots: Json, finding: RegExp])[] = [
    [
      'not met',
      { filter: { statuses: ['notMet'] } },
      /\n1 av 16 mål och uppdrag förväntas inte uppnås\n5 av 16 har fått svar\./,
    ],
    [
      'deviating',
      { filter: { statuses: ['partly', 'notMet'] } },
      /2 av 16 mål och uppdrag avviker: 1 förväntas uppnås delvis och 1 förväntas inte uppnås/,
    ],
    ['unanswered', { filter: { isAnswered: false } }, /11 av 16 mål och uppdrag saknar svar/],
    [
      'goals',
      { filter: { kinds: ['councilGoal'] } },
      /2 av 12 mål förväntas uppnås, 1 delvis, 1 inte, 1 kan inte bedömas och 7 saknar svar/,
    ],
    ['assignments', { filter: { kinds: ['assignment'] } }, /Alla fyra uppdrag saknar svar/],
    [
      'assignments not met',
      { filter: { kinds: ['assignment'], statuses: ['notMet'] } },
      /Inga uppdrag har bedömningen ”förväntas inte uppnås”\nInget svar har kommit än\./,
    ],
    ['a kind that there is none of', { filter: { kinds: ['priority'] } }, /Det finns inget sådant/],
    ['a global goal', { filter: { agenda: 13 } }, /Agenda 2030, mål 13: ”Bekämpa klimatförändringarna”\n/],
    [
      'worst first',
      { order: 'worst' },
      /sämst först\nSämst går det med Öresundsmetron: ■ förväntas inte uppnås\n2 av 16 mål och uppdrag förväntas uppnås, .*\.\n[\s\S]*?\nÖresundsmetron · ■ Förväntas inte uppnås/,
    ],
    [
      'an area by words',
      { subject: 'mer jämlik' },
      /En mer jämlik stad\n1 av 4 mål och uppdrag kan inte bedömas och 3 saknar svar/,
    ],
    [
      'a unit by words',
      { subject: 'Näringslivsavdelningens' },
      /Näringslivsavdelningen\n1 av 3 mål och uppdrag förväntas uppnås delvis/,
    ],
    [
      'a person by name',
      { subject: 'Jelena Petrović' },
      /Jelena Petrović\n1 av 2 mål och uppdrag förväntas uppnås/,
    ],
    [
      'an indicator, by its goal',
      { subject: 'Malmö Commitment' },
      /Malmö Commitment\nMalmö Commitment: förväntas uppnås\n/,
    ],
    ['a person by a part of it', { subject: 'Mattias' }, /Mattias Ekdahl\n/],
  ];
  for (const [what, slots, finding] of findings) {
    it(`of ${what}, and gets a finding that counts what it says`, async () => {
      assert.match(await list(slots), finding);
    });
  }

  it('by area in the plan’s order, with its source, marked as running', async () => {
    const text = await list();
    assert.match(text, /^Delårsrapport 2025 · 1 jan–31 aug · pågår, kan ändras\n/);
    assert.match(text, /Källa: svaren i delårsrapporten 2025, det senaste 1 sep kl\. 10\.00/);
    const areas = [
      'En stad med goda uppväxtvillkor',
      'En attraktiv stad',
      'En grön stad',
      'En mer jämlik stad',
    ];
    const places = areas.map((area) => text.indexOf(area));
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
  });

  it('a page at a time, and is told which', async () => {
    const { card } = await bot.say(AMIRA, 'lista');
    assert.match(textOf(card), /Sida 1 av 2, rad 1–12 av 16/);
    assert.equal(linesOf(card).length, 12);
    const more = stepsOf(card).find(({ page }) => page === 1);
    const { card: second } = await bot.submit(AMIRA, { ...more });
    assert.match(textOf(second), /Sida 2 av 2, rad 13–16 av 16/);
    assert.equal(linesOf(second).length, 4);
  });

  it('keeps filter and order from page to page', async () => {
    const asked = { filter: { kinds: ['councilGoal', 'assignment'] }, order: 'best', subject: '' };
    const { card } = await ask(bot, AMIRA, 'list', asked);
    const [more] = stepsOf(card);
    assert.deepEqual([more?.filter, more?.order, more?.page], [asked.filter, 'best', 1]);
    assert.match(textOf((await bot.submit(AMIRA, { ...more })).card), /bäst först/);
  });

  it('presses a line and reads the answer below; every line leads somewhere', async () => {
    for (const slots of [{}, { filter: { kinds: ['area'] } }, { filter: { kinds: ['indicator'] } }]) {
      const { card } = await ask(bot, AMIRA, 'list', slots);
      assert.ok(linesOf(card).length > 5);
      for (const line of linesOf(card)) assert.ok((await bot.submit(AMIRA, line)).card, JSON.stringify(line));
    }
    const { card } = await ask(bot, AMIRA, 'list', { filter: { statuses: ['notMet'] } });
    const [line] = linesOf(card);
    assert.match(textOf((await bot.submit(AMIRA, { ...line })).card), /Så går det med Öresundsmetron/);
  });

  it('is offered to narrow it, and to widen it again', async () => {
    const { card } = await ask(bot, AMIRA, 'list', { filter: { kinds: ['councilGoal'] } });
    const red = elementsOf(card).find(({ title }) => title === 'Bara de röda');
    assert.ok(red && isJson(red.data));
    const { card: reds } = await bot.submit(AMIRA, red.data);
    assert.match(textOf(reds), /1 av 12 mål förväntas inte uppnås/);
    const all = elementsOf(reds).find(({ title }) => title === 'Visa alla');
    assert.ok(all && isJson(all.data));
    assert.deepEqual(all.data.filter, { kinds: ['councilGoal'] });
  });

  it('of words that mean several, and is told so', async () => {
    assert.match(await list({ subject: 'klimat' }), /”klimat”\n\d av \d mål och uppdrag/);
  });

  it('of words that mean nothing, and is not given something else', async () => {
    const text = await list({ subject: 'rymdfart' });
    assert.match(text, /Jag hittar inget som heter så/);
    assert.doesNotMatch(text, /av 16/);
  });

  it('of each open round apart', async () => {
    bot.clock.set('2025-09-02T08:00:00Z');
    const pulse = {
      kind: 'pulse',
      name: 'Puls i höst',
      from: '2025-09-01',
      to: '2025-09-30',
      due: '2025-10-05',
    };
    const { id } = await openNewRound(COORDINATOR, { plan: 'ks-2025', ...pulse }, bot.deps);
    const text = await list({ filter: { statuses: ['notMet'] } });
    assert.match(text, /2 omgångar\nSå ser det ut i två omgångar/);
    assert.match(
      text,
      /Delårsrapport 2025 · pågår, kan ändras\n1 av 16 mål och uppdrag förväntas inte uppnås/,
    );
    assert.match(text, /Puls i höst · pågår, kan ändras\nInga mål och uppdrag har bedömningen/);
    await closeAndPublish(id, bot.deps);
    assert.doesNotMatch(await list(), /Puls i höst/);
  });

  it('of a closed round, which is not said to be running', async () => {
    await closeAndPublish(round.id, bot.deps);
    assert.doesNotMatch(await list(), /kan ändras/);
  });

  describe('by who asks', () => {
    const people: readonly (readonly [string, Someone])[] = [
      ['a reader', READER],
      ['an outsider', STRANGER],
    ];
    for (const [who, person] of people) {
      it(`tells ${who} nothing of the running round`, async () => {
        for (const command of ['list', 'count', 'missing', 'changed', 'due']) {
          const { card, text } = await ask(bot, person, command);
          assert.doesNotMatch(
            text ?? textOf(card),
            /Öresundsmetron|förväntas|kan ändras|av 16|15 sep/,
            command,
          );
        }
      });
    }

    it('lets an owner ask, but not for what others answer for', async () => {
      assert.match(await list({}, MATTIAS), /16/);
      assert.match(await list({ filter: { person: MATTIAS.id } }, MATTIAS), /av 3 mål och uppdrag/);
      assert.match(await list({ filter: { person: ALEX.id } }, MATTIAS), /Jag hittar inget som heter så/);
      assert.match(await list({ subject: 'Jelena Petrović' }, MATTIAS), /Jag hittar inget som heter så/);
    });

    it('knows nobody by name in a channel', async () => {
      const { card } = await ask(bot, AMIRA, 'list', { subject: 'Jelena Petrović' }, CHANNEL);
      assert.match(textOf(card), /Jag hittar inget som heter så/);
      const { card: forged } = await ask(bot, AMIRA, 'list', { filter: { person: AMIRA.id } }, CHANNEL);
      assert.match(textOf(forged), /Jag hittar inget som heter så/);
    });
  });
});

describe('A list before any round', () => {
  afterEach(closeBots);

  it('is of the plan’s items', async () => {
    const bot = await startBot();
    await importPlan(COORDINATOR, { plan: samplePlan(), dryRun: false }, bot.deps);
    await importPeople(COORDINATOR, samplePeople().people, bot.deps);
    const { card } = await ask(bot, AMIRA, 'list', { filter: { kinds: ['assignment'] } });
    assert.match(textOf(card), /Planen har 4 uppdrag\nDet finns inga svar än/);
    assert.match(textOf((await ask(bot, AMIRA, 'count')).card), /Planen har 12 mål och 4 uppdrag/);
    assert.match((await ask(bot, AMIRA, 'missing')).text ?? '', /Ingen omgång har öppnats än/);
  });
});
