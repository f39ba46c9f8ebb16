// To try things out: the smallest that works.
// Addresses and ids of people are read from the environment of whoever deploys, so that they are not in the repository.
using './main.bicep'

param name = 'malvakt-dev'
param appServiceSku = 'B1'
param instanceCount = 1
param botSku = 'F0'
param cosmosMode = 'serverless'
param backupTier = 'Continuous7Days'
param alertEmail = readEnvironmentVariable('MALVAKT_ALERT_EMAIL')
param coordinators = readEnvironmentVariable('MALVAKT_COORDINATORS')
param operators = readEnvironmentVariable('MALVAKT_OPERATORS', '')
