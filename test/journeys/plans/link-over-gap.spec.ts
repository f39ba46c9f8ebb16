import assert from 'node:assert/strict';
import { importPeople } from '../../../src/commands/people/import-people.ts';
import { collectItem } from '../../../src/commands/reports/collect-record.ts';
import { importPastRound } from '../../../src/commands/rounds/import-past-round.ts';
import type { Language } from '../../../src/domain/language.ts';
import type { Plan } from '../../../src/domain/plans/plan.ts';
import type { PastRoundDocument } from '../../../src/domain/plans/read-document.ts';
import { archivePackage } from '../../../src/views/reports/archive/archive-package.ts';
import { type Bot, COORDINATOR, closeBots, type Someone, startBot } from '../../bot.ts';
import { anItem } from '../../build.ts';
import { dataOf, inputsOf, isJson, seenOf, textOf, valuesOf } from '../../cards.ts';
import { type FileServer, MESSAGE_ITSELF, openFileServer, teamsFile } from '../../file-server.ts';

const BEATA: Someone = { id: 'beata', name: 'Beata Berg' };
const BOARD = { board: 'Kommunstyrelsen', language: 'sv' } as const;
const BOATS = { type: 'number', target: { op: 'min', value: 200 } } as const;

/** What was followed up six years ago. */
const OLD: Plan = {
  ...BOARD,
  ...{ id: 'ks-2019', title: 'Delårsrapport 2019', year: 2019 },
  items: [
    anItem({
      id: 'earn',
      kind: 'boardGoal',
      title: 'Vikstad ska ha en arbetsmarknad som leder till självförsörjning',
    }),
    anItem({ id: 'sea', kind: 'boardGoal', title: 'Hamnen är öppen för alla' }),
    anItem({ id: 'boats', kind: 'indicator', parent: 'sea', title: 'Antal båtar i hamnen', measure: BOATS }),
    anItem({ id: 'plan', kind: 'commitment', title: 'Ta fram en plan för självförsörjning' }),
  ],
};
const NEW: Plan = {
  ...BOARD,
  ...{ id: 'ks-2025', title: 'Nämndsbudget 2025', year: 2025 },
  items: [
    anItem({ id: 'adults', title: 'Fler vuxna i Vikstad är självförsörjande' }),
    anItem({ id: 'harbour', title: 'Hamnen är öppen för alla' }),
    anItem({
      id: 'ships',
      kind: 'indicator',
      parent: 'harbour',
      title: 'Antal båtar i hamnen',
      measure: BOATS,
    }),
    anItem({ id: 'study', kind: 'assignment', title: 'Utreda fler vägar till självförsörjning' }),
  ],
};

/** An interim report of a year, about a goal and an indicator. */
function report(plan: Plan, goal: string, indicator: string, boats: number): PastRoundDocument {
  const period = { from: `${plan.year}-01-01`, to: `${plan.year}-08-31` };
  const texts = { happened: 'Kurserna är fulla.' };
  return {
    ...{ plan, ids: 'given', unplaced: [] },
    pastRound: {
      ...{ kind: 'interim', name: `Delårsrapport ${plan.year}`, ...period },
      answers: [
        { item: goal, line: 1, status: 'met', texts },
        { item: indicator, line: 2, status: 'met', value: boats, texts: {} },
      ],
    },
  };
}

const SAID: Readonly<
  Record<Language, Readonly<Record<'sure' | 'unsure' | 'label' | 'linked' | 'gap' | 'none' | 'only', RegExp>>>
> = {
  sv: {
    sure: /^2 delar som heter likadant i ”Delårsrapport 2019” \(2019 → 2025, inget däremellan\)$/,
    unsure:
      /^”Fler vuxna i Vikstad är självförsörjande” fortsätter ”Vikstad ska ha .+” i ”Delårsrapport 2019” \(2019 → 2025, inget däremellan; osäkert, gemensamt: ”självförsörjande”\)$/,
    label: /^Ta bort bocken för det som inte hör ihop, och kryssa i det osäkra som gör det$/,
    linked: /\n3 kopplingar till tidigare år är sparade\./,
    gap: /\n2020–2024: ingen uppföljning finns inläst\n/,
    none: /Inget är sparat för 2020–2024\./,
    only: /Planen är oförändrad, men den kan kopplas till tidigare år\./,
  },
  en: {
    sure: /^2 parts with the same name in “Delårsrapport 2019” \(2019 → 2025, nothing in between\)$/,
    unsure: / carries on from .+ \(2019 → 2025, nothing in between; unsure, in common: “självförsörjande”\)$/,
    label: /^Untick what does not belong together, and tick the unsure ones that do$/,
    linked: /\n3 links to earlier years are saved\./,
    gap: /\n2020–2024: no follow-up has been loaded\n/,
    none: /Nothing is saved for 2020–2024\./,
    only: /The plan is unchanged, but it can be linked to earlier years\./,
  },
};

