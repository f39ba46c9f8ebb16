// The municipality's own: two instances, and thirty days to restore from.
// Addresses and ids of people are read from the environment of whoever deploys, so that they are not in the repository.
using './main.bicep'

param name = 'malvakt-prod'
param appServiceSku = 'P0v3'
param instanceCount = 2
param botSku = 'S1'
param cosmosMode = 'serverless'
param backupTier = 'Continuous30Days'
param alertEmail = readEnvironmentVariable('MALVAKT_ALERT_EMAIL')
param coordinators = readEnvironmentVariable('MALVAKT_COORDINATORS')
param operators = readEnvironmentVariable('MALVAKT_OPERATORS', '')
param logRetentionDays = 90
