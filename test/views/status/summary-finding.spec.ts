import assert from 'node:assert/strict';
import type { Direction, Status } from '../../../src/domain/answers/scale.ts';
import type { Language } from '../../../src/domain/language.ts';
import { compile } from '../../../src/domain/reports/compile.ts';
import { summaryCard } from '../../../src/views/status/summary-card.ts';
import { anAssessment, anItem, aPlan, aState, NOW } from '../../build.ts';
import { elementsOf, textOf } from '../../cards.ts';

type Given = Status | Direction | 'unassessed' | 'missing';
const TRENDS: readonly Given[] = ['asPlanned', 'positive', 'negative', 'mixed'];
const LOOK = { isPosted: true, withNames: false };

function cardOf(given: readonly Given[], language: Language = 'sv') {
  const asked = given.map((one, index) => ({ one, id: `goal-${index}` }));
  const asks = given.some((one) => TRENDS.includes(one)) ? { asks: ['direction' as const] } : {};
  const assessments = asked.flatMap(({ one, id }) => {
    const { direction: _, ...rest } = anAssessment({ item: id });
    switch (one) {
      case 'missing':
        return [];
      case 'unassessed':
        return [{ ...rest, status: 'unknown' as const, unassessed: true }];
      case 'asPlanned':
      case 'positive':
        return [{ ...rest, status: 'met' as const, direction: one }];
      case 'negative':
      case 'mixed':
        return [{ ...rest, status: 'notMet' as const, direction: one }];
      default:
        return [{ ...rest, status: one }];
    }
  });
  const plan = aPlan({ items: asked.map(({ id }) => anItem({ id, title: `Mål ${id}` })), ...asks });
  const ownerships = asked.map(({ id }) => ({ item: id, person: 'anna' }));
  const wording = { language, timezone: 'Europe/Stockholm', now: NOW };
  return summaryCard(compile(aState({ plan, ownerships, assessments })), LOOK, wording);
}

function headings(card: unknown): unknown[] {
  return elementsOf(card)
    .filter(({ style }) => style === 'heading')
    .map(({ text }) => text);
}

describe('The finding of a summary', () => {
  const cases: readonly [given: readonly Given[], sv: string, en: string][] = [
    [[], 'Ingen har fått någon fråga i omgången', 'Nobody has been asked anything in this round'],
    [['missing'], 'Det enda svaret har inte kommit', 'The only answer has not been received'],
    [['missing', 'missing'], 'Inget av de två svaren har kommit', 'Neither answer has come in'],
    [
      ['notMet', 'missing'],
      'Det enda bedömda målet: förväntas inte uppnås',
      'The only goal assessed: not expected to be met',
    ],
    [
      ['met', 'unknown', 'missing'],
      'Det enda bedömda målet: förväntas uppnås',
      'The only goal assessed: expected to be met',
    ],
    [['met', 'met'], 'Båda målen: förväntas uppnås', 'Both goals: expected to be met'],
    [
      ['met', 'met', 'met', 'unassessed'],
      'Alla tre bedömda mål: förväntas uppnås',
      'All three assessed goals: expected to be met',
    ],
    [
      ['met', 'partly', 'unknown', 'unassessed'],
      '1 av 2 bedömda mål: förväntas uppnås',
      '1 of the 2 assessed goals: expected to be met',
    ],
    [['partly', 'partly'], 'Båda målen: förväntas uppnås delvis', 'Both goals: expected to be partly met'],
    [
      ['partly', 'notMet', 'notMet'],
      '3 mål: 1 förväntas uppnås delvis och 2 förväntas inte uppnås',
      '3 goals: 1 expected to be partly met and 2 not expected to be met',
    ],
    [['unknown', 'unassessed'], 'Inget är bedömt', 'Nothing has been assessed'],
    [['asPlanned', 'negative'], '1 av 2 mål: enligt planering', '1 of 2 goals: as planned'],
    [
      ['negative', 'mixed'],
      '2 mål: 1 negativ avvikelse och 1 både positiv och negativ avvikelse',
      '2 goals: 1 worse than planned and 1 both better and worse than planned',
    ],
  ];
  for (const [given, sv, en] of cases) {
    it(`counts only what was judged: ${given.join(', ') || 'nobody asked'}`, () => {
      assert.equal(headings(cardOf(given))[0], sv);
      assert.equal(headings(cardOf(given, 'en'))[0], en);
    });
  }

  it('leaves what could not be assessed to the counts, which tell it apart', () => {
    const text = textOf(cardOf(['met', 'unknown', 'unassessed', 'missing']));
    assert.match(text, /— 1 kan inte bedömas · \n— 1 ingen bedömning angiven · \n○ 1 inget svar/);
  });

  it('says how many answers have come in with the right number', () => {
    const chart = (given: readonly Given[]) =>
      elementsOf(cardOf(given)).find(({ type }) => type === 'Chart.HorizontalBar')?.title;
    assert.equal(chart(['met']), 'Det enda svaret har kommit');
    assert.equal(chart(['met', 'missing']), '1 av 2 svar har kommit');
    assert.equal(chart(['met', 'met']), 'Båda svaren har kommit');
    assert.equal(chart(['met', 'met', 'partly']), 'Alla tre svar har kommit');
  });

  it('tells a channel what everybody there may write', () => {
    assert.match(textOf(cardOf(['met'])), /Skriv ”veckobrev” efter @Målvakt/);
  });
});
