import assert from 'node:assert/strict';
import {
  type Approval,
  areaApprovals,
  type Decision,
  type ReadArea,
} from '../../../src/domain/answers/approval.ts';
import type { WordedAssessment } from '../../../src/domain/answers/assessment.ts';
import type { Language } from '../../../src/domain/language.ts';
import type { RoundState } from '../../../src/domain/rounds/round-state.ts';
import { mendedCard } from '../../../src/views/answers/again.ts';
import { areaCard } from '../../../src/views/answers/approval.ts';
import { approvedCard, areasCard, sentBackCard } from '../../../src/views/answers/approval-lists.ts';
import { mendChoiceCard, mendFormCard } from '../../../src/views/answers/mending.ts';
import { fitsLong } from '../../../src/views/card.ts';
import { ANNA, anAssessment, anItem, aPerson, aPlan, aRound, aState, BO, NOW } from '../../build.ts';
import { elementsOf, inputsOf, textOf } from '../../cards.ts';

const WORDING = { language: 'sv', timezone: 'Europe/Stockholm', now: NOW } as const;
const AREA = anItem({ id: 'area', kind: 'area', title: 'En stad där alla kan delta i det som händer' });
const TITLES = ['Teckna avtal', 'Rusta upp lekplatserna', 'Öppna lovskolor', 'Byta pannor'];
const CECILIA = { id: 'cecilia', name: 'Cecilia Dahl' };
const DAVID = { id: 'david', name: 'David Ros' };
const ITEMS = TITLES.map((title, index) =>
  anItem({ id: `item${index}`, kind: 'commitment', parent: AREA.id, title }),
);

function stateOf(texts: WordedAssessment['texts'] = { happened: 'Vi har startat.' }) {
  return aState({
    plan: aPlan({ items: [AREA, ...ITEMS] }),
    round: aRound({ approval: 'area' }),
    ownerships: ITEMS.map(({ id }) => ({ item: id, person: ANNA.id })),
    assessments: ITEMS.map(({ id }) => anAssessment({ item: id, author: ANNA, texts })),
  });
}

function read(state: RoundState<WordedAssessment>, decisions: readonly Decision[] = []): ReadArea {
  const approvals: Approval[] = [{ round: state.round.id, area: AREA.id, decisions }];
  const [area] = areaApprovals(state, approvals, [{ area: AREA.id, person: BO.id }]);
  assert.ok(area);
  return { state, area };
}

function sentBack(item: string): Decision {
  const by = { id: BO.id, name: BO.name };
  return {
    ...{ item, respondent: 'owner', version: 1, is: 'sentBack', comment: 'Varför?', by },
    at: NOW.toISOString(),
  };
}

/** What is pressed and filled in, from the top. */
function controlsOf(card: unknown): unknown[] {
  return elementsOf(card)
    .filter(({ type }) => type === 'Action.Execute' || String(type).startsWith('Input.'))
    .map(({ type, title, label }) => (type === 'Action.Execute' ? title : label));
}

const answerIn = (state: RoundState<WordedAssessment>) => {
  const [line] = read(state).area.waiting;
  assert.ok(line);
  return { state, line };
};

