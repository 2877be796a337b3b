import {expose} from 'comlink';
import {WorkerSession} from './import-session.ts';

/** The worker's script: a shell around the session, which holds one import at a time. */
expose(new WorkerSession());
