import {css} from 'lit';

/** The question which columns are meant. */
export const choices = css`
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
  .fields {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--space) * 4);
  }
  .fields label {
    display: flex;
    flex-direction: column;
    gap: var(--space);
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

  @media (forced-colors: active) {
    .choice:has(:checked) {
      outline: 2px solid Highlight;
    }
  }
`;
