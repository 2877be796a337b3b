import {corrupt} from '../../problem.ts';
import type {Sheet, SheetVisibility} from '../../workbook.ts';
import {isTrue} from '../../xml/data-types.ts';
import {mainNamespaces, relationshipNamespaces} from './namespaces.ts';
import type {Relationship} from './package.ts';
import type {XmlElement} from '../xml/parse.ts';

/** A sheet as the workbook lists it. */
export interface ListedSheet extends Sheet {
  /** Name of the part that holds the sheet; empty where none is named. */
  readonly part: string;
  /** Last word of its relationship's type: `worksheet`, `chartsheet` …; empty where there is none. */
  readonly type: string;
}

const visibilities: Readonly<Record<string, SheetVisibility>> = {
  visible: 'visible',
  hidden: 'hidden',
  veryHidden: 'very-hidden',
};

/** The sheets of a workbook in the order of their tabs, from the root of its main part. */
export function readSheetList(workbook: XmlElement, relationships: readonly Relationship[]): ListedSheet[] {
  checkRoot(workbook);
  return childrenOf(workbook, 'sheets')
    .flatMap(sheets => childrenOf(sheets, 'sheet'))
    .map(({attributes}) => {
      const id = relationshipNamespaces.map(namespace => attributes.get(`${namespace} id`)).find(Boolean);
      const [found, another] = relationships.filter(relationship => relationship.id === id);
      if (another && another.target !== found?.target) throw corrupt('two parts for one sheet');
      return {
        name: attributes.get('name') ?? '',
        visibility: visibilities[attributes.get('state') ?? 'visible'] ?? 'visible',
        part: found?.target ?? '',
        type: found?.type ?? '',
      };
    });
}

/** Whether days are counted from 1904, as old Macintoshes did. */
export function countsFrom1904(workbook: XmlElement): boolean {
  return childrenOf(workbook, 'workbookPr').some(({attributes}) => isTrue(attributes.get('date1904') ?? '0'));
}

function checkRoot(workbook: XmlElement): void {
  if (workbook.name !== 'workbook' || !mainNamespaces.includes(workbook.namespace))
    throw corrupt('not a workbook');
}

function childrenOf(parent: XmlElement, name: string): XmlElement[] {
  return parent.children.filter(child => child.name === name && child.namespace === parent.namespace);
}
