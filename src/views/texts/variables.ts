import type { NeededVariable } from '../../domain/errors.ts';

/** Where the value of an environment variable is found. */
export const WHERE_SV: Readonly<Record<NeededVariable, string>> = {
  BOT_ID:
    'Program-id för Målvakt: i Azure-portalen, ”Azure Bot > Konfiguration > Microsoft App ID” (utdata botId i infra/main.bicep)',
  BOT_TENANT_ID:
    'Katalog-id: i Azure-portalen, ”Microsoft Entra ID > Översikt” (az account show --query tenantId)',
  BOT_PASSWORD:
    'Klienthemlighet: i Azure-portalen, ”Microsoft Entra ID > Appregistreringar > Målvakt > Certifikat och hemligheter”. Med hanterad identitet behövs ingen: sätt BOT_TYPE=UserAssignedMsi',
  COSMOS_ENDPOINT:
    'Med NODE_ENV=production måste du ange var allt ska sparas. Ange adressen till Cosmos DB här (utdata cosmosEndpoint i infra/main.bicep), eller i MALVAKT_DATA en mapp på en disk som finns kvar när programmet startas om',
};

export const WHERE_EN: Readonly<Record<NeededVariable, string>> = {
  BOT_ID:
    'Application id of Målvakt: in the Azure portal, “Azure Bot > Configuration > Microsoft App ID” (output botId of infra/main.bicep)',
  BOT_TENANT_ID:
    'Directory id: in the Azure portal, “Microsoft Entra ID > Overview” (az account show --query tenantId)',
  BOT_PASSWORD:
    'Client secret: in the Azure portal, “Microsoft Entra ID > App registrations > Målvakt > Certificates & secrets”. A managed identity needs none: set BOT_TYPE=UserAssignedMsi',
  COSMOS_ENDPOINT:
    'With NODE_ENV=production you have to say where to save everything. Give the address of Cosmos DB here (output cosmosEndpoint of infra/main.bicep), or in MALVAKT_DATA a folder on a disk that outlives a restart',
};
