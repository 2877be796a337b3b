import {css} from 'lit';

/** What waits for a decision, by reason. */
export const waitingGroups = css`
  .groups h4 {
    padding-block-end: var(--space);
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
    gap: var(--space) calc(var(--space) * 4);
  }
  .answers button:not(.link) {
    min-block-size: 36px;
    padding-block: var(--space);
  }
  .answered {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--space) * 4);
    padding-block: calc(var(--space) * 2);
  }

  @container (max-width: 639px) {
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
  }

  @media (prefers-reduced-motion: reduce) {
    .fold .icon {
      transition: none;
    }
  }
`;
