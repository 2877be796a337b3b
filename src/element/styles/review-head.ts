import {css} from 'lit';

/** File, mode and tabs: what stands above the rows. */
export const reviewHead = css`
  fieldset {
    min-inline-size: 0;
    border: 0;
    display: flex;
    flex-direction: column;
    gap: calc(var(--space) * 3);
  }
  legend {
    padding: 0;
    margin-block-end: calc(var(--space) * 3);
  }
  .file {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 calc(var(--space) * 4);
    max-inline-size: none;
    font-size: 0.925em;
    color: var(--muted);
  }
  .file strong {
    color: var(--text);
  }

  .review-head,
  .tabs-line {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: calc(var(--space) * 3) calc(var(--space) * 6);
  }
  .review-head > :first-child {
    flex: 1 1 25em;
  }
  .modes {
    gap: 0;
  }
  .modes legend {
    margin-block-end: var(--space);
  }
  .segments {
    display: flex;
    border: 1px solid var(--control);
    border-radius: var(--radius);
  }
  .segment {
    display: flex;
    flex: 1 1 auto;
    gap: calc(var(--space) * 2);
    padding: calc(var(--space) * 1.5) calc(var(--space) * 3);
    border-radius: calc(var(--radius) - 1px);
    line-height: 1.3;
    cursor: pointer;
  }
  .segment:hover {
    background: var(--sunken);
  }
  .segment:has(:checked) {
    background: var(--kept-tint);
    box-shadow: 0 0 0 1px var(--accent);
  }
  .segment strong {
    font-weight: inherit;
  }
  .segment:has(:checked) strong {
    font-weight: 600;
  }
  .segment:has(:focus-visible) {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
  }
  .segment input:focus-visible {
    outline: none;
  }

  .tabs-line {
    align-items: center;
    border-block-end: 1px solid var(--line);
    gap: var(--space) calc(var(--space) * 4);
  }
  .tabs-line .links {
    margin-inline-start: auto;
    font-size: 0.925em;
    gap: var(--space) calc(var(--space) * 4);
  }
  .tabs-line input {
    flex: 0 1 11em;
    min-block-size: 36px;
    padding-block: var(--space);
  }
  .tabs {
    display: flex;
    align-self: end;
  }
  .tab {
    min-block-size: 44px;
    padding: calc(var(--space) * 2) calc(var(--space) * 2.5);
    margin-block-end: -1px;
    border: 0;
    border-block-end: 3px solid transparent;
    border-radius: 0;
    background: none;
    font-weight: 400;
  }
  .tab[aria-pressed='true'] {
    border-block-end-color: var(--accent);
    font-weight: 650;
  }
  .tab b,
  .count {
    padding: 0 calc(var(--space) * 2);
    border-radius: 999px;
    background: var(--tint);
    color: var(--tone);
    font-size: 0.85em;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }

  @container (max-width: 639px) {
    .modes,
    .tabs-line > *,
    .review-head > * {
      flex: 1 1 100%;
    }
    .tabs-line .links {
      margin: 0;
    }
    .tab {
      flex: 1;
      flex-direction: column-reverse;
      gap: 0;
      padding-inline: var(--space);
      font-size: 0.9em;
      line-height: 1.25;
    }
    .segment {
      padding-inline: calc(var(--space) * 2);
    }
    .file span:not(:nth-of-type(2)) {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .segment:has(:checked),
    .tab[aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
