/** What tells that an item carries on another, and over which years. */
import type { Language } from '../../domain/language.ts';
import { isOverGap, type ProposedLink } from '../../domain/plans/lineage.ts';
import { commonTextsIn } from '../texts/common.ts';
import { quoted } from '../texts/words.ts';
import { linkTextsIn } from './links-texts.ts';

/** "2019 → 2025, inget däremellan" */
export function yearsOfLink(link: ProposedLink, language: Language): string {
  const t = linkTextsIn(language);
  const years = t.years(...link.years);
  return isOverGap(link) ? t.overGap(years) : years;
}

/** "2019 → 2025, inget däremellan; osäkert, gemensamt: ”barn” och ”unga”" */
export function whyOfLink(link: ProposedLink, language: Language): string {
  const t = linkTextsIn(language);
  const words = (link.words ?? []).map((word) => quoted(word, language));
  const why = words.length > 0 ? t.inCommon(commonTextsIn(language).listOf(words)) : t.why[link.why];
  return `${yearsOfLink(link, language)}; ${why}`;
}
