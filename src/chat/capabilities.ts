import { helpOn } from './capabilities/help.ts';
import { importingBy } from './capabilities/plans/import.ts';
import { type ReportWays, reportBy } from './capabilities/reports/report.ts';
import type { Capability } from './capability.ts';
import * as registry from './registry.ts';

/**
 * All that can be said or pressed, in the order of help, which comes last.
 * @param guideUrl where the guide is read, if anywhere
 * @param ways by which files are handed over; none when left out
 */
export function allCapabilities(
  extra: readonly Capability[] = [],
  guideUrl?: string,
  ways: ReportWays = { publicUrl: undefined, asksConsent: false },
): readonly Capability[] {
  const all = [...Object.values(registry), importingBy(ways.publicUrl), reportBy(ways), ...extra];
  const others = all.toSorted((a, b) => a.helpOrder - b.helpOrder);
  return [...others, helpOn(others, guideUrl)];
}
