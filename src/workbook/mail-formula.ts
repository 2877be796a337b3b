const mailLink = /^=?HYPERLINK\s*\(\s*(?:"|&quot;|&#34;|&#x22;)mailto:/i;

/** Whether a formula makes a link to a mail address; quotation marks may be written as in XML. */
export function isMailFormula(formula: string): boolean {
  return mailLink.test(formula);
}
