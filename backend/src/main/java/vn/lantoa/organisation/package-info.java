/**
 * The tree of organisations: levels and kinds as data, dated names and parents, headcounts, terms.
 */
@org.jspecify.annotations.NullMarked
package vn.lantoa.organisation;
