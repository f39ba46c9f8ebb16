import assert from 'node:assert/strict';
import { fold, marksAgree, rootsOf, stemsOf } from '../../../../src/domain/plans/finding/inflection.ts';

function isOneWord(a: string, b: string): boolean {
  const stems = stemsOf(fold(a));
  return marksAgree(a, b) && stemsOf(fold(b)).some((stem) => stems.includes(stem));
}

function isOfOneRoot(a: string, b: string): boolean {
  const all = (word: string) => [...stemsOf(fold(word)), ...rootsOf(stemsOf(fold(word)))];
  const roots = all(a);
  return all(b).some((root) => root.length > 3 && roots.includes(root));
}

describe('The forms of a word', () => {
  const one: readonly string[] = [
    'digitalisering digitaliseringen digitaliseringens digitaliseringar',
    'metro metron metrons',
    'öresundsmetro Öresundsmetron Öresundsmetrons',
    'skola skolan skolor skolorna skolans skolornas',
    'klimat klimatet klimatets',
    'mål målet målen målens',
    'facility facilities',
    'område området områden områdena områdets',
    'arbete arbetet arbeten',
    'arbetsgivare arbetsgivaren arbetsgivarna arbetsgivarens',
    'stad staden städer städerna stads',
    'bostad bostaden bostäder bostädernas',
    'bok boken böcker böckerna',
    'hand handen händer',
    'ledamot ledamöter',
    'vatten vattnet vattnets',
    'cykel cykeln cyklar cyklarna',
    'program programmet programmen',
    'nämnd nämnden nämnder nämndens',
    'gymnasium gymnasiet gymnasier',
    'indikator indikatorn indikatorer indikatorerna',
    'elev eleven elever eleverna elevernas',
    'minska minskar minskad minskade minskat minskas',
    'öka ökar ökad ökat',
    'god goda',
    'attraktiv attraktiva attraktivt',
    'kommitté kommittén kommittéer',
    'barngrupp barngrupper barngrupperna',
    'plan planen planer planerna',
    'åtgärd åtgärder åtgärderna åtgärdernas',
    'lokal lokaler lokalerna',
    'läcka läckan läckor läckorna',
    'företag företaget företagen företagens',
    'invånare invånarna invånarnas',
    'kvinna kvinnor kvinnorna',
    'män männen männens',
    'service servicen',
    'school schools',
  ];
  for (const forms of one) {
    it(`are one: ${forms}`, () => {
      const [word = '', ...others] = forms.toLowerCase().split(' ');
      for (const other of others) {
        assert.ok(isOneWord(word, other), `${word} – ${other}`);
        assert.ok(isOneWord(other, word), `${other} – ${word}`);
      }
    });
  }

  const apart: readonly [string, string][] = [
    ['barn', 'bar'],
    ['barn', 'barr'],
    ['el', 'elev'],
    ['elen', 'elev'],
    ['elförsörjning', 'självförsörjning'],
    ['skola', 'förskola'],
    ['stad', 'stadga'],
    ['mål', 'Malmö'],
    ['mål', 'målning'],
    ['lärare', 'läran'],
    ['vård', 'värd'],
    ['våg', 'väg'],
    ['väg', 'våg'],
    ['gåta', 'gata'],
    ['plan', 'plats'],
    ['2025', '2026'],
  ];
  for (const [a, b] of apart) {
    it(`are apart: ${a}, ${b}`, () => {
      assert.equal(isOneWord(a.toLowerCase(), b.toLowerCase()), false);
    });
  }

  for (const [typed, known] of [
    ['oresundsmetron', 'öresundsmetro'],
    ['elforsorjningen', 'elförsörjning'],
    ['malen', 'mål'],
    ['stader', 'stad'],
  ] as const) {
    it(`are one where no marks are typed: ${typed}, ${known}`, () => {
      assert.ok(isOneWord(typed, known));
    });
  }

  const roots: readonly [string, string, boolean][] = [
    ['trygghet', 'trygga', true],
    ['digitalisering', 'digitala', true],
    ['självförsörjning', 'självförsörjande', true],
    ['hållbarhet', 'hållbar', true],
    ['brottslighet', 'brotten', true],
    ['jämlikhet', 'jämlik', true],
    ['utbildning', 'utbilda', true],
    ['trygghet', 'tryck', false],
    ['läsning', 'lösning', false],
  ];
  for (const [a, b, isOne] of roots) {
    it(`of ${a} and ${b} ${isOne ? 'are' : 'are not'} of one root`, () => {
      assert.equal(isOfOneRoot(a, b), isOne);
    });
  }
});
