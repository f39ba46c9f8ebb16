import { fetchKolada } from '../commands/status/fetch-kolada.ts';
import { faultFields } from '../domain/errors.ts';
import type { Log } from '../ports/clock-and-log.ts';
import type { Deps } from '../ports/deps.ts';
import type { Kolada } from '../ports/kolada.ts';
import type { PlanEntry } from '../ports/stores.ts';

/** Milliseconds between looks at which figures are due; whether a plan has changed is looked at each time. */
const LOOK_MS = 600_000;
/** After a look that came to nothing, since the store failed or another instance is at it. */
const SOON_MS = 60_000;

export interface KoladaFetching {
  /** Begins to fetch what is due, and returns at once. */
  look(plans: readonly PlanEntry[]): void;
  /** Returns when nothing is being fetched. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

/** Fetches key figures from Kolada, beside everything else: nobody waits for it, and what fails is logged and tried again later. */
export function koladaFetching(setting: {
  readonly deps: Deps;
  readonly log: Log;
  readonly kolada: Kolada;
  readonly municipality: string;
}): KoladaFetching {
  const { deps, log, kolada, municipality } = setting;
  const stopping = new AbortController();
  let current: Promise<void> | undefined;
  let seen = '';
  let next = 0;

  async function fetchDue(): Promise<void> {
    try {
      const { fetched, others, failures } = await fetchKolada(municipality, kolada, deps, stopping.signal);
      if (fetched > 0) log.info('key figures fetched', { municipality, fetched });
      if (others > 0) next = +deps.clock.now() + SOON_MS;
      if (stopping.signal.aborted) return;
      for (const { kpis, error } of failures) {
        log.warn('key figures not fetched, will be tried again', {
          municipality,
          kpis,
          ...faultFields(error),
        });
      }
    } catch (error) {
      next = +deps.clock.now() + SOON_MS;
      log.error('key figures not stored, will be tried again', { municipality, ...faultFields(error) });
    }
  }

  return {
    look(plans) {
      const now = +deps.clock.now();
      const versions = plans.map(({ id, version }) => `${id} ${version}`).join('/');
      if (current || stopping.signal.aborted || (versions === seen && now < next)) return;
      [seen, next] = [versions, now + LOOK_MS];
      current = fetchDue().finally(() => {
        current = undefined;
      });
    },
    idle: async () => current,
    async stop() {
      stopping.abort();
      await current;
    },
  };
}
