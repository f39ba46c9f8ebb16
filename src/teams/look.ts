import type { Look } from '../chat/turn.ts';
import type { Log, Telemetry } from '../ports/clock-and-log.ts';
import type { Roster } from '../ports/directory.ts';
import type { IncomingActivity } from './activity.ts';
import { actorOf, addressOf, type Directory, teamOf } from './actor.ts';

/** What every turn is taken with. */
export interface TurnSetting extends Directory {
  readonly log: Log;
  readonly telemetry: Telemetry;
  readonly roster: Roster;
}

/** Looks up who sent an activity, and where. */
export function lookFor(activity: IncomingActivity, setting: TurnSetting): Look {
  return async () => {
    const deps = { ...setting.deps, stores: setting.deps.stores.lookingOnce() };
    const actor = await actorOf(activity, { ...setting, deps });
    const address = addressOf(activity);
    return {
      actor,
      address,
      team: teamOf(activity),
      roster: setting.roster,
      isShared: address.type !== 'personal',
      wording: { language: actor.language, timezone: deps.timezone, now: deps.clock.now() },
      deps,
    };
  };
}
