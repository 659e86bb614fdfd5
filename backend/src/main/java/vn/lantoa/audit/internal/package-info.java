@org.jspecify.annotations.NullMarked
package vn.lantoa.audit.internal;
