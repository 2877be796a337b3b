import {css} from 'lit';

/** Chips of the report, files to download, and the result. */
export const result = css`
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--space) * 2);
  }
  .chip {
    min-block-size: 36px;
    padding: var(--space) calc(var(--space) * 3);
    border-radius: 999px;
    font-weight: 400;
    font-size: 0.925em;
    gap: 0.45em;
  }
  .chip .icon {
    color: var(--tone);
  }
  .chip b {
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }
  .chip[aria-pressed='true'] {
    border-color: var(--tone);
    box-shadow: inset 0 0 0 1px var(--tone);
    background: var(--tint);
    font-weight: 600;
  }
  .chip:focus-visible {
    border-radius: 999px;
  }

  .boxes > li {
    padding: calc(var(--space) * 3) calc(var(--space) * 4);
    border: 1px solid var(--line);
    border-block-end-width: 0;
  }
  .boxes > li:first-child {
    border-start-start-radius: var(--radius);
    border-start-end-radius: var(--radius);
  }
  .boxes > li:last-child {
    border-block-end-width: 1px;
    border-end-start-radius: var(--radius);
    border-end-end-radius: var(--radius);
  }
  .download {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--space) * 3) calc(var(--space) * 6);
  }
  .download > .stack {
    flex: 1 1 22em;
  }
  .result {
    display: flex;
    gap: calc(var(--space) * 4);
  }
  .result > div {
    flex: 1;
  }
  .seal {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 2.75em;
    block-size: 2.75em;
    border-radius: 50%;
    color: var(--tone);
    background: var(--tint);
  }
  .seal .icon {
    inline-size: 1.6em;
    block-size: 1.6em;
  }

  @media (forced-colors: active) {
    .seal {
      border: 1px solid CanvasText;
    }
    .chip[aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
