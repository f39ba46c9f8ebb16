import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { LRUCache } from 'lru-cache';

type Authentication = ConfigurationBotFrameworkAuthentication;
type ConnectorFactory = ReturnType<Authentication['createConnectorFactory']>;
type ConnectorClient = Awaited<ReturnType<ConnectorFactory['create']>>;

/** Teams answers at a handful of addresses; without credentials, anybody may name any number of them. */
const MAX_CLIENTS = 50;

/**
 * The SDK's authentication, but for this: it makes two HTTP clients for each turn – a tenth of what a turn costs – and
 * here one is kept for each address that is answered to.
 */
export class KeepingAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #connectors = new LRUCache<string, ConnectorClient>({ max: MAX_CLIENTS });
  #userTokens: ReturnType<Authentication['createUserTokenClient']> | undefined;

  override async authenticateRequest(...request: Parameters<Authentication['authenticateRequest']>) {
    const sender = await super.authenticateRequest(...request);
    const { connectorFactory } = sender;
    if (!connectorFactory) return sender;
    const create: ConnectorFactory['create'] = async (serviceUrl, audience) => {
      const key = `${audience} ${serviceUrl}`;
      const known = this.#connectors.get(key);
      if (known) return known;
      const made = await connectorFactory.create(serviceUrl, audience);
      this.#connectors.set(key, made);
      return made;
    };
    return { ...sender, connectorFactory: { create } };
  }

  /** Målvakt acts for nobody with their own token; the SDK demands the client all the same. */
  override createUserTokenClient(...identity: Parameters<Authentication['createUserTokenClient']>) {
    this.#userTokens ??= super.createUserTokenClient(...identity).catch((error: unknown) => {
      this.#userTokens = undefined;
      throw error;
    });
    return this.#userTokens;
  }
}
