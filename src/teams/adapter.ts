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

export function openAdapter(identity: AdapterIdentity | undefined): MalvaktAdapter {
  return new MalvaktAdapter(
    new ConfigurationBotFrameworkAuthentication(
      identity
        ? {
            MicrosoftAppId: identity.id,
            MicrosoftAppType: identity.type === 'UserAssignedMsi' ? 'UserAssignedMSI' : identity.type,
            MicrosoftAppTenantId: identity.tenant,
            MicrosoftAppPassword: identity.password ?? '',
          }
        : {},
    ),
  );
}
