import type { Look } from '../chat/turn.ts';
import type { Log, Telemetry } from '../ports/clock-and-log.ts';
import type { Roster } from '../ports/directory.ts';
import type { IncomingActivity } from './activity.ts';
import { actorOf, addressOf, type Directory, isBeyondTeam, teamOf } from './actor.ts';
import { type Looking, viewerAt } from './viewer.ts';

/** What every turn is taken with. */
export interface TurnSetting extends Directory, Looking {
  readonly log: Log;
  readonly telemetry: Telemetry;
  readonly roster: Roster;
}

/** What each turn saw last. */
const seen = new WeakMap<IncomingActivity, ReturnType<Look>>();

/** Looks up who sent an activity, and where. */
export function lookFor(activity: IncomingActivity, setting: TurnSetting): Look {
  return () => {
    const turn = lookUp(activity, setting);
    seen.set(activity, turn);
    return turn;
  };
}

/** What the turn of an activity saw, for what is done beside it; looked up where it has not looked, or in vain. */
export async function seenBy(activity: IncomingActivity, setting: TurnSetting): ReturnType<Look> {
  const turn = await seen.get(activity)?.catch(() => undefined);
  return turn ?? lookUp(activity, setting);
}

async function lookUp(activity: IncomingActivity, setting: TurnSetting): ReturnType<Look> {
  const deps = { ...setting.deps, stores: setting.deps.stores.lookingOnce() };
  const actor = await actorOf(activity, { ...setting, deps });
  const address = addressOf(activity);
  const team = teamOf(activity);
  const place = { address, team, isBeyondTeam: isBeyondTeam(activity) };
  return {
    actor,
    viewer: viewerAt(actor, place, setting, deps),
    address,
    team,
    roster: setting.roster,
    isShared: address.type !== 'personal',
    wording: { language: actor.language, timezone: deps.timezone, now: deps.clock.now() },
    deps,
  };
}
