import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runImport } from '../../../src/cli/import.ts';
import { Problem } from '../../../src/domain/errors.ts';
import type { Language } from '../../../src/domain/language.ts';
import { problemLines } from '../../../src/views/texts/problems.ts';
import { type Bot, COORDINATOR, closeBots, type Someone, startBot } from '../../bot.ts';
import { dataOf, elementsOf, inputsOf, isJson, textOf } from '../../cards.ts';
import { type FileServer, MESSAGE_ITSELF, openFileServer, teamsFile } from '../../file-server.ts';

const BEATA: Someone = { id: 'beata', name: 'Beata Berg' };

/** A budget with the council's goal, which all boards have, and what is the board's own. */
function budget(cover: string, own: readonly string[], more = ''): string {
  const rows = own.map((indicator) => `| ${indicator} | 192 | minst 200 |\n`).join('');
  return `# ${cover}

## Målområde - En levande hamn

### Kommunfullmäktigemål - Vikstad har en hamn som är öppen för alla

Kommunstyrelsen samordnar. Kommunstyrelsen och stadskontoret bidrar. ${more}

| Indikator | Utfall | Målvärde |
| --- | --- | --- |
${rows}`;
}

const BOATS = ['Antal båtar i hamnen', 'Andel nöjda gäster vid kajen', 'Antal lediga båtplatser'];
const TREES = ['Antal planterade träd', 'Andel återvunnet avfall', 'Antal meter cykelväg'];
const STORED = budget('Nämndsbudget 2031\n\nKommunstyrelsen', BOATS);
const COUNCILS = '# Budget 2031\n\n## KF-mål: En hamn\n\n## Uppdrag\n\n**Kommunstyrelsen**\n\n- Utreda bastu';
/** What does not say its board, or its year. */
const BOARDLESS = budget('Nämndsbudget 2031\n\nServiceförvaltningen', TREES);
const YEARLESS = budget('Nämndsbudget\n\nKommunstyrelsen', TREES, 'Planen gäller 2031.');

