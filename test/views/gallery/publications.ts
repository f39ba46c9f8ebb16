import type { Language } from '../../../src/domain/language.ts';
import { compile } from '../../../src/domain/reports/compile.ts';
import type { Publication } from '../../../src/domain/reports/publication.ts';
import { publicationCard, publishedAreaCard } from '../../../src/views/reports/publication.ts';
import { publicationsCard } from '../../../src/views/reports/publications-card.ts';
import {
  publishedCard,
  withdrawnPublicationCard,
  withdrawPublicationCard,
} from '../../../src/views/reports/published-cards.ts';
import { obstacleCard, publishCard, whichToPublishCard } from '../../../src/views/reports/publishing.ts';
import type { State } from '../../audited.ts';
import { ANNA, aRound } from '../../build.ts';
import { aPublication, someFiles } from '../../publications.ts';
import type { Cards } from './gallery.ts';
import { largeState, longText, smallState, wordingIn } from './states.ts';

const FIRST = aPublication(someFiles());
const SECOND: Publication = {
  ...FIRST,
  version: 2,
  correction: { reason: 'Utfallet var fel: 13\u00A0700\u00A0ton blev 1\u00A0370', changed: ['jobs'] },
};
const WITHDRAWN: Publication = {
  ...FIRST,
  withdrawn: { by: ANNA, at: '2025-09-20T08:00:00.000Z', reason: 'Fel siffror i två mål' },
};

/** What a coordinator sees who publishes a round, and what everybody reads of it then. */
export function publicationCards(language: Language): Cards {
  return { ...publishing(language), ...published(language) };
}

function unpublished(state: State, publications: readonly Publication[] = [], changed = 0) {
  const compiled = compile({ ...state, round: { ...state.round, state: 'closed' } });
  const items = state.plan.items.slice(0, changed);
  return { compiled, publications, changed: items, same: undefined, mark: '1-8-abc' };
}

function channels(count: number, length = 20) {
  return Array.from({ length: count }, (_, place) => ({
    channel: `19:kanal${place}@thread.tacv2`,
    name: longText('a', length),
    teamName: 'Stadskontoret',
    since: FIRST.at,
    address: {
      ...{ conversation: `19:kanal${place}@thread.tacv2`, serviceUrl: 'https://teams', channel: 'msteams' },
      ...{ type: 'channel' as const, bot: { id: '28:malvakt' } },
    },
  }));
}

