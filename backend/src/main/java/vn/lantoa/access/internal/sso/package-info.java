@org.jspecify.annotations.NullMarked
package vn.lantoa.access.internal.sso;
