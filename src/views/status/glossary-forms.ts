import type { Language } from '../../domain/language.ts';
import type { Term } from './glossary-texts.ts';

/** How each word is written by whoever asks for it, in its forms; the first is the one that is shown. */
export const FORMS: Readonly<Record<Term, Readonly<Record<Language, readonly string[]>>>> = {
  area: { sv: ['målområde', 'område', 'fokusområde'], en: ['goal area', 'area', 'focus area'] },
  goal: { sv: ['mål'], en: ['goal'] },
  councilGoal: {
    sv: ['kommunfullmäktigemål', 'fullmäktigemål', 'kf-mål', 'kf mål'],
    en: ['council goal'],
  },
  boardGoal: { sv: ['nämndsmål', 'nämndmål'], en: ['board goal'] },
  directionGoal: { sv: ['inriktningsmål'], en: ['directional goal', 'direction goal'] },
  indicator: { sv: ['indikator', 'huvudindikator', 'nyckeltal'], en: ['indicator', 'key figure'] },
  commitment: { sv: ['åtagande'], en: ['commitment'] },
  assignment: { sv: ['uppdrag'], en: ['assignment'] },
  priority: { sv: ['prioritering'], en: ['priority'] },
  budget: { sv: ['budgetområde'], en: ['budget area'] },
  forecast: { sv: ['helårsprognos', 'prognos'], en: ['full-year forecast', 'forecast'] },
  round: { sv: ['omgång', 'rapporteringsomgång'], en: ['round', 'reporting round'] },
  pulse: { sv: ['puls', 'pulsomgång', 'pulsmätning'], en: ['pulse'] },
  interim: { sv: ['delårsrapport', 'delår', 'delårsuppföljning'], en: ['interim report', 'interim'] },
  annual: {
    sv: ['årsanalys', 'helår', 'helårsrapport', 'årsredovisning', 'årsrapport'],
    en: ['annual analysis', 'annual report', 'annual'],
  },
  target: { sv: ['målvärde', 'målnivå', 'målet i siffror'], en: ['target', 'target value'] },
  outcome: { sv: ['utfall', 'resultat'], en: ['outcome', 'result'] },
  desiredOutcome: { sv: ['önskat utfall', 'önskat resultat'], en: ['desired outcome'] },
  criteria: { sv: ['kriterier', 'kriterium', 'kriterie'], en: ['criteria', 'criterion'] },
  agenda: {
    sv: ['Agenda 2030', 'agenda', 'globala målen', 'de globala målen'],
    en: ['2030 Agenda', 'Agenda 2030', 'global goals', 'sdg'],
  },
  assessment: { sv: ['bedömning'], en: ['assessment'] },
  status: { sv: ['status', 'läge'], en: ['status', 'state'] },
  trend: { sv: ['trend', 'riktning', 'pil', 'pilarna'], en: ['trend', 'direction', 'arrow'] },
  deviation: { sv: ['avvikelse', 'avviker'], en: ['deviation'] },
  sureness: { sv: ['träffbild', 'täckning', 'täckningsgrad'], en: ['sureness', 'coverage'] },
  owner: { sv: ['ansvarig', 'målansvarig', 'ägare', 'målägare'], en: ['owner', 'goal owner'] },
  deputy: { sv: ['ersättare', 'ställföreträdare'], en: ['deputy', 'stand-in', 'stand in'] },
  unit: { sv: ['enhet', 'förvaltning'], en: ['unit', 'administration'] },
  running: {
    sv: ['pågår', 'pågår, kan ändras', 'preliminär', 'kan ändras', 'öppen omgång'],
    en: ['under way', 'under way, may change', 'provisional', 'open round'],
  },
  closed: { sv: ['stängd omgång', 'stängd'], en: ['closed round', 'closed'] },
  digest: { sv: ['veckobrev'], en: ['digest', 'weekly digest'] },
  summary: { sv: ['sammanställning', 'sammanställ'], en: ['summary'] },
  plan: { sv: ['plan', 'nämndsbudget', 'program'], en: ['plan', 'budget', 'programme'] },
  version: { sv: ['version'], en: ['version'] },
};
