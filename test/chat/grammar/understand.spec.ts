import assert from 'node:assert/strict';
import { plainMessage } from '../../../src/chat/grammar/plain-message.ts';
import { understood } from '../../understood.ts';

function sinceYear(found: ReturnType<typeof understood>): number | undefined {
  const since = found?.since;
  return typeof since === 'object' && 'year' in since ? since.year : undefined;
}

describe('A question about history', () => {
  const cases: readonly [words: string, id: string, subject: string, since?: number][] = [
    ['Hur har det gått?', 'status', ''],
    ['hur har det gått i år?', 'status', ''],
    ['Hur har det gått hittills i år?', 'status', ''],
    ['hur har vi utvecklats', 'status', ''],
    ['hur går det i år?', 'status', ''],
    ['How has it gone?', 'status', ''],
    ['how has it gone so far?', 'status', ''],
    ['hur har det gått sedan 2019?', 'history', '', 2019],
    ['hur har det gått med vintervägarna i år?', 'history', 'vintervägarna'],
    ['Hur har Öresundsmetron gått sedan 2019?', 'history', 'Öresundsmetron', 2019],
    ['how has the metro done since 2019?', 'history', 'metro', 2019],
  ];
  for (const [words, id, subject, since] of cases) {
    it(`"${words}" is about ${subject === '' ? 'all of it' : `"${subject}"`}`, () => {
      const found = understood(words);
      assert.deepEqual([found?.capability, found?.subject, sinceYear(found)], [id, subject, since]);
    });
  }

  it('keeps the year that is said apart from what is named', () => {
    assert.deepEqual(understood('hur har det gått med vintervägarna i år?')?.years, [2025]);
  });
});

describe('A question about oneself', () => {
  for (const words of ['Vad ansvarar jag för?', 'vilka mål svarar jag för', 'What do I own?']) {
    it(`"${words}" is about one's own goals`, () => {
      assert.equal(understood(words)?.capability, 'my-goals');
    });
  }
});

describe('A question about owners', () => {
  const cases: readonly [words: string, subject: string][] = [
    ['ansvariga', ''],
    ['Visa alla ansvariga', ''],
    ['Vem ansvarar för vad?', ''],
    ['who owns what?', ''],
    ['ansvarig öresund', 'öresund'],
    ['Vem ansvarar för Öresundsmetron?', 'Öresundsmetron'],
    ['vilka är ansvariga för klimatet', 'klimatet'],
    ['Who owns the metro?', 'metro'],
  ];
  for (const [words, subject] of cases) {
    it(`"${words}" is about ${subject === '' ? 'all of them' : `"${subject}"`}`, () => {
      const found = understood(words);
      assert.deepEqual([found?.capability, found?.subject], ['owners', subject]);
    });
  }
});

describe('A question about who has been reached', () => {
  const cases = [
    'Vilka kan inte nås?',
    'vem kunde inte nås',
    'vilka går inte att nå?',
    'Vem har inte fått frågorna?',
  ];
  for (const words of [...cases, 'Who could not be reached?', 'who has not got their questions']) {
    it(`"${words}" is about what has been sent`, () => {
      assert.equal(understood(words)?.capability, 'deliveries');
    });
  }
});

describe('A question about how a round is answered', () => {
  const cases: readonly [words: string, id: string][] = [
    ['hur stor andel har kommit in i tid på delåret', 'measures'],
    ['hur många svarade i tid?', 'measures'],
    ['how many answered on time?', 'measures'],
    ['hur många har svarat', 'count'],
    ['how many have answered?', 'count'],
  ];
  for (const [words, id] of cases) {
    it(`"${words}" is for ${id}`, () => {
      assert.equal(understood(words)?.capability, id);
    });
  }
});

describe('A question about which targets are reached', () => {
  const cases: readonly [words: string, id: string, statuses: readonly string[]][] = [
    ['vilka indikatorer når inte målvärdet', 'list', ['notMet']],
    ['vilka nyckeltal har inte nått sina målvärden', 'list', ['notMet']],
    ['vilka nyckeltal når målvärdet?', 'list', ['met']],
    ['hur många indikatorer missar sitt målvärde', 'count', ['partly', 'notMet']],
    ['indikatorer som ligger under målnivån', 'list', ['partly', 'notMet']],
    ["which indicators haven't reached their target", 'list', ['notMet']],
    ['which goals are missing the mark', 'list', ['partly', 'notMet']],
    ['indicators off target', 'list', ['partly', 'notMet']],
    ['how many indicators meet their targets', 'count', ['met']],
  ];
  for (const [words, id, statuses] of cases) {
    it(`"${words}" is about several`, () => {
      const found = understood(words);
      assert.deepEqual([found?.capability, found?.filter?.statuses], [id, statuses]);
    });
  }
  for (const words of ['vad är målvärdet för närvaron', 'is attendance below target']) {
    it(`"${words}" is about one`, () => {
      assert.equal(understood(words)?.capability, 'target');
    });
  }
});

