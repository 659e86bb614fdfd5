@org.jspecify.annotations.NullMarked
package vn.lantoa.support.internal;
