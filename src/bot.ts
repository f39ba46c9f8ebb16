import type { Server } from 'node:http';
import { allCapabilities } from './chat/capabilities.ts';
import type { Capability } from './chat/capability.ts';
import { openChat } from './chat/conversation.ts';
import type { KoladaSource } from './config/kolada.ts';
import type { Config } from './config.ts';
import { readAnswersFile } from './importers/answers-csv.ts';
import { holdsAnswers } from './importers/list/table-kind.ts';
import { planReader } from './importers/read-plan.ts';
import { readVocabulary } from './importers/vocabulary.ts';
import { type KoladaSetting, openKolada } from './outside/kolada.ts';
import type { Log, Telemetry } from './ports/clock-and-log.ts';
import type { Deps } from './ports/deps.ts';
import { openGuide } from './runtime/guide.ts';
import { koladaFetching } from './runtime/kolada.ts';
import type { Time } from './runtime/outbox.ts';
import { nearestWord } from './runtime/search.ts';
import { deliveryWorker, type Worker } from './runtime/worker.ts';
import type { MalvaktAdapter } from './teams/adapter.ts';
import { openLate } from './teams/late.ts';
import { teamsMessenger } from './teams/messenger.ts';
import { type StartPause, startPause } from './teams/patience.ts';
import { linkDoor } from './teams/reports.ts';
import { teamsPeople } from './teams/roster.ts';
import { openApplication } from './teams/routes.ts';
import { type Limits, openDoor, openServer, type TakeBody } from './teams/server.ts';
import { htmlPage } from './views/pages.ts';

/** Milliseconds between looks at the store for messages to send. */
const LOOK_EVERY_MS = 1_000;

export interface BotSetting
  extends Pick<
    Config,
    | 'language'
    | 'coordinators'
    | 'tenants'
    | 'files'
    | 'modelsFolder'
    | 'vocabularyFile'
    | 'publicUrl'
    | 'sendsPerSecond'
  > {
  readonly deps: Deps;
  readonly adapter: MalvaktAdapter;
  /** Undefined without credentials: then nobody is authenticated, and nobody is asked whether somebody is a guest. */
  readonly botId: string | undefined;
  readonly log: Log;
  readonly telemetry: Telemetry;
  /** What can be said beside all else. */
  readonly extra?: readonly Capability[] | undefined;
  /** A number from 0 to 1 that spreads retries. */
  readonly jitter?: () => number;
  /** How long requests may take to arrive. */
  readonly limits?: Limits | undefined;
  readonly lookEveryMs?: number;
  /** Whose key figures are fetched, and from where; none when left out. */
  readonly kolada?: (KoladaSource & KoladaSetting) | undefined;
  /** How the waits between messages pass; as they do, when left out. */
  readonly time?: Time | undefined;
  /** How one waits; tests decide how long that takes. */
  readonly startPause?: StartPause | undefined;
}

/** The parts of a bot that run. Neither listens nor looks yet. */
export interface Bot {
  readonly server: Server;
  /** What the server does with a body, without HTTP. */
  readonly take: TakeBody;
  readonly worker: Worker;
  /** Waits for turns whose request is answered and whose work is not done: before the store is closed. */
  finishLate(): Promise<void>;
}

/** Puts the bot together: the one place that does, for the program and its tests alike. */
export function openBot(setting: BotSetting): Bot {
  const { deps, adapter, botId, log, telemetry, language, files, modelsFolder, kolada } = setting;
  const { timezone, clock } = deps;
  const pausing = { startPause: setting.startPause ?? startPause };
  const messenger = teamsMessenger(adapter, { botId: botId ?? '', timezone, clock, ...pausing });
  const guide = openGuide(htmlPage);
  if (!guide.isThere) log.warn('the guide is missing: docs/guide belongs to the program');
  const guideUrl = guide.isThere && setting.publicUrl ? `${setting.publicUrl}/guide` : undefined;
  const { publicUrl } = setting;
  const ownWords = readVocabulary(setting.vocabularyFile).document;
  const capabilities = allCapabilities(setting.extra, guideUrl, {
    publicUrl,
    asksConsent: botId !== undefined,
  });
  const late = openLate({ adapter, botId: botId ?? '', log, ...pausing });
  const app = openApplication({
    ...teamsPeople(adapter, { botId, clock, ...pausing }),
    chat: openChat({ capabilities, nearestWord, log, telemetry, language }),
    deps,
    log,
    telemetry,
    language,
    files,
    coordinators: setting.coordinators,
    tenants: setting.tenants,
    readFile: planReader(modelsFolder, ownWords),
    readAnswers: readAnswersFile,
    holdsAnswers: (name, bytes) => /\.csv$/i.test(name) && holdsAnswers(bytes, ownWords),
    late,
  });
  const checkReady = () => deps.stores.ping();
  const { sendsPerSecond, jitter = Math.random, time } = setting;
  const { coordinators } = setting;
  const sending = { messenger, log, telemetry, language, jitter, sendsPerSecond, time, coordinators };
  const figures =
    kolada && koladaFetching({ deps, log, kolada: openKolada(kolada), municipality: kolada.municipality });
  const worker = deliveryWorker({ ...deps, ...sending, figures }, setting.lookEveryMs ?? LOOK_EVERY_MS);
  // Teams counts replies with all else that is sent.
  adapter.onReply = worker.replied;
  const openLink = linkDoor({ deps, coordinators, language });
  const serving = { adapter, app, log, checkReady, find: guide.find, openLink, limits: setting.limits };
  return {
    server: openServer(serving),
    take: openDoor(serving),
    worker,
    finishLate: () => late.finish(),
  };
}
