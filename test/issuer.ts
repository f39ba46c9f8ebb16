import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type MalvaktAdapter, openAdapter } from '../src/teams/adapter.ts';
import { portOf } from './fakes.ts';

const APP = 'b0a7c3d2-1111-4222-8333-944445555666';
const ISSUER = 'https://issuer.invalid';
export const HEADER = { alg: 'RS256', typ: 'JWT', kid: 'key-1' };
/** The id of a key that is endorsed for the web chat alone. */
export const WEB_KID = 'key-2';

const newPair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
export const trusted = newPair();
export const forWeb = newPair();

/** Now, in seconds. */
export const now = () => Math.floor(Date.now() / 1000);

export function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

export function jwt(header: object, claims: object, signature: (text: string) => Buffer): string {
  const text = `${encode(header)}.${encode(claims)}`;
  return `${text}.${signature(text).toString('base64url')}`;
}

/** The claims of a valid token. */
export function claimsFor(serviceUrl: string) {
  return { iss: ISSUER, aud: APP, serviceurl: serviceUrl, nbf: now() - 60, exp: now() + 600 };
}

/** A token that is valid but for what is changed. */
export function tokenFor(
  serviceUrl: string,
  change: object = {},
  header: object = HEADER,
  key: KeyObject = trusted.privateKey,
): string {
  const signature = (text: string) => sign('RSA-SHA256', Buffer.from(text), key);
  return jwt(header, { ...claimsFor(serviceUrl), ...change }, signature);
}

export interface Issuer {
  readonly server: Server;
  /** What the next requests for metadata and keys are answered, in order, instead of with 200; `silence` is no answer. */
  readonly answers: { readonly path: string; readonly status: number | 'silence' | 'nonsense' }[];
  /** An adapter that takes tokens of this issuer for `APP`. */
  openAdapter(patienceMs?: number): MalvaktAdapter;
  close(): void;
}

/** Publishes the keys that tokens may be signed with, as the Bot Framework does. */
export async function openIssuer(): Promise<Issuer> {
  const answers: Issuer['answers'] = [];
  const jwk = (key: KeyObject, kid: string, endorsements: string[]) => ({
    ...key.export({ format: 'jwk' }),
    kid,
    use: 'sig',
    endorsements,
  });
  const keys = [jwk(trusted.publicKey, HEADER.kid, ['msteams']), jwk(forWeb.publicKey, WEB_KID, ['webchat'])];
  const server = createServer((request, response) => {
    const url = `http://127.0.0.1:${portOf(server)}`;
    const metadata = {
      issuer: ISSUER,
      jwks_uri: `${url}/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
    };
    const [next] = answers;
    const status = next?.path === request.url ? answers.shift()?.status : 200;
    if (status === 'silence') return;
    response.writeHead(typeof status === 'number' ? status : 200, { 'content-type': 'application/json' });
    const body = JSON.stringify(request.url === '/keys' ? { keys } : metadata);
    response.end(status === 'nonsense' ? '<html>' : body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const identity = {
    id: APP,
    type: 'SingleTenant' as const,
    tenant: 'malmo',
    password: 'unused',
    openIdMetadataUrl: `http://127.0.0.1:${portOf(server)}/metadata`,
    tokenIssuer: ISSUER,
  };
  const credentials = {
    isValidAppId: async (appId?: string) => appId === APP,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => ({ signRequest: async <T>(request: T) => request }),
  };
  return {
    server,
    answers,
    openAdapter: (patienceMs) => openAdapter(identity, credentials, patienceMs),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
