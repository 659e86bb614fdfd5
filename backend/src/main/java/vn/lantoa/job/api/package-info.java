@org.jspecify.annotations.NullMarked
package vn.lantoa.job.api;