for (const language of ['sv', 'en'] as const)
  describe(`A plan that carries on a report of six years ago, with nothing between: ${language}`, () => {
    const said = SAID[language];
    let bot: Bot;
    let server: FileServer;

    before(async () => {
      server = await openFileServer();
      bot = await startBot({ coordinators: [BEATA.id], files: { hosts: [server.host] } });
      await importPeople(COORDINATOR, [{ ...BEATA, roles: ['coordinator'] }], bot.deps);
      if (language === 'en') await bot.say(BEATA, 'språk engelska');
    });
    after(async () => {
      await closeBots();
      server.close();
    });

    const load = (document: PastRoundDocument) =>
      importPastRound(COORDINATOR, { document, dryRun: false }, bot.deps);
    const send = async () => {
      const file = teamsFile('plan.json', server.serve('/plan.json?tempauth=hemlig', JSON.stringify(NEW)));
      return (await bot.attach(BEATA, [file, MESSAGE_ITSELF])).card;
    };
    const choicesOf = (card: unknown) => {
      const [input] = inputsOf(card);
      const choices: readonly unknown[] = Array.isArray(input?.choices) ? input.choices : [];
      return {
        label: String(input?.label),
        titles: choices.map((one) => (isJson(one) ? String(one.title) : '')),
      };
    };

    it('shows what seems to belong together, and leaves what is unsure unticked', async () => {
      await load(report(OLD, 'earn', 'boats', 192));
      const card = await send();
      const { label, titles } = choicesOf(card);
      const [sure = '', unsure = '', ...others] = titles;
      assert.match(sure, said.sure);
      assert.match(unsure, said.unsure);
      assert.deepEqual(others, []);
      assert.match(label, said.label);
      assert.deepEqual(valuesOf(card), { links: '*same-title' });
      await bot.execute(BEATA, { ...dataOf(card, 'confirm-plan'), links: '' });
      const items = (await bot.deps.stores.plans.read('ks-2025', 1))?.items ?? [];
      assert.ok(items.length > 0 && items.every(({ continues }) => continues === undefined));
    });

    it('shows it again when the same plan is sent again, and links what is ticked', async () => {
      const card = await send();
      assert.match(textOf(card), said.only);
      const { card: receipt } = await bot.execute(BEATA, {
        ...dataOf(card, 'confirm-plan'),
        links: '*same-title,adults',
      });
      assert.match(textOf(receipt), said.linked);
      const items = (await bot.deps.stores.plans.read('ks-2025', 2))?.items ?? [];
      assert.deepEqual(
        items.flatMap(({ id, continues }) => (continues ? [[id, continues.item]] : [])),
        [
          ['adults', 'earn'],
          ['harbour', 'sea'],
          ['ships', 'boats'],
        ],
      );
    });

    it('shows the years between as a gap: in the history, beside its numbers, and where it is compared', async () => {
      await load(report(NEW, 'adults', 'ships', 210));
      const goal = seenOf((await bot.say(BEATA, 'historik självförsörjande')).card);
      assert.match(goal, said.gap);
      const { card } = await bot.say(BEATA, 'historik antal båtar i hamnen');
      assert.match(seenOf(card), said.gap);
      const compared = await bot.say(BEATA, 'jämför antal båtar i hamnen 2019 och 2025');
      assert.match(textOf(compared.card), said.none);
    });

    it('says so in the record that is exported', async () => {
      const record = await collectItem(COORDINATOR, { item: 'ships' }, bot.deps);
      const wording = { language, timezone: 'Europe/Stockholm', now: bot.clock.now() };
      const { files } = archivePackage(record, { version: '1', retention: 'Bevaras' }, wording);
      const index = files.find(({ path }) => path.endsWith('index.md'));
      assert.match(new TextDecoder().decode(index?.bytes).replaceAll('.\n', '\n'), said.gap);
    });
  });
