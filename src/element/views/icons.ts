/** Signs on a grid of 16, told apart by their outline: circle runs, triangle looks, octagon stops. */
import {svg, html, type TemplateResult} from 'lit';
import type {Outcome} from '../../core/report.ts';
import type {RowFilter, RowStatus} from '../statuses.ts';

const circle = 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13';
const octagon = 'M5.3 1.5h5.4l3.8 3.8v5.4l-3.8 3.8H5.3l-3.8-3.8V5.3z';
const triangle = 'M8 2l6.5 12h-13z';

const paths = {
  add: `${circle}M8 5v6M5 8h6`,
  replace: 'M3 5.5h9.5M10 3l2.5 2.5L10 8M13 10.5H3.5M6 8L3.5 10.5L6 13',
  same: 'M3 6h10M3 10h10',
  kept: 'M8 1.5l5.5 2v4.3c0 3-2.2 5.2-5.5 6.7C4.7 13 2.5 10.8 2.5 7.8V3.5zM6.5 6v4M9.5 6v4',
  unknown: `${circle}M6 6.3a2 2 0 1 1 2.6 1.9c-.5.2-.6.5-.6 1M8 11.3v.2`,
  held: `${octagon}M8 4.5v4.2M8 11.2v.3`,
  check: `${triangle}M8 6.5v3.7M8 12v.2`,
  saved: `${circle}M5 8.2l2.2 2.2L11 6`,
  failed: `${octagon}M5.7 5.7l4.6 4.6M10.3 5.7l-4.6 4.6`,
  send: 'M2.5 8h10M9 4.5L12.5 8L9 11.5',
  repeated: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  lock: 'M3.5 7.5h9v6.5h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
  file: 'M4 1.5h5.5L12.5 4.5v10H4zM9.5 1.5v3h3',
  download: 'M8 2v8M4.8 7L8 10.2L11.2 7M2.5 13.5h11',
  info: `${circle}M8 7.2v4M8 4.7v.2`,
  rows: 'M2.5 4h11M2.5 8h11M2.5 12h11',
} as const;

export type IconName = keyof typeof paths;

export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
    ${svg`<path d=${paths[name]} />`}
  </svg>`;
}

export const statusIcons: Readonly<Record<RowStatus, IconName>> = {
  add: 'add',
  replace: 'replace',
  same: 'same',
  kept: 'kept',
  unknown: 'unknown',
  uncompared: 'send',
  held: 'held',
  'left-out': 'failed',
  duplicate: 'repeated',
  empty: 'repeated',
};

export const outcomeIcons: Readonly<Record<Outcome, IconName>> = {
  added: 'saved',
  replaced: 'saved',
  same: 'same',
  kept: 'kept',
  unknown: 'unknown',
  rejected: 'failed',
  unconfirmed: 'unknown',
  changed: 'check',
  'not-sent': 'failed',
  held: 'held',
};

/** The colour of a status, as the class that the styles know. */
export const tones: Readonly<Record<RowStatus | Outcome, string>> = {
  add: 'add',
  added: 'add',
  replace: 'replace',
  replaced: 'add',
  same: 'same',
  kept: 'kept',
  unknown: 'unknown',
  uncompared: 'add',
  held: 'held',
  'left-out': 'same',
  duplicate: 'same',
  empty: 'same',
  rejected: 'held',
  unconfirmed: 'replace',
  changed: 'replace',
  'not-sent': 'same',
};

/** Icon and colour of a chip. */
export function filterLook(name: RowFilter['name']): {icon: IconName; tone: string} {
  if (name.startsWith('issue:')) return {icon: 'check', tone: 'replace'};
  if (name.startsWith('outcome:')) {
    const outcome = name.slice('outcome:'.length) as Outcome;
    return {icon: outcomeIcons[outcome], tone: tones[outcome]};
  }
  if (name === 'will-change') return {icon: 'saved', tone: 'accent'};
  if (name === 'all') return {icon: 'rows', tone: 'same'};
  if (name === 'not-taken') return {icon: 'held', tone: 'held'};
  const status = name as RowStatus;
  return {icon: statusIcons[status], tone: tones[status]};
}
