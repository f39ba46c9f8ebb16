import assert from 'node:assert/strict';
import { readWhen } from '../../../src/chat/grammar/remind-when.ts';
import { remindMe, remindWhom } from '../../../src/chat/grammar/remind-words.ts';

/** A Wednesday. */
const TODAY = '2025-09-03';
const NOW = 10 * 60 + 20;

const when = (words: string) => {
  const found = readWhen(words, TODAY, NOW);
  const { day, minutes } = found ?? {};
  const time =
    minutes === undefined ? '' : ` ${Math.floor(minutes / 60)}.${String(minutes % 60).padStart(2, '0')}`;
  return day && `${day}${time}`;
};

describe('readWhen', () => {
  for (const [words, expected] of [
    ['på fredag', '2025-09-05'],
    ['på måndag', '2025-09-08'],
    ['nästa måndag', '2025-09-08'],
    ['på onsdag', '2025-09-10'],
    ['i morgon', '2025-09-04'],
    ['imorgon', '2025-09-04'],
    ['i övermorgon', '2025-09-05'],
    ['i morgon kl 9', '2025-09-04 9.00'],
    ['i morgon klockan 13.30', '2025-09-04 13.30'],
    ['på fredag kl. 14:15', '2025-09-05 14.15'],
    ['på fredag eftermiddag', '2025-09-05 13.00'],
    ['på fredag förmiddag', '2025-09-05'],
    ['på måndag morgon', '2025-09-08'],
    ['i morgon bitti', '2025-09-04'],
    ['efter lunch', '2025-09-03 13.00'],
    ['i eftermiddag', '2025-09-03 13.00'],
    ['kl 15', '2025-09-03 15.00'],
    ['om en vecka', '2025-09-10'],
    ['om två veckor', '2025-09-17'],
    ['om 3 dagar', '2025-09-06'],
    ['om en timme', '2025-09-03 11.20'],
    ['om 30 minuter', '2025-09-03 10.50'],
    ['om en månad', '2025-10-03'],
    ['nästa vecka', '2025-09-08'],
    ['den 12 september', '2025-09-12'],
    ['12/9', '2025-09-12'],
    ['12 sep kl 10', '2025-09-12 10.00'],
    ['vecka 38', '2025-09-15'],
    ['on Friday', '2025-09-05'],
    ['tomorrow', '2025-09-04'],
    ['tomorrow at 9', '2025-09-04 9.00'],
    ['tomorrow at 2pm', '2025-09-04 14.00'],
    ['at 3 pm', '2025-09-03 15.00'],
    ['next Monday', '2025-09-08'],
    ['next week', '2025-09-08'],
    ['in a week', '2025-09-10'],
    ['in two days', '2025-09-05'],
    ['in 2 hours', '2025-09-03 12.20'],
    ['tomorrow morning', '2025-09-04'],
    ['this afternoon', '2025-09-03 13.00'],
    ['on the 12th of September', '2025-09-12'],
    ['nån gång', undefined],
    ['om öresund', undefined],
    ['', undefined],
  ] as const) {
    it(`reads "${words}" as ${expected ?? 'no time'}`, () => {
      assert.equal(when(words), expected);
    });
  }
});

describe('remindMe', () => {
  const isTime = (words: string) => readWhen(words, TODAY, NOW) !== undefined;
  for (const [message, rest] of [
    ['påminn mig på fredag', 'på fredag'],
    ['Påminn mig', ''],
    ['kan du påminna mig i morgon?', 'i morgon?'],
    ['Hej, kan du vara snäll och påminna mig om en vecka', 'om en vecka'],
    ['skulle du kunna påminna mig om detta på måndag', 'på måndag'],
    ['påminn mig senare', ''],
    ['påminn mig igen på torsdag tack', 'på torsdag'],
    ['jag vill bli påmind på fredag', 'på fredag'],
    ['skicka mig en påminnelse på fredag', 'på fredag'],
    ['remind me tomorrow at 9', 'tomorrow at 9'],
    ['could you please remind me about my questions in a week', 'in a week'],
    ['send me a reminder on Friday', 'on Friday'],
    ['jag hinner inte nu, påminn mig i morgon', 'i morgon'],
    ['hinner inte idag. Påminn mig på fredag', 'på fredag'],
    ["I don't have time now, but please remind me tomorrow", 'tomorrow'],
    ['jag har glömt, påminn mig om vad målet är', undefined],
    ['snooza till måndag', 'måndag'],
    ['snooze until Monday please', 'Monday'],
    ['hör av dig igen om två dagar', 'om två dagar'],
    ['jag hinner inte nu, ta det imorgon efter lunch', 'imorgon efter lunch'],
    ['Inte nu. Fråga mig igen på måndag', 'på måndag'],
    ['kan du återkomma i morgon?', 'i morgon?'],
    ['not now, ask me again on Monday', 'on Monday'],
    ["I'm busy, get back to me tomorrow at 9", 'tomorrow at 9'],
    ['come back in two days please', 'in two days'],
    ['hör av dig när Öresundsmetron ändras', undefined],
    ['fråga mig igen om Öresundsmetron', undefined],
    ['ta det lugnt', undefined],
    ['ta det med Anna på måndag', undefined],
    ['påminn mig om vad målet är', undefined],
    ['påminn mig om när svaren ska in', undefined],
    ['remind me what the target is', undefined],
    ['påminn alla som inte svarat', undefined],
    ['påminn Anna', undefined],
  ] as const) {
    it(`takes "${message}" for ${rest === undefined ? 'something else' : `"${rest}"`}`, () => {
      assert.equal(remindMe(message, isTime)?.rest, rest);
    });
  }
});

describe('remindWhom', () => {
  for (const [message, whom] of [
    ['påminn alla som inte svarat', ''],
    ['Påminn dem som inte har svarat.', ''],
    ['skicka ut en påminnelse till alla som inte svarat', ''],
    ['dags att påminna dom som inte hört av sig', ''],
    ['kan man få ut en påminnelse till alla ansvariga idag?', ''],
    ['skicka påminnelse till alla som inte är klara', ''],
    ['kan du påminna folket på hr', 'hr'],
    ['påminn de sista', ''],
    ["remind those who aren't done", ''],
    ['skicka en påminnelse till Anna', 'Anna'],
    ['påminn Mattias Ekdahl', 'Mattias Ekdahl'],
    ['kan du puffa på Åsa', 'Åsa'],
    ['påminn stadskontoret', 'stadskontoret'],
    ["remind everyone who hasn't answered", ''],
    ['nudge the people who have not answered', ''],
    ['nudge the stragglers', ''],
    ['send them a reminder please', ''],
    ['send a reminder to Anna', 'Anna'],
    ['påminn bara Anna', 'Anna'],
    ['skicka en påminnelse till alla som är sena', ''],
    ['remind only Anna', 'Anna'],
    ['påminn alla utom Anna', 'utom Anna'],
    ['påminn dem som inte har svarat, men inte Anna', 'utom Anna'],
    ['påminn inte Anna', 'utom Anna'],
    ['påminn inte dem som har svarat', ''],
    ['påminn stadskontoret förutom Anna', 'stadskontoret utom Anna'],
    ['remind everyone except Anna', 'utom Anna'],
    ["don't remind Anna", 'utom Anna'],
  ] as const) {
    it(`finds ${whom === '' ? 'nobody in particular' : whom} in "${message}"`, () => {
      assert.equal(remindWhom(message), whom);
    });
  }
});
