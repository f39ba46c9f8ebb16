import type { Config, CosmosAccount } from './config.ts';
import type { Actor } from './domain/people/people.ts';
import type { Vocabulary } from './domain/plans/finding/vocabulary.ts';
import type { Origin } from './domain/trail.ts';
import { readModels } from './importers/models.ts';
import { readVocabulary } from './importers/vocabulary.ts';
import { swedishHolidays } from './outside/holidays.ts';
import { libreOffice } from './outside/pdf.ts';
import type { Clock } from './ports/clock-and-log.ts';
import type { Deps } from './ports/deps.ts';
import { systemClock } from './runtime/clock.ts';
import { itemSearch } from './runtime/search.ts';

export { nearestWord } from './runtime/search.ts';

import { openSqlite } from './stores/sqlite.ts';
import { openStores } from './stores/stores.ts';
import { reportMaker } from './views/reports/make.ts';

/**
 * What commands are given, in the bot and in the terminal alike.
 * @param onCall is told of every call to the store, with its request units
 */
export async function openDeps(
  config: Config,
  origin: Origin,
  onCall?: (charge: number) => void,
): Promise<Deps> {
  const { cosmos, dataFolder, modelsFolder, vocabularyFile } = config;
  // So that a faulty model is told at once, and not when somebody imports a plan.
  readModels(modelsFolder);
  const vocabulary = readVocabulary(vocabularyFile);
  const documents = cosmos ? await openAccount(cosmos, onCall) : await openSqlite(dataFolder, onCall);
  return depsOn(documents, {
    ...config,
    municipality: config.kolada?.municipality,
    clock: systemClock,
    origin,
    vocabulary,
  });
}

/** The client of Cosmos DB takes half a second to load, so it is loaded only where there is an account. */
async function openAccount(account: CosmosAccount, onCall?: (charge: number) => void) {
  return (await import('./stores/cosmos.ts')).openCosmos(account, onCall);
}

/** What commands are given, on documents that are open. */
export function depsOn(
  documents: Parameters<typeof openStores>[0],
  setting: Pick<Config, 'tenant' | 'timezone'> &
    Pick<Deps, 'municipality'> & {
      readonly clock: Clock;
      readonly origin: Origin;
      /** The municipality's own words. */
      readonly vocabulary?: Vocabulary;
    },
): Deps {
  const { tenant, timezone, clock, origin, municipality, vocabulary } = setting;
  const stores = openStores(documents, tenant, () => +clock.now());
  const findItems = itemSearch(vocabulary);
  return {
    ...{ stores, clock, findItems, timezone, origin, municipality },
    holidays: swedishHolidays(),
    reports: reportMaker(),
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
