package vn.lantoa.document;

/**
 * What an issuer's next document of a type is numbered.
 *
 * @param symbol with the issuer's own suffix, e.g. {@code 87-KH/TU}; ĐU where it has issued nothing
 *     with a symbol yet
 */
public record NextNumber(int number, String symbol) {}
