/**
 * What unfinished bodies cost, by hand: `node test/incoming/crowd.ts [connections] [bytes]`. It starts the program, leaves so many
 * bodies (of 250 KB) unfinished, and prints its memory before and with them, and how a whole activity is answered meanwhile.
 */
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { unfinished } from './unfinished.ts';

// The helpers of the specs clean up after a run of Mocha, which this is not.
Object.assign(globalThis, { after() {} });
const { leastActivity } = await import('../bot.ts');
const { Outside } = await import('../outside.ts');

const [connections = 1500, bytes = 250_000] = process.argv.slice(2).map(Number);
const print = (line: string) => process.stdout.write(`${line}\n`);

function megabytesOf(pid: number, field: 'VmRSS' | 'VmHWM'): number {
  const [, kilobytes] =
    new RegExp(`${field}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}

const program = new Outside();
await program.start();
const { pid, port } = program;
const before = megabytesOf(pid, 'VmRSS');
const bodies = await Promise.all(Array.from({ length: connections }, () => unfinished(port, bytes)));
await pause(2_000);
const told = bodies.map(({ heard }) => heard().slice(9, 12));
const answered = await program.post(leastActivity('http://127.0.0.1:9'));
print(
  `${connections} unfinished bodies of ${bytes} bytes: ${before} MB before, ${megabytesOf(pid, 'VmRSS')} MB with them, at most ${megabytesOf(pid, 'VmHWM')} MB`,
);
print(
  `turned away with 503: ${told.filter((status) => status === '503').length}; a whole activity meanwhile: ${answered.status}`,
);
for (const { socket } of bodies) socket.destroy();
await program.end('SIGINT');
