import type { Deps } from '../ports/deps.ts';
import type { Stores } from '../ports/stores.ts';
import type { SqliteDatabase } from '../stores/sqlite.ts';
import type { Carry } from '../teams/clients.ts';
import type { PromiseName } from './promise-names.ts';
import { drawn } from './random.ts';

/** A fault that is put into the program at one of its seams, to see that the simulator finds it. */
export interface Mutant {
  readonly name: string;
  /** Under which promise it has to be found. */
  readonly breaks: PromiseName;
  readonly documents?: (documents: SqliteDatabase) => SqliteDatabase;
  readonly stores?: (stores: Stores, deps: Pick<Deps, 'clock'>) => Partial<Stores>;
  readonly carry?: (carry: Carry) => Carry;
  readonly holidays?: Deps['holidays'];
  readonly sendsPerSecond?: number;
  /** Processes of the bot that it takes to be met. */
  readonly instances?: number;
}

const WEEK_MS = 7 * 24 * 3_600_000;

function daysLater(day: string, ms: number): string {
  return new Date(Date.parse(day) + ms).toISOString().slice(0, 10);
}

/** Every third of some names. */
function isMeant(name: string): boolean {
  return drawn(1, name) < 1 / 3;
}

const NO_HOLIDAYS: Deps['holidays'] = { between: async () => new Map() };

export const MUTANTS: readonly Mutant[] = [
  {
    name: 'a write that is acknowledged and dropped',
    breaks: 'stored',
    stores: ({ assessments }) => ({
      assessments: {
        ...assessments,
        save: async (plan, answer, by) =>
          isMeant(answer.assessment.item) || assessments.save(plan, answer, by),
      },
    }),
  },
  {
    name: 'an answer after the due day that is lost',
    breaks: 'stored',
    stores: ({ assessments, rounds }, { clock }) => ({
      assessments: {
        ...assessments,
        async save(plan, answer, by) {
          const round = (await rounds.ofPlan(plan)).find(({ value }) => value.id === answer.assessment.round);
          const isLate = round !== undefined && clock.now().toISOString().slice(0, 10) > round.value.due;
          return isLate || assessments.save(plan, answer, by);
        },
      },
    }),
  },
  {
    name: 'an answer that is stored twice',
    breaks: 'once',
    stores: ({ assessments }) => ({
      assessments: {
        ...assessments,
        async save(plan, answer, by) {
          const isFirst = await assessments.save(plan, answer, by);
          const { round, item, respondent, version } = answer.assessment;
          const [replaces] = await assessments.named(plan, round, [{ item, respondent }]);
          const again = { ...answer.assessment, version: version + 1 };
          if (isFirst && replaces) await assessments.save(plan, { assessment: again, replaces }, by);
          return isFirst;
        },
      },
    }),
  },
  {
    name: 'a message of which nobody notes that it was sent',
    breaks: 'askedOnce',
    stores: ({ deliveries }) => ({
      deliveries: {
        ...deliveries,
        replace: async (delivery) =>
          delivery.value.state === 'sent' ? 'noted' : deliveries.replace(delivery),
      },
    }),
  },
  {
    name: 'a claim that two instances both win',
    breaks: 'askedOnce',
    instances: 2,
    stores: ({ deliveries }) => ({
      deliveries: {
        ...deliveries,
        replace: async (delivery) => (await deliveries.replace(delivery)) ?? 'won as well',
      },
    }),
  },
  {
    name: 'a message that is marked as sent before it is',
    breaks: 'nothingLost',
    carry: (carry) => async (request) => {
      const [, chat = ''] = /conversations\/([^/]+)/.exec(request.url) ?? [];
      return carry(isMeant(chat) ? { ...request, method: 'GET' } : request);
    },
  },
  { name: 'a pace that lets out too much', breaks: 'limits', sendsPerSecond: 400 },
  {
    name: 'an absence that nobody heeds',
    breaks: 'absence',
    stores: ({ absences }) => ({ absences: { ...absences, all: async () => [] } }),
  },
  {
    name: 'a stand-in who is asked while the owner is there',
    breaks: 'rightPerson',
    stores: ({ absences }) => ({
      absences: {
        ...absences,
        all: async () =>
          (await absences.all()).map((one) => ({
            ...one,
            from: daysLater(one.from, -WEEK_MS),
            to: daysLater(one.to, WEEK_MS),
          })),
      },
    }),
  },
  {
    name: 'a reminder on a holiday',
    breaks: 'reminders',
    holidays: NO_HOLIDAYS,
  },
  {
    name: 'a reminder at night',
    breaks: 'reminders',
    stores: ({ settings }) => ({
      settings: {
        ...settings,
        async read() {
          const { value, etag } = await settings.read();
          return { etag, value: { ...value, workingHours: { from: 5, to: 24 } } };
        },
      },
    }),
  },
  {
    name: 'an address that is forgotten',
    breaks: 'ended',
    stores: ({ conversations }) => ({
      conversations: {
        ...conversations,
        save: async (person, address) => isMeant(person) || conversations.save(person, address),
      },
    }),
  },
  {
    name: "a run that everybody takes for another's",
    breaks: 'claimed',
    stores: ({ deliveries }) => ({
      deliveries: {
        ...deliveries,
        announce: (plan, all) =>
          deliveries.announce(
            plan,
            all.filter(({ kind }) => kind !== 'digest'),
          ),
      },
    }),
  },
  {
    name: 'an edit of a digest that counts as made before it is',
    breaks: 'lastState',
    carry: (carry) => async (request) => {
      const isInChannel = request.method === 'PUT' && request.url.includes('/19%3A');
      return carry(isInChannel ? { ...request, method: 'GET' } : request);
    },
  },
  {
    name: 'a digest that is left as it was once Teams has not taken an edit',
    breaks: 'lastState',
    stores: ({ deliveries }) => ({
      deliveries: {
        ...deliveries,
        replace: async ({ value, etag }) => {
          const { shown } = value;
          const isRefused = (shown?.attempts ?? []).length > 0;
          return deliveries.replace({
            etag,
            value: shown && isRefused ? { ...value, shown: { ...shown, ended: 'gone' } } : value,
          });
        },
      },
    }),
  },
  {
    name: 'a trail that lacks a line',
    breaks: 'trail',
    documents: (database) => ({
      ...database,
      followup: {
        ...database.followup,
        async write(writes) {
          const kept = writes.filter(({ document }) => !document.id.startsWith('audit/answer'));
          const etags = await database.followup.write(kept);
          return writes.map((write) => etags[kept.indexOf(write)] ?? '');
        },
      },
    }),
  },
  {
    name: 'a reason that is not kept',
    breaks: 'kept',
    stores: ({ rounds }) => {
      const without = (reason: { readonly reason: string }) => ({ ...reason, reason: '–' });
      return {
        rounds: {
          ...rounds,
          replace: (round, by) =>
            rounds.replace(
              {
                ...round,
                value: {
                  ...round.value,
                  reopened: round.value.reopened?.map((one) => ({ ...one, ...without(one) })),
                },
              },
              by,
            ),
        },
      };
    },
  },
];

/** The program's stores with the fault in them, also for whoever looks once. */
export function withFault(sound: Deps, { stores: change, holidays = sound.holidays }: Mutant): Deps {
  const deps = { ...sound, holidays };
  if (!change) return deps;
  const faulty = (stores: Stores): Stores => ({
    ...stores,
    ...change(stores, deps),
    lookingOnce: () => faulty(stores.lookingOnce()),
  });
  return { ...deps, stores: faulty(deps.stores) };
}
