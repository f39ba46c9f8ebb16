import assert from 'node:assert/strict';
import type { OwnAbsences } from '../../../src/domain/people/absence.ts';
import { absenceFormCard, absenceRemovedCard, absenceSavedCard } from '../../../src/views/people/absence.ts';
import { ANNA, aPerson, BO } from '../../build.ts';
import { elementsOf, textOf } from '../../cards.ts';
import { wordingIn } from '../gallery/states.ts';

describe('The card of an absence', () => {
  const wording = wordingIn('sv');
  const away = { person: ANNA.id, from: '2025-09-08', to: '2025-09-12', deputy: BO.id };
  const alone = { ...away, deputy: undefined };

  function own(rest: Partial<OwnAbsences> & { readonly deputy?: string }): OwnAbsences {
    const me = aPerson(rest.deputy === undefined ? ANNA : { ...ANNA, deputy: rest.deputy });
    return { absences: [], me, people: [me, aPerson(BO)], canPick: true, ...rest };
  }

  const leads: readonly [who: string, of: OwnAbsences, said: RegExp, unsaid: RegExp][] = [
    [
      'with a deputy, who may choose another',
      own({ deputy: BO.id }),
      /svarar Bo Lind för dig, om du inte/,
      /Säg till/,
    ],
    [
      'with a deputy, who may not',
      own({ deputy: BO.id, canPick: false }),
      /Bo Lind för dig\..+Säg till/,
      /Välj någon/,
    ],
    [
      'without a deputy, who may choose one',
      own({}),
      /väntar tills du är tillbaka\. Välj någon/,
      /svarar .+ för dig/,
    ],
    ['without a deputy, who may not', own({ canPick: false }), /väntar tills .+ Säg till/, /nedanför/],
  ];
  for (const [who, of, said, unsaid] of leads) {
    it(`tells somebody ${who} what becomes of the questions`, () => {
      const text = textOf(absenceFormCard(of, wording));
      assert.match(text, said);
      assert.doesNotMatch(text, unsaid);
    });
  }

  it('has what was not understood directly below the title, above what is to be filled in', () => {
    const lines = textOf(absenceFormCard(own({}), wording, 'Jag förstod inte.')).split('\n');
    assert.deepEqual(lines.slice(1, 3), ['När är du borta?', 'Jag förstod inte.']);
  });

  it('never tells somebody to choose who may not', () => {
    const saved = { absence: alone, standIn: undefined, passedOn: 0, replaced: undefined, overlapping: [] };
    assert.match(textOf(absenceSavedCard(own({}), saved, wording)), /Skriv ”frånvaro” och välj en ersättare/);
    const reader = textOf(absenceSavedCard(own({ canPick: false }), saved, wording));
    assert.match(reader, /Säg till samordnaren om de inte kan vänta/);
    assert.doesNotMatch(reader, /välj/);
  });

  it('that was removed says of another on the same days that it still holds, and nothing of later ones', () => {
    const removed = (from: string) =>
      textOf(absenceRemovedCard(own({ absences: [{ ...alone, from, to: '2025-09-19' }] }), away, wording));
    assert.match(removed('2025-09-12'), /Du är fortfarande borta 12–19 sep\./);
    assert.match(removed('2025-09-15'), /De dagarna får du dina frågor som vanligt\./);
  });

  it('tells its buttons apart by their days, and counts what it has no room for', () => {
    const absences = Array.from({ length: 14 }, (_, index) => ({
      ...away,
      from: `2025-10-${index + 10}`,
      to: '2025-11-01',
    }));
    const card = absenceFormCard(own({ absences }), wording);
    const tooltips = elementsOf(card).flatMap(({ verb, tooltip }) =>
      verb === 'remove-absence' ? [tooltip] : [],
    );
    assert.equal(new Set(tooltips).size, 12);
    assert.equal(tooltips[0], 'Ta bort: 10\u00A0okt–1\u00A0nov');
    assert.match(textOf(card), /Ytterligare två perioder visas här när de första är över/);
  });
});
