import type { Words } from '../domain/language.ts';
import { type Right, ROLES, rolesWith } from '../domain/people/roles.ts';
import { ROLE_WORDS } from '../views/people/role-texts.ts';
import type { Capability, Place } from './capability.ts';

const HEAD = ['Skriv eller tryck', 'Det gör', 'Vem', 'Var', 'Ändras eller ångras med'];

const PLACES: Readonly<Record<Place, string>> = {
  anywhere: 'överallt',
  personal: 'egen chatt',
  shared: 'kanal eller gruppchatt',
};

/** Who may do what, and where, as a Markdown table in Swedish: a row for each thing to say, and below it what its buttons do. */
export function rightsTable(capabilities: readonly Capability[]): string {
  const rows = capabilities.flatMap((capability) => [
    rowOf(`\`${capability.words.sv}\``, capability, capability, capabilities),
    ...(capability.verbs ?? []).map((verb) =>
      rowOf('– knapp', verb, { ...capability, ...verb }, capabilities),
    ),
  ]);
  return [HEAD, HEAD.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`.replaceAll('|  |', '| |'))
    .join('\n');
}

function rowOf(
  name: string,
  { does, undoneBy }: { readonly does: Words; readonly undoneBy?: string },
  { right, place }: { readonly right: Right; readonly place: Place },
  capabilities: readonly Capability[],
): string[] {
  const undoing = undoneBy === undefined ? '' : wayBack(undoneBy, capabilities);
  return [name, does.sv, rolesText(right), PLACES[place], undoing];
}

function rolesText(right: Right): string {
  const roles = rolesWith(right);
  return roles.length === ROLES.length ? 'alla' : roles.map((role) => ROLE_WORDS[role].sv).join(', ');
}

/** The words of a capability, or of the one whose button it is. @throws RangeError for a way back that does not exist */
function wayBack(name: string, capabilities: readonly Capability[]): string {
  const said = capabilities.find(({ id }) => id === name);
  const pressed = capabilities.find(({ verbs = [] }) => verbs.some((verb) => verb.name === name));
  const found = said ?? pressed;
  if (!found) throw new RangeError(`Nothing can be said or pressed that is called ${name}`);
  return `\`${found.words.sv}\`${said ? '' : ', knapp'}`;
}
