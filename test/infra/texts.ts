/** How files are read as text, when nothing can be had that understands them. */

/** The texts that are compared, by their paths. */
export type Texts = Readonly<Record<string, string>>;

/** The text of a file without its comments; what stands in quotes stays. */
export function codeOf(texts: Texts, path: string): string {
  const text = texts[path];
  if (!text) throw new Error(`Nothing was read in ${path}`);
  return text.replace(/('(?:[^'\\\n]|\\.)*')|\/\/.*|\/\*[\s\S]*?\*\//g, (_, quoted) => quoted ?? '');
}

export function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}

/** What stands quoted in the list behind a name: `paths: ['/partition']`. */
export function listed(text: string, name: string): string[] {
  return matches(text, new RegExp(`\\b${name}\\s*[:=]\\s*\\[([^\\]]*)\\]`, 'g')).flatMap((list) =>
    matches(list, /'([^']*)'/g),
  );
}

export function differences(what: string, code: readonly string[], bicep: readonly string[]): string[] {
  if (code.length === 0) return [`${what}: nothing was found in the code`];
  return code.join() === bicep.join()
    ? []
    : [`${what}: ${code.join()} in the code, ${bicep.join()} in Bicep`];
}
