/** The register, its rules and its tables. */
@org.jspecify.annotations.NullMarked
package vn.lantoa.document.internal;
