// Logs of the web app and the alerts on it.
param name string
param location string
param webName string
param alertEmail string
param logRetentionDays int

// What src/runtime/worker.ts logs when the store or the code fails while messages are being sent.
var failedDelivery = 'delivery failed, will be tried again'

var metricRules = [
  {
    name: 'http-5xx'
    description: 'The bot answers requests with server errors.'
    metricName: 'Http5xx'
    timeAggregation: 'Total'
    operator: 'GreaterThan'
    threshold: 5
    severity: 2
  }
  {
    name: 'health'
    description: 'An instance is down or cannot reach the database (/readyz).'
    metricName: 'HealthCheckStatus'
    timeAggregation: 'Average'
    operator: 'LessThan'
    threshold: 75
    severity: 1
  }
]

resource web 'Microsoft.Web/sites@2023-12-01' existing = {
  name: webName
}

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: 'log-${name}'
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: logRetentionDays
    workspaceCapping: { dailyQuotaGb: 1 }
  }
}

// Receives nothing yet: the program has no telemetry of its own so far.
resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: 'appi-${name}'
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
  }
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: web
  name: 'to-workspace'
  properties: {
    workspaceId: workspace.id
    logs: [for category in ['AppServiceConsoleLogs', 'AppServiceHTTPLogs', 'AppServicePlatformLogs']: {
      category: category
      enabled: true
    }]
  }
}

resource operations 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${name}'
  location: 'global'
  properties: {
    groupShortName: 'malvakt'
    enabled: true
    emailReceivers: [{ name: 'operations', emailAddress: alertEmail, useCommonAlertSchema: true }]
  }
}

resource metricAlerts 'Microsoft.Insights/metricAlerts@2018-03-01' = [for rule in metricRules: {
  name: 'alert-${name}-${rule.name}'
  location: 'global'
  properties: {
    description: rule.description
    severity: rule.severity
    enabled: true
    autoMitigate: true
    scopes: [web.id]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: rule.name
          metricNamespace: 'Microsoft.Web/sites'
          metricName: rule.metricName
          timeAggregation: rule.timeAggregation
          operator: rule.operator
          threshold: rule.threshold
        }
      ]
    }
    actions: [{ actionGroupId: operations.id }]
  }
}]

// The worker looks every second, so a fault that lasts fills this in seconds; one that passes stays below.
resource deliveryAlert 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = {
  name: 'alert-${name}-deliveries'
  location: location
  kind: 'LogAlert'
  properties: {
    displayName: 'Målvakt: messages cannot be sent'
    description: 'The worker that sends messages fails again and again; nothing is lost, it goes on when the fault is gone.'
    severity: 2
    enabled: true
    autoMitigate: true
    scopes: [workspace.id]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    // A new workspace knows the table only once the first line has arrived.
    skipQueryValidation: true
    criteria: {
      allOf: [
        {
          query: 'AppServiceConsoleLogs | where ResultDescription contains "${failedDelivery}"'
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 5
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: [operations.id] }
  }
}
