import {css} from 'lit';

/** What the later screens are made of: choices, bar, chips, boxes, the result. */
export const review = css`
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
  .choices {
    display: grid;
    gap: calc(var(--space) * 3);
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 20em), 1fr));
  }
  .choices.columns {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
  }
  .choice {
    display: flex;
    gap: calc(var(--space) * 3);
    padding: calc(var(--space) * 4);
    border: 1px solid var(--control);
    border-radius: var(--radius);
    cursor: pointer;
  }
  .choice:hover {
    background: var(--sunken);
  }
  .choice:has(:checked) {
    background: var(--kept-tint);
    border-color: var(--accent);
    box-shadow: inset 0 0 0 1px var(--accent);
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

  .bar {
    display: flex;
    gap: 2px;
    block-size: 12px;
    border-radius: 6px;
    overflow: hidden;
  }
  .bar span {
    flex-basis: 0;
    min-inline-size: 6px;
    box-sizing: border-box;
    background: repeating-linear-gradient(135deg, var(--tone) 0 3px, var(--tint) 3px 5px);
    transition: flex-grow 150ms;
  }
  .bar .add:not(.same),
  .bar span.replace {
    background: var(--tone);
  }
  .bar .held {
    background: var(--tint);
    border: 2px solid var(--tone);
  }
  .bar .faint {
    opacity: 0.35;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--space) * 2);
  }
  .chip {
    min-block-size: 36px;
    padding: calc(var(--space) * 1) calc(var(--space) * 3);
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

  .boxes {
    display: flex;
    flex-direction: column;
    gap: calc(var(--space) * 3);
  }
  .boxes > li {
    padding: calc(var(--space) * 4);
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .boxes.joined {
    gap: 0;
  }
  .boxes.joined > li {
    border-radius: 0;
    border-block-end-width: 0;
    padding-block: calc(var(--space) * 3);
  }
  .boxes.joined > li:first-child {
    border-start-start-radius: var(--radius);
    border-start-end-radius: var(--radius);
  }
  .boxes.joined > li:last-child {
    border-block-end-width: 1px;
    border-end-start-radius: var(--radius);
    border-end-end-radius: var(--radius);
  }
  .consent {
    display: flex;
    flex-direction: column;
    gap: calc(var(--space) * 2);
  }
  .consent-foot,
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
  .consent .check {
    font-weight: 600;
  }
  .example {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--space) * 2);
  }
  .fields {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--space) * 4);
  }
  .fields label {
    display: flex;
    flex-direction: column;
    gap: calc(var(--space) * 1);
  }
  .fields input {
    inline-size: 7em;
  }
  .samples {
    display: flex;
    flex-direction: column;
    font-family: var(--mono);
    font-size: 0.875em;
  }
  .fits {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    color: var(--add);
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

  @media (prefers-reduced-motion: reduce) {
    .bar span {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .choice:has(:checked) {
      outline: 2px solid Highlight;
    }
    .bar span {
      border: 1px solid CanvasText;
    }
    .seal {
      border: 1px solid CanvasText;
    }
    .chip[aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
