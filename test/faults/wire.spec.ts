import assert from 'node:assert/strict';
import { closeBots } from '../bot.ts';
import { examples } from '../depth.ts';
import { CHAT_COMMANDS, EVENTS, LOOKS } from './chat-commands.ts';
import { type Ground, openWireGround } from './ground.ts';
import { Findings, nameOf, WIRE_FAULTS } from './rows.ts';
import { faultsOf, type Row, referenceOf } from './table.ts';
import { TERMINAL_COMMANDS } from './terminal-commands.ts';

/** Every day another sample; a failure is repeated by the number in its title. */
const SAMPLE = Number(
  process.env.MALVAKT_TEST_SAMPLE ?? Math.floor(Date.now() / 86_400_000) % WIRE_FAULTS.length,
);

/** The whole table is run by hand: `node test/faults/all.ts`. */
describe(`Whatever the wire says instead of an answer (sample ${SAMPLE})`, () => {
  let ground: Ground;
  let drawn = SAMPLE;
  const kinds = new Set<unknown>();

  before(async () => {
    ground = await openWireGround();
  });
  after(async () => {
    await closeBots();
    await ground.close();
  });

  /** One kind of fault for every other call, the rest the day after; of a look only its writes, since it reads what everybody does. */
  function sampleOf(calls: readonly string[], isLook: boolean): Row[] {
    const hit = calls.flatMap((name, index) => (isLook && !name.startsWith('batch') ? [] : [index + 1]));
    const step = Math.min(examples(2, 1), hit.length);
    const drawnToday = hit.filter((_, place) => (place + SAMPLE) % step === 0);
    return drawnToday.map((call) => {
      const fault = WIRE_FAULTS[drawn++ % WIRE_FAULTS.length] ?? { answer: 503, when: 'before' as const };
      kinds.add(fault.answer);
      return { fault: { ...fault, call }, again: 'later' };
    });
  }

  for (const command of [...TERMINAL_COMMANDS, ...CHAT_COMMANDS, ...EVENTS, ...LOOKS]) {
    it(`“${command.name}” is told truly, is acted on within a minute, and can be given again`, async function () {
      const reference = await referenceOf(command, ground);
      const findings = new Findings();
      const rows = sampleOf(reference.calls, command.door === 'worker');
      for (const row of rows)
        findings.add(nameOf(row, reference.calls), await faultsOf(command, row, reference, ground));
      if (this.test) this.test.title += ` (${reference.calls.length} calls, ${rows.length} rows)`;
      assert.equal(findings.lines.join('\n'), '');
    });
  }

  it('is each kind of fault at least once', () => {
    assert.equal(kinds.size, new Set(WIRE_FAULTS.map(({ answer }) => answer)).size);
  });
});
