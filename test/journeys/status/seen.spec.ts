/** What may be seen: by role, place, state of the round and kind of question. */
import assert from 'node:assert/strict';
import { closeBots } from '../../bot.ts';
import { saidOf } from '../../cards.ts';
import {
  ALL_QUESTIONS,
  BOTH,
  botWith,
  EVERYBODY,
  LEADERS,
  ONLY_CLOSED,
  ONLY_RUNNING,
  put,
  QUESTIONS,
  SETTINGS,
  type Sight,
  seesRunning,
  sightOf,
} from '../../seen.ts';

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
              const isRefused = /^Jag förstod inte det/.test(saidOf(reply));
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
