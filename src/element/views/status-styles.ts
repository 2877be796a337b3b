/** How a status looks: its sign, and its colour as the class that the styles know. */
import {endingOf, type Ending} from '../../core/plan/report.ts';
import type {ReviewRow} from '../../core/review/review.ts';
import {rowStatus, type RowFilter, type RowStatus} from '../statuses.ts';
import {circle, octagon, icons} from './icons.ts';

/** Signs of the lazy screens. */
export const lazyIcons = {
  add: `${circle}M8 5v6M5 8h6`,
  replace: 'M3 5.5h9.5M10 3l2.5 2.5L10 8M13 10.5H3.5M6 8L3.5 10.5L6 13',
  same: 'M3 6h10M3 10h10',
  kept: 'M8 1.5l5.5 2v4.3c0 3-2.2 5.2-5.5 6.7C4.7 13 2.5 10.8 2.5 7.8V3.5zM6.5 6v4M9.5 6v4',
  unknown: `${circle}M6 6.3a2 2 0 1 1 2.6 1.9c-.5.2-.6.5-.6 1M8 11.3v.2`,
  saved: `${circle}M5 8.2l2.2 2.2L11 6`,
  failed: `${octagon}M5.7 5.7l4.6 4.6M10.3 5.7l-4.6 4.6`,
  send: 'M2.5 8h10M9 4.5L12.5 8L9 11.5',
  repeated: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  download: 'M8 2v8M4.8 7L8 10.2L11.2 7M2.5 13.5h11',
  rows: 'M2.5 4h11M2.5 8h11M2.5 12h11',
  fold: 'M6 3.5L10.5 8L6 12.5',
} as const;

export interface StatusStyle {
  readonly icon: string;
  readonly tone: string;
}

const {add, replace, same, kept, unknown, saved, failed, send, repeated, rows} = lazyIcons;
const held: StatusStyle = {icon: icons.held, tone: 'held'};

const statusLooks: Readonly<Record<RowStatus, StatusStyle>> = {
  add: {icon: add, tone: 'add'},
  replace: {icon: replace, tone: 'replace'},
  same: {icon: same, tone: 'same'},
  kept: {icon: kept, tone: 'kept'},
  unknown: {icon: unknown, tone: 'unknown'},
  uncompared: {icon: send, tone: 'add'},
  held,
  'left-out': {icon: failed, tone: 'same'},
  duplicate: {icon: repeated, tone: 'same'},
  empty: {icon: repeated, tone: 'same'},
};

const endingLooks: Readonly<Record<Ending, StatusStyle>> = {
  added: {icon: saved, tone: 'add'},
  replaced: {icon: saved, tone: 'add'},
  same: statusLooks.same,
  kept: statusLooks.kept,
  unknown: statusLooks.unknown,
  rejected: {icon: failed, tone: 'held'},
  unconfirmed: {icon: unknown, tone: 'replace'},
  changed: {icon: icons.check, tone: 'replace'},
  'not-sent': {icon: failed, tone: 'same'},
  held,
  'left-out': statusLooks['left-out'],
  duplicate: statusLooks.duplicate,
  empty: statusLooks.empty,
};

/** A row's look: how it stands, and after the import how it ended. */
export function rowStatusStyle(row: ReviewRow): StatusStyle {
  const ending = endingOf(row);
  return ending ? endingLooks[ending] : statusLooks[rowStatus(row)];
}

/** A chip's look. */
export function filterStyle(name: RowFilter['name']): StatusStyle {
  if (name.startsWith('outcome:')) return endingLooks[name.slice('outcome:'.length) as Ending];
  if (name === 'ready') return {icon: saved, tone: 'add'};
  if (name === 'all' || name === 'no-change') return {icon: rows, tone: 'same'};
  return name === 'to-do' || name === 'not-taken' ? held : statusLooks[name as RowStatus];
}
