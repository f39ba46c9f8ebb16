import assert from 'node:assert/strict';
import { closeBots } from '../bot.ts';
import { examples } from '../depth.ts';
import { CHAT_COMMANDS, EVENTS, LOOKS } from '../faults/chat-commands.ts';
import { type Ground, openGround } from '../faults/ground.ts';
import { Findings, nameOf, rowsOf } from '../faults/rows.ts';
import { faultsOf, referenceOf } from '../faults/table.ts';
import { TERMINAL_COMMANDS } from '../faults/terminal-commands.ts';
import { isOnWire } from '../test-store.ts';

const ALL = [...TERMINAL_COMMANDS, ...CHAT_COMMANDS, ...EVENTS, ...LOOKS];

/** What stands above the document port is the same on both stores, and those of many steps take minutes on the wire: they are for the deep run. */
const SHORT = ALL.filter((command) => command.inSteps !== true && !EVENTS.includes(command));
const COMMANDS = isOnWire && examples(0, 1) === 0 ? SHORT : ALL;

describe('Whatever call to the store fails, before it or after', function () {
  this.timeout(60_000);
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
