/** What it takes somebody to answer, counted on the real cards from the question before their eyes to its receipt. */
import { submitAnswer } from '../../src/commands/answers/answer.ts';
import { importOwners } from '../../src/commands/people/import-owners.ts';
import { importPeople } from '../../src/commands/people/import-people.ts';
import { importPlan } from '../../src/commands/plans/import-plan.ts';
import { closeOpenRound, openNewRound } from '../../src/commands/rounds/manage-rounds.ts';
import type { RawAnswer } from '../../src/domain/answers/assessment.ts';
import type { Item, Plan } from '../../src/domain/plans/plan.ts';
import { applyModel, modelOf, readModels } from '../../src/importers/models.ts';
import type { Deps } from '../../src/ports/deps.ts';
import { dataOf, elementsOf, inputsOf, isJson, isMarked, type Json } from '../cards.ts';
import { temporaryFolder } from '../fakes.ts';
import { chatOf, message, press } from './activities.ts';
import { serveBot } from './children.ts';
import { openReplySink, post, type ReplySink } from './load.ts';
import { COORDINATOR, settle, sqlitePlace } from './seed.ts';
import { table } from './table.ts';

const SOMEBODY = { id: 'anna', name: 'Anna Ek' };

/** Inputs and taps, at most. */
export interface EffortLimit {
  readonly inputs: number;
  readonly taps: number;
}

export interface Effort extends EffortLimit {
  readonly kind: string;
  readonly limit: EffortLimit | undefined;
  /** Undefined where nothing was promised. */
  readonly isWithin: boolean | undefined;
}

/** Something that is answered, as it is called in the table. */
interface Task {
  readonly kind: string;
  readonly item: Item;
  /** Which model its plan follows. */
  readonly model: string;
  /** The button that says the same as last time. */
  readonly isUnchanged?: true;
  readonly limit?: EffortLimit;
}

const said = (id: string, kind: Item['kind'], title: string, rest: Partial<Item> = {}): Item => {
  return { id, kind, title, ...rest };
};

const TASKS: readonly Task[] = [
  {
    kind: 'council goal, new and met',
    item: said('bussarna', 'councilGoal', 'Fler åker buss'),
    model: '2025',
    limit: { inputs: 4, taps: 1 },
  },
  {
    kind: 'council goal, unchanged',
    item: said('parkerna', 'councilGoal', 'Parkerna är tryggare'),
    model: '2025',
    isUnchanged: true,
    limit: { inputs: 0, taps: 1 },
  },
  {
    kind: 'commitment',
    item: said('cykelvagen', 'commitment', 'Bygga en cykelväg till hamnen'),
    model: '2019',
    limit: { inputs: 2, taps: 1 },
  },
  {
    kind: 'indicator',
    item: said('sjukfranvaron', 'indicator', 'Sjukfrånvaron i procent', {
      measure: { type: 'number', unit: '%', target: { op: 'max', value: 6 } },
    }),
    model: '2019',
  },
  { kind: 'assignment', item: said('elen', 'assignment', 'Utreda elens väg'), model: '2025' },
];

/** Ends with the counts of each kind of question, answered through the HTTP door of a bot of its own. */
export async function countEffort(): Promise<Effort[]> {
  const sink = await openReplySink();
  const place = sqlitePlace(temporaryFolder());
  const deps = await place.open();
  for (const model of new Set(TASKS.map((task) => task.model))) await openRoundBy(model, deps);
  await settle([{ ...SOMEBODY, roles: ['owner'] }], sink.url, deps);
  await deps.stores.close();
  const { url, child } = await serveBot(place.env, { hasProbe: false });
  try {
    const counted: Effort[] = [];
    for (const task of TASKS) {
      const effort = await answerTask(task, new Chat(url, sink));
      counted.push({ kind: task.kind, ...effort, ...judged(effort, task.limit) });
    }
    return counted;
  } finally {
    await child.end();
    sink.close();
  }
}

export function judged(
  effort: EffortLimit,
  limit: EffortLimit | undefined,
): Pick<Effort, 'limit' | 'isWithin'> {
  const isWithin = limit && effort.inputs <= limit.inputs && effort.taps <= limit.taps;
  return { limit, isWithin };
}

/** A plan by a model with a closed round, in which some was answered, and an open one of the same kind. */
async function openRoundBy(modelId: string, deps: Deps): Promise<void> {
  const tasks = TASKS.filter(({ model }) => model === modelId);
  const bare: Plan = {
    id: `plan-${modelId}`,
    title: `Nämndsbudget efter modell ${modelId}`,
    board: `Nämnden ${modelId}`,
    year: 2025,
    language: 'sv',
    items: tasks.map(({ item }) => item),
  };
  const plan = applyModel(bare, modelOf(readModels(), modelId));
  await importPlan(COORDINATOR, { plan, dryRun: false }, deps);
  await importPeople(COORDINATOR, [{ ...SOMEBODY, roles: ['owner'] }], deps);
  const owners = plan.items.map(({ id }, line) => ({ item: id, person: SOMEBODY.id, line }));
  await importOwners(COORDINATOR, { plan: plan.id, owners }, deps);
  const last = {
    kind: 'interim',
    name: 'Förra delåret',
    from: '2024-01-01',
    to: '2024-08-31',
    due: '2025-09-15',
  };
  const before = await openNewRound(COORDINATOR, { plan: plan.id, ...last }, deps);
  for (const { item } of tasks.filter(({ isUnchanged }) => isUnchanged))
    await answerBefore({ round: before.id, item: item.id, respondent: 'owner' }, deps);
  await closeOpenRound(COORDINATOR, before.id, deps);
  const now = { kind: 'interim', name: 'Delåret', from: '2025-01-01', to: '2025-08-31', due: '2025-09-15' };
  await openNewRound(COORDINATOR, { plan: plan.id, ...now }, deps);
}

