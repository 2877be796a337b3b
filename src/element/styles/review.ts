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
    margin-block-end: calc(var(--space) * 1);
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
    gap: calc(var(--space) * 1) calc(var(--space) * 4);
  }
  .tabs-line .links {
    margin-inline-start: auto;
    font-size: 0.925em;
    gap: calc(var(--space) * 1) calc(var(--space) * 4);
  }
  .tabs-line input {
    flex: 0 1 11em;
    min-block-size: 36px;
    padding-block: calc(var(--space) * 1);
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

  .groups h4 {
    padding-block-end: calc(var(--space) * 1);
  }
  .group,
  .answered {
    border-block-start: 1px solid var(--line);
  }
  .groups section li:last-child {
    border-block-end: 1px solid var(--line);
  }
  .group-head {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
    gap: 0 calc(var(--space) * 4);
    padding-block: calc(var(--space) * 1.5);
  }
  .group-head p {
    padding-inline-start: 5.2em;
    max-inline-size: 90ch;
  }
  .fold,
  .fold:hover {
    min-block-size: 28px;
    padding: 0;
    border: 0;
    background: none;
    justify-content: start;
    text-align: start;
  }
  .fold:hover span {
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .fold .icon {
    transition: rotate 120ms;
  }
  .fold:dir(rtl) .icon {
    rotate: 180deg;
  }
  .fold[aria-expanded='true'] .icon {
    rotate: 90deg;
  }
  .count {
    min-inline-size: 1.4em;
    text-align: center;
  }
  .answers {
    grid-column: 2;
    grid-row: 1 / span 2;
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    align-items: center;
    gap: calc(var(--space) * 1) calc(var(--space) * 4);
  }
  .answers button:not(.link) {
    min-block-size: 36px;
    padding-block: calc(var(--space) * 1);
  }
  .answered {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--space) * 4);
    padding-block: calc(var(--space) * 2);
  }

  [data-step='review'] + footer {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    gap: calc(var(--space) * 2) calc(var(--space) * 5);
    padding-block: calc(var(--space) * 3);
    border-block-start-color: var(--control);
    border-end-start-radius: calc(var(--radius) * 1.5);
    border-end-end-radius: calc(var(--radius) * 1.5);
    background: var(--surface);
  }
  .warning[data-warning] {
    display: flex;
    flex: 1 1 20em;
    gap: calc(var(--space) * 3);
  }
  [data-warning] > .icon {
    margin-block-start: 0.2em;
    color: var(--replace);
  }
  [data-warning] .check {
    padding-block: 2px 0;
    font-weight: 600;
  }
  .error-text {
    font-weight: 600;
  }
  .brake {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--space) * 4);
    flex: 1 0 100%;
    box-sizing: border-box;
    padding: calc(var(--space) * 3) calc(var(--space) * 4);
    border-radius: var(--radius);
    background: var(--replace-tint);
  }
  .brake input {
    flex: none;
  }
  .brake button.link {
    justify-content: start;
  }
  /* What has the focus is never below the bar. */
  [data-step='review'] :is(button, input, a) {
    scroll-margin-block-end: 11em;
  }
  @media (max-height: 479px) {
    [data-step='review'] + footer {
      position: static;
    }
  }
  @container (max-width: 639px) {
    [data-step='review']:has(.correcting) + footer {
      position: static;
    }
    [data-step='review'] + footer {
      flex-direction: column;
      gap: calc(var(--space) * 2);
    }
    .warning[data-warning],
    .brake {
      flex: none;
    }
    .outcome {
      order: -1;
    }
    [data-warning] > .icon {
      display: none;
    }
    #warning {
      font-size: 0.875em;
    }
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
      padding-inline: calc(var(--space) * 1);
      font-size: 0.9em;
      line-height: 1.25;
    }
    .segment {
      padding-inline: calc(var(--space) * 2);
    }
    .group-head {
      grid-template-columns: 1fr;
    }
    .group-head p {
      padding-inline-start: 1.6em;
    }
    .answers {
      grid-column: 1;
      grid-row: auto;
      justify-content: start;
      padding-inline-start: 1.6em;
    }
    .file span:not(:nth-of-type(2)) {
      display: none;
    }
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
  .doubt {
    color: var(--replace);
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
    .fold .icon {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .choice:has(:checked) {
      outline: 2px solid Highlight;
    }
    .segment:has(:checked),
    .tab[aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
    .seal {
      border: 1px solid CanvasText;
    }
    .chip[aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
