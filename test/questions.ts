/** What is asked, one phrase for each intent, and the buttons that stand for the same. */
import type { Json } from './cards.ts';

/** Something that is said, or a button that is pressed, and what its answer is known by. */
export interface Question {
  readonly intent: string;
  readonly asks: string | Json;
  readonly hears: RegExp;
  /** It is about items that are named, and not about all there are or about Målvakt itself. */
  readonly isOfItems?: true;
  /** It goes on from the question before it. */
  readonly goesOn?: true;
  /** It shows what was said in each round, so that there is more to show where there have been more. */
  readonly showsRounds?: true;
}

const METRO = /[öÖ]resundsmetro|Motor för tillväxt/;
const POWER = /[Ee]lförsörjning|Malmö Energi/;
const PLAN = { plan: 'ks-2025', item: 'mal-tillvaxt' };

function said(intent: string, asks: string, hears: RegExp): Question {
  return { intent, asks, hears };
}

function ofItems(intent: string, asks: string, hears: RegExp): Question {
  return { ...said(intent, asks, hears), isOfItems: true };
}

function pressed(command: string, slots: Json, hears: RegExp): Question {
  const asks = { verb: 'say', form: 1, language: 'sv', command, ...slots };
  return { intent: `[${command}]`, asks, hears };
}

function goingOn(question: Question): Question {
  return { ...question, goesOn: true };
}

export const QUESTIONS: readonly Question[] = [
  ofItems('status of one', 'hur går det med öresundsmetron?', METRO),
  goingOn(ofItems('why, after it', 'varför?', METRO)),
  goingOn(ofItems('owner, after it', 'vem äger det?', METRO)),
  goingOn({ ...ofItems('history, after it', 'hur har det gått tidigare?', /Historik/), showsRounds: true }),
  goingOn({ ...ofItems('another time', 'förra året då?', METRO), showsRounds: true }),
  goingOn({ ...ofItems('another item', 'och elförsörjningen?', POWER), showsRounds: true }),
  ofItems('misspelt', 'status oresundsmetorn', METRO),
  ofItems('several', 'öresundsmetron och elförsörjningen?', POWER),
  ofItems('comparison', 'jämför öresundsmetron och elförsörjningen', POWER),
  ofItems('target', 'vad är målvärdet för malmö commitment?', /Commitment/),
  ofItems('finish', 'när ska klimatinvesteringsplanen vara klar?', /limatinvesteringsplan/),
  ofItems('sureness', 'hur säkert är det med öresundsmetron?', METRO),
  said('sureness of all', 'hur säkra är svaren?', /svar/),
  said('meaning', 'vad betyder delvis uppnått?', /[Dd]elvis/),
  said('of an area', 'hur går det inom klimatomställningen?', /En grön stad/),
  said('not there', 'hur går det med xyzzykvarnen?', /hittar inget/),
  said('not understood', 'flurp snark blomp', /förstod inte/),
  said('thanks', 'tack!', /Varsågod/),
  said('status of all', 'status', /bedömda/),
  said('list', 'vilka mål är röda?', /förväntas inte uppnås/),
  goingOn(said('narrowed', 'bara de inom klimatomställningen', /klimatomställning/)),
  said('best', 'vilka mål går bäst?', /bäst först/),
  goingOn(said('more', 'visa fler', /bäst först/)),
  goingOn(ofItems('the second', 'den andra', /Så går det med/)),
  said('agenda', 'vilka mål hör till agenda 2030 mål 11?', /Agenda 2030/),
  said('unit', 'hur går det för stadskontoret?', /Stadskontoret/),
  said('count', 'hur många mål finns det?', /mål/),
  said('missing', 'vem har inte svarat?', /svar saknas/),
  said('due', 'när ska svaren vara inne?', /[Ss]var/),
  said('changed', 'vad har ändrats sedan förra veckan?', /ändrats/),
  said('changed since last', 'vad har ändrats sen sist?', /ändrats/),
  said('changed of one', 'vad har ändrats för öresundsmetron?', /ändrats/),
  said('summary', 'sammanställ', /Preliminärt/),
  said('digest', 'veckobrev', /./),
  said('mine', 'vilka är mina mål?', /väntar på ditt svar/),
  said('my unit', 'hur går det för min enhet?', /Stadskontoret/),
  ofItems('answer', 'svara', /text_happened/),
  ofItems('answer about one', 'svara öresundsmetron', /text_happened/),
  ofItems('follow', 'säg till när öresundsmetron ändras', METRO),
  said('followings', 'vad bevakar jag?', /bevakar/),
  said('owners', 'ägare', /Ansvariga/),
  said('help', 'hjälp', /Vad vill du veta/),
  ofItems('in English', 'how is the Öresund metro going?', METRO),
  { ...pressed('status', { items: [PLAN] }, METRO), isOfItems: true },
  { ...pressed('why', { items: [PLAN] }, METRO), isOfItems: true },
  { ...pressed('history', { items: [PLAN] }, METRO), isOfItems: true, showsRounds: true },
  { ...pressed('compare', { items: [PLAN] }, METRO), isOfItems: true },
  pressed('list', { filter: { statuses: ['notMet'] }, page: 1 }, /förväntas inte uppnås/),
  pressed('list', { filter: { below: { plan: 'ks-2025', item: 'omr-klimat' } } }, /En grön stad/),
  pressed('count', {}, /förväntas uppnås/),
  pressed('missing', {}, /svar saknas/),
  pressed('changed', { since: 'lastRound' }, /ändrats/),
];