describe('A document that does not say its board or its year', () => {
  let bot: Bot;
  let server: FileServer;

  beforeEach(async () => {
    server = await openFileServer();
    bot = await startBot({ coordinators: [BEATA.id], files: { hosts: [server.host] } });
    await imported(STORED);
  });
  afterEach(async () => {
    await closeBots();
    server.close();
  });

  function imported(content: string, options = {}, language: Language = 'sv', name = 'budget.md') {
    const file = join(bot.folder, name);
    writeFileSync(file, content);
    return runImport({
      words: [file],
      options,
      actor: COORDINATOR,
      wording: { language, timezone: 'Europe/Stockholm', now: new Date('2025-09-01T08:00:00Z') },
      deps: bot.deps,
      modelsFolder: undefined,
    });
  }
  const plans = async () =>
    (await bot.deps.stores.plans.list()).map(({ id, version }) => `${id} ${version}`).toSorted();
  const refusalOf = async (attempt: Promise<unknown>, language: Language) => {
    const error = await attempt.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    assert.ok(error instanceof Problem);
    return problemLines(error, language);
  };
  const indicators = async (id: string) => {
    const plan = await bot.deps.stores.plans.read(id, 1);
    return plan?.items.filter(({ kind }) => kind === 'indicator').map(({ title }) => title);
  };

  const guesses: readonly [what: string, content: string, sv: RegExp, en: RegExp][] = [
    [
      'board',
      BOARDLESS,
      /Nämnden står inte i dokumentet; ”Kommunstyrelsen” är en gissning/,
      /The board is not in the document/,
    ],
    [
      'year',
      YEARLESS,
      /Året står inte i dokumentet; 2031 är en gissning/,
      /The year is not in the document; 2031 is a guess/,
    ],
  ];
  for (const [what, content, sv, en] of guesses)
    for (const [language, said] of [
      ['sv', sv],
      ['en', en],
    ] as const) {
      it(`is refused in the terminal, with two commands to choose from: ${what}, ${language}`, async () => {
        const lines = await refusalOf(imported(content, { replace: true }, language), language);
        assert.equal(lines.length, 1);
        assert.match(lines[0] ?? '', said);
        assert.match(lines[0] ?? '', /budget\.md --plan kommunstyrelsen-2031[”“,\s]/);
        assert.match(lines[0] ?? '', /budget\.md --plan kommunstyrelsen-2031-2[”“,\s]/);
        assert.deepEqual(await plans(), ['kommunstyrelsen-2031 1']);
      });
    }

  it('is refused in the terminal with all the plans that it may be, when they are several', async () => {
    for (const board of ['Miljönämnden', 'Tekniska nämnden'])
      await imported(budget(`Nämndsbudget 2031\n\n${board}`, TREES));
    const [line] = await refusalOf(imported(BOARDLESS), 'sv');
    assert.match(line ?? '', /någon av planerna (\S+, )?miljonamnden-2031(,| och) \S+/);
    assert.match(line ?? '', /om det är den första, samma kommando med ett annat av deras id/);
  });

  it('becomes a new plan, or asks for a yes to what is lost, when the operator says which', async () => {
    const { lines } = await imported(BOARDLESS, { plan: 'kommunstyrelsen-2031-2' });
    assert.match(
      lines,
      /^Nämnden står inte i dokumentet; ”Kommunstyrelsen” är en gissning\nkommunstyrelsen-2031-2, version 1/,
    );
    const [line] = await refusalOf(imported(BOARDLESS, { plan: 'kommunstyrelsen-2031' }), 'sv');
    assert.match(line ?? '', /skulle förlora 3 poster/);
    assert.deepEqual(await plans(), ['kommunstyrelsen-2031 1', 'kommunstyrelsen-2031-2 1']);
    assert.deepEqual(await indicators('kommunstyrelsen-2031'), BOATS);
    await imported(BOARDLESS);
    assert.equal((await plans()).length, 2, 'and is known again by what it says');
  });

  it('is shown by a dry run with the guess first, and nothing is stored', async () => {
    const { lines, hasFailed } = await imported(BOARDLESS, { 'dry-run': true });
    assert.match(
      lines,
      /^Inget är sparat\. Nämnden står inte .+\nNämnden står inte .+\nkommunstyrelsen-2031-2, version 1.+\(inget sparat\)\n/,
    );
    assert.equal(hasFailed, false);
    assert.deepEqual(await plans(), ['kommunstyrelsen-2031 1']);
  });

  it('is known again when it is what is stored', async () => {
    const { lines } = await imported(budget('Nämndsbudget 2031', BOATS));
    assert.match(lines, /^Nämnden står inte .+\nkommunstyrelsen-2031, version 1: .+ 0 ändringar/);
  });

  const SHARED = [
    ['adds what is its own', budget('Parkering AB 2031', [...BOATS, 'Antal laddplatser'])],
    ['has other targets', budget('Nämndsbudget 2031', BOATS).replaceAll('minst 200', 'minst 90')],
    [
      'has other targets and no year',
      budget('Budget för kommunstyrelsen', BOATS, 'Den gäller 2031.').replaceAll('200', '90'),
    ],
  ] as const;
  for (const [title, content] of SHARED)
    it(`asks though most indicators are in a stored plan, when it ${title}`, async () => {
      const [line] = await refusalOf(imported(content), 'sv');
      assert.match(line ?? '', /^Inget är sparat\. .+--plan kommunstyrelsen-2031[”“,\s]/);
      assert.deepEqual(await plans(), ['kommunstyrelsen-2031 1']);
    });

  it('is a new plan when no stored plan is meant, and says the guess first', async () => {
    const { lines } = await imported(budget('Nämndsbudget 2032', TREES));
    assert.match(lines, /^Nämnden står inte .+\nkommunstyrelsen-2032, version 1/);
  });

  it('that names a board of its own is never that of another', async () => {
    for (const board of ['Nämnden för Service', 'Barn- och utbildningsnämnden', 'Tekniska nämnden'])
      await imported(budget(`Nämndsbudget 2031\n\n${board}`, TREES));
    assert.deepEqual(await plans(), [
      'barn-utbildningsnamnden-2031 1',
      'kommunstyrelsen-2031 1',
      'service-2031 1',
      'tekniska-2031 1',
    ]);
    assert.deepEqual(await indicators('kommunstyrelsen-2031'), BOATS);
  });

  const send = async (content: string) => {
    const file = teamsFile('budget.md', server.serve('/budget.md', content));
    return (await bot.attach(BEATA, [file, MESSAGE_ITSELF])).card;
  };
  it("is the council's, and never that of a board to which it gives work", async () => {
    const { lines } = await imported(COUNCILS, { replace: true });
    assert.match(lines, /^Nämnden står inte i dokumentet; ”Kommunfullmäktige” är en gissning\n/);
    const shown = await place(await send(COUNCILS.replace('Utreda', 'Bygga')), '*new');
    await bot.execute(BEATA, dataOf(shown, 'confirm-plan'));
    assert.match((await plans()).join(), /^(kommunfullmaktige-2031(-2)? 1,){2}kommunstyrelsen-2031 1$/);
  });

  const place = async (card: unknown, plan: string) =>
    (await bot.execute(BEATA, { ...dataOf(card, 'place-plan'), plan })).card;

  it('asks in the chat which plan it is about, and a new one is chosen until another is', async () => {
    const card = await send(BOARDLESS);
    assert.match(textOf(card), /Vilken plan gäller ”budget\.md”\?\nNämnden står inte i dokumentet/);
    const [input] = inputsOf(card);
    assert.ok(Array.isArray(input?.choices));
    assert.deepEqual(
      input.choices.map((one: unknown) => (isJson(one) ? [one.title, one.value] : [])),
      [
        ['en ny plan', '*new'],
        ['”Nämndsbudget 2031”, Kommunstyrelsen 2031', 'kommunstyrelsen-2031'],
      ],
    );
    assert.equal(input.value, '*new');
    assert.ok(!elementsOf(card).some(({ verb }) => verb === 'confirm-plan'));

    const shown = await place(card, '*new');
    assert.match(textOf(shown), /”Kommunstyrelsen” är en gissning\.\n[\s\S]*\nÄr en gissning fel skriver/);
    assert.doesNotMatch(textOf(shown), /Jämfört med/);
    await bot.execute(BEATA, dataOf(shown, 'confirm-plan'));
    assert.deepEqual(await plans(), ['kommunstyrelsen-2031 1', 'kommunstyrelsen-2031-2 1']);
  });

  it('is compared in the chat with the plan that is chosen, and says what is lost', async () => {
    const shown = await place(await send(YEARLESS), 'kommunstyrelsen-2031');
    assert.match(textOf(shown), /3 poster finns i planen men inte i filen/);
    assert.match(textOf(shown), /Jämfört med version 1/);
    assert.deepEqual(await plans(), ['kommunstyrelsen-2031 1']);
    await bot.execute(BEATA, dataOf(shown, 'confirm-plan'));
    assert.deepEqual(await plans(), ['kommunstyrelsen-2031 2']);
  });

  it('is not stored in a plan that is not there, whatever a card says', async () => {
    const { text } = await bot.execute(BEATA, { ...dataOf(await send(BOARDLESS), 'place-plan'), plan: 'x' });
    assert.match(text ?? '', /Den planen finns inte längre/);
    assert.deepEqual(await plans(), ['kommunstyrelsen-2031 1']);
  });

  it('is asked about when a card of before, that took the guess for an answer, is pressed', async () => {
    const card = await send(BOARDLESS);
    const { draft } = Object(dataOf(card, 'place-plan'));
    const pending = await bot.deps.stores.previews.read(BEATA.id, draft);
    assert.ok(pending);
    const { document } = pending;
    const plan = { ...document.plan, id: 'kommunstyrelsen-2031' };
    const id = randomUUID();
    await bot.deps.stores.previews.save({
      ...pending,
      id,
      isPlaced: undefined,
      planVersion: 1,
      document: { ...document, plan },
    });
    const { verb: _, ...old } = Object(dataOf(card, 'place-plan'));
    const { card: again } = await bot.execute(BEATA, { ...old, draft: id, verb: 'confirm-plan' });
    assert.match(textOf(again), /Vilken plan gäller ”budget\.md”\?/);
    assert.deepEqual(await plans(), ['kommunstyrelsen-2031 1']);
  });
});
