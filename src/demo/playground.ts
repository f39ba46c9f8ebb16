import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Problem } from '../domain/errors.ts';
import { samplePeople } from './sample.ts';

const TENANT = '7d2f4a10-93c6-4e58-8b1d-60a5e7c4f392';
const BOT = '19a6c3d8-52be-4f07-a4d1-8e3b07f5c264';
/** The Playground wants exactly five people beside the current one; ours are four, and this one has no part. */
const BYSTANDER = {
  id: 'e05b9f27-6c18-4da3-92f4-71d8a3c60b5e',
  name: 'Nina Berg',
  email: 'nina.berg@exempel.malmo.invalid',
};

const POLL_MS = 200;
const PATIENCE_MS = 60_000;

export interface Playground {
  readonly address: string;
  close(): void;
}

/**
 * Starts Microsoft 365 Agents Playground, a Teams client in a web page, without telemetry.
 * @param current the id of whoever of the sample sits in front of it; the first when left out
 * @throws Problem `silent-playground`, and Error when it is not installed (`npm ci --omit=dev` leaves it out)
 */
export async function startPlayground(
  endpoint: string,
  port: number,
  folder: string,
  current?: string,
): Promise<Playground> {
  const address = `http://127.0.0.1:${port}`;
  const configPath = resolve(folder, 'playground.yml');
  mkdirSync(folder, { recursive: true });
  // JSON is YAML, so no library is needed to write the file.
  writeFileSync(configPath, JSON.stringify(playgroundConfig(current), null, 2));
  const script = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
  const options = [
    '-e',
    endpoint,
    '-c',
    'msteams',
    '-p',
    String(port),
    '--service-url',
    `${address}/_connector`,
  ];
  const preload = ['-r', join(import.meta.dirname, 'loopback.cjs')];
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, [...preload, script, 'start', ...options, '--disable-telemetry'], {
    stdio: 'ignore',
    // Nothing of ours is handed on: secrets may be among it.
    env: {
      PATH,
      HOME,
      TEAMSAPPTESTER_BROWSER: 'none',
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: configPath,
      M365_AGENTS_PLAYGROUND_LOGFILE: join(resolve(folder), 'playground.log'),
    },
  });
  const close = () => void child.kill();
  process.once('exit', close);
  await answering(address, () => child.exitCode !== null);
  return { address, close };
}

async function answering(address: string, hasEnded: () => boolean): Promise<void> {
  for (let waited = 0; waited < PATIENCE_MS && !hasEnded(); waited += POLL_MS) {
    const isUp = await fetch(address).then(
      (response) => response.ok,
      () => false,
    );
    if (isUp) return;
    await pause(POLL_MS);
  }
  throw new Problem('silent-playground');
}

function playgroundConfig(id: string | undefined) {
  const all = samplePeople().people.map((one) => userOf(one.id, one.name, one.email));
  const current = all.find((one) => one.id === id) ?? all[0];
  const others = all.filter((one) => one !== current);
  return {
    version: '0.1.1',
    tenantId: TENANT,
    bot: { id: BOT, name: 'Målvakt' },
    currentUser: current,
    users: [...others, userOf(BYSTANDER.id, BYSTANDER.name, BYSTANDER.email)],
    personalChat: { id: id === undefined ? 'malvakt-personal' : `malvakt-personal-${id}` },
    groupChat: { id: 'malvakt-group', name: 'Delårsgruppen' },
    team: {
      id: 'malvakt-team',
      name: 'Stadskontoret',
      aadGroupId: '3f8c61d2-0a97-4b5e-b6d4-95e21c7a08f3',
      channels: [{ id: 'malvakt-channel', name: 'Måluppföljning' }],
    },
  };
}

function userOf(id: string, name: string, email: string) {
  const [givenName, ...rest] = name.split(' ');
  return { id, name, userPrincipleName: email, aadObjectId: id, givenName, surname: rest.join(' '), email };
}
