import type { Finding } from '../domain/errors.ts';
import { KOLADA_URL } from '../outside/kolada.ts';
import { publicUrlOf } from './addresses.ts';

/** Whose key figures are fetched from Kolada, and where. */
export interface KoladaSource {
  /** The municipality's or region's id there: four digits, "1280"; a group of municipalities has a G before its number. */
  readonly municipality: string;
  readonly url: string;
}

/**
 * Undefined for `off`, and for what cannot be used, which is told among the findings.
 * @param address another than Kolada's own
 */
export function koladaOf(
  id: string,
  address: string = KOLADA_URL,
  findings: Finding[],
): KoladaSource | undefined {
  if (id.toLowerCase() === 'off') return undefined;
  const url = publicUrlOf(address);
  if (!url) findings.push({ at: 'MALVAKT_KOLADA_URL', code: 'wrong-type', limit: 'https://…' });
  const isId = /^(?:\d{4}|G\d{1,8})$/.test(id);
  if (!isId) findings.push({ at: 'MALVAKT_KOLADA', code: 'not-one-of', value: id, limit: '1280, …, off' });
  return url && isId ? { municipality: id, url } : undefined;
}
