import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runAnswers } from '../../src/cli/answers.ts';
import { UsageError } from '../../src/cli/run.ts';
import { closeOpenRound } from '../../src/commands/rounds/manage-rounds.ts';
import { type Bot, COORDINATOR, closeBots } from '../bot.ts';
import { ANNA } from '../build.ts';
import { FILLED, HEAD, MET, startFilling, versionsOf, whyRefused } from '../filling.ts';

describe('A file of answers that is not as it should be', () => {
  let bot: Bot;

  beforeEach(async () => {
    bot = await startFilling();
  });
  afterEach(closeBots);

  it('tells the faults of all lines with line and field, and stores none of them', async () => {
    const csv = [
      'item;person;unit;status;direction;value;women;stage;day;happened;basis;cause;remedy',
      `metro;anna;;met;asPlanned;;;;;${MET}`,
      `jobs;anna;;bra;snett;många;;;;${MET}`,
      `climate;anna;;met;asPlanned;;;;;${MET}`,
      `energy;bo;;met;asPlanned;;;;;${MET}`,
      `climate;bo;IT;met;asPlanned;5;3;pågår;2025-12-31;${MET}`,
      `heat;anna;;met;asPlanned;;;;;${MET}`,
      `heat;anna;HR;met;asPlanned;;;;;Hänt;;;`,
      `metro;anna;;met;asPlanned;;;;;${MET}`,
      `;eva;;met;asPlanned;;;;;${MET}`,
      `metro;;;met;asPlanned;;;;;${MET}`,
      `metro;eva;;met;asPlanned;;;;;${MET}`,
    ];
    assert.deepEqual(await whyRefused(bot, csv.join('\n')), [
      'rad 3, status: ”bra” finns inte; välj bland Förväntas uppnås (met), Förväntas uppnås delvis (partly), Förväntas inte uppnås (notMet), Kan inte bedömas (unknown)',
      'rad 3, direction: ”snett” finns inte; välj bland Enligt planering (asPlanned), Positiv avvikelse (positive), Negativ avvikelse (negative), Både positiv och negativ avvikelse (mixed)',
      'rad 3, value: ska vara ett tal',
      'rad 4, person: Anna Ek är varken ansvarig eller ersättare för det; ansvarig är Bo Lind',
      'rad 5, item: ingen är ansvarig för det i omgången, så det frågas inte; läs in ansvariga först',
      'rad 6, unit: frågas inte här; töm fältet, eller rätta raden',
      'rad 6, value: frågas inte här; töm fältet, eller rätta raden',
      'rad 6, women: frågas inte här; töm fältet, eller rätta raden',
      'rad 6, stage: frågas inte här; töm fältet, eller rätta raden',
      'rad 6, day: frågas inte här; töm fältet, eller rätta raden',
      'rad 7, unit: ”” finns inte; välj bland HR, IT',
      'rad 8, basis: saknas och måste fyllas i',
      'rad 9, item: samma sak står två gånger',
      'rad 10, item: saknas och måste fyllas i',
      'rad 11, person: saknas och måste fyllas i',
      'rad 12, person: ”eva” finns inte i personlistan; lägg till personen där först',
    ]);
    assert.deepEqual(await versionsOf(bot, 'metro'), []);
  });

  it('says so when a text has no place: a cause where nothing deviates is not dropped in silence', async () => {
    const csv = `${HEAD}\nmetro;anna;;met;asPlanned;;Hänt;Grund;En orsak;`;
    assert.deepEqual(await whyRefused(bot, csv), [
      'rad 2, cause: frågas inte här; töm fältet, eller rätta raden',
    ]);
    assert.deepEqual(await whyRefused(bot, csv, {}, 'en'), [
      'line 2, cause: is not asked here; empty the field, or correct the line',
    ]);
  });

  it('tells of a column that it does not know, and of a quote that has swallowed a row', async () => {
    assert.match(
      (await whyRefused(bot, 'item;person;betyg\nmetro;anna;5'))[0] ?? '',
      /^rad 1, betyg: är ett okänt fält och lästes inte; här kan stå item,person,unit,status,.+,happened,basis,cause,remedy,forecast$/,
    );
    const swallowed = `${HEAD}\nmetro;anna;;met;asPlanned;;"Hänt\njobs;anna;;met;asPlanned;70;Hänt";Grund;;`;
    assert.match((await whyRefused(bot, swallowed))[0] ?? '', /^rad 2, happened: ett citattecken börjar här/);
  });

  it('is refused when the round is closed, or unknown, or not named', async () => {
    await closeOpenRound(COORDINATOR, FILLED, bot.deps);
    const csv = `${HEAD}\nmetro;anna;;met;asPlanned;;${MET}`;
    assert.match(
      (await whyRefused(bot, csv))[0] ?? '',
      /^Omgången ”Delår” är stängd och tar inte emot svar, så inget är sparat\./,
    );
    assert.match(
      (await whyRefused(bot, csv, { round: 'x' }))[0] ?? '',
      /^Omgången x finns inte\. Välj bland: ks-2025-interim-1/,
    );
    const run = { words: [], options: {}, actor: COORDINATOR, modelsFolder: undefined };
    const wording = { language: 'sv' as const, timezone: bot.deps.timezone, now: bot.deps.clock.now() };
    await assert.rejects(runAnswers({ ...run, wording, deps: bot.deps }), UsageError);
  });

  it('is nothing for somebody who may not', async () => {
    const options = { round: FILLED };
    writeFileSync(join(bot.folder, 'svar.csv'), `${HEAD}\nmetro;anna;;met;asPlanned;;${MET}`);
    const wording = { language: 'sv' as const, timezone: bot.deps.timezone, now: bot.deps.clock.now() };
    const actor = { ...ANNA, roles: ['owner'] as const, language: 'sv' as const };
    const words = [join(bot.folder, 'svar.csv')];
    await assert.rejects(
      runAnswers({ words, options, actor, modelsFolder: undefined, wording, deps: bot.deps }),
      {
        code: 'not-allowed',
      },
    );
  });
});
