import {css} from 'lit';

/** What the initial screens are made of: icons, notices, drop area, progress. */
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
  .digits {
    white-space: nowrap;
  }
  .digits:not(:last-child) {
    margin-inline-end: 0.3em;
  }
  .zeros {
    color: var(--muted);
  }
  table {
    border-collapse: collapse;
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

  @media (forced-colors: active) {
    progress {
      border: 1px solid CanvasText;
    }
  }
`;
