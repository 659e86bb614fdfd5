/** Long work that goes on after the request that asked for it. */
@org.jspecify.annotations.NullMarked
package vn.lantoa.shared.job;
