/** Jobs: queued in the change's transaction, run by a durable scheduler, shown to their owner. */
@org.jspecify.annotations.NullMarked
package vn.lantoa.job;
