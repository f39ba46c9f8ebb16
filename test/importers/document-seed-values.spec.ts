import assert from 'node:assert/strict';
import { measureOf } from '../../src/domain/plans/plan.ts';
import type { ReadDocument, ReadPastRound } from '../../src/domain/plans/read-document.ts';
import { readDocument } from '../../src/importers/document/read-document.ts';
import { byId, itemsOf, listed, seedText } from './document-files.ts';

const NEEDED = ['000', '001', '002', '003', '004'];
const isThere = NEEDED.every((number) => seedText(number) !== undefined);
const note = isThere ? '' : ' (left out: there is no folder of real documents beside the project)';

function textOf(number: string): string {
  return seedText(number) ?? assert.fail(`${number} is missing`);
}

function read(number: string): ReadDocument {
  return readDocument(`${number}.txt`, textOf(number));
}

function reportOf({ pastRound }: ReadDocument): ReadPastRound {
  return pastRound ?? assert.fail('no answers were read');
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Items whose own line of the file says something else. */
function misplaced(number: string): string[] {
  const lines = textOf(number).split(/\r\n|\r|\n/);
  return read(number).plan.items.flatMap(({ id, title, line }) => {
    const start = lettersOf(title).slice(0, 12);
    return line !== undefined && lettersOf(lines[line - 1] ?? '').includes(start) ? [] : id;
  });
}

function tally<T extends string>(values: readonly T[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

function childrenIn(draft: ReadDocument, kind: 'indicator' | 'boardGoal', parent: string) {
  return itemsOf(draft, kind).filter((item) => item.parent === parent);
}

describe(`The values of real documents${note}`, () => {
  before(function () {
    if (!isThere) this.skip();
  });

  describe('the board budget for 2025', () => {
    it('has twelve council goals, each with its area and its global goals', () => {
      const [children, work, green, equal, organisation] = itemsOf(read('000'), 'area').map(({ id }) => id);
      assert.deepEqual(
        byId(itemsOf(read('000'), 'councilGoal'), ({ parent, agenda2030 }) => [parent, agenda2030]),
        {
          'mal-ge-barn-unga-goda': [children, [1, 2, 3, 4, 5, 10, 16]],
          'mal-starka-sin-regionala-nationella': [work, [1, 3, 5, 7, 8, 9, 10, 11]],
          'mal-oka-andelen-malmobor-sjalvforsorjande': [work, [1, 2, 3, 5, 8, 10, 16]],
          'mal-skapa-goda-villkor-forutsattningar': [work, [5, 7, 8, 9, 10, 11, 12, 13, 14, 16]],
          'mal-foregangare-galler-minskade-utslapp': [green, [1, 6, 11, 13, 14, 15]],
          'mal-langsiktigt-hallbar-elforsorjning-samt': [green, [7, 8, 9, 13]],
          'mal-bli-fri-segregation': [equal, [1, 3, 4, 5, 8, 10, 11, 16]],
          'mal-starkt-delaktighet-okad-social': [equal, [1, 3, 4, 5, 8, 10, 11, 16]],
          'mal-starka-forebyggande-minska-brottsligheten': [equal, [1, 3, 4, 5, 8, 10, 16]],
          'mal-attraktiv-inkluderande-arbetsgivare-sakerstalla': [organisation, [1, 2, 3, 5, 8, 10, 16]],
          'mal-god-kompetensforsorjning-okat-samarbete': [organisation, [1, 3, 4, 5, 8, 10, 16]],
          'mal-ger-god-likvardig-service': [organisation, [5, 10, 11]],
        },
      );
    });

    it('has one indicator for each goal, and says of nine what is desired', () => {
      const draft = read('000');
      const goals = itemsOf(draft, 'councilGoal');
      const found = goals.map(({ id }) => childrenIn(draft, 'indicator', id));
      assert.deepEqual(
        found.map((indicators) => indicators.length),
        goals.map(() => 1),
      );
      assert.equal(itemsOf(draft, 'indicator').length, 12);
      const lacking = found.flat().filter((indicator) => indicator.desiredOutcome === undefined);
      assert.deepEqual(
        byId(lacking, ({ parent }) => parent),
        {
          'ind-kvalitativ-bedomning-beslutsunderlagen-tillhandaha': 'mal-ge-barn-unga-goda',
          'ind-kvalitativ-bedomning-beslutsunderlagen-tillhandaha.2': 'mal-starkt-delaktighet-okad-social',
          'ind-genomforandet-identifierade-atgarder-syftar': 'mal-ger-god-likvardig-service',
        },
      );
    });

    it('has four assignments that are reported back', () => {
      assert.deepEqual(
        byId(itemsOf(read('000'), 'assignment'), (item) => item.reportBack?.split(' ').slice(-3).join(' ')),
        {
          'upp-samarbete-arbetsmarknads-socialnamnden-andra': 'med årsanalysen 2025.',
          'upp-samarbete-miljonamnden-tekniska-servicenamnden': 'ett särskilt ärende.',
          'upp-stadsbyggnadsnamnden-tekniska-servicenamnden-kultu': 'ett särskilt ärende.',
          'upp-genomfora-genomlysning-servicenamndens-ekonomiska': 'ett särskilt ärende.',
        },
      );
    });

    it('has priorities whose words are whole', () => {
      const titles = itemsOf(read('000'), 'priority').map(({ title }) => title);
      assert.deepEqual(
        titles.flatMap((title) => title.match(/HR-.*/) ?? []),
        ['HR-området'],
      );
    });

    it('lists the three goals without a desired outcome, with their lines, and nothing else', () => {
      const draft = read('000');
      assert.deepEqual(listed(draft, 'no-desired-outcome', 24), [
        [428, 'En kvalitativ bedömning '],
        [826, 'En kvalitativ bedömning '],
        [1011, 'Genomförandet av identif'],
      ]);
      // Beside a table of investments that says no unit of money.
      assert.deepEqual([draft.unplaced.length, draft.unplaced.at(-1)?.line], [4, 1142]);
      assert.equal(draft.pastRound, undefined);
    });
  });

  describe('the interim report for 2019', () => {
    it('has nine areas, with their board goals', () => {
      const draft = read('002');
      const areaOf = new Map(itemsOf(draft, 'councilGoal').map(({ id, parent }) => [id, parent]));
      const goals = tally(itemsOf(draft, 'boardGoal').map(({ parent = '' }) => areaOf.get(parent) ?? parent));
      const areas = itemsOf(draft, 'area').map(({ id, title }) => [title, goals[id] ?? 0]);
      assert.deepEqual(areas, [
        ['En ung, global och modern stad', 2],
        ['En stad för näringsliv och arbete', 1],
        ['En stad för barn och unga', 1],
        ['En öppen stad', 1],
        ['En jämlik stad', 0],
        ['En trygg stad', 2],
        ['En aktiv och kreativ stad', 1],
        ['En ekologiskt hållbar stad', 2],
        ['En stad med bra arbetsvillkor', 3],
      ]);
    });

    it('has the targets of its tables, and lists the indicators that have none', () => {
      const draft = read('002');
      const withTarget = itemsOf(draft, 'indicator').filter((item) => item.measure?.target);
      assert.deepEqual(
        byId(withTarget, (item) => measureOf(draft.plan, item)?.target),
        {
          'ind-fler-digitala-tjanster-erbjudas': { op: 'min', value: 168 },
          'ind-antal-individer-deltagit-projektet': { op: 'min', value: 55 },
          'ind-antal-individer-deltagit-projektet.2': { op: 'min', value: 100 },
          'ind-resultat-enkat-riktad-forvaltningsledningar': { op: 'min', value: 4 },
          'ind-resultat-enkat-riktad-forvaltningsledningar.2': { op: 'min', value: 4 },
          'ind-resultat-enkat-riktad-forvaltningsledningar.3': { op: 'min', value: 4 },
        },
      );
      const others = itemsOf(draft, 'indicator').filter((item) => !item.measure?.target);
      assert.deepEqual(
        others.map(({ line }) => line),
        [196, 325, 406, 408, 468, 470, 520, 552, 596, 658, 708],
      );
      assert.deepEqual(
        listed(draft, 'no-desired-outcome').map(([line]) => line),
        others.map(({ line }) => line),
      );
    });

    it('has the outcomes of its tables', () => {
      const outcomes = reportOf(read('002')).answers.filter(
        ({ value, budget }) => typeof value === 'number' && !budget,
      );
      assert.deepEqual(
        outcomes.map(({ line, value }) => [line, value]),
        [
          [263, 192],
          [327, 120],
          [332, 239],
        ],
      );
    });

    it('answers three questions about each board goal', () => {
      const draft = read('002');
      const answers = new Map(reportOf(draft).answers.map(({ item, texts }) => [item, texts]));
      for (const { id } of itemsOf(draft, 'boardGoal')) {
        const texts = answers.get(id) ?? {};
        assert.deepEqual(Object.keys(texts).toSorted(), ['next', 'outcome', 'why'], id);
        assert.ok(
          Object.values(texts).every((text) => text.length > 20),
          id,
        );
      }
    });
  });

  it('the annual analysis of 2020 has two reconciliations with their trends, and each is listed as lacking its heading', () => {
    const draft = read('003');
    const { kind, from, to, answers } = reportOf(draft);
    assert.deepEqual([kind, from, to], ['annual', '2020-01-01', '2020-12-31']);
    assert.deepEqual(
      answers.map(({ item, line, direction, texts }) => [
        item,
        line,
        direction,
        Object.keys(texts),
        texts.reconciliation?.split('\n\n').length,
        texts.reconciliation?.match(/\d+(?:,\d)? (?:%|Mkr)/g)?.join(' · '),
      ]),
      [
        [undefined, 315, 'mixed', ['reconciliation'], 4, '15 % · 13,7 % · 15,8 %'],
        [undefined, 346, 'asPlanned', ['reconciliation'], 2, '50 % · 50 % · 6,6 Mkr'],
      ],
    );
    assert.deepEqual(listed(draft, 'no-heading', 15), [
      [315, 'Kommunstyrelsen'],
      [346, 'Arbetet inom må'],
    ]);
    assert.deepEqual(draft.plan.items, []);
  });

  it('the programme has six areas with one directional goal each', () => {
    const draft = read('004');
    const goals = tally(itemsOf(draft, 'directionGoal').map(({ parent = '' }) => parent));
    assert.deepEqual(
      itemsOf(draft, 'area').map(({ id, title }) => [title, goals[id]]),
      [
        ['En välfungerande och integrerad arbetsmarknad samt ökad sysselsättning', 1],
        ['Migration och social sammanhållning', 1],
        ['Förbättrad utbildning och säkerställande av kompetensförsörjning', 1],
        ['Förbättrad transportinfrastruktur', 1],
        ['Ökat bostadsbyggande och upprustning av bostadsområden', 1],
        ['Miljö och klimat', 1],
      ],
    );
  });

  it('the interim report and the budget of the same year give their goals the same ids', () => {
    const ids = (number: string) => itemsOf(read(number), 'councilGoal').map(({ id }) => id);
    assert.deepEqual(ids('001'), ids('000'));
  });

  for (const number of ['000', '001', '002', '004']) {
    it(`${number}: each item has a line, and that line holds the beginning of its title`, () => {
      assert.deepEqual(misplaced(number), []);
    });
  }
});
