/**
 * What the language has in place of the language server protocol: that of the server which loads it, because a refusal
 * of one copy is no refusal to the other; without a server only types and the few classes that the language makes.
 */
module.exports = globalThis.journeyProtocol ?? require('./no-connection.mjs');
