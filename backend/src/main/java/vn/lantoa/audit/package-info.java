/** The journal: who did what, sealed into a chain. */
@org.jspecify.annotations.NullMarked
package vn.lantoa.audit;
