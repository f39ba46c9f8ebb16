/** What can be said to Målvakt: a line for each capability. */
export { answer } from './capabilities/answers/answer.ts';
export { myGoals } from './capabilities/answers/my-goals.ts';
export { deliveries } from './capabilities/deliveries/deliveries.ts';
export { digest } from './capabilities/deliveries/digest.ts';
export { follow } from './capabilities/deliveries/follow.ts';
export { following } from './capabilities/deliveries/following.ts';
export { subscribe } from './capabilities/deliveries/subscribe.ts';
export { unsubscribe } from './capabilities/deliveries/unsubscribe.ts';
export { absence } from './capabilities/people/absence.ts';
export { language } from './capabilities/people/language.ts';
export { owners } from './capabilities/people/owners.ts';
export { people } from './capabilities/people/people.ts';
export { importing } from './capabilities/plans/import.ts';
export { history } from './capabilities/status/history.ts';
export { status } from './capabilities/status/status.ts';
export { summary } from './capabilities/status/summary.ts';
