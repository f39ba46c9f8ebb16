/** What the post of a version of a round in a channel is called among the deliveries. */
export function publicationPost(round: string, version: number, channel: string): string {
  return `${round}/publication/${version}/${channel}`;
}
