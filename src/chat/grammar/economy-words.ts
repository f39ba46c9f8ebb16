import { foldText } from './said.ts';

/** "ekonomin", "budgeten", "prognosen för helåret": the economy as a whole, and nothing that is named beside it. */
const ECONOMY =
  /^(?:(?:den )?(?:ekonomi(?:n|ska laget)?|budget(?:en|omraden(?:a)?)?|(?:helars|ars)?prognos(?:en|er|erna)?|(?:the )?(?:economy|finances|budget(?: areas)?s?|forecasts?))(?: (?:for|pa|of) (?:helaret|aret|hela aret|the (?:whole )?year))?)$/;

/** Whether all of what is asked about is the economy. @param subject as it was said */
export function isEconomy(subject: string): boolean {
  return ECONOMY.test(foldText(subject).trim());
}
