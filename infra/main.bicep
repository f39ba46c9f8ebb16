// Everything that Målvakt needs, in one resource group, without a single secret. The bot's identity is a managed one, and
// both the database and the bot's registration refuse keys. See docs/operations.md.
targetScope = 'resourceGroup'

@description('Short name of this installation, in lower case; becomes part of every resource name.')
@minLength(3)
@maxLength(16)
param name string

@description('Region of everything that has one.')
param location string = resourceGroup().location

@description('Size of the App Service plan; the smallest that can be always on is B1.')
@allowed(['B1', 'B2', 'P0v3', 'P1v3'])
param appServiceSku string

@description('Instances of the web app. Two or more let the platform replace one that is unhealthy.')
@minValue(1)
@maxValue(10)
param instanceCount int

@description('F0 costs nothing; S1 has an SLA. Messages to Teams are free in both.')
@allowed(['F0', 'S1'])
param botSku string

@description('Serverless is paid by request; autoscale by the hour. Choose once: an account does not change back.')
@allowed(['serverless', 'autoscale'])
param cosmosMode string

@description('Highest request units per second of the database, shared by both containers; only with autoscale.')
@minValue(1000)
param cosmosMaxThroughput int = 1000

@description('How far back the database can be restored. Seven days cost nothing, and work with serverless too.')
@allowed(['Continuous7Days', 'Continuous30Days'])
param backupTier string

@description('Name of the Cosmos DB account; given only to move to an account that was restored from backup.')
param cosmosAccountName string = 'cosmos-${name}-${take(uniqueString(resourceGroup().id), 6)}'

@description('Name of the web app, and the first part of the address that Azure gives it.')
param webName string = 'app-${name}-${take(uniqueString(resourceGroup().id), 6)}'

@description('What links to the guide begin with; another address than Azure\'s own if people reach the bot by one.')
param publicUrl string = 'https://${webName}.azurewebsites.net'

@description('Where alerts are sent.')
param alertEmail string

@description('Entra object ids, separated by commas, of the coordinators before anybody has been imported.')
param coordinators string

@description('Entra object ids, separated by commas, of those who may use the command line against the database.')
param operators string = ''

@description('Tenants, separated by commas, whose people may use the bot; empty means the own tenant.')
param allowedTenants string = ''

@description('Folder of the municipality\'s own models of follow-up, in the code package; empty means only those in src/models.')
param modelsFolder string = ''

@description('The municipality\'s id in Kolada, such as 1280, whose statistics are fetched for goals that name them; off for none.')
param kolada string = 'off'

@description('JSON file of the municipality\'s own words for its goals, in the code package; empty means none.')
param vocabularyFile string = ''

param timezone string = 'Europe/Stockholm'

@allowed(['sv', 'en'])
param locale string = 'sv'

@description('Messages a second that all instances together may send: the limit of Teams for an app in a tenant.')
@minValue(1)
param sendsPerSecond int = 50

@allowed(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])
param logLevel string = 'info'

@description('Days that logs are kept.')
@minValue(30)
param logRetentionDays int = 30

var suffix = take(uniqueString(resourceGroup().id), 6)
var tenantId = tenant().tenantId
var isServerless = cosmosMode == 'serverless'
var operatorIds = filter(map(split(operators, ','), id => trim(id)), id => !empty(id))

// As in src/stores/cosmos.ts and src/config.ts; test/infra/infra.spec.ts compares them.
var databaseName = 'malvakt'
var containerNames = ['followup', 'directory']

// Cosmos DB Built-in Data Contributor: reads and writes items, cannot create databases or containers.
var dataContributor = '00000000-0000-0000-0000-000000000002'

resource botIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-${name}'
  location: location
}

resource cosmos 'Microsoft.DocumentDB/databaseAccounts@2024-05-15' = {
  name: cosmosAccountName
  location: location
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    disableLocalAuth: true
    minimalTlsVersion: 'Tls12'
    publicNetworkAccess: 'Enabled'
    capabilities: isServerless ? [{ name: 'EnableServerless' }] : []
    // One instance sees at once what another has written: an answer, or in the register that something has changed.
    consistencyPolicy: { defaultConsistencyLevel: 'Strong' }
    locations: [{ locationName: location, failoverPriority: 0, isZoneRedundant: false }]
    backupPolicy: {
      type: 'Continuous'
      continuousModeProperties: { tier: backupTier }
    }
  }
}

resource database 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2024-05-15' = {
  parent: cosmos
  name: databaseName
  properties: {
    resource: { id: databaseName }
    options: isServerless ? {} : { autoscaleSettings: { maxThroughput: cosmosMaxThroughput } }
  }
}

resource containers 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2024-05-15' = [for containerName in containerNames: {
  parent: database
  name: containerName
  properties: {
    resource: {
      id: containerName
      // Pinned: what the default is has changed, and no container can be moved from one to the other.
      partitionKey: { paths: ['/partition'], kind: 'Hash', version: 2 }
      defaultTtl: -1
      indexingPolicy: {
        automatic: true
        indexingMode: 'consistent'
        includedPaths: [{ path: '/partition/?' }, { path: '/id/?' }]
        excludedPaths: [{ path: '/*' }]
      }
    }
  }
}]

