import {css} from 'lit';

/** The rows: a table where there is room, cards where there is not. */
export const table = css`
  .rows table {
    inline-size: 100%;
    table-layout: fixed;
    line-height: 1.4;
    font-size: 0.9375em;
  }
  .rows-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--space) * 3);
  }
  .rows-head input {
    flex: 0 1 17em;
  }
  .rows th {
    box-sizing: border-box;
    padding: calc(var(--space) * 2) calc(var(--space) * 3);
    border-block-end: 1px solid var(--line);
    font-size: 0.875em;
    font-weight: 600;
    color: var(--muted);
    text-align: start;
    vertical-align: middle;
  }
  .rows td {
    padding: calc(var(--space) * 3);
    border-block-end: 1px solid var(--line);
    vertical-align: top;
  }
  .rows tbody tr:hover {
    background: var(--sunken);
  }
  .number {
    font-variant-numeric: tabular-nums;
    color: var(--muted);
    white-space: nowrap;
  }
  .sort {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    font-weight: inherit;
    gap: 0.3em;
    text-align: start;
  }
  .arrow::before {
    content: '↕';
    opacity: 0.7;
  }
  .arrow.ascending::before {
    content: '↑';
    opacity: 1;
  }
  .arrow.descending::before {
    content: '↓';
    opacity: 1;
  }
  .blank {
    font-style: italic;
  }
  .status {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    color: var(--tone);
    font-weight: 600;
  }
  .why {
    margin-block-start: var(--space);
    font-size: 0.9em;
    color: var(--muted);
  }
  .why.warning {
    display: flex;
    gap: 0.4em;
    color: var(--replace);
  }
  .why.warning .icon {
    margin-block-start: 0.15em;
  }
  .actions,
  .suggestions {
    margin-block-start: calc(var(--space) * 2);
    font-size: 0.9em;
  }
  .remark,
  .tidied {
    display: block;
    font-size: 0.875em;
    color: var(--replace);
  }
  .tidied {
    color: var(--muted);
  }
  del {
    background: var(--removed);
    text-decoration: line-through;
  }
  ins {
    background: var(--inserted);
    text-decoration: underline 2px;
    text-underline-offset: 0.15em;
  }
  del .unseen {
    display: inline-block;
  }
  .unseen {
    padding: 0 0.3em;
    border: 1px solid var(--held);
    border-radius: 3px;
    font-family: var(--mono);
    font-size: 0.75em;
    color: var(--held);
    unicode-bidi: isolate;
  }
  .rows tr:has(+ .correcting) td {
    border-block-end: 0;
  }
  .correction {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: calc(var(--space) * 3) calc(var(--space) * 4);
  }
  .correction label {
    display: flex;
    flex-direction: column;
    gap: var(--space);
    flex: 1 1 15em;
    font-size: 0.9em;
  }
  .correction label + label {
    flex-grow: 2;
  }
  .correction [name='key'] {
    font-family: var(--mono);
  }
  .empty {
    padding: calc(var(--space) * 6) calc(var(--space) * 3);
    border-block: 1px solid var(--line);
    color: var(--muted);
  }
  .pages {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--space) * 3);
  }
  .pages span {
    margin-inline-end: auto;
    color: var(--muted);
    font-variant-numeric: tabular-nums;
  }
  .pages button {
    white-space: nowrap;
    min-block-size: 36px;
    padding-block: var(--space);
  }
  .card-label {
    display: none;
  }

  @container (min-width: 800px) {
    .rows th:nth-child(1) {
      inline-size: 6em;
    }
    .rows th:nth-child(2) {
      inline-size: 18%;
    }
    .rows th:nth-child(3) {
      inline-size: 22%;
    }
    .rows th:nth-child(5) {
      inline-size: 22%;
    }
  }
  @container (max-width: 799px) {
    .rows table,
    .rows tbody,
    .rows tr,
    .rows td {
      display: block;
    }
    .rows thead {
      display: flex;
      gap: calc(var(--space) * 4);
    }
    .rows thead tr {
      display: flex;
      flex-wrap: wrap;
    }
    .rows thead th {
      inline-size: auto;
      border: 0;
      padding-inline-start: 0;
    }
    .rows thead th:not(:has(.sort)) {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .rows tbody {
      display: flex;
      flex-direction: column;
      gap: calc(var(--space) * 2);
    }
    .rows tbody tr {
      padding: calc(var(--space) * 3);
      border: 1px solid var(--line);
      border-inline-start: 4px solid var(--tone, var(--line));
      border-radius: var(--radius);
    }
    .rows td {
      padding: 1px 0;
      border: 0;
      inline-size: auto;
    }
    .rows td.number {
      float: inline-end;
      font-size: 0.875em;
    }
    .rows td:has(> .card-label):not(.number) {
      display: grid;
      grid-template-columns: 7.4em minmax(0, 1fr);
      column-gap: calc(var(--space) * 2);
      align-items: baseline;
    }
    .card-label {
      display: inline;
      color: var(--muted);
    }
    .rows td:not(.number) > .card-label {
      font-size: 0.875em;
    }
    .remark,
    .tidied {
      grid-column: 2;
    }
    .rows tr:has(+ .correcting) {
      border-block-end: 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }
    .rows .correcting {
      margin-block-start: calc(var(--space) * -2);
      border-block-start: 0;
      border-start-start-radius: 0;
      border-start-end-radius: 0;
    }
    .correction label {
      flex-basis: 100%;
    }
    .rows td.happens {
      padding-block-start: calc(var(--space) * 2);
    }
    .rows-head input {
      flex-basis: 100%;
    }
  }
`;
