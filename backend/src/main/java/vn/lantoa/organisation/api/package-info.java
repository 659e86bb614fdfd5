/** The organisations resource and its JSON. */
@org.jspecify.annotations.NullMarked
package vn.lantoa.organisation.api;
