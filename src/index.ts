import './node-version.cjs';
import { once } from 'node:events';
import { openBot } from './bot.ts';
import { type Config, languageOf, readConfig } from './config.ts';
import { openDemo } from './demo/demo.ts';
import { openDeps, openMonitor } from './deps.ts';
import { Problem } from './domain/errors.ts';
import { openLog } from './runtime/log.ts';
import { stopWhenAsked } from './runtime/shutdown.ts';
import { openTelemetry } from './runtime/telemetry.ts';
import { openAdapter } from './teams/adapter.ts';
import { closeServer } from './teams/close-server.ts';
import { problemLines } from './views/texts/problems.ts';
import { terminalTextsIn } from './views/texts/terminal.ts';

const LANGUAGE = languageOf(process.env);
const t = terminalTextsIn(LANGUAGE);

async function start(config: Config): Promise<void> {
  const { bot, host, port } = config;
  const log = openLog(config.logLevel);
  const monitor = await openMonitor(config);
  const telemetry = openTelemetry(log, monitor);
  const deps = await openDeps(config, 'chat', telemetry.charged);
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
  const { server, worker, finishLate } = openBot({ ...config, ...parts });

  await once(server.listen(port, host), 'listening');
  worker.start();
  const ownAddress = `http://${host}:${port}`;
  const address = demo ? await demo.openPlayground(`${ownAddress}/api/messages`) : ownAddress;
  const steps = [
    () => demo?.closePlayground(),
    () => Promise.all([closeServer(server), worker.stop()]),
    finishLate,
    () => deps.stores.close(),
    () => monitor?.close(),
    () => console.log(t.stopped),
  ];
  stopWhenAsked(steps, log);
  // Last, for whoever reads it may ask to stop at once.
  console.log(demo ? t.running(address) : t.listening(address));
}

/** One line on what is in the way, in words where we know it. */
function explain(error: unknown, config: Config | undefined): string {
  if (error instanceof Problem) return problemLines(error, LANGUAGE).join('\n');
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' && 'port' in error) {
    const variable = error.port === config?.playgroundPort ? 'MALVAKT_PLAYGROUND_PORT' : 'PORT';
    return t.portTaken(Number(error.port), variable);
  }
  return t.notStarted(error instanceof Error ? (error.stack ?? error.message) : String(error));
}

let config: Config | undefined;
try {
  config = readConfig(process.env, process.argv.slice(2));
  await start(config);
} catch (error) {
  console.error(explain(error, config));
  process.exit(1);
}
