import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';

/** What the Bot Framework needs to know of us; without it (on loopback) nobody is authenticated. */
export interface AdapterIdentity {
  readonly id: string;
  readonly type: 'SingleTenant' | 'UserAssignedMsi';
  readonly tenant: string;
  readonly password: string | undefined;
  readonly openIdMetadataUrl: string | undefined;
  readonly tokenIssuer: string | undefined;
}

/** CloudAdapter without its own HTTP part, which prints stack traces and sends error texts to the caller. */
export class MalvaktAdapter extends CloudAdapter {
  /** @throws when the sender cannot be authenticated, before `logic` is entered */
  async processAuthenticated(
    authorization: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, logic);
  }
}

/** The SDK's factory of credentials for what the bot sends. */
type OutboundCredentials = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1];

/** @param credentials how the bot proves itself to Teams; by default with its password or managed identity */
export function openAdapter(
  identity: AdapterIdentity | undefined,
  credentials?: OutboundCredentials,
): MalvaktAdapter {
  const configuration = identity ? configurationOf(identity) : {};
  return new MalvaktAdapter(new ConfigurationBotFrameworkAuthentication(configuration, credentials));
}

function configurationOf(identity: AdapterIdentity) {
  const { id, type, tenant, password, openIdMetadataUrl, tokenIssuer } = identity;
  return {
    MicrosoftAppId: id,
    MicrosoftAppType: type === 'UserAssignedMsi' ? 'UserAssignedMSI' : type,
    MicrosoftAppTenantId: tenant,
    MicrosoftAppPassword: password ?? '',
    ...(openIdMetadataUrl || tokenIssuer ? cloudOf(tenant, openIdMetadataUrl, tokenIssuer) : {}),
  };
}

/** The SDK takes all of a cloud's addresses or none. Those that are not given are the public cloud's. */
function cloudOf(tenant: string, metadata: string | undefined, issuer: string | undefined) {
  const openId = metadata ?? 'https://login.botframework.com/v1/.well-known/openidconfiguration';
  return {
    ValidateAuthority: 'false',
    ToChannelFromBotLoginUrl: `https://login.microsoftonline.com/${tenant}`,
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    ToBotFromChannelTokenIssuer: issuer ?? 'https://api.botframework.com',
    OAuthUrl: 'https://api.botframework.com',
    ToBotFromChannelOpenIdMetadataUrl: openId,
    ToBotFromEmulatorOpenIdMetadataUrl: openId,
    CallerId: 'urn:botframework:azure',
  };
}
