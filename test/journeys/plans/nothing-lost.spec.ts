import assert from 'node:assert/strict';
import fc from 'fast-check';
import { importDocument } from '../../../src/cli/import.ts';
import { confirmPreview, placePreview, previewPlan } from '../../../src/commands/plans/preview-plan.ts';
import { type Finding, Problem } from '../../../src/domain/errors.ts';
import type { Item } from '../../../src/domain/plans/plan.ts';
import { lostIn } from '../../../src/domain/plans/plan-changes.ts';
import type { ReadDocument } from '../../../src/domain/plans/read-document.ts';
import type { Deps } from '../../../src/ports/deps.ts';
import { type Bot, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { examples } from '../../depth.ts';

/** Ids, so that what is stored can be told: by plan, those of its items. */
type Held = ReadonlyMap<string, readonly string[]>;

const GOALS = [
  'Hamnen är öppen för alla',
  'Hamnen är öppen för fler',
  'Barn och unga växer upp tryggt',
  'Fler vuxna är självförsörjande',
  'Luften är ren i hela staden',
];
const INDICATORS = ['Antal båtar i hamnen', 'Andel nöjda gäster', 'Antal lediga platser'];

/** What a document says: some of the goals, each with some of the indicators. */
const content = fc.array(
  fc.record({
    title: fc.constantFrom(...GOALS),
    below: fc.subarray(INDICATORS, { maxLength: 2 }),
  }),
  { minLength: 1, maxLength: 4 },
);

/** A file as it was read, and how it is brought in. */
const anImport = fc.record({
  content,
  board: fc.constantFrom('Kommunstyrelsen', 'Hamnnämnden'),
  year: fc.constantFrom(2024, 2025),
  /** A plan as JSON has ids of its own. */
  id: fc.option(fc.constantFrom('ks', 'hamn'), { nil: undefined }),
  guessed: fc.subarray(['board', 'year', 'title'] as const),
  isReport: fc.boolean(),
  door: fc.constantFrom('terminal', 'chat'),
  saysYes: fc.boolean(),
  /** Which of the plans that it may be; a new one where there are fewer. */
  chosen: fc.nat({ max: 2 }),
});
type Import = typeof anImport extends fc.Arbitrary<infer One> ? One : never;

function documentOf({ content, board, year, id, guessed, isReport }: Import): ReadDocument {
  const items = content.flatMap(({ title, below }, at): Item[] => [
    { id: `g${at}`, kind: 'boardGoal', title },
    ...below.map((one, place): Item => {
      return { id: `g${at}-i${place}`, kind: 'indicator', parent: `g${at}`, title: one };
    }),
  ]);
  const name = `${board === 'Kommunstyrelsen' ? 'kommunstyrelsen' : 'hamnnamnden'}-${year}`;
  const plan = { id: id ?? name, title: `Plan ${year}`, board, year, language: 'sv' as const, items };
  const unplaced = guessed.map(
    (at): Finding => ({ at, code: 'guessed', value: at === 'year' ? year : board }),
  );
  const answers = [{ item: 'g0', line: 1, status: 'met' as const, texts: {} }];
  const period = { from: `${year}-01-01`, to: `${year}-08-31` };
  return {
    plan,
    ...(id === undefined ? { ids: 'made', unplaced } : { ids: 'given', unplaced: [] }),
    ...(isReport && {
      pastRound: { kind: 'interim' as const, name: `Delårsrapport ${year}`, ...period, answers },
    }),
  };
}

async function heldIn({ stores }: Deps): Promise<Held> {
  const plans = await Promise.all(
    (await stores.plans.list()).map(({ id, version }) => stores.plans.read(id, version)),
  );
  return new Map(plans.flatMap((plan) => (plan ? [[plan.id, plan.items.map((item) => item.id)]] : [])));
}

/** All that is stored of all plans, as it is stored. */
async function storedIn({ deps, documents }: Bot): Promise<readonly unknown[]> {
  const plans = (await deps.stores.plans.list()).map(({ id }) => id).toSorted();
  return Promise.all(plans.map((plan) => documents.followup.range(plan, '')));
}

/** How many items have gone, whichever plan had them. */
function lostSince(before: Held, after: Held): number {
  return [...before].reduce((sum, [plan, items]) => {
    const kept = new Set(after.get(plan));
    return sum + items.filter((id) => !kept.has(id)).length;
  }, 0);
}

/** What was refused, if it was: for a reason that somebody can do something about. */
async function refusalOf(attempt: Promise<unknown>): Promise<Problem | undefined> {
  try {
    await attempt;
    return undefined;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

interface Brought {
  /** How many items were to give way, as whoever said yes was told. */
  readonly agreed: number;
  /** Which plan somebody said that it is. */
  readonly plan?: string | undefined;
}

/** Brings it in as an operator does. */
async function inTerminal(document: ReadDocument, { saysYes }: Import, deps: Deps): Promise<Brought> {
  const wording = { language: 'sv' as const, timezone: deps.timezone, now: deps.clock.now() };
  const run = (options: { readonly replace?: boolean }) =>
    importDocument(document, {
      ...{ words: ['fil.md'], options, actor: COORDINATOR, wording, deps },
      modelsFolder: undefined,
    });
  const refused = await refusalOf(run({}));
  if (!saysYes || refused?.code !== 'loses-items' || !('lost' in refused.fields)) return { agreed: 0 };
  await run({ replace: true });
  return { agreed: refused.fields.lost.length };
}

/** Brings it in as a coordinator does in the chat, who is asked which plan it is and presses a button. */
async function inChat(
  document: ReadDocument,
  { saysYes, chosen }: Import,
  deps: Deps,
  known?: string,
): Promise<Brought> {
  let preview = await previewPlan(COORDINATOR, { file: 'fil.md', document }, deps);
  const { maybe = [] } = preview;
  if (maybe.length > 0) {
    const plan = known ?? maybe[chosen]?.id;
    preview = await placePreview(COORDINATOR, { preview: preview.pending.id ?? '', plan }, deps);
  }
  const plan = preview.plan.id;
  const { id } = preview.pending;
  if (id === undefined) return { agreed: 0, plan };
  // What the button says; one of before did not say it, and sends no such yes.
  const lost = saysYes ? lostIn(preview.changes).length : 0;
  await confirmPreview(COORDINATOR, { preview: id, links: [], replace: lost > 0 }, deps);
  return { agreed: lost, plan };
}

describe('No stored plan loses an item without a yes', function () {
  this.timeout(120_000);
  let bot: Bot;
  afterEach(closeBots);

  /** A plan whose id another has is refused, and so is a period that people have answered in. */
  async function bringIn(one: Import, known?: string): Promise<Brought> {
    let brought: Brought = { agreed: 0 };
    const document = documentOf(one);
    const how = one.door === 'terminal' ? inTerminal : inChat;
    await refusalOf(
      how(document, one, bot.deps, known).then((done) => {
        brought = done;
      }),
    );
    return brought;
  }

  it('whatever is brought in, in whatever order, through either door; and what is brought in again changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anImport, { minLength: 2, maxLength: 5 }), async (imports) => {
        bot = await startBot();
        for (const one of imports) {
          const before = await heldIn(bot.deps);
          const { agreed, plan } = await bringIn(one);
          assert.equal(lostSince(before, await heldIn(bot.deps)), agreed);
          const stored = await storedIn(bot);
          await bringIn({ ...one, saysYes: false }, plan);
          assert.deepEqual(await storedIn(bot), stored);
        }
        await bot.close();
      }),
      { numRuns: examples(12, 400) },
    );
  });
});
