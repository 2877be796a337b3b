import {css} from 'lit';

/** What the screens are made of: icons, notices, drop area, bar, chips, boxes. */
export const parts = css`
  .icon {
    flex: none;
    inline-size: 1.1em;
    block-size: 1.1em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .with-icon {
    display: flex;
    gap: calc(var(--space) * 2);
  }
  .with-icon > .icon,
  .notice > .icon {
    margin-block-start: 0.2em;
  }

  .notice {
    display: flex;
    gap: calc(var(--space) * 3);
    padding: calc(var(--space) * 4);
    border: 1px solid var(--tone);
    border-inline-start-width: 4px;
    border-radius: var(--radius);
    background: var(--tint);
    --tone: var(--replace);
    --tint: var(--replace-tint);
  }
  .notice.error {
    --tone: var(--held);
    --tint: var(--held-tint);
  }
  .notice.info {
    --tone: var(--kept);
    --tint: var(--kept-tint);
  }
  .notice > .icon {
    color: var(--tone);
  }
  .notice > div {
    flex: 1;
  }
  .notice button:not(.link, .primary) {
    background: var(--surface);
  }
  .card > .notice {
    margin: 0 calc(var(--space) * 6) calc(var(--space) * 6);
  }
  summary {
    cursor: pointer;
    min-block-size: 24px;
    inline-size: fit-content;
  }
  .facts {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 2px calc(var(--space) * 4);
    padding-block-start: calc(var(--space) * 2);
    font-size: 0.875em;
  }
  dd {
    margin: 0;
  }
  code,
  .key {
    font-family: var(--mono);
    font-size: 0.9em;
    font-variant-numeric: tabular-nums;
  }
  ul.plain,
  ul.boxes {
    list-style: none;
  }

  .drop {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: calc(var(--space) * 3);
    min-block-size: 11em;
    padding: calc(var(--space) * 6) calc(var(--space) * 4);
    box-sizing: border-box;
    border: 1px dashed var(--control);
    border-radius: calc(var(--radius) * 1.5);
    background: var(--sunken);
    text-align: center;
  }
  .drop.over {
    border: 2px solid var(--accent);
    background: var(--kept-tint);
    box-shadow: 0 0 0 4px var(--kept-tint);
  }
  .drop button {
    min-inline-size: 10em;
  }
  .sheet {
    max-inline-size: 100%;
    inline-size: fit-content;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    overflow: hidden;
    font-size: 0.9em;
  }
  .sheet th {
    background: var(--sunken);
  }
  .sheet wbr {
    display: none;
  }
  .sheet th,
  .sheet td {
    padding: calc(var(--space) * 2) calc(var(--space) * 4);
    text-align: start;
  }
  @container (max-width: 479px) {
    .sheet :is(th, td):nth-child(3) {
      display: none;
    }
    .sheet th,
    .sheet td {
      padding-inline: calc(var(--space) * 2.5);
    }
  }

  progress {
    appearance: none;
    inline-size: 100%;
    block-size: 12px;
    border: 0;
    border-radius: 6px;
    overflow: hidden;
    background: var(--same-tint);
  }
  progress::-webkit-progress-bar {
    background: var(--same-tint);
  }
  progress::-webkit-progress-value {
    background: var(--accent);
    border-radius: 6px;
  }
  progress::-moz-progress-bar {
    background: var(--accent);
    border-radius: 6px;
  }
  .halted progress::-webkit-progress-value {
    background: var(--replace);
  }
  .halted progress::-moz-progress-bar {
    background: var(--replace);
  }
  .figures {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--space) * 6);
    font-variant-numeric: tabular-nums;
  }

  .file {
    display: flex;
    flex-wrap: wrap;
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
    .bar span {
      border: 1px solid CanvasText;
    }
    .seal {
      border: 1px solid CanvasText;
    }
    .chip[aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
    progress {
      border: 1px solid CanvasText;
    }
  }
`;
