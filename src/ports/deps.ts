import type { Found } from '../domain/plans/finding/find-items.ts';
import type { PlanVersion } from '../domain/plans/plan.ts';
import type { Origin } from '../domain/trail.ts';
import type { Clock } from './clock-and-log.ts';
import type { Erasures } from './erasures.ts';
import type { Holidays } from './holidays.ts';
import type { PdfPrinter, ReportMaker } from './reports.ts';
import type { Stores } from './stores.ts';

/** Finds items by what people remember of their names ("öresund", "klimat"), best first, and says how surely each is meant. */
export type FindItems = (plan: PlanVersion, words: string) => readonly Found[];

/** What every command is given. */
export interface Deps {
  readonly stores: Stores;
  readonly clock: Clock;
  readonly findItems: FindItems;
  readonly timezone: string;
  readonly holidays: Holidays;
  /** The municipality's id in Kolada; undefined where nothing of Kolada is shown. */
  readonly municipality?: string | undefined;
  /** Where changes come from, for the trail. */
  readonly origin: Origin;
  readonly reports: ReportMaker;
  readonly pdf: PdfPrinter;
}

/** What is given to the one command that changes what others have stored of somebody. */
export interface ErasingDeps extends Deps {
  readonly erasures: Erasures;
}
