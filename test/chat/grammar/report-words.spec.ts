import assert from 'node:assert/strict';
import { asksForTimeline, reportAsked } from '../../../src/chat/grammar/report-words.ts';

describe('The timeline of a report', () => {
  const asked = [
    'när ska delårsrapporten till fullmäktige?',
    'När måste delåret vara hos revisorerna?',
    'tidslinje',
    'visa tidslinjen för helåret',
    'vilka datum gäller för delåret?',
    'vilka datum gäller årsredovisningen',
    'när sammanträder fullmäktige?',
    'när ska rapporten till kf',
    'hinner vi till fullmäktige?',
    'när ska KF ha delåret',
    'deadline för delårsrapporten till KF',
    'hur ser tidplanen ut för delåret',
    'nästa fullmäktige?',
    'timeline',
    'when is the interim report due to the council?',
    'when must the annual report reach the auditors',
    'what dates apply to the interim report?',
    'when does the council meet?',
  ];
  for (const words of asked) {
    it(`is asked for by "${words}"`, () => {
      assert.ok(asksForTimeline(words));
    });
  }

  const others = [
    'när ska svaren in?',
    'när ska uppdraget rapporteras till kommunfullmäktige',
    'hur går det med kommunfullmäktigemålen i delåret',
    'vad sa delårsrapporten om Öresundsmetron',
    'when is the assignment on parks due back to the board',
    'när ska översynen av parkeringen och cykelvägarna i hela staden återrapporteras till fullmäktige',
    'starta delårsrapporten',
  ];
  for (const words of others) {
    it(`is not asked for by "${words}"`, () => {
      assert.equal(asksForTimeline(words), undefined);
    });
  }

  it('is that of the report and the year that are said', () => {
    assert.deepEqual(reportAsked('delårsrapporten 2026'), { kind: 'interim', year: 2026 });
    assert.deepEqual(reportAsked('Årsredovisningen'), { kind: 'annual', year: undefined });
    assert.deepEqual(reportAsked('rapporten'), { kind: undefined, year: undefined });
  });
});
