import assert from 'node:assert/strict';
import { type RoundAction, readRoundAction } from '../../../src/chat/grammar/round-action.ts';
import { roundsSpokenOf } from '../../../src/chat/grammar/round-words.ts';
import { understood } from '../../understood.ts';

/** A Thursday. */
const TODAY = '2025-09-04';

describe('What is to be done to a round, as it is said', () => {
  const said: readonly [string, RoundAction][] = [
    ['omgång', { does: 'see' }],
    ['vilka omgångar är öppna?', { does: 'see' }],
    ['när stänger omgången', { does: 'see' }],
    ['which rounds are open', { does: 'see' }],
    ['öppna en ny omgång', { does: 'open' }],
    ['starta delårsrapporten', { does: 'open', kind: 'interim' }],
    ['dra igång årsbokslutet', { does: 'open', kind: 'annual' }],
    ['ny puls', { does: 'open', kind: 'pulse' }],
    ['starta pulsen, svar senast 20 sep', { does: 'open', kind: 'pulse', due: '2025-09-20' }],
    ['lägg upp en puls för november', { does: 'open', kind: 'pulse', from: '2025-11-01' }],
    ['kan vi dra igång höstens uppföljning', { does: 'open' }],
    ['set up a pulse for November', { does: 'open', kind: 'pulse', from: '2025-11-01' }],
    ['kan omgången öppnas igen, vi glömde ett mål', { does: 'reopen' }],
    ['kan deadline bli 1 oktober', { does: 'extend', due: '2025-10-01' }],
    ['starta höstens delårsrapport', { does: 'open', kind: 'interim' }],
    ['vi ska ha en pulsmätning i oktober', { does: 'open', kind: 'pulse', from: '2025-10-01' }],
    ['jag vill skicka ut frågorna för en puls på bara klimatmålen', { does: 'open', kind: 'pulse' }],
    ['kan vi köra en extra puls i november', { does: 'open', kind: 'pulse', from: '2025-11-01' }],
    ['öpna omgång', { does: 'open' }],
    ["we're running a pulse check in October", { does: 'open', kind: 'pulse', from: '2025-10-01' }],
    ['hur öppnar jag en omgång', { does: 'see' }],
    ['how do I close the round', { does: 'see' }],
    ['kick off the year-end report', { does: 'open', kind: 'annual' }],
    ['förläng till fredag', { does: 'extend', due: '2025-09-05' }],
    ['förläng delåret till och med 20 september', { does: 'extend', kind: 'interim', due: '2025-09-20' }],
    ['kan du förlänga till den 18, tack', { does: 'extend', due: '2025-09-18' }],
    ['skjut fram sista svarsdag till den 3', { does: 'extend', due: '2025-10-03' }],
    ['Förläng till måndag.', { does: 'extend', due: '2025-09-08' }],
    ['förläng till söndag 14 september i stället', { does: 'extend', due: '2025-09-14' }],
    ['förläng till nästa vecka', { does: 'extend', due: '2025-09-12' }],
    ['flytta fram svarsdatumet en vecka', { does: 'extend', days: 7 }],
    ['ge dem två veckor till', { does: 'extend', days: 14 }],
    ['förläng med 3 dagar', { does: 'extend', days: 3 }],
    ['förläng omgången', { does: 'extend' }],
    ['förläng till jul', { does: 'extend', isDayUnclear: true }],
    ['extend to Friday', { does: 'extend', due: '2025-09-05' }],
    ['give them one more week to answer', { does: 'extend', days: 7 }],
    ['extend the interim round by ten days', { does: 'extend', kind: 'interim', days: 10 }],
    ['postpone the deadline until 1 October please', { does: 'extend', due: '2025-10-01' }],
    ['dags att stänga omgången', { does: 'close' }],
    ['stäng delårsrapporten', { does: 'close', kind: 'interim' }],
    ['stäng svarsperioden tack', { does: 'close' }],
    ["we're done, lock it", { does: 'close' }],
    ['end the round', { does: 'close' }],
    ['avsluta delåret', { does: 'close', kind: 'interim' }],
    ['close the round', { does: 'close' }],
    ['öppna delåret igen för Anna', { does: 'reopen', kind: 'interim' }],
    ['återöppna omgången', { does: 'reopen' }],
    ['reopen the round for Anna', { does: 'reopen' }],
    ['dra tillbaka omgången', { does: 'withdraw' }],
    ['jag öppnade omgången av misstag', { does: 'withdraw' }],
    ['oj det blev fel, ta bort omgången', { does: 'withdraw' }],
    ['ångra utskicket av delårsrapporten', { does: 'withdraw', kind: 'interim' }],
    ['jag råkade öppna fel omgång!!', { does: 'withdraw' }],
    ['I opened that by mistake, take it back', { does: 'withdraw' }],
    ['I opened the wrong round', { does: 'withdraw' }],
    ['delete the round', { does: 'withdraw' }],
    ['call off the pulse', { does: 'withdraw', kind: 'pulse' }],
  ];
  for (const [text, action] of said)
    it(`“${text}”: ${JSON.stringify(action)}`, () => assert.deepEqual(readRoundAction(text, TODAY), action));

  const asked: readonly [words: string, id: string][] = [
    ['starta höstens delårsrapport', 'round'],
    ['vi ska ha en pulsmätning i oktober', 'round'],
    ['jag vill skicka ut frågorna för en puls på bara klimatmålen', 'round'],
    ['öpna omgång', 'round'],
    ['lägg upp en puls för november', 'round'],
    ['kan vi dra igång höstens uppföljning på måndag', 'round'],
    ['set up a pulse for November', 'round'],
    ['dags att avsluta delåret tycker jag', 'round'],
    ['kan omgången öppnas igen, vi glömde ett mål', 'round'],
    ['kan deadline bli 1 oktober', 'round'],
    ['end the round', 'round'],
    ['när är deadline', 'due'],
    ['när stänger delåret?', 'due'],
    ['nu stänger vi', 'round'],
    ['time to close the interim report', 'round'],
    ['start the interim report', 'round'],
    ['can I have the interim report', 'report'],
    ['hur öppnar jag en omgång?', 'round'],
    ['stäng delårsrapporten', 'round'],
    ['stäng svarsperioden tack', 'round'],
    ['oj det blev fel, ta bort omgången', 'round'],
    ['ångra utskicket av delårsrapporten', 'round'],
    ['jag råkade öppna fel omgång!!', 'round'],
    ["we're running a pulse check in October", 'round'],
    ["we're done, lock it", 'round'],
    ['I opened that by mistake, take it back', 'round'],
    ['how do I close the round?', 'round'],
    ['ta fram delårsrapporten i word', 'report'],
    ['vi vill ha delårsrapporten som pdf', 'report'],
    ['vad sa delårsrapporten om Öresundsmetron', 'status'],
    ['hur går det i pulsen', 'status'],
    ['stäng av påminnelser', 'settings'],
    ['när stänger omgången', 'due'],
  ];
  for (const [text, id] of asked)
    it(`“${text}” is for ${id}`, () => assert.equal(understood(text, TODAY)?.capability, id));
});

