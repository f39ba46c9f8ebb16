import { helpOn } from './capabilities/help.ts';
import type { Capability } from './capability.ts';
import * as registry from './registry.ts';

/**
 * All that can be said or pressed, in the order of help, which comes last.
 * @param guideUrl where the guide is read, if anywhere
 */
export function allCapabilities(extra: readonly Capability[] = [], guideUrl?: string): readonly Capability[] {
  const others = [...Object.values(registry), ...extra].toSorted((a, b) => a.helpOrder - b.helpOrder);
  return [...others, helpOn(others, guideUrl)];
}
