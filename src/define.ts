/** Registers `<portal-importer>`, unless the page has it already. On a server, without custom elements, it does nothing. */
// For the types that it adds to `addEventListener`.
import './element/events.ts';
import {PortalImporterElement} from './element/portal-importer-element.ts';

if (globalThis.customElements && !customElements.get('portal-importer'))
  customElements.define('portal-importer', PortalImporterElement);

declare global {
  interface HTMLElementTagNameMap {
    'portal-importer': PortalImporterElement;
  }
}