describe('The round that some words speak of', () => {
  const rounds = [
    { name: 'Puls', kind: 'pulse' },
    { name: 'Puls (jan–mars) [nr 2]', kind: 'pulse' },
    { name: 'Höstens läge', kind: 'interim' },
  ] as const;
  const said: readonly [words: string, names: readonly string[], rest: string][] = [
    ['i delårsrapporten', ['Höstens läge'], ''],
    ['Mattias om delårsrapporten 2025', ['Höstens läge'], 'Mattias'],
    ['näringslivet höstens läge', ['Höstens läge'], 'näringslivet'],
    ['Mattias about the interim report', ['Höstens läge'], 'Mattias'],
    ['i Puls (jan–mars) [nr 2]', ['Puls (jan–mars) [nr 2]'], ''],
    ['i pulsen', ['Puls', 'Puls (jan–mars) [nr 2]'], ''],
    ['Anna i omgången', [], 'Anna'],
    ['i årsredovisningen', [], 'i årsredovisningen'],
    ['Delaney', [], 'Delaney'],
    ['', [], ''],
  ];
  for (const [words, names, rest] of said)
    it(`is ${names.join(' and ') || 'none'} in “${words}”`, () => {
      const found = roundsSpokenOf(words, rounds);
      assert.deepEqual([found.rounds.map(({ name }) => name).toSorted(), found.rest], [names, rest]);
    });
});
