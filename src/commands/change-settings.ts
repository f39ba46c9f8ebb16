import { dayIn } from '../domain/dates.ts';
import type { Actor } from '../domain/people/people.ts';
import { demand } from '../domain/people/roles.ts';
import type { Settings } from '../domain/settings.ts';
import {
  checkSettings,
  type SettingFault,
  type SettingName,
  type SettingsWish,
  settingsChanged,
  settingText,
} from '../domain/settings-wish.ts';
import type { Deps } from '../ports/deps.ts';
import { changeBy } from './change.ts';
import { untilSettled } from './tries.ts';

/** What has come of changing settings. `settings` are those that hold now, but where they are `changed`: then they are `after`. */
export type SettingsOutcome =
  | {
      readonly outcome: 'changed';
      readonly before: Settings;
      readonly after: Settings;
      /** None where it was so already. */
      readonly changed: readonly SettingName[];
    }
  | {
      readonly outcome: 'invalid';
      readonly settings: Settings;
      readonly faults: readonly [SettingFault, ...SettingFault[]];
    }
  /** Others have changed some of what is wished for since it was looked at. */
  | {
      readonly outcome: 'changed-meanwhile';
      readonly settings: Settings;
      readonly meanwhile: readonly SettingName[];
    };

export async function showSettings(actor: Actor, deps: Deps): Promise<Settings> {
  demand(actor, 'settings');
  return (await deps.stores.settings.read()).value;
}

/**
 * Changes some settings, all of them or none.
 * @param seen what was there when whoever wishes looked; left out by who does not look first
 * @throws Problem `busy-store`
 */
export async function changeSettings(
  actor: Actor,
  { wish, seen = {} }: { readonly wish: SettingsWish; readonly seen?: SettingsWish | undefined },
  deps: Deps,
): Promise<SettingsOutcome> {
  demand(actor, 'settings');
  const today = dayIn(deps.timezone, deps.clock.now());
  return untilSettled(async (): Promise<SettingsOutcome | undefined> => {
    const { value: before, etag } = await deps.stores.settings.read();
    const { settings: after, faults } = checkSettings(wish, before, today);
    const [fault, ...others] = faults;
    if (fault) return { outcome: 'invalid', settings: before, faults: [fault, ...others] };
    const changed = settingsChanged(before, after);
    // The same press again is no change, whatever it saw: it is so.
    if (changed.length === 0) return { outcome: 'changed', before, after, changed };
    const meanwhile = changed.filter(
      (name) => (seen[name] ?? settingText(before, name)) !== settingText(before, name),
    );
    if (meanwhile.length > 0) return { outcome: 'changed-meanwhile', settings: before, meanwhile };
    const isSaved = await deps.stores.settings.save({ value: after, etag }, changeBy(actor, deps));
    return isSaved ? { outcome: 'changed', before, after, changed } : undefined;
  });
}