const SAID_BEFORE: RawAnswer = {
  status: 'met',
  direction: 'asPlanned',
  texts: { happened: 'Belysningen är klar.', basis: 'Trygghetsmätningen i maj.' },
};

async function answerBefore(
  target: { readonly round: string; readonly item: string; readonly respondent: string },
  deps: Deps,
): Promise<void> {
  const actor = { ...SOMEBODY, roles: ['owner'], language: 'sv' } as const;
  const { outcome } = await submitAnswer(actor, { ...target, basedOn: 0, answer: SAID_BEFORE }, deps);
  if (outcome !== 'stored') throw new Error(`The answer of last time is ${outcome}`);
}

/** What somebody writes and presses in their own chat. */
class Chat {
  readonly #url: string;
  readonly #sink: ReplySink;

  constructor(url: string, sink: ReplySink) {
    this.#url = url;
    this.#sink = sink;
  }

  async say(text: string): Promise<Json> {
    this.#sink.last.delete(chatOf(SOMEBODY.id));
    await post(this.#url, message(SOMEBODY, this.#sink.url, text));
    return cardIn(this.#sink.last.get(chatOf(SOMEBODY.id)) ?? '');
  }

  async press(data: Json): Promise<Json> {
    return cardIn(await post(this.#url, press(SOMEBODY, this.#sink.url, data)));
  }
}

function cardIn(body: string): Json {
  const card = elementsOf(JSON.parse(body)).find(({ type }) => type === 'AdaptiveCard');
  const found = card ?? cardOf(JSON.parse(body));
  if (!found) throw new Error(`No card came: ${body.slice(0, 300)}`);
  return found;
}

/** The card of a message or of a response to an invoke, whose own parts say no type. */
function cardOf(value: unknown): Json | undefined {
  if (Array.isArray(value)) return value.map(cardOf).find((one) => one !== undefined);
  if (!isJson(value)) return undefined;
  return value.type === 'AdaptiveCard' ? value : Object.values(value).map(cardOf).find(Boolean);
}

/** Answers as whoever does as little as the card lets them. */
async function answerTask({ item, isUnchanged }: Task, chat: Chat): Promise<EffortLimit> {
  let card = await chat.say(`svara ${item.title}`);
  if (isUnchanged) {
    const receipt = await chat.press(dataOf(card, 'unchanged'));
    if (!isReceipt(receipt)) throw new Error(`“Unchanged” gave no receipt of ${item.title}`);
    return { inputs: 0, taps: 1 };
  }
  const filled: Record<string, string> = {};
  const lacking = (): Json[] => inputsOf(card).filter(({ id }) => !(String(id) in filled));
  let touched = lacking().filter(isDemanded);
  for (let taps = 1; taps <= MOST_TAPS; taps += 1) {
    for (const input of touched) filled[String(input.id)] = wordFor(input);
    card = await chat.press({ ...dataOf(card, 'submit'), ...filled });
    if (isReceipt(card)) return { inputs: Object.keys(filled).length, taps };
    // The card has asked for less than is needed: one more of the others, in their order, is filled in each time.
    touched = lacking().slice(0, 1);
  }
  throw new Error(`${item.title} cannot be answered`);
}

/** More presses than there are inputs on any card. */
const MOST_TAPS = 12;

/** What is marked as needed, and stands empty. */
function isDemanded(input: Json): boolean {
  return isMarked(input) && (input.value === undefined || input.value === '');
}

function wordFor({ id, choices, type }: Json): string {
  if (type === 'Input.Date') return '2025-12-19';
  const [first] = Array.isArray(choices) ? choices : [];
  if (isJson(first)) return String(first.value);
  return id === 'value' ? '5' : 'Vi har kommit en bit, enligt avstämningen i augusti.';
}

/** A receipt says whose answer of which version it is. */
function isReceipt(card: Json): boolean {
  return elementsOf(card).some(({ text }) => /^Källa: svar från .+ version\s\d+/.test(String(text ?? '')));
}

export function effortText(efforts: readonly Effort[]): string {
  const limitOf = ({ limit }: Effort) => (limit ? `${limit.inputs} / ${limit.taps}` : '');
  const verdictOf = ({ isWithin }: Effort) => (isWithin === undefined ? '' : isWithin ? 'yes' : 'NO');
  const rows = efforts.map((one) => [
    one.kind,
    String(one.inputs),
    String(one.taps),
    limitOf(one),
    verdictOf(one),
  ]);
  const head = ['from the question to its receipt', 'inputs', 'taps', 'at most', 'within'];
  return `What it takes to answer\n\n${table(head, rows)}`;
}
