import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '../../src/domain/plans/plan.ts';
import { runTerminal } from './programs.ts';

/** What the terminal's lists are about: a plan that nobody answers on, with two owners who take turns. */
const PLAN = 'ks-liten';
const ITEMS = 120;
const PEOPLE = 150;

export interface TerminalSetting {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  /** A number from 0 to 1. */
  readonly random: () => number;
  isOver(): boolean;
  /** Tells of each kill. */
  onKill(): void;
}

/** What the terminal has stored, so that it can be looked for. */
export interface Imports {
  /** Commands that were run to their end. */
  done: number;
  /** Plan versions that there are to be: one for each import, however often it was cut off. */
  versions: number;
  /** What a command said that failed though nothing was in its way. */
  readonly refused: string[];
  /** The last of each, as given. */
  round: number;
  owner: string;
  people: string;
}

export const LITTLE = PLAN;

function planNumber(number: number): Plan {
  const items = Array.from({ length: ITEMS }, (_, index) => ({
    ...{ id: `post-${index}`, kind: 'boardGoal' as const, title: `Mål ${index} i lydelse ${number}` },
  }));
  return { id: PLAN, title: 'Liten budget', board: 'Provnämnden', year: 2025, language: 'sv', items };
}

const row = (index: number, unit: string) => `liten-${index},Liten Person ${index},,owner,${unit}`;

/** The commands of one turn, each with what it leaves when it is done. */
function commandsOf(turn: number, { folder }: TerminalSetting, imports: Imports) {
  const file = (name: string, content: string) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const owner = `liten-${turn % 2}`;
  const unit = `Enhet ${turn}`;
  const rows = Array.from({ length: PEOPLE }, (_, index) => row(index, unit));
  const owned = Array.from({ length: ITEMS }, (_, index) => `post-${index},${owner}`);
  const day = String((turn % 28) + 1).padStart(2, '0');
  const period = ['--from', `2025-01-${day}`, '--to', `2025-02-${day}`, '--due', '2099-12-01'];
  const opening = ['round', 'open', '--plan', PLAN, '--kind', 'pulse', '--name', `Puls ${turn}`, ...period];
  return [
    {
      args: ['import', file('plan.json', JSON.stringify(planNumber(turn)))],
      done() {
        imports.versions += 1;
      },
    },
    {
      args: ['people', file('people.csv', ['id,name,email,role,unit', ...rows].join('\n'))],
      done() {
        imports.people = unit;
      },
    },
    {
      args: ['owners', file('owners.csv', ['item,person', ...owned].join('\n')), '--plan', PLAN],
      done() {
        imports.owner = owner;
      },
    },
    {
      args: opening,
      done() {
        imports.round = turn + 1;
      },
    },
    // The one before, so that there is always one in which somebody is to be asked.
    ...(turn > 0 ? [{ args: ['round', 'close', `${PLAN}-pulse-${turn}`], done() {} }] : []),
  ];
}

/** How long a command takes at first, in milliseconds; how much of that it lives, when it is killed. */
const FIRST_TAKES_MS = 1_000;
const LIVES = [0.4, 1.1] as const;

/** Runs lists in the terminal, kills most of them, and gives each again until it has come to its end. */
export async function keepImporting(setting: TerminalSetting): Promise<Imports> {
  const { env, random, isOver, onKill } = setting;
  const imports: Imports = { done: 0, versions: 0, refused: [], round: 0, owner: '', people: '' };
  let takesMs = FIRST_TAKES_MS;
  for (let turn = 0; !isOver(); turn += 1) {
    for (const { args, done } of commandsOf(turn, setting, imports)) {
      const lifeMs = takesMs * (LIVES[0] + random() * (LIVES[1] - LIVES[0]));
      const first = await runTerminal(args, env, lifeMs);
      if (first.isKilled) onKill();
      const last = first.isKilled ? await runTerminal(args, env) : first;
      takesMs = last.tookMs;
      if (last.code === 0) done();
      else imports.refused.push(`${args.slice(0, 2).join(' ')}: ${last.said.trim()}`);
      imports.done += 1;
    }
  }
  return imports;
}
