import type { Language } from '../../domain/language.ts';
import type { Mention } from '../../domain/people/erasure.ts';
import { erasedTextsIn } from './erased-texts.ts';

/** Lines of places that are shown; all are in `--json`. */
const MOST = 50;

/** What somebody is called who has been erased. */
export function aliasName(number: number, language: Language): string {
  return erasedTextsIn(language).alias(number);
}

interface Erased {
  readonly person: string;
  /** Undefined when it was only looked at. */
  readonly alias?: { readonly name: string } | undefined;
  readonly changed: number;
  readonly removed: number;
  readonly mentions: readonly Mention[];
}

export function erasedLines(
  { person, alias, changed, removed, mentions }: Erased,
  isStill: boolean,
  language: Language,
): string {
  const t = erasedTextsIn(language);
  const places = mentions.map(({ partition, document, field }) => `  ${partition}: ${document} ${field}`);
  return [
    alias ? t.erased(person, alias.name, changed, removed) : t.wouldErase(person, changed, removed),
    ...(mentions.length > 0 ? [t.mentions(mentions.length), ...places.slice(0, MOST)] : []),
    ...(places.length > MOST ? [t.more(places.length - MOST)] : []),
    t.frozen,
    ...(isStill ? [t.stillCoordinator] : []),
    alias ? t.restart : t.howTo,
  ].join('\n');
}