describe('The card of an area', () => {
  it('is approved right below the answers, by a button that says how many; sending one back is apart', () => {
    const card = areaCard(read(stateOf()), {}, WORDING);
    assert.deepEqual(controlsOf(card), [
      'Godkänn alla fyra',
      'Svar att skicka tillbaka',
      'Kommentar till den som har svarat',
      'Skicka tillbaka',
    ]);
    const headings = elementsOf(card).filter(({ style }) => style === 'heading');
    assert.equal(headings.at(-1)?.text, 'Behöver ett svar ändras?');
  });

  it('says of one answer that it is one', () => {
    const state = stateOf();
    const decided = ITEMS.slice(1).map(({ id }) => ({ ...sentBack(id), is: 'approved' as const }));
    assert.equal(controlsOf(areaCard(read(state, decided), {}, WORDING))[0], 'Godkänn svaret');
  });

  it('leads on to the answers that are not read, before it is approved; and from the last page to the first', () => {
    const long = stateOf({ happened: 'Vi har mätt. '.repeat(500) });
    assert.deepEqual(controlsOf(areaCard(read(long), {}, WORDING)), ['Läs svaren', 'Godkänn alla fyra']);
    const first = controlsOf(areaCard(read(long), { from: 0 }, WORDING));
    assert.deepEqual(first.slice(0, 2), ['Fler svar', 'Godkänn alla fyra']);
    const last = controlsOf(areaCard(read(long), { from: 3 }, WORDING));
    assert.deepEqual(last.slice(0, 2), ['Godkänn alla fyra', 'Från början']);
  });

  it('repeats no title that stands above it', () => {
    assert.equal(textOf(areaCard(read(stateOf()), {}, WORDING)).match(/Byta pannor/g)?.length, 2);
  });

  it('tells once that an answer has gone back, and what comes of it', () => {
    const back = read(stateOf(), [sentBack('item0')]);
    const [line] = back.area.sentBack;
    assert.ok(line);
    const text = textOf(sentBackCard(back, line.line, WORDING));
    assert.match(text, /Svaret om åtagandet ”Teckna avtal” är tillbaka hos Anna Ek\n/);
    assert.equal(text.match(/Teckna avtal/g)?.length, 1);
    assert.match(text, /Du får ett meddelande när det/);
  });

  it('is not called approved while one of its answers is back', () => {
    const decided = ITEMS.slice(1).map(({ id }) => ({ ...sentBack(id), is: 'approved' as const }));
    const part = read(stateOf(), [sentBack('item0'), ...decided]);
    const approval = { isApproved: false, approved: 0, of: 1, withoutApprover: [] };
    const text = textOf(approvedCard(part, approval, WORDING));
    assert.match(text, /\n3 svar i ”En stad där alla kan delta i det som händer” är godkända\n/);
    assert.match(text, /Tillbaka hos Anna Ek: åtagandet ”Teckna avtal”/);
    assert.doesNotMatch(text, /” är godkänt/);
  });

  it('is chosen by its whole name, with a button that says what it does', () => {
    const card = areasCard([read(stateOf())], stateOf().round, WORDING);
    assert.deepEqual(controlsOf(card), ['Läs']);
    assert.match(textOf(card), /En stad där alla kan delta i det som händer\n4 svar väntar på dig/);
  });

  it('names those for whom its reader stands in, and nobody else who is away', () => {
    const people = [{ ...ANNA, deputy: BO.id }, { ...CECILIA, deputy: BO.id }, DAVID, BO].map(aPerson);
    const away = (person: string, deputy?: string) => ({
      person,
      deputy,
      from: '2025-08-01',
      to: '2025-12-31',
    });
    const said = (absent: ReturnType<typeof away>[], language: Language) => {
      const state = { ...stateOf(), people, absent };
      const approvers = [ANNA, CECILIA, DAVID].map(({ id }) => ({ area: AREA.id, person: id }));
      const [area] = areaApprovals(state, [], approvers);
      assert.ok(area);
      return textOf(areaCard({ state, area, reader: BO }, {}, { ...WORDING, language }));
    };
    const one = [away(ANNA.id), away(DAVID.id, CECILIA.id)];
    assert.match(said(one, 'sv'), /Du godkänner i stället för Anna Ek, som är borta\./);
    assert.match(said(one, 'en'), /You approve in place of Anna Ek, who is away\./);
    const two = [...one, away(CECILIA.id)];
    assert.match(
      said(two, 'en'),
      /You approve in place of Anna Ek, Cecilia Dahl and David Ros, who are away\./,
    );
  });

  it('is listed also where there are many, in several rounds, each with its round', () => {
    const state = stateOf();
    const rounds = ['Delår', 'Helår'].map((name) => ({ ...state.round, id: name, name }));
    const areas = rounds.flatMap((round) =>
      [1, 2, 3, 4, 5, 6].map((place) => {
        const { area } = read(state);
        const named = { ...area.area, id: `area${place}`, title: `Område ${place}` };
        return { state: { ...state, round }, area: { ...area, area: named } };
      }),
    );
    const [done, ...others] = areas;
    assert.ok(done);
    const approved = { ...done, area: { ...done.area, is: 'approved' as const, waiting: [] } };
    const said = textOf(areasCard([approved, ...others], state.round, WORDING));
    assert.match(said, /^Delår\s· Helår\n/);
    assert.match(said, /\nOmråde 1: godkänt\s· Delår\n/);
    assert.match(
      said,
      /\nOmråde 5: 4 svar väntar på dig\s· Helår\nOmråde 6: 4 svar väntar på dig\s· Helår\n/,
    );
    assert.match(said, /\nOmråde 6\n4 svar väntar på dig\s· Delår\s· 1 jan–31 aug/);
    assert.equal(said.match(/^Område \d/gm)?.length, 12);
  });
});

describe('Mending an answer', () => {
  const LONG = 'Vi har mätt. '.repeat(615).slice(0, 7_999);
  const texts = { happened: LONG, basis: LONG, cause: LONG };

  it('has room for the longest answer, also where it has changed meanwhile', () => {
    const answer = answerIn(stateOf(texts));
    const card = mendFormCard(answer, WORDING);
    assert.ok(fitsLong(card));
    assert.deepEqual(
      inputsOf(card).map(({ value }) => value),
      [LONG, LONG, LONG],
    );
    const again = mendFormCard(answer, WORDING, { notice: 'Ändrat.', texts });
    assert.ok(fitsLong(again), `${JSON.stringify(again).length} characters`);
    assert.equal(inputsOf(again)[0]?.value, LONG);
    assert.match(textOf(again), /version 1\. Texten är förkortad här/);
    assert.equal(textOf(again).match(/Förväntas uppnås/g)?.length, 1);
  });

  it('is chosen by a whole name, with a button that says what it does', () => {
    const card = mendChoiceCard([answerIn(stateOf())], WORDING);
    assert.deepEqual(controlsOf(card), ['Rätta']);
    assert.equal(textOf(card).match(/Byta pannor|Teckna avtal/g)?.length, 1);
  });

  it('shows the owner the words alone: the assessment is as it was', () => {
    const answer = answerIn(stateOf());
    const before = { ...answer.line.assessment, texts: { happened: 'Vi har börjat.' } };
    assert.doesNotMatch(textOf(mendedCard({ ...answer, before }, WORDING)), /●|uppnås/);
  });
});
