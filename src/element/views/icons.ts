import {html, svg, type TemplateResult} from 'lit';

/** Outlines of icons. */
export const circle = 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13';
export const octagon = 'M5.3 1.5h5.4l3.8 3.8v5.4l-3.8 3.8H5.3l-3.8-3.8V5.3z';
const triangle = 'M8 2l6.5 12h-13z';

/** Signs on a grid of 16, told apart by their outline: circle runs, triangle looks, octagon stops. */
export const icons = {
  check: `${triangle}M8 6.5v3.7M8 12v.2`,
  held: `${octagon}M8 4.5v4.2M8 11.2v.3`,
  info: `${circle}M8 7.2v4M8 4.7v.2`,
  lock: 'M3.5 7.5h9v6.5h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
} as const;

/** A sign, drawn in the colour of its text. */
export function icon(path: string): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${svg`<path d=${path} />`}</svg>`;
}
