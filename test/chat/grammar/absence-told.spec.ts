import assert from 'node:assert/strict';
import { absenceTold } from '../../../src/chat/grammar/absence-told.ts';
import { readDays } from '../../../src/chat/grammar/days.ts';

/** A Monday. */
const TODAY = '2025-09-01';

describe('An absence with somebody else in it', () => {
  const told: readonly [
    words: string,
    who: string | undefined,
    standIn: string | undefined,
    from: string,
    to: string,
  ][] = [
    ['jag är borta idag till fredag, Åsa svarar för mig', undefined, 'Åsa', '2025-09-01', '2025-09-05'],
    [
      'Jag är sjuk idag. Åsa Holmgren tar mina frågor.',
      undefined,
      'Åsa Holmgren',
      '2025-09-01',
      '2025-09-01',
    ],
    ['jag har semester v. 42 och bo svarar', undefined, 'bo', '2025-10-13', '2025-10-19'],
    ['jag är borta 8–12 sep, min ersättare är Bo', undefined, 'Bo', '2025-09-08', '2025-09-12'],
    ['borta nästa vecka med Bo Ek som ersättare', undefined, 'Bo Ek', '2025-09-08', '2025-09-14'],
    ['jag är ledig på fredag min kollega Amira hoppar in', undefined, 'Amira', '2025-09-05', '2025-09-05'],
    ['Åsa tar mina frågor nästa vecka', undefined, 'Åsa', '2025-09-08', '2025-09-14'],
    ["I'm off from Tuesday to Thursday, Bo covers for me", undefined, 'Bo', '2025-09-02', '2025-09-04'],
    ['I am away next week and Anna Ek will answer for me', undefined, 'Anna Ek', '2025-09-08', '2025-09-14'],
    ['kan Bo svara för mig nästa vecka?', undefined, 'Bo', '2025-09-08', '2025-09-14'],
    ['sjuk idag, Amira tar över', undefined, 'Amira', '2025-09-01', '2025-09-01'],
    ['Bo vikarierar för mig v 42', undefined, 'Bo', '2025-10-13', '2025-10-19'],
    ['jag är ledig 8-12 sep. Bo Ek ersätter mig', undefined, 'Bo Ek', '2025-09-08', '2025-09-12'],
    ['Bo takes my questions next week', undefined, 'Bo', '2025-09-08', '2025-09-14'],
    ['Anna är sjuk till fredag, Bo svarar', 'Anna', 'Bo', '2025-09-01', '2025-09-05'],
    ['Anna Ek har semester 8–12 sep', 'Anna Ek', undefined, '2025-09-08', '2025-09-12'],
    ['Anna is off until Friday, Bo covers for her', 'Anna', 'Bo', '2025-09-01', '2025-09-05'],
    ['Anna är sjuk, Bo svarar för henne', 'Anna', 'Bo', '', ''],
  ];
  for (const [words, who, standIn, from, to] of told) {
    it(`is told by "${words}"`, () => {
      const found = absenceTold(words, TODAY);
      assert.ok(found);
      const days = readDays(found.days, TODAY);
      assert.deepEqual(
        [found.who, found.standIn, days?.from ?? '', days?.to ?? ''],
        [who, standIn, from, to],
      );
    });
  }

  const others = [
    'jag är borta nästa vecka',
    'vem är borta idag',
    'Bo är borta',
    'vem svarar för mig?',
    'Bo svarar inte',
    'vilka är sjuka idag',
    'hur går det med sjukfrånvaron',
    'Åsa ska svara på frågan om träden i stället för mig',
    'who is away next week',
    'is Anna off today?',
    'det är bra att personalen är ledig ibland',
    'Anna tar uppdraget om parker',
  ];
  for (const words of others) {
    it(`is not told by "${words}"`, () => {
      assert.equal(absenceTold(words, TODAY), undefined);
    });
  }
});
