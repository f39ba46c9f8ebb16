/** All that can be asked, by each role, in their own chat and in a channel. */
import assert from 'node:assert/strict';
import { TALK_MINUTES } from '../../../src/domain/status/talk.ts';
import { type Bot, CHANNEL, closeBots, type Place, type Someone } from '../../bot.ts';
import { MATTIAS, STRANGER } from '../../sample-round.ts';
import { MANAGER, openSights, READER, told } from '../../sights.ts';

type Who = 'owner' | 'manager' | 'reader';
const PEOPLE: Readonly<Record<Who, Someone>> = { owner: MATTIAS, manager: MANAGER, reader: READER };

/** What somebody is answered: in the running round, or of what is closed; and what else it is to whom and where. */
interface Asked {
  readonly words: string;
  readonly running: RegExp;
  readonly closed: RegExp;
  readonly own?: Partial<Record<Who, RegExp>>;
  readonly channel?: Partial<Record<Who, RegExp>>;
}

/** The same for all. */
function alike(words: string, answer: RegExp): Asked {
  return { words, running: answer, closed: answer };
}
function everyone(answer: RegExp): Record<Who, RegExp> {
  return { owner: answer, manager: answer, reader: answer };
}
const CAN_ASK = /Skriv ”hjälp”/;
const IN_OWN_CHAT = /^Det gör vi i din egen chatt med mig\. Öppna chatten Målvakt och skriv ”/;
const ONLY_COORDINATOR = /^Bara den som är samordnare får göra det\./;
const HEAD = /^Delårsrapport 2025 · 1 jan–31 aug · pågår, kan ändras/.source;

const INTENTS: Readonly<Record<string, Asked>> = {
  list: {
    words: 'vilka mål är röda?',
    running: /\n1 av 16 mål och uppdrag förväntas inte uppnås\n/,
    closed: /\nInga mål och uppdrag har bedömningen ”förväntas inte uppnås”\n/,
  },
  count: {
    words: 'hur många mål har svar?',
    running: /\n7 av 16 har fått svar\.\n/,
    closed: /\n3 av 16 har fått svar\.\n/,
  },
  missing: {
    words: 'vem har inte svarat?',
    running: /\n9 av 16 svar saknas\n/,
    closed: /\n13 av 16 svar kom aldrig in\n/,
    own: { manager: /Svar väntas från Åsa Holmgren \(3 svar\)/, owner: /Ett av svaren är ditt att ge/ },
  },
  changed: {
    words: 'vad har ändrats sedan förra veckan?',
    running: /\n2 mål har ändrats sedan/,
    closed: /\nInget har ändrats sedan/,
  },
  due: {
    words: 'när ska svaren vara inne?',
    running: new RegExp(`${HEAD}\nSvar senast 15 sep`),
    closed: /^Puls våren 2025 · 1 jan–31 mar\nOmgången stängdes 1 apr\n/,
  },
  why: {
    words: 'varför går det dåligt för Öresundsmetron?',
    running: /Öresundsmetron: ■ förväntas inte uppnås\n[\s\S]*Staten har inte svarat\./,
    closed: /Öresundsmetron: svaret säger inget om varför\n/,
  },
  history: {
    words: 'historik klimatmålet',
    running: /\nDelårsrapport 2025\n[\s\S]*\nPuls våren 2025\n/,
    closed: /^Historik · 1 bedömning\n[\s\S]*\nPuls våren 2025\n/,
  },
  target: {
    words: 'vad är målvärdet för Malmö Commitment?',
    running: /\nMalmö Commitment: inget utfall än, och planen har inget målvärde\n● /,
    closed: /\nMalmö Commitment: inget utfall än, och planen har inget målvärde\n◆ /,
  },
  finish: {
    words: 'när ska klimatinvesteringsplanen vara klar?',
    running: /\nPlanen anger ingen slutdag för klimatinvesteringsplanen\n/,
    closed: /\nPlanen anger ingen slutdag för klimatinvesteringsplanen\n/,
  },
  sureness: {
    words: 'hur säkra är vi på klimatmålet?',
    running: /\nMalmö Commitment: det enda svaret har kommit\n● /,
    closed: /\nMalmö Commitment: det enda svaret har kommit\n◆ [\s\S]*Svaret är 5 månader gammalt/,
  },
  meaning: alike('vad betyder delvis uppnått?', /^◆ Delvis uppnått: /),
  compare: {
    words: 'jämför klimatmålet och elförsörjningen',
    running: /\nMalmö Commitment och Malmö Energi och Hållbarhet ligger lika till: ● /,
    closed:
      /^Malmö Commitment: ◆ förväntas uppnås delvis\. Målet ”Elen räcker till alla”: ● förväntas uppnås\nDe går inte att rangordna[\s\S]*Delårsrapport 2019 · 31\saug\s2019/,
  },
  owners: {
    ...alike('vem äger klimatmålet?', CAN_ASK),
    own: { manager: /\nJelena Petrović ansvarar för Malmö Commitment\n/ },
    channel: { manager: IN_OWN_CHAT },
  },
  mine: {
    ...alike('mina mål', /^Du har inga frågor just nu\./),
    own: { owner: /\n1 av 2 frågor väntar på ditt svar\n/ },
    channel: everyone(IN_OWN_CHAT),
  },
  'my unit': {
    words: 'hur går det för min enhet?',
    running: / · Ekonomiavdelningen\n1 av 2 mål och uppdrag förväntas uppnås och 1 saknar svar\n/,
    closed: / · Ekonomiavdelningen\n1 av 2 mål och uppdrag förväntas uppnås delvis och 1 saknar svar\n/,
    own: { owner: / · Näringslivsavdelningen\n1 av 2 mål förväntas uppnås delvis och 1 saknar svar\n/ },
    channel: { owner: / · Näringslivsavdelningen\n1 av 2 mål förväntas uppnås delvis och 1 saknar svar\n/ },
  },
  'status of an item': {
    words: 'hur går det med Öresundsmetron?',
    running: /Så går det med Öresundsmetron\n■ /,
    closed: /Så går det med Öresundsmetron\n● /,
  },
  'status of an area': {
    words: 'hur går det i en grön stad som leder klimatomställningen?',
    running: /\n2 av 3 mål och uppdrag förväntas uppnås och 1 saknar svar\n/,
    closed: /\n1 av 3 mål och uppdrag förväntas uppnås delvis och 2 saknar svar\n/,
  },
  'status of all': {
    words: 'hur går det?',
    running: /\n3 av 6 bedömda mål: förväntas uppnås\n/,
    closed: /\n2 av 3 bedömda mål: förväntas uppnås\n/,
  },
  follow: {
    ...alike('säg till när Öresundsmetron ändras', /\nVill du bevaka Öresundsmetron\?\n/),
    channel: everyone(ONLY_COORDINATOR),
  },
  following: {
    ...alike('bevakningar', /\nDu bevakar inget just nu\n/),
    channel: everyone(/\nKanalen bevakar inget just nu\n/),
  },
  digest: {
    words: 'veckobrev',
    running: /^Veckobrev · Delårsrapport 2025 · .+pågår, kan ändras\n/,
    closed: /^Veckobrev · Puls våren 2025 · 1 jan–31 mar\n/,
  },
  summary: {
    words: 'sammanställ',
    running: /\n3 av 6 bedömda mål: förväntas uppnås\nPreliminärt/,
    closed: CAN_ASK,
    own: { owner: CAN_ASK },
    channel: { owner: CAN_ASK },
  },
  help: alike('hjälp', /^Vad vill du veta\?\n/),
  thanks: alike('tack!', /^Varsågod/),
  greeting: alike('hej!', /^Hej! /),
  'what it is not for': alike('vad blir det för väder?', /^Det kan jag inte hjälpa dig med/),
};

