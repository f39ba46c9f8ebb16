/**
 * Every kind of fault of the wire at every call of every command, by hand: `node test/faults/all.ts [words of a command's name]`. Takes
 * half an hour; prints what is wrong as it is found, and ends with 1 when anything is.
 */
import type { Ground } from './ground.ts';

// The helpers of the specs clean up after a run of Mocha, which this is not.
Object.assign(globalThis, { after() {} });
const { openWireGround } = await import('./ground.ts');
const { faultsOf, referenceOf } = await import('./table.ts');
const { Findings, nameOf, wireRowsOf } = await import('./rows.ts');
const { TERMINAL_COMMANDS } = await import('./terminal-commands.ts');
const { CHAT_COMMANDS, EVENTS, LOOKS } = await import('./chat-commands.ts');

const print = (line: string) => void process.stdout.write(`${line}\n`);
const words = process.argv.slice(2).join(' ');
const all = [...TERMINAL_COMMANDS, ...CHAT_COMMANDS, ...EVENTS, ...LOOKS];
const commands = all.filter(({ name }) => name.includes(words));

async function tableOf(command: (typeof all)[number], ground: Ground) {
  const reference = await referenceOf(command, ground);
  const findings = new Findings();
  findings.add('undisturbed', reference.faults);
  const rows = wireRowsOf(reference.calls);
  let red = 0;
  for (const row of rows) {
    const faults = await faultsOf(command, row, reference, ground);
    findings.add(nameOf(row, reference.calls), faults);
    red += Number(faults.length > 0);
  }
  return { calls: reference.calls.length, rows: rows.length, red, lines: findings.lines };
}

const ground = await openWireGround();
const sum = { calls: 0, rows: 0, red: 0 };
for (const command of commands) {
  const { calls, rows, red, lines } = await tableOf(command, ground);
  print(`${command.name}: ${calls} calls, ${rows} rows, ${red} red`);
  for (const line of lines) print(`  ${line}`);
  [sum.calls, sum.rows, sum.red] = [sum.calls + calls, sum.rows + rows, sum.red + red];
  if (lines.length > 0) process.exitCode = 1;
}
await ground.close();
print(`${commands.length} commands, ${sum.calls} calls, ${sum.rows} rows, ${sum.red} red`);
