import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { samplePlan } from '../../../../src/demo/sample.ts';
import { choose } from '../../../../src/domain/plans/finding/choose.ts';
import { findApart } from '../../../../src/domain/plans/finding/separate.ts';
import type { PlanVersion } from '../../../../src/domain/plans/plan.ts';
import { readPlanFile } from '../../../../src/importers/read-plan.ts';
import { itemSearch } from '../../../../src/runtime/search.ts';
import { anItem, aPlan } from '../../../build.ts';
import { draftAsText, seedText } from '../../../importers/document-files.ts';

const GRANVIK = join(import.meta.dirname, '../../../phrasings/plan-granvik.json');
const search = itemSearch();

/** What is meant, each name by itself: "a" is clear, "a|b" may be either, "?a" is only near, "?" nothing. */
function meant(text: string, plans: readonly PlanVersion[]): string {
  const latest = Math.max(...plans.map(({ year }) => year));
  const names = findApart(text, (words) => {
    const searched = plans.map((plan) => {
      const nearness = plan.year === latest ? ('asked' as const) : ('past' as const);
      return { plan, nearness, found: search(plan, words) };
    });
    return choose(words, searched, plans);
  });
  const idsOf = (items: readonly { readonly item: { readonly id: string } }[]) =>
    items.map(({ item }) => item.id).join('|');
  return names
    .map(({ meant, nearest }) => (meant.length > 0 ? idsOf(meant) : `?${idsOf(nearest)}`))
    .join(' + ');
}

function table(plans: () => readonly PlanVersion[], rows: readonly (readonly [string, string])[]): void {
  for (const [words, ids] of rows) {
    it(`"${words}" means ${ids}`, () => {
      assert.equal(meant(words, plans()), ids);
    });
  }
}

const malmo = { ...samplePlan(), version: 1 };

describe("What is meant in Malmö's plan", () => {
  table(
    () => [malmo],
    [
      ['öresund', 'ind-oresundsmetron'],
      ['öresundsmetro', 'ind-oresundsmetron'],
      ['Öresundsmetron', 'ind-oresundsmetron'],
      ['hur gar det med oresundsmetron', 'ind-oresundsmetron'],
      ['öresundmetron', 'ind-oresundsmetron'],
      ['öresundsmetorn', 'ind-oresundsmetron'],
      ['metron', 'ind-oresundsmetron'],
      ['metroprojektet', 'ind-oresundsmetron'],
      ['den där öresundsmetrofrågan', 'ind-oresundsmetron'],
      ['klimat', 'mal-klimat|upp-klimatinvesteringsplan'],
      ['klimatet', 'mal-klimat'],
      ['klimatmålet', 'mal-klimat'],
      ['klimatområdet', 'omr-klimat'],
      ['klimat 2030', 'mal-klimat'],
      ['Öresundsmetron och klimatet?', 'ind-oresundsmetron + mal-klimat'],
      ['öresundsmetron klimatet', 'ind-oresundsmetron + mal-klimat'],
      ['elförsörjningen och klimatet', 'mal-elforsorjning + mal-klimat'],
      ['klimatet och elförsörjningen', 'mal-klimat + mal-elforsorjning'],
      ['öresund, klarspråk och fotbollen', 'ind-oresundsmetron + ind-klarsprak + ?'],
      ['attraktivitet och näringsliv', 'mal-naringsliv'],
      ['näringsliv och attraktivitet', 'mal-naringsliv'],
      ['delaktighet och sammanhållning samt klarspråk', 'mal-delaktighet + ind-klarsprak'],
      ['hållbarhets- och klimatinvesteringar', 'upp-klimatinvesteringsplan'],
      ['barn och unga', 'mal-uppvaxt'],
      ['elförsörjning', 'mal-elforsorjning'],
      ['elförsörjningen', 'mal-elforsorjning'],
      ['självförsörjning', 'mal-sjalvforsorjning'],
      ['kompetensförsörjningen', 'mal-kompetens'],
      ['kompetnsförsörjning', 'mal-kompetens'],
      ['trygghet', 'mal-brottslighet'],
      ['brottsligheten', 'mal-brottslighet'],
      ['safety', 'mal-brottslighet'],
      ['human rights', 'ind-manskliga-rattigheter'],
      ['policyn om mänskliga rättigheter', 'ind-manskliga-rattigheter'],
      ['MEH', 'ind-energibolaget'],
      ['energibolaget', 'ind-energibolaget'],
      ['lokaler åt det fria kulturlivet', 'upp-kultur-lokaler'],
      ['uppdraget om lokaler', 'upp-kultur-lokaler'],
      ['arbetsmarknaden', 'ind-arbetsmarknadscharter|upp-arbetsmarknadsinsatser'],
      ['valdeltagandet', 'mal-delaktighet'],
      ['God och likvärdig service', 'mal-service'],
      ['mal-klimat', 'mal-klimat'],
      ['Agenda 2030', '?mal-klimat'],
      ['social hållbarhet', '?ind-energibolaget|mal-delaktighet|upp-klimatinvesteringsplan'],
      ['digitaliseringen', '?mal-service'],
      ['integrationen', '?mal-segregation'],
      ['mål 3', '?'],
      ['målet', '?'],
      ['fotboll', '?'],
      ['förskola', '?'],
      ['hur går det', '?'],
    ],
  );
});

