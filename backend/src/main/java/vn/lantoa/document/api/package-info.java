/** The register over HTTP. */
@org.jspecify.annotations.NullMarked
package vn.lantoa.document.api;
