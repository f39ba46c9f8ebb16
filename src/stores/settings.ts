import { DEFAULT_SETTINGS, type Settings } from '../domain/settings.ts';
import type { SettingsStore } from '../ports/settings.ts';
import { type Documents, unlessConflict } from './documents.ts';
import { kind, readOne } from './kinds.ts';
import { withWorkEverywhere } from './marks.ts';
import type { Look } from './register.ts';
import { SettingsSchema } from './settings-form.ts';
import { trailOf } from './trail.ts';

const SETTINGS = kind<Settings>('settings', SettingsSchema);

/** One document beside the people. Nobody's memory: it is a point read, and seldom asked for. */
export function settingsRepository(directory: Documents, tenant: string, look: Look): SettingsStore {
  const stored = () => readOne(directory, SETTINGS, tenant, 'settings');

  return {
    async read() {
      return (await stored()) ?? { value: DEFAULT_SETTINGS, etag: undefined };
    },
    async save({ value, etag }, by) {
      const before = (await stored())?.value;
      const writes = [
        SETTINGS.write(tenant, ['settings'], value, etag),
        trailOf(tenant, by, { what: 'settings', before, after: value }),
      ];
      const saved = look.write(writes, withWorkEverywhere);
      return (await unlessConflict(saved.then(() => true))) ?? false;
    },
  };
}
