import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod/v4';
import { freePort, temporaryFolder } from '../fakes.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Milliseconds: the platform waits for 30 seconds, and there is nothing under way here. */
const STOP_MS = 8_000;

const Package = z.looseObject({ scripts: z.looseObject({ start: z.string() }) });

/** What App Service starts the bot with. */
function startCommand(): string {
  const bicep = readFileSync(join(ROOT, 'infra/main.bicep'), 'utf8');
  return /appCommandLine: '([^']+)'/.exec(bicep)?.[1] ?? '';
}

/**
 * App Service writes the command into a script that sh runs as process 1, and stops that process: a shell that waits for
 * a child does not tell it.
 */
async function startAsOnAppService(command: string) {
  const folder = temporaryFolder();
  const script = join(folder, 'startup.sh');
  writeFileSync(script, `#!/bin/sh\ncd "${ROOT}"\nexport PORT\n${command}\n`);
  const env = {
    PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
    HOME: folder,
    NODE_ENV: 'production',
    BOT_ID: 'b',
    BOT_TYPE: 'UserAssignedMsi',
    BOT_TENANT_ID: 't',
    HOST: '127.0.0.1',
    PORT: String(await freePort()),
    MALVAKT_DATA: join(folder, 'data'),
    LOG_LEVEL: 'warn',
  };
  // In a process group of its own, so that whatever is left can be ended.
  const shell = spawn('/bin/sh', [script], { cwd: folder, env, detached: true });
  const said: string[] = [];
  for (const stream of [shell.stdout, shell.stderr]) stream.on('data', (text) => said.push(String(text)));
  const ended = once(shell, 'close');
  while (!said.join('').includes('Målvakt lyssnar')) {
    if (shell.exitCode !== null || shell.signalCode !== null)
      throw new Error(`It did not start: ${said.join('')}`);
    await Promise.race([once(shell.stdout, 'data'), ended]);
  }
  return { shell, said, ended };
}

describe('The start command of App Service', () => {
  it('hands the stop signal on: the bot says that everything is saved, and ends in time', async () => {
    const { shell, said, ended } = await startAsOnAppService(startCommand());
    const cutOff = setTimeout(() => process.kill(-Number(shell.pid), 'SIGKILL'), STOP_MS);
    shell.kill('SIGTERM');
    await ended;
    clearTimeout(cutOff);
    assert.deepEqual([shell.exitCode, shell.signalCode], [0, null], said.join(''));
    assert.match(said.join(''), /Allt som har fått kvitto är sparat\.\n$/);
  });

  it('starts the same program as npm start, in place of the shell', () => {
    const { scripts } = Package.parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));
    assert.equal(startCommand(), `exec ${scripts.start} --no-playground`);
  });
});
