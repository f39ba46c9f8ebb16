import { z } from 'zod/v4';
import { remindByHand } from '../../../commands/deliveries/remind.ts';
import { openRoundsRead } from '../../../commands/rounds/find-rounds.ts';
import { dayIn } from '../../../domain/dates.ts';
import { personNamed, unitNamed } from '../../../domain/people/named.ts';
import type { Person } from '../../../domain/people/people.ts';
import { remindedCard, remindPreviewCard, remindRoundsCard } from '../../../views/deliveries/remind.ts';
import { reminderTextsIn } from '../../../views/deliveries/reminder-texts.ts';
import { type Capability, payloadId, verb } from '../../capability.ts';
import { readWhen } from '../../grammar/remind-when.ts';
import { leftOut } from '../../grammar/remind-words.ts';
import { roundsSpokenOf } from '../../grammar/round-words.ts';
import { card, type Reply, type Turn, text } from '../../turn.ts';

/** Person id. */
const person = z.string().min(1).max(300);
/** Those who were shown; more of them than a round has people are from no card of ours. */
const people = z.array(person).max(10_000);

/** Reminds others by hand, once it has been shown who gets what: for coordinators, where nobody reads along. */
export const remind: Capability = {
  id: 'remind',
  words: { sv: 'påminn', en: 'remind' },
  argument: { sv: '[namn]', en: '[name]' },
  does: {
    sv: 'Visar vilka som inte har svarat, och påminner dem när du trycker på knappen.',
    en: 'Shows who has not answered, and reminds them when you press the button.',
  },
  asNext: { sv: 'Påminn', en: 'Remind' },
  needsRound: true,
  right: 'remind',
  place: 'personal',
  helpOrder: 66,
  say: (turn, { subject }) => preview(turn, subject),
  verbs: [
    verb({
      name: 'remind-people',
      does: { sv: 'Visar vilka som får en påminnelse.', en: 'Shows who gets a reminder.' },
      payload: z.object({ round: payloadId, person: person.optional() }),
      press: (turn, { round, person: one }) => show(turn, round, one === undefined ? undefined : [one]),
    }),
    verb({
      name: 'send-reminders',
      does: { sv: 'Skickar påminnelserna.', en: 'Sends the reminders.' },
      isSaving: true,
      payload: z.object({ round: payloadId, people: people.optional() }),
      press: send,
    }),
  ],
};

/** Of one open round; of several, which is meant is asked first, unless the words say it. */
async function preview(turn: Turn, words: string): Promise<Reply> {
  const { deps, wording } = turn;
  const t = reminderTextsIn(wording.language);
  const open = await openRoundsRead(deps);
  if (open.length === 0) return text(t.noOpenRound);
  const people = await deps.stores.people.all();
  // A unit may be called what a round is called.
  const { whom, not } = leftOut(words);
  const called = named(whom, people);
  if (!called && endsInTime(whom, turn)) return text(t.onlyNow);
  const { rounds, rest } = called ? { rounds: [], rest: '' } : roundsSpokenOf(whom, open);
  const meant = called ?? named(rest, people);
  const [first, ...others] = rounds.length > 0 ? rounds : open;
  if (!first) return text(t.noOpenRound);
  if (others.length > 0 && !meant) return card(remindRoundsCard([first, ...others], wording));
  const round = meant ? await roundWith(meant, [first, ...others], turn) : first.id;
  const spared = not === '' ? [] : named(not, people);
  const unknown = rest !== '' && !meant ? rest : spared ? '' : not;
  const those = spared?.length ? await othersIn(round, meant, spared, turn) : meant;
  return show(turn, round, those, unknown === '' ? '' : t.unknownWho(unknown));
}

/** "Anna imorgon": whether the last words say another time than now. Rounds may be called by a month or a year. */
function endsInTime(words: string, { wording: { timezone, now } }: Turn): boolean {
  const today = dayIn(timezone, now);
  const all = words.split(/\s+/).filter(Boolean);
  return all.some((_, from) => {
    const when = readWhen(all.slice(from).join(' '), today, 0);
    return when !== undefined && when.day > today;
  });
}

/** Those who have something left to answer in a round, without some. */
async function othersIn(
  round: string,
  meant: readonly string[] | undefined,
  spared: readonly string[],
  { actor, deps }: Turn,
): Promise<readonly string[]> {
  const found = await remindByHand(actor, { round, people: meant, dryRun: true }, deps);
  return [...found.reminded, ...found.leftOut]
    .map(({ person }) => person.id)
    .filter((id) => !spared.includes(id));
}

/** The round opened first in which any of some people has something left to answer. */
async function roundWith(
  meant: readonly string[],
  rounds: readonly { readonly id: string }[],
  { actor, deps }: Turn,
): Promise<string> {
  for (const { id } of rounds) {
    const { reminded, leftOut } = await remindByHand(actor, { round: id, people: meant, dryRun: true }, deps);
    if (reminded.length > 0 || leftOut.some(({ why }) => why !== 'answered')) return id;
  }
  return rounds[0]?.id ?? '';
}

/** Those whom some words name: some people, all of some units, or everybody but those. */
function named(words: string, all: readonly Person[]): readonly string[] | undefined {
  const others = EXCEPT.exec(words)?.[1];
  if (others === undefined) return severalNamed(words.split(/\s+/).filter(Boolean), all);
  const left = severalNamed(others.split(/\s+/), all);
  return left && all.map(({ id }) => id).filter((id) => !left.includes(id));
}

const EXCEPT = /^(?:utom|förutom|men|except(?: for)?|but) (.+)$/iu;
const JOINT = /^(?:och|samt|and|&)$/iu;

/** One name after the other, each as long as can be; undefined where some of the words are no name. */
function severalNamed(words: readonly string[], all: readonly Person[]): readonly string[] | undefined {
  const [first] = words;
  if (first === undefined) return undefined;
  for (let length = words.length; length > 0; length -= 1) {
    const one = oneNamed(words.slice(0, length).join(' '), all);
    const rest = words.slice(length).filter((word, place) => place > 0 || !JOINT.test(word));
    const others = one && rest.length > 0 ? severalNamed(rest, all) : [];
    if (one && others) return [...new Set([...one, ...others])];
  }
  return undefined;
}

/** Somebody, or all of a unit. */
function oneNamed(words: string, all: readonly Person[]): readonly string[] | undefined {
  const one = personNamed(words, all);
  if (one) return [one.person.id];
  const unit = unitNamed(words, all)?.unit;
  return unit === undefined ? undefined : all.filter((other) => other.unit === unit).map(({ id }) => id);
}

async function show(
  { actor, wording, deps }: Turn,
  round: string,
  meant: readonly string[] | undefined,
  note = '',
): Promise<Reply> {
  const found = await remindByHand(actor, { round, people: meant, dryRun: true }, deps);
  return card(remindPreviewCard(found, wording, note), { command: 'missing' }, { command: 'deliveries' });
}

async function send(
  { actor, wording, deps }: Turn,
  wish: { readonly round: string; readonly people?: readonly string[] | undefined },
): Promise<Reply> {
  const done = await remindByHand(actor, { ...wish, dryRun: false }, deps);
  return card(remindedCard(done, wording), { command: 'missing' }, { command: 'deliveries' });
}