describe('"matten", which is "måtten" without its ring', () => {
  it('is a subject at school', () => {
    assert.equal(understood('läsningen och matten')?.subject, 'läsningen och matten');
  });

  it('is the indicators where all of them are asked for', () => {
    assert.deepEqual(understood('visa alla måtten')?.filter?.kinds, ['indicator']);
  });
});

describe('A message', () => {
  it('loses the endings of abbreviations before it is read', () => {
    assert.equal(plainMessage('Hur går det för HR:s mål?'), 'Hur går det för HR mål?');
    assert.equal(plainMessage('VA:n, kl. 10:30'), 'VA, kl. 10:30');
  });
});

describe('A symbol with a question mark', () => {
  for (const words of ['◆?', '■ ??', 'vad är ●?']) {
    it(`"${words}" asks what it means`, () => {
      assert.equal(understood(words)?.capability, 'meaning');
    });
  }

  it('shows all that have it without one', () => {
    assert.equal(understood('◆')?.capability, 'list');
  });
});

describe('A question about what has changed', () => {
  const today = '2026-11-27';
  const cases: readonly [words: string, day: string][] = [
    ['vad har hänt sen i torsdags förra veckan', '2026-11-19'],
    ['vad har hänt sen i torsdags', '2026-11-26'],
    ['vad har rört på sig sen förra fredan', '2026-11-20'],
    ['nytt sedan måndan?', '2026-11-23'],
    ['vad har ändrats under hela november', '2026-11-01'],
    ['anything new since the 16th of November', '2026-11-16'],
    ['what has changed since November 16', '2026-11-16'],
    ['what changed since Tuesday last week', '2026-11-17'],
  ];
  for (const [words, day] of cases) {
    it(`"${words}" is since ${day}`, () => {
      const found = understood(words, today);
      assert.deepEqual([found?.capability, found?.since], ['changed', { day }]);
    });
  }
});

describe('A question with a verb for how something goes', () => {
  const cases: readonly [words: string, id: string, statuses: readonly string[]][] = [
    ['vilka åtaganden spricker', 'list', ['partly', 'notMet']],
    ['vad går strålande', 'list', ['met']],
    ['vad kan vi inte bedöma', 'list', ['unknown']],
    ["what can't we assess", 'list', ['unknown']],
    ['visa mål som inte går i lås', 'list', ['partly', 'notMet']],
    ['hur många mål ser ut att nås i år', 'count', ['met']],
    ['vilka mål ser inte ut att nås', 'list', ['notMet']],
    ['vilka indikatorer når önskat utfall', 'list', ['met']],
    ['vilka går inte vägen', 'list', ['partly', 'notMet']],
    ['vad har gått i lås', 'list', ['met']],
    ['hur många mål ligger under målet', 'count', ['partly', 'notMet']],
    ['hur många indikatorer når målet', 'count', ['met']],
  ];
  for (const [words, id, statuses] of cases) {
    it(`"${words}" is about those that do`, () => {
      const found = understood(words);
      assert.deepEqual([found?.capability, found?.filter?.statuses], [id, statuses]);
    });
  }
});

describe('A way of asking that stands around a name', () => {
  const cases: readonly [words: string, id: string, subject: string][] = [
    ['where does hamnen stand', 'status', 'hamnen'],
    ['what did hamnen look like last year', 'history', 'hamnen'],
    ['when was hamnen last updated', 'sureness', 'hamnen'],
    ['how does hamnen stack up against kajen', 'compare', 'hamnen och kajen'],
    ['går hamnen trögt', 'status', 'hamnen trögt'],
    ['Bo kan svara på den om hamnen', 'hand-over', 'hamnen'],
    ['det är egentligen Bo som ska svara om hamnen', 'hand-over', 'hamnen'],
    ['vad är skillnaden mellan flickor och pojkar i hamnen', 'target', 'hamnen'],
    ['vad gör Bo åt hamnen', 'why', 'hamnen'],
  ];
  for (const [words, id, subject] of cases) {
    it(`"${words}" leaves it`, () => {
      const found = understood(words);
      assert.deepEqual([found?.capability, found?.subject], [id, subject]);
    });
  }
});
