import type { Owner } from '../../domain/people/owners.ts';
import type { Wording } from '../format.ts';
import { ownerTextsIn } from './owners-texts.ts';

/** "Anna Ek (ersättare Bo Lind)" */
export function ownersText(owners: readonly Owner[], language: Wording['language']): string {
  const t = ownerTextsIn(language);
  if (owners.length === 0) return t.noOwner;
  const said = ({ id, person, deputy }: Owner) => {
    if (!person) return t.unknownOwner(id);
    return deputy ? t.ownerWithDeputy(person.name, deputy.name) : person.name;
  };
  return t.listOf(owners.map(said));
}
