import {decisionBar} from './decision-bar.ts';
import {result} from './result.ts';
import {reviewHead} from './review-head.ts';
import {table} from './table.ts';
import {waitingGroups} from './waiting-groups.ts';

/** What the screens from `matching` on look like. */
export const lazyStyles = [reviewHead, waitingGroups, decisionBar, result, table];
