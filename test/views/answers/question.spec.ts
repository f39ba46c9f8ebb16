import assert from 'node:assert/strict';
import type { WordedAssessment } from '../../../src/domain/answers/assessment.ts';
import { type Prompt, promptsOf } from '../../../src/domain/answers/prompt.ts';
import type { Item, Measure, PlanVersion } from '../../../src/domain/plans/plan.ts';
import { doubtText } from '../../../src/views/answers/answer-inputs.ts';
import { questionCard } from '../../../src/views/answers/question.ts';
import { ANNA, anAssessment, anItem, aPlan, aRound, aState, NOW } from '../../build.ts';
import { dataOf, elementsOf, inputsOf, isMarked, seenOf, textOf } from '../../cards.ts';

const WORDING = { language: 'sv', timezone: 'Europe/Stockholm', now: NOW } as const;
const TEXTS = { happened: 'Vi har startat.', basis: 'Statistik.' };

function promptFor(item: Item, plan: Partial<PlanVersion> = {}, answer?: object): Prompt<WordedAssessment> {
  const assessments = answer ? [anAssessment({ item: item.id, ...answer })] : [];
  const ownerships = [{ item: item.id, person: ANNA.id }];
  const state = aState({ plan: aPlan({ ...plan, items: [item] }), ownerships, assessments });
  const [prompt] = promptsOf(ANNA.id, state);
  assert.ok(prompt);
  return prompt;
}

const measured = (measure: Measure) => anItem({ measure });
const seen = (prompt: Prompt<WordedAssessment>) => seenOf(questionCard(prompt, WORDING));

