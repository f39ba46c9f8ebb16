import { openPrompt } from '../../src/commands/answers/find-prompt.ts';
import { openOwners } from '../../src/commands/people/change-owners.ts';
import { openStates } from '../../src/commands/rounds/find-rounds.ts';
import { openNewRound } from '../../src/commands/rounds/manage-rounds.ts';
import { promptsOf } from '../../src/domain/answers/prompt.ts';
import type { Deps } from '../../src/ports/deps.ts';
import { questionCard } from '../../src/views/answers/question.ts';
import { OWNER_INPUT, ownersFormCard } from '../../src/views/people/owners-form.ts';
import { dataOf, filledIn } from '../cards.ts';
import { message, press, type Speaker } from './activities.ts';
import { LONG_STATUS } from './limits.ts';
import { COORDINATOR } from './seed.ts';
import { ofOneKilobyte, storeLongTexts } from './texts.ts';

/** The activity that is the n-th (0, 1) of its kind, and words that its answer must have. */
export type Step = readonly [body: string, hears: RegExp];

/** What is counted: two turns of a person, two works of the terminal, or what the worker does by itself. */
export type Script =
  | {
      readonly by: 'person';
      /** Makes the two steps; the bot is not running yet. */
      steps(person: Speaker, serviceUrl: string, deps: Deps): Promise<readonly Step[]>;
    }
  | { readonly by: 'terminal'; run(time: 0 | 1, deps: Deps): Promise<unknown> }
  /** Looks for so long, and takes the look that asked the most. */
  | { readonly by: 'worker'; readonly forMs: number };

/** The worker mends what was written and not told every 30 s. */
const UNTIL_SWEPT_MS = 32_000;

/** By the command's name in the tables; the one that takes longest comes first. */
export const SCRIPTS: ReadonlyMap<string, Script> = new Map<string, Script>([
  ['a look that sweeps', { by: 'worker', forMs: UNTIL_SWEPT_MS }],
  ['an idle look of the worker', { by: 'worker', forMs: 0 }],
  ['status <item>', saying('status öresund', /Så går det med Öresundsmetron/)],
  ['status', saying('status', /Öresundsmetron/)],
  [LONG_STATUS, saying('status', /Öresundsmetron/, storeLongTexts)],
  ['svara', saying('svara', /text_happened/)],
  ['svara [words]', saying('svara öresund', /text_happened/)],
  ['first answer', answering(false)],
  ['changed answer', answering(true)],
  ['mina mål', saying('mina mål', /Öresundsmetron/)],
  ['historik <item>', saying('historik öresund', /Öresundsmetron/)],
  ['sammanställ', saying('sammanställ', /Öresundsmetron/)],
  ['ägare', saying('ägare', /Öresundsmetron|Motor för tillväxt/)],
  ['a change of owners', changingOwners()],
  ['round open', openingRounds()],
]);

/** The same line twice. @param prepare what is to be in the store besides */
function saying(line: string, hears: RegExp, prepare?: (deps: Deps) => Promise<void>): Script {
  return {
    by: 'person',
    async steps(person, serviceUrl, deps) {
      await prepare?.(deps);
      const step: Step = [message(person, serviceUrl, line), hears];
      return [step, step];
    },
  };
}

/** Two answers of the owner: to two questions that have none, or to one that has. */
function answering(isChange: boolean): Script {
  return {
    by: 'person',
    async steps(person, serviceUrl, deps) {
      const actor = { ...person, roles: ['owner' as const], language: 'sv' as const };
      const prompts = (await openStates(deps)).flatMap((state) => promptsOf(person.id, state));
      const fitting = prompts.filter(({ current }) => (current !== undefined) === isChange);
      const steps: Step[] = [];
      for (const times of [0, 1]) {
        const prompt = fitting[isChange ? 0 : times];
        if (!prompt) throw new Error('The sample has too few questions');
        const { round, expected } = prompt;
        const target = { round: round.id, item: expected.item.id, respondent: expected.respondent };
        const card = questionCard(await openPrompt(actor, target, deps), wordingOf(deps));
        const basedOn = isChange ? 1 + times : 0;
        const form = { ...dataOf(card, 'submit'), ...filledInLength(card, times), basedOn };
        steps.push([press(person, serviceUrl, form), new RegExp(`version\\s${basedOn + 1}(?!\\d)`)]);
      }
      return steps;
    },
  };
}

function wordingOf({ timezone, clock }: Deps) {
  return { language: 'sv' as const, timezone, now: clock.now() };
}

function filledInLength(card: unknown, times: number): Record<string, string> {
  const filled = filledIn(card);
  const isText = (id: string) => id.startsWith('text_');
  const others = Object.entries(filled).filter(([id]) => isText(id) && id !== 'text_happened');
  const happened = `Arbetet fortsätter, avstämt ${times + 2} gånger.`;
  return { ...filled, ...ofOneKilobyte({ text_happened: happened, ...Object.fromEntries(others) }) };
}

const TWO_GOALS = ['mal-uppvaxt', 'mal-klimat'];

/** The coordinator takes over a goal of somebody else, and then another. */
function changingOwners(): Script {
  return {
    by: 'person',
    async steps(person, serviceUrl, deps) {
      const [plan] = await deps.stores.plans.list();
      const steps: Step[] = [];
      for (const item of TWO_GOALS) {
        const choice = await openOwners(COORDINATOR, { plan: plan?.id ?? '', item }, deps);
        const data = dataOf(ownersFormCard(choice, wordingOf(deps)), 'set-owners');
        const form = { ...data, [`${OWNER_INPUT}0`]: person.id };
        steps.push([press(person, serviceUrl, form), new RegExp(person.name)]);
      }
      return steps;
    },
  };
}

const TWO_ROUNDS = [
  { kind: 'pulse', name: 'Puls i september', from: '2025-09-01', to: '2025-09-30', due: '2099-10-15' },
  { kind: 'annual', name: 'Årsanalys', from: '2025-01-01', to: '2025-12-31', due: '2099-01-15' },
];

function openingRounds(): Script {
  return {
    by: 'terminal',
    async run(time, deps) {
      const wish = TWO_ROUNDS[time];
      if (wish) await openNewRound(COORDINATOR, { plan: undefined, ...wish }, deps);
    },
  };
}
