/** What a manager asks in an afternoon, as it is typed in the Playground: each thing said, and what the answer has to say. */
import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { LOOK, shoot } from './pictures.ts';
import { Playground } from './playground.ts';
import { newPlace, Program } from './program.ts';

export interface Asked {
  readonly says: string;
  /** In the answer, as it is seen. */
  readonly hears: readonly RegExp[];
  /** What its picture is called; without one there is no picture. */
  readonly picture?: string;
}

/** Each is said right after the one before it, so that short ones follow on what was answered last. */
export const CONVERSATION: readonly Asked[] = [
  {
    says: 'Hej! Hur går det med Malmö Commitment?',
    hears: [/●\sFörväntas uppnås/, /Utfallet har ökat från 8/, /Källa: svar från Jelena Petrović/],
    picture: 'question-status',
  },
  {
    says: 'varför då?',
    hears: [/Malmö Commitment: ●\sförväntas uppnås/, /jämförd med de elva i budgeten/],
    picture: 'question-why',
  },
  { says: 'vem äger det?', hears: [/Vem ansvarar för Malmö Commitment\?/, /Jelena Petrović/] },
  {
    says: 'hur har det gått sedan 2024?',
    hears: [
      /Malmö Commitment: bättre än 2024/,
      /aug\s2024/,
      /Delårsrapport 2024\s· ◆\sFörväntas uppnås delvis/,
    ],
    picture: 'question-history',
  },
  {
    says: 'jämför arbetsgivare och brottslighet',
    hears: [/■\sFörväntas inte uppnås/, /●\sFörväntas uppnås/],
    picture: 'question-comparison',
  },
  {
    says: 'jämför ekonomiavdelningen med HR',
    hears: [/Ekonomiavdelningen: /, /HR-strategiska avdelningen: /, /Kompetensgapen/],
    picture: 'question-units',
  },
  {
    says: 'vilka mål avviker?',
    hears: [/2 av 16 mål och uppdrag avviker/, /Kompetensgapen/, /Åtgärderna i personalredovisningen/],
    picture: 'question-list',
  },
  {
    says: 'bara i en god organisation',
    hears: [/En god organisation/, /Kompetensgapen/, /Åtgärderna i personalredovisningen/],
    picture: 'question-narrowed',
  },
  {
    says: 'bara de röda',
    hears: [/1 av 3 mål förväntas inte uppnås/, /Åtgärderna i personalredovisningen/],
    picture: 'question-narrowed-twice',
  },
  {
    says: 'hur många når målen?',
    hears: [/6 av 16 mål och uppdrag förväntas uppnås/, /3 pågår/],
    picture: 'question-count',
  },
  {
    says: 'vem har inte svarat?',
    hears: [/4 av 16 svar saknas/, /Alex Lindgren/],
    picture: 'question-missing',
  },
  {
    says: 'säg till när Öresundsmetron ändras',
    hears: [/Vill du bevaka Öresundsmetron\?/],
    picture: 'question-follow',
  },
];

/** Says it, and waits for the card that answers. */
export async function ask(playground: Playground, { says, hears }: Asked): Promise<Locator> {
  const answer = playground.cards.nth(await playground.cards.count());
  await playground.say(says);
  await answer.waitFor();
  const seen = await answer.innerText();
  for (const one of hears) assert.match(seen, one, says);
  return answer;
}

/** Målvakt with the Playground in a browser, where the colleagues have answered. */
export async function openAnswered(executablePath: string, sharpness = 1) {
  const program = new Program(await newPlace());
  try {
    const playground = await Playground.open(await program.address(), executablePath, sharpness);
    await playground.page.addStyleTag({ content: LOOK });
    // The greeting and the first question: what is asked is answered below both.
    await playground.cards.nth(1).waitFor();
    await playground.say('demo');
    await playground.hear(/^Kollegorna har svarat/);
    const close = async () => {
      await playground.close();
      await program.cleanUp();
    };
    return { playground, close };
  } catch (error) {
    await program.cleanUp();
    throw error;
  }
}

export async function picturesOfQuestions(executablePath: string): Promise<void> {
  const { playground, close } = await openAnswered(executablePath, 2);
  try {
    for (const asked of CONVERSATION) {
      const answer = await ask(playground, asked);
      if (asked.picture !== undefined) await shoot(playground, asked.picture, answer);
    }
  } finally {
    await close();
  }
}
