import type { Language } from '../domain/language.ts';
import { backupTextsIn } from './backup-texts.ts';

interface Copied {
  readonly documents: { readonly followup: number; readonly directory: number };
  readonly isWhole: boolean;
  readonly sha256: string;
}

export function backupLines(
  done: 'backedUp' | 'restored',
  file: string,
  { documents, isWhole, sha256 }: Copied,
  language: Language,
): string {
  const t = backupTextsIn(language);
  const count = new Intl.NumberFormat(language).format(documents.followup + documents.directory);
  return [t[done](file, count), t.checksum(sha256), ...(isWhole ? [] : [t.torn])].join('\n');
}
