import assert from 'node:assert/strict';
import { snoozeReminder } from '../../../src/commands/deliveries/snooze.ts';
import { extendRound } from '../../../src/commands/rounds/change-round.ts';
import { samplePeople } from '../../../src/demo/sample.ts';
import { type Bot, COORDINATOR, type Someone } from '../../bot.ts';
import { textOf } from '../../cards.ts';
import { openReminded, type Reminded } from '../../reminded.ts';
import { MATTIAS } from '../../sample-round.ts';

const PEOPLE = samplePeople().people;
const OWNER = { ...MATTIAS, roles: ['owner'], language: 'sv' } as const;

/** Answers are due on Monday 15 September 2025, and people are reminded by the rules from Friday the 12th on. */
describe('A due day that is moved', () => {
  let bot: Bot;
  let round: string;
  let look: Reminded['look'];
  let answerAll: Reminded['answerAll'];
  let textTo: (person: Someone) => string;

  beforeEach(async () => {
    const reminded = await openReminded();
    ({ bot, round, look, answerAll } = reminded);
    textTo = (person) => textOf(reminded.cardTo(person));
  });
  afterEach(() => bot.close());

  async function move(instant: string, due: string): Promise<void> {
    bot.clock.set(instant);
    await extendRound(COORDINATOR, { round, due }, bot.deps);
  }

  it('is told of, once, to those who were told another and have not answered', async () => {
    for (const person of PEOPLE.filter(({ id }) => id !== MATTIAS.id)) await answerAll(person);
    await move('2025-09-02T08:00:00Z', '2025-09-22');
    assert.deepEqual(await look('2025-09-02T08:00:01Z'), ['Mattias']);
    assert.match(textTo(MATTIAS), /Sista dagen att svara i ”Delårsrapport 2025” är flyttad till 22\Wsep\./);
    assert.match(textTo(MATTIAS), /Delårsrapport 2025 · svar senast 22\Wsep/);
    assert.deepEqual(await look('2025-09-02T12:00:00Z'), []);
    assert.deepEqual(await look('2025-09-03T08:00:00Z'), []);
    assert.deepEqual(await look('2025-09-12T08:00:00Z'), [], 'the rules count from the new day');
    assert.deepEqual(await look('2025-09-19T08:00:00Z'), ['Mattias']);
  });

  it('is told of in working hours, also where somebody has been reminded that day', async () => {
    assert.ok((await look('2025-09-12T06:00:00Z')).includes('Mattias'));
    await move('2025-09-12T12:00:00Z', '2025-09-19');
    assert.ok((await look('2025-09-12T12:00:01Z')).includes('Mattias'));
    assert.match(textTo(MATTIAS), /flyttad till 19\Wsep/);
    assert.deepEqual(await look('2025-09-12T12:20:00Z'), []);
    await move('2025-09-12T13:00:00Z', '2025-09-22');
    assert.ok(
      (await look('2025-09-12T13:00:01Z')).includes('Mattias'),
      'each day that they are told is right',
    );
    assert.match(textTo(MATTIAS), /flyttad till 22\Wsep/);
    assert.deepEqual(await look('2025-09-15T06:00:00Z'), []);
    assert.deepEqual(await look('2025-09-16T06:00:00Z'), []);
    await move('2025-09-16T18:00:00Z', '2025-09-18');
    assert.deepEqual(await look('2025-09-16T18:00:01Z'), []);
    assert.ok((await look('2025-09-17T06:00:00Z')).includes('Mattias'), 'it is earlier now');
    assert.match(textTo(MATTIAS), /flyttad till 18\Wsep/);
  });

  it('is told of to nobody when it is moved back before that', async () => {
    await move('2025-09-02T18:00:00Z', '2025-09-22');
    await move('2025-09-02T18:05:00Z', '2025-09-15');
    assert.deepEqual(await look('2025-09-03T08:00:00Z'), []);
  });

  it('is told of when somebody wished to be reminded, unless that would be too late', async () => {
    await snoozeReminder(OWNER, { day: '2025-09-17' }, bot.deps);
    await move('2025-09-02T08:00:00Z', '2025-09-22');
    assert.ok(!(await look('2025-09-02T08:00:01Z')).includes('Mattias'));
    await move('2025-09-03T08:00:00Z', '2025-09-10');
    assert.ok((await look('2025-09-03T08:00:01Z')).includes('Mattias'));
  });
});
