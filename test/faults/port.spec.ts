import assert from 'node:assert/strict';
import { closeBots } from '../bot.ts';
import { CHAT_COMMANDS, EVENTS, LOOKS } from './chat-commands.ts';
import { type Ground, openGround } from './ground.ts';
import { Findings, nameOf, rowsOf } from './rows.ts';
import { faultsOf, referenceOf } from './table.ts';
import { TERMINAL_COMMANDS } from './terminal-commands.ts';

/** What stands above the document port is the same on both stores; the wire's own faults are those of `wire.spec.ts`. */
const COMMANDS = [...TERMINAL_COMMANDS, ...CHAT_COMMANDS, ...EVENTS, ...LOOKS];

describe('Whatever call to the store fails, before it or after', () => {
  let ground: Ground;
  before(async () => {
    ground = await openGround();
  });
  after(async () => {
    await closeBots();
    await ground.close();
  });

  for (const command of COMMANDS) {
    it(`“${command.name}” is told truly, is acted on within a minute, and can be given again`, async function () {
      const reference = await referenceOf(command, ground);
      const findings = new Findings();
      findings.add('undisturbed', reference.faults);
      const rows = rowsOf(reference.calls);
      for (const row of rows)
        findings.add(nameOf(row, reference.calls), await faultsOf(command, row, reference, ground));
      if (this.test) this.test.title += ` (${reference.calls.length} calls, ${rows.length} rows)`;
      assert.equal(findings.lines.join('\n'), '');
    });
  }
});