// One after the other: the account has one lock, and answers 412 to whoever asks while another has it.
resource botDataRole 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2024-05-15' = {
  parent: cosmos
  name: guid(cosmos.id, botIdentity.id, dataContributor)
  properties: {
    principalId: botIdentity.properties.principalId
    roleDefinitionId: '${cosmos.id}/sqlRoleDefinitions/${dataContributor}'
    scope: cosmos.id
  }
  dependsOn: [containers]
}

@batchSize(1)
resource operatorDataRoles 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2024-05-15' = [for operatorId in operatorIds: {
  parent: cosmos
  name: guid(cosmos.id, operatorId, dataContributor)
  properties: {
    principalId: operatorId
    roleDefinitionId: '${cosmos.id}/sqlRoleDefinitions/${dataContributor}'
    scope: cosmos.id
  }
  dependsOn: [botDataRole]
}]

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: 'plan-${name}'
  location: location
  kind: 'linux'
  sku: { name: appServiceSku, capacity: instanceCount }
  properties: { reserved: true }
}

module telemetry 'telemetry.bicep' = {
  name: 'telemetry'
  params: {
    name: name
    location: location
    logRetentionDays: logRetentionDays
  }
}

resource web 'Microsoft.Web/sites@2023-12-01' = {
  name: webName
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${botIdentity.id}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    siteConfig: {
      linuxFxVersion: 'NODE|24-lts'
      // What `npm start` runs. It takes the place of the shell that App Service starts it with, which would keep the stop
      // signal to itself.
      appCommandLine: 'exec node -r ./src/node-version.cjs src/index.ts --no-playground'
      alwaysOn: true
      healthCheckPath: '/readyz'
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
      // PORT is set by the platform.
      appSettings: [
        { name: 'NODE_ENV', value: 'production' }
        { name: 'BOT_ID', value: botIdentity.properties.clientId }
        { name: 'BOT_TYPE', value: 'UserAssignedMsi' }
        { name: 'BOT_TENANT_ID', value: tenantId }
        { name: 'AZURE_CLIENT_ID', value: botIdentity.properties.clientId }
        { name: 'COSMOS_ENDPOINT', value: cosmos.properties.documentEndpoint }
        { name: 'COSMOS_DATABASE', value: databaseName }
        { name: 'MALVAKT_TENANTS', value: allowedTenants }
        { name: 'MALVAKT_COORDINATORS', value: coordinators }
        { name: 'MALVAKT_MODELS', value: modelsFolder }
        { name: 'MALVAKT_VOCABULARY', value: vocabularyFile }
        { name: 'MALVAKT_PUBLIC_URL', value: publicUrl }
        { name: 'MALVAKT_KOLADA', value: kolada }
        { name: 'MALVAKT_TIMEZONE', value: timezone }
        { name: 'MALVAKT_LOCALE', value: locale }
        { name: 'MALVAKT_SENDS_PER_SECOND', value: string(sendsPerSecond) }
        { name: 'LOG_LEVEL', value: logLevel }
        { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: telemetry.outputs.sendTo }
        // The zip is mounted as it is, read-only; nothing is built in Azure.
        { name: 'WEBSITE_RUN_FROM_PACKAGE', value: '1' }
        { name: 'SCM_DO_BUILD_DURING_DEPLOYMENT', value: 'false' }
        // Seconds from the stop signal to the kill: more than src/teams/server.ts lets a turn take; the default is 5.
        { name: 'WEBSITES_CONTAINER_STOP_TIME_LIMIT', value: '30' }
      ]
    }
  }
}

// Code is deployed with an Entra token; the user names and passwords of FTP and SCM are switched off.
resource publishing 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01' = [for policy in ['ftp', 'scm']: {
  parent: web
  name: policy
  properties: { allow: false }
}]

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: 'bot-${name}-${suffix}'
  location: 'global'
  kind: 'azurebot'
  sku: { name: botSku }
  properties: {
    displayName: 'Målvakt'
    endpoint: 'https://${web.properties.defaultHostName}/api/messages'
    msaAppType: 'UserAssignedMSI'
    msaAppId: botIdentity.properties.clientId
    msaAppTenantId: tenantId
    msaAppMSIResourceId: botIdentity.id
    disableLocalAuth: true
    publicNetworkAccess: 'Enabled'
    schemaTransformationVersion: '1.3'
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: { isEnabled: true }
  }
}

module monitoring 'monitoring.bicep' = {
  name: 'monitoring'
  params: {
    name: name
    location: location
    webName: web.name
    workspaceName: telemetry.outputs.workspaceName
    alertEmail: alertEmail
  }
}

output botId string = botIdentity.properties.clientId
output botDomain string = web.properties.defaultHostName
output cosmosEndpoint string = cosmos.properties.documentEndpoint
