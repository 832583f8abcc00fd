const declaration =
  /^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(["'])1\.[0-9]+\1(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(["'])[A-Za-z][\w.-]*\2)?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(["'])(?:yes|no)\3)?[ \t\r\n]*\?>$/

/**
 * Whether this is the declaration that an XML document may begin with. Versions that come after 1.0 are
 * read as 1.0, as its fifth edition wants.
 */
export const isXmlDeclaration = (text: string): boolean => declaration.test(text)
