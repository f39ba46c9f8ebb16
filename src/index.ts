import './node-version.cjs';
import { once } from 'node:events';
import { openBot } from './bot.ts';
import { type Config, readConfig } from './config.ts';
import { openDemo } from './demo/demo.ts';
import { openDeps, openMonitor } from './deps.ts';
import { Problem } from './domain/errors.ts';
import { openLog } from './runtime/log.ts';
import { stopWhenAsked } from './runtime/shutdown.ts';
import { openTelemetry } from './runtime/telemetry.ts';
import { openAdapter } from './teams/adapter.ts';
import { closeServer } from './teams/server.ts';
import { problemLines } from './views/texts/problems.ts';

async function start(config: Config): Promise<void> {
  const { bot, host, port } = config;
  const log = openLog(config.logLevel);
  const monitor = await openMonitor(config);
  const telemetry = openTelemetry(log, monitor);
  const deps = await openDeps(config, telemetry.charged);
  const demo =
    config.playgroundPort === undefined ? undefined : await openDemo(config, config.playgroundPort, deps);
  const parts = {
    deps,
    log,
    telemetry,
    adapter: openAdapter(bot),
    botId: bot?.id,
    extra: demo?.capabilities,
  };
  const { server, worker } = openBot({ ...config, ...parts });

  await once(server.listen(port, host), 'listening');
  worker.start();
  const ownAddress = `http://${host}:${port}`;
  const address = demo ? await demo.openPlayground(`${ownAddress}/api/messages`) : ownAddress;
  console.log(
    demo
      ? `Målvakt är igång. Öppna ${address} i webbläsaren. Avsluta med Ctrl-C.`
      : `Målvakt lyssnar på ${address}`,
  );

  const steps = [
    () => demo?.closePlayground(),
    () => Promise.all([closeServer(server), worker.stop()]),
    () => deps.stores.close(),
    () => monitor?.close(),
    () => console.log('Målvakt är avslutad. Allt är sparat.'),
  ];
  stopWhenAsked(steps, log);
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
