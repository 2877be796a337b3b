import {css} from 'lit';

/** The card: header with the steps, body, footer; and how things stand to each other. */
export const layout = css`
  :host {
    display: block;
    writing-mode: horizontal-tb !important;
  }
  :host([hidden]) {
    display: none;
  }

  .card {
    container-type: inline-size;
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) * 1.5);
    line-height: 1.5;
    overflow-wrap: anywhere;
  }

  header,
  .body,
  footer {
    padding: calc(var(--space) * 6);
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--space) * 2) calc(var(--space) * 6);
    padding-block: calc(var(--space) * 5);
    border-block-end: 1px solid var(--line);
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--space) * 3);
    padding-block: calc(var(--space) * 4);
    border-block-start: 1px solid var(--line);
  }
  footer > :last-child {
    margin-inline-start: auto;
  }
  .foot-note {
    flex: 1 1 0;
    text-align: end;
  }

  .body {
    display: flex;
    flex-direction: column;
    gap: calc(var(--space) * 7);
  }
  .stack {
    display: flex;
    flex-direction: column;
    gap: calc(var(--space) * 4);
    min-inline-size: 0;
  }
  .stack.small {
    gap: calc(var(--space) * 2);
  }
  .stack.tiny {
    gap: 2px;
  }
  .working {
    min-block-size: 11em;
    justify-content: center;
  }
  .working.tall {
    min-block-size: 20em;
  }

  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  fieldset {
    margin: 0;
    padding: 0;
  }
  h2 {
    font-size: 1.15em;
    line-height: 1.3;
  }
  h3 {
    font-size: 1.15em;
    line-height: 1.3;
    scroll-margin-block-start: calc(var(--portal-importer-sticky-top, 0px) + 5em);
  }
  h4,
  legend {
    font-size: 1em;
    font-weight: 600;
  }
  h3:focus {
    outline: none;
  }
  .headline {
    font-size: 1.5em;
    font-weight: 650;
    line-height: 1.25;
    letter-spacing: -0.01em;
  }
  p {
    max-inline-size: 80ch;
    text-wrap: pretty;
  }
  .muted {
    color: var(--muted);
  }
  .small-text {
    font-size: 0.875em;
  }
  .error-text {
    color: var(--held);
  }
  .quiet {
    font-size: 0.875em;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .steps {
    display: flex;
    align-items: center;
    list-style: none;
    font-size: 0.875em;
    color: var(--muted);
  }
  .steps li {
    display: flex;
    align-items: center;
    gap: calc(var(--space) * 2);
  }
  .steps li::before {
    content: '';
    box-sizing: border-box;
    inline-size: 0.65em;
    block-size: 0.65em;
    border: 2px solid var(--control);
    border-radius: 50%;
  }
  .steps li + li::after {
    content: '';
    order: -1;
    inline-size: 1.4em;
    margin-inline: calc(var(--space) * 2) 0;
    border-block-start: 1px solid var(--control);
  }
  .steps .past::before {
    border-color: var(--add);
    background: var(--add);
  }
  .steps .now {
    color: var(--text);
    font-weight: 600;
  }
  .steps .now::before {
    border-color: var(--accent);
    background: var(--accent);
  }

  @container (max-width: 639px) {
    header,
    .body,
    footer {
      padding: calc(var(--space) * 4);
    }
    .body {
      gap: calc(var(--space) * 6);
    }
    .headline {
      font-size: 1.3em;
    }
    .steps li:not(.now):not(.past:last-child) span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    footer {
      flex-direction: column-reverse;
      align-items: stretch;
    }
    footer > :last-child {
      margin-inline-start: 0;
    }
    .foot-note {
      flex: none;
      text-align: center;
    }
    .foot-note:empty {
      display: none;
    }
  }

  @media print {
    footer,
    button,
    input[type='search'] {
      display: none;
    }
  }
`;
