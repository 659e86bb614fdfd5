/** The audit's resource and its records. */
@org.jspecify.annotations.NullMarked
package vn.lantoa.audit.api;
