/** Sends something to the process that started this one. */
export function send(message: Readonly<Record<string, unknown>>): void {
  process.send?.(message);
}
