import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ItemKind } from '../../src/domain/plans/plan.ts';
import type { ReadDocument } from '../../src/domain/plans/read-document.ts';
import { readHere } from './document-files.ts';
import { makeDocx, makePdf } from './make-documents.ts';

const SEEDS = join(import.meta.dirname, '../../../shared/seeds');

function seed(number: string): string {
  const name = readdirSync(SEEDS).find((file) => file.startsWith(number));
  return readFileSync(join(SEEDS, name ?? ''), 'utf8');
}

const drafts = new Map<string, Promise<ReadDocument>>();

/** Each is read once. */
function draftOf(number: string): Promise<ReadDocument> {
  const draft = drafts.get(number) ?? readHere(`${number}.txt`, Buffer.from(seed(number)));
  drafts.set(number, draft);
  return draft;
}

function ofKind({ plan }: ReadDocument, kind: ItemKind) {
  return plan.items.filter((item) => item.kind === kind);
}

function linesOf({ unplaced }: ReadDocument, code: string) {
  return unplaced.filter((finding) => finding.code === code).map(({ line }) => line);
}

describe("Malmö's own documents", () => {
  before(function () {
    if (!existsSync(SEEDS)) this.skip();
  });

  it('gives the budget of 2025 its areas, goals with global goals, indicators and assignments', async () => {
    const draft = await draftOf('000');
    assert.deepEqual(
      ofKind(draft, 'area').map(({ title }) => title),
      [
        'En stad med goda uppväxtvillkor för barn och unga',
        'En attraktiv stad för arbete och hållbar tillväxt',
        'En grön stad som leder klimatomställningen',
        'En mer jämlik stad',
        'En god organisation',
        'God ekonomisk hushållning i Malmö stad',
      ],
    );
    const goals = ofKind(draft, 'councilGoal');
    assert.deepEqual(
      goals.map(({ agenda2030 }) => agenda2030?.join(' ')),
      [
        '1 2 3 4 5 10 16',
        '1 3 5 7 8 9 10 11',
        '1 2 3 5 8 10 16',
        '5 7 8 9 10 11 12 13 14 16',
        '1 6 11 13 14 15',
        '7 8 9 13',
        '1 3 4 5 8 10 11 16',
        '1 3 4 5 8 10 11 16',
        '1 3 4 5 8 10 16',
        '1 2 3 5 8 10 16',
        '1 3 4 5 8 10 16',
        '5 10 11',
      ],
    );
    const indicators = ofKind(draft, 'indicator');
    assert.deepEqual(
      indicators.map(({ parent }) => parent),
      goals.map(({ id }) => id),
    );
    assert.equal(indicators.filter(({ desiredOutcome }) => desiredOutcome).length, 9);
    assert.deepEqual(linesOf(draft, 'no-desired-outcome'), [428, 826, 1011]);
    // A table of investments says no unit of money.
    assert.deepEqual(linesOf(draft, 'no-money-unit'), [1142]);
    assert.equal(draft.unplaced.length, 4);
    assert.deepEqual(
      ofKind(draft, 'assignment').map(
        ({ reportBack }) => /särskilt ärende|årsanalysen 2025/.exec(reportBack ?? '')?.[0],
      ),
      ['årsanalysen 2025', 'särskilt ärende', 'särskilt ärende', 'särskilt ärende'],
    );
    const metro = indicators.find(({ title }) => title.endsWith('en Öresundsmetro'));
    assert.match(metro?.desiredOutcome ?? '', /Köpenhamns metrosystem.*fördjupade översiktsplanen/);
  });

  it('names for each item the line that it stands on', async () => {
    const lines = seed('000').split('\n');
    for (const { title, line, kind } of (await draftOf('000')).plan.items) {
      const start = title.slice(3, 25);
      const place = lines.slice((line ?? 0) - 1, (line ?? 0) + 2).join(' ');
      assert.ok(place.includes(start) || kind === 'indicator', `${title}: ${place}`);
    }
  });

  it('gives the report of 2019 its goals, commitments, assignments and targets', async () => {
    const draft = await draftOf('002');
    const counts = (['area', 'boardGoal', 'commitment', 'assignment', 'indicator'] as const).map(
      (kind) => ofKind(draft, kind).length,
    );
    assert.deepEqual(counts, [9, 13, 45, 11, 17]);
    assert.deepEqual(
      ofKind(draft, 'indicator').flatMap(({ measure }) => measure?.target ?? []),
      [168, 55, 100, 4, 4, 4].map((value) => ({ op: 'min', value })),
    );
    assert.equal(linesOf(draft, 'no-desired-outcome').length, 11);
    assert.deepEqual(draft.plan.asks, ['status']);
  });

  it('gives the report of 2019 its answers', async () => {
    const draft = await draftOf('002');
    const kinds = new Map(draft.plan.items.map((item) => [item.id, item]));
    const answers = draft.pastRound?.answers ?? [];
    const commitments = answers.filter(({ item }) => kinds.get(item ?? '')?.kind === 'commitment');
    const count = (status: string) => commitments.filter((answer) => answer.status === status).length;
    assert.deepEqual(['met', 'partly', 'notMet'].map(count), [37, 7, 1]);
    const failed = commitments.find(({ status }) => status === 'notMet');
    assert.match(kinds.get(failed?.item ?? '')?.title ?? '', /kinesiska partners$/);
    assert.deepEqual(
      answers.flatMap(({ value, budget }) => (typeof value === 'number' && !budget ? value : [])),
      [192, 120, 239],
    );
  });

  it('gives the programme six areas with a directional goal each, for every unit to answer', async () => {
    const draft = await draftOf('004');
    assert.deepEqual(
      ofKind(draft, 'directionGoal').map(({ parent }) => parent),
      ofKind(draft, 'area').map(({ id }) => id),
    );
    assert.equal(ofKind(draft, 'area').at(-1)?.title, 'Miljö och klimat');
    assert.equal(ofKind(draft, 'area').length, 6);
    assert.ok(ofKind(draft, 'directionGoal').every(({ respondents }) => respondents === 'eachUnit'));
  });

  it('reads from the report of 2025 that all twelve goals are expected to be met, and on what basis', async () => {
    const { pastRound } = await draftOf('001');
    assert.deepEqual(
      [pastRound?.name, pastRound?.kind, pastRound?.from, pastRound?.to],
      ['Delårsrapport 2025', 'interim', '2025-01-01', '2025-08-31'],
    );
    const met = pastRound?.answers.filter(
      ({ status, texts }) => status === 'met' && (texts.basis ?? '').length > 300,
    );
    assert.equal(met?.length, 12);
    assert.equal(pastRound?.answers.filter(({ budget }) => !budget).length, 12);
  });

  it('reads the economy of the report of 2025: budget, forecast, deviation and why, of each whole row', async () => {
    const { plan, pastRound, unplaced } = await draftOf('001');
    const titles = new Map(plan.items.map(({ id, title }) => [id, title]));
    const said = (pastRound?.answers ?? [])
      .filter(({ budget }) => budget)
      .map(({ item = '', budget, value, forecast, deviation }) => [
        ...[titles.get(item)?.slice(0, 22), budget?.amount, value, forecast, deviation],
      ]);
    assert.deepEqual(said, [
      ['Allmänt investeringsut', 20_000, undefined, 20_000, 0],
      ['Beredskap', 5000, undefined, 5000, 0],
      ['Arvoden och övriga kos', 47_500, undefined, 44_800, 2700],
      ['Kommunstyrelsens ansla', 91_300, undefined, 85_600, 5700],
      ['Kommunstyrelsens ansla', 32_600, undefined, 34_100, -1500],
      ['Kommunbidrag', 510_327, 329_829, 510_327, 0],
      ['Nettokostnad', -510_327, -272_907, -496_377, 13_950],
      ['Stadsdirektör', -3278, undefined, -3378, -100],
      ['Ekonomi, HR, kommunika', -38_742, undefined, -38_597, 145],
      ['Kansli, dokument och ä', -9452, undefined, -10_057, -605],
      ['Ekonomi - budget och u', -15_749, undefined, -16_020, -271],
      ['Verksamhetsuppföljning', -8251, undefined, -7960, 291],
      ['Befolkningsprognos, an', -10_333, undefined, -9764, 569],
      ['Lokal utveckling, tryg', -24_514, undefined, -24_421, 93],
      ['Juridik', -10_524, undefined, -11_024, -500],
      ['Strategiska HR-frågor,', -31_955, undefined, -30_632, 1323],
      ['Stadsutveckling och sa', -14_873, undefined, -14_784, 89],
      ['Marknad, attraktivitet', -18_171, undefined, -17_455, 716],
      ['Arbetsmarknad/kompeten', -49_552, undefined, -49_257, 295],
      ['Kommunikation', -33_825, undefined, -33_625, 200],
      ['Lokalkostnader', -22_332, undefined, -25_382, -3050],
      ['Strategisk lokalförsör', -3742, undefined, -3482, 260],
      ['Strategiska inköpsfråg', -6526, undefined, -5654, 872],
      ['Säkerhet och beredskap', -8982, undefined, -8875, 107],
      ['Stadsövergripande IT-s', -6634, undefined, -4755, 1879],
      ['Samverkansavtal andra ', -21_480, undefined, -21_480, 0],
    ]);
    const explained = (pastRound?.answers ?? []).filter(({ texts }) => texts.explanation);
    assert.equal(explained.length, 8);
    assert.deepEqual(
      unplaced.filter(({ code }) => code === 'torn-sums'),
      [],
    );
  });

  it('lists the two reconciliations of 2020 whose headings were lost', async () => {
    const draft = await draftOf('003');
    assert.deepEqual(
      draft.pastRound?.answers.map(({ item, direction, line }) => [item, direction, line]),
      [
        [undefined, 'mixed', 315],
        [undefined, 'asPlanned', 346],
      ],
    );
    assert.deepEqual(linesOf(draft, 'no-heading'), [315, 346]);
  });

  for (const number of ['000', '002', '004']) {
    for (const [ending, make] of Object.entries({ docx: makeDocx, pdf: makePdf })) {
      it(`gives the same plan and answers of ${number} made into .${ending}`, async () => {
        const expected = await draftOf(number);
        const draft = await readHere(`${number}.${ending}`, await make(seed(number)));
        const withoutLines = ({ plan }: ReadDocument) => ({
          ...plan,
          // Nor does a PDF say where a paragraph ends.
          items: plan.items.map((item) => ({
            ...item,
            line: undefined,
            planning: item.planning?.replace(/\s/g, ''),
          })),
        });
        assert.deepEqual(withoutLines(draft), withoutLines(expected));
        const said = ({ pastRound }: ReadDocument) =>
          pastRound?.answers.map(({ item, status, value }) => [item, status, value]);
        assert.deepEqual(said(draft), said(expected));
      });
    }
  }
});
