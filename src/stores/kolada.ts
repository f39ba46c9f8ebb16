import type { KeyFigures } from '../ports/kolada.ts';
import { type Documents, unlessConflict } from './documents.ts';
import { readOne, readRange } from './kinds.ts';
import { KINDS } from './schemas.ts';

/** Key figures lie beside the people, for plans of several years share them. Nobody's memory: one is a point read. */
export function keyFigureRepository(directory: Documents, tenant: string): KeyFigures {
  const partsOf = (municipality: string, kpi: string) => ['key-figure', municipality, kpi];

  return {
    async read(municipality, kpi) {
      return (await readOne(directory, KINDS.keyFigure, tenant, ...partsOf(municipality, kpi)))?.value;
    },
    ofMunicipality: (municipality) =>
      readRange(directory, KINDS.keyFigure, tenant, 'key-figure', municipality),
    async take(taken) {
      const writes = taken.map(({ value, etag }) =>
        KINDS.keyFigure.write(tenant, partsOf(value.municipality, value.kpi), value, etag),
      );
      const etags = await unlessConflict(directory.write(writes));
      return etags && taken.map(({ value }, index) => ({ value, etag: etags[index] ?? '' }));
    },
    async save({ value, etag }) {
      const write = KINDS.keyFigure.write(tenant, partsOf(value.municipality, value.kpi), value, etag);
      return (await unlessConflict(directory.write([write]))) !== undefined;
    },
  };
}
