/** What a coordinator does in an afternoon, without a terminal: each thing said or pressed in the Playground, and what comes of it. */
import type { Locator } from 'playwright-core';
import { LOOK, shoot } from './pictures.ts';
import { Playground } from './playground.ts';
import { newPlace, Program } from './program.ts';

/** Something that is said, or the button that is pressed on the card before. */
interface Done {
  readonly says?: string;
  readonly presses?: string;
  /** What is chosen or filled in first, by its label. */
  readonly fills?: Readonly<Record<string, string>>;
  /** In the card that comes, as it is seen. */
  readonly hears: readonly RegExp[];
  /** What its picture is called; without one there is no picture. */
  readonly picture?: string;
}

/** Said and pressed in one's own chat, each after the one before it. */
export const ROUND: readonly Done[] = [
  { says: 'omgång', hears: [/”Delårsrapport 2025” är öppen/, /0 av 16 svar har kommit/] },
  {
    says: 'starta en puls',
    hears: [/Vilken omgång ska öppnas\?/, /Inget öppnas förrän du har sett vad som händer/],
    picture: 'round-form',
  },
  {
    presses: 'Se vad som sker',
    fills: { 'Namn som alla ser': 'Höstpulsen' },
    hears: [/16 svar väntas från 5 personer/, /”Delårsrapport 2025” är också öppen/, /Inget är öppnat än/],
    picture: 'round-preview',
  },
  { presses: 'Öppna omgången', hears: [/”Höstpulsen” är öppen/] },
  {
    says: 'vem har inte svarat?',
    hears: [/Alla 16 svar saknas/, /Amira Haddad/, /”Delårsrapport 2025”: alla 16 svar saknas/],
    picture: 'awaited',
  },
  {
    presses: 'Påminn alla',
    hears: [/En person får en påminnelse/, /Mattias Ekdahl: kan inte nås/],
    picture: 'remind-preview',
  },
  { presses: 'Skicka påminnelse', hears: [/Du har .* frågor kvar att svara på/], picture: 'reminder' },
  {
    says: 'förläng Höstpulsen en vecka',
    hears: [/Flytta sista svarsdag för ”Höstpulsen”\?/],
  },
  { presses: 'Flytta svarsdagen', hears: [/Sista svarsdag för ”Höstpulsen” är nu/] },
  { says: 'stäng Höstpulsen', hears: [/Stäng ”Höstpulsen”\?/, /lämnas när omgången är stängd/] },
  { presses: 'Stäng omgången', hears: [/”Höstpulsen” är stängd/] },
  { says: 'öppna igen för Mattias', hears: [/Öppna ”Höstpulsen” igen\?/] },
  {
    presses: 'Öppna igen',
    fills: { 'Varför?': 'Mattias var sjuk hela veckan.' },
    hears: [/Mattias Ekdahl/],
  },
];

/**
 * Opens the program with its sample, and its Playground.
 * @param prepare what its store holds instead
 */
export async function openProgram(
  executablePath: string,
  sharpness = 1,
  prepare: (folder: string) => Promise<void> = async () => {},
) {
  const place = await newPlace();
  await prepare(place.folder);
  const program = new Program(place, '', new URL('at-work.ts', import.meta.url));
  try {
    const playground = await Playground.open(await program.address(), executablePath, sharpness);
    await playground.page.addStyleTag({ content: LOOK });
    const close = async () => {
      await playground.close();
      await program.cleanUp();
    };
    return { playground, folder: place.folder, close };
  } catch (error) {
    await program.cleanUp();
    throw error;
  }
}

/** Keeps a picture of each thing done that has a name for one. */
export async function picturesOfRounds(executablePath: string): Promise<void> {
  const { playground, close } = await openProgram(executablePath, 2);
  try {
    let card: Locator | undefined;
    for (const done of ROUND) {
      card = await doOne(playground, card, done);
      if (done.picture === undefined) continue;
      await shoot(playground, done.picture, card);
      await playground.page.setViewportSize({ width: 1280, height: 900 });
    }
  } finally {
    await close();
  }
}

/** Does one thing, and waits for the card that says what came of it. */
export async function doOne(
  playground: Playground,
  before: Locator | undefined,
  done: Done,
): Promise<Locator> {
  const { says, presses, fills = {}, hears } = done;
  if (says !== undefined) await playground.say(says);
  if (presses !== undefined && before) {
    for (const [label, value] of Object.entries(fills)) await before.getByLabel(label).fill(value);
    await playground.press(before, presses);
  }
  const [first] = hears;
  const card = playground.cardWith(first ?? /./);
  await card.waitFor();
  return card;
}
