import {
  type Activity,
  ActivityTypes,
  Channels,
  CloudAdapter,
  type ConfigurationBotFrameworkAuthentication,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import { NotLetIn, proven } from './authentication.ts';
import { type Carry, KeepingAuthentication } from './clients.ts';

/** What the Bot Framework needs to know of us; without it (on loopback) nobody is authenticated. */
export interface AdapterIdentity {
  readonly id: string;
  readonly type: 'SingleTenant' | 'UserAssignedMsi';
  readonly tenant: string;
  readonly password: string | undefined;
  readonly openIdMetadataUrl: string | undefined;
  readonly tokenIssuer: string | undefined;
}

/** The SDK's proof of who sent an activity. */
type Sender = Awaited<ReturnType<MalvaktAdapter['authenticate']>>;

/** CloudAdapter without its own HTTP part, which prints stack traces and sends error texts to the caller. */
export class MalvaktAdapter extends CloudAdapter {
  readonly #appId: string | undefined;
  readonly #patienceMs: number | undefined;
  readonly #unasked = new WeakSet<TurnContext>();
  /** Is told of the conversation of whatever goes to Teams as somebody waits for it. */
  onReply: (conversation: string) => void = () => {};

  /**
   * @param appId the bot's own: then only activities of Teams are taken. Left out, those of anybody are
   * @param patienceMs how long the keys of the token issuer may take to come
   */
  constructor(
    authentication: ConfigurationBotFrameworkAuthentication,
    appId: string | undefined,
    patienceMs?: number,
  ) {
    super(authentication);
    this.#appId = appId;
    this.#patienceMs = patienceMs;
  }

  /** Whether who sends something has to prove who they are. */
  get wantsProof(): boolean {
    return this.#appId !== undefined;
  }

  /** What Teams calls the bot, as far as that is known. */
  get account(): string | undefined {
    return this.#appId === undefined ? undefined : `28:${this.#appId}`;
  }

  /** @throws NotLetIn */
  async authenticate(authorization: string, activity: Activity) {
    const proof = this.botFrameworkAuthentication.authenticateRequest(activity, authorization);
    const sender = await proven(proof, this.#patienceMs);
    // Its other channels (Direct Line, a page on the web) know nothing of Entra: there anybody is whoever they say.
    if (this.wantsProof && activity.channelId !== Channels.Msteams) throw new NotLetIn(403);
    return sender;
  }

  /** What is sent in a turn that nobody has begun waits for its own turn, and is no reply. */
  markUnasked(context: TurnContext): void {
    this.#unasked.add(context);
  }

  override sendActivities(context: TurnContext, activities: Partial<Activity>[]) {
    for (const { type } of activities) if (type !== ActivityTypes.InvokeResponse) this.#tell(context);
    return super.sendActivities(context, activities);
  }

  override updateActivity(context: TurnContext, activity: Partial<Activity>) {
    this.#tell(context);
    return super.updateActivity(context, activity);
  }

  #tell(context: TurnContext): void {
    if (!this.#unasked.has(context)) this.onReply(context.activity.conversation.id);
  }

  async processAuthenticated(
    sender: Sender,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(sender, activity, logic);
  }
}

/** The SDK's factory of credentials for what the bot sends. */
type OutboundCredentials = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1];

/**
 * @param credentials how the bot proves itself to Teams; by default with its password or managed identity
 * @param patienceMs how long the keys of the token issuer may take to come
 * @param requestMs after how long a request to Teams is cut off
 * @param carry takes the requests to Teams in the network's place
 */
export function openAdapter(
  identity: AdapterIdentity | undefined,
  credentials?: OutboundCredentials,
  patienceMs?: number,
  requestMs?: number,
  carry?: Carry,
): MalvaktAdapter {
  const configuration = identity ? configurationOf(identity) : {};
  const authentication = new KeepingAuthentication(configuration, credentials, requestMs, undefined, carry);
  return new MalvaktAdapter(authentication, identity?.id, patienceMs);
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
