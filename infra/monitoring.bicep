// What happens to the web app's logs, and the alerts on it. Where they are kept is made in telemetry.bicep, before the web app.
param name string
param location string
param webName string
param workspaceName string
param alertEmail string

// What the program logs, in src/runtime/worker.ts, src/commands/deliveries/send-deliveries.ts and src/teams/routes.ts.
var failedDelivery = 'delivery failed, will be tried again'
var givenUpDelivery = 'delivery given up'
var failedTurn = 'turn failed'
var unsentReply = 'reply could not be sent'

var logRules = [
  {
    // The worker looks every second, so a fault that lasts fills this in seconds; one that passes stays below.
    name: 'deliveries'
    title: 'messages cannot be sent'
    description: 'The worker that sends messages fails again and again; nothing is lost, it goes on when the fault is gone.'
    message: failedDelivery
    threshold: 5
    severity: 2
  }
  {
    // A single person who has removed the app is no news to those on duty; several at once are.
    name: 'given-up'
    title: 'messages were given up'
    description: 'Messages to several people were refused for good or for three days, or found nobody; see utskick.'
    message: givenUpDelivery
    threshold: 5
    severity: 3
  }
  {
    name: 'failed-turns'
    title: 'somebody was told that something went wrong'
    description: 'A fault of the program or the database; the person was told a reference number, which stands in the log.'
    message: failedTurn
    threshold: 0
    severity: 2
  }
  {
    // One that Teams did not take is no news; when all are refused, nobody gets an answer and the turns look well.
    name: 'unsent'
    title: 'replies do not reach Teams'
    description: 'What people asked for was done, but Teams did not take the replies: the outbound network, or the identity of the bot.'
    message: unsentReply
    threshold: 5
    severity: 2
  }
]

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

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' existing = {
  name: workspaceName
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

resource logAlerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [for rule in logRules: {
  name: 'alert-${name}-${rule.name}'
  location: location
  kind: 'LogAlert'
  properties: {
    displayName: 'Målvakt: ${rule.title}'
    description: rule.description
    severity: rule.severity
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
          query: 'AppServiceConsoleLogs | where ResultDescription contains "${rule.message}"'
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: rule.threshold
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: [operations.id] }
  }
}]
