import assert from 'node:assert/strict';
import { importPlan } from '../../../src/commands/plans/import-plan.ts';
import { openNewRound } from '../../../src/commands/rounds/manage-rounds.ts';
import type { Plan } from '../../../src/domain/plans/plan.ts';
import { type Bot, COORDINATOR } from '../../bot.ts';
import { elementsOf, textOf, valuesOf } from '../../cards.ts';
import { ANNA, botWith, fieldsOf, planOf, reportOf } from '../../model-round.ts';
import { ALL, askAll, GOAL, HANDBOOK, INQUIRY, say, send } from '../../question-round.ts';

describe('A question that asks what is asked of such an item', () => {
  let bot: Bot;
  afterEach(() => bot.close());

  const forms: readonly [string, string, string, readonly string[]][] = [
    [
      'a goal of 2025',
      '2025',
      'tjänsterna',
      [
        'Din bedömning *',
        'Hur går arbetet jämfört med planen?',
        'Vad har hänt? *',
        'Vad bygger du bedömningen på? *',
        'Vad beror avvikelsen på?',
        'Vad gör ni åt det?',
      ],
    ],
    [
      'a board goal of 2019, whose indicator is asked about itself',
      '2019',
      'tjänsterna',
      [
        'Din bedömning *',
        'Hur gick det? *',
        'Varför blev det så? *',
        'Hur påverkar utfallet verksamhetens fortsatta arbete? *',
      ],
    ],
    ['a number', '2019', 'antalet tjänster', ['Utfall', 'Din bedömning *', 'Kommentar till utfallet']],
    [
      'a number by sex',
      '2019',
      'andelen nöjda',
      [
        'Utfall, totalt (%)',
        'Utfall för kvinnor eller flickor (%)',
        'Utfall för män eller pojkar (%)',
        'Din bedömning *',
        'Kommentar till utfallet',
      ],
    ],
    ['a commitment', '2019', 'handboken', ['Din bedömning *', 'Kommentar']],
    [
      'an assignment',
      '2019',
      'utredningen',
      [
        'Hur långt har arbetet kommit? *',
        'Dag då det ska vara klart',
        'Vad har gjorts? *',
        'Hur och när återrapporteras det?',
      ],
    ],
    ['a priority', '2019', 'tryggheten', ['Hur har prioriteringen märkts i arbetet? *']],
  ];
  for (const [what, model, words, fields] of forms) {
    it(`has of ${what} these fields and no other`, async () => {
      bot = await askAll(model);
      assert.deepEqual(fieldsOf(await say(bot, `svara ${words}`)), fields);
    });
  }

  it('shows an example that fits the unit', async () => {
    bot = await askAll('2019');
    const examples = async (words: string) =>
      elementsOf(await say(bot, `svara ${words}`)).find(({ id }) => id === 'value')?.placeholder;
    assert.equal(await examples('antalet tjänster'), 'Till exempel: 12');
    assert.equal(await examples('andelen nöjda'), 'Till exempel: 13,7');
    const again = await send(bot, await say(bot, 'svara antalet tjänster'), { value: 'många' });
    assert.match(textOf(again), /Utfall: skriv ett tal, till exempel 12\./);
  });

  it('takes the status from the number, and another one with its reason only', async () => {
    bot = await askAll('2019');
    const card = await say(bot, 'svara antalet tjänster');
    assert.match(
      textOf(card),
      /Som utfallet visar: ● Uppnås under året om målvärdet nås, annars ■ Uppnås inte under året/,
    );
    assert.match(
      textOf(await send(bot, card, { value: '192' })),
      /Uppnås under året · 192, målvärde minst 168/,
    );
    const changed = await say(bot, 'svara antalet tjänster');
    assert.equal(valuesOf(changed).status, 'proposed', 'it follows the number');
    const other = { value: '150', status: 'partly' };
    const again = await send(bot, changed, other);
    assert.match(textOf(again), /Kommentar till utfallet: Skriv varför du har valt en annan bedömning/);
    const receipt = await send(bot, again, { ...other, text_remark: 'Fler ansluter sig i höst.' });
    assert.match(textOf(receipt), /Uppnås delvis under året · 150, målvärde minst 168/);
    const { assessments } = await reportOf(bot);
    assert.deepEqual(
      assessments.map(({ status, value, version }) => [status, value, version]),
      [['partly', 150, 2]],
    );
  });

  it('tells women and men apart', async () => {
    bot = await askAll('2019');
    const card = await say(bot, 'svara andelen nöjda');
    const receipt = await send(bot, card, { value: '70', women: '72,5', men: '67' });
    assert.match(textOf(receipt), /70 % totalt \(kvinnor 72,5 %, män 67 %\), målvärde minst 70 %/);
  });

  it('asks for the stage, and for a day that there is', async () => {
    bot = await askAll('2019');
    const again = await send(bot, await say(bot, 'svara utredningen'), { stage: '', day: '2025-02-30' });
    assert.match(
      textOf(again),
      /Välj hur långt arbetet har kommit\.\nVälj dagen då det ska vara klart\.\nVad har gjorts\? Skriv några ord\./,
    );
  });

  it('tells a stage that has changed by both', async () => {
    bot = await askAll('2019');
    const filled = { text_done: 'x', day: '', text_reportedBack: '' };
    await send(bot, await say(bot, 'svara utredningen'), { ...filled, stage: 'notBegun' });
    await send(bot, await say(bot, 'svara utredningen'), { ...filled, stage: 'reported' });
    assert.match(textOf(await say(bot, 'status utredningen')), /från □ inte påbörjat till ◕ återrapporterat/);
  });

  it('takes a commitment by its status alone, and asks why it deviates in its one comment', async () => {
    bot = await askAll('2019');
    const card = await say(bot, 'svara handboken');
    const again = await send(bot, card, { status: 'notMet', text_comment: '' });
    assert.match(textOf(again), /Kommentar: Skriv några ord\./);
    assert.match(textOf(await send(bot, again, { status: 'met', text_comment: '' })), /är sparat/);
  });
});

