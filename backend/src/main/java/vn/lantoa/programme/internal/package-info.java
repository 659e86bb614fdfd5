@org.jspecify.annotations.NullMarked
package vn.lantoa.programme.internal;
