import { z } from 'zod/v4';
import { nameChannels } from '../../../commands/deliveries/name-channels.ts';
import { auditCompiled } from '../../../commands/reports/audit-round.ts';
import { listPublications } from '../../../commands/reports/list-publications.ts';
import { channelsToPublish } from '../../../commands/reports/post-publication.ts';
import { publishChoice } from '../../../commands/reports/publish-choice.ts';
import { previewPublication, publishRound } from '../../../commands/reports/publish-round.ts';
import { findLastPublication, withdrawPublication } from '../../../commands/reports/withdraw-publication.ts';
import { Problem } from '../../../domain/errors.ts';
import { isClosed, isPublished, type Round } from '../../../domain/rounds/round.ts';
import { auditPreview } from '../../../views/reports/audit-findings.ts';
import { publicationsCard } from '../../../views/reports/publications-card.ts';
import { publishTextsIn } from '../../../views/reports/publish-texts.ts';
import {
  publishedCard,
  withdrawnPublicationCard,
  withdrawPublicationCard,
} from '../../../views/reports/published-cards.ts';
import {
  obstacleCard,
  PUBLISH_INPUTS,
  type PublishLook,
  publishCard,
  whichToPublishCard,
} from '../../../views/reports/publishing.ts';
import { type Capability, payloadId, verb } from '../../capability.ts';
import { roundsNamed } from '../../grammar/round-words.ts';
import { foldText } from '../../grammar/said.ts';
import { card, type Reply, type Turn, text } from '../../turn.ts';
import { pressArea, readAnswer } from './published.ts';

const target = z.looseObject({ round: payloadId });

/** A closed round is published: frozen, told to all, and posted. */
export const publish: Capability = {
  id: 'publish',
  words: { sv: 'publicera', en: 'publish' },
  argument: { sv: '[omgång]', en: '[round]' },
  does: {
    sv: 'Publicerar en stängd omgång, eller drar tillbaka publiceringen.',
    en: 'Publishes a closed round, or withdraws what is published.',
  },
  asNext: { sv: 'Publicera', en: 'Publish' },
  right: 'publish',
  place: 'personal',
  helpOrder: 76,
  needsRound: true,
  undoneBy: 'withdraw-publication',
  say: (turn, { said = '' }) => (isWithdrawing(said) ? withdrawSaid(turn, said) : publishSaid(turn, said)),
  verbs: [
    verb({
      name: 'publish-form',
      does: {
        sv: 'Visar vad som fryses och var det postas.',
        en: 'Shows what is frozen, and where it is posted.',
      },
      payload: target,
      press: (turn, { round }) => ask(turn, round),
    }),
    verb({
      name: 'publish-round',
      does: { sv: 'Publicerar omgången.', en: 'Publishes the round.' },
      undoneBy: 'withdraw-publication',
      isSaving: true,
      payload: target.extend({ seen: z.string().max(60) }),
      press: save,
      form: (turn, payload, notice) => ask(turn, payload.round, { notice, filled: filledIn(payload) }),
    }),
    verb({
      name: 'withdraw-publication-form',
      does: {
        sv: 'Frågar varför publiceringen dras tillbaka.',
        en: 'Asks why the publication is withdrawn.',
      },
      payload: target,
      press: (turn, { round }) => askToWithdraw(turn, round, {}),
    }),
    verb({
      name: 'withdraw-publication',
      does: { sv: 'Drar tillbaka publiceringen.', en: 'Withdraws the publication.' },
      undoneBy: 'publish-round',
      isSaving: true,
      payload: target,
      press: withdraw,
      form: (turn, payload, notice) =>
        askToWithdraw(turn, payload.round, { notice, filled: filledIn(payload).reason }),
    }),
    verb({
      name: 'published-area',
      does: { sv: 'Visar ett målområde som det publicerades.', en: 'Shows a goal area as it was published.' },
      right: 'status',
      place: 'anywhere',
      payload: z.object({
        ...{ round: payloadId, area: payloadId, version: z.int().positive() },
        from: z.int().min(0).max(10_000).optional(),
      }),
      press: pressArea,
    }),
    verb({
      name: 'published-answer',
      does: { sv: 'Visar ett svar som det publicerades.', en: 'Shows an answer as it was published.' },
      right: 'status',
      place: 'anywhere',
      payload: z.object({ round: payloadId, item: payloadId, version: z.int().positive() }),
      press: readAnswer,
    }),
  ],
};

const WITHDRAWING =
  /(?<!\p{L})(?:(?:dra|drar|dras|ta|tar|tas) tillbaka|(?:aterkalla|aterkallar|angra|angrar|avbryt|hav|ta bort|radera)|avpublicera|withdraw|retract|revoke|take back|take down|unpublish|undo)(?!\p{L})/u;

function isWithdrawing(said: string): boolean {
  return WITHDRAWING.test(foldText(said));
}

