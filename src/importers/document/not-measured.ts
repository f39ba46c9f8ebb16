import type { ReadAnswer } from '../../domain/plans/read-document.ts';
import { sentencesOf } from './sentences.ts';
import type { ReadRow } from './table-row.ts';

/** What is answered about an indicator whose outcome comes later: as somebody says it in a card. */
export const NOT_MEASURED: Pick<ReadAnswer, 'status' | 'notMeasured'> = {
  status: 'unknown',
  notMeasured: true,
};

/** A sentence of what is still to be measured: what is done, and when. */
const TO_COME =
  /(?<!\p{L})(?:kommer|planera[sd]?|ska|beräknas|väntas|förväntas|först|genomförs|görs|mäts|publiceras)(?!\p{L})/iu;
const MEASURING =
  /genomför|mät|bedöm|enkät|undersök|analys|utvärder|följ(?:s|as|a)\supp|uppfölj|redovis|publicer|resultat|utfall|statistik/i;
const LATER =
  /(?<!\p{L})(?:årets\sslut|(?:slutet|mitten|början)\sav|årsskiftet|hösten|våren|sommaren|vintern|i\s(?:höst|vår|vinter|sommar)|senare|nästa|kvartal|tertial|helår\p{L}*|årsanalys\p{L}*|efter|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)(?!\p{L})/iu;
/** "Har ännu inte mätts", "ingen mätning är gjord". */
const UNMEASURED =
  /(?<!\p{L})(?:(?:ännu\s(?:inte|ej)|(?:inte|ej)\s(?:ännu\s)?)(?:\p{L}+\s){0,2}?(?:mät|uppmätt|genomför|publicer|tillgänglig|sammanställ)|ing(?:en|et|a)\s(?:\p{L}+\s){0,2}?(?:mätning|utfall|resultat|data|enkät|statistik|uppgift))/iu;

/** A sentence that tells of an outcome all the same, or of what has gone wrong. */
const TOLD =
  /(?<!\p{L})(?:inte|ej|aldrig|brist\p{L}*|sämre|försämra\p{L}*|försen\p{L}*|dröj\p{L}*|lägre|minska\p{L}*|ökade|sjönk|sjunkit|understiger|överstiger|under\smålvärdet|över\smålvärdet|uppgår|uppgick|blev|visar|visade|saknas|avvik\p{L}*|problem\p{L}*|inställd\p{L}*)(?!\p{L})/iu;

/**
 * Whether an indicator has no outcome yet. Reports set its symbol to that of what is not reached, or none, where the number comes
 * later: red is kept for what the row gives an outcome of, or its comment tells of.
 * @param isReport whether it is a report's: a plan may say as well when something is to be measured
 */
export function isNotMeasured(
  { outcome, hasOutcomes, status, target, comment }: ReadRow,
  isReport: boolean,
): boolean {
  if (outcome !== '' || !hasOutcomes) return false;
  const sentences = [...sentencesOf(comment)];
  const isTold = sentences.some((one) => !comesLater(one) && TOLD.test(one));
  switch (status) {
    case 'met':
    case 'partly':
      return false;
    case 'unknown':
      return true;
    case 'notMet':
      return !isTold && (comment !== '' || /\d/.test(target));
    case undefined:
      return isReport && !isTold && sentences.some(comesLater);
  }
}

function comesLater(sentence: string): boolean {
  if (UNMEASURED.test(sentence)) return true;
  return TO_COME.test(sentence) && MEASURING.test(sentence) && LATER.test(sentence);
}
