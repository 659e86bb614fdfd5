/** Accounts, sessions, tokens and roles at organisations; who is asking and how far they reach. */
@org.jspecify.annotations.NullMarked
package vn.lantoa.access;
