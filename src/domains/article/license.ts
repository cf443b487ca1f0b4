/**
 * Licences that let anyone show the whole text, as a regular expression that Cypher and JavaScript both read: public domain, CC0,
 * CC BY and BY-SA (also without derivatives: a copy is none), the GFDL, ODC-By; as SPDX identifiers or the licence's own address.
 * Not those for non-commercial use: who runs a server is not known here.
 */
export const FREE_LICENSE =
  '(?i)^(?:CC0(?:-1\\.0)?|PDDL-1\\.0|CC-PDDC|CC-BY(?:-SA|-ND)?-\\d\\.\\d(?:-[A-Z]{2,3})?|GFDL-1\\.[123](?:-or-later|-only)?|ODC-By-1\\.0|https?://creativecommons\\.org/(?:licenses/by(?:-sa|-nd)?|publicdomain/(?:zero|mark))/.*)$';
