@org.jspecify.annotations.NullMarked
package vn.lantoa.target.internal;
