@org.jspecify.annotations.NullMarked
package vn.lantoa.notification.internal;
