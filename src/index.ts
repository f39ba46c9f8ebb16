import './node-version.cjs';
import { once } from 'node:events';
import { type Config, readConfig } from './config.ts';
import { openDemo } from './demo/demo.ts';
import { openDeps, openMonitor } from './deps.ts';
import { Problem } from './domain/errors.ts';
import { planReader } from './importers/read-plan.ts';
import { openLog } from './runtime/log.ts';
import { nearestWord } from './runtime/search.ts';
import { stopWhenAsked } from './runtime/shutdown.ts';
import { openTelemetry } from './runtime/telemetry.ts';
import { deliveryWorker } from './runtime/worker.ts';
import { openAdapter } from './teams/adapter.ts';
import { chatCommands } from './teams/chat-commands.ts';
import { teamsMessenger } from './teams/messenger.ts';
import { teamsPeople } from './teams/roster.ts';
import { openApplication } from './teams/routes.ts';
import { closeServer, openServer } from './teams/server.ts';
import { problemLines } from './views/texts/problems.ts';

/** Milliseconds between looks at the store for messages to send. */
const LOOK_EVERY_MS = 1_000;

async function start(config: Config): Promise<void> {
  const { bot, host, port, timezone, language, coordinators, tenants, files } = config;
  const log = openLog(config.logLevel);
  const monitor = await openMonitor(config);
  const telemetry = openTelemetry(log, monitor);
  const deps = await openDeps(config, telemetry.charged);
  const demo =
    config.playgroundPort === undefined ? undefined : await openDemo(config, config.playgroundPort, deps);
  const adapter = openAdapter(bot);
  const messenger = teamsMessenger(adapter, { botId: bot?.id ?? '', timezone, clock: deps.clock });
  const people = teamsPeople(adapter, { botId: bot?.id, clock: deps.clock });
  const directory = { deps, language, coordinators, tenants, files, ...people };
  const reading = { readPlan: planReader(config.modelsFolder), commands: chatCommands(demo?.commands) };
  const app = openApplication({ ...directory, ...reading, log, telemetry, nearestWord });
  const server = openServer({ adapter, app, log, checkReady: () => deps.stores.ping() });
  const sending = { messenger, log, telemetry, language, jitter: Math.random };
  const worker = deliveryWorker({ ...deps, ...sending }, LOOK_EVERY_MS);

  await once(server.listen(port, host), 'listening');
  worker.start();
  const ownAddress = `http://${host}:${port}`;
  const address = demo ? await demo.openPlayground(`${ownAddress}/api/messages`) : ownAddress;
  const steps = [
    () => demo?.closePlayground(),
    () => Promise.all([closeServer(server), worker.stop()]),
    () => deps.stores.close(),
    () => monitor?.close(),
    () => console.log('Målvakt är avslutad. Allt är sparat.'),
  ];
  stopWhenAsked(steps, log);
  // Last, for whoever reads it may ask to stop at once.
  console.log(
    demo
      ? `Målvakt är igång. Öppna ${address} i webbläsaren. Avsluta med Ctrl-C.`
      : `Målvakt lyssnar på ${address}`,
  );
}

/** One line on what is in the way, in words where we know it. */
function explain(error: unknown, config: Config | undefined): string {
  if (error instanceof Problem) return problemLines(error, config?.language ?? 'sv').join('\n');
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' && 'port' in error) {
    const variable = error.port === config?.playgroundPort ? 'MALVAKT_PLAYGROUND_PORT' : 'PORT';
    return `Port ${error.port} är upptagen. Avsluta det program som använder den, eller välj en annan: ${variable}=${Number(error.port) + 1} npm start`;
  }
  return `Målvakt kunde inte starta: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

let config: Config | undefined;
try {
  config = readConfig(process.env, process.argv.slice(2));
  await start(config);
} catch (error) {
  console.error(explain(error, config));
  process.exit(1);
}
