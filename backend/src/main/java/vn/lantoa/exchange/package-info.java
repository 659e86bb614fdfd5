/**
 * Tables of organisations, headcounts and accounts: a verdict per row before anything is written.
 */
@org.jspecify.annotations.NullMarked
package vn.lantoa.exchange;
