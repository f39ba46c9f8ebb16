import assert from 'node:assert/strict';
import { readRoundAction } from '../../../src/chat/grammar/round-action.ts';
import { settingIn } from '../../../src/chat/grammar/setting-words.ts';
import { understood } from '../../understood.ts';

/** A Wednesday. */
const TODAY = '2025-09-03';

describe('Orders, as people give them', () => {
  const negated: readonly (readonly [words: string, id: string])[] = [
    ['stäng inte omgången', 'round'],
    ['stäng inte delåret än', 'round'],
    ['öppna ingen ny omgång', 'round'],
    ['vi ska inte stänga omgången än', 'round'],
    ['förläng inte omgången', 'round'],
    ["don't close the round", 'round'],
    ['please do not extend the round', 'round'],
    ["we shouldn't close the round yet", 'round'],
    ['påminn inte', 'remind'],
    ['påminn inte alla än', 'remind'],
    ['do not remind anyone', 'remind'],
    ['skicka inte sammanställningen', 'summary'],
  ];
  for (const [words, id] of negated)
    it(`“${words}” asks that it is not done`, () => {
      const { capability, isNegated } = understood(words, TODAY) ?? {};
      assert.deepEqual([capability, isNegated], [id, true]);
    });

  const meant: readonly (readonly [words: string, id: string])[] = [
    ['stäng omgången', 'round'],
    ['kan vi inte stänga omgången?', 'round'],
    ["don't you think we should close the round", 'round'],
    ['påminn inte Anna', 'remind'],
    ['påminn inte dem som har svarat', 'remind'],
    ['påminn dem som inte har svarat', 'remind'],
    ['vilka har inte svarat', 'missing'],
    ['vem har inte svarat', 'missing'],
  ];
  for (const [words, id] of meant)
    it(`“${words}” asks for something to be done or told`, () => {
      const { capability, isNegated } = understood(words, TODAY) ?? {};
      assert.deepEqual([capability, isNegated], [id, undefined]);
    });

  const extended: readonly (readonly [words: string, asked: object])[] = [
    ['kan vi ge dem till den 20 på sig?', { due: '2025-09-20' }],
    ['låt dem få till fredag på sig', { due: '2025-09-05' }],
    ['ge alla en vecka till', { days: 7 }],
    ['kan de få en vecka extra?', { days: 7 }],
    ['could you give everyone another three days', { days: 3 }],
    ['give them until Friday', { due: '2025-09-05' }],
    ['let everybody have two more weeks', { days: 14 }],
    ['ge de ansvariga mer tid', {}],
  ];
  for (const [words, asked] of extended)
    it(`“${words}” gives more time`, () => {
      assert.equal(understood(words, TODAY)?.capability, 'round');
      assert.deepEqual(readRoundAction(words, TODAY), { does: 'extend', ...asked });
    });

  const paused: readonly (readonly [words: string, at: string, text: string])[] = [
    ['sluta skicka påminnelser i juli', 'pauses', '2026-07-01–2026-07-31'],
    ['skicka inga påminnelser v. 44', 'pauses', '2025-10-27–2025-11-02'],
    ['stop sending reminders in July', 'pauses', '2026-07-01–2026-07-31'],
    ['inga påminnelser under semestern', 'pauses', ''],
    ['sluta skicka påminnelser', 'reminders', ''],
    ['stop the reminders', 'reminders', ''],
  ];
  for (const [words, at, text] of paused)
    it(`“${words}” is a setting`, () => {
      const setting = settingIn(words, TODAY);
      assert.deepEqual([setting?.at, setting?.text], [at, text]);
      assert.equal(understood(words, TODAY)?.capability, 'settings');
    });
  for (const words of ['sluta påminna mig', 'sluta skicka veckobrevet'])
    it(`“${words}” is none`, () => assert.equal(settingIn(words, TODAY), undefined));

  for (const words of [
    'hur många dagar tog det för folk att svara',
    'hur många dagar tar det att svara',
    'how many days did it take people to answer',
    'hur många timmar tog det innan de svarade',
  ])
    it(`“${words}” asks how a round is answered`, () =>
      assert.equal(understood(words, TODAY)?.capability, 'measures'));

  for (const words of [
    'väck mig om det här på onsdag',
    'ta upp det här igen på fredag',
    'kom tillbaka till mig på måndag',
    'wake me about this on Wednesday',
    'ping me about this on Friday',
    'bring this up again tomorrow',
  ])
    it(`“${words}” asks to be reminded oneself`, () =>
      assert.equal(understood(words, TODAY)?.capability, 'snooze'));
});
