import assert from 'node:assert/strict';
import { importDocument } from '../../../src/cli/import.ts';
import { samplePlan } from '../../../src/demo/sample.ts';
import { Problem } from '../../../src/domain/errors.ts';
import type { Language } from '../../../src/domain/language.ts';
import type { Plan } from '../../../src/domain/plans/plan.ts';
import { problemLines } from '../../../src/views/texts/problems.ts';
import { type Bot, COORDINATOR, closeBots, type Someone, startBot } from '../../bot.ts';
import { dataOf, elementsOf, filledIn, isJson, textOf } from '../../cards.ts';
import { type FileServer, MESSAGE_ITSELF, openFileServer, teamsFile } from '../../file-server.ts';
import { asRead } from '../../sample-previews.ts';
import { ALEX, openSampleRound } from '../../sample-round.ts';

const BEATA: Someone = { id: 'beata', name: 'Beata Berg' };
/** Answered by Alex. */
const GOAL = 'mal-tillvaxt';
const INDICATOR = 'ind-oresundsmetron';

/** The sample plan without a goal and its indicator. */
function smaller(): Plan {
  const plan = samplePlan();
  return { ...plan, items: plan.items.filter(({ id, parent }) => id !== GOAL && parent !== GOAL) };
}

describe('A plan that would lose items', () => {
  let bot: Bot;
  let server: FileServer;

  beforeEach(async () => {
    server = await openFileServer();
    bot = await startBot({ coordinators: [BEATA.id, ALEX.id], files: { hosts: [server.host] } });
    await openSampleRound(bot);
    const { card } = await bot.say(ALEX, 'svara');
    const answer = filledIn(card, { text_happened: 'Samrådet är klart.' });
    await bot.execute(ALEX, { ...dataOf(card, 'submit'), ...answer });
  });
  afterEach(async () => {
    await closeBots();
    server.close();
  });

  const run = (plan: Plan, options = {}, ids: 'given' | 'made' = 'given', language: Language = 'sv') =>
    importDocument(
      { plan, ids, unplaced: [] },
      {
        words: ['plan.json'],
        options,
        actor: COORDINATOR,
        wording: { language, timezone: 'Europe/Stockholm', now: new Date('2025-09-01T08:00:00Z') },
        deps: bot.deps,
        modelsFolder: undefined,
      },
    );
  const version = async () => (await bot.deps.stores.plans.list())[0]?.version;
  const send = async (plan: Plan, person = BEATA) => {
    const file = teamsFile('plan.json', server.serve('/plan.json?tempauth=hemlig', JSON.stringify(plan)));
    return (await bot.attach(person, [file, MESSAGE_ITSELF])).card;
  };

  for (const [language, said] of [
    [
      'sv',
      /^Inget är sparat\. Planen ks-2025 skulle förlora 2 poster .+, varav 1 har ansvariga och 1 har svar\. .+ --replace\./,
    ],
    [
      'en',
      /^Nothing is saved\. The plan ks-2025 would lose 2 items .+ \(1 with owners and 1 with answers\)\. .+ --replace\./,
    ],
  ] as const)
    for (const [what, plan, ids] of [
      ['JSON', smaller(), 'given'],
      ['a document', asRead(smaller().items), 'made'],
    ] as const)
      it(`is stored out of ${what} only when the operator says so: ${language}`, async () => {
        await assert.rejects(run(plan, {}, ids), (error) => {
          assert.ok(error instanceof Problem && error.code === 'loses-items' && 'lost' in error.fields);
          assert.match(problemLines(error, language).join('\n'), said);
          assert.deepEqual(
            error.fields.lost.map(({ owners, answers }) => [owners, answers]),
            [
              [1, 1],
              [0, 0],
            ],
          );
          return true;
        });
        assert.equal(await version(), 1);
        const { lines } = await run(plan, { replace: true }, ids, language);
        assert.match(lines, /ks-2025, version 2/);
        assert.match(
          lines,
          language === 'sv' ? /\(hade 1 ansvarig och 1 svar\)/ : /\(had 1 owner and 1 answer\)/,
        );
        assert.equal(await version(), 2);
      });

  it('is shown by a dry run, which does not fail', async () => {
    const { lines, hasFailed } = await run(smaller(), { 'dry-run': true });
    assert.match(lines, /Borttagna: 2 \(hade 1 ansvarig och 1 svar\)[\s\S]+skulle förlora 2 poster/);
    assert.equal(hasFailed, false);
    assert.equal(await version(), 1);
  });

  it('is stored without asking when nothing is lost', async () => {
    const items = samplePlan().items.map((item) =>
      item.id === GOAL ? { ...item, title: 'Ny titel' } : item,
    );
    await run({ ...samplePlan(), items });
    assert.equal(await version(), 2);
  });

  for (const [language, button, notice] of [
    [
      'sv',
      'Spara, ta bort 2',
      /\n2 poster finns i planen men inte i filen .+, varav 1 har ansvariga och 1 har svar\./,
    ],
    [
      'en',
      'Save, remove 2',
      /\n2 items are in the plan but not in the file, .+ \(1 with owners and 1 with answers\)\./,
    ],
  ] as const)
    it(`says so in the chat, on the button as well: ${language}`, async () => {
      if (language === 'en') await bot.say(ALEX, 'språk engelska');
      const card = await send(smaller(), language === 'en' ? ALEX : BEATA);
      assert.match(textOf(card), notice);
      assert.ok(elementsOf(card).some(({ title, verb }) => title === button && verb === 'confirm-plan'));
      await bot.execute(language === 'en' ? ALEX : BEATA, dataOf(card, 'confirm-plan'));
      assert.equal(await version(), 2);
      const kept = await bot.deps.stores.owners.ofPlan('ks-2025');
      assert.ok(kept.some(({ item }) => [GOAL, INDICATOR].includes(item)));
    });

  it('is shown anew when a card of before, whose button did not say so, is pressed', async () => {
    const { replace: _, ...old } = Object(dataOf(await send(smaller()), 'confirm-plan'));
    const { card } = await bot.execute(BEATA, old);
    assert.equal(await version(), 1);
    assert.match(textOf(card), /Inget sparas förrän du väljer ”Spara, ta bort 2”/);
    assert.ok(isJson(card));
    await bot.execute(BEATA, dataOf(card, 'confirm-plan'));
    assert.equal(await version(), 2);
  });

  it('asks for no such yes when a card of before loses nothing', async () => {
    const card = await send({ ...samplePlan(), title: 'Nytt namn' });
    const data = Object(dataOf(card, 'confirm-plan'));
    assert.equal(data.replace, undefined);
    await bot.execute(BEATA, data);
    assert.equal(await version(), 2);
  });

  for (const [what, other] of [
    ['another board', { board: 'Miljönämnden' }],
    ['another year', { year: 2027 }],
  ] as const)
    it(`is not given up for a plan of ${what} that has been given its id`, async () => {
      const plan = { ...samplePlan(), ...other };
      const refused = await run(plan).catch((error: unknown) => error);
      assert.ok(refused instanceof Problem && refused.code === 'other-plan');
      assert.match(
        problemLines(refused, 'sv').join(),
        /planen ks-2025 gäller .+ 2025”, men filen gäller .+--replace/,
      );
      assert.equal(await version(), 1);
      const text = (
        await bot.attach(BEATA, [
          teamsFile('plan.json', server.serve('/plan.json?tempauth=hemlig', JSON.stringify(plan))),
          MESSAGE_ITSELF,
        ])
      ).text;
      assert.match(text ?? '', /Inget är sparat: .+ Ge planen i filen ett annat id/);
      await run(plan, { replace: true });
      assert.equal(await version(), 2);
    });
});
