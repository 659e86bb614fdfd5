/** The roll-up: what is counted, how changes are folded in, and how it is built from zero. */
@org.jspecify.annotations.NullMarked
package vn.lantoa.obligation.internal.rollup;
