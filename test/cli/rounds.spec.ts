import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { runOwners } from '../../src/cli/people.ts';
import { runRound } from '../../src/cli/rounds.ts';
import { type Run, UsageError } from '../../src/cli/run.ts';
import { approveArea } from '../../src/commands/answers/approve.ts';
import { findArea } from '../../src/commands/answers/find-approval.ts';
import { markOf } from '../../src/domain/answers/approval.ts';
import { Problem } from '../../src/domain/errors.ts';
import { type Approving, CLIMATE, JELENA, openApproving, VERA } from '../approving.ts';
import { COORDINATOR, closeBots } from '../bot.ts';

const PULSE = {
  ...{ plan: 'ks-2025', kind: 'pulse', name: 'Puls', from: '2025-01-01', to: '2025-08-31' },
  due: '2025-09-15',
};

describe('A round in the terminal', () => {
  let a: Approving;
  beforeEach(async () => {
    a = await openApproving('sv', { areas: ['omr-klimat'] });
  });
  afterEach(closeBots);

  const run = (words: readonly string[], options: Run['options'] = {}, work = runRound) => {
    const { deps } = a.bot;
    const wording = { language: 'sv' as const, timezone: deps.timezone, now: deps.clock.now() };
    return work({ words, options, actor: COORDINATOR, modelsFolder: undefined, wording, deps });
  };
  const id = () => a.round.id;

  it('is opened with approval by area, and says which areas nobody approves', async () => {
    const { lines, json } = await run(['open'], { ...PULSE, approval: 'area' });
    assert.match(lines, /^\S+-pulse-1 {2}öppen {2}Puls/);
    assert.match(lines, /Obs: saknar attestant: omr-uppvaxt, omr-arbete, omr-jamlik/);
    assert.doesNotMatch(lines, /omr-klimat/);
    const { state, approval } = Object(json);
    assert.deepEqual([state, approval], ['open', { approved: 0, of: 6 }]);
  });

  it('says nothing of approval where nobody is asked for it', async () => {
    for (const approval of [undefined, 'none']) {
      const { lines, json } = await run(['open'], { ...PULSE, ...(approval ? { approval } : {}) });
      assert.doesNotMatch(`${lines} ${JSON.stringify(json)}`, /attestant|approval/);
    }
  });

  it('is refused an approval that there is none of, by its flag', async () => {
    await assert.rejects(run(['open'], { ...PULSE, approval: 'item' }), (problem: unknown) => {
      assert.ok(problem instanceof Problem);
      assert.deepEqual(
        [problem.code, problem.findings.map(({ at, code }) => [at, code])],
        ['invalid-round', [['approval', 'not-one-of']]],
      );
      return true;
    });
  });

  it('tells how far its approval is, and of how many areas when it is closed', async () => {
    await a.answer(CLIMATE);
    const target = { round: id(), area: 'omr-klimat' };
    const vera = { ...VERA, roles: ['approver' as const], language: 'sv' as const };
    const { area } = await findArea(vera, target, a.bot.deps);
    await approveArea(vera, { ...target, seen: markOf(area) }, a.bot.deps);
    assert.match((await run(['list'])).lines, /öppen {2}Delårsrapport 2025 .*godkända målområden: 1 av 6/);
    const closed = await run(['close', id()]);
    assert.match(closed.lines, /stängd/);
    assert.deepEqual(Object(closed.json).approval, { approved: 1, of: 6 });
  });

  it('is opened again whole with a reason, and is open then', async () => {
    await run(['close', id()]);
    const { lines, json } = await run(['reopen', id()], { reason: 'Siffran var fel.' });
    assert.match(lines, /öppen[^\n]*\n.*öppen igen/);
    assert.equal(Object(json).state, 'open');
  });

  it('is opened again for somebody, or for an item, and stays closed for all others', async () => {
    await a.answer(CLIMATE);
    await run(['close', id()]);
    const reason = 'Siffran var fel.';
    const byItem = await run(['reopen', id()], { reason, item: 'mal-klimat' });
    assert.match(byItem.lines, /stängd[^\n]*\n1 svar kan ges på nytt/);
    const byPerson = await run(['reopen', id()], { reason, person: JELENA.name });
    assert.match(byPerson.lines, /\n2 svar kan ges på nytt/);
    assert.equal(Object(byPerson.json).state, 'closed');
  });

  it('is not opened again without a reason, a name or an id, while it is open, or for what nobody knows', async () => {
    await assert.rejects(run(['reopen']), UsageError);
    await assert.rejects(run(['reopen', id(), 'mer']), UsageError);
    const codes: readonly [Run['options'], string][] = [
      [{}, 'invalid-round'],
      [{ reason: 'Fel.' }, 'not-reopened'],
    ];
    for (const [options, code] of codes) await assert.rejects(run(['reopen', id()], options), { code });
    await run(['close', id()]);
    await assert.rejects(run(['reopen', id()], { reason: 'Fel.', person: 'Ingen' }), {
      code: 'no-such-person',
    });
    await assert.rejects(run(['reopen', id()], { reason: 'Fel.', item: 'inget' }), { code: 'not-reopened' });
    await assert.rejects(run(['reopen', 'ingen'], { reason: 'Fel.' }), { code: 'unknown-round' });
  });

  it('gets another due day, once, and none that has passed', async () => {
    const moved = await run(['extend', id()], { due: '2025-09-22' });
    assert.match(
      moved.lines,
      /svar senast 2025-09-22\nSvarsdagen är flyttad från 2025-09-15 till 2025-09-22\./,
    );
    assert.equal(Object(moved.json).due, '2025-09-22');
    assert.match((await run(['extend', id()], { due: '2025-09-22' })).lines, /redan den\. Inget är ändrat/);
    for (const due of [undefined, '2025-01-15'])
      await assert.rejects(run(['extend', id()], due ? { due } : {}), { code: 'invalid-round' });
    await assert.rejects(run(['extend']), UsageError);
  });

  it('is withdrawn while nobody has answered, and is still listed', async () => {
    const { lines, json } = await run(['withdraw', id()]);
    assert.match(lines, /tillbakadragen {2}Delårsrapport 2025[^\n]*\nOmgången är tillbakadragen\./);
    assert.equal(Object(json).state, 'withdrawn');
    assert.match((await run(['withdraw', id()])).lines, /redan tillbakadragen/);
    assert.match((await run(['list'])).lines, /tillbakadragen {2}Delårsrapport 2025/);
    for (const verb of ['close', 'extend'])
      await assert.rejects(run([verb, id()]), { code: 'round-withdrawn' });
  });

  it('asks about an area alone, or about what deviated, and refuses what there is none of', async () => {
    const { lines, json } = await run(['open'], { ...PULSE, area: 'omr-klimat' });
    assert.match(lines, /\d+ poster omfattas\n3 svar väntas, 2 personer tillfrågas/);
    assert.deepEqual(Object(json).scope.areas, ['omr-klimat']);
    const faults: readonly [Run['options'], string, string][] = [
      [{ area: 'inget' }, 'area', 'not-one-of'],
      [{ scope: 'hälften' }, 'scope', 'not-one-of'],
      [{ scope: 'deviating' }, 'scope', 'nothing-asked'],
    ];
    for (const [options, at, code] of faults) {
      const wish = { ...PULSE, name: 'En till', from: '2025-02-01', ...options };
      const problem = await run(['open'], wish).catch((error: unknown) => error);
      assert.ok(problem instanceof Problem);
      assert.deepEqual(
        problem.findings.map((one) => [one.at, one.code]),
        [[at, code]],
      );
    }
  });

  it('is approved by those whom a list names, told in the terminal', async () => {
    const file = `${a.bot.folder}/owners.csv`;
    writeFileSync(file, `item,person,unit,as\nomr-ekonomi,${VERA.name},,approver\n`);
    const { lines } = await run([file], { plan: a.round.plan }, runOwners);
    assert.match(lines, /1 målområde har fått 1 attestant/);
  });
});
