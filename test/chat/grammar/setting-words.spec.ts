import assert from 'node:assert/strict';
import { settingIn, withPlainDays } from '../../../src/chat/grammar/setting-words.ts';

/** A Tuesday. */
const TODAY = '2026-09-01';

describe('What somebody wishes of a setting', () => {
  const said: readonly [words: string, at: string, text: string][] = [
    ['ändra arbetstiden till 7–16', 'hours', '7–16'],
    ['Vi har arbetstid kl 7 till 16.', 'hours', '7–16'],
    ['arbetstiderna är 07.00-16.00', 'hours', '07.00-16.00'],
    ['ändra arbetstiden', 'hours', ''],
    ['our office hours are 8 to 5', 'hours', '8–17'],
    ['working hours 9 am to 4 pm', 'hours', '9–16'],
    ['vi jobbar 8 till 16.30', 'hours', '8–16.30'],
    ['vi har öppet mellan kl. 7 och 16', 'hours', '7–16'],
    ['we work from 8 to 5', 'hours', '8–17'],
    ['skicka inga meddelanden före klockan åtta', 'hours', ''],
    ['skicka påminnelser bara mellan 9 och 15', 'hours', '9–15'],
    ['only send reminders between 9 am and 3 pm', 'hours', '9–15'],
    ["we're closed between Christmas and New Year", 'pauses', ''],
    ["we're closed 24 Dec to 6 Jan", 'pauses', '2026-12-24–2027-01-06'],
    ['inga påminnelser efter kl 16', 'hours', ''],
    ["don't send any reminders before 9", 'hours', ''],
    ['working hours 7 to 16', 'hours', '7–16'],
    ['set the working hours to 8-17', 'hours', '8-17'],
    ['vi har semesterstängt v. 28–31', 'pauses', '2026-07-06–2026-08-02'],
    ['kommunen har stängt 24 dec–6 jan', 'pauses', '2026-12-24–2027-01-06'],
    ['lägg in uppehåll 2026-12-24 till 2027-01-06', 'pauses', '2026-12-24–2027-01-06'],
    ['ändra sommaruppehållet till v 27-32 2027', 'pauses', '2027-07-05–2027-08-15'],
    ['vi har stängt i sommar', 'pauses', ''],
    ['we are closed 24 Dec to 6 Jan', 'pauses', '2026-12-24–2027-01-06'],
    ['kommunfullmäktige sammanträder 22 oktober', 'council', '2026-10-22'],
    ['Fullmäktige har möte den 22 oktober och 19 november', 'council', '2026-10-22, 2026-11-19'],
    ['kf möts 22 och 29 oktober', 'council', '2026-10-22, 2026-10-29'],
    ['the council meets on 22 October', 'council', '2026-10-22'],
    ['nytt datum för fullmäktige: 27 november', 'council', '2026-11-27'],
    ['påminn två dagar innan', 'reminders', 'två dagar innan'],
    ['påminn folk fem dagar innan sista svarsdag', 'reminders', 'fem dagar innan sista svarsdag'],
    ['remind everyone 3 days before the deadline', 'reminders', '3 days before the deadline'],
    ['påminn alla en vecka före sista svarsdagen', 'reminders', 'en vecka före sista svarsdagen'],
    [
      'Påminnelser ska skickas fem dagar före och på svarsdagen',
      'reminders',
      'fem dagar före och på svarsdagen',
    ],
    ['remind people two days before', 'reminders', 'two days before'],
    ['kan du ändra arbetstiderna', 'hours', ''],
    ['lägg in semesterstängt i sommar', 'pauses', ''],
    ['påminn var tredje dag', 'repeat', '3'],
    ['skicka påminnelser en gång i veckan', 'repeat', '7'],
    ['remind every 5 days', 'repeat', '5'],
    ['påminn varannan dag', 'repeat', '2'],
    ['påminn alla varje vecka', 'repeat', '7'],
    ['sätt gränsen för avvikelser till 250 tkr', 'economy', '250 tkr'],
    ['set the threshold for deviations to 250', 'economy', '250'],
  ];
  for (const [words, at, text] of said) {
    it(`is ${at}=${text || 'open'} in "${words}"`, () => {
      const found = settingIn(words, TODAY);
      assert.deepEqual([found?.at, found?.text], [at, text]);
    });
  }

  const others = [
    'skicka påminnelser till dem som är försenade efter fredag',
    'påminn Anna varje vecka',
    'påminn alla varje måndag',
    'Sunda arbetstider',
    'biblioteket har stängt i sommar, hur påverkar det målet',
    'Badet har stängt 1–5 okt',
    'visa mål med avvikelser över gränsen 5 %',
    'visa besluten från fullmäktigemötet 22 oktober',
    'när sammanträder fullmäktige',
    'vilka arbetstider gäller?',
    'vi jobbar 10 till 12 timmar med målet',
    'vi jobbar med insatser för 16 till 20-åringar',
    'inga svar före fredag',
    'inga mål efter 2026',
    'nytt uppdrag från fullmäktige',
    'påminn mig två dagar innan',
    'remind me two days before',
    'påminn alla som inte har svarat',
    'påminn mig på måndag',
    'omgången har stängt',
    'hur går det med kommunfullmäktigemålen',
    'vilka avvikelser har vi',
    'jag är borta nästa vecka',
    'when does the council meet?',
    'stäng omgången 22 oktober',
  ];
  for (const words of others) {
    it(`is nothing in "${words}"`, () => {
      assert.equal(settingIn(words, TODAY), undefined);
    });
  }
});

describe('Days in a form of settings', () => {
  const written: readonly [written: string, plain: string][] = [
    ['22 oktober, 19 nov', '2026-10-22, 2026-11-19'],
    ['22 och 29 okt; 2026-12-17', '2026-10-22, 2026-10-29, 2026-12-17'],
    ['v. 28-31 2026', '2026-07-06–2026-08-02'],
    ['2026-07-06–2026-08-02, 24/12-6/1', '2026-07-06–2026-08-02, 2026-12-24–2027-01-06'],
    ['snart, 22 oktober', 'snart, 2026-10-22'],
    ['', ''],
  ];
  for (const [text, plain] of written) {
    it(`are read as ${JSON.stringify(plain)}: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(withPlainDays({ council: text, hours: '8–17' }, TODAY), {
        council: plain,
        hours: '8–17',
      });
      assert.deepEqual(withPlainDays({ pauses: text }, TODAY), { pauses: plain });
    });
  }
});
