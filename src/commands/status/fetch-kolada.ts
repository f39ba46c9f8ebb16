import { asFetched, asTaken, isDue, type KeyFigure, kpisIn } from '../../domain/status/kolada.ts';
import type { Deps } from '../../ports/deps.ts';
import type { Kolada } from '../../ports/kolada.ts';
import type { Versioned } from '../../ports/versioned.ts';
import { readablePlans } from '../plans/find-plans.ts';

/** Figures that are taken and fetched together. */
const AT_ONCE = 20;

/** What became of the figures that were due: how many were fetched, and what stood in the way of others. */
export interface Fetched {
  readonly fetched: number;
  /** Another instance is at them. */
  readonly others: number;
  readonly failures: readonly { readonly kpis: readonly string[]; readonly error: unknown }[];
}

/**
 * Fetches the key figures of all plans that are due. Each is taken in the store before Kolada is asked, so that no two instances ask
 * for the same one; what was taken and not fetched is due again within the hour.
 */
export async function fetchKolada(
  municipality: string,
  kolada: Kolada,
  deps: Deps,
  stopping: AbortSignal,
): Promise<Fetched> {
  const due = await dueFigures(municipality, deps);
  let [fetched, others] = [0, 0];
  const failures: { readonly kpis: readonly string[]; readonly error: unknown }[] = [];
  for (let from = 0; from < due.length && !stopping.aborted; from += AT_ONCE) {
    const some = due.slice(from, from + AT_ONCE);
    const taken = await deps.stores.keyFigures.take(some);
    if (!taken) {
      others += some.length;
      continue;
    }
    const kpis = taken.map(({ value }) => value.kpi);
    try {
      const values = await kolada.valuesOf(kpis, municipality, stopping);
      for (const figure of taken) {
        const value = asFetched(figure.value, values.get(figure.value.kpi) ?? [], deps.clock.now());
        if (await deps.stores.keyFigures.save({ ...figure, value })) fetched += 1;
      }
    } catch (error) {
      failures.push({ kpis, error });
    }
  }
  return { fetched, others, failures };
}

async function dueFigures(municipality: string, deps: Deps) {
  const now = deps.clock.now();
  const wanted = new Set((await readablePlans(deps)).flatMap(kpisIn));
  if (wanted.size === 0) return [];
  const known = new Map<string, Versioned<KeyFigure>>(
    (await deps.stores.keyFigures.ofMunicipality(municipality)).map((one) => [one.value.kpi, one]),
  );
  return [...wanted].flatMap((kpi) => {
    const figure = known.get(kpi);
    if (figure && !isDue(figure.value, now)) return [];
    return [{ value: asTaken(figure?.value, kpi, municipality, now), etag: figure?.etag }];
  });
}
