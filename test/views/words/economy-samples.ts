/** Sums of money, as texts about the economy are called with. */
export const SUMS: Readonly<Record<string, readonly unknown[]>> = {
  tkr: [-605, 0, 13_950],
  plus: ['', '+'],
  'explain.deviation': ['−605\u00A0tkr'],
  threshold: ['500\u00A0tkr'],
  'inUnit.what': ['Budget'],
  'inUnit.unit': ['tkr'],
  'writeSum.label': ['Prognos'],
  'writeSum.example': ['12\u00A0500'],
  'budgetIs.sum': ['−9\u00A0452\u00A0tkr'],
  'forecastIs.sum': ['−9\u00A0452\u00A0tkr'],
  'outcomeIs.sum': ['−9\u00A0452\u00A0tkr'],
};
