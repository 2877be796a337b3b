/** Types of the element in the JSX of React 19: `import 'portal-importer/react'`. It has no code. */
import type {DetailedHTMLProps, HTMLAttributes} from 'react';
import type {
  ImportCompleteEvent,
  ImportConfirmEvent,
  ImportMatchEvent,
  ImportProblemEvent,
  ImportProgressEvent,
  ImportStepEvent,
} from './element/events.ts';
import type {PortalImporterElement} from './element/portal-importer-element.ts';
import type {Settable} from './element/settings.ts';
import type {Definition} from './core/definition/definition.ts';

/** Attributes, properties, and listeners of `<portal-importer>`. */
export interface PortalImporterProps
  extends
    DetailedHTMLProps<HTMLAttributes<PortalImporterElement>, PortalImporterElement>,
    Partial<Omit<Settable, 'helpUrl' | 'batchSize' | 'lookupSize' | 'workerUrl'>> {
  'help-url'?: string;
  'batch-size'?: number;
  'lookup-size'?: number;
  'worker-url'?: string;
  definition?: Definition | string;
  'onimport-step'?: (event: ImportStepEvent) => void;
  'onimport-match'?: (event: ImportMatchEvent) => void;
  'onimport-progress'?: (event: ImportProgressEvent) => void;
  'onimport-confirm'?: (event: ImportConfirmEvent) => void;
  'onimport-complete'?: (event: ImportCompleteEvent) => void;
  'onimport-problem'?: (event: ImportProblemEvent) => void;
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'portal-importer': PortalImporterProps;
    }
  }
}
