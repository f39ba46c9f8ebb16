/** Words instead of a target, which somebody is still to set: "fastställs av nämnden", "tas fram av nämnd/styrelse". */
const SET_LATER =
  /^(?:(?:mål(?:värde|nivå|tal)?(?:et|en)?|ska(?:ll)?)\s)*(?:(?:fastställ|bestäm|formuler|sätt|beslut)a?s|tas\sfram|utreds|(?:ej|inte|ännu\sinte)\s(?:fastställ|beslut|formuler|framtag)\p{L}+|(?:inget|inga|ej|inte)\s(?:mål(?:värde|nivå|tal)?n?|satta?|angiv\p{L}+|angett)|saknas|ny(?:tt)?\s(?:mått|indikator|nyckeltal))(?!\p{L})/iu;
/** A longer text says what is to be done. */
const LONGEST_LATER = 80;

/** Whether what stands in the place of a target says that there is none yet. */
export function isSetLater(target: string): boolean {
  return target.length <= LONGEST_LATER && SET_LATER.test(target.trim());
}
