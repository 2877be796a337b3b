import {css, unsafeCSS} from 'lit';
import {palette} from './palette.ts';

/**
 * `--portal-importer-NAME` of the page, else the built-in pair. Light or dark follows the page's `color-scheme`; a
 * browser without `light-dark()` stays light.
 */
const names = Object.entries(palette);
const light = names.map(([name, pair]) => `--${name}: var(--portal-importer-${name}, ${pair[0]});`);
const both = names.map(
  ([name, pair]) => `--${name}: var(--portal-importer-${name}, light-dark(${pair[0]}, ${pair[1]}));`,
);

/** Of what a page hands down, only what it means comes through: direction and custom properties do so by themselves. */
export const colors = css`
  .card {
    all: initial;
    display: block;
    color-scheme: inherit;
    font-family: inherit;
    font-size: inherit;
    visibility: inherit;
    user-select: text;
    -webkit-user-select: text;
    ${unsafeCSS(light.join(''))}
    --radius: var(--portal-importer-radius, 8px);
    --space: var(--portal-importer-space, 4px);
    --mono: var(--portal-importer-mono, ui-monospace, SFMono-Regular, Consolas, 'Liberation Mono', monospace);
    color: var(--text);
    background: var(--surface);
    accent-color: var(--accent);
  }

  @supports (color: light-dark(#000, #fff)) {
    .card {
      ${unsafeCSS(both.join(''))}
    }
  }

  .add {
    --tone: var(--add);
    --tint: var(--add-tint);
  }
  .replace {
    --tone: var(--replace);
    --tint: var(--replace-tint);
  }
  .same {
    --tone: var(--same);
    --tint: var(--same-tint);
  }
  .kept {
    --tone: var(--kept);
    --tint: var(--kept-tint);
  }
  .unknown {
    --tone: var(--unknown);
    --tint: var(--unknown-tint);
  }
  .held {
    --tone: var(--held);
    --tint: var(--held-tint);
  }
`;