describe('A plan with the former list of questions', () => {
  let bot: Bot;
  afterEach(() => bot.close());

  const list = ['happened', 'why'].map((id) => ({
    ...{ id, label: { sv: `Fråga ${id}`, en: `Question ${id}` } },
    ...{ when: 'always' as const, required: true },
  }));
  const former: Plan = { ...planOf('2019', ALL), asks: ['status', 'direction'], questions: list };

  it('asks all of it the same, in a form that the version before reads', async () => {
    bot = await botWith(former, [[ANNA]], [GOAL, HANDBOOK, INQUIRY]);
    for (const words of ['handboken', 'utredningen']) {
      assert.deepEqual(fieldsOf(await say(bot, `svara ${words}`)), [
        'Din bedömning *',
        'Hur går arbetet jämfört med planen? *',
        'Fråga happened *',
        'Fråga why *',
      ]);
    }
    const filled = { status: 'met', direction: 'asPlanned', text_happened: 'x', text_why: 'y' };
    assert.match(textOf(await send(bot, await say(bot, 'svara utredningen'), filled)), /Uppnås under året/);
  });

  it('keeps its questions in the round that is open when the plan gets sets', async () => {
    bot = await botWith(former, [[ANNA]], [GOAL, HANDBOOK, INQUIRY]);
    await importPlan(COORDINATOR, { plan: planOf('2019', ALL), dryRun: false }, bot.deps);
    assert.deepEqual(fieldsOf(await say(bot, 'svara utredningen')).slice(2), [
      'Fråga happened *',
      'Fråga why *',
    ]);
    const period = { kind: 'annual', name: 'Helår', from: '2025-01-01', to: '2025-12-31', due: '2026-01-15' };
    const { planVersion } = await openNewRound(COORDINATOR, { plan: 'prov', ...period }, bot.deps);
    assert.equal(planVersion, 2);
  });
});
