import {html, nothing, type TemplateResult} from 'lit';
import {icon, icons} from './icons.ts';

/** What a notice means, shown by colour and icon. */
export type Tone = 'warning' | 'error' | 'info';

const toneSigns: Readonly<Record<Tone, string>> = {
  warning: icons.check,
  error: icons.held,
  info: icons.info,
};

/** A tinted box with a sign, a heading and a few words. */
export function notice(
  tone: Tone,
  title: string | null,
  content: TemplateResult | string | typeof nothing,
): TemplateResult {
  return html`
    <div class="notice ${tone}" part="notice">
      ${icon(toneSigns[tone])}
      <div class="stack small">
        ${title === null ? nothing : html`<strong>${title}</strong>`}
        ${content === nothing ? nothing : html`<div>${content}</div>`}
      </div>
    </div>
  `;
}

/** A link that leads out of the page, and says so. */
export function outwardLink(href: string, text: string, newTab: string, look = 'quiet'): TemplateResult {
  return html`<a href=${href} target="_blank" rel="noopener"
    >${text}<span class=${look}> ${newTab}</span></a
  >`;
}
