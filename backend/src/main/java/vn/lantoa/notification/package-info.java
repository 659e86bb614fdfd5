/** Reminders as a ledger, the inbox, the digest of each morning, and escalation up the tree. */
@org.jspecify.annotations.NullMarked
package vn.lantoa.notification;
