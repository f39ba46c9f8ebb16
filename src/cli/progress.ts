/** Marks of the bar when all is done. */
const WIDTH = 40;

/** Draws how much is done, on standard error, where that is a terminal. */
export function progress(): ((share: number) => void) | undefined {
  return process.stderr.isTTY ? draw : undefined;
}

function draw(share: number): void {
  const done = Math.round(share * WIDTH);
  process.stderr.write(`\r${'█'.repeat(done)}${'·'.repeat(WIDTH - done)} ${Math.floor(share * 100)} %`);
  if (share >= 1) process.stderr.write('\r\u001B[K');
}