describe('A question card', () => {
  it('says what is wrong directly below its title, before anything that is to be filled in', () => {
    const retry = { filled: { texts: {} }, notices: ['Rätta det här.'] };
    const card = questionCard(promptFor(anItem({ short: 'jobben', criteria: ['Annat'] })), WORDING, retry);
    const [, , notice] = card.body;
    assert.match(textOf(notice), /^Rätta det här\.$/);
  });

  for (const [isJoined, titles] of [
    [false, ['Skicka mitt i stället', 'Behåll det sparade', 'Slå ihop']],
    [true, ['Skicka svar', 'Behåll det sparade']],
  ] as const) {
    it(`says what becomes of two answers by its buttons, ${isJoined ? 'once they are joined' : 'of which one is to count'}`, () => {
      const prompt = promptFor(anItem(), {}, { author: ANNA });
      assert.ok(prompt.current);
      const earlier = { answer: prompt.current, isOwn: false, isJoined };
      const card = questionCard(prompt, WORDING, { filled: { texts: {} }, notices: ['Två svar.'], earlier });
      const [choices] = elementsOf(card)
        .filter(({ type }) => type === 'ActionSet')
        .slice(-2);
      assert.deepEqual(
        elementsOf(choices).flatMap(({ type, title }) => (type === 'Action.Execute' ? [title] : [])),
        titles,
      );
    });
  }

  it('says once that marked fields are required, and lets a button be pressed before they are filled in', () => {
    const card = questionCard(promptFor(anItem()), WORDING);
    assert.equal(textOf(card).match(/måste fyllas i/g)?.length, 1);
    for (const input of inputsOf(card)) assert.equal(input.isRequired, undefined);
    assert.deepEqual(
      inputsOf(card).map((input) => [input.id, isMarked(input)]),
      [
        ['status', true],
        ['direction', true],
        ['text_happened', true],
        ['text_basis', true],
        ['text_cause', false],
        ['text_remedy', false],
      ],
    );
  });

  it('shows what a deviation asks for, with the words that call for it', () => {
    const text = seen(promptFor(anItem()));
    assert.match(
      text,
      /Vid avvikelse\nFyll i det här bara om du har valt ”Förväntas uppnås delvis”, ”Förväntas inte uppnås”, ”Negativ avvikelse” eller ”Både positiv och negativ avvikelse”\. Annars sparas det inte\.\nVad beror avvikelsen på\?/,
    );
  });

  it('names a kind by its own name, and repeats no title that the question says already', () => {
    const commitment = anItem({ kind: 'commitment', title: 'Teckna avtal' });
    assert.match(seen(promptFor(commitment)), /Hur går det med åtagandet ”Teckna avtal”\?/);
    assert.doesNotMatch(seen(promptFor(commitment)), /(Mål|Åtagande): /);
    assert.match(seen(promptFor({ ...commitment, short: 'avtalen' })), /Åtagande: \nTeckna avtal/);
  });

  it('calls the answer of this round the assessment now', () => {
    const text = seen(promptFor(anItem(), {}, { texts: TEXTS }));
    assert.match(text, /Bedömningen nu: \n● Förväntas uppnås \(Anna Ek, 28 aug kl\. 11\.00\)/);
    assert.doesNotMatch(text, /[Ss]enaste/);
  });

  for (const [due, said] of [
    ['2025-09-02', 'svar senast 2 sep'],
    ['2025-09-01', 'svar senast i dag, 1 sep'],
    ['2025-08-31', 'svarstiden gick ut 31 aug, för 1 dag sedan'],
  ] as const) {
    it(`tells when the answer is due: ${said}`, () => {
      const prompt = promptFor(anItem());
      assert.ok(seen({ ...prompt, round: aRound({ due }) }).includes(`Delårsrapport 2025 · ${said}\n`));
    });
  }

  const standings: readonly (readonly [Measure, number | string, string])[] = [
    [{ type: 'number', unit: '%', target: { op: 'min', value: 70 } }, 72, '72 % – målvärdet nås'],
    [{ type: 'number', unit: '%', target: { op: 'min', value: 70 } }, 60, '60 % – lägre än målvärdet'],
    [{ type: 'number', unit: 'ton', target: { op: 'max', value: 9 } }, 8, '8 ton – inom målvärdet'],
    [{ type: 'number', unit: 'ton', target: { op: 'max', value: 9 } }, 10, '10 ton – högre än målvärdet'],
    [{ type: 'text', target: { op: 'equals', value: 'Ja' } }, 'Ja', 'Ja – målvärdet nås'],
    [{ type: 'text', target: { op: 'equals', value: 'Ja' } }, 'Nej', 'Nej – inte samma som målvärdet'],
  ];
  for (const [measure, value, said] of standings) {
    it(`tells how an outcome stands against its target: ${said}`, () => {
      assert.ok(seen(promptFor(measured(measure), {}, { value })).includes(`Utfall: \n${said}\n`));
    });
  }

  it('asks about an outcome that contradicts the assessment in words of its own for each kind of target', () => {
    const ask = (measure: Measure, status: string, value: string) =>
      doubtText(promptFor(measured(measure)), { status, value, texts: {} }, WORDING).replaceAll(
        '\u00A0',
        ' ',
      );
    const most = { type: 'number', unit: 'ton', target: { op: 'max', value: 12_500 } } as const;
    const yes = { type: 'text', target: { op: 'equals', value: 'Ja' } } as const;
    assert.equal(
      ask(most, 'met', '13700'),
      'Du har valt ”Förväntas uppnås”, men utfallet 13 700 ton är högre än målvärdet, högst 12 500 ton. Skicka igen om det stämmer, eller ändra.',
    );
    assert.match(ask(most, 'notMet', '9 000'), /utfallet 9 000 ton håller sig inom målvärdet, högst 12 500/);
    assert.match(ask(yes, 'met', 'Nej'), /utfallet ”Nej” är inte detsamma som målvärdet, ”Ja”\./);
  });
});

