import manifest from '../package.json' with { type: 'json' };
import { reportTemplate } from './config/report-template.ts';
import type { Config, CosmosAccount } from './config.ts';
import type { Actor } from './domain/people/people.ts';
import type { Vocabulary } from './domain/plans/finding/vocabulary.ts';
import type { Origin } from './domain/trail.ts';
import { readModels } from './importers/models.ts';
import { readVocabulary } from './importers/vocabulary.ts';
import { swedishHolidays } from './outside/holidays.ts';
import { libreOffice } from './outside/pdf.ts';
import type { Backups } from './ports/backups.ts';
import type { Clock } from './ports/clock-and-log.ts';
import type { Deps, ErasingDeps } from './ports/deps.ts';
import { systemClock } from './runtime/clock.ts';
import { itemSearch } from './runtime/search.ts';

export { nearestWord } from './runtime/search.ts';

import { takeBackup } from './stores/backup.ts';
import { type Erasable, erasureRepository } from './stores/erasures.ts';
import { openRegister } from './stores/register.ts';
import { putBack } from './stores/restore.ts';
import { openSqlite } from './stores/sqlite.ts';
import { openStores } from './stores/stores.ts';
import type { ReportTemplate } from './views/reports/docx-template.ts';
import { reportMaker } from './views/reports/make.ts';

/**
 * What commands are given, in the bot and in the terminal alike.
 * @param onCall is told of every call to the store, with its request units
 */
export async function openDeps(
  config: Config,
  origin: Origin,
  onCall?: (charge: number) => void,
): Promise<ErasingDeps> {
  const { cosmos, dataFolder, modelsFolder, vocabularyFile, reportTemplateFile } = config;
  // So that a faulty model is told at once, and not when somebody imports a plan.
  readModels(modelsFolder);
  const vocabulary = readVocabulary(vocabularyFile).synonyms;
  const template = await reportTemplate(reportTemplateFile);
  const documents = cosmos
    ? await openAccount(cosmos, config.tenant, onCall)
    : await openSqlite(dataFolder, onCall, { hasThread: origin === 'chat' });
  return depsOn(documents, {
    ...config,
    municipality: config.kolada?.municipality,
    clock: systemClock,
    origin,
    vocabulary,
    template,
  });
}

/**
 * The client of Cosmos DB takes half a second to load, so it is loaded only where there is an account.
 * @throws Problem `half-restored`
 */
async function openAccount(account: CosmosAccount, tenant: string, onCall?: (charge: number) => void) {
  const [{ openCosmos }, { demandWhole }] = await Promise.all([
    import('./stores/cosmos.ts'),
    import('./stores/cosmos-whole.ts'),
  ]);
  const database = await openCosmos(account, onCall);
  try {
    await demandWhole(database.directory, tenant);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** All that is stored, to be copied or put back. */
export async function openBackups({ cosmos, dataFolder, tenant }: Config): Promise<Backups> {
  const whole = cosmos
    ? await openWholeAccount(cosmos, tenant)
    : await (await import('./stores/sqlite-whole.ts')).openSqliteWhole(dataFolder);
  return {
    backup: (at, write, onProgress) =>
      takeBackup(whole, { at, program: manifest.version, tenant }, write, onProgress),
    restore: (copy, onProgress) => putBack(copy, whole, tenant, onProgress),
    close: () => whole.close(),
  };
}

async function openWholeAccount(account: CosmosAccount, tenant: string) {
  const [{ openCosmos }, { cosmosWhole }] = await Promise.all([
    import('./stores/cosmos.ts'),
    import('./stores/cosmos-whole.ts'),
  ]);
  return cosmosWhole(await openCosmos(account), account.endpoint, tenant);
}

/** What commands are given, on documents that are open. */
export function depsOn(
  documents: Parameters<typeof openStores>[0] & Pick<Erasable, 'forget'>,
  setting: Pick<Config, 'tenant' | 'timezone'> &
    Pick<Deps, 'municipality'> & {
      readonly clock: Clock;
      readonly origin: Origin;
      /** The municipality's own words. */
      readonly vocabulary?: Vocabulary;
      /** Whose look reports have. */
      readonly template?: ReportTemplate | undefined;
    },
): ErasingDeps {
  const { tenant, timezone, clock, origin, municipality, vocabulary, template } = setting;
  const stores = openStores(documents, tenant, () => +clock.now());
  const findItems = itemSearch(vocabulary);
  const look = openRegister(documents.directory, tenant, () => performance.now()).always;
  const erasures = erasureRepository(documents, tenant, look);
  return {
    ...{ stores, erasures, clock, findItems, timezone, origin, municipality },
    holidays: swedishHolidays(),
    reports: reportMaker(template),
    pdf: libreOffice(),
  };
}

/** Where telemetry goes, if anywhere: the packages take long to load, so they are loaded only for that. */
export async function openMonitor({ telemetry }: Config) {
  return telemetry && (await import('./runtime/azure-monitor.ts')).openAzureMonitor(telemetry);
}

/** Who acts when nobody in a chat does: whoever may run commands on the machine is a coordinator. */
export function operator(config: Config): Actor {
  return { id: 'operator', name: 'Driftansvarig', roles: ['coordinator'], language: config.language };
}
