/** The promises that a year is checked for, each as it is named where it is broken. */
export const PROMISES = {
  stored: {
    sv: 'Ett kvitterat svar finns i lagret, som det sändes',
    en: 'An acknowledged answer is in the store, as it was sent',
  },
  once: { sv: 'Samma knapptryck två gånger sparas en gång', en: 'The same invoke twice stores once' },
  askedOnce: {
    sv: 'Ingen får samma fråga två gånger i en omgång',
    en: 'Nobody is asked the same question twice in a round',
  },
  everybodyAsked: { sv: 'Den som ska svara får frågan', en: 'Whoever is to answer is asked' },
  rightPerson: { sv: 'Bara den frågas som ska svara', en: 'Only whoever is to answer is asked' },
  limits: { sv: 'Teams gränser hålls', en: 'What Teams permits is kept to' },
  ended: { sv: 'Inget utskick blir liggande', en: 'No delivery is left undone' },
  nothingLost: { sv: 'Inget utskick går förlorat', en: 'No delivery is lost' },
  digest: { sv: 'Veckobrevet kommer en gång i veckan', en: 'The digest comes once a week' },
  lastState: {
    sv: 'Veckobrevet visar till sist hur det blev',
    en: 'A digest shows at last how it ended',
  },
  claimed: { sv: 'Varje schemalagd körning görs en gång', en: 'Each scheduled run is claimed once' },
  reminders: {
    sv: 'En påminnelse kommer på arbetstid, en gång om dagen, till den som har något kvar',
    en: 'A reminder comes while people are at work, once a day, to somebody with something left',
  },
  reminded: { sv: 'Den som inte har svarat påminns', en: 'Whoever has not answered is reminded' },
  absence: { sv: 'Den som är borta lämnas i fred', en: 'Whoever is away is left alone' },
  trail: { sv: 'Varje ändring står i spåret', en: 'Every change is in the trail' },
  kept: { sv: 'Skäl och texter bevaras', en: 'Reasons and texts are kept' },
  measures: { sv: 'Måtten stämmer med vad folk gjorde', en: 'The measures are what people did' },
  sound: { sv: 'Programmet gör inga fel', en: 'The program makes no faults' },
} as const;

export type PromiseName = keyof typeof PROMISES;

/** A promise that was broken, and how. */
export interface Mistake {
  readonly promise: PromiseName;
  readonly what: string;
}
