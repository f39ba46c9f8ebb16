/** What every question cost, as a table for whoever ran the bench. */
import { QUESTIONS, type Question } from '../questions.ts';
import { ratioOf, spreadOf } from './arithmetic.ts';
import { type Costs, FEW, LONG, MANY, type Questions } from './questions.ts';
import { table } from './table.ts';

/** Milliseconds of CPU that a list was promised to take at most. */
const LIST_MS = 30;
/** How many times what a question about one item takes on the small plan it was promised to take at most on the large one. */
const MOST = 1.1;

export function questionsText({ answers, costs }: Questions): string {
  const { few = [], again = [], long = [], many = [], before } = costs;
  const rows = QUESTIONS.map((question, place) => {
    const [a, b, c, d] = [few, again, long, many].map((all) => all[place]);
    if (!a || !b || !c || !d) throw new RangeError('A question was not asked');
    const least = ({ calls }: Costs) => Math.min(...calls);
    const ms = ({ cpuMs }: Costs) => spreadOf(cpuMs.flat()).median.toFixed(1);
    const old = before?.[place];
    return [
      question.intent,
      ...[String(least(a)), String(least(d)), least(d) <= least(a) ? 'ok' : 'more'],
      ...[a, c, d].map(ms),
      ...[times(b, a), times(c, a), times(d, a), times(d, c)].map((ratio) => ratio.toFixed(2)),
      verdictOf(question, times(d, question.showsRounds ? c : a), spreadOf(d.cpuMs.flat()).median),
      ...(old ? [ms(old), times(d, old).toFixed(2)] : []),
    ];
  });
  const columns = ['question', 'requests', 'many', '', 'CPU few', 'long', 'many'];
  const ratios = ['again', 'long/few', 'many/few', 'many/long', 'verdict'];
  return [
    `What each question costs on ${FEW.items} items: few (${answers.few} answers in ${FEW.rounds + 1} rounds) and long (${answers.long} in ${LONG.rounds + 1}),`,
    `and many on ${MANY.items} (${answers.many} in ${MANY.rounds + 1}). Requests to the wire fake, when what never changes is known; milliseconds of CPU of the`,
    'turn on SQLite, the median of all times. Ratios are of one lap each; their median is taken in each process, and of those the median. Again is',
    `the small plan in processes beside the first: chance alone. A question about one item is to take at most ${MOST} times what it takes on few, or where it shows what was said in`,
    `each round, on long; any other at most ${LIST_MS} ms.`,
    '',
    table([...columns, ...ratios, ...(before ? ['before', 'now/before'] : [])], rows),
  ].join('\n');
}

/** The median of what the processes differ by, each of which counts as one. */
function times(one: Costs, other: Costs): number {
  return spreadOf(one.cpuMs.map((cpuMs, nth) => ratioOf(cpuMs, other.cpuMs[nth] ?? []).median)).median;
}

function verdictOf({ isOfItems }: Question, ratio: number, ms: number): string {
  return (isOfItems ? ratio <= MOST : ms <= LIST_MS) ? 'within' : 'over';
}