function publishing(language: Language): Cards {
  const wording = wordingIn(language);
  const small = smallState({ answered: 8, status: 'met' });
  const largest = largeState(true);
  const round = aRound({ state: 'closed' });
  const areas = (count: number) => largest.plan.items.filter(({ kind }) => kind === 'area').slice(0, count);
  const made = { publication: FIRST, round };
  const posted = { at: FIRST.at, channels: channels(2), isRepeated: false, reached: 1, outOfReach: 1 };
  return {
    'publish, no channel': publishCard(unpublished(small), { channels: [] }, wording),
    'publish to one channel, nothing found': publishCard(
      unpublished(small),
      { channels: channels(1), audit: ['12 av 12 mål kan följas från plan till rapport.'] },
      wording,
    ),
    'publish a round in which nothing is answered': publishCard(
      unpublished(smallState({})),
      { channels: channels(3), audit: ['11 saker att rätta innan ni publicerar.', 'Svar saknas (11)'] },
      wording,
    ),
    'publish a correction of one answer': publishCard(
      unpublished(small, [FIRST], 1),
      {
        channels: channels(2),
        audit: [
          '12 saker att rätta innan ni publicerar.',
          'Svar saknas (8)',
          'Underlag saknas (3)',
          'och 1 till',
        ],
        notice: 'Skriv varför.',
        filled: { reason: 'Fel', channels: '' },
      },
      wording,
    ),
    'publish again what was withdrawn': publishCard(
      unpublished(small, [WITHDRAWN]),
      { channels: [] },
      wording,
    ),
    'publish again as it was': publishCard(
      { ...unpublished(small, [FIRST]), same: FIRST },
      { channels: [], audit: ['2 saker att rätta innan ni publicerar.', 'Svar saknas (2)'] },
      wording,
    ),
    'publish, as large as can be': publishCard(
      unpublished(largest, [FIRST], 2_000),
      {
        channels: channels(80, 200),
        audit: [
          '4000 saker att rätta innan ni publicerar.',
          ...Array.from({ length: 5 }, () => 'Målet tar inte upp något av sina kriterier (800)'),
          'och 3 till',
        ],
        filled: { reason: longText('b', 1_000), channels: '' },
      },
      wording,
    ),
    'publish what is open': obstacleCard(aRound(), { is: 'open' }, wording),
    'publish with one area left to approve': obstacleCard(
      round,
      { is: 'not-approved', areas: areas(1) },
      wording,
    ),
    'publish with many areas left to approve': obstacleCard(
      round,
      { is: 'not-approved', areas: areas(40) },
      wording,
    ),
    'published now': publishedCard({ ...made, posted }, { isSame: false }, wording),
    'published before': publishedCard({ ...made, posted: undefined }, { isSame: true }, wording),
    'published in a second version': publishedCard(
      { ...made, publication: SECOND, posted: undefined },
      { isSame: false },
      wording,
    ),
    'withdraw what is published': withdrawPublicationCard(made, {}, wording),
    'withdraw what is published, without a reason': withdrawPublicationCard(
      made,
      { notice: 'Skriv varför.' },
      wording,
    ),
    'what is published': publicationsCard(
      [
        { round, publication: undefined },
        { round: { ...round, id: 'a', published: { version: 2, at: SECOND.at } }, publication: SECOND },
        { round: { ...round, id: 'b' }, publication: WITHDRAWN },
      ],
      wording,
    ),
    'what is published, with many rounds, and of another': publicationsCard(
      Array.from({ length: 40 }, (_, id) => ({
        round: { ...round, id: String(id), name: longText('a', 200) },
        publication: { ...WITHDRAWN, correction: { reason: longText('å', 1000), changed: [] } },
      })),
      wording,
      { isOther: true },
    ),
    'what is published, of one round': publicationsCard([{ round, publication: WITHDRAWN }], wording),
    'withdrawn now': withdrawnPublicationCard(
      { publication: WITHDRAWN, round, wasWithdrawn: false },
      wording,
    ),
    'withdrawn before': withdrawnPublicationCard(
      { publication: WITHDRAWN, round, wasWithdrawn: true },
      wording,
    ),
    'which of two to publish': whichToPublishCard(
      [round, aRound({ id: 'ks-2024', name: 'Helår 2024' })],
      wording,
    ),
  };
}

function published(language: Language): Cards {
  const wording = wordingIn(language);
  const small = compile(smallState({ answered: 8 }));
  const largest = compile(largeState(true));
  const area = (state: State, place = 0) => {
    const [one] = state.plan.items.filter(({ kind }) => kind === 'area').slice(place);
    return compile(state, { part: { area: one?.id } });
  };
  const of = (compiled: typeof small, publication = FIRST) => ({ publication, compiled });
  return {
    'publication in a channel': publicationCard(of(small), wording),
    'publication in a channel, one answer': publicationCard(
      of(compile(smallState({ asked: 1, answered: 1 }))),
      wording,
    ),
    'publication in a channel, nothing answered': publicationCard(of(compile(smallState({}))), wording),
    'publication in a channel, second version': publicationCard(of(small, SECOND), wording),
    'publication in a channel, as large as can be': publicationCard(of(largest), wording),
    'publication in a channel, withdrawn': publicationCard(of(small, WITHDRAWN), wording),
    'area as it was published': publishedAreaCard(
      of(area(smallState({ answered: 8 }))),
      0,
      undefined,
      wording,
    ),
    'area as it was published, of an older version': publishedAreaCard(
      of(area(smallState({ answered: 3 })), SECOND),
      0,
      'Version 2 gäller nu.',
      wording,
    ),
    'area as it was published, as large as can be': publishedAreaCard(
      of(area(largeState(true))),
      0,
      undefined,
      wording,
    ),
    'area as it was published, next page': publishedAreaCard(
      of(area(largeState(true))),
      20,
      undefined,
      wording,
    ),
    'area in which nothing was answered': publishedAreaCard(of(area(smallState({}))), 0, undefined, wording),
  };
}
