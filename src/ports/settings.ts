import type { Settings } from '../domain/settings.ts';
import type { Change } from '../domain/trail.ts';

export interface SettingsStore {
  /** With its mark, undefined while nobody has changed anything: then the defaults hold. */
  read(): Promise<{ readonly value: Settings; readonly etag: string | undefined }>;
  /** Saves them with the line of the trail, and has every instance plan anew; false when somebody was first. */
  save(
    changed: { readonly value: Settings; readonly etag: string | undefined },
    by: Change,
  ): Promise<boolean>;
}
