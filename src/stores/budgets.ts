/** How long the store is waited for, in milliseconds. Whoever waits in the chat is told so long before. */

/** One call of the document port to Cosmos DB, with all its requests and pauses: Teams resends an invoke after fifteen seconds. */
export const BUDGET_MS = 8_000;

/** One request to Cosmos DB: one that is lost leaves time for another. */
export const REQUEST_MS = 5_000;

/** Another process that holds the write lock of the embedded database: an import, a copy, a tool somebody has left open. */
export const LOCK_BUDGET_MS = 60_000;

/** The platform that asks whether the store answers is not kept waiting for another process. */
export const PING_MS = 1_000;

/** Others that change the register at the same time, each in a moment. */
export const REGISTER_MS = 5_000;
