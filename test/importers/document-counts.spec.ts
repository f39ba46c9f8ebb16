import assert from 'node:assert/strict';
import type { Item, ItemKind } from '../../src/domain/plans/plan.ts';
import type { ReadAnswer, ReadDocument } from '../../src/domain/plans/read-document.ts';
import { readDocument } from '../../src/importers/document/read-document.ts';
import { seedText } from './document-files.ts';

const NEEDED = ['000', '001', '002', '003', '004'];
const isThere = NEEDED.every((number) => seedText(number) !== undefined);
const note = isThere ? '' : ' (left out: there is no folder of real documents beside the project)';

function read(number: string): ReadDocument {
  return readDocument(`${number}.txt`, seedText(number) ?? assert.fail(`${number} is missing`));
}

/** The words of a text, whatever parts them: what is kept whole has the same. */
function wordsOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

function answersOf({ plan, pastRound }: ReadDocument, kind: ItemKind): readonly ReadAnswer[] {
  const items = new Set(plan.items.flatMap((item) => (item.kind === kind ? item.id : [])));
  return pastRound?.answers.filter(({ item }) => item !== undefined && items.has(item)) ?? [];
}

const GOALS: readonly ItemKind[] = ['councilGoal', 'boardGoal', 'directionGoal'];

/** What is read of a document, kind by kind. */
function counted(draft: ReadDocument) {
  const { items } = draft.plan;
  const of = (...kinds: readonly ItemKind[]) => items.filter(({ kind }) => kinds.includes(kind));
  const having = (kinds: readonly ItemKind[], field: keyof Item) =>
    of(...kinds).filter((item) => item[field] !== undefined).length;
  return {
    goals: of(...GOALS).length,
    indicators: of('indicator').length,
    commitments: of('commitment').length,
    assignments: of('assignment').length,
    priorities: of('priority').length,
    assignmentsWithDay: having(['assignment'], 'finish'),
    planningOfGoals: having(GOALS, 'planning'),
    planningOfAssignments: having(['assignment'], 'planning'),
    planningOfPriorities: having(['priority'], 'planning'),
    definitions: items.filter(({ definition }) => definition !== undefined).length,
    criteria: items.flatMap(({ criteria = [] }) => criteria).length,
    answersOfGoals: GOALS.flatMap((kind) => answersOf(draft, kind)).length,
    answersOfAssignments: answersOf(draft, 'assignment').filter(({ texts }) => texts.outcome).length,
    notMeasured: answersOf(draft, 'indicator').filter(({ status }) => status === 'unknown').length,
    red: answersOf(draft, 'indicator').filter(({ status }) => status === 'notMet').length,
    shortened: draft.unplaced.filter(({ code }) => code === 'shortened').length,
  };
}

const NONE = Object.fromEntries(
  Object.keys(counted({ plan: emptyPlan(), ids: 'made', unplaced: [] })).map((key) => [key, 0]),
);

function emptyPlan(): ReadDocument['plan'] {
  return { id: 'x', title: 'x', board: 'x', year: 2025, language: 'sv', items: [] };
}

/** Counted by hand in the documents. */
const COUNTS: Readonly<Record<string, Partial<ReturnType<typeof counted>>>> = {
  '000': {
    ...{ goals: 12, indicators: 12, assignments: 4, priorities: 12 },
    ...{ assignmentsWithDay: 1, planningOfGoals: 12, planningOfAssignments: 4, planningOfPriorities: 12 },
    ...{ definitions: 5, criteria: 25 },
  },
  '001': { goals: 12, answersOfGoals: 12 },
  '002': {
    ...{ goals: 23, indicators: 17, commitments: 45, assignments: 11, assignmentsWithDay: 4 },
    ...{ definitions: 3, answersOfGoals: 13, answersOfAssignments: 11, notMeasured: 12, red: 0 },
  },
  '003': {},
  '004': { goals: 6, criteria: 15 },
};

describe(`What is read of real documents, against counts made by hand${note}`, () => {
  before(function () {
    if (!isThere) this.skip();
  });

  for (const [number, expected] of Object.entries(COUNTS)) {
    it(`${number}: nothing is missing and nothing is too much`, () => {
      assert.deepEqual(counted(read(number)), { ...NONE, ...expected });
    });
  }

  it('the budget keeps each planning text to the letter', () => {
    const text = seedText('000') ?? '';
    // From the heading to the follow-up or the next heading, without what the table of contents says.
    const body = text.slice(text.indexOf('\n# Målområde'));
    const planned = body.matchAll(/^#+ \**Planering(?:skommentar|s? för 2025)\**\n([\s\S]*?)(?=^#|^Sida )/gm);
    const kept = wordsOf(
      read('000')
        .plan.items.map(({ planning = '' }) => planning)
        .join('\n'),
    );
    const passages = [...planned].map(([, passage = '']) => wordsOf(passage.replace(/[\u00AD]/g, '')));
    assert.equal(passages.length, 24);
    assert.deepEqual(
      passages.filter((passage) => !kept.includes(passage)).map((passage) => passage.slice(0, 60)),
      [],
    );
  });

  it('the report of 2019 has all 45 commitments with a status and a comment, and all 13 board goals with three texts', () => {
    const draft = read('002');
    const commitments = answersOf(draft, 'commitment');
    assert.equal(commitments.filter(({ status, texts }) => status && texts.outcome).length, 45);
    const goals = answersOf(draft, 'boardGoal').map(({ texts }) => Object.keys(texts).length);
    assert.deepEqual(
      goals,
      Array.from({ length: 13 }, () => 3),
    );
  });

  it('the report of 2019 has no texts that are glued together, torn or left with marks', () => {
    const draft = read('002');
    const texts = draft.pastRound?.answers.flatMap((answer) => Object.values(answer.texts)) ?? [];
    const titles = draft.plan.items.map(({ title }) => title);
    // An address has a blank of its own before the comma, and one word of the report a hyphen too many.
    const isAuthors = /http\S+ ,|hälsa- vård/g;
    const faults = /<|(?<=\p{L})\s[,.]\s|(?:^|\s)Kommentar\s|[·•]\s|…$|\p{Ll}-\s(?!och|eller|samt)\p{Ll}/u;
    assert.deepEqual(
      [...texts, ...titles].flatMap((text) => faults.exec(text.replace(isAuthors, ''))?.[0] ?? []),
      [],
    );
    // What stands below a table is about its rows, and not the last words of a goal.
    const comments = answersOf(draft, 'commitment').flatMap((answer) => answer.texts.outcome ?? []);
    const ofGoals = answersOf(draft, 'boardGoal').flatMap((answer) => Object.values(answer.texts));
    assert.deepEqual(
      ofGoals.filter((text) => comments.some((comment) => text.includes(comment.slice(0, 80)))),
      [],
    );
  });
});
