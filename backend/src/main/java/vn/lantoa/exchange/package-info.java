/**
 * Tables of organisations, headcounts, accounts and study sittings: a verdict per row before
 * anything is written.
 */
@org.jspecify.annotations.NullMarked
package vn.lantoa.exchange;
