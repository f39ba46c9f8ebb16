import assert from 'node:assert/strict';
import type { Run } from '../../src/cli/run.ts';
import { type Bot, closeBots } from '../bot.ts';
import { ANNA, BO } from '../build.ts';
import {
  answerHerself,
  FILLED,
  fillIn,
  HEAD,
  MET,
  startFilling,
  versionsOf,
  whyRefused,
} from '../filling.ts';

/** Two paragraphs with all that a table is written with. */
const LONG = `Arbetet ”går bra”; alla är med, hälsar Bo.\n\n– Första punkten: 3,5\u00A0%\n${'Text. '.repeat(250)}slut`;

describe('A round that is filled from a file', () => {
  let bot: Bot;

  const fill = async (csv: string, options?: Run['options']) => (await fillIn(bot, csv, options)).lines;

  beforeEach(async () => {
    bot = await startFilling();
  });
  afterEach(closeBots);

  it('has each answer as a version of its person, entered by whoever loaded the file', async () => {
    const csv = `${HEAD}\nmetron;Anna Ek;HR;Förväntas uppnås;enligt planering;;${MET}\nclimate;bo;;partly;negative;;Hänt;Grund;Orsak;Åtgärd`;
    assert.equal(await fill(csv), `${FILLED}, Delår: 2 nya eller ändrade svar, 0 oförändrade`);
    const [metro, ...others] = await versionsOf(bot, 'metro');
    assert.deepEqual(others, []);
    assert.partialDeepStrictEqual(metro, {
      ...{ version: 1, respondent: 'owner', status: 'met', direction: 'asPlanned', author: ANNA },
      ...{ storedBy: { id: 'operator', name: 'Samordnare' }, storedAt: '2025-09-01T08:00:00.000Z' },
      texts: { happened: 'Vi har startat.', basis: 'Statistik.' },
    });
    assert.partialDeepStrictEqual(await versionsOf(bot, 'climate'), [
      { author: BO, texts: { remedy: 'Åtgärd' } },
    ]);
  });

  it('keeps a text to the character, with its paragraphs and quotes', async () => {
    const csv = `${HEAD}\nmetro;anna;;met;asPlanned;;"${LONG.replaceAll('\n', '\r\n')}";"Med ""citat""";;`;
    await fill(csv);
    assert.deepEqual((await versionsOf(bot, 'metro'))[0]?.texts, { happened: LONG, basis: 'Med "citat"' });
  });

  const headings: readonly [string, string][] = [
    ['in English', 'item,person,status,direction,happened,basis\nmetro,anna,met,as planned,Hänt,Grund'],
    [
      'in Swedish',
      'Mål;Ansvarig;Bedömning;Riktning;Vad har hänt?;Underlag\nmetron;anna;Uppnått;Enligt planering;Hänt;Grund',
    ],
    [
      'as the card asks',
      'mål;ansvarig;bedömning;trend;Vad har hänt?;Vad bygger du bedömningen på?\nEn metro över sundet;anna@exempel.se;● Förväntas uppnås;► Enligt planering;Hänt;Grund',
    ],
    ['in another order', 'basis;happened;direction;status;person;item\nGrund;Hänt;asPlanned;ja;anna;metro'],
    ['not at all', 'metro,anna,,met,asPlanned,,,,,,Hänt,Grund'],
  ];
  for (const [how, csv] of headings) {
    it(`is read when its columns are headed ${how}`, async () => {
      await fill(csv);
      assert.partialDeepStrictEqual(await versionsOf(bot, 'metro'), [
        { status: 'met', direction: 'asPlanned', texts: { happened: 'Hänt', basis: 'Grund' } },
      ]);
    });
  }

  it('makes no version of an answer that is stored already', async () => {
    const csv = `${HEAD}\nmetro;anna;;met;asPlanned;;${MET}\njobs;anna;;met;asPlanned;71,5;${MET}`;
    await fill(csv);
    const changed = csv.replace('71,5', '72');
    assert.equal(await fill(changed), `${FILLED}, Delår: 1 nytt eller ändrat svar, 1 oförändrat`);
    assert.deepEqual(
      [(await versionsOf(bot, 'metro')).length, (await versionsOf(bot, 'jobs')).length],
      [1, 2],
    );
    assert.equal(await fill(changed), `${FILLED}, Delår: 0 nya eller ändrade svar, 2 oförändrade`);
  });

  it('leaves what people have answered themselves, unless it is told to replace it', async () => {
    await answerHerself(bot, 'metro', 'Mina egna ord.');
    const csv = `${HEAD}\nmetro;anna;;met;asPlanned;;${MET}\njobs;anna;;met;asPlanned;71;${MET}`;
    const [line, ...others] = await whyRefused(bot, csv);
    assert.equal(
      line,
      'rad 2, item: Anna Ek har själv svarat något annat; lägg till --replace för att ersätta svaret, eller ta bort raden',
    );
    assert.deepEqual([others, await versionsOf(bot, 'jobs')], [[], []]);
    assert.match(
      await fill(csv, { replace: true }),
      /\nTar platsen för 1 svar som någon själv har gett: metron \(Anna Ek\)$/,
    );
    assert.deepEqual(
      (await versionsOf(bot, 'metro')).map(({ texts }) => texts.happened),
      ['Mina egna ord.', 'Vi har startat.'],
    );
  });

  it('asks for no replacing where a file says what somebody has answered themselves', async () => {
    await answerHerself(bot, 'metro', 'Vi har startat.');
    await fill(`${HEAD}\nmetro;anna;;met;asPlanned;;${MET}`);
    assert.deepEqual(
      (await versionsOf(bot, 'metro')).map(({ storedBy }) => storedBy),
      [undefined],
    );
  });

  it('keeps an answer of each unit', async () => {
    await fill(`${HEAD}\nheat;anna;hr;met;asPlanned;;${MET}\nheat;anna;IT;unknown;mixed;;${MET}`);
    assert.deepEqual(
      (await versionsOf(bot, 'heat')).map(({ respondent, status }) => [respondent, status]),
      [
        ['HR', 'met'],
        ['IT', 'unknown'],
      ],
    );
  });

  it('tells which lines contradict themselves, and stores them', async () => {
    const csv = `${HEAD}\njobs;anna;;met;asPlanned;60;${MET}`;
    assert.match(
      await fill(csv),
      /\nObs: rad 2, sysselsättningen: bedömningen och utfallet säger olika saker/,
    );
    assert.equal((await versionsOf(bot, 'jobs')).length, 1);
  });

  it('stores nothing in a dry run, and says what it would, to people and to programs', async () => {
    const csv = `${HEAD}\nmetro;anna;;met;asPlanned;;${MET}`;
    const { lines, json } = await fillIn(bot, csv, { 'dry-run': true });
    assert.equal(lines, `${FILLED}, Delår: 1 nytt eller ändrat svar, 0 oförändrade (inget sparat)`);
    assert.partialDeepStrictEqual(json, {
      round: { id: FILLED, state: 'open' },
      answers: { stored: 1, unchanged: 0 },
      changed: [{ line: 2, item: 'metro', person: 'anna', status: 'met', version: 1 }],
    });
    assert.deepEqual(await versionsOf(bot, 'metro'), []);
  });

  it('is told in the history of each answer, and on its status: who answers, and who loaded it', async () => {
    await fill(`${HEAD}\nmetro;anna;;met;asPlanned;;${MET}`);
    const shown = JSON.stringify((await bot.say(ANNA, 'historik metron')).card);
    assert.match(
      shown,
      /Källa: svar från Anna Ek, 1\ssep\skl\.\s10\.00, version\s1, inläst från fil av Samordnare/,
    );
  });
});