describe('What the plan promises, on a question card', () => {
  const planning = ['Planering för 2025', 'Bryggorna byggs om. '.repeat(25).trim(), '– med räcken'].join(
    '\n\n',
  );
  const promised = { planning, definition: 'Med öppen menas för alla.', finish: 'årsanalysen 2025' };

  it('begins in the facts, and is whole behind a button, a paragraph at a time', () => {
    const card = questionCard(promptFor(anItem(promised)), WORDING);
    const [fold, ...others] = elementsOf(card).filter(({ type }) => type === 'Action.ShowCard');
    assert.deepEqual([fold?.title, fold?.tooltip], ['Visa hela texten', 'Visa hela texten: planering']);
    assert.deepEqual(others, []);
    assert.deepEqual(
      elementsOf(fold?.card).flatMap((element) => (element.type === 'RichTextBlock' ? textOf(element) : [])),
      [`Planering: \n${planning.split('\n\n')[0]}`, ...planning.split('\n\n').slice(1)],
    );
    assert.match(
      seenOf(card),
      /När det ska vara klart: \nårsanalysen 2025\nDefinition: \nMed öppen menas för alla\.\nPlanering: \nPlanering för 2025 Bryggorna byggs om\..*…\n/,
    );
  });

  it('is the goal’s where an indicator is asked about', () => {
    const goal = anItem(promised);
    const indicator = anItem({ id: 'ind', kind: 'indicator', parent: goal.id, definition: 'Räknat i juni.' });
    const ownerships = [{ item: indicator.id, person: ANNA.id }];
    const [prompt] = promptsOf(ANNA.id, aState({ plan: aPlan({ items: [goal, indicator] }), ownerships }));
    const text = seen(prompt ?? assert.fail('nothing is asked'));
    assert.match(text, /Definition: \nRäknat i juni\. Med öppen menas för alla\.\nPlanering: \n/);
  });

  it('gives way to the last answer where there is no room for both, and is said to stand in the plan', () => {
    const prompt = promptFor(anItem({ ...promised, planning: 'Ö. '.repeat(5000) }));
    const texts = { happened: 'Å. '.repeat(1000).trim(), basis: 'Statistik.' };
    const round = aRound({ id: 'ks-2024', name: 'Delårsrapport 2024' });
    const last = {
      round,
      plan: prompt.plan,
      item: prompt.expected.item,
      assessment: anAssessment({ item: 'jobs', texts }),
    };
    const card = questionCard({ ...prompt, last }, WORDING);
    assert.ok(textOf(card).includes(texts.happened));
    assert.match(seenOf(card), /Resten står i planen ”Nämndsbudget 2025”\./);
  });
});

describe('What has no room on a question card', () => {
  const long = 'Ett önskat utfall som tar plats. '.repeat(20).trim();
  const crowded = anItem({ desiredOutcome: 'ö'.repeat(9000), criteria: Array(30).fill('ä'.repeat(900)) });

  it('is folded and whole: a long fact, and what else is weighed in', () => {
    const card = questionCard(promptFor(anItem({ desiredOutcome: long, criteria: ['Ett', 'Två'] })), WORDING);
    const folds = elementsOf(card).filter(({ type }) => type === 'Action.ShowCard');
    assert.deepEqual(
      folds.map(({ title }) => title),
      ['Visa hela texten', 'Visa 2 kriterier'],
    );
    assert.ok(textOf(folds[0]?.card).includes(long));
    assert.doesNotMatch(seenOf(card), /Två|står i planen/);
  });

  it('is said to stand in the plan, when not even the fold has room for it', () => {
    const card = questionCard(promptFor(crowded), WORDING);
    assert.match(
      seenOf(card),
      /Visa 8 kriterier\n[\s\S]*Resten står i planen ”Nämndsbudget 2025”\.[\s\S]*Din bedömning/,
    );
  });

  it('opens as a card of its own, below, when it is a last answer', () => {
    const prompt = promptFor(crowded);
    const texts = { happened: 'å'.repeat(9000), basis: 'å'.repeat(9000) };
    const round = aRound({ id: 'ks-2024', name: 'Delårsrapport 2024' });
    const assessment = anAssessment({ item: 'jobs', texts });
    const last = { round, plan: prompt.plan, item: prompt.expected.item, assessment };
    const card = questionCard({ ...prompt, last }, WORDING);
    const { round: of, item, below } = dataOf(card, 'whole');
    assert.deepEqual([of, item, below], ['ks-2024', 'jobs', 1]);
    assert.match(seenOf(card), /Visa hela/);
  });
});
