import {css} from 'lit';

/** Buttons, links, fields: native ones, in the colours of the card. */
export const controls = css`
  button,
  input,
  select {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }

  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: calc(var(--space) * 2);
    min-block-size: 44px;
    padding: calc(var(--space) * 2) calc(var(--space) * 4);
    border: 1px solid var(--control);
    border-radius: var(--radius);
    background: var(--surface);
    font-weight: 600;
    cursor: pointer;
  }
  button:hover {
    background: var(--sunken);
  }
  button[aria-disabled='true'] {
    color: var(--muted);
    border-color: var(--line);
    cursor: default;
  }
  button.primary {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
    padding-inline: calc(var(--space) * 5);
  }
  button.primary:hover {
    filter: brightness(1.08);
  }
  button.link {
    min-block-size: 24px;
    padding: 2px 0;
    border: 0;
    background: none;
    font-weight: inherit;
    text-align: start;
  }
  a,
  button.link {
    color: var(--accent);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  a:hover,
  button.link:hover {
    text-decoration-thickness: 2px;
  }
  button.small-button {
    min-block-size: 32px;
    padding: var(--space) calc(var(--space) * 3);
    font-weight: 500;
    text-align: start;
  }

  :focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
    border-radius: 4px;
  }
  button:focus-visible,
  .choice:focus-within:has(:focus-visible) {
    border-radius: var(--radius);
  }

  input:not([type='radio'], [type='checkbox'], [type='file']),
  select {
    box-sizing: border-box;
    min-block-size: 44px;
    max-inline-size: 100%;
    padding: calc(var(--space) * 2) calc(var(--space) * 3);
    border: 1px solid var(--control);
    border-radius: var(--radius);
    background: var(--surface);
  }
  input[aria-invalid='true'] {
    border: 2px solid var(--held);
  }
  input[type='radio'],
  input[type='checkbox'] {
    flex: none;
    inline-size: 1.2em;
    block-size: 1.2em;
    margin: 0.15em 0 0;
  }
  input.short {
    inline-size: 8em;
  }
  ::placeholder {
    color: var(--muted);
    opacity: 1;
  }

  .check {
    display: flex;
    gap: calc(var(--space) * 2);
    padding-block: var(--space);
    cursor: pointer;
  }
  .buttons,
  .links,
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--space) * 2) calc(var(--space) * 3);
  }
  .links {
    gap: calc(var(--space) * 2) calc(var(--space) * 6);
  }

  @container (max-width: 639px) {
    footer button {
      inline-size: 100%;
    }
  }
`;
