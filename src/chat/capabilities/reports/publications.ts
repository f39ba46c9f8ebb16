import { listPublications } from '../../../commands/reports/list-publications.ts';
import { publicationsCard } from '../../../views/reports/publications-card.ts';
import { publicationsTextsIn } from '../../../views/reports/publications-texts.ts';
import type { Capability } from '../../capability.ts';
import { kindIn, roundsNamed } from '../../grammar/round-words.ts';
import { foldText } from '../../grammar/said.ts';
import { card, text } from '../../turn.ts';

/** What is published, by whom and when. It only tells: to publish is another word. */
export const publications: Capability = {
  id: 'publications',
  words: { sv: 'publicerat', en: 'published' },
  argument: { sv: '[omgång]', en: '[round]' },
  does: {
    sv: 'Visar vilka omgångar som är publicerade, av vem och när.',
    en: 'Shows which rounds are published, by whom and when.',
  },
  asNext: { sv: 'Vad är publicerat?', en: 'What is published?' },
  needsRound: true,
  right: 'status',
  place: 'anywhere',
  helpOrder: 54,
  async say({ viewer, wording, deps }, { said = '' }) {
    const listed = await listPublications(viewer, deps);
    const rounds = listed.map(({ round }) => round);
    const named = roundsNamed(said, rounds);
    const meant = named.length > 0 ? listed.filter(({ round }) => named.includes(round)) : listed;
    // Of one that somebody may not see, it is said what anybody may know.
    const isOther = named.length === 0 && kindIn(foldText(said)) !== undefined;
    if (meant.length === 0) return text(publicationsTextsIn(wording.language).none);
    return card(
      publicationsCard(meant, wording, { isOther }),
      { command: 'report' },
      { command: 'reopen' },
      { command: 'publish' },
    );
  },
};
