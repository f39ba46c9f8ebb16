/** A published round as everybody reads it: the post in a channel, and an area's answers as they were published. */
import { isGoal } from '../../domain/plans/plan.ts';
import type { Compiled, CompiledArea } from '../../domain/reports/compiled.ts';
import type { Publication } from '../../domain/reports/publication.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import type { SummaryEntry } from '../../domain/status/summary.ts';
import { type Card, firstThatFits, payload } from '../card.ts';
import { capitalise, DOT, formatInstant, formatRange, shorten, type Wording } from '../format.ts';
import { withNextSteps } from '../next-steps.ts';
import { managingTextsIn } from '../rounds/managing-texts.ts';
import { roundCardOf } from '../rounds/round-card.ts';
import { entryLine } from '../status/list-line.ts';
import { fillListing, type Group } from '../status/listing.ts';
import { kindTextsIn } from '../texts/kinds.ts';
import { lower } from '../texts/words.ts';
import { findingOf, kindRows } from './finding.ts';
import { publishTextsIn } from './publish-texts.ts';
import { withdrawnFacts } from './published-cards.ts';
import { whereOf } from './publishing.ts';

/** A version that is published, with what it says. */
export interface Published {
  readonly publication: Publication;
  readonly compiled: Compiled;
}

/** Areas, and characters of their names, from the fullest card to the barest. */
const FULLNESS = [
  { areas: 30, name: 200 },
  { areas: 20, name: 80 },
  { areas: 8, name: 60 },
] as const;

/** What is posted in a channel; of one that is withdrawn, that it is. */
export function publicationCard(published: Published, wording: Wording): Card {
  if (published.publication.withdrawn) return withdrawnPost(published, wording);
  return firstThatFits(FULLNESS.map((fullness) => () => postOf(published, wording, fullness)));
}

function postOf(
  { publication, compiled }: Published,
  wording: Wording,
  fullness: (typeof FULLNESS)[number],
): Card {
  const { language } = wording;
  const t = publishTextsIn(language);
  const { state } = compiled.summary;
  const { round } = state;
  const shown = compiled.areas.slice(0, fullness.areas);
  const hidden = compiled.areas.length - shown.length;
  return roundCardOf({
    language,
    where: whereOf(round, wording),
    title: findingOf(compiled, language),
    lead: [
      t.publishedBy(publication.version, formatInstant(publication.at, wording), publication.by.name),
      ...(publication.correction ? [t.correction(publication.correction.reason)] : []),
      ...(hidden > 0 ? [t.moreAreas(hidden)] : []),
    ],
    facts: kindRows(compiled, language)
      .filter(({ counts }) => counts.length > 0)
      .map(({ name, counts }) => ({
        name,
        value: counts.map(({ symbol, count, word }) => `${symbol}\u00A0${count} ${lower(word)}`).join(DOT),
      })),
    rows: shown.map((one) => areaRow(state, one, publication, wording, fullness.name)),
    actions: [
      {
        title: t.document,
        payload: payload('show-report', language, { round: round.id, below: 1 }),
        isFirst: true,
      },
      { title: t.history, payload: payload('say', language, { command: 'history' }) },
    ],
  });
}

function areaRow(
  { round }: RoundState,
  { area, entries }: CompiledArea,
  { version }: Publication,
  { language }: Wording,
  length: number,
) {
  const t = publishTextsIn(language);
  const name = shorten(area?.title ?? t.noArea, length);
  const lines = entries.flatMap((one) => one.lines);
  const answered = lines.filter(({ assessment }) => assessment).length;
  return {
    name,
    about: capitalise(managingTextsIn(language).answeredOf(answered, lines.length)),
    buttons: area
      ? [
          {
            title: t.showArea,
            tooltip: t.showAreaOf(name),
            payload: payload('published-area', language, {
              round: round.id,
              area: area.id,
              version,
              below: 1,
            }),
          },
        ]
      : [],
  };
}

function withdrawnPost({ publication, compiled }: Published, wording: Wording): Card {
  const { round } = compiled.summary.state;
  const { language } = wording;
  return roundCardOf({
    language,
    where: whereOf(round, wording),
    title: publishTextsIn(language).withdrawn(round.name),
    facts: withdrawnFacts(publication, wording),
  });
}

/** Lines on one card, and characters of a name. */
const LINES = [
  { lines: 60, name: 200 },
  { lines: 40, name: 80 },
  { lines: 20, name: 60 },
] as const;

/** One area as it was published: a line for each item in the plan's own order, which opens what was said. */
export function publishedAreaCard(
  published: Published,
  from: number,
  notice: string | undefined,
  wording: Wording,
): Card {
  return firstThatFits(LINES.map((fullness) => () => areaCardOf(published, from, notice, wording, fullness)));
}

function areaCardOf(
  { publication, compiled }: Published,
  from: number,
  notice: string | undefined,
  wording: Wording,
  { lines, name }: (typeof LINES)[number],
): Card {
  const { language } = wording;
  const t = publishTextsIn(language);
  const { state } = compiled.summary;
  const { round } = state;
  const [only] = compiled.areas;
  const all = only?.entries ?? [];
  const shown = all.slice(from, from + lines);
  const byKind = Map.groupBy(shown, ({ item }) => item.kind);
  const groups = [...byKind.values()].map(
    (entries): Group => ({
      name: kindHead(entries, language),
      lines: entries.map((one) => answerLineOf(state, one, publication, language, name)),
    }),
  );
  const next = from + shown.length;
  const filled = fillListing(
    {
      where: [round.name, formatRange(round.from, round.to, wording)],
      title: only?.area?.title ?? t.noArea,
      lead: [
        ...(notice === undefined ? [] : [notice]),
        t.asPublished(publication.version, formatInstant(publication.at, wording)),
        ...(all.length === 0 ? [t.nothingIn] : []),
      ],
      groups,
      footer: shown.length < all.length ? [t.linesShown(from + 1, next, all.length)] : [],
    },
    wording,
  );
  const fields = { round: round.id, area: only?.area?.id ?? '', version: publication.version, from: next };
  const more = { title: t.showMore, payload: payload('published-area', language, fields) };
  return withNextSteps(filled, next < all.length ? [more] : []);
}

function kindHead([first]: readonly SummaryEntry[], language: Wording['language']): string {
  if (!first) return '';
  const t = kindTextsIn(language);
  const { kind } = first.item;
  return capitalise((isGoal({ kind }) ? t.goals : t.nouns[kind])[1]);
}

function answerLineOf(
  state: RoundState,
  entry: SummaryEntry,
  { version }: Publication,
  language: Wording['language'],
  length: number,
): object {
  const { round } = state;
  const fields = { round: round.id, item: entry.item.id, version };
  const press = entry.lines.some(({ assessment }) => assessment)
    ? { tellsApart: [round.name], payload: payload('published-answer', language, fields) }
    : undefined;
  return entryLine(state, entry, shorten(entry.item.title, length), language, press);
}
