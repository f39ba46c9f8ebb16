/** Kolada, the municipalities' database of key figures, and where what it says is kept. */
import type { KeyFigure, YearValue } from '../domain/status/kolada.ts';
import type { Versioned } from './versioned.ts';

export interface Kolada {
  /**
   * All years of some key figures of a municipality; one that Kolada does not know has none.
   * @throws Error when Kolada does not answer, or says what is not understood
   */
  valuesOf(
    kpis: readonly string[],
    municipality: string,
    stopping: AbortSignal,
  ): Promise<ReadonlyMap<string, readonly YearValue[]>>;
}

/** Key figures as they were last fetched: what is shown is read from here, and never waits for Kolada. */
export interface KeyFigures {
  read(municipality: string, kpi: string): Promise<KeyFigure | undefined>;
  ofMunicipality(municipality: string): Promise<readonly Versioned<KeyFigure>[]>;
  /**
   * Stores figures that this instance begins to fetch: all of them or none, at most a hundred.
   * @param taken each with the mark it was read with; a new one has none
   * @returns undefined when another instance was first with one of them
   */
  take(
    taken: readonly { readonly value: KeyFigure; readonly etag: string | undefined }[],
  ): Promise<readonly Versioned<KeyFigure>[] | undefined>;
  /** Puts it in the place of what it was; false when another instance has changed it in between. */
  save(figure: Versioned<KeyFigure>): Promise<boolean>;
}
