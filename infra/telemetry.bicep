// Where logs, metrics and traces are kept. Apart from monitoring.bicep, which needs the web app, as the web app needs this.
param name string
param location string
param logRetentionDays int

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: 'log-${name}'
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: logRetentionDays
    workspaceCapping: { dailyQuotaGb: 1 }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: 'appi-${name}'
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
  }
}

output workspaceName string = workspace.name
// Names the resource and lets one send to it, never read: so it may stand in a deployment's outputs.
output sendTo string = insights.properties.ConnectionString
