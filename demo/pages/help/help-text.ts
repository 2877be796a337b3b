import {html, type Html} from '../html.ts';

export interface Section {
  /** Anchor, the same in every language, so that links from outside last. */
  readonly id: string;
  readonly title: string;
  readonly body: Html;
}

/** The help page in one language. */
export interface HelpText {
  readonly title: string;
  readonly lead: string;
  readonly contents: string;
  readonly sections: readonly Section[];
}

/** Why a row is held back or marked: the issue's code, its name in the widget, and what to do. */
export type Reason = readonly [code: string, name: string, text: Html];

/** Reasons as a list; each can be linked to by `#reason-CODE`. */
export function reasonList(reasons: readonly Reason[]): Html {
  return html`<dl>
    ${reasons.map(
      ([code, name, text]) =>
        html`<dt id="reason-${code}">${name}</dt>
          <dd>${text}</dd>`,
    )}
  </dl>`;
}
