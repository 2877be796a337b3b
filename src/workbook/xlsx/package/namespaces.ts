/** Namespaces in their two forms: transitional (ECMA-376 part 4), as Excel writes, and strict (part 1). */
export const mainNamespaces: readonly string[] = [
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
];

/** What the type of a relationship, and the attribute `r:id`, begin with. */
export const relationshipNamespaces: readonly string[] = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
];
