/** What Målvakt does by itself and when, in the municipality's time zone. */
export const SCHEDULE = {
  /** The weekly digest is posted on Mondays at 08:00; in cron's notation. */
  digest: '0 8 * * 1',
  /** The whole hour at which somebody who is back is asked. */
  askBackHour: 8,
} as const;
