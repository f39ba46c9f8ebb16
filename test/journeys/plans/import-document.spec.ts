import assert from 'node:assert/strict';
import { join } from 'node:path';
import { z } from 'zod/v4';
import { Terminal } from '../../terminal.ts';

const DOCUMENTS = join(import.meta.dirname, '../../importers/documents');
const Imported = z.object({
  plan: z.object({ version: z.number(), items: z.array(z.object({ id: z.string(), line: z.number() })) }),
  unplaced: z.array(z.string()),
  changes: z.array(z.object({ change: z.string() })),
  round: z.object({ id: z.string() }).optional(),
  answers: z.object({ stored: z.number(), unchanged: z.number() }).optional(),
});

describe('A document that is imported in the terminal', () => {
  let outside: Terminal;

  before(() => {
    outside = new Terminal();
  });

  async function imported(...args: string[]) {
    const { code, out, err } = await outside.cli('import', ...args, '--json');
    assert.deepEqual([code, err], [0, '']);
    return Imported.parse(JSON.parse(out));
  }

  it('becomes a plan whose items have their lines, with what it lacks listed, and nothing new the second time', async () => {
    const file = join(DOCUMENTS, 'budget.md');
    const first = await imported(file);
    assert.equal(first.plan.items.length, 11);
    assert.deepEqual(first.unplaced, [
      'rad 67: ”Hur många anlöp som använder landström” saknar önskat utfall i dokumentet',
    ]);
    const second = await imported(file);
    assert.deepEqual([second.plan.version, second.changes], [1, []]);
  });

  it('is kept as a round of history when it is a report, and leaves a plan that is there as it is', async () => {
    const file = join(DOCUMENTS, 'delar-2031.txt');
    const shown = await imported(file, '--dry-run');
    const first = await imported(file);
    assert.deepEqual(shown.answers, first.answers);
    assert.ok(first.answers && first.answers.stored > 0);
    const second = await imported(file);
    assert.deepEqual([second.plan.version, second.answers?.stored], [first.plan.version, 0]);
    assert.equal(second.answers?.unchanged, first.answers.stored);
    const { code, out } = await outside.cli('report', '--round', first.round?.id ?? '', '--format', 'json');
    assert.deepEqual([code, JSON.parse(out).assessments.length], [0, first.answers.stored]);
    const budget = await imported(join(DOCUMENTS, 'budget.md'));
    assert.deepEqual([budget.plan.version, budget.plan.items.length], [1, 11]);
  });
});