const ENGLISH = /\b(?:the|and|not|goals?|answers?|round|show|source|with|under way|expected|write)\b/i;
const BROKEN = /undefined|null|NaN|\[object|Error|Något gick fel|numret [0-9a-f]/;
/** Whose answers are missing; what is answered came from somebody else. */
const LATE = /Holmgren|Haddad|Ekdahl|Petrović/;
const RUNNING = /Delårsrapport 2025|pågår|kan ändras|Preliminärt|Samrådet|Staten|Fjärrvärmen|15 sep/;

describe('Whoever asks is answered, or told what can be asked', () => {
  let bot: Bot;
  let questions = 0;

  before(async () => {
    ({ bot } = await openSights({ tenants: ['tenant'] }));
  });
  after(closeBots);
  // So late after the question before that nobody goes on with that.
  beforeEach(() => {
    questions += 1;
    bot.clock.set(new Date(Date.UTC(2025, 8, 1, 8, 0) + questions * TALK_MINUTES * 60_000).toISOString());
  });

  function expected(asked: Asked, who: Who, place: Place | undefined): RegExp {
    const special = place ? asked.channel?.[who] : asked.own?.[who];
    return special ?? (who === 'reader' ? asked.closed : asked.running);
  }

  for (const [intent, asked] of Object.entries(INTENTS)) {
    for (const who of ['owner', 'manager', 'reader'] as const) {
      for (const place of [undefined, CHANNEL]) {
        it(`${intent}, by ${who === 'owner' ? 'an owner' : `a ${who}`} in ${place ? 'a channel' : 'their own chat'}`, async () => {
          const said = await told(bot, PEOPLE[who], asked.words, place);
          assert.match(said, expected(asked, who, place));
          assert.doesNotMatch(said, ENGLISH);
          assert.doesNotMatch(said, BROKEN);
          if (place) assert.doesNotMatch(said, LATE);
          if (who === 'reader') assert.doesNotMatch(said, RUNNING);
          assert.deepEqual(bot.log.lines, []);
        });
      }
    }

    it(`${intent}, by somebody of another municipality, to whom nothing is told`, async () => {
      for (const conversation of ['chat-elsewhere', '19:elsewhere@thread.tacv2']) {
        const before = bot.connector.sent.length;
        const type = conversation.startsWith('19:') ? 'channel' : 'personal';
        const event = {
          type: 'message',
          text: asked.words,
          conversation: { id: conversation, conversationType: type, tenantId: 'elsewhere' },
        };
        await bot.tell(STRANGER, { conversation, type }, event);
        const sent = bot.connector.sent.slice(before).map(({ activity }) => activity);
        assert.deepEqual(
          sent.map(({ type, attachments }) => [type, attachments]),
          [['message', undefined]],
        );
        assert.match(sent[0]?.text ?? '', /^Jag hjälper bara dem som arbetar i kommunen/);
      }
    });
  }
});
