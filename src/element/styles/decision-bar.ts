import {css} from 'lit';

/** The foot of the review: warning, figures, and the button. What has the focus scrolls clear of it. */
export const decisionBar = css`
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
  }
`;
