/** The register of documents: symbols, provisions, relations. */
@NullMarked
package vn.lantoa.document;

import org.jspecify.annotations.NullMarked;
