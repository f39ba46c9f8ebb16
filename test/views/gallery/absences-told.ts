import type { Language } from '../../../src/domain/language.ts';
import { absenceFormCard, absenceRemovedCard, absenceSavedCard } from '../../../src/views/people/absence.ts';
import { absenceTextsIn } from '../../../src/views/people/absence-texts.ts';
import { ANNA, aPerson, BO } from '../../build.ts';
import type { Cards } from './gallery.ts';
import { smallState, wordingIn } from './states.ts';

/** Absences with somebody else in them: who answers meanwhile, or who is away. */
export function absencesTold(language: Language): Cards {
  const wording = wordingIn(language);
  const t = absenceTextsIn(language);
  const { people } = smallState();
  const [me = aPerson(ANNA)] = people;
  const away = { person: ANNA.id, from: '2025-09-08', to: '2025-09-12', deputy: BO.id };
  const longer = { ...away, from: '2025-09-12', to: '2025-09-19', deputy: undefined };
  const winter = { ...away, from: '2025-12-22', to: '2026-01-06' };
  const own = { absences: [away], me, people, canPick: true };
  const none = { ...own, absences: [], me: aPerson(ANNA) };
  const saved = { absence: away, standIn: BO.id, passedOn: 0, replaced: undefined, overlapping: [] };
  const alone = { ...saved, absence: { ...away, deputy: undefined }, standIn: undefined };
  return {
    'absence told with two of a name': absenceFormCard(
      own,
      wording,
      t.standInSeveral('Åsa', 'Åsa Berg (asa.berg@exempel.se), Åsa Ek (asa.ek@exempel.se)'),
      { days: winter, deputy: '', offered: people.slice(0, 2) },
    ),
    'absence told with somebody unknown': absenceFormCard(own, wording, t.standInUnknown('Xerxes'), {
      days: winter,
      deputy: '',
    }),
    'absence told by a reader': absenceFormCard(
      { ...none, canPick: false },
      wording,
      t.standInByCoordinator('Bo'),
      {
        days: winter,
      },
    ),
    'absence of another': absenceFormCard({ ...own, isOfOther: true }, wording, t.nothingYet, {
      deputy: BO.id,
    }),
    'first absence of another': absenceFormCard({ ...none, isOfOther: true }, wording, t.standInSelf),
    'absence of another that is saved': absenceSavedCard({ ...own, isOfOther: true }, saved, wording),
    'absence of another with questions passed on': absenceSavedCard(
      { ...own, isOfOther: true },
      { ...saved, passedOn: 2, replaced: winter, overlapping: [longer] },
      wording,
    ),
    'absence of another without a deputy': absenceSavedCard({ ...none, isOfOther: true }, alone, wording),
    'absence of another that is removed': absenceRemovedCard({ ...none, isOfOther: true }, away, wording),
    'absence of another that is removed in part': absenceRemovedCard(
      { ...own, isOfOther: true },
      away,
      wording,
    ),
  };
}