describe("What is meant in another municipality's plan", () => {
  let granvik: PlanVersion;
  before(async () => {
    granvik = { ...(await readPlanFile('granvik.json', readFileSync(GRANVIK))).plan, version: 1 };
  });

  table(
    () => [granvik],
    [
      ['läsningen', 'mal-lasa'],
      ['gator och vägar', 'omr-gator'],
      ['vintern', 'mal-vinter'],
      // No slip of "vinter".
      ['vinner', '?'],
      ['läsnig', 'mal-lasa'],
      ['läsning i årskurs 3', 'ind-lasning-ak3'],
      ['årskurs 3', 'ind-lasning-ak3'],
      ['sjukfrånvaron', 'ind-sjuk-teknik|ind-sjuk-forskola'],
      ['sjukfrånvaron i förskolan', 'ind-sjuk-forskola'],
      ['förskolans sjukfrånvaro', 'ind-sjuk-forskola'],
      ['frånvaron', 'mal-skolnarvaro|ind-sjuk-teknik|ind-sjuk-forskola'],
      ['krisplanen', 'upp-krisplan-skola|upp-krisplan-vatten'],
      ['krisplan för vattnet', 'upp-krisplan-vatten'],
      ['lokalerna i skolan', 'upp-lokaler-skola'],
      ['lokaler i förskolan', 'upp-lokaler-forskola'],
      ['vattnet', 'mal-vatten'],
      ['vattenledningarna', 'mal-vatten'],
      ['vatenläckor', 'ind-vattenlackor'],
      ['läckorna', 'ind-vattenlackor'],
      ['vatten och bredband', 'mal-vatten + mal-bredband'],
      ['rör och kablar', 'omr-nat'],
      ['gatlyktorna', 'ata-gatubelysning'],
      ['snö', 'ata-snorojning'],
      ['plogningen', 'ata-snorojning'],
      ['gator', 'omr-gator'],
      ['skolskjuts', 'upp-skolskjuts'],
      ['skolskuts', 'upp-skolskjuts'],
      ['winter roads', 'mal-vinter'],
      ['vintervägarna', 'mal-vinter'],
      ['vattnet i byarna', '?mal-vatten|mal-bredband|upp-krisplan-vatten'],
      ['lärare behöriga', 'ind-lararbehorighet'],
      ['hemmasittarna', 'mal-skolnarvaro'],
      ['gymnaiset', 'mal-gymnasiet'],
      ['mentorer', 'ata-mentorer'],
      ['halkan', 'mal-vinter'],
      ['broadband', 'mal-bredband'],
      ['crisis plan for water', 'upp-krisplan-vatten'],
      ['sick leave', 'ind-sjuk-teknik|ind-sjuk-forskola'],
      ['elförsörjning', '?'],
      ['trygghet', '?'],
      ['öresundsmetron', '?'],
    ],
  );
});

describe('What is meant where an older plan is known as well', () => {
  let plan2019: PlanVersion;
  before(async function () {
    const text = seedText('002');
    if (text === undefined) this.skip();
    plan2019 = { ...(await draftAsText(text)).plan, version: 1 };
  });

  table(
    () => [malmo, plan2019],
    [
      ['lokaler åt det fria kulturlivet', 'upp-kultur-lokaler'],
      ['lokaler för kulturen', 'upp-kultur-lokaler'],
      ['klimatet', 'mal-klimat'],
      ['trygghet', 'mal-brottslighet'],
      ['elförsörjning', 'mal-elforsorjning'],
      ['öresundsmetron', 'ind-oresundsmetron'],
      [
        'digitaliseringen',
        'nmal-service-verksamheter-digitalisering-bli|ata-samordna-stads-digitalisering|upp-berorda-utreda-mojligheterna-arbeta',
      ],
    ],
  );
});

describe('What is meant among plans', () => {
  const older = aPlan({
    id: 'b-2020',
    year: 2020,
    items: [anItem({ id: 'old', title: 'Fria konsten' }), anItem({ id: 'gone', title: 'Simhallen' })],
  });
  const newer = aPlan({
    id: 'b-2025',
    year: 2025,
    items: [anItem({ id: 'new', title: 'Kulturlivet', continues: { plan: 'b-2020', item: 'old' } })],
  });

  for (const [words, id] of [
    ['fria konsten', 'new'],
    ['kulturlivet', 'new'],
    ['simhallen', 'gone'],
  ] as const) {
    it(`"${words}" means ${id}: what carries on an older one is told by its newest self`, () => {
      assert.equal(meant(words, [newer, older]), id);
    });
  }

  it('is what this year says, and not an older one of the same name that nothing carries on', () => {
    const twin = aPlan({ id: 'b-2019', year: 2019, items: [anItem({ id: 'twin', title: 'Kulturlivet' })] });
    assert.equal(meant('kulturlivet', [newer, twin]), 'new');
  });
});

describe('Words that are words of their own', () => {
  const ekhamra = aPlan({
    items: [
      anItem({ id: 'area', kind: 'area', title: 'Växande företag och minskande utsläpp' }),
      anItem({ id: 'firms', kind: 'boardGoal', parent: 'area', title: 'Företagen får snabba besked' }),
      anItem({ id: 'aid', kind: 'boardGoal', title: 'Färre hushåll med ekonomiskt bistånd' }),
      anItem({ id: 'cars', kind: 'indicator', title: 'Bilar i fordonsparken' }),
      anItem({ id: 'homes', kind: 'boardGoal', title: 'Särskilt boende' }),
    ],
  });
  table(
    () => [ekhamra],
    [
      ['ekologiskt', '?'],
      ['ekonomsikt', 'aid'],
      ['fleet', 'cars'],
      ['residential care', 'homes'],
    ],
  );
});
