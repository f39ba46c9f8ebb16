import type { Language } from '../../../src/domain/language.ts';
import { summarise } from '../../../src/domain/status/summary.ts';
import { choiceCard } from '../../../src/views/status/choice.ts';
import { statusCard } from '../../../src/views/status/status.ts';
import { summaryCard } from '../../../src/views/status/summary-card.ts';
import type { Cards } from './gallery.ts';
import { largeState, smallState, wordingIn } from './states.ts';
import { worstPasts } from './worst-pasts.ts';
import { programmeCards } from './worst-programmes.ts';

const POSTED = { isPosted: true, withNames: true, canPost: true };
const ASKED = { isPosted: false, withNames: false, canPost: false };

export function statusCards(language: Language): Cards {
  return { ...largest(language), ...small(language) };
}

function largest(language: Language): Cards {
  const wording = wordingIn(language);
  const state = largeState(true);
  const summary = summarise(state);
  const lines = summary.areas.flatMap((area) => area.lines);
  const line = lines.find(({ assessment }) => assessment);
  if (!line) throw new Error('Nobody has answered');
  const pasts = Object.entries(worstPasts(state, wording)).filter(([name]) => /history|status/.test(name));
  const programmes = Object.entries(programmeCards(largeState(false), wording));
  return {
    status: statusCard({ state, line }, wording),
    choice: choiceCard(
      lines.map((one) => ({ ...state, ...one })),
      'show',
      wording,
    ),
    'status of all': summaryCard(summary, ASKED, wording),
    summary: summaryCard(summary, POSTED, wording),
    'empty summary': summaryCard(summarise(largeState(false)), POSTED, wording),
    ...Object.fromEntries(pasts),
    ...Object.fromEntries(programmes.filter(([name]) => !name.startsWith('digest'))),
  };
}

function small(language: Language): Cards {
  const wording = wordingIn(language);
  const states = {
    'nobody asked': smallState({ asked: 0 }),
    'one asked': smallState({ asked: 1 }),
    'one answered': smallState({ asked: 1, answered: 1 }),
    'one that cannot be assessed': smallState({ asked: 1, answered: 1, status: 'unknown' }),
    'two answered': smallState({ asked: 3, answered: 2 }),
    'all answered': smallState({ answered: 8 }),
    'all alike': smallState({ answered: 8, status: 'met' }),
  };
  return Object.fromEntries(
    Object.entries(states).flatMap(([name, state]) => [
      [`summary, ${name}`, summaryCard(summarise(state), POSTED, wording)],
      [`status of all, ${name}`, summaryCard(summarise(state), ASKED, wording)],
    ]),
  );
}
