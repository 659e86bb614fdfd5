/** Entities, the tree's upkeep, reading and writing of organisations. */
@org.jspecify.annotations.NullMarked
package vn.lantoa.organisation.internal;
