/** What an import needs from its first file on. It is loaded then: a page that only invites does without it. */
export {checkChange} from './change-check.ts';
export {compareWithPortal} from './requests/compare-with-portal.ts';
export {connect} from './requests/connection.ts';
export {checkMatch} from './match-check.ts';
export {newReference} from './reference.ts';
export {checkRowQuery} from './row-query-check.ts';
export {Sender} from './sending/sender.ts';
export {SendingLedger} from './sending/sending-ledger.ts';
export {WorkerClient} from './worker-client.ts';