/** The round that is named; or else the one that waits to be published, if there is but one. */
async function publishSaid(turn: Turn, said: string): Promise<Reply> {
  const { actor, wording, deps } = turn;
  const rounds = await publishChoice(actor, deps);
  const named = roundsNamed(said, rounds);
  const meant = named.length > 0 ? named : rounds;
  const closed = meant.filter(isClosed);
  const waiting = closed.filter((round) => !isPublished(round));
  const several = [waiting, closed, meant].find(({ length }) => length > 0) ?? [];
  const [one, ...others] = waiting.length > 0 ? several : several.slice(0, 1);
  if (!one) return text(publishTextsIn(wording.language).nothingToPublish);
  if (others.length > 0) return card(whichToPublishCard(several, wording), { command: 'round' });
  return ask(turn, one.id);
}

async function withdrawSaid(turn: Turn, said: string): Promise<Reply> {
  const { viewer, wording, deps } = turn;
  const listed = await listPublications(viewer, deps);
  const rounds = listed.map(({ round }) => round);
  const named = roundsNamed(said, rounds);
  const one = (named.length > 0 ? named : rounds).find(({ published }) => published !== undefined);
  if (one) return askToWithdraw(turn, one.id, {});
  if (named.length === 0) return text(publishTextsIn(wording.language).nothingPublished);
  const unpublished = listed.filter(({ round }) => named.includes(round));
  return card(publicationsCard(unpublished, wording), { command: 'round' });
}

/** What would be published, or why it cannot be; or what is published, where nothing has changed since. */
async function ask(turn: Turn, id: string, look: Partial<PublishLook> = {}): Promise<Reply> {
  const { actor, roster, wording, deps } = turn;
  const preview = await previewPublication(actor, id, deps);
  const { round } = preview.compiled.summary.state;
  const { same } = preview;
  if (same && isPublished(round)) {
    const told = { publication: same, round, posted: undefined };
    return card(publishedCard(told, { isSame: true }, wording), ...AFTER);
  }
  if (preview.obstacle) return card(obstacleCard(round, preview.obstacle, wording), ...stepsBefore(round));
  const channels = await nameChannels(await channelsToPublish(actor, deps), roster, deps);
  const audited = await auditCompiled(preview.compiled, deps);
  const about = { channels, audit: auditPreview(audited, wording.language) };
  return card(publishCard(preview, { ...about, ...look }, wording), { command: 'summary' });
}

const AFTER = [{ command: 'report' }, { command: 'round' }];

function stepsBefore(round: Round) {
  return [{ command: isClosed(round) ? 'approve' : 'missing' }, { command: 'round' }];
}

const typed = z.string().max(20_000).catch('');

/** The form as it was filled in. */
function filledIn(payload: Readonly<Record<string, unknown>>) {
  return {
    reason: typed.parse(payload[PUBLISH_INPUTS.reason]),
    channels: typed.parse(payload[PUBLISH_INPUTS.channels]),
  };
}

type Pressed = { readonly round: string } & Readonly<Record<string, unknown>>;

async function save(turn: Turn, payload: Pressed & { readonly seen: string }): Promise<Reply> {
  const { actor, wording, deps } = turn;
  const t = publishTextsIn(wording.language);
  const filled = filledIn(payload);
  const channels = filled.channels.split(',').filter((one) => one !== '');
  const { round, seen } = payload;
  try {
    const done = await publishRound(actor, { round, seen, channels, reason: filled.reason }, deps);
    if (done.outcome === 'changed') return ask(turn, round, { notice: t.seenAnew, filled });
    if (done.outcome === 'invalid') return ask(turn, round, { notice: t.writeReason, filled });
    const { publication, compiled, posted } = done;
    const told = { publication, round: compiled.summary.state.round, posted };
    return card(publishedCard(told, { isSame: done.outcome === 'same' }, wording), ...AFTER);
  } catch (error) {
    // It was opened again, or an area is not approved any more, since the card was made.
    if (error instanceof Problem && error.code === 'not-publishable') return ask(turn, round);
    throw error;
  }
}

async function askToWithdraw(
  { actor, wording, deps }: Turn,
  id: string,
  look: { readonly notice?: string; readonly filled?: string },
): Promise<Reply> {
  const last = await findLastPublication(actor, id, deps);
  return last.publication.withdrawn
    ? card(withdrawnPublicationCard({ ...last, wasWithdrawn: true }, wording), { command: 'publish' })
    : card(withdrawPublicationCard(last, look, wording), { command: 'round' });
}

async function withdraw(turn: Turn, payload: Pressed): Promise<Reply> {
  const { actor, wording, deps } = turn;
  const { reason } = filledIn(payload);
  if (reason.trim() === '')
    return askToWithdraw(turn, payload.round, { notice: publishTextsIn(wording.language).writeWhy });
  const done = await withdrawPublication(actor, { round: payload.round, reason }, deps);
  return card(withdrawnPublicationCard(done, wording), { command: 'publish' }, { command: 'round' });
}
