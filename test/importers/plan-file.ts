export const AREA_JSON = { id: 'work', kind: 'area', title: 'Arbete' };
export const GOAL_JSON = { id: 'jobs', kind: 'councilGoal', parent: 'work', title: 'Fler har arbete' };

/** A sound plan, as it stands in a file. */
export const PLAN_JSON = {
  id: 'ks-2025',
  title: 'Nämndsbudget',
  board: 'Kommunstyrelsen',
  year: 2025,
  items: [AREA_JSON, GOAL_JSON],
};

type Fields = Readonly<Record<string, unknown>>;

/** A sound plan with some fields replaced; `undefined` takes a field away. */
export function planFile(fields: Fields = {}): string {
  return JSON.stringify({ ...PLAN_JSON, ...fields });
}

/** The same with a third item, which stands at `items[2]`. */
export function planFileWith(item: Fields): string {
  return planFile({
    items: [AREA_JSON, GOAL_JSON, { id: 'metro', kind: 'councilGoal', title: 'En metro', ...item }],
  });
}

export const QUESTION_JSON = { id: 'happened', label: 'Vad har hänt?' };
export const STEPS_JSON = ['met', 'notMet'].map((status) => ({
  status,
  symbol: '*',
  expected: 'Väntas',
  reached: 'Blev',
}));
